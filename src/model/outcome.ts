/** Errors are values: a function that can fail in a way the user must hear of returns an Outcome. */

/** What went wrong or is doubtful, as a code with its figures; `words/problems` turns it into a Russian sentence. */
export interface Problem {
  severity: 'error' | 'warning' | 'info';
  /** A key of the problem catalogue (words/problems/). */
  code: string;
  /** Figures and names the sentence needs. Never a pupil's name or code. */
  params?: Record<string, string | number>;
  /** Where it is, as the user sees it: the sheet's name and an A1 address. */
  sheet?: string;
  cell?: string;
  /** The same work can be asked for again when the user has done what the sentence says. */
  repeatable?: true;
  /** What was read is no longer what the workbook holds. */
  reread?: true;
}
/** Of a problem, what leads on from it. */
export type WayOn = Pick<Problem, 'repeatable' | 'reread'>;

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (code: string, params?: Problem['params'], more?: Pick<Problem, 'sheet' | 'cell'> & WayOn) =>
  ({ ok: false, problem: { severity: 'error', code, params, ...more } }) as const;
