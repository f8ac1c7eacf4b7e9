import { a1, quoteSheet } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import type { School } from '../../../model/school';
import { profileSignatures, words } from '../../../words/diagnostics/diagnostics';
import { sourceChanged } from '../../../words/list/identification';
import { riskWords } from '../../../words/diagnostics/risk';
import type { DocumentContext } from '../../definition';
import { headingRow, headRow, inputCell, newPage } from '../../kit/sheet/page';
import { tableOf } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { FormWriter } from '../../forms/form-writer';
import { libraryTerm, measuresAgainst } from '../../kit/measures';
import { periodOf } from '../../kit/organisation';
import { factorOf, significanceTitles } from '../../kit/risk-factors';
import { colors, portrait, styles } from '../../kit/sheet/look';
import { captioned, decisionOf, decisions } from './decisions';
import { activeFactors, type ProfileEntry } from './read';
import { factorTitle, measuredFactors, type Edition } from './layout';
import type { RiskSummary } from './summary';

const widths = [5, 42, 12, 14, 17, 20];
const last = widths.length - 1;
const say = riskWords.profile;
/** In place of a value that the summary does not have. */
const unknown = '—';

/**
 * One school's profile: factors × value × significance taken from the summary by formulas that check the school's name there, a chart, and
 * at least one active measure for each factor of high or middle significance.
 */
export function riskProfile(
  context: DocumentContext,
  school: School,
  edition: Edition,
  entries: readonly ProfileEntry[],
  summary: RiskSummary,
): SheetPlan {
  const sheet = newPage(
    context,
    {
      kind: 'risk',
      key: school.id,
      name: say.sheet(school.name),
      title: say.title,
      widths,
      print: portrait(),
    },
    [school.municipality ?? ''],
  );
  const from = quoteSheet(summary.plan.name);
  const nameAt = sheet.row([
    { v: '', style: styles.plain },
    { v: school.name, style: { ...styles.plain, font: { ...styles.plain.font, bold: true } } },
  ]);
  const key = `$B$${nameAt + 1}`;
  const taken = (row: number, col: number) => {
    const cell = `${from}!${a1({ row, col }, true)}`;
    return `IF(${from}!$B$${row + 1}<>${key},"${sourceChanged}",IF(${cell}="","${unknown}",${cell}))`;
  };
  const captions = [
    words.number,
    riskWords.factor,
    riskWords.value,
    riskWords.significance,
    riskWords.decision,
    riskWords.note,
  ];
  const before = formOf(context, 'risk', school.id, [captioned]);
  const form = new FormWriter(sheet, widths.length, before);
  const notes = tableOf(before, captioned.id);
  form.open(captioned.id, [null, null, null, null, 'decision', 'note']);
  const head = headRow(sheet, captions);
  measuredFactors.forEach((factor, index) => {
    const entry = entries.find((known) => known.school.id === school.id && known.factor === factor.id);
    const col = summary.column(factor.id);
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: factorTitle(factor, edition), style: styles.text },
      {
        f: taken(summary.valueRow(school.id), col),
        v: entry?.value ?? unknown,
        style: { ...styles.share, format: '0%' },
      },
      {
        f: taken(summary.significanceRow(school.id), col),
        v: entry?.significance ? significanceTitles[entry.significance] : unknown,
        style: styles.center,
      },
      {
        ...inputCell(decisionOf(notes, factor.id)),
        style: { ...styles.input, align: { h: 'center', v: 'top', wrap: true } },
      },
      inputCell(notes.at(factor.id, 'note')),
    ]);
    form.key(factor.id);
  });
  form.close();
  const rows = { top: head + 1, bottom: head + measuredFactors.length };
  sheet.validations.push({
    area: { ...rows, left: 4, right: 4 },
    rule: { type: 'list', values: Object.values(decisions) },
  });
  const level = `$D${rows.top + 1}`;
  const levels = { ...rows, left: 3, right: 3 };
  sheet.conditional.push(
    {
      area: levels,
      formula: `${level}="${significanceTitles.high}"`,
      style: { fill: colors.lowFill, color: colors.lowInk },
    },
    {
      area: levels,
      formula: `${level}="${significanceTitles.medium}"`,
      style: { fill: colors.watchFill, color: colors.watchInk },
    },
  );
  if (entries.some(({ school: of, value }) => of.id === school.id && value !== null)) {
    sheet.row([], { height: 9 });
    const top = sheet.nextRow;
    for (let line = 0; line < 18; line++) sheet.row([], { height: 15 });
    sheet.charts.push({
      type: 'barClustered',
      title: say.chart,
      categories: { ...rows, left: 1, right: 1 },
      series: [{ name: riskWords.value, values: { ...rows, left: 2, right: 2 }, color: colors.accent }],
      valueAxis: { title: say.axis, format: '0%', min: 0, max: 1 },
      anchor: { top, left: 0, bottom: top + 17, right: last },
      dataLabels: true,
      // A factor that nothing is known of has no bar; its label would say «0 %».
      labelFormat: `0%;;"${unknown}"`,
    });
  }
  measures(sheet);
  // Both decide on the directions of work: the school's head and the curator.
  sheet.keepWithNext(Math.max(0, sheet.nextRow - 2), sheet.nextRow + 1);
  sheet.row([]);
  for (const v of profileSignatures) sheet.mergedRow({ v, style: styles.plain }, 0, last);
  form.finish();
  return sheet.build();

  function measures(target: typeof sheet): void {
    const active = activeFactors(entries, school.id);
    if (active.length === 0) return;
    const first = headingRow(target, say.measures, last);
    const head = target.spanRow(
      [words.number, riskWords.measure, riskWords.term, riskWords.significance, riskWords.factor].map((v, col) => ({
        v,
        style: styles.head,
        span: col === 4 ? 2 : 1,
      })),
    );
    target.keepWithNext(head, head + 1);
    let number = 0;
    for (const { factor, significance } of active)
      measuresAgainst(factor).forEach((measure, index) => {
        number += 1;
        const isFirst = index === 0;
        target.spanRow([
          { v: number, style: styles.center },
          { v: measure.text, style: styles.text },
          { v: libraryTerm(measure, periodOf(context)), style: styles.center },
          { v: isFirst && significance ? significanceTitles[significance] : '', style: styles.center },
          { v: isFirst ? factorTitle(factorOf(factor)!, edition) : '', style: styles.text, span: 2 },
        ]);
      });
    target.keepTogether(first);
  }
}
