/** «Надёжность»: every result as a point by its participants and its share, between the limits of chance. One chart a year and its table. */
import { z } from 'zod';
import { chanceGround, fewestParticipants, fewestSchools, funnelLimits, isBeyondChance } from '../../../judging';
import type { Area } from '../../../model/cells';
import { a1 } from '../../../model/cells';
import type { Chart } from '../../../model/plan';
import { procedureId } from '../../../model/procedure';
import type { Result } from '../../../model/result';
import { thresholdText } from '../../../words/list/judging';
import { procedureCell, reliabilityGroups, reliabilityWords as words } from '../../../words/list/reliability';
import type { ReliabilityGroup } from '../../../words/list/reliability';
import { typeset } from '../../../words/russian/russian';
import { documentAbout } from '../../../words/papers/documents';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { colors, portrait, styles } from '../../kit/sheet/look';
import { headingRow, headRow, newPage, noteRow, textRow, valueCell } from '../../kit/sheet/page';
import { criteriaNotes, subtitleOf } from '../identification/head-lines';
import { chanceLine } from '../identification/list-lines';
import { hasMunicipalities } from '../../../naming';
import { linesOf, type Lines } from './lines';
import { countOf, pointsOf, type YearPoints } from './points';

/** Printed with so many rows of results at most: a region has thousands. */
const mostPrinted = 500;
const chartHeight = 22;
/** Lines of the charts stand to the right of what is printed, a year beside the other. */
const gridLeft = (last: number, index: number): number => last + 2 + index * 6;
const groupColors: Record<ReliabilityGroup, string> = {
  beyond: colors.lowInk,
  reached: '#D08A00',
  unknown: '#D08A00',
  below: '#8FABC7',
};

interface Columns {
  widths: number[];
  withMunicipality: boolean;
  /** Index of the first column after the school's name: procedure, participants, low, share, limit. */
  numbers: number;
  last: number;
}

function columnsOf(withMunicipality: boolean): Columns {
  const widths = [6, ...(withMunicipality ? [20] : []), 33, 25, 13, 12, 11, 14];
  return { widths, withMunicipality, numbers: withMunicipality ? 3 : 2, last: widths.length - 1 };
}

export const reliability: DocumentDefinition<Record<string, never>> = {
  kind: 'reliability',
  title: words.sheet,
  group: 'identification',
  about: documentAbout.reliability,
  schools: 'none',
  byKind: true,
  madeFrom: { reliability: ['criteria', 'verdicts', 'sources', 'organisation'] },
  inputs: z.object({}) as z.ZodType<Record<string, never>>,
  build(context): BuiltDocument {
    const { findings } = context;
    const { judgement, reading } = findings;
    const years = pointsOf(judgement);
    const columns = columnsOf(hasMunicipalities(reading.schools));
    const { widths, last } = columns;
    const page = { kind: 'reliability', name: words.sheet, title: words.title, widths, print: portrait() };
    const sheet = newPage(context, page, [subtitleOf(findings)]);
    if (years.length === 0) textRow(sheet, words.nothing, last);
    else {
      textRow(sheet, chanceLine(findings), last);
      // How to read the charts stands before them: on paper what follows them may be on another page.
      noteRow(sheet, words.how, last);
    }
    const threshold = thresholdText(judgement.criteria.threshold);
    const places = years.map((year) => {
      sentenceRow(sheet, year, threshold, last);
      return { year, ...chartRows(sheet, last) };
    });
    if (judgement.years && years.length > 0) procedureTable(sheet, context, columns);
    for (const note of [...words.notes, ...criteriaNotes(findings)]) noteRow(sheet, note, last);
    const count = years.reduce((sum, { groups }) => sum + groups.flatMap(([, results]) => results).length, 0);
    const isPrinted = count <= mostPrinted;
    if (!isPrinted) noteRow(sheet, words.notPrinted(count), last);
    const bottom = sheet.nextRow - 1;
    const lines = places.map(({ year }, index) => linesOf(year, judgement.criteria.threshold, gridLeft(last, index)));
    places.forEach(({ year, top, bottom: chartBottom }, index) => {
      const anchor = { top, left: 0, bottom: chartBottom, right: last };
      sheet.charts.push(chartOf(sheet, year, lines[index]!, columns, anchor));
    });
    const area = { top: 0, left: 0, bottom: isPrinted ? sheet.nextRow - 1 : bottom, right: last };
    sheet.print = { ...sheet.print, area };
    // Last, for they can reach below the rows of few schools.
    for (const each of lines) each.write(sheet);
    return {
      plans: [sheet.build()],
      notes:
        years.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsNothing', params: { document: words.sheet } }],
    };
  },
};

function sentenceRow(sheet: SheetBuilder, points: YearPoints, threshold: string, last: number): void {
  const { year, schools, participants, common } = points;
  const reached = countOf(points, ['beyond', 'reached', 'unknown']);
  const sentence =
    common === null
      ? words.noLimits(year, threshold, reached, schools, participants)
      : words.sentence(year, threshold, reached, countOf(points, ['beyond']));
  sheet.keepWithNext(headingRow(sheet, sentence, last));
}

