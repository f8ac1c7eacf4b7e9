/** A random workbook: sheets of result tables in random layouts, sheets without results, and the facts a right reader gets. */
import fc from 'fast-check';
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import { classesTable, schoolTable } from './classes';
import { fisokoTable, longTable } from './rows';
import { headingsTable, sectionsTable } from './sections';
import type { Laid, Setting } from './setting';
import { twiceTable, wideTable } from './wide';
import { noiseSheets } from './noise-sheets';
import { letterhead } from './words';
import { individualTable, protocolTable } from './pupils';
import type { Expected } from './tables';
import { Tape } from './tape';
import { makeSchools, type TrueProcedure, type TrueSchool } from './truth';
import { subjectShort, titleText, type Outside } from './titles';

export interface RandomWorkbook {
  snapshot: WorkbookSnapshot;
  schools: TrueSchool[];
  tables: { sheetId: string; laid: Laid }[];
  /** Of all tables: facts, layouts, pupils' names and codes. */
  expected: Expected[];
  layouts: string[];
  secrets: string[];
}

/** The tape of choices a workbook is made of; the same tape, the same workbook. */
export const tapes = fc.array(fc.nat(9999), { minLength: 140, maxLength: 140, size: 'max' });

const layouts: ((setting: Setting) => Laid | null)[] = [
  wideTable,
  fisokoTable,
  wideTable,
  longTable,
  wideTable,
  classesTable,
  wideTable,
  twiceTable,
  individualTable,
  protocolTable,
  wideTable,
  longTable,
  schoolTable,
  sectionsTable,
  headingsTable,
];

function allProcedures(years: number[]): TrueProcedure[] {
  const each = (kind: TrueProcedure['kind'], subjects: string[], grades: number[]) =>
    years.flatMap((year) => subjects.flatMap((subject) => grades.map((grade) => ({ kind, subject, grade, year }))));
  return [
    ...each('ВПР', ['Русский язык', 'Математика'], [5, 6]),
    ...each('ВПР', ['История', 'Биология'], [6, 7]),
    ...each('ОГЭ', ['Русский язык', 'Математика', 'Обществознание'], [9]),
    ...each('ЕГЭ', ['Русский язык', 'Математика (профильная)', 'Математика (базовая)'], [11]),
  ];
}

/** Puts what a table does not say itself into lines above it, the sheet's name or the file's. */
function state(laid: Laid, tape: Tape, file: Outside): { above: CellValue[][]; inName: Outside } {
  const inFile = Object.fromEntries(Object.entries(file).filter(([key]) => key in laid.outside)) as Outside;
  const left = Object.fromEntries(Object.entries(laid.outside).filter(([key]) => !(key in inFile))) as Outside;
  const lines: CellValue[][] = laid.above.map((line) => [...line]);
  const place = laid.layout.startsWith('protocol') ? 1 : tape.upTo(4);
  const about = laid.municipality && tape.oneIn(2) ? [[laid.municipality]] : [];
  if (Object.keys(left).length === 0) return { above: [...lines, ...about], inName: {} };
  if (place === 1) return { above: [...about, ...lines], inName: left };
  if (place === 2) {
    const { year, ...rest } = left;
    return { above: [[titleText(rest, tape)], ...about, [], ...lines], inName: year === undefined ? {} : { year } };
  }
  if (place === 3) {
    const meta: CellValue[][] = [];
    if (left.subject !== undefined) meta.push(['Предмет:', left.subject]);
    if (left.grade !== undefined) meta.push(['Класс:', left.grade]);
    if (left.year !== undefined) meta.push(['Год:', left.year]);
    return { above: [[`Результаты ${left.kind ?? 'оценочной процедуры'}`], ...meta, ...about, ...lines], inName: {} };
  }
  return { above: [[titleText(left, tape)], ...about, ...(tape.oneIn(2) ? [[]] : []), ...lines], inName: {} };
}

function sheetName(
  { kind, subject, grade, year }: Outside,
  at: number,
  style: 'plain' | 'underscores' | 'words',
): string {
  const shownGrade = kind === 'ВПР' && grade;
  const short = subject && (style === 'words' ? subjectWord[subject] : undefined);
  const parts = [
    kind,
    short ?? (subject && subjectShort(subject)),
    shownGrade && (style === 'words' ? `${grade} кл` : grade),
    year,
  ];
  const said = parts.filter((part) => part);
  return said.length === 0 ? `Лист${at + 1}` : said.join(style === 'underscores' ? '_' : ' ').slice(0, 31);
}

const subjectWord: Record<string, string> = {
  'Русский язык': 'рус',
  Математика: 'мат',
  История: 'история',
  Биология: 'биология',
  Обществознание: 'общество',
  'Математика (профильная)': 'мат проф',
  'Математика (базовая)': 'мат база',
};

