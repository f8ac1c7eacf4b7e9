import { a1 } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import type { School } from '../../../model/school';
import { words } from '../../../words/diagnostics/diagnostics';
import { riskWords } from '../../../words/diagnostics/risk';
import type { DocumentContext } from '../../definition';
import { aboutLine, headingRow, inputCell, newPage, schoolCell, signatureRows } from '../../kit/sheet/page';
import { FormWriter } from '../../forms/form-writer';
import { periodOf } from '../../kit/organisation';
import { scopeOf } from '../../kit/findings/scope';
import { significanceTitles, type FactorId } from '../../kit/risk-factors';
import { namerAmong } from '../../kit/district';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, landscape, styles } from '../../kit/sheet/look';
import { captionWidth } from '../../kit/sheet/legible';
import { factorCaption, firstFactor, lastColumn, levelNames, measuredFactors, type Edition } from './layout';
import { levelTable, riskForm, valueTable, type ProfileEntry } from './read';
import { clusterTable, countTable, measureTable } from './tables';

export interface RiskSummary {
  plan: SheetPlan;
  /** Where the tables' cells stand: rows by school, columns by factor. */
  valueRow(school: string): number;
  significanceRow(school: string): number;
  column(factor: FactorId): number;
}

const say = riskWords.summary;
function entryTable(
  sheet: SheetBuilder,
  form: FormWriter,
  id: string,
  nameOf: (school: School) => string,
  schools: readonly School[],
  edition: Edition,
  cell: (school: School, factor: FactorId) => string | number | null,
  isShare: boolean,
) {
  form.open(id, [null, 'school', ...measuredFactors.map((factor) => factor.id)]);
  const first = sheet.row([
    ...[words.number, words.school].map((v) => ({ v, style: styles.head })),
    ...measuredFactors.map((factor) => ({ v: factorCaption(factor, edition), style: styles.head })),
  ]);
  sheet.keepWithNext(first);
  const top = sheet.nextRow;
  schools.forEach((school, index) => {
    sheet.row([
      { v: index + 1, style: styles.center },
      schoolCell(nameOf(school)),
      ...measuredFactors.map(({ id }) => {
        const input = inputCell(cell(school, id), isShare ? '0%' : '@');
        return isShare
          ? input
          : { ...input, style: { ...input.style, align: { h: 'center' as const, v: 'top' as const } } };
      }),
    ]);
    form.key(school.id);
  });
  const area = { top, left: firstFactor, bottom: sheet.nextRow - 1, right: lastColumn };
  form.close();
  return area;
}

/** The summary sheet: entry of significance and values for all schools, counts with a chart, clusters, measures. */
export function riskSummary(
  context: DocumentContext,
  schools: readonly School[],
  edition: Edition,
  entries: readonly ProfileEntry[],
): RiskSummary {
  const sheet = newPage(
    context,
    {
      kind: 'risk',
      name: say.sheet,
      title: say.title,
      widths: [5, 24, ...measuredFactors.map((factor) => captionWidth(factorCaption(factor, edition)))],
      print: landscape(),
      hint: say.hint(words.fillIn),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  const of = (school: School, factor: FactorId) =>
    entries.find((entry) => entry.school.id === school.id && entry.factor === factor);
  const nameOf = namerAmong(context.findings);
  headingRow(sheet, say.levels, lastColumn);
  const form = new FormWriter(sheet, lastColumn + 1, riskForm(context));
  const levels = entryTable(
    sheet,
    form,
    levelTable,
    nameOf,
    schools,
    edition,
    (school, factor) => {
      const level = of(school, factor)?.significance;
      return level ? significanceTitles[level] : null;
    },
    false,
  );
  sheet.validations.push({
    area: levels,
    rule: { type: 'list', values: levelNames },
    prompt: { title: riskWords.significance, text: say.choose(levelNames) },
  });
  const cell = a1({ row: levels.top, col: levels.left });
  sheet.conditional.push(
    {
      area: levels,
      formula: `${cell}="${significanceTitles.high}"`,
      style: { fill: colors.lowFill, color: colors.lowInk },
    },
    {
      area: levels,
      formula: `${cell}="${significanceTitles.medium}"`,
      style: { fill: colors.watchFill, color: colors.watchInk },
    },
    {
      area: levels,
      formula: `${cell}="${significanceTitles.low}"`,
      style: { fill: colors.clearFill, color: colors.ink },
    },
  );
  headingRow(sheet, say.values, lastColumn);
  const values = entryTable(
    sheet,
    form,
    valueTable,
    nameOf,
    schools,
    edition,
    (school, factor) => of(school, factor)?.value ?? null,
    true,
  );
  sheet.validations.push({
    area: values,
    rule: { type: 'decimal', min: 0, max: 1 },
    error: { title: words.checkNumber, text: say.plainShare, style: 'stop' },
  });
  countTable(sheet, edition, levels, entries);
  clusterTable(sheet, schools, edition, entries);
  measureTable(sheet, schools, edition, entries, periodOf(context));
  signatureRows(context, sheet, lastColumn);
  form.finish();
  const place = (school: string) => schools.findIndex(({ id }) => id === school);
  return {
    plan: sheet.build(),
    significanceRow: (school) => levels.top + place(school),
    valueRow: (school) => values.top + place(school),
    column: (factor) => firstFactor + measuredFactors.findIndex(({ id }) => id === factor),
  };
}
