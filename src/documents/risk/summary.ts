import { a1, areaA1, columnName } from '../../model/cells';
import type { SheetPlan } from '../../model/plan';
import type { School } from '../../model/school';
import { words } from '../../words/diagnostics';
import { listed } from '../../words/russian';
import type { DocumentContext } from '../definition';
import { measuresAgainst } from '../measures';
import {
  aboutLine,
  headingRow,
  headRow,
  inputCell,
  newPage,
  noteRow,
  schoolCell,
  signatureRows,
} from '../diagnostics/page';
import { scopeOf } from '../diagnostics/scope';
import {
  factorOf,
  riskFactors,
  significances,
  significanceTitles,
  type FactorId,
  type RiskFactor,
} from '../risk-factors';
import type { SheetBuilder } from '../sheet/builder';
import { colors, landscape, styles } from '../sheet/look';
import { clustersOf } from './clusters';
import { activeFactors, type ProfileEntry } from './read';

export type Edition = '2021' | '2022';
export const measuredFactors: readonly RiskFactor[] = riskFactors.filter(({ measured }) => measured);
/** A factor's title in an edition of the project's questionnaires. */
export const factorTitle = (factor: RiskFactor, edition: Edition): string =>
  edition === '2021' ? (factor.title2021 ?? factor.title) : factor.title;

const levelNames = significances.map((level) => significanceTitles[level]);
const firstFactor = 2;
const lastColumn = firstFactor + measuredFactors.length - 1;

export interface RiskSummary {
  plan: SheetPlan;
  /** Where the tables' cells stand: rows by school, columns by factor. */
  valueRow(school: string): number;
  significanceRow(school: string): number;
  column(factor: FactorId): number;
}

function entryTable(
  sheet: SheetBuilder,
  schools: readonly School[],
  edition: Edition,
  cell: (school: School, factor: FactorId) => string | number | null,
  isShare: boolean,
) {
  headRow(sheet, [words.number, words.school, ...measuredFactors.map((factor) => factorTitle(factor, edition))]);
  const top = sheet.nextRow;
  schools.forEach((school, index) =>
    sheet.row([
      { v: index + 1, style: styles.center },
      schoolCell(school.name),
      ...measuredFactors.map(({ id }) => {
        const input = inputCell(cell(school, id), isShare ? '0%' : '@');
        return isShare
          ? input
          : { ...input, style: { ...input.style, align: { h: 'center' as const, v: 'top' as const } } };
      }),
    ]),
  );
  return { top, left: firstFactor, bottom: sheet.nextRow - 1, right: lastColumn };
}

/** Counts of schools by factor and significance, as a table with its chart. */
function countTable(
  sheet: SheetBuilder,
  edition: Edition,
  area: { top: number; bottom: number },
  entries: readonly ProfileEntry[],
): void {
  headingRow(sheet, 'Сколько школ работают с каждым фактором', lastColumn);
  const head = sheet.row([
    { v: words.number, style: styles.head },
    { v: 'Фактор риска', style: styles.head },
    ...levelNames.map((v) => ({ v, style: styles.head })),
  ]);
  measuredFactors.forEach((factor, index) => {
    const column = columnName(firstFactor + index);
    const range = `$${column}$${area.top + 1}:$${column}$${area.bottom + 1}`;
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: factorTitle(factor, edition), style: styles.text },
      ...significances.map((level) => ({
        f: `SUMPRODUCT(--(${range}="${significanceTitles[level]}"))`,
        v: entries.filter((entry) => entry.factor === factor.id && entry.significance === level).length,
        style: styles.whole,
      })),
    ]);
  });
  const rows = { top: head + 1, bottom: head + measuredFactors.length };
  const series = [colors.lowInk, '#D9A441', '#9AA5B1'].map((color, index) => ({
    name: `Значимость ${levelNames[index]}`,
    values: { ...rows, left: 2 + index, right: 2 + index },
    color,
  }));
  sheet.charts.push({
    type: 'barClustered',
    title: 'Факторы риска: число школ по значимости',
    categories: { ...rows, left: 1, right: 1 },
    series,
    valueAxis: { title: 'Школ', format: '0', min: 0 },
    anchor: { top: head, left: 6, bottom: rows.bottom, right: lastColumn },
  });
  noteRow(
    sheet,
    `Диаграмма построена по ячейкам ${areaA1({ top: head, left: 1, bottom: rows.bottom, right: 4 })}.`,
    lastColumn,
  );
}

