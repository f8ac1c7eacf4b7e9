/** How far the plan is, by section and by school: formulas over the status and lateness columns. */
import { a1, areaA1 } from '../../../../model/cells';
import type { CellInput, SheetBuilder } from '../../../kit/sheet/builder';
import { styles } from '../../../kit/sheet/look';
import { sheetWords, statuses } from '../../../../words/papers/roadmap';
import { countsOf, isTarget, targetMark, type Counts } from '../counts';
import { daysLate } from '../late';
import type { Layout } from './layout';
import type { RowMeasure } from '../merge';
import type { SectionRows, Table } from './table';

/** Where the totals stand, for a list of roadmaps to link to. */
export interface Totals extends Counts {
  row: number;
  columns: Record<keyof Counts | 'share', number>;
}

/** Writes the table below the document, in the working columns. */
export function progress(builder: SheetBuilder, layout: Layout, plan: Table, today: number): Totals {
  const { working } = layout;
  const columns = {
    total: working.late,
    done: working.required,
    inWork: working.evidence,
    notBegun: working.baseline,
    late: working.target,
    share: working.fact,
  };
  const titleRow = builder.nextRow;
  builder.put(titleRow, working.status, {
    v: sheetWords.progress,
    style: { ...styles.plain, font: { ...styles.head.font } },
  });
  builder.merge({ top: titleRow, left: working.status, bottom: titleRow, right: working.end });
  const headRow = builder.nextRow;
  sheetWords.progressHead.forEach((caption, i) =>
    builder.put(headRow, i === 0 ? working.status : Object.values(columns)[i - 1]!, { v: caption, style: styles.head }),
  );
  builder.merge({ top: headRow, left: working.status, bottom: headRow, right: working.end });
  const line = (title: string, rows: { from: number; to: number }, measures: readonly RowMeasure[], bold = false) => {
    const row = builder.nextRow;
    const counts = countsOf(
      measures.map(({ id, cells, since }) => ({
        id,
        status: String(cells.status ?? ''),
        lateDays: daysLate(today, cells.status, cells.end, since),
      })),
    );
    const range = (col: number) => areaA1({ top: rows.from, bottom: rows.to, left: col, right: col }, true);
    const status = range(working.status);
    const targets = measures.some(isTarget) ? `${range(layout.id)},"*${targetMark}*"` : '';
    const count = (value: string, area = status) =>
      `COUNTIF(${area},"${value}")${targets && `-COUNTIFS(${area},"${value}",${targets})`}`;
    const less = (value: string) => `-${targets ? `(${count(value)})` : count(value)}`;
    const total = `${count('?*')}${less(statuses[3])}`;
    const formulas: Record<keyof Counts, string> = {
      total,
      done: count(statuses[2]),
      inWork: count(statuses[1]),
      notBegun: `${total}${less(statuses[2])}${less(statuses[1])}`,
      late: count(`${sheetWords.lateBy.trim()}*`, range(working.late)),
    };
    const style = bold ? { ...styles.whole, font: styles.head.font } : styles.whole;
    builder.put(row, working.status, {
      v: title,
      style: bold ? { ...styles.text, font: styles.head.font } : styles.text,
    });
    builder.merge({ top: row, left: working.status, bottom: row, right: working.end });
    for (const key of Object.keys(formulas) as (keyof Counts)[]) {
      builder.put(row, columns[key], { v: counts[key], f: formulas[key], style });
    }
    builder.put(row, columns.share, shareCell(a1({ row, col: columns.done }), a1({ row, col: columns.total }), counts));
    return { row, counts };
  };
  const named = plan.sections.filter((section) => section.measures.length > 0);
  for (const section of named) line(titleOf(section), section, section.measures);
  const all = { from: plan.headerRow + 2, to: plan.endRow };
  const measures = named.flatMap((section) => section.measures);
  const { row, counts } = line(sheetWords.total, all, measures, true);
  return { row, columns, ...counts };
}

const titleOf = (section: SectionRows): string => section.school?.name ?? section.title;

/** Done of all, nothing where the section has no measures. */
export function shareCell(done: string, total: string, counts: Pick<Counts, 'done' | 'total'>): CellInput {
  return {
    v: counts.total === 0 ? '' : counts.done / counts.total,
    f: `IF(${total}=0,"",${done}/${total})`,
    style: { ...styles.share, format: '0\\ %' },
  };
}
