/** What colleagues do to a sheet of ours between two makings, as a workbook would show it afterwards. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';

/** Numbers and dashes before a text do not count: lists are numbered anew. */
const starts = (value: CellValue | undefined, text: string): boolean =>
  [/^/, /^(?:[\dI]+\.)+\s+/, /^– /].some((before) =>
    String(value ?? '')
      .replace(before, '')
      .startsWith(text),
  );

/** Column of the first cell that begins with a text; -1 where there is none. */
export const columnOf = (values: readonly CellValue[], text: string): number =>
  values.findIndex((value) => starts(value, text));

/** Index of the first row, from one on, with such a cell; -1 where there is none. */
export const rowOf = ({ values }: Pick<SheetSnapshot, 'values'>, text: string, from = 0): number =>
  values.findIndex((row, i) => i >= from && columnOf(row, text) >= 0);

/** A table of a sheet, or lines under a heading: by a text of its header, and texts that begin cells of its rows. */
export interface EditedTable {
  caption: string;
  /** At least three, each below the header. */
  rows: readonly string[];
  /** Captions of columns typed into on the first of the rows, and what with; a function rewords what stands there. */
  typed: Readonly<Record<string, CellValue | ((old: string) => string)>>;
  /** Caption of the column the rows are sorted by, backwards, and in which a row of one's own has its text. */
  text: string;
  /** How far right of its caption a text stands: captions of two merged columns have the number under them. */
  aside?: number;
  /** Text of the row of one's own, where another document takes over the usual one. */
  own?: string;
}

export const noteCaption = 'Заметка';
export const usualOwn = 'Своя строка';
export const noteOf = (row: string): string => `заметка к «${row}»`;
/** Written right of everything, in the first column one sees there. */
const rightText = 'запись справа';
/** Where the column of notes is inserted. */
export const noteAt = 2;

/** Does all of it: types, inserts a column with notes, sorts, moves a row, takes the last named one out, adds one of one's own. */
export function editTable(
  sheet: SheetSnapshot,
  { caption, rows, typed, text, aside = 0, own: ownText = usualOwn }: EditedTable,
): void {
  const head = rowOf(sheet, caption);
  const header = sheet.values[head]!;
  const find = (row: string) => rowOf(sheet, row, head + 1);
  const [first] = rows as [string];
  for (const [column, value] of Object.entries(typed)) {
    const cells = sheet.values[find(first)]!;
    const col = columnOf(header, column) + aside;
    cells[col] = typeof value === 'function' ? value(String(cells[col] ?? '')) : value;
  }
  const notes = new Map(rows.map((row) => [find(row), noteOf(row)]));
  sheet.values.forEach((cells, i) => cells.splice(noteAt, 0, i === head ? noteCaption : (notes.get(i) ?? null)));
  const [marked] = notes.keys();
  sheet.values.forEach((cells, i) => cells.push(i === head ? 'Справа' : i === marked ? rightText : null));
  const key = columnOf(sheet.values[head]!, text) + aside;
  const places = rows.map(find).sort((a, b) => a - b);
  const sorted = places
    .map((at) => sheet.values[at]!)
    .sort((a, b) => String(b[key] ?? '').localeCompare(String(a[key] ?? ''), 'ru'));
  places.forEach((at, i) => (sheet.values[at] = sorted[i]!));
  const [moved] = sheet.values.splice(find(first), 1);
  sheet.values.splice(Math.max(...rows.slice(1).map(find)) + 1, 0, moved!);
  sheet.values.splice(find(rows.at(-1)!), 1);
  const own = header.map((): CellValue => null);
  own.push(null);
  own[key] = ownText;
  own[noteAt] = noteOf(ownText);
  sheet.values.splice(find(first), 0, own.slice(0, sheet.values[head]!.length));
}

/** What of the edits a sheet made again should show, and what it shows: one line an edit. */
export function editsIn(
  sheet: Pick<SheetSnapshot, 'values'>,
  { caption, rows, typed, aside = 0, own: ownText = usualOwn }: EditedTable,
): { wanted: string[]; found: string[] } {
  const head = rowOf(sheet, caption);
  const header = sheet.values[head] ?? [];
  const note = columnOf(header, noteCaption);
  const at = (row: string) => sheet.values[rowOf(sheet, row, head + 1)] ?? [];
  const kept = [...rows.slice(0, -1), ownText];
  const right = rightText === at(rows[0]!)[columnOf(header, 'Справа')] ? 'right' : 'lost';
  const times = (text: string) => sheet.values.flat().filter((value) => value === text).length;
  const typing = Object.entries(typed).map(([column, value]) => {
    const found = at(rows[0]!)[columnOf(header, column) + aside];
    const isDone =
      typeof value === 'function' ? value('') !== '' && String(found).endsWith(value('')) : found === value;
    return [`${column}: typed`, `${column}: ${isDone ? 'typed' : String(found)}`];
  });
  return {
    wanted: ['right', ...kept.map((row) => `${row}: ${noteOf(row)}, once`), ...typing.map(([one]) => one!)],
    found: [
      right,
      ...kept.map((row) => `${row}: ${String(at(row)[note])}, ${times(noteOf(row)) === 1 ? 'once' : 'not once'}`),
      ...typing.map(([, one]) => one!),
    ],
  };
}
