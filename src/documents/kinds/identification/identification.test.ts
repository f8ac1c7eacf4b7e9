import { lineOf } from '../../../judging/testing/results';
import { compareOfficial } from '../../../judging';
import { parseA1, type CellValue } from '../../../model/cells';
import { sheetPlanSchema, type PlanCell, type SheetPlan } from '../../../model/plan';
import type { Reading } from '../../../model/reading';
import type { SheetSnapshot } from '../../../model/snapshot';
import { readWords, shnorWords, sourceChanged, svodWords } from '../../../words/list/identification';
import { contextOf, emptyReading, findingsOf, readingOf, type Row } from '../../testing/findings';
import { identificationDocuments } from '.';

const low = 'МБОУ «Ключевская СОШ»';
const quiet = 'МБОУ «СОШ № 1»';
const rows: Row[] = [
  [low, 'ВПР Математика 5', 2024, 7, 10, 2, 1],
  [low, 'ВПР Математика 5', 2025, 6, 11, 2, 1],
  [low, 'ВПР Русский язык 5', 2025, 9, 8, 2, 1],
  [quiet, 'ВПР Математика 5', 2024, 0, 10, 8, 2],
  [quiet, 'ВПР Математика 5', 2025, 0, 10, 8, 2],
];

/** The source sheets that readingOf speaks of. */
function sourcesOf({ results }: Reading): SheetSnapshot[] {
  const sheets = new Map<string, CellValue[][]>();
  for (const { block, row, school, participants, low: two, mark3, mark4, mark5 } of results) {
    const values = sheets.get(block.sheet) ?? Array.from({ length: 10 }, () => Array<CellValue>(20).fill(null));
    sheets.set(block.sheet, values);
    const cells = values[row]!;
    cells[block.columns.school!] = school.name;
    cells[block.columns.participants!] = participants;
    [two, mark3, mark4, mark5].forEach((mark, index) => (cells[block.columns.low! + index] = mark));
  }
  return [...sheets].map(([name, values]) => ({
    id: `sheet${name.slice(-4)}`,
    name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values,
  }));
}

function plansOf(reading: Reading, change: Partial<ReturnType<typeof findingsOf>> = {}): Record<string, SheetPlan> {
  const context = contextOf({ ...findingsOf(reading), ...change }, { sheets: sourcesOf(reading) });
  const plans = identificationDocuments.flatMap((definition) => definition.build(context, {}).plans);
  return Object.fromEntries(plans.map((plan) => [plan.kind, plan]));
}
const texts = (plan: SheetPlan): string[] =>
  plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : [])));
const formulas = (plan: SheetPlan): string[] =>
  plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.f === undefined ? [] : [cell.f])));

describe('the plans', () => {
  test.each([
    ['of findings', readingOf(rows)],
    ['of nothing read', emptyReading()],
  ])('%s keep their schema, freeze their header and fit A4', (_, reading) => {
    for (const plan of Object.values(plansOf(reading))) {
      expect(sheetPlanSchema.parse(plan)).toEqual(plan);
      expect(plan.print).toMatchObject({ orientation: 'landscape', header: { center: '&P' }, plainFirst: true });
    }
  });

  test('say the criteria, the years and the minimum on every sheet', () => {
    for (const plan of Object.values(plansOf(readingOf(rows)))) {
      const all = texts(plan).join('\n');
      for (const part of ['ФИОКО, 500+', '2024', '2025', 'не менее 30', 'не задан']) expect(all).toContain(part);
    }
  });

  test('empty lists say so', () => {
    const { shnor } = plansOf(readingOf(rows.slice(3)));
    expect(texts(shnor!)).toEqual(expect.arrayContaining([shnorWords.none.rule, shnorWords.none.watch]));
    expect(texts(plansOf(emptyReading()).svod!)).toContain(svodWords.empty);
    expect(texts(plansOf(emptyReading()).read!)).toContain(readWords.noQuestions);
  });
});

describe('sorting by hand', () => {
  // Four low results: more than a row of «ШНОР» has cells for.
  const crowded = [
    ...rows,
    [low, 'ВПР Биология 5', 2025, 6, 11, 2, 1],
    [low, 'ОГЭ Физика', 2025, 6, 11, 2, 1],
  ] as Row[];
  const filtered = Object.values(plansOf(readingOf(crowded))).filter(({ autoFilter }) => autoFilter);

  test('no merged cell stands under a filter', () => {
    expect(filtered.map(({ kind }) => kind)).toEqual(['shnor', 'svod', 'read']);
    for (const { autoFilter, merges } of filtered)
      expect(merges.filter(({ top, bottom }) => bottom > autoFilter!.top && top <= autoFilter!.bottom)).toEqual([]);
  });

  test('a formula under a filter leans on cells of its own row that are sorted with it', () => {
    for (const { autoFilter, rows: all } of filtered)
      for (let row = autoFilter!.top + 1; row <= autoFilter!.bottom; row++)
        for (const cell of all[row]!.cells) {
          const own = (cell?.f ?? '').replace(/'[^']*'!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?|"[^"]*"/g, '');
          for (const [, column, line] of own.matchAll(/\$?([A-Z]{1,3})(\d+)/g)) {
            const at = parseA1(`${column}${line}`)!;
            expect([at.row, at.col <= autoFilter!.right]).toEqual([row, true]);
          }
        }
  });
});

