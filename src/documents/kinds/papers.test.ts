/** The analytical note, the minutes and the management cycle: filled from the findings, and from the roadmap once there is one. */
import { sheetPlanSchema, type SheetPlan } from '../../model/plan';
import type { DocumentContext, DocumentDefinition } from '../definition';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../testing/findings';
import { shownValue } from '../../words/russian/shown-value';
import { analysis } from './analysis';
import { measuresOf, planStates } from './roadmap/standing';
import { computedLines } from './identification/list-lines';
import { management } from './management';
import { minutes } from './minutes';
import { note } from './note';
import { orderDefinition } from './order';
import { roadmapDefinition } from './roadmap';
import { dynamics } from './dynamics';
import { overview } from './overview';
import { reliability } from './reliability';
import { programmeDefinition } from './programme';
import { schoolPackage } from './school-package';
import { schoolPage } from './school-page';

/** МБОУ 1 is low in mathematics twice (12 of 30, then 15 of 30); the lyceum never. */
const rows: Row[] = [
  ['МБОУ 1', 'ОГЭ Математика', 2025, 12, 10, 5, 3],
  ['МБОУ 1', 'ОГЭ Математика', 2026, 15, 10, 3, 2],
  ['Лицей', 'ОГЭ Математика', 2025, 0, 10, 10, 10],
  ['Лицей', 'ОГЭ Математика', 2026, 0, 10, 10, 10],
];
const organisation = {
  municipality: 'Заречный муниципальный округ',
  authority: 'управления образования администрации Заречного муниципального округа',
  headPosition: 'Начальник управления образования',
  headName: 'Фамилия001 О. И.',
  period: { kind: 'school', from: 2026, to: 2027 },
};
const context = contextOf(findingsOf(readingOf(rows)), { today: '2026-09-10', state: { organisation } });
const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const texts = (plan: SheetPlan) => textsOf(sheetPlanSchema.parse(plan)).map(plain);
const made = <Inputs>(definition: DocumentDefinition<Inputs>, of: DocumentContext) =>
  texts(definition.build(of, definition.inputs.parse({})).plans[0]!);

test('the note says data, method, findings, recommendations by addressee and decisions with executor and term', () => {
  const all = made(note, context);
  for (const text of [
    'Заречный муниципальный округ',
    'Учтены результаты основного государственного экзамена (далее — ОГЭ) 2025 и 2026 годов: 2 ОО, 4 результата по процедурам.',
    '1. К ШНОР отнесена 1 ОО из 2 (50,0 %).',
    'Органу управления образованием:',
    'Педагогическим работникам:',
    '1. Утвердить перечень ШНОР, закрепить за каждой ОО куратора и школу-наставника. Исполнитель: орган управления образованием. Срок: до 20 сентября 2026 г.',
  ])
    expect(all).toContain(text);
});

test('with no school on the list nothing is decided about one', () => {
  const strong = rows.filter(([school]) => school === 'Лицей');
  const all = made(note, contextOf(findingsOf(readingOf(strong)), { today: '2026-09-10', state: { organisation } }));
  expect(all.some((text) => text.startsWith('1. Продолжить мониторинг результатов ОО.'))).toBe(true);
  expect(all.some((text) => /утвердить перечень/i.test(text))).toBe(false);
});

test('a term that is over is counted from the signature', () => {
  const late = made(note, { ...context, today: '2027-05-20' });
  expect(late.some((text) => text.includes('Срок: в течение 21 календарного дня со дня подписания'))).toBe(true);
  expect(late.some((text) => text.includes('20 сентября 2026'))).toBe(false);
});

test('the minutes are an office’s: body, chair, heard and decided, two signatures', () => {
  const all = made(minutes, context);
  expect(all).toContain('УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЗАРЕЧНОГО МУНИЦИПАЛЬНОГО ОКРУГА');
  expect(all).toContain(
    'совещания о результатах идентификации школ с низкими образовательными результатами и организации адресной методической помощи',
  );
  expect(all.some((text) => text.startsWith('1.1. Утвердить перечень ШНОР'))).toBe(true);
  expect(all).toContain('О.И. Фамилия001');
  expect(all).toContain('Председательствующий: начальник управления образования Фамилия001 О.И.');
  expect(all).toContain('– к ШНОР отнесена 1 ОО из 2 (50,0 %);');
});

