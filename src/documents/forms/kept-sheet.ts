/** A document of texts on a sheet of its own that keeps, made again, what people did to it by hand. */
import * as z from 'zod';
import type { PrintSetup, SheetPlan, Style } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import type { BuiltDocument, DocumentContext, SheetComparison } from '../definition';
import { ownSheet } from './typed';
import { SheetBuilder } from '../kit/sheet/builder';
import { fontOf } from '../kit/sheet/font';
import { abbreviationsLine } from '../../words/russian/abbreviations';
import { styles } from '../kit/sheet/look';
import { columnMark, readKeyed, textRows, type OldRow } from './kept-read';
import { KeptRows } from './kept-rows';

/** Width of a column that people inserted. */
const ownWidth = 20;
const memorySchema = z.object({ ids: z.array(z.string()) });

/** Ids a document of one sheet remembers in state.documents, without those asked back. */
export function keptIds(context: DocumentContext, kind: string, restore: readonly string[]): string[] {
  const parsed = memorySchema.safeParse(context.state.documents[kind]);
  return parsed.success ? parsed.data.ids.filter((id) => !restore.includes(id)) : [];
}

/** Ids of a document with a sheet a key: sheet key → ids written last time. */
const keyedSchema = z.record(z.string(), z.array(z.string()));
export function keyedIds(context: DocumentContext, kind: string): Record<string, string[]> {
  const parsed = keyedSchema.safeParse(context.state.documents[kind]);
  return parsed.success ? { ...parsed.data } : {};
}

/** Rows of a sheet of ours as it stands, with the ids written last time. */
export interface Standing {
  rows: readonly OldRow[];
  ids: readonly string[];
  /** Keys of the columns people inserted. */
  own?: readonly string[];
}
/** Reads a sheet made before rows had ids; null where it is none. */
export type ReadFormer = (sheet: SheetSnapshot) => Standing | null;

/** What stands in the sheet of a kind and key with so many columns; null where nothing can be told of it. */
export function standingRows(
  context: DocumentContext,
  { kind, key, columns }: { kind: string; key: string; columns: number },
  ids: readonly string[],
  former: ReadFormer = () => null,
): Standing | null {
  const sheet = ownSheet(context, kind, key);
  if (!sheet) return null;
  const keys = Array.from({ length: columns }, (_, col) => String(col));
  const read = readKeyed(sheet, keys);
  const rows = read && textRows(read);
  if (rows && read.hasMarks) return { rows, ids, own: read.own.map(({ key }) => key) };
  const earlier = former(sheet);
  if (!earlier) context.unreadable?.(sheet);
  return earlier;
}

interface KeptOptions {
  print: PrintSetup;
  /** Of rows and cells of people's own. */
  ownStyle: Style;
  /** Those remembered from the last making, without the ones asked back. */
  ids: readonly string[];
  former?: ReadFormer;
  /** Columns that are printed; left out: all of them. */
  printed?: number;
}

export interface KeptSheet {
  plan: SheetPlan;
  /** Ids to remember for the next making. */
  ids: string[];
  /** Null where no sheet of ours stands yet. */
  comparison: SheetComparison | null;
}

export interface KeptHead {
  kind: string;
  key?: string;
  /** As it is wanted: the sheet that stands keeps its name. */
  name: string;
  title: string;
  /** Characters of its columns. */
  widths: readonly number[];
}

type Write = (rows: KeptRows, builder: SheetBuilder) => void;

/** A document that is one such sheet. `restore`: ids of rows deleted by hand that are wanted back. */
export function keptPaper(
  context: DocumentContext,
  head: KeptHead,
  { restore, ...options }: Omit<KeptOptions, 'ids'> & { restore: readonly string[] },
  write: Write,
): Pick<BuiltDocument, 'plans' | 'comparisons' | 'memory'> {
  const ids = keptIds(context, head.kind, restore);
  const made = keptSheet(context, head, { ...options, ids }, write);
  return { plans: [made.plan], comparisons: made.comparison ? [made.comparison] : [], memory: { ids: made.ids } };
}

/**
 * `write` fills the sheet by `rows` and is called twice: first to learn which rows there are.
 */
export function keptSheet(
  context: DocumentContext,
  { kind, key = '', name, title, widths }: KeptHead,
  options: KeptOptions,
  write: Write,
): KeptSheet {
  const head = { kind, key, title, name: context.sheetName(kind, key, name), font: fontOf(context) };
  const keys = widths.map((_, col) => String(col));
  const old = standingRows(context, { ...head, columns: keys.length }, options.ids, options.former);
  const own = old?.own ?? [];
  const width = keys.length + own.length;
  const besides = own.map((key, i) => ({ key, at: keys.length + i }));
  const layout = { keys, own: besides, id: width, made: width + 1 };
  const columns = [
    ...widths.map((width) => ({ width })),
    ...own.map(() => ({ width: ownWidth })),
    { width: 4, hidden: true },
    { width: 4, hidden: true },
  ];
  const make = (before: ConstructorParameters<typeof KeptRows>[2]) => {
    const builder = new SheetBuilder({ ...head, columns }, options.print);
    builder.signed = true;
    const row = builder.row([], { hidden: true });
    for (const [col, key] of [...keys, ...own, 'id', 'made'].entries()) builder.put(row, col, { v: columnMark(key) });
    const rows = new KeptRows(builder, layout, before, options.ownStyle);
    rows.start();
    write(rows, builder);
    const line = abbreviationsLine(builder.texts);
    if (line !== '') builder.mergedRow({ v: line, style: styles.note }, 0, (options.printed ?? keys.length) - 1);
    const area = { top: row + 1, left: 0, bottom: builder.nextRow - 1, right: (options.printed ?? width) - 1 };
    builder.print = { ...builder.print, area };
    return { plan: builder.build(), rows };
  };
  const first = make(null);
  if (!old) return { plan: first.plan, ids: first.rows.ids, comparison: null };
  const again = make({ rows: old.rows, ids: new Set(old.ids), wanted: new Set(first.rows.ids) });
  return { plan: again.plan, ids: again.rows.ids, comparison: { sheet: head.name, lines: again.rows.lines } };
}