describe('«ШНОР»', () => {
  test('a row has the rules, the results with people, and shares that lead to the source', () => {
    const { shnor } = plansOf(readingOf(rows));
    const row = shnor!.rows.find(({ cells }) => cells.some((cell) => cell?.v === low))!;
    const told = row.cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : [])).join('\n');
    expect(told).toContain('Низкие результаты не менее чем по двум процедурам за 2025\u00a0год');
    expect(told).toContain('ВПР МА 5, 2025\n6 из 20\n(от');
    expect(told).toContain('Математика');
    const places = row.cells.filter((cell) => typeof cell?.v === 'string' && cell.v.startsWith('#'));
    expect(places.map((cell) => cell!.v)).toContain("#'Результаты 2025'!D5");
    expect(places.every((cell) => /'!\$B\$5=\$[A-Z]+\d+/.test(cell!.f ?? ''))).toBe(true);
    const shares = row.cells.filter((cell) => cell?.f?.startsWith('HYPERLINK('));
    expect(shares).toHaveLength(places.length);
    expect(formulas(shnor!).filter((formula) => formula.includes(low))).toEqual([]);
    const shown = shnor!.columns.filter(({ hidden }) => !hidden).length;
    expect(shnor!.print.area?.right).toBe(shown - 1);
  });

  test('prints hand decisions beside the verdict, and those about schools without results', () => {
    const school = (name: string) => ({ name, code: null, municipality: null });
    const handDecisions = [
      { school: school(low), action: 'exclude' as const, ground: 'реорганизована' },
      { school: school('Вечерняя школа'), action: 'add' as const, ground: 'решение региона' },
    ];
    const reading = readingOf(rows);
    const { shnor } = plansOf(reading, findingsOf(reading, handDecisions));
    expect(texts(shnor!)).toContain('Исключена: реорганизована');
    expect(texts(shnor!)).toContain('Включена: решение региона');
    expect(texts(shnor!)).toContain('Результатов в книге нет');
    const summary = texts(shnor!).find((text) => text.startsWith('По расчёту'));
    expect(summary).toContain(
      'По расчёту 1, исключена 1, включена 1 — в списке\u00a01. По правилу из 2 школ: ШНОР – 1,',
    );
  });

  test('compares with an official list', () => {
    const reading = readingOf(rows);
    const official = compareOfficial(
      findingsOf(reading).judgement,
      [quiet, 'Лицей № 7'].map((text) => lineOf(text)),
    );
    const all = texts(plansOf(reading, { official }).shnor!).join('\n');
    expect(all).toContain(`Только у нас – 1\u00a0школа: ${low}`);
    expect(all).toContain('Лицей № 7 (в книге такой школы нет)');
  });
});

describe('«Свод»', () => {
  test('holds no text of the workbook inside a formula, only sheets’ names and our own words', () => {
    const { svod } = plansOf(readingOf(rows));
    expect(formulas(svod!).length).toBeGreaterThan(20);
    for (const formula of formulas(svod!)) {
      expect(formula).not.toContain(low);
      expect(formula).not.toMatch(/\b(TEXT|CELL|INFO|XLOOKUP|LET|FILTER)\(/);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test('every value from the source is checked by the row’s key', () => {
    const { svod } = plansOf(readingOf(rows));
    const source = formulas(svod!).filter((formula) => formula.includes("'Результаты"));
    expect(source).toHaveLength(10);
    for (const formula of source) expect(formula).toMatch(/!\$B\$\d+=\$[A-Z]+\d+.*"источник изменён"/);
    expect(sourceChanged).toBe('источник изменён');
  });

  test('rows that no key tells apart are values with a link', () => {
    const reading = readingOf(rows);
    const twin = { ...reading.results[0]!.school, id: 'twin', municipality: 'Другой район' };
    const same = reading.results[1]!;
    reading.results.push({ ...same, school: { ...twin, name: low }, row: same.row + 5 });
    const { svod, shnor } = plansOf(reading);
    const fixed = shnor!.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.link));
    expect(fixed.length).toBeGreaterThan(0);
    for (const { link } of fixed as PlanCell[]) expect(link).toMatchObject({ tip: shnorWords.fixedLink });
    const links = svod!.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.link));
    // Two results in the row of last year, one in the twin’s: people and share each.
    expect(links).toHaveLength(6);
  });

  test('above the limit of row tests pupils’ results are values, and it is said', () => {
    const reading = readingOf(rows);
    for (const { block } of reading.results) {
      block.lowForm = 'pupils';
      block.lastRow = 1_000_000;
    }
    const { svod } = plansOf(reading);
    expect(formulas(svod!).filter((formula) => formula.includes('COUNTIFS'))).toEqual([]);
    expect(texts(svod!)).toEqual(expect.arrayContaining(svodWords.notes(true)));
  });
});