/** Rows that a chart covers. */
function chartRows(sheet: SheetBuilder, last: number): { top: number; bottom: number } {
  const top = sheet.nextRow;
  for (let line = 0; line < chartHeight; line++) sheet.row([], { height: 15 });
  sheet.merge({ top, left: 0, bottom: top, right: last });
  return { top, bottom: sheet.nextRow - 1 };
}

/** Procedure by procedure: its own common share, who reached the threshold, whom chance hardly brought there. */
function procedureTable(sheet: SheetBuilder, { findings }: DocumentContext, { widths, numbers }: Columns): void {
  const { verdicts, years } = findings.judgement;
  const last = widths.length - 1;
  const top = headingRow(sheet, words.procedures, last);
  const spans = [numbers, 1, 1, 1, 1, 1];
  const row = (cells: CellInput[]): number =>
    // The procedure's name takes the columns of numbers and names; the year stands with the procedures of results.
    sheet.spanRow(cells.map((cell, index) => ({ ...cell, span: spans[index] ?? 1 })));
  const head = row(words.procedureColumns.map(headCell));
  sheet.keepWithNext(head, head + 1);
  const { common } = chanceGround(verdicts, years!);
  const judged = verdicts.flatMap(({ results }) => results).filter(({ excluded }) => !excluded);
  for (const wanted of [years![1], years![0]])
    for (const one of common.filter((each) => each.year === wanted)) {
      const id = procedureId(one.procedure);
      const own = judged.filter(({ result }) => result.year === wanted && procedureId(result.procedure) === id);
      const low = own.filter(({ isLow }) => isLow);
      const enough = one.schools >= fewestSchools && one.participants >= fewestParticipants;
      const of = one.low / one.participants;
      const hardly = low.filter(({ result }) => isBeyondChance(result.low, result.participants, of)).length;
      row([
        { v: typeset(procedureCell(one.procedure)), style: styles.text },
        { v: typeset(words.yearAndSchools(wanted, one.schools)), style: styles.center },
        { v: one.participants, style: styles.whole },
        valueCell(enough ? of : null, styles.share),
        { v: low.length, style: styles.whole },
        valueCell(enough ? hardly : null, styles.whole),
      ]);
    }
  sheet.keepTogether(top);
  noteRow(sheet, words.procedureNote, last);
}
const headCell = (v: string): CellInput => ({ v: typeset(v), style: styles.head });

/** Rows of a year's results, group by group, and the chart over them. */
function chartOf(
  sheet: SheetBuilder,
  { year, common, groups }: YearPoints,
  lines: Lines,
  columns: Columns,
  anchor: Area,
): Chart {
  const { withMunicipality, numbers, last } = columns;
  const { columns: captions } = words;
  headingRow(sheet, words.results(year), last);
  headRow(sheet, [
    captions.number,
    ...(withMunicipality ? [captions.municipality] : []),
    captions.school,
    captions.procedure,
    captions.participants,
    captions.low,
    captions.share,
    captions.limit,
  ]);
  const area = (rows: { top: number; bottom: number }, col: number): Area => ({ ...rows, left: col, right: col });
  let index = 0;
  const limits = new Map<number, number>();
  const limitOf = (people: number): number => {
    const known = limits.get(people) ?? funnelLimits(people, common!)[1];
    limits.set(people, known);
    return known;
  };
  const series = groups.map(([group, results]): Chart['series'][number] => {
    sheet.keepWithNext(
      sheet.mergedRow({ v: typeset(words.group(group, results.length)), style: styles.section }, 0, last),
    );
    const from = sheet.nextRow;
    for (const result of results) resultRow(sheet, result, ++index, columns, common === null ? null : limitOf);
    const rows = { top: from, bottom: sheet.nextRow - 1 };
    return {
      name: reliabilityGroups[group],
      values: area(rows, numbers + 3),
      x: area(rows, numbers + 1),
      color: groupColors[group],
    };
  });
  return {
    type: 'scatter',
    title: words.chart(year),
    categories: series[0]!.x!,
    // What is rarer lies on top: series are drawn in their order.
    series: [...series.reverse(), ...lines.series],
    valueAxis: { title: words.share, format: '0%', min: 0, max: 1 },
    categoryAxis: { title: words.participants, format: '0', min: 0 },
    anchor,
  };
}

function resultRow(
  sheet: SheetBuilder,
  { school, procedure, participants, low }: Result,
  number: number,
  { withMunicipality, numbers }: Columns,
  limitOf: ((people: number) => number) | null,
): void {
  const row = sheet.nextRow;
  const cell = (col: number): string => a1({ row, col });
  sheet.row([
    { v: number, style: styles.center },
    ...(withMunicipality ? [{ v: school.municipality ?? '', style: styles.text }] : []),
    { v: school.name, style: styles.text },
    { v: typeset(procedureCell(procedure)), style: styles.text },
    { v: participants, style: styles.whole },
    { v: low, style: styles.whole },
    { v: low / participants, f: `${cell(numbers + 2)}/${cell(numbers + 1)}`, style: styles.share },
    valueCell(limitOf ? limitOf(participants) : null, styles.share),
  ]);
}
