/** What a layout gives: a sheet as rows of cells and the facts a right reader gets from it. */
import type { Fact } from './facts';

/** A day stored as Excel stores it; shown as a date. */
export interface DayCell {
  day: number;
}
export type Cell = string | number | null | DayCell;

export interface Expected {
  fact: Fact;
  /** Numbers of low people that the written cells allow; one where they settle it. */
  low: readonly number[];
}

export interface Sheet {
  name: string;
  rows: Cell[][];
  expected: Expected[];
  /** The sheet leaves open what only a person knows: a question is right, and results that need the answer are not. */
  open?: true;
  /** Dates stand where numbers were typed: nothing of the sheet may be taken for a result before somebody mends it, and that is told. */
  held?: true;
  layout: string;
  /** Empty rows above and columns left of the used range. */
  at?: { top: number; left: number };
}

export interface RandomBook {
  seed: number;
  file: string;
  sheets: Sheet[];
  /** Every spelling of every school that stands on a sheet. */
  spellings: Map<string, Fact['school']>;
  /** Spelled so differently that even a careful reader may ask whether it is one school. */
  hardNames: boolean;
}

/** Days since 30.12.1899, as the cells of Excel count them. */
export const excelDay = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
