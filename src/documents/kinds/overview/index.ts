/** «Сводка»: what «Итоги» says in the pane, as one printed page with charts for those who have no add-in. */
import { z } from 'zod';
import {
  gridOf,
  isPartial,
  listGroups,
  listOf,
  mostMissing,
  placesOf,
  sureness,
  weakestOf,
  type Grid,
  type GridColumn,
} from '../../../judging';
import { lossesOf } from '../../../model/losses';
import type { Chart } from '../../../model/plan';
import { procedureId } from '../../../model/procedure';
import { changesNote } from '../../../words/diagnostics/diagnostics';
import { documentAbout } from '../../../words/papers/documents';
import { certaintyTitle, groupTitle, lastYearWords, listSentence } from '../../../words/list/list';
import { completenessWords, overviewWords as words } from '../../../words/list/overview';
import { problemText } from '../../../words/problems';
import { procedureCell } from '../../../words/list/reliability';
import { capital, typeset } from '../../../words/russian/russian';
import { hasMunicipalities } from '../../../naming';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { namerAmong } from '../../kit/district';
import { changesOf, type Change } from '../../kit/findings/changes';
import { colors, portrait, styles } from '../../kit/sheet/look';
import { changeCell, headingRow, headRow, newPage, noteRow, textRow, valueCell } from '../../kit/sheet/page';
import { subtitleOf } from '../identification/head-lines';
import { computedLines, lastYearOf, nobodyInFull } from '../identification/list-lines';

const widths = [31, 10, 10, 10, 10, 10, 10, 11];
const last = widths.length - 1;
/** What a page holds: procedures, names of schools in a line, losses told one by one. */
const mostProcedures = 12;
const mostNames = 6;
const mostLosses = 3;
const mostPlaces = 10;
/** Rows that the chart of procedures covers, 15 points each. */
const weakChartRows = 16;
/** Points: rows beside a chart have air, so that its bars do. */
const airy = 19;
const yearColors = ['#B9C9DA', '#1B4670'] as const;

export const overview: DocumentDefinition<Record<string, never>> = {
  kind: 'overview',
  title: words.sheet,
  group: 'identification',
  about: documentAbout.overview,
  schools: 'none',
  byKind: true,
  madeFrom: { overview: ['list', 'decisions', 'criteria', 'verdicts', 'sources', 'organisation'] },
  inputs: z.object({}) as z.ZodType<Record<string, never>>,
  build(context): BuiltDocument {
    const { findings } = context;
    const { judgement } = findings;
    const page = { kind: 'overview', name: words.sheet, title: words.title, widths, print: portrait({ fitHeight: 1 }) };
    const sheet = newPage(context, page, [subtitleOf(findings)]);
    const { counts } = listOf(judgement);
    headingRow(sheet, judgement.judgeable ? words.head(counts.listed, counts.schools) : words.notJudged, last);
    if (judgement.judgeable) textRow(sheet, `${capital(listSentence(counts))}.`, last);
    for (const line of computedLines(findings)) textRow(sheet, line, last);
    const grid = gridOf(findings);
    if (judgement.judgeable) {
      schoolTables(sheet, context);
      lastYearTable(sheet, context);
    }
    if (grid) procedureTable(sheet, context, grid);
    placesTable(sheet, context);
    headingRow(sheet, words.completeness, last);
    for (const line of completeness(context, grid)) textRow(sheet, line, last);
    return {
      plans: [sheet.build()],
      notes: grid ? [] : [{ severity: 'info', code: 'diagnosticsNothing', params: { document: words.sheet } }],
    };
  },
};

