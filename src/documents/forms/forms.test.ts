/** Every document of this group: valid from nothing, on paper, read back as typed. */
import { sheetPlanSchema, type SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { problemText } from '../../words/problems';
import type { DocumentContext, DocumentDefinition } from '../definition';
import { bias } from '../kinds/bias';
import { monitoring } from '../kinds/monitoring';
import { needs } from '../kinds/needs';
import { staff } from '../kinds/staff';
import { staffFigures } from '../kinds/staff/read';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../testing/findings';
import { diagnosticDocuments } from '../kinds/diagnostics';

const definitions: readonly DocumentDefinition[] = diagnosticDocuments;
const rows: Row[] = ['СОШ № 1', 'СОШ № 2'].flatMap((school): Row[] => [
  [school, 'ОГЭ Математика', 2024, 8, 8, 4, 0],
  [school, 'ОГЭ Математика', 2025, 8, 8, 4, 0],
]);
const context = contextOf(findingsOf(readingOf(rows)));
const empty = contextOf(findingsOf(readingOf([])));
const rowWith = (sheet: SheetSnapshot, text: string) => sheet.values.find((cells) => cells.includes(text))!;

describe.each(definitions.map((definition) => [definition.kind, definition] as const))('%s', (_kind, definition) => {
  const fromNothing = definition.build(empty, definition.inputs.parse({}));
  const fromData = definition.build(context, definition.inputs.parse({}));

  test('is made from a workbook without results as a form, and says so', () => {
    expect(fromNothing.plans.length).toBeGreaterThan(0);
    for (const plan of fromNothing.plans) expect(() => sheetPlanSchema.parse(plan)).not.toThrow();
    expect(fromNothing.notes.length).toBeGreaterThan(0);
    for (const note of fromNothing.notes) {
      expect(note.severity).toBe('info');
      expect(problemText(note).length).toBeGreaterThan(20);
    }
  });

  test('looks like a paper of the office: Times New Roman, A4, one page wide, within limits of Excel', () => {
    for (const plan of fromData.plans) {
      sheetPlanSchema.parse(plan);
      expect(plan.font.name).toBe('Times New Roman');
      expect(plan.print.fitWidth).toBe(1);
      expect(plan.kind).toBe(definition.kind);
      for (const { rule } of plan.validations)
        if (rule.type === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
      for (const { cells } of plan.rows) expect(cells.length).toBeLessThanOrEqual(plan.columns.length);
      for (const { left, right, top, bottom } of plan.merges) {
        expect(right).toBeLessThan(plan.columns.length);
        expect(bottom).toBeLessThan(plan.rows.length);
        expect(right - left + bottom - top).toBeGreaterThan(0);
      }
    }
  });

  test('made twice from the same workbook is the same', () => {
    expect(definition.build(context, definition.inputs.parse({}))).toEqual(fromData);
  });
});

test('kinds are the fifteen documents, each once', () => {
  expect(definitions.map(({ kind }) => kind).sort()).toEqual(
    'acts analysis bias dynamics management minutes monitoring needs note processes risk school-page staff support swot'.split(
      ' ',
    ),
  );
});

describe('staff', () => {
  const built = staff.build(context, staff.inputs.parse({}));
  const typed = withSheets(context, built.plans, (sheet) => {
    rowWith(sheet, 'Средний возраст педагогических работников, лет').splice(2, 3, 53, 51, 52);
    const gifted = sheet.values.find((cells) =>
      String(cells[1]).startsWith('Педагогические работники, работающие с высокомотивированными'),
    )!;
    gifted.splice(2, 3, '54 %', null, 0.56);
  });
  test('six and two indicators over three years; what is typed is read as numbers and shares', () => {
    expect(textsOf(built.plans[0]!)).toEqual(expect.arrayContaining(['2023', '2024', '2025']));
    expect(staffFigures(typed).map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
      ['age', '2023', 53],
      ['age', '2024', 51],
      ['age', '2025', 52],
      ['gifted', '2023', 0.54],
      ['gifted', '2025', 0.56],
    ]);
  });
  test('made again it keeps them and counts the change', () => {
    const row = staff
      .build(typed, staff.inputs.parse({}))
      .plans[0]!.rows.find(({ cells }) => cells[1]?.v === 'Средний возраст педагогических работников, лет')!;
    expect(row.cells.slice(2, 6).map((cell) => cell!.v)).toEqual([53, 51, 52, -1]);
    expect(row.cells[5]!.f).toContain('-');
  });
  test("an office's own table goes before what is typed, and stays live", () => {
    const reading = readingOf(rows);
    reading.dynamics.push({
      label: 'Средний возраст учителей',
      measure: 'Показатель',
      unit: 'number',
      sheet: 'Кадры',
      values: [{ period: '2025', value: 49, cell: 'D4' }],
    });
    const own = staff.build({ ...typed, findings: findingsOf(reading) }, staff.inputs.parse({})).plans[0]!;
    const row = own.rows.find(({ cells }) => cells[1]?.v === 'Средний возраст педагогических работников, лет')!;
    expect(row.cells[4]).toMatchObject({ v: 49, f: "IF(ISNUMBER('Кадры'!$D$4),'Кадры'!$D$4,49)" });
  });
});

describe('needs', () => {
  const built = needs.build(context, needs.inputs.parse({}));
  const form = built.plans.find(({ key }) => key === 'form')!;
  /** A copy of the form filled by a school, added to the workbook under another name. */
  const copy = (school: string, have: number, need: number): SheetSnapshot => {
    const values = form.rows.map(({ cells }) => form.columns.map((_, col) => cells[col]?.v ?? null));
    values.find((cells) => cells[1] === 'Школа:')![2] = school;
    values.find((cells) => cells[1] === 'Проекторы')!.splice(2, 2, have, need);
    return { id: school, name: `Форма ${school}`, visibility: 'visible', top: 0, left: 0, values };
  };
  test('filled copies are added up by school, live, with totals', () => {
    const sheets = [copy('МБОУ «СОШ № 1»', 2, 6), copy('СОШ № 2', 9, 5), copy('Другая школа', 0, 3)];
    const summary = needs.build({ ...context, sheets }, needs.inputs.parse({}));
    expect(summary.notes).toEqual([]);
    const plan = summary.plans[0]!;
    const head = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.v === 'Проекторы'));
    const col = plan.rows[head]!.cells.findIndex((cell) => cell?.v === 'Проекторы');
    const block = plan.rows.slice(head + 1, head + 5).map(({ cells }) => [cells[1]!.v, cells[col]!.v]);
    expect(block).toEqual([
      ['СОШ № 1', 4],
      ['СОШ № 2', 0],
      ['Другая школа', 3],
      ['Итого', 7],
    ]);
    expect(plan.rows[head + 1]!.cells[col]!.f).toMatch(
      /^MAX\(0,'Форма МБОУ «СОШ № 1»'!\$D\$\d+-'Форма МБОУ «СОШ № 1»'!\$C\$\d+\)$/,
    );
  });
  test('what is typed into our own form or the summary stays', () => {
    const typed = withSheets(context, built.plans, (sheet) => {
      if (sheet.name.includes('форма')) rowWith(sheet, 'Проекторы').splice(2, 2, 1, 4);
      else rowWith(sheet, 'СОШ № 2')[2] = 12;
    });
    const again = needs.build(typed, needs.inputs.parse({}));
    const own = again.plans[1]!.rows.find(({ cells }) => cells[1]?.v === 'Проекторы')!;
    expect(own.cells.slice(2, 5).map((cell) => cell!.v)).toEqual([1, 4, 3]);
    expect(again.plans[0]!.rows.find(({ cells }) => cells[1]?.v === 'СОШ № 2')!.cells[2]!.v).toBe(12);
  });
});

