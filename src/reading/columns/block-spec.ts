import type { CellValue } from '../../model/cells';
import type { Column, ColumnKey } from './columns';
import type { Form } from './forms';

/** What a table says twice: the percent beside the people, pass rate, quality and mean beside the marks. */
export type Check = 'percent' | 'pass' | 'quality' | 'mean';

/** What a block can measure. */
export const measures = ['low', 'mark3', 'mark4', 'mark5', 'pass', 'quality', 'mean', 'participants'] as const;
export type Measure = (typeof measures)[number];

/** Most decimals of a column's percent points (a share has two less than it shows), by how its cells are written. */
export interface Precision {
  /** In texts: as written. */
  text: number;
  /** In numbers that people typed. */
  typed: number;
  /** Some numbers have all the digits that a division leaves, and are as exact as they stand. */
  computed: boolean;
}
export const noPrecision = (): Precision => ({ text: 0, typed: 0, computed: false });

/** One column of a measure; `form` is how its bare numbers are meant. */
export interface MeasureColumn {
  column: Column;
  form: Form | null;
  precision: Precision;
  /** «40 / 5» says of how many first; of a count, «33 / 27» how many there are before how many took part. */
  wholeFirst?: boolean;
  /** «27 из 33» under «Писали»: the first of the two took part. */
  ofList?: true;
}

/** Rows by which a column that nobody says the people of is told of as such; fewer are gaps of their rows. */
export const LEAST_COUNTLESS = 2;

/** The columns of one procedure in one table (or of all of them in a long table). */
export interface BlockSpec {
  key: ColumnKey;
  participants: MeasureColumn | null;
  /** Every column that claims to count the participants, the likeliest by its caption first. */
  counts: MeasureColumn[];
  /** People columns and percent columns of the same measure stand side by side; either may be missing. */
  people: Partial<Record<Measure, MeasureColumn>>;
  percent: Partial<Record<Measure, MeasureColumn>>;
  mean: MeasureColumn | null;
  /** Rows (by their values) whose empty low is none: the totals or a person say so (numbers/blank-low.ts). */
  zeros: Set<readonly CellValue[]>;
  /** Where blanks are left that nobody said to be none: rows whose low is known, of all. */
  known: { schools: number; of: number } | null;
  /** «8/25», «8 из 25»: the low's own cell says of how many, no other column does. */
  ofInCell: boolean;
  /** Those who passed and those who did not are all who took part: no other column counts them. */
  ofPassed: boolean;
  /** Rows that say who failed and not of how many. */
  countless: number;
  /** Columns that claim a measure already taken. */
  twice: MeasureColumn[];
  /** Parts of all participants, added up row by row; none where one column counts them. */
  parts?: readonly BlockSpec[];
  /** A row could not be read before it is known whether its numbers are people or percents. */
  unclear: boolean;
  /** Which of them is meant was asked and not answered: the block gives nothing. */
  undecided: boolean;
  /** What the table says twice and may contradict (checks.ts). */
  checks: readonly Check[];
}

/** Columns that results are counted from. */
export const countedColumns = ({ participants, people, percent }: BlockSpec): number[] =>
  [participants, ...Object.values(people), ...Object.values(percent)].flatMap((entry) => entry?.column.col ?? []);