describe('with a roadmap', () => {
  const roadmap = roadmapDefinition.build(context, roadmapDefinition.inputs.parse({}));
  const typed = withSheets(context, roadmap.plans, (sheet) => {
    const keys = sheet.values.find((cells) => cells.includes('#id'))!;
    const [status, id] = ['#status', '#id'].map((key) => keys.indexOf(key));
    sheet.values.find((cells) => cells[id!] === '1.1')![status!] = 'выполнено';
  });
  const stands = { ...typed, state: { ...typed.state, documents: { roadmap: roadmap.memory } } };

  test('the minutes decide what the analysis proposes', () => {
    const all = made(minutes, stands);
    expect(all).toContain(
      'совещания об итогах исполнения дорожной карты по работе со школами с низкими образовательными результатами',
    );
    expect(all.some((text) => text.startsWith('1.1. Утвердить результаты анализа'))).toBe(true);
    expect(all.some((text) => text.startsWith('– исполнено 1 из'))).toBe(true);
  });

  test('marked by nobody it gives no minutes of a year, and the analysis decides that it be reported', () => {
    const plain = withSheets(context, roadmap.plans);
    expect(made(minutes, plain)).toContain(
      'совещания о результатах идентификации школ с низкими образовательными результатами и организации адресной методической помощи',
    );
    const all = made(analysis, plain);
    expect(all.filter((text) => text.includes('Исполнитель:'))).toEqual([
      expect.stringMatching(/Представить сведения об исполнении мероприятий/),
    ]);
  });

  test('results that the plan set out from are no outcome of it', () => {
    const ahead = made(analysis, stands);
    expect(ahead.join('\n')).toContain('за период реализации дорожной карты не получены');
    expect(ahead.join('\n')).not.toMatch(/Подлежит исключению|снижена по|Сохраняется в перечне/);
    // A year later the same plan is judged by the new results.
    const next = rows.map(([school, name, year, ...marks]): Row => [school, name, year + 1, ...marks]);
    const later = { ...stands, findings: findingsOf(readingOf([...rows, ...next])) };
    expect(made(analysis, later).join('\n')).toMatch(/Подлежит исключению/);
  });

  test('help that stands in the municipality’s plan and in the school’s own is counted once', () => {
    const one = (inputs: object) => roadmapDefinition.build(context, roadmapDefinition.inputs.parse(inputs)).plans;
    const both = withSheets(context, [...one({}), ...one({ scope: 'schools' })]);
    const count = (of: DocumentContext) => measuresOf(planStates(of)).filter(({ id }) => id?.startsWith('addressed:'));
    expect(count(both)).toHaveLength(count(withSheets(context, one({}))).length);
    const { plans } = analysis.build(both, analysis.inputs.parse({}));
    const all = texts(plans[0]!);
    expect(all).toContain('Дорожная карта МБОУ 1');
    expect(all.join('\n')).not.toMatch(/ДК /);
    expect(all.join('\n')).toContain(`учитывается один раз: всего ${measuresOf(planStates(both)).length} мероприят`);
    const target = plans[0]!.rows.flatMap(({ cells }) => cells.find((cell) => cell?.v === 0.3) ?? [])[0]!;
    expect(shownValue(0.3, plans[0]!.styles[target.s!]!.format)).toBe('менее\u00a030,0 %');
    const page = made(schoolPage, both);
    const asked = page.filter((text) => text.startsWith('Проведение анализа причин'));
    expect(asked).toHaveLength(1);
    expect(page.join('\n')).not.toMatch(/Руководители ШНОР|кураторы ШНОР/);
  });

  test('the cycle has nine positions, linked to the sheets that show them', () => {
    const [plan] = management.build(stands, management.inputs.parse({})).plans;
    const positions = plan!.rows.filter(({ cells }) => typeof cells[0]?.v === 'number');
    expect(positions).toHaveLength(9);
    const measures = positions[6]!.cells;
    expect(plain(String(measures[2]!.v))).toMatch(/^Исполнено мероприятий — 1 из \d+$/);
    expect(measures[3]!.link).toEqual({ sheet: 'Дорожная карта', cell: 'A1' });
  });
});

