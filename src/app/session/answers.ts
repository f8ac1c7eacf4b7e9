import type { Question } from '../../model/reading';
import type { Answers } from '../../model/state';

/** Answers with one more: kept by header (travels between workbooks), by school, or by sheet. */
export function withAnswer(answers: Answers, question: Question, value: string): Answers {
  if (question.scope === 'header' && question.fingerprint) {
    const known = answers.headers[question.fingerprint] ?? {};
    return { ...answers, headers: { ...answers.headers, [question.fingerprint]: { ...known, [question.id]: value } } };
  }
  if (question.scope === 'school') return { ...answers, schools: { ...answers.schools, [question.id]: value } };
  return { ...answers, sheets: { ...answers.sheets, [question.id]: value } };
}

/** Answers without those of one form of headers («Сбросить»). */
export function withoutHeader(answers: Answers, fingerprint: string): Answers {
  const { [fingerprint]: _dropped, ...headers } = answers.headers;
  return { ...answers, headers };
}
