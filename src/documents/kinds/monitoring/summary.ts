/** The half-year summary of the register. */
import { a1, areaA1, quoteSheet } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import { words } from '../../../words/diagnostics/diagnostics';
import type { DocumentContext } from '../../definition';
import { aboutLine, headRow, newPage, signatureRows } from '../../kit/sheet/page';
import { scopeOf } from '../../kit/findings/scope';
import { portrait, shareFormat, styles } from '../../kit/sheet/look';
import { periodTitle, type Period } from '../../kit/terms';
import {
  documentStates,
  monitoringWords,
  readyStates,
  stages,
  stageStates,
  type Stage,
} from '../../../words/diagnostics/monitoring';

const say = monitoringWords.summary;
const widths = [6, 44, 34, 14, 10];
const last = widths.length - 1;

/** Counts by formulas over the register's rows `top` to `bottom`: a sheet of its own, which goes up without the register. */
export function summarySheet(
  context: DocumentContext,
  register: { sheet: string; top: number; bottom: number },
  year: Period,
  counts: (of: Stage | 'state', value: string) => number,
): SheetPlan {
  const sheet = newPage(
    context,
    {
      kind: 'monitoring',
      key: 'summary',
      name: say.sheet,
      title: monitoringWords.ofPeriod(say.title, periodTitle(year)),
      widths,
      print: portrait(),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  const { top, bottom } = register;
  const range = (col: number) =>
    `${quoteSheet(register.sheet)}!${areaA1({ top, left: col, bottom, right: col }, true)}`;
  const total = `COUNTA(${range(2)})`;
  const count = (col: number, values: readonly string[]) =>
    values.map((value) => `SUMPRODUCT(--(${range(col)}="${value}"))`).join('+');
  const head = headRow(sheet, [words.number, ...say.columns]);
  const all = bottom - top + 1;
  const lines: [string, string, string, number][] = [
    [say.all, say.rows, total, all],
    [say.ready, say.states, count(6, readyStates), readyStates.reduce((sum, value) => sum + counts('state', value), 0)],
    ...stages[year.kind].map((stage, index): [string, string, string, number] => [
      say.stage(index, say.months[stage], index === 0 ? year.from : year.to),
      say.mark,
      count(7 + index, [stageStates[0]]),
      counts(stage, stageStates[0]),
    ]),
    [say.toMend, say.state, count(6, [documentStates[2]]), counts('state', documentStates[2])],
  ];
  lines.forEach(([name, how, formula, value], index) => {
    const row = sheet.nextRow;
    const cell = a1({ row, col: 3 });
    const first = a1({ row: head + 1, col: 3 });
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: name, style: styles.text },
      { v: how, style: styles.text },
      { f: formula, v: value, style: styles.whole },
      {
        f: `IF(${first}=0,0,${cell}/${first})`,
        v: all === 0 ? 0 : value / all,
        style: { ...styles.share, format: shareFormat },
      },
    ]);
  });
  signatureRows(context, sheet, last);
  return sheet.build();
}