describe('monitoring', () => {
  test('states, dates and links stay; the half-year summary counts them', () => {
    const built = monitoring.build(context, monitoring.inputs.parse({}));
    const typed = withSheets(context, built.plans, (sheet) => {
      if (sheet.name !== built.plans[0]!.name) return;
      rowWith(sheet, 'СОШ № 1').splice(
        3,
        5,
        46000,
        45990,
        'https://school.example/concept',
        'утверждён',
        'представлено',
      );
    });
    const [plan, halfYears] = monitoring.build(typed, monitoring.inputs.parse({})).plans as [SheetPlan, SheetPlan];
    const row = plan.rows.find(({ cells }) => cells[1]?.v === 'СОШ № 1')!;
    expect(row.cells.slice(3, 8).map((cell) => cell!.v)).toEqual([
      46000,
      45990,
      'https://school.example/concept',
      'утверждён',
      'представлено',
    ]);
    const summary = (name: string) => halfYears.rows.find(({ cells }) => cells[1]?.v === name)!.cells[3]!;
    expect([summary('Всего документов').v, summary('Готовы').v]).toEqual([8, 1]);
    expect(summary('Первый этап, декабрь 2026\u00a0г.: представлены')).toMatchObject({
      v: 1,
      f: expect.stringContaining(`SUMPRODUCT(--('${plan.name}'!`),
    });
  });

  test('its year and stages are those of the chosen period; marks of another kind of year stay in their column', () => {
    const inPeriod = (of: DocumentContext, period: object): DocumentContext => ({
      ...of,
      state: { ...of.state, organisation: { period } },
    });
    const made = (of: DocumentContext) => monitoring.build(of, monitoring.inputs.parse({})).plans[0]!;
    const stagesOf = (plan: SheetPlan) => textsOf(plan).filter((text) => text.startsWith('Этап:'));
    const calendar = made(inPeriod(context, { kind: 'calendar', from: 2027, to: 2027 }));
    expect([calendar.title, stagesOf(calendar)]).toEqual([
      'Мониторинг документов школ, 2027 год',
      ['Этап: июнь', 'Этап: ноябрь'],
    ]);
    const typed = withSheets(context, [calendar], (sheet) => {
      rowWith(sheet, 'СОШ № 1')[8] = 'частично';
    });
    const school = { kind: 'school', from: 2026, to: 2028 };
    const plan = made(inPeriod(typed, school));
    expect([plan.title, stagesOf(plan)]).toEqual([
      'Мониторинг документов школ, 2026/2027 учебный год',
      ['Этап: декабрь', 'Этап: июнь', 'Этап: ноябрь'],
    ]);
    expect(plan.rows.find(({ cells }) => cells[1]?.v === 'СОШ № 1')!.cells[9]!.v).toBe('частично');
    expect(stagesOf(made(inPeriod(context, school)))).toEqual(['Этап: декабрь', 'Этап: июнь']);
  });
});

