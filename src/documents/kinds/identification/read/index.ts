import { areaA1 } from '../../../../model/cells';
import type { SheetPlan } from '../../../../model/plan';
import { procedureTitle } from '../../../../model/procedure';
import { sheetsRead, type SheetReading, type TableReading } from '../../../../model/reading';
import { readWords as words } from '../../../../words/list/identification';
import { reasonText, tableKinds } from '../../../../words/reading/reading';
import { capital, resultsCount, sheetsCount } from '../../../../words/russian/russian';
import type { DocumentContext } from '../../../definition';
import { SheetBuilder, type CellInput } from '../../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../../kit/sheet/look';
import { criteriaNotes, subtitleOf } from '../head-lines';
import { nobodyLine, uncountedLine } from '../list-lines';
import { sheetsById, type SheetsById } from '../places';
import { appendProblems, appendQuestions, appendSpellings, appendUncertain } from './tail';
import { shnorSize, shnorStyles } from '../shnor/styles';

/** Width of the longest column: the file's, shown only where several files were read as one. */
const fileWidth = 24;

/** «Что прочитано»: every sheet and table, what it gave, what was skipped and why; the counts add up to the rows. */
export function readPlan(context: DocumentContext): SheetPlan {
  const { reading } = context.findings;
  const withFile = new Set(reading.sheets.map(({ file }) => file)).size > 1;
  const columns = [
    ...(withFile ? [{ width: fileWidth }] : []),
    ...[24, 11, 46, 8, 16, 14, 9, 40, 13].map((width) => ({ width })),
  ];
  const name = context.sheetName('read', '', words.sheet);
  const font = { ...documentFont, size: shnorSize };
  const builder = new SheetBuilder({ kind: 'read', key: '', name, title: words.title, font, columns }, landscape());
  builder.tabColor = colors.muted;
  const right = columns.length - 1;
  builder.mergedRow({ v: words.title, style: styles.title }, 0, right);
  builder.mergedRow({ v: subtitleOf(context.findings), style: styles.subtitle }, 0, right);
  const totals = words.totals(
    sheetsCount(sheetsRead(reading)),
    String(reading.results.length),
    String(reading.schools.length),
  );
  builder.mergedRow({ v: totals, style: shnorStyles.line }, 0, right);
  const notes = [uncountedLine(context.findings), nobodyLine(context.findings)];
  for (const note of notes) if (note !== null) builder.mergedRow({ v: `${note}.`, style: shnorStyles.line }, 0, right);
  const header = appendHeader(builder, withFile);
  const sheets = sheetsById(context.sheets);
  const uncertain = uncertainByTable(context);
  for (const sheet of reading.sheets) appendSheet(builder, sheet, sheets, withFile, uncertain);
  const bottom = builder.nextRow - 1;
  appendTotals(builder, { top: header + 1, bottom }, withFile ? 1 : 0, reading.sheets);
  appendQuestions(builder, context, right);
  appendProblems(builder, context, right);
  appendUncertain(builder, context, sheets, right);
  appendSpellings(builder, context, right);
  const closing = builder.row([]) - 1;
  for (const note of criteriaNotes(context.findings)) builder.mergedRow({ v: note, style: shnorStyles.note }, 0, right);
  builder.keepTogether(closing);
  builder.autoFilter = { top: header, bottom, left: 0, right };
  builder.freeze = { rows: header + 1, cols: withFile ? 2 : 1 };
  builder.print = { ...builder.print, titleRows: { from: header, to: header } };
  return builder.build();
}

function appendHeader(builder: SheetBuilder, withFile: boolean): number {
  const { file, ...others } = words.columns;
  const captions = [...(withFile ? [file] : []), ...Object.values(others)];
  return builder.row(captions.map((v) => ({ v, style: shnorStyles.head })));
}

/** Results whose number the source leaves open, by sheet and first row of the table. */
function uncertainByTable({ findings }: DocumentContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { exact, block, row } of findings.reading.results) {
    if (exact) continue;
    const sheet = findings.reading.sheets.find(({ sheetId }) => sheetId === block.sheetId);
    const table = sheet?.tables.findIndex(({ area }) => row >= area.top && row <= area.bottom) ?? -1;
    const key = `${block.sheetId}|${table}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function appendSheet(
  builder: SheetBuilder,
  sheet: SheetReading,
  sheets: SheetsById,
  withFile: boolean,
  uncertain: ReadonlyMap<string, number>,
): void {
  const text = (v: string): CellInput => ({ v, style: shnorStyles.text });
  const number = (v: number): CellInput => ({ v, style: shnorStyles.center });
  const lead = [...(withFile ? [text(sheet.file ?? '')] : []), text(sheet.sheet)];
  const why = capital(words.notRead(sheet.reason ? reasonText(sheet.reason) : tableKinds.unknown));
  if (sheet.tables.length === 0) {
    builder.row([...lead, text(''), text(why), ...Array.from({ length: 6 }, () => text(''))]);
    return;
  }
  for (const [index, table] of sheet.tables.entries()) {
    const place = areaA1(table.area);
    const name = sheets.get(sheet.sheetId)?.name;
    const link = name === undefined ? {} : { link: { sheet: name, cell: place } };
    const skipped = table.skipped.reduce((total, { count }) => total + count, 0);
    builder.row([
      ...lead,
      { v: place, ...link, style: name === undefined ? shnorStyles.text : shnorStyles.place },
      text(sheet.read ? foundText(table) : `${why}\n${foundText(table)}`),
      number(table.schools),
      number(table.resultRows),
      number(skipped),
      number(table.bodyRows),
      text(reasonsText(table)),
      number(uncertain.get(`${sheet.sheetId}|${index}`) ?? 0),
    ]);
  }
}

/** What the table is, and each procedure with its year and how many results it gave. */
function foundText({ kind, procedures }: TableReading): string {
  const lines = procedures.map(({ procedure, year, results }) =>
    words.found(procedureTitle(procedure), year === null ? words.noYear : String(year), resultsCount(results)),
  );
  return [capital(tableKinds[kind]) + (lines.length > 0 ? ':' : ''), ...lines].join('\n');
}

function reasonsText({ skipped }: TableReading): string {
  const lines = skipped.map(({ reason, count, rows }) => {
    const numbers = rows.length > 0 ? words.rowNumbers(rows.join(', '), rows.length < count) : '';
    return `${reasonText(reason)} – ${count}${numbers}`;
  });
  return capital(lines.join(';\n'));
}

/** Sums as formulas: rows with results and skipped rows add up to all rows. */
function appendTotals(
  builder: SheetBuilder,
  body: { top: number; bottom: number },
  first: number,
  sheets: readonly SheetReading[],
): void {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const skipped = (table: TableReading): number => table.skipped.reduce((sum, { count }) => sum + count, 0);
  const values: [number, (table: TableReading) => number][] = [
    [first + 4, (table) => table.resultRows],
    [first + 5, skipped],
    [first + 6, (table) => table.bodyRows],
  ];
  const row = builder.nextRow;
  builder.keepWithNext(row - 1);
  const bold = { ...shnorStyles.head };
  for (let col = 0; col <= first + 8; col++) builder.put(row, col, { v: col === 0 ? words.total : '', style: bold });
  if (body.bottom < body.top) return;
  for (const [col, of] of values) {
    const area = areaA1({ ...body, left: col, right: col });
    builder.put(row, col, { v: tables.reduce((sum, table) => sum + of(table), 0), f: `SUM(${area})`, style: bold });
  }
}
