/** Reads back the rows of a sheet whose rows have ids: what people edited, added, copied, deleted, wherever rows and columns went. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { isAbbreviations } from '../../words/russian/abbreviations';
import { isBlank, mark } from './marks';

/** How the hidden row names a column, and what stands before the id of a row of texts. */
export const columnMark = (key: string): string => `#${key}`;
export const textMark = 'text:';
const restMark = '§';
/** Id of a row that goes on with a tall text. */
export const restId = (id: string, part: number): string => `${id}${restMark}${part + 1}`;

export interface OldRow {
  /** Null for a row of people's own: typed in, or a copy of another one. */
  id: string | null;
  /** Column key → value; keys of columns that are gone are missing. */
  cells: Map<string, CellValue>;
  /** Column key → mark of what was written; empty for an own row, and where that cannot be told. */
  made: Map<string, string>;
  /** The marks as they stand beside the row. */
  marks: string;
  /** Place in the sheet's values. */
  index: number;
}

/** A column people inserted, or wrote beside ours. */
export interface InsertedColumn {
  /** «own1»: it is known by that from then on. */
  key: string;
  col: number;
  /** Key of the column of ours it stands behind; null before the first one. */
  after: string | null;
}

export interface KeyedSheet {
  keyRow: number;
  own: InsertedColumn[];
  /** Column key → place in the sheet's values; keys of columns that are gone are missing. */
  columns: ReadonlyMap<string, number>;
  /** Whether the column is there by which edits are told. */
  hasMarks: boolean;
  /** All rows in the sheet's order but the one with the keys. */
  rows: OldRow[];
}

/** What is kept beside a row: «key=mark;key=mark». */
export const marksText = (cells: readonly (readonly [key: string, value: CellValue | undefined])[]): string =>
  cells.map(([key, value]) => `${key}=${mark(value)}`).join(';');

/** @param former keys of marks in the order earlier versions kept them in, without names */
function marksOf(text: string, former: readonly string[]): OldRow['made'] {
  const unnamed = text.split('.');
  if (!text.includes('=') && unnamed.length === former.length)
    return new Map(former.map((key, i) => [key, unnamed[i]!]));
  return new Map(
    text.split(';').flatMap((part) => {
      const at = part.lastIndexOf('=');
      return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
    }),
  );
}

const hiddenKeys: ReadonlySet<string> = new Set(['id', 'made', 'since']);
/** What says whose a sheet is stands in hidden columns of its own. */
const isStamp = (value: CellValue): boolean => typeof value === 'string' && /^#?shnor[|-]/.test(value);

/** Columns without a mark of ours that hold something. */
function insertedColumns(values: SheetSnapshot['values'], keyRow: number): InsertedColumn[] {
  const marks = values[keyRow]!.map((value) => (isStamp(value) ? '' : String(value ?? '')));
  let next = Math.max(0, ...marks.map((text) => Number(/^#own(\d+)$/.exec(text)?.[1] ?? 0))) + 1;
  let after: string | null = null;
  return marks.flatMap((text, col): InsertedColumn[] => {
    const isOwn = /^#own\d+$/.test(text);
    const isKnown = text !== '' && !isOwn;
    if (isKnown && text.startsWith('#') && !text.includes(':') && !hiddenKeys.has(text.slice(1))) after = text.slice(1);
    if (isKnown || values.every((row, i) => i === keyRow || isBlank(row[col]) || isStamp(row[col]!))) return [];
    const found = { key: isOwn ? text.slice(1) : `own${next++}`, col, after };
    after = found.key;
    return [found];
  });
}

/** The sheet by its hidden keys; null where they are gone: it is none of ours any more. `former`: see marksOf. */
export function readKeyed(
  { values }: Pick<SheetSnapshot, 'values'>,
  keys: readonly string[],
  former: readonly string[] = [],
): KeyedSheet | null {
  const keyRow = values.findIndex((row) => row.includes(columnMark('id')));
  if (keyRow < 0) return null;
  const own = insertedColumns(values, keyRow);
  const at = new Map(
    keys.flatMap((key) => {
      const col = values[keyRow]!.indexOf(columnMark(key));
      return col < 0 ? [] : [[key, col] as const];
    }),
  );
  for (const { key, col } of own) at.set(key, col);
  const [idCol, madeCol] = ['id', 'made'].map((key) => values[keyRow]!.indexOf(columnMark(key)));
  const rows: OldRow[] = [];
  const rests: { base: string; part: number; row: OldRow }[] = [];
  values.forEach((cellsOf, index) => {
    if (index === keyRow || isAbbreviations(cellsOf)) return;
    const cells = new Map([...at].map(([key, col]) => [key, cellsOf[col] ?? null] as const));
    const [base, part] = String(cellsOf[idCol!] ?? '').split(restMark);
    const marks = String(cellsOf[madeCol!] ?? '');
    const row: OldRow = { id: base === '' ? null : base!, cells, made: marksOf(marks, former), marks, index };
    if (part === undefined) rows.push(row);
    else rests.push({ base: base!, part: Number(part), row });
  });
  joinRests(rows, rests);
  copiesAsOwn(rows);
  return { keyRow, own, columns: at, hasMarks: madeCol! >= 0, rows };
}

/** A tall text stands in several rows: together again in the first. */
function joinRests(rows: readonly OldRow[], rests: { base: string; part: number; row: OldRow }[]): void {
  for (const { base, row } of rests.sort((a, b) => a.part - b.part)) {
    const whole = rows.find(({ id }) => id === base);
    for (const [key, value] of whole ? row.cells : [])
      if (!isBlank(value)) whole!.cells.set(key, `${String(whole!.cells.get(key) ?? '')} ${String(value)}`);
  }
}

/** Of several rows with one id the least edited one (else the first) is the one we wrote; the others are people's own. */
function copiesAsOwn(rows: readonly OldRow[]): void {
  const original = new Map<string, OldRow>();
  const edits = (row: OldRow) => (row.made.size === 0 ? Number.MAX_SAFE_INTEGER : editedKeys(row).length);
  for (const row of rows) {
    const found = row.id === null ? undefined : original.get(row.id);
    if (row.id !== null && (!found || edits(row) < edits(found))) original.set(row.id, row);
  }
  for (const row of rows)
    if (row.id !== null && original.get(row.id) !== row) Object.assign(row, { id: null, made: new Map() });
}

export const holds = ({ cells }: Pick<OldRow, 'cells'>): boolean =>
  [...cells.values()].some((value) => !isBlank(value));

/** Rows of texts and of people's own; null where the sheet was made before rows had ids. */
export function textRows({ rows }: KeyedSheet): OldRow[] | null {
  const texts = rows.filter((row) => (row.id === null ? holds(row) : row.id.startsWith(textMark)));
  return texts.some(({ id }) => id !== null) ? texts : null;
}

/** Column keys of a row that people have edited. */
export const editedKeys = ({ cells, made }: Pick<OldRow, 'cells' | 'made'>): string[] =>
  [...made].filter(([key, was]) => cells.has(key) && mark(cells.get(key)) !== was).map(([key]) => key);
