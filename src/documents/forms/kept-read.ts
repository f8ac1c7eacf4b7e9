/** Reads back the rows of a document of texts: what people edited, added, copied, deleted, wherever rows and columns went. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { isAbbreviations } from '../../words/abbreviations';
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
  /** Column key → mark of what was written; empty for an own row. */
  made: Map<string, string>;
}

/** What is kept beside a row: «key=mark;key=mark». */
export const marksText = (cells: readonly (readonly [key: string, value: CellValue | undefined])[]): string =>
  cells.map(([key, value]) => `${key}=${mark(value)}`).join(';');

const marksOf = (value: CellValue | undefined): OldRow['made'] =>
  new Map(
    typeof value === 'string'
      ? value.split(';').flatMap((part) => {
          const at = part.lastIndexOf('=');
          return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
        })
      : [],
  );

/** Keys of the columns people inserted, with their places: those without a mark of ours, left of the hidden ones, that hold something. */
export function ownColumns(sheet: SheetSnapshot): { key: string; col: number }[] {
  const keyRow = sheet.values.findIndex((row) => row.includes(columnMark('id')));
  if (keyRow < 0) return [];
  const marks = sheet.values[keyRow]!;
  const isOwn = (value: CellValue, col: number) =>
    (isBlank(value) || String(value).startsWith(columnMark('own'))) &&
    col < marks.indexOf(columnMark('id')) &&
    sheet.values.some((row, i) => i !== keyRow && !isBlank(row[col]));
  return marks.flatMap((value, col) => (isOwn(value, col) ? [col] : [])).map((col, i) => ({ key: `own${i + 1}`, col }));
}

/**
 * Rows of texts in the sheet's order. `keys`: keys of the document's columns; `inside` says whether a row (by its index in `values`) can be a row
 * of the document: what is outside is only looked at where it carries an id. Null where the sheet is none of ours any more.
 */
export function readRows(
  sheet: SheetSnapshot,
  keys: readonly string[],
  inside: (row: number, keyRow: number) => boolean = () => true,
  own: readonly { key: string; col: number }[] = [],
): OldRow[] | null {
  const keyRow = sheet.values.findIndex((row) => row.includes(columnMark('id')));
  if (keyRow < 0) return null;
  const at = new Map(keys.map((key) => [key, sheet.values[keyRow]!.indexOf(columnMark(key))]));
  for (const { key, col } of own) at.set(key, col);
  const idCol = sheet.values[keyRow]!.indexOf(columnMark('id'));
  const madeCol = sheet.values[keyRow]!.indexOf(columnMark('made'));
  const rows: OldRow[] = [];
  const seen = new Map<string, OldRow>();
  sheet.values.forEach((values, index) => {
    if (index === keyRow || isAbbreviations(values)) return;
    const cells = new Map<string, CellValue>();
    for (const [key, col] of at) if (col >= 0) cells.set(key, values[col] ?? null);
    const raw = String(values[idCol] ?? '');
    const [base, part] = raw.split(restMark);
    const whole = part === undefined ? undefined : seen.get(base!);
    if (whole) {
      for (const [key, value] of cells)
        if (!isBlank(value)) whole.cells.set(key, `${String(whole.cells.get(key) ?? '')} ${String(value)}`);
      return;
    }
    const isText = raw.startsWith(textMark);
    if (!isText && (raw !== '' || !inside(index, keyRow) || ![...cells.values()].some((value) => !isBlank(value))))
      return;
    const id = isText && !seen.has(raw) ? raw : null;
    const row: OldRow = { id, cells, made: id === null ? new Map() : marksOf(values[madeCol]) };
    if (id !== null) seen.set(id, row);
    rows.push(row);
  });
  // A sheet made before rows had ids: nothing can be told of it.
  return seen.size > 0 ? rows : null;
}

/** Rows of people's own below a row of the sheet (by its index in `values`): those without an id that hold something in the document's columns. */
export function rowsBelow(sheet: SheetSnapshot, keys: readonly string[], from: number): OldRow[] {
  const keyRow = sheet.values.find((row) => row.includes(columnMark('id')));
  if (!keyRow) return [];
  const idCol = keyRow.indexOf(columnMark('id'));
  return sheet.values.slice(from + 1).flatMap((values): OldRow[] => {
    const cells = new Map(keys.map((key) => [key, values[keyRow.indexOf(columnMark(key))] ?? null] as const));
    const isOwn = isBlank(values[idCol]) && [...cells.values()].some((value) => !isBlank(value));
    return isOwn ? [{ id: null, cells, made: new Map() }] : [];
  });
}

/** Column keys of a row that people have edited. */
export const editedKeys = ({ cells, made }: OldRow): string[] =>
  [...made].filter(([key, was]) => cells.has(key) && mark(cells.get(key)) !== was).map(([key]) => key);
