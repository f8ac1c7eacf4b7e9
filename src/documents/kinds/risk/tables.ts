/** What the summary shows under the typed profiles: counts with a chart, clusters, measures. */
import { columnName } from '../../../model/cells';
import type { School } from '../../../model/school';
import { words } from '../../../words/diagnostics/diagnostics';
import { riskWords } from '../../../words/diagnostics/risk';
import { listed } from '../../../words/russian/russian';
import { headingRow, noteRow } from '../../kit/sheet/page';
import { libraryTerm, measuresAgainst } from '../../kit/measures';
import type { Period } from '../../kit/terms';
import { factorOf, significances, significanceTitles } from '../../kit/risk-factors';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, styles } from '../../kit/sheet/look';
import { clustersOf } from './clusters';
import { factorTitle, firstFactor, lastColumn, levelNames, measuredFactors, type Edition } from './layout';
import { activeFactors, type ProfileEntry } from './read';

const { summary: say, clusters: clusterWords } = riskWords;

/** Columns that a factor's title stands over in the table of counts: beside a chart it is to be low. */
const titleSpan = 3;
/** Height of its rows, so that the chart beside them has a line or two for every factor. */
const besideChart = 32;

/** Counts of schools by factor and significance, as a table with its chart. */
export function countTable(
  sheet: SheetBuilder,
  edition: Edition,
  area: { top: number; bottom: number },
  entries: readonly ProfileEntry[],
): void {
  const first = headingRow(sheet, say.counts, lastColumn);
  const head = sheet.spanRow([
    { v: words.number, style: styles.head },
    { v: riskWords.factor, style: styles.head, span: titleSpan },
    ...levelNames.map((v) => ({ v, style: styles.head })),
  ]);
  measuredFactors.forEach((factor, index) => {
    const column = columnName(firstFactor + index);
    const range = `$${column}$${area.top + 1}:$${column}$${area.bottom + 1}`;
    sheet.spanRow(
      [
        { v: index + 1, style: styles.center },
        { v: factorTitle(factor, edition), style: styles.text, span: titleSpan },
        ...significances.map((level) => ({
          f: `SUMPRODUCT(--(${range}="${significanceTitles[level]}"))`,
          v: entries.filter((entry) => entry.factor === factor.id && entry.significance === level).length,
          style: styles.whole,
        })),
      ],
      { height: besideChart },
    );
  });
  const rows = { top: head + 1, bottom: head + measuredFactors.length };
  const series = [colors.lowInk, '#D9A441', '#9AA5B1'].map((color, index) => ({
    name: say.series(levelNames[index]!),
    values: { ...rows, left: 1 + titleSpan + index, right: 1 + titleSpan + index },
    color,
  }));
  sheet.charts.push({
    type: 'barClustered',
    title: say.chart,
    categories: { ...rows, left: 1, right: 1 },
    series,
    valueAxis: { title: say.axis, format: '0', min: 0 },
    anchor: { top: head, left: 1 + titleSpan + levelNames.length, bottom: rows.bottom, right: lastColumn },
  });
  sheet.keepTogether(first);
}

export function clusterTable(
  sheet: SheetBuilder,
  schools: readonly School[],
  edition: Edition,
  entries: readonly ProfileEntry[],
): void {
  const clusters = clustersOf(schools, entries);
  if (clusters.length === 0) return;
  const first = headingRow(sheet, clusterWords.title, lastColumn);
  noteRow(sheet, clusterWords.note, lastColumn);
  const wide = (cells: readonly string[], style: typeof styles.head | typeof styles.text, number: string | number) => {
    const row = sheet.spanRow([
      { v: number, style: style === styles.head ? styles.head : styles.center },
      { v: cells[0]!, style },
      { v: cells[1]!, style, span: 5 },
      { v: cells[2]!, style, span: lastColumn - 6 },
    ]);
    if (style === styles.head) sheet.keepWithNext(row, row + 1);
  };
  wide([clusterWords.direction, riskWords.schools, clusterWords.factors], styles.head, words.number);
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
  sheet.keepTogether(first);
}

export function measureTable(
  sheet: SheetBuilder,
  schools: readonly School[],
  edition: Edition,
  entries: readonly ProfileEntry[],
  period: Period,
): void {
  const chosen = measuredFactors.filter(({ id }) =>
    schools.some((school) => activeFactors(entries, school.id).some(({ factor }) => factor === id)),
  );
  if (chosen.length === 0) return;
  headingRow(sheet, say.measures, lastColumn);
  const row = (
    cells: readonly [string | number, string, string, string, string],
    style: typeof styles.head | typeof styles.text,
  ) => {
    const at = sheet.spanRow([
      { v: cells[0], style: style === styles.head ? styles.head : styles.center },
      { v: cells[1], style },
      { v: cells[2], style, span: 2 },
      { v: cells[3], style, span: 5 },
      { v: cells[4], style, span: lastColumn - 8 },
    ]);
    if (style === styles.head) sheet.keepWithNext(at, at + 1);
  };
  row([words.number, riskWords.factor, riskWords.schools, riskWords.measure, riskWords.term], styles.head);
  let number = 0;
  for (const factor of chosen) {
    const names = listed(
      schools
        .filter((school) => activeFactors(entries, school.id).some((entry) => entry.factor === factor.id))
        .map(({ name }) => name),
    );
    const first = sheet.nextRow;
    measuresAgainst(factor.id).forEach((measure, index) => {
      number += 1;
      row(
        [
          number,
          index === 0 ? factorTitle(factor, edition) : '',
          index === 0 ? names : '',
          measure.text,
          libraryTerm(measure, period),
        ],
        styles.text,
      );
    });
    sheet.keepTogether(first);
  }
}