describe('bias', () => {
  const reading = readingOf(rows);
  const [school] = reading.schools;
  reading.journal.push({
    school: school!,
    procedure: { kind: 'ВПР', subject: 'Математика', grade: 5 },
    year: 2025,
    participants: 20,
    lowered: 0.5,
    confirmed: 0.5,
    raised: 0,
    sheet: 'Журнал',
    cell: 'C7',
  });
  const findings = findingsOf(reading);
  const plan = bias.build(contextOf(findings), bias.inputs.parse({})).plans[0]!;
  test('a sign names its figures and leads to its cells, without a word of violation', () => {
    const row = plan.rows.find(({ cells }) => cells[3]?.v === 'Расхождение отметок с журналом')!;
    expect(row.cells[5]!.v).toBe('Ниже отметки журнала\u00a0— 50,0\u00a0%, граница 30\u00a0% (20\u00a0участников)');
    expect(row.cells[7]!.link).toMatchObject({ sheet: 'Журнал', cell: 'C7' });
    expect(textsOf(plan).join(' ')).not.toMatch(/наруш/i);
  });
  test('it changes no verdict', () => {
    expect(findings.judgement.verdicts).toEqual(context.findings.judgement.verdicts);
  });
  test('markers without data say so instead of zero', () => {
    expect(plan.rows.filter(({ cells }) => cells[3]?.v === 'мало данных').length).toBeGreaterThanOrEqual(3);
  });
});
