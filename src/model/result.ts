import type { Cell } from './cells';
import type { Procedure } from './procedure';
import type { School } from './school';

/**
 * How the cell of the low number is to be understood. `people`: a whole number of participants; `points`: percent points (12.36);
 * `share`: 0–1; the pass forms hold who passed, so the low share is what is left; `text`: the number stands inside a text.
 */
export type LowForm = 'people' | 'points' | 'share' | 'passPeople' | 'passPoints' | 'passShare' | 'text' | 'pupils';

/**
 * A group of columns of one table that holds the results of one procedure and year (or, in a long table, of all of them).
 * Results point at it instead of repeating it: a region has 100,000 results.
 */
export interface ResultBlock {
  sheetId: string;
  sheet: string;
  /** Columns counted from 0 in the sheet; null where the table has none. */
  columns: {
    school: number | null;
    code: number | null;
    municipality: number | null;
    participants: number | null;
    /** The low number, in `lowForm`; for `pupils` the mark or the test score of each pupil. */
    low: number | null;
    mark3: number | null;
    mark4: number | null;
    mark5: number | null;
    mean: number | null;
    quality: number | null;
    pass: number | null;
    /** Columns of a long table that say which procedure and year a row has. */
    year: number | null;
    grade: number | null;
    subject: number | null;
    kind: number | null;
  };
  lowForm: LowForm;
  /** For `pupils`: a row counts as low when its `low` cell is below this; marks: 3 («2»), scores: the year's minimum. */
  lowBelow?: number;
  /** Schools whose low is known, of all in the table, where empty cells were not said to be none: a share over them says so. */
  known?: { schools: number; of: number };
  /** Rows of the table's body, counted from 0 in the sheet, both included. */
  firstRow: number;
  lastRow: number;
  /** Rows are answers to a form in the order they came: where a school answered again, the later row stands. */
  later?: true;
}

/** One school's result of one procedure in one year. */
export interface Result {
  school: School;
  procedure: Procedure;
  year: number;
  /** People; at least 1. */
  participants: number;
  /** People with «2» (ВПР, ОГЭ) or below the minimum (ЕГЭ); 0…participants. */
  low: number;
  /** False where the source leaves more than one number of people possible or contradicts itself. */
  exact: boolean;
  /** Least and most people the source allows where `exact` is false; null otherwise. */
  lowRange: readonly [number, number] | null;
  /** People with each mark where the source has them. */
  mark3: number | null;
  mark4: number | null;
  mark5: number | null;
  /** Mean mark (2–5) or mean points as the source states it. */
  mean: number | null;
  /** Share 0–1 of «4» and «5» where stated or countable. */
  quality: number | null;
  block: ResultBlock;
  /** The row the result stands in, counted from 0 in the sheet (the first one where classes or pupils were added up). */
  row: number;
  /** Rows that were added up (classes of a grade, pupils of a school); null for a single row. */
  rows: readonly number[] | null;
  /** Where the numbers stand, for a table that was read turned or folded: its block then has no columns. A sum stands in no cell. */
  cells?: { low: Cell; participants: Cell | null; school: Cell | null };
}

/** The cell a result's low number stands in; a table that has no such column points at its row. */
export function lowCell({ block, row, cells }: Pick<Result, 'block' | 'row' | 'cells'>): Cell {
  const { low, pass, participants, school, code } = block.columns;
  return cells?.low ?? { row, col: low ?? pass ?? participants ?? school ?? code ?? 0 };
}

/** Low share 0–1. Only for showing: comparisons use whole numbers (judging/threshold.ts). */
export const lowShare = (result: Pick<Result, 'low' | 'participants'>): number => result.low / result.participants;
