/** A document of texts on a sheet of its own that keeps, made again, what people did to it by hand. */
import * as z from 'zod';
import type { PrintSetup, SheetPlan, Style } from '../../model/plan';
import type { DocumentContext, SheetComparison } from '../definition';
import { ownSheet } from './typed';
import { SheetBuilder } from '../kit/sheet/builder';
import { abbreviationsLine } from '../../words/abbreviations';
import { styles } from '../kit/sheet/look';
import { columnMark, ownColumns, readRows } from './kept-read';
import { KeptRows } from './kept-rows';

/** Width of a column that people inserted. */
const ownWidth = 20;
const memorySchema = z.object({ ids: z.array(z.string()) });

/** Ids a document of one sheet remembers in state.documents, without those asked back. */
export function keptIds(context: DocumentContext, kind: string, restore: readonly string[]): string[] {
  const parsed = memorySchema.safeParse(context.state.documents[kind]);
  return parsed.success ? parsed.data.ids.filter((id) => !restore.includes(id)) : [];
}

export interface KeptSheet {
  plan: SheetPlan;
  /** Ids to remember for the next making. */
  ids: string[];
  /** Null where no sheet of ours stands yet. */
  comparison: SheetComparison | null;
}

/**
 * `write` fills the sheet by `rows` and is called twice: first to learn which rows there are. `ids`: those remembered from the last making,
 * without the ones asked back.
 */
export function keptSheet(
  context: DocumentContext,
  head: Pick<SheetPlan, 'kind' | 'key' | 'name' | 'title' | 'font' | 'columns'>,
  options: { print: PrintSetup; ownStyle: Style; ids: readonly string[] },
  write: (rows: KeptRows, builder: SheetBuilder) => void,
): KeptSheet {
  const keys = head.columns.map((_, col) => String(col));
  const sheet = ownSheet(context, head.kind, head.key);
  const inserted = sheet ? ownColumns(sheet) : [];
  const own = inserted.map(({ key }) => key);
  const width = keys.length + own.length;
  const layout = { keys, own, id: width, made: width + 1 };
  const columns = [
    ...head.columns,
    ...own.map(() => ({ width: ownWidth })),
    { width: 4, hidden: true },
    { width: 4, hidden: true },
  ];
  const make = (before: ConstructorParameters<typeof KeptRows>[2]) => {
    const builder = new SheetBuilder({ ...head, columns }, options.print);
    builder.legible = true;
    builder.signed = true;
    const row = builder.row([], { hidden: true });
    for (const [col, key] of [...keys, ...own, 'id', 'made'].entries()) builder.put(row, col, { v: columnMark(key) });
    const rows = new KeptRows(builder, layout, before, options.ownStyle);
    rows.start();
    write(rows, builder);
    const line = abbreviationsLine(builder.texts);
    if (line !== '') builder.mergedRow({ v: line, style: styles.note }, 0, keys.length - 1);
    const area = { top: row + 1, left: 0, bottom: builder.nextRow - 1, right: width - 1 };
    builder.print = { ...builder.print, area };
    return { plan: builder.build(), rows };
  };
  const first = make(null);
  const old = sheet ? readRows(sheet, keys, () => true, inserted) : null;
  if (!old) return { plan: first.plan, ids: first.rows.ids, comparison: null };
  const again = make({ rows: old, ids: new Set(options.ids), wanted: new Set(first.rows.ids) });
  return { plan: again.plan, ids: again.rows.ids, comparison: { sheet: head.name, lines: again.rows.lines } };
}
