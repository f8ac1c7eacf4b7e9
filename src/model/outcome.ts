/** Errors are values: a function that can fail in a way the user must hear of returns an Outcome. */

/** What went wrong or is doubtful, as a code with its figures; `words/problems` turns it into a Russian sentence. */
export interface Problem {
  severity: 'error' | 'warning' | 'info';
  /** A key of the problem catalogue (words/problems.ts). */
  code: string;
  /** Figures and names the sentence needs. Never a pupil's name or code. */
  params?: Record<string, string | number>;
  /** Where it is, as the user sees it: the sheet's name and an A1 address. */
  sheet?: string;
  cell?: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (code: string, params?: Problem['params'], where?: { sheet?: string; cell?: string }) =>
  ({ ok: false, problem: { severity: 'error', code, params, ...where } }) as const;
