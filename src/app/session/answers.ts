import type { GivableRole, Question, TableReading } from '../../model/reading';
import type { Answers } from '../../model/state';
import { withAnswer } from '../../reading/questions';
import { roleQuestion } from '../../reading/columns/role-answers';

/** Answers without those of one form of headers («Сбросить»). */
export function withoutHeader(answers: Answers, fingerprint: string): Answers {
  const { [fingerprint]: _dropped, ...headers } = answers.headers;
  return { ...answers, headers };
}

/** Answers with a column's role given by hand; null: the reader decides again. Columns are counted from 0 in the sheet. */
export function withRole(answers: Answers, table: TableReading, col: number, role: GivableRole | null): Answers {
  const question: Pick<Question, 'id' | 'scope' | 'fingerprint'> = roleQuestion(table, col);
  if (role !== null) return withAnswer(answers, question, role);
  const { [question.id]: _taken, ...rest } = answers.headers[table.fingerprint] ?? {};
  const without = withoutHeader(answers, table.fingerprint);
  return Object.keys(rest).length === 0
    ? without
    : { ...without, headers: { ...without.headers, [table.fingerprint]: rest } };
}
