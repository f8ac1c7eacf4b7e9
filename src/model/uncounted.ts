import type { Procedure } from './procedure';

/** Results that were read and do not count. */
export interface Uncounted {
  /** Of the two years, in procedures that the criteria leave out. */
  procedures: readonly Procedure[];
  results: number;
  /** Of later years that are not compared. */
  years: readonly { year: number; results: number }[];
}