/** Where the schools stand and how sure that is, with the bars of the first beside both. */
function schoolTables(sheet: SheetBuilder, { findings }: DocumentContext): void {
  const { judgement } = findings;
  const { counts, groups } = listOf(judgement);
  sheet.row([], { height: 9 });
  const top = countTable(
    sheet,
    words.groups,
    listGroups
      .filter((group) => groups[group].length > 0 || group === 'rule')
      .map((group) => [groupTitle[group], groups[group].length]),
    counts.schools,
  );
  const rows = { top: top + 1, bottom: sheet.nextRow - 1 };
  const parts = sureness(judgement);
  const listed = parts.firm.length + parts.one.length + parts.few.length;
  if (listed > 0) {
    sheet.row([], { height: 9 });
    countTable(
      sheet,
      words.certainty,
      (['firm', 'one', 'few'] as const).map((certainty) => [
        capital(certaintyTitle[certainty]),
        parts[certainty].length,
      ]),
      listed,
    );
  }
  sheet.charts.push({
    type: 'barClustered',
    title: words.groupsChart,
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: words.schoolsAxis, values: { ...rows, left: 1, right: 1 }, color: colors.accent }],
    valueAxis: { title: words.schoolsAxis, format: '0', min: 0 },
    anchor: { top, left: 4, bottom: sheet.nextRow - 1, right: last },
    dataLabels: true,
  });
}

/** Captions with their numbers of schools, each with its part of all. Returns the row of the captions. */
function countTable(
  sheet: SheetBuilder,
  captions: readonly string[],
  lines: readonly (readonly [caption: string, count: number])[],
  all: number,
): number {
  const head = headRow(sheet, captions);
  for (const [caption, count] of lines)
    sheet.row(
      [
        { v: typeset(caption), style: styles.text },
        { v: count, style: styles.whole },
        valueCell(all > 0 ? count / all : null, styles.share),
      ],
      { height: airy },
    );
  return head;
}

/** Who came, left, stays; where there is nothing to compare with, nothing. */
function lastYearTable(sheet: SheetBuilder, context: DocumentContext): void {
  const against = lastYearOf(context);
  if (!against) return;
  const { came, left, stays, from, year } = against;
  const [title, count, names] = words.lastYear;
  sheet.row([], { height: 9 });
  spanned(sheet, [title, count, `${names} (${lastYearWords.from[from](year)})`].map(headCell));
  const nameOf = namerAmong(context.findings);
  const line = (caption: string, schools: readonly string[]): void =>
    void spanned(sheet, [
      { v: caption, style: styles.text },
      { v: schools.length, style: styles.whole },
      { v: typeset(namesOf(schools)), style: styles.text },
    ]);
  line(lastYearWords.came, came.map(nameOf));
  line(
    lastYearWords.left,
    left.map(({ name, school }) => (school ? nameOf(school) : name)),
  );
  line(
    lastYearWords.stays,
    stays.map(({ school }) => nameOf(school)),
  );
}
const spanned = (sheet: SheetBuilder, [one, two, rest]: CellInput[]): number =>
  sheet.spanRow([one!, two!, { ...rest, span: last - 1 }]);
const headCell = (v: string): CellInput => ({ v: typeset(v), style: styles.head });

function namesOf(schools: readonly string[]): string {
  const more = schools.length - mostNames;
  return [...schools.slice(0, mostNames), ...(more > 0 ? [words.others(more)] : [])].join('; ') || '—';
}

/** Procedures, the weakest first: how many schools have each, how many are low, what part of all people; a chart of the low ones. */
function procedureTable(sheet: SheetBuilder, { findings }: DocumentContext, grid: Grid): void {
  const changes = new Map(
    changesOf(findings.reading.results, grid.years, 'low').map((change) => [procedureId(change.procedure), change]),
  );
  const weakest = weakestOf(grid);
  const all = [...weakest, ...grid.columns.filter((column) => !weakest.includes(column))];
  const shown = all.slice(0, mostProcedures);
  headingRow(sheet, words.procedures, last);
  const head = headRow(sheet, words.procedureColumns(grid.years));
  for (const column of shown) procedureRow(sheet, column, changes.get(column.id) ?? null);
  const rows = { top: head + 1, bottom: sheet.nextRow - 1 };
  if (all.length > shown.length) noteRow(sheet, words.otherProcedures(all.length - shown.length), last);
  noteRow(sheet, words.procedureNote, last);
  if (changes.size > 0) noteRow(sheet, changesNote, last);
  if (weakest.length === 0 && grid.columns.every(({ years: [before] }) => before.low === 0)) return;
  const top = sheet.nextRow;
  for (let line = 0; line < weakChartRows; line++) sheet.row([], { height: 15 });
  const series = (side: 0 | 1): Chart['series'][number] => ({
    name: String(grid.years[side]),
    values: { ...rows, left: 3 + side, right: 3 + side },
    color: yearColors[side],
  });
  sheet.charts.push({
    type: 'columnClustered',
    title: words.weakChart,
    categories: { ...rows, left: 0, right: 0 },
    series: [series(0), series(1)],
    valueAxis: { title: words.schoolsAxis, format: '0', min: 0 },
    anchor: { top, left: 0, bottom: sheet.nextRow - 1, right: last },
    dataLabels: true,
  });
}

