import * as z from 'zod';
import { a1, areaA1, columnName } from '../../../model/cells';
import type { SheetPlan, Style } from '../../../model/plan';
import type { School } from '../../../model/school';
import { processesTitle } from '../../../words/diagnostics/diagnostics';
import { processWords } from '../../../words/diagnostics/processes';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { aboutLine, newPage, noteRow, schoolCell, signatureRows } from '../../kit/sheet/page';
import { FormWriter } from '../../forms/form-writer';
import { defaultSchools, orBlank, scopeOf } from '../../kit/findings/scope';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, landscape, styles } from '../../kit/sheet/look';
import { markPoints, processAreas, processMarks, type ProcessMark } from './indicators';
import { enteredMarks, markColumn, markForms, markTable, type TypedMark } from './read';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Schools side by side; none: the ШНОР list, else all schools. */
  schools: z.array(z.string()).default([]),
  /** Years to compare; the year of the results is always there. */
  years: z.array(z.number().int()).default([]),
});
type Inputs = z.infer<typeof inputs>;

/** More columns than this do not read on a page: further schools get a sheet of their own. */
const columnsOnSheet = 6;
const firstMark = 3;
const schoolHead: Style = { ...styles.head, font: { ...styles.head.font, size: 10 } };
const markStyle: Style = { ...styles.input, format: '@', align: { h: 'center', v: 'center' } };
const totalStyle: Style = { ...styles.section, align: { h: 'center', v: 'center' }, format: '0\\ %' };

interface Column {
  school: School;
  year: number;
}

/** Formula: points of the marks typed in an area as a share of the most possible, '' while nothing is typed. */
function shareFormula(ranges: readonly string[]): string {
  const sum = ranges
    .map((range) =>
      processMarks
        .filter((mark) => markPoints[mark] > 0)
        .map((mark) => `${markPoints[mark]}*SUMPRODUCT(--(${range}="${mark}"))`)
        .join('+'),
    )
    .join('+');
  const count = ranges
    .map((range) => processMarks.map((mark) => `SUMPRODUCT(--(${range}="${mark}"))`).join('+'))
    .join('+');
  return `IF((${count})=0,"",(${sum})/(${markPoints['++']}*(${count})))`;
}

const shareOf = (marks: readonly ProcessMark[]): number | '' =>
  marks.length === 0 ? '' : marks.reduce((sum, mark) => sum + markPoints[mark], 0) / (markPoints['++'] * marks.length);

function markColors(sheet: SheetBuilder, top: number, bottom: number, right: number): void {
  const area = { top, left: firstMark, bottom, right };
  const cell = a1({ row: top, col: firstMark });
  const rules: [ProcessMark, string, string][] = [
    ['недост', colors.lowFill, colors.lowInk],
    ['недост+', colors.watchFill, colors.watchInk],
    ['++', colors.clearFill, colors.ink],
  ];
  for (const [mark, fill, color] of rules)
    sheet.conditional.push({ area, formula: `${cell}="${mark}"`, style: { fill, color } });
}

function processSheet(context: DocumentContext, columns: readonly Column[], typed: readonly TypedMark[], key: string) {
  const widths = [6, 28, 34, ...columns.map(() => 13)];
  const last = widths.length - 1;
  const sheet = newPage(
    context,
    {
      kind: 'processes',
      key,
      name: key ? `${processWords.sheet} ${key}` : processWords.sheet,
      title: processesTitle,
      widths,
      print: landscape(),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  noteRow(sheet, processWords.note, last);
  const typedForm = markForms(context).find((one) => one.key === key)?.form;
  const form = new FormWriter(sheet, widths.length, typedForm);
  form.open(markTable, [null, null, null, ...columns.map(({ school, year }) => markColumn(school.id, year))]);
  const head = sheet.row([
    ...Object.values(processWords.head).map((v) => ({ v, style: styles.head })),
    ...columns.map(({ school }) => schoolCell(school.name, schoolHead)),
  ]);
  sheet.row([null, null, null, ...columns.map(({ year }) => ({ v: year, style: { ...styles.head, format: '0' } }))]);
  for (let col = 0; col < firstMark; col++) sheet.merge({ top: head, left: col, bottom: head + 1, right: col });
  sheet.freeze = { rows: head + 2, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head + 1 } };

  const marksOf = (column: Column, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = typed.find(
        (mark) => mark.indicator === id && mark.school.id === column.school.id && mark.year === column.year,
      );
      return found ? [found.mark] : [];
    });
  const blocks: { top: number; bottom: number; ids: string[] }[] = [];
  for (const area of processAreas) {
    const ids = area.indicators.map(({ id }) => id);
    const top = sheet.nextRow + 1;
    const bottom = top + ids.length - 1;
    blocks.push({ top, bottom, ids });
    const row = sheet.row([
      { v: area.id, style: { ...styles.section, align: { h: 'center', v: 'center' } } },
      { v: area.title, style: styles.section },
      null,
      ...columns.map((column, index) => ({
        f: shareFormula([areaA1({ top, left: firstMark + index, bottom, right: firstMark + index })]),
        v: shareOf(marksOf(column, ids)),
        style: totalStyle,
      })),
    ]);
    sheet.merge({ top: row, left: 1, bottom: row, right: 2 });
    sheet.keepWithNext(row, row + Math.min(1, ids.length - 1));
    for (const indicator of area.indicators) {
      sheet.row([
        { v: indicator.id, style: styles.center },
        { v: indicator.title, style: styles.text },
        { v: indicator.themes, style: styles.text },
        ...columns.map((column) => ({ v: marksOf(column, [indicator.id])[0] ?? null, style: markStyle })),
      ]);
      form.key(indicator.id);
    }
    sheet.validations.push({
      area: { top, left: firstMark, bottom, right: last },
      rule: { type: 'list', values: [...processMarks] },
      prompt: { title: processWords.mark, text: processWords.choose(processMarks) },
    });
    markColors(sheet, top, bottom, last);
  }
  form.close();
  totals(sheet, columns, blocks, marksOf);
  signatureRows(context, sheet, last);
  form.finish();
  return sheet.build();
}