function clusterTable(
  sheet: SheetBuilder,
  schools: readonly School[],
  edition: Edition,
  entries: readonly ProfileEntry[],
): void {
  headingRow(sheet, 'Распределение школ по кластерам', lastColumn);
  const clusters = clustersOf(schools, entries);
  if (clusters.length === 0) {
    noteRow(
      sheet,
      'Кластеры появятся при повторном создании листа, когда у школ будут отмечены факторы высокой и средней значимости.',
      lastColumn,
    );
    return;
  }
  noteRow(
    sheet,
    'В одном кластере школы, у каждой пары которых совпадает не менее половины факторов высокой и средней значимости.',
    lastColumn,
  );
  const wide = (cells: readonly string[], style: typeof styles.head | typeof styles.text, number: string | number) => {
    const row = sheet.row([
      { v: number, style: style === styles.head ? styles.head : styles.center },
      { v: cells[0]!, style },
      { v: cells[1]!, style },
      null,
      null,
      null,
      null,
      { v: cells[2]!, style },
    ]);
    sheet.merge({ top: row, left: 2, bottom: row, right: 6 });
    sheet.merge({ top: row, left: 7, bottom: row, right: lastColumn });
  };
  wide(['Направление', 'Школы', 'Общие факторы'], styles.head, words.number);
  clusters.forEach((cluster, index) =>
    wide(
      [
        cluster.title,
        cluster.schools.map(({ name }) => name).join('; '),
        cluster.factors.map((id) => factorTitle(factorOf(id)!, edition)).join('; '),
      ],
      styles.text,
      index + 1,
    ),
  );
}

function measureTable(
  sheet: SheetBuilder,
  schools: readonly School[],
  edition: Edition,
  entries: readonly ProfileEntry[],
): void {
  const chosen = measuredFactors.filter(({ id }) =>
    schools.some((school) => activeFactors(entries, school.id).some(({ factor }) => factor === id)),
  );
  if (chosen.length === 0) return;
  headingRow(sheet, 'Меры по выбранным факторам', lastColumn);
  const row = (
    cells: readonly [string | number, string, string, string, string],
    style: typeof styles.head | typeof styles.text,
  ) => {
    const at = sheet.row([
      { v: cells[0], style: style === styles.head ? styles.head : styles.center },
      { v: cells[1], style },
      { v: cells[2], style },
      null,
      { v: cells[3], style },
      null,
      null,
      null,
      null,
      { v: cells[4], style },
    ]);
    sheet.merge({ top: at, left: 2, bottom: at, right: 3 });
    sheet.merge({ top: at, left: 4, bottom: at, right: 8 });
    sheet.merge({ top: at, left: 9, bottom: at, right: lastColumn });
  };
  row([words.number, 'Фактор риска', 'Школы', 'Мероприятие', 'Срок'], styles.head);
  let number = 0;
  for (const factor of chosen) {
    const names = listed(
      schools
        .filter((school) => activeFactors(entries, school.id).some((entry) => entry.factor === factor.id))
        .map(({ name }) => name),
    );
    measuresAgainst(factor.id).forEach((measure, index) => {
      number += 1;
      row(
        [number, index === 0 ? factorTitle(factor, edition) : '', index === 0 ? names : '', measure.text, measure.term],
        styles.text,
      );
    });
  }
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
      name: 'РПШ',
      title: 'Рисковые профили школ',
      widths: [5, 32, ...measuredFactors.map(() => 17)],
      print: landscape(),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  const of = (school: School, factor: FactorId) =>
    entries.find((entry) => entry.school.id === school.id && entry.factor === factor);
  headingRow(sheet, 'Значимость факторов риска', lastColumn);
  noteRow(sheet, `${words.fillIn} Значимость выбирается из списка. Школа обычно работает с 2–5 факторами.`, lastColumn);
  const levels = entryTable(
    sheet,
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
    prompt: { title: 'Значимость', text: 'Выберите: высокая, средняя, низкая' },
  });
  const cell = a1({ row: levels.top, col: levels.left });
  sheet.conditional.push(
    { area: levels, formula: `${cell}="высокая"`, style: { fill: colors.lowFill, color: colors.lowInk } },
    { area: levels, formula: `${cell}="средняя"`, style: { fill: colors.watchFill, color: colors.watchInk } },
    { area: levels, formula: `${cell}="низкая"`, style: { fill: colors.clearFill, color: colors.ink } },
  );
  headingRow(sheet, 'Значения факторов (выраженность по анкетам, %)', lastColumn);
  const values = entryTable(sheet, schools, edition, (school, factor) => of(school, factor)?.value ?? null, true);
  sheet.validations.push({
    area: values,
    rule: { type: 'decimal', min: 0, max: 1 },
    error: { title: 'Проверьте число', text: 'Впишите значение в процентах, от 0 до 100 %.', style: 'stop' },
  });
  countTable(sheet, edition, levels, entries);
  clusterTable(sheet, schools, edition, entries);
  measureTable(sheet, schools, edition, entries);
  signatureRows(context, sheet, lastColumn);
  const place = (school: string) => schools.findIndex(({ id }) => id === school);
  return {
    plan: sheet.build(),
    significanceRow: (school) => levels.top + place(school),
    valueRow: (school) => values.top + place(school),
    column: (factor) => firstFactor + measuredFactors.findIndex(({ id }) => id === factor),
  };
}
