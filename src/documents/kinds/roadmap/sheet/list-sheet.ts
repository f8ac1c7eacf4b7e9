/** List of the schools' roadmaps: links and sums by formulas over their progress. */
import { a1, sheetRef } from '../../../../model/cells';
import type { SheetPlan } from '../../../../model/plan';
import type { Verdict } from '../../../../model/verdict';
import { listHead, sheetTitles, sheetWords, templateFields } from '../../../../words/papers/roadmap';
import { reasonsOf } from '../../../kit/measures';
import { SheetBuilder, type CellInput } from '../../../kit/sheet/builder';
import { landscape, styles } from '../../../kit/sheet/look';
import { titleStyle } from './head';
import { shareCell, type Totals } from './progress';

export interface ListedRoadmap {
  sheet: string;
  school: Verdict;
  totals: Totals;
}

const counted = ['total', 'done', 'inWork', 'notBegun', 'late'] as const;
const firstCount = 3;

export function listSheet(
  head: Pick<SheetPlan, 'key' | 'name' | 'font'>,
  roadmaps: readonly ListedRoadmap[],
  years: readonly [number, number] | null,
  values: Readonly<Record<string, string>>,
): SheetPlan {
  const columns = [6, 42, 48, 10, 12, 10, 11, 13, 16].map((width) => ({ width }));
  const builder = new SheetBuilder({ kind: 'roadmap-list', ...head, title: sheetTitles.list, columns }, landscape());
  for (const line of [sheetTitles.list, values[templateFields.municipality] ?? '', values[templateFields.period] ?? ''])
    builder.mergedRow({ v: line, style: titleStyle }, 0, columns.length - 1);
  builder.row([], { height: 9 });
  const headRow = builder.row(listHead.map((v) => ({ v, style: styles.head })));
  const first = builder.nextRow;
  roadmaps.forEach(({ sheet, school, totals }, index) => {
    const row = builder.nextRow;
    const counts = counted.map((key): CellInput => {
      const cell = { sheet, row: totals.row, col: totals.columns[key] };
      return { v: totals[key], f: sheetRef(cell), style: styles.whole };
    });
    const cells: CellInput[] = [
      { v: index + 1, style: styles.whole },
      { v: school.school.name, link: { sheet, cell: 'A1' }, style: styles.link },
      { v: reasonsOf(school, years), style: styles.text },
      ...counts,
      shareCell(a1({ row, col: firstCount + 1 }), a1({ row, col: firstCount }), totals),
    ];
    builder.row(cells);
  });
  const last = builder.nextRow - 1;
  const bold = { ...styles.whole, font: styles.head.font };
  const sums = counted.map((key) => roadmaps.reduce((sum, { totals }) => sum + totals[key], 0));
  const row = builder.nextRow;
  const share = shareCell(a1({ row, col: firstCount + 1 }), a1({ row, col: firstCount }), {
    total: sums[0]!,
    done: sums[1]!,
  });
  builder.row([
    { style: styles.text },
    { v: sheetWords.total, style: { ...styles.text, font: styles.head.font } },
    { style: styles.text },
    ...sums.map((v, i): CellInput => {
      const col = firstCount + i;
      return { v, f: `SUM(${a1({ row: first, col })}:${a1({ row: last, col })})`, style: bold };
    }),
    { ...share, style: { ...share.style, font: styles.head.font } },
  ]);
  builder.freeze = { rows: headRow + 1, cols: 0 };
  builder.print = landscape({ titleRows: { from: headRow, to: headRow } });
  return builder.build();
}