function procedureRow(sheet: SheetBuilder, { procedure, years }: GridColumn, change: Change | null): void {
  const share = ({ held, people, participants }: GridColumn['years'][number]): number | null =>
    held ? people / participants : null;
  sheet.row([
    { v: typeset(procedureCell(procedure)), style: styles.text },
    ...years.map((year) => {
      const counted = valueCell(year.held ? year.schools : null, styles.whole);
      return isPartial(year) ? { ...counted, style: partial } : counted;
    }),
    ...years.map((year) => valueCell(year.held ? year.low : null, styles.whole)),
    ...years.map((year) => valueCell(share(year), styles.share)),
    changeCell(change),
  ]);
}
/** Fewer than four fifths of those that should have a result. */
const partial = { ...styles.whole, fill: colors.watchFill };

/** Of a region: the municipalities with most schools on the list. */
function placesTable(sheet: SheetBuilder, { findings }: DocumentContext): void {
  const { judgement, reading } = findings;
  const places = judgement.judgeable && hasMunicipalities(reading.schools) ? placesOf(judgement) : [];
  if (places.length === 0) return;
  headingRow(sheet, words.places, last);
  headRow(sheet, words.placeColumns);
  for (const { name, listed, schools } of places.slice(0, mostPlaces))
    sheet.row([
      { v: name, style: styles.text },
      { v: listed, style: styles.whole },
      { v: schools, style: styles.whole },
      { v: listed / schools, style: styles.share },
    ]);
  if (places.length > mostPlaces) noteRow(sheet, words.otherPlaces(places.length - mostPlaces), last);
}

/** What the workbook lacks: procedures, schools, results that reading left out, questions without an answer. */
function completeness({ findings }: DocumentContext, grid: Grid | null): string[] {
  const nobody = nobodyInFull(findings);
  const { reading } = findings;
  const losses = lossesOf(reading);
  const untold = losses.problems.length - mostLosses;
  return [
    ...(grid ? [gridText(grid, nobody === null)] : []),
    ...(nobody === null ? [] : [`${nobody}.`]),
    losses.count > 0 ? words.lost(losses.count) : words.nothingLost,
    ...losses.problems.slice(0, mostLosses).map((problem) => `— ${problemText(problem)}`),
    ...(untold > 0 ? [words.lostMore(untold)] : []),
    ...(reading.questions.length > 0 ? [words.questions(reading.questions.length)] : []),
  ];
}

/** @param isWhole no procedure of the criteria is one that nobody has */
function gridText(grid: Grid, isWhole: boolean): string {
  const { columns, years, incomplete } = grid;
  const held = columns.flatMap(({ years: both }) => both).filter((one) => one.held).length;
  const all = completenessWords.all(held, columns.length * 2, years);
  if (incomplete.length === 0) return isWhole ? `${all} ${completenessWords.complete}` : all;
  const worst = mostMissing(grid);
  const missing = worst?.column.years[worst.side];
  const most = missing
    ? `; ${completenessWords.mostMissing(procedureCell(worst!.column.procedure), missing.year, missing.schools, missing.owed)}`
    : '';
  return `${all} ${completenessWords.incompleteAt} ${completenessWords.incomplete(incomplete.length)}${most}.`;
}
