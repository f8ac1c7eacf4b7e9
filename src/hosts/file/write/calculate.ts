/** Which formulas of our sheets change when cells are typed into, and what they come to. */
import type { TypedCell } from '../../../app/port';
import { columnIndex, type Area, type CellValue } from '../../../model/cells';
import { serialOfTime } from '../../../model/dates';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import { compile, UnknownFormula } from '../../../workbook/formula';
import type { RowText, SheetText } from '../read/cell-places';

/** Values by column; undefined where a formula is not known here. */
export type ChangedRow = ReadonlyMap<number, CellValue | undefined>;
export type ChangedRows = ReadonlyMap<number, ChangedRow>;

/** Formulas look at formulas no deeper than this. */
const mostRounds = 20;

/** The cells that hold another value once some are typed, by their sheets: those themselves, and formulas of `texts` over them. */
export function calculated(
  texts: ReadonlyMap<string, SheetText>,
  sheets: readonly SheetSnapshot[],
  cells: readonly TypedCell[],
  today: string,
): ReadonlyMap<string, ChangedRows> {
  const known = new Map<string, Map<number, Map<number, CellValue | undefined>>>();
  const put = ({ sheet, row, col }: Place, value: CellValue | undefined): void => {
    const rows = of(known, sheet, () => new Map<number, Map<number, CellValue | undefined>>());
    of(rows, row, () => new Map<number, CellValue | undefined>()).set(col, value);
  };
  for (const cell of cells) put(cell, cell.value);
  const day = serialOfTime(Date.parse(`${today}T00:00:00Z`));
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const idOf = new Map(sheets.map(({ name, id }) => [name, id]));
  const valueOf = (id: string, row: number, col: number): CellValue | undefined => {
    const values = known.get(id)?.get(row);
    return values?.has(col) ? values.get(col) : valueAt(byId.get(id)!, row, col);
  };
  const evaluate = ({ sheet, found: { formula } }: FormulaPlace): CellValue | undefined => {
    try {
      const at = (row: number, col: number, name?: string): CellValue => {
        const id = name === undefined ? sheet : idOf.get(name);
        const value = id === undefined ? undefined : valueOf(id, row, col);
        if (value === undefined) throw new UnknownFormula(formula);
        return value;
      };
      return compile(formula)({ at, down: 0, right: 0, today: day });
    } catch (error) {
      if (error instanceof UnknownFormula) return undefined;
      throw error;
    }
  };
  const isTyped = seenBy(cells);
  const waiting = function* (mayLook: (xml: string) => boolean): Generator<FormulaPlace> {
    for (const [sheet, { rows }] of texts)
      for (const text of rows) {
        if (!text.formulaXmls.some(mayLook)) continue;
        const { row } = text;
        for (const found of formulasOf(text)) {
          const { col } = found;
          if (!isTyped(sheet, { top: row, bottom: row, left: col, right: col })) yield { sheet, row, col, found };
        }
      }
  };
  let moved: readonly Place[] = cells;
  // A formula is calculated when a cell it looks at has moved, and again when another has; what goes round in a circle is left.
  for (let round = 0; round < mostRounds && (moved.length > 0 || round === 0); round++) {
    const next: Place[] = [];
    const hasMoved = seenBy(moved);
    for (const cell of waiting(lookingAt(moved, round === 0))) {
      const { sheet, row, col, found } = cell;
      const isSeen = found.areas.some((area) => {
        const id = area.sheet === undefined ? sheet : idOf.get(area.sheet);
        return id !== undefined && hasMoved(id, area);
      });
      if (!isSeen && !(round === 0 && found.isOfToday)) continue;
      const value = evaluate(cell);
      if (valueOf(sheet, row, col) === value) continue;
      put(cell, value);
      next.push(cell);
    }
    moved = next;
  }
  return known;
}

interface Place {
  sheet: string;
  row: number;
  col: number;
}
interface FoundFormula {
  col: number;
  formula: string;
  /** What it looks at; a sheet by its name, its own unnamed. */
  areas: readonly (Area & { sheet: string | undefined })[];
  isOfToday: boolean;
}
interface FormulaPlace extends Place {
  found: FoundFormula;
}

/** A cell or an area; what stands before it tells of which sheet, or that it is the end of a name. */
const reference = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(!])/g;
const sheetBefore = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!$/u;

function areasIn(formula: string): FoundFormula['areas'] {
  const areas: FoundFormula['areas'][number][] = [];
  for (const { index, 1: left, 2: top, 3: right = left, 4: bottom = top } of formula.matchAll(reference)) {
    const before = formula[index - 1] ?? '';
    if (/[\p{L}\d_.]/u.test(before)) continue;
    const [, quoted, bare] = before === '!' ? (sheetBefore.exec(formula.slice(0, index)) ?? []) : [];
    const [cols, rows] = [
      [columnIndex(left!), columnIndex(right!)],
      [Number(top) - 1, Number(bottom) - 1],
    ];
    areas.push({
      left: Math.min(...cols),
      right: Math.max(...cols),
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      sheet: quoted?.replaceAll("''", "'") ?? bare,
    });
  }
  return areas;
}

/** More rows than these are not looked for one by one. */
const mostRows = 16;
/**
 * Whether a formula, as the sheet's text has it, may look at one of the cells: it has an area or the number of their row. A region's plan has
 * thousands of formulas of single cells; most are told from the few that matter without being taken apart.
 */
function lookingAt(moved: readonly Place[], today: boolean): (xml: string) => boolean {
  const rows = [...new Set(moved.map(({ row }) => String(row + 1)))];
  if (rows.length > mostRows) return () => true;
  return (xml) => xml.includes(':') || rows.some((row) => xml.includes(row)) || (today && xml.includes('TODAY('));
}

/** Formulas of a row, found once: a row never changes, another takes its place. */
const formulas = new WeakMap<RowText, FoundFormula[]>();
const formulasOf = (row: RowText): FoundFormula[] =>
  of(formulas, row, () =>
    [...row.cells].flatMap(([col, { formula }]): FoundFormula[] => {
      if (formula === null) return [];
      const bare = formula.replace(/"[^"]*"/g, '""');
      return [{ col, formula, areas: areasIn(bare), isOfToday: bare.includes('TODAY(') }];
    }),
  );

/** What a map holds under a key, made where there is nothing. */
function of<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}

/** Tells whether an area of a sheet (id) holds one of the cells. */
function seenBy(cells: readonly Place[]): (sheet: string, area: Area) => boolean {
  const columns = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, col } of cells)
    of(
      of(columns, sheet, () => new Map<number, number[]>()),
      col,
      () => [],
    ).push(row);
  for (const ofSheet of columns.values()) for (const rows of ofSheet.values()) rows.sort((a, b) => a - b);
  return (sheet, { top, left, bottom, right }) => {
    const ofSheet = columns.get(sheet);
    for (let col = left; ofSheet && col <= right; col++) {
      const rows = ofSheet.get(col);
      if (rows && firstFrom(rows, top) <= bottom) return true;
    }
    return false;
  };
}

/** The first of sorted numbers that is not less. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return sorted[from] ?? Infinity;
}
