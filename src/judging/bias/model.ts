import type { Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';

/** Published markers of possible bias. A sign is a reason to look closer, never a verdict. */
export const biasMarkers = [
  'inflatedMean',
  'journalCorrelation',
  'journalShift',
  'gradeJump',
  'borderPeak',
  'published',
] as const;
export type BiasMarker = (typeof biasMarkers)[number];

/** Sizes below which nothing is said («мало данных»), and the borders of the markers. */
export interface BiasLimits {
  /** People in a group (a school's result, a journal comparison, a correlation). */
  group: number;
  /** Pupils in a distribution of primary scores. */
  distribution: number;
  /** Schools among which a jump between grades is an outlier. */
  schools: number;
  /** Share 0–1 of marks below (or above) the journal's from which it is a sign. */
  journalShare: number;
}
export const defaultBiasLimits: BiasLimits = { group: 10, distribution: 50, schools: 10, journalShare: 0.3 };

/** What a sign is made of, for the sheet: numbers under their names, and where they stand. */
export interface BiasSign {
  marker: BiasMarker;
  /** null: a whole group (region, municipality), named by `group`. */
  school: School | null;
  group: string;
  procedure: Procedure | null;
  year: number | null;
  /** Which way: below or above the journal; a fall or a rise between grades. */
  direction: 'below' | 'above' | 'fall' | 'rise' | null;
  /** The school's figure and what it was compared with. */
  value: number;
  limit: number;
  /** People behind the value. */
  people: number | null;
  /** Score at which a peak stands. */
  score?: number;
  results: Result[];
  cells: { sheet: string; cell: string }[];
}

/** What a marker was checked on. */
export interface BiasCheck {
  marker: BiasMarker;
  /** Comparisons made. */
  checked: number;
  /** Comparisons that the sizes forbid. */
  tooFew: number;
  signs: BiasSign[];
}
