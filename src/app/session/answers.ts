import type { Answers } from '../../model/state';

/** Answers without those of one form of headers («Сбросить»). */
export function withoutHeader(answers: Answers, fingerprint: string): Answers {
  const { [fingerprint]: _dropped, ...headers } = answers.headers;
  return { ...answers, headers };
}