function totals(
  sheet: SheetBuilder,
  columns: readonly Column[],
  blocks: readonly { top: number; bottom: number; ids: string[] }[],
  marksOf: (column: Column, ids: readonly string[]) => ProcessMark[],
): void {
  const all = blocks.flatMap(({ ids }) => ids);
  const ranges = (col: number) =>
    blocks.map(({ top, bottom }) => `${columnName(col)}${top + 1}:${columnName(col)}${bottom + 1}`);
  const count = (col: number, mark: ProcessMark) =>
    ranges(col)
      .map((range) => `SUMPRODUCT(--(${range}="${mark}"))`)
      .join('+');
  const line = (title: string, cells: { f: string; v: number | ''; style: Style }[]) => {
    const row = sheet.row([{ v: '', style: styles.section }, { v: title, style: styles.section }, null, ...cells]);
    sheet.merge({ top: row, left: 1, bottom: row, right: 2 });
  };
  const first = sheet.nextRow;
  line(
    processWords.total,
    columns.map((column, index) => ({
      f: shareFormula(ranges(firstMark + index)),
      v: shareOf(marksOf(column, all)),
      style: totalStyle,
    })),
  );
  for (const mark of ['недост', 'недост+'] as const)
    line(
      processWords.marked(mark),
      columns.map((column, index) => ({
        f: count(firstMark + index, mark),
        v: marksOf(column, all).filter((other) => other === mark).length,
        style: { ...totalStyle, format: '0' },
      })),
    );
  sheet.keepTogether(first);
}

/** Columns of a sheet: every chosen school with its years, those already typed included. */
function columnsFor(context: DocumentContext, { schools, years }: Inputs, typed: readonly TypedMark[]): Column[] {
  const year = lastYear(context);
  const chosen = new Set(defaultSchools(context.findings, schools).map(({ id }) => id));
  const marked = new Set(typed.map(({ school }) => school.id));
  const shown = context.findings.reading.schools.filter(({ id }) => chosen.has(id) || marked.has(id));
  return orBlank(shown, 3).flatMap((school) => {
    const known = typed.filter((mark) => mark.school.id === school.id).map((mark) => mark.year);
    return [...new Set([...years, ...known, year])].sort((a, b) => a - b).map((each) => ({ school, year: each }));
  });
}

/** The sheet for one school to mark itself; what is known of it for the year stands in it. */
export function processForm(context: DocumentContext, school: School): SheetPlan {
  const year = lastYear(context);
  return processSheet(context, [{ school, year }], enteredMarks(context), 'form');
}

const lastYear = ({ findings, today }: DocumentContext): number =>
  findings.judgement.years?.[1] ?? Number(today.slice(0, 4));

/** Self-assessment of schools: marks by lists, totals by formulas; what was typed stays when the sheet is made again. */
export const processes: DocumentDefinition<Inputs> = {
  kind: 'processes',
  title: processWords.title,
  group: 'diagnostics',
  about: documentAbout.processes,
  schools: 'list',
  byKind: true,
  madeFrom: { processes: ['list', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const typed = enteredMarks(context);
    const columns = columnsFor(context, given, typed);
    const parts: Column[][] = [];
    for (let from = 0; from < columns.length || from === 0; from += columnsOnSheet)
      parts.push(columns.slice(from, from + columnsOnSheet));
    const plans = parts.map((part, index) => processSheet(context, part, typed, index === 0 ? '' : String(index + 1)));
    return {
      plans,
      notes:
        typed.length > 0
          ? []
          : [{ severity: 'info', code: 'diagnosticsToFill', params: { document: processWords.title } }],
    };
  },
};