test('without results every paper is a form and says so', () => {
  const empty = contextOf(findingsOf(readingOf([])));
  for (const definition of [note, minutes, management]) {
    const built = definition.build(empty, definition.inputs.parse({}));
    expect(built.notes).toHaveLength(1);
    expect(() => sheetPlanSchema.parse(built.plans[0])).not.toThrow();
  }
});

test('papers that decide by the list say by which rule, from what source and with what chance it was computed', () => {
  const judged = { ...context.findings, preset: 'both' };
  for (const paper of [made(note, { ...context, findings: judged }), made(minutes, { ...context, findings: judged })]) {
    expect(paper.join('\n')).toMatch(/[Вв]ычислено по правилу «Оба признака сразу» \(.+\); не официальный перечень/);
    expect(paper.join('\n')).toContain(plain(computedLines(judged)[1]!).slice(1, -1));
  }
  expect(made(note, context).join('\n')).toContain('\nНадёжность вывода: ');
});

test('the order’s list names the rule that each school meets', () => {
  const { plans } = orderDefinition.build(context, orderDefinition.inputs.parse({}));
  const list = plans.flatMap((plan) => texts(plan)).join('\n');
  expect(list).toMatch(/Критерий: низкий результат хотя бы по одной процедуре/);
});

test('papers of a school outside the list say nothing of ШНОР, its curator, mentor and leaving the list', () => {
  const papersOf = (school: string) =>
    schoolPackage
      .build(context, schoolPackage.inputs.parse({ schools: [school] }))
      .plans.flatMap((plan) => texts(plan))
      .join('\n');
  const ofList = /ШНОР|наставник|из перечня|низкими образовательными результатами/;
  expect(papersOf('МБОУ 1')).toMatch(ofList);
  expect(papersOf('Лицей')).not.toMatch(ofList);
  expect(papersOf('Лицей')).toContain('Процедуры с низкими результатами за последние два года отсутствуют.');
});

test('every change between years is over the schools that have both, whatever paper prints it', () => {
  // A school that left with the worst result is no one's improvement.
  const left: Row[] = [...rows, ['Закрытая', 'ОГЭ Математика', 2025, 20, 0, 0, 0]];
  const of = contextOf(findingsOf(readingOf(left)), { today: '2026-09-10', state: { organisation } });
  // МБОУ 1 and Лицей: 12 of 60, then 15 of 60.
  for (const definition of [note, dynamics, programmeDefinition] as const) {
    const plan = sheetPlanSchema.parse(
      (definition as DocumentDefinition<unknown>).build(of, definition.inputs.parse({})).plans[0],
    );
    const head = plan.rows.findIndex(({ cells }) =>
      cells.some((cell) => /^Изменение, п\.\sп\. \(ОО\)$/.test(String(cell?.v))),
    );
    const col = plan.rows[head]!.cells.findIndex((cell) => String(cell?.v).startsWith('Изменение'));
    const low = plan.rows
      .map(({ cells }) => cells[col])
      .find((cell) => cell?.v === 5 && plan.styles[cell.s!]!.format!.includes('" (2)"'));
    expect([plan.kind, low?.f]).toEqual([plan.kind, undefined]);
    expect([plan.kind, low !== undefined]).toEqual([plan.kind, true]);
  }
});

