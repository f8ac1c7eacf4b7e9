/** One table as columns with captions, laid out over its schools: layouts 1 and 6–13 of result-sheets are settings of it. */
import type { CellValue } from '../../model/cells';
import { knowable, type Knowable, type NumberForm } from './numbers';
import { spelled, type SpellingStyle } from './spellings';
import type { Dice } from './tape';
import { passedOf, type TrueFact, type TrueSchool } from './truth';
import { hidden } from './words';

/** A fact with what the sheet allows to know of it. */
export interface Expected extends TrueFact {
  knowable: Knowable;
  /** The sheet knows the school by a code of its own kind: it may stay apart from the school of other sheets. */
  codeOnly?: boolean;
}

/** A row of the body: a school (or a sum of them) and its fact in each block; null is no result. */
export interface BodyRow {
  school: TrueSchool | null;
  /** First cell of a row that is no school. */
  label?: string;
  facts: (TrueFact | null)[];
}

export interface Column {
  /** Captions from the top; shorter paths are merged down. */
  path: (string | number)[];
  cell: (row: BodyRow) => CellValue;
  /** The column shows names of schools: labels of sums stand here or in the first column. */
  isSchool?: boolean;
  /** Where the low number of a block stands. */
  low?: { block: number; form: NumberForm; passed: boolean };
}

/** How a table shows its schools. */
export interface NameStyle {
  spelling: SpellingStyle;
  code: 'none' | 'suffix' | 'prefix' | 'column' | 'number';
}

export function shownName(school: TrueSchool, style: NameStyle, dice: Dice): string {
  const name = spelled(school, style.spelling, dice);
  if (style.code === 'suffix') return `${name}(${school.code})`;
  if (style.code === 'prefix') return `(${school.code}) ${name}`;
  return style.code === 'number' ? `(${school.code.slice(4, 5)}${school.code.slice(-2)}) ${name}` : name;
}

/** The column's cell in the first of a school's rows alone, as merged cells leave it. */
export const shownOnce = (column: Column, body: BodyRow[]): Column => ({
  ...column,
  cell: (row) => (body[body.indexOf(row) - 1]?.school === row.school ? null : column.cell(row)),
});

/** Header rows of the columns' captions: parents once or in every cell, short paths from the top down or on the last row. */
export function headerRows(columns: Column[], look: { repeatParents: boolean; bottomLeaves: boolean }): CellValue[][] {
  const height = Math.max(...columns.map((column) => column.path.length));
  const rows: CellValue[][] = Array.from({ length: height }, () => columns.map(() => null));
  columns.forEach(({ path }, col) => {
    const alone = path.length === 1;
    path.forEach((caption, level) => {
      const row = alone && look.bottomLeaves ? height - 1 : level;
      const before = columns[col - 1]?.path ?? [];
      const leaf = level === path.length - 1;
      const same =
        !leaf && before.length > level + 1 && path.slice(0, level + 1).every((each, k) => each === before[k]);
      if (!same || look.repeatParents) rows[row]![col] = caption;
    });
  });
  return rows;
}

/** Adds up facts for a row of sums. */
export function summed(facts: (TrueFact | null)[]): TrueFact | null {
  const own = facts.filter((fact) => fact !== null);
  if (own.length === 0) return null;
  const marks = [0, 1, 2, 3].map((mark) => own.reduce((sum, fact) => sum + fact.marks[mark]!, 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { ...own[0]!, participants: own.reduce((sum, fact) => sum + fact.participants, 0), marks };
}

/** The facts that the body's school rows state, each with what its column allows to know. */
export function expectations(columns: Column[], rows: BodyRow[], more: boolean): Expected[] {
  const schools = rows.filter((row) => row.school);
  return columns.flatMap((column) => {
    const low = column.low;
    if (!low) return [];
    const cells = schools.map(column.cell);
    return schools.flatMap((row, at): Expected[] => {
      const fact = row.facts[low.block];
      if (!fact || cells[at] === hidden) return [];
      const part = low.passed ? passedOf(fact) : fact.marks[0];
      const known = knowable(part, fact.participants, cells[at]!, cells, low.form);
      return [
        {
          ...fact,
          knowable: {
            low: low.passed ? known.low.map((people) => fact.participants - people) : known.low,
            exact: known.exact === 'no' && more ? 'either' : known.exact,
          },
        },
      ];
    });
  });
}