function snapshotOf(id: string, name: string, cells: CellValue[][], top: number, left: number): SheetSnapshot {
  const width = Math.max(0, ...cells.map((line) => line.length));
  const values = cells.map((line) => [...line, ...Array<null>(width - line.length).fill(null)]);
  return { id, name, visibility: 'visible', top, left, values };
}

const beside = (a: CellValue[][], b: CellValue[][], gap: number): CellValue[][] => {
  const width = Math.max(...a.map((line) => line.length)) + gap;
  return Array.from({ length: Math.max(a.length, b.length) }, (_, row) => {
    const own = a[row] ?? [];
    return [...own, ...Array<null>(width - own.length).fill(null), ...(b[row] ?? [])];
  });
};

/** Lays out a workbook of `tape`. */
export function randomWorkbook(numbers: readonly number[]): RandomWorkbook {
  const tape = new Tape(numbers);
  const dice = tape.dice();
  const schools = makeSchools(tape);
  const years = tape.pick([[2025], [2024, 2025], [2025, 2026]]);
  let free = tape.oneIn(2) ? dice.shuffled(allProcedures(years)) : allProcedures(years);
  const take: Setting['take'] = (fits, most) => {
    const taken = free.filter(fits).slice(0, most);
    free = free.filter((procedure) => !taken.includes(procedure));
    return taken;
  };
  const setting: Setting = { tape, dice, schools, take };
  const file: Outside = years.length === 1 && tape.oneIn(3) ? { year: years[0] } : {};
  const sheets: SheetSnapshot[] = [];
  const tables: RandomWorkbook['tables'] = [];
  const count = 1 + tape.upTo(3);
  for (let at = 0; at < count; at++) {
    const laid = tape.pick(layouts)(setting);
    if (!laid) continue;
    tables.push({ sheetId: `s${at}`, laid });
    const stated = state(laid, tape, file);
    const { inName } = stated;
    // A sheet that says who wrote it above all else.
    const lines = tape.oneIn(6) ? letterhead.slice(0, 1 + tape.upTo(letterhead.length)).map((line) => [line]) : [];
    const above = lines.length ? [...lines, [], ...stated.above] : stated.above;
    let cells = [...above, ...laid.cells];
    const arrange = tape.pick(['one', 'one', 'one', 'under', 'beside'] as const);
    const second =
      arrange !== 'one' && Object.keys(inName).length === 0 && !laid.secrets && laid.layout !== 'school'
        ? wideTable(setting)
        : null;
    if (second) {
      tables.push({ sheetId: `s${at}`, laid: second });
      const title: CellValue[][] = [[titleText(second.outside, tape)]];
      const all = [...(Object.keys(second.outside).length > 0 ? title : []), ...second.cells];
      if (arrange === 'under') cells = [...cells, [], ...(tape.oneIn(2) ? [[]] : []), ...all];
      else
        cells = beside(
          cells,
          [...Array.from({ length: Math.max(0, above.length - 1) }, () => []), ...all],
          1 + tape.upTo(2),
        );
    }
    sheets.push(
      snapshotOf(
        `s${at}`,
        sheetName(inName, at, tape.pick(['plain', 'underscores', 'words'] as const)),
        cells,
        tape.pick([0, 0, 1, 3]),
        tape.pick([0, 0, 1, 2]),
      ),
    );
  }
  for (let extra = tape.upTo(3); extra > 0; extra--) {
    const noise = tape.pick(noiseSheets)(schools, dice);
    if (sheets.some((sheet) => sheet.name === noise.name)) continue;
    sheets.splice(tape.upTo(sheets.length + 1), 0, snapshotOf(`n${extra}`, noise.name, noise.cells, 0, 0));
  }
  const fileName = file.year === undefined ? 'результаты.xlsx' : `Результаты ${file.year}.xlsx`;
  return assembled({ fileName, sheets, state: null, activeSheetId: null }, schools, tables);
}

function assembled(
  snapshot: WorkbookSnapshot,
  schools: TrueSchool[],
  tables: RandomWorkbook['tables'],
): RandomWorkbook {
  return {
    snapshot,
    schools,
    tables,
    expected: tables.flatMap(({ laid }) => laid.expected),
    layouts: tables.map(({ laid }) => laid.layout),
    secrets: tables.flatMap(({ laid }) => laid.secrets ?? []),
  };
}

/** The workbook with some of its sheets alone. */
export function onlySheets(workbook: RandomWorkbook, keep: (sheetId: string) => boolean): RandomWorkbook {
  const sheets = workbook.snapshot.sheets.filter((sheet) => keep(sheet.id));
  const tables = workbook.tables.filter(({ sheetId }) => keep(sheetId));
  return assembled({ ...workbook.snapshot, sheets }, workbook.schools, tables);
}