test('what people made of a conclusion stays with its fact when another one takes its place', () => {
  const of = (more: Row[]) =>
    contextOf(findingsOf(readingOf([...rows, ...more])), { today: '2026-09-10', state: { organisation } });
  const first = note.build(of([]), note.inputs.parse({}));
  const mathematics = /^\d+\. ОГЭ, математика: низкие результаты/;
  const standing = withSheets(
    { ...of([]), state: { ...of([]).state, documents: { note: first.memory } } },
    first.plans,
    ({ values }) => {
      for (const row of values) if (mathematics.test(plain(String(row[0])))) row[0] = '2. Математика: решено особо.';
    },
  );
  // ЕГЭ comes before ОГЭ: the conclusion on mathematics is the third one now.
  const another = of([
    ['МБОУ 1', 'ЕГЭ Русский язык', 2025, 12, 10, 5, 3],
    ['МБОУ 1', 'ЕГЭ Русский язык', 2026, 15, 10, 3, 2],
  ]);
  const again = made(note, { ...standing, findings: another.findings });
  expect(again).toContain('2. Математика: решено особо.');
  expect(again.filter((text) => mathematics.test(text))).toEqual([]);
  expect(again.some((text) => /ЕГЭ, русский язык: низкие результаты/.test(text))).toBe(true);
});

test('the programme and its annexes are sheets of plain names, and the passport refers to the annex where the acts are', () => {
  const { plans } = programmeDefinition.build(context, programmeDefinition.inputs.parse({}));
  expect(plans.map(({ name }) => name)).toEqual(['Программа перехода', 'Программа, акты', 'Программа, план']);
  expect(texts(plans[1]!)).toContain('Приложение № 1 к Программе');
  expect(texts(plans[0]!).join('\n')).toContain('нормативные правовые акты, приведённые в приложении № 1 к Программе');
});

test('tables of the programme that no header repeats stay on one page each; only the longest priority goes on, aim by aim', () => {
  const [plan] = programmeDefinition.build(context, programmeDefinition.inputs.parse({})).plans;
  const rowOf = (text: string) =>
    plan!.rows.findIndex(({ cells }) => plain(String(cells[0]?.v ?? '')).startsWith(text));
  const breaks = plan!.print.breaks!;
  const parts = ['Характеристики приоритетов', '2-й приоритет', '3-й приоритет', '4-й приоритет'].map((from) =>
    rowOf(from),
  );
  expect(Math.min(...parts)).toBeGreaterThan(0);
  const ends = [rowOf('Слабо связанные'), parts[2]! - 2, parts[3]! - 2, rowOf('Календарный план') - 2];
  parts.forEach((from, index) =>
    expect([from, breaks.filter((row) => row > from && row <= ends[index]!)]).toEqual([from, []]),
  );
});

test('that nobody is low is a positive result, not a change for the better; on paper a sentence has an em dash', () => {
  const strong = ['Лицей', 'Гимназия', 'СОШ 1', 'СОШ 2', 'СОШ 3'].flatMap((school) =>
    [2025, 2026].map((year): Row => [school, 'ОГЭ Математика', year, 1, 19, 10, 10]),
  );
  const of = contextOf(findingsOf(readingOf(strong)), { today: '2026-09-10' });
  const all = made(dynamics, of);
  expect(all).toContain('Положительные результаты');
  expect(all.join('\n')).not.toContain('Положительная динамика');
  for (const definition of [overview, reliability])
    expect(made(definition, of).filter((text) => / – /.test(text))).toEqual([]);
});

test('a section that a roadmap refers to is named as it stands in it', () => {
  const plans = ['municipal', 'regional', 'plan-500', 'calendar-plan', 'complex'].map((template) =>
    roadmapDefinition.build(context, roadmapDefinition.inputs.parse({ template })).plans.flatMap((plan) => texts(plan)),
  );
  const referred = plans.flatMap((all) =>
    all.flatMap((text) => [...text.matchAll(/в разделе (?:плана )?«([^»]+)»/g)].map(([, title]) => ({ title, all }))),
  );
  expect(referred.length).toBeGreaterThan(0);
  for (const { title, all } of referred)
    expect(all.some((text) => /^\d+\. /.test(text) && text.includes(title!))).toBe(true);
});
