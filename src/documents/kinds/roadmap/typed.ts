/** What people did to a roadmap's sheet of ours: its table's rows and headings, wherever they went. */
import { rememberedOf } from '../../../model/remembered';
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { sheetWords } from '../../../words/papers/roadmap';
import { editedKeys, holds, readKeyed, textRows, type OldRow } from '../../forms/kept-read';
import { isBlank, mark } from '../../forms/marks';
import { isOwnKey, keyMark, workingKeys, type ColumnKey, type OwnColumn, type OwnKey } from './sheet/layout';
import { columnRoles } from './template';

/** Fields whose edits are kept, in the order in which earlier versions kept their marks; status, evidence and fact are always people's. */
export const madeFields = [
  'text',
  'term',
  'responsible',
  'result',
  'indicator',
  'start',
  'end',
  'required',
  'baseline',
  'target',
] as const;
export type MadeField = (typeof madeFields)[number];

export interface TypedRow {
  /** Null for an own row: typed in, or a copy of another one. */
  id: string | null;
  /** Id and heading of the section it stands under; null above the first one. */
  section: string | null;
  sectionTitle: string;
  cells: Partial<Record<ColumnKey, CellValue>>;
  /** Its row in the sheet. */
  row: number;
  /** Fields edited by hand; null where that cannot be told. */
  edited: Set<MadeField> | null;
}

export interface TypedPlan {
  rows: TypedRow[];
  /** Id of a heading's row → its text, where people have changed it. */
  headings: Map<string, string>;
  /** Columns people have inserted. */
  own: OwnColumn[];
  /** Where each column stands in the sheet. */
  columns: ReadonlyMap<ColumnKey, number>;
  /** Id of a heading's row → what people wrote beside it, by column. */
  beside: Map<string, ReadonlyMap<string, CellValue>>;
  /** Rows of texts above the table, rows of people's own below it. */
  texts: OldRow[];
  below: OldRow[];
  /** Day people typed instead of today's, a serial number; null where the sheet counts to today. */
  asOf: number | null;
}

/** Ids of rows that are no measures. */
export const sectionMark = 'section:';
export const headingMark = 'heading:';
export const endMark = 'end';
export const ownMark = 'own:';
/** Before the roadmap's key in the hidden row. */
export const sheetKeyMark = '#key:';
const keys: readonly ColumnKey[] = [...columnRoles, ...workingKeys, 'since'];
/** Columns whose cells we write alone: nothing typed is looked for in them. */
const oursAlone: ReadonlySet<string> = new Set<ColumnKey>(['late', 'number', 'since']);

/** The roadmap whose key a sheet carries in its hidden row; null for other sheets. */
export const roadmapKeyOf = rememberedOf((sheet: SheetSnapshot): string | null => {
  const row = sheet.values.find((values) => values.includes(keyMark('id')));
  const mark = row?.find((value) => typeof value === 'string' && value.startsWith(sheetKeyMark));
  return typeof mark === 'string' ? mark.slice(sheetKeyMark.length) : null;
});

/** Rows of the plan's table in the sheet's order; null where the sheet is none of ours any more (its key row is gone). */
export const readTyped = (sheet: SheetSnapshot): TypedRow[] | null => readPlan(sheet)?.rows ?? null;

/** The plan as it stands: null where the sheet is none of ours any more. */
export function readPlan(sheet: SheetSnapshot): TypedPlan | null {
  const read = readKeyed(sheet, keys, madeFields);
  if (!read) return null;
  const { keyRow, rows } = read;
  const end = rows.find(({ id, cells }) => id === endMark && isBlank(cells.get('text')))?.index ?? sheet.values.length;
  const captions = sheet.values[keyRow - 1] ?? [];
  const own = read.own.map(({ key, col, after }): OwnColumn => ({
    key: key as OwnKey,
    caption: String(captions[col] ?? ''),
    after: after as ColumnKey | null,
  }));
  const plan: TypedPlan = {
    rows: [],
    headings: new Map(),
    beside: new Map(),
    own,
    columns: new Map([...read.columns].map(([key, col]) => [key as ColumnKey, col + sheet.left])),
    texts: (textRows(read) ?? []).filter(({ index }) => index < keyRow - 1 && !isAsOf(sheet, index)),
    below: rows.flatMap((row) => {
      const cells = new Map([...row.cells].filter(([key]) => isPrinted(key)));
      return row.index > end && row.id === null && holds({ cells }) ? [{ ...row, cells }] : [];
    }),
    asOf: asOfDay(sheet, keyRow),
  };
  let section: string | null = null;
  let sectionTitle = '';
  for (const row of rows.filter(({ index }) => index > keyRow && index < end)) {
    const { id, cells, marks, made } = row;
    const typed = [...cells.keys()].filter((key) => !oursAlone.has(key) && !isBlank(cells.get(key)));
    if (id?.startsWith(sectionMark) || id?.startsWith(headingMark)) {
      const text = String(sheet.values[row.index]!.find((value) => !isBlank(value)) ?? '');
      if (id.startsWith(sectionMark)) {
        section = id.slice(sectionMark.length);
        sectionTitle = text;
      }
      if (marks !== '' && mark(text) !== marks) plan.headings.set(id, text);
      // A heading runs over the whole document: what stands in it is the heading.
      const beside = typed.filter((key) => cells.get(key) !== text);
      if (beside.length > 0) plan.beside.set(id, new Map(beside.map((key) => [key, cells.get(key)!])));
    } else if (typed.length > 0) {
      const edited = made.size === 0 ? null : new Set(editedKeys(row) as MadeField[]);
      const known = id === endMark ? null : id;
      const at = { section, sectionTitle, row: row.index + sheet.top };
      plan.rows.push({ id: known, ...at, cells: Object.fromEntries(cells), edited });
    }
  }
  return plan;
}

/** Columns of the document and of people's own: below the table the working ones hold how far the plan is. */
const isPrinted = (key: string): boolean => isOwnKey(key) || columnRoles.some((role) => role === key);
const isAsOf = (sheet: SheetSnapshot, index: number): boolean => sheet.values[index]!.includes(sheetWords.asOf);

/**
 * The typed day: two cells held today's date, the one people see and a hidden one, so that they differ only where people typed another. Sheets
 * of earlier versions have no hidden one.
 */
function asOfDay({ values }: SheetSnapshot, keyRow: number): number | null {
  const row = values
    .slice(0, keyRow)
    .filter((cells) => cells.includes(sheetWords.asOf))
    .at(-1);
  const made = values[keyRow]!.indexOf(keyMark('made'));
  const shadow = made < 0 ? null : row?.[made];
  if (!row || typeof shadow !== 'number') return null;
  const from = row.indexOf(sheetWords.asOf) + 1;
  const typed = row.slice(from, made).find((value) => typeof value === 'number');
  return typeof typed === 'number' && typed !== shadow ? typed : null;
}
