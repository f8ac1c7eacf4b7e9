import type { CellValue } from '../../../model/cells';
import { sheetPlanSchema, type SheetPlan } from '../../../model/plan';
import type { SheetSnapshot } from '../../../model/snapshot';
import { problemText } from '../../../words/problems';
import { statuses } from '../../../words/papers/roadmap';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import type { DocumentContext } from '../../definition';
import {
  addMeasure,
  changeItem,
  knownTemplates,
  move,
  noEdits,
  ownCopy,
  prepareRoadmaps,
  reword,
  roadmapDefinition,
  roadmapInputs,
  tick,
} from './index';
import { keyMark, type ColumnKey } from './sheet/layout';
import { builtInTemplates } from './templates';

const two = 'МБОУ «СОШ № 3»';
const exams = 'МБОУ «СОШ № 5»';
const third = 'МБОУ «СОШ № 8»';
const rows: Row[] = [
  [two, 'ВПР Математика 6', 2025, 12, 10, 5, 2],
  [two, 'ВПР Математика 6', 2026, 11, 10, 6, 2],
  [exams, 'ОГЭ Русский язык', 2026, 6, 4, 2, 1],
  [exams, 'ОГЭ Математика', 2026, 7, 4, 2, 0],
  [third, 'ВПР Русский язык 5', 2025, 9, 8, 3, 1],
  [third, 'ВПР Русский язык 5', 2026, 8, 8, 3, 1],
  ['Гимназия', 'ОГЭ Математика', 2026, 0, 4, 12, 10],
];
const findings = findingsOf(readingOf(rows));
const factors = { [exams]: [{ factor: 'staff', significance: 'high' }] };
const context = contextOf(findings);
const inputs = (extra: object = {}) => roadmapInputs.parse({ factors, ...extra });
const build = (given: DocumentContext, extra: object = {}) => roadmapDefinition.build(given, inputs(extra));

/** A made roadmap's table, found by its key row. */
class TypedSheet {
  private readonly keys: CellValue[];
  constructor(private readonly sheet: SheetSnapshot) {
    this.keys = sheet.values.find((row) => row.includes(keyMark('id')))!;
  }
  at(text: string): number {
    return this.sheet.values.findIndex((row) => row.some((value) => String(value ?? '').startsWith(text)));
  }
  get(row: number, key: ColumnKey): CellValue {
    return this.sheet.values[row]![this.keys.indexOf(keyMark(key))] ?? null;
  }
  set(row: number, key: ColumnKey, value: CellValue): void {
    this.sheet.values[row]![this.keys.indexOf(keyMark(key))] = value;
  }
  get rows(): CellValue[][] {
    return this.sheet.values;
  }
}
const typed = (plan: SheetPlan) => {
  let found: TypedSheet | null = null;
  withSheets(context, [plan], (sheet) => (found = new TypedSheet(sheet)));
  return found!;
};
/** The workbook after the roadmap was made and people typed into it. */
function after(type: (sheet: TypedSheet) => void, extra: object = {}, given = context): DocumentContext {
  const made = build(given, extra);
  const state = { ...given.state, documents: { ...given.state.documents, roadmap: made.memory } };
  return withSheets({ ...given, state }, made.plans, (sheet) => type(new TypedSheet(sheet)));
}

test.each(knownTemplates([]).map(({ id }) => id))('%s makes a valid sheet', (template) => {
  const { plans, notes } = build(context, { template });
  for (const plan of plans) expect(sheetPlanSchema.parse(plan)).toEqual(plan);
  for (const note of notes) expect(problemText(note)).not.toBe('');
  const [plan] = plans;
  expect(plan!.rows.every(({ height = 15 }) => height <= 409.5)).toBe(true);
  const template0 = knownTemplates([]).find(({ id }) => id === template)!;
  const header = plan!.print.titleRows!.from;
  const captions = template0.columns.map((_, col) => plan!.rows[header]!.cells[col]?.v);
  expect(captions).toEqual(template0.columns.map(({ caption }) => caption));
  expect(plan!.print.area!.right).toBe(template0.columns.length - 1);
});

describe('addressed help', () => {
  const sections = prepareRoadmaps(context, inputs()).roadmaps[0]!.draft.sections.filter(({ school }) => school);

  test('each ШНОР has its own section that says why', () => {
    expect(sections.map(({ title }) => title)).toEqual([two, exams, third]);
    expect(sections.map(({ ground }) => ground.replaceAll('\u00a0', ' '))).toEqual([
      'Основание: ВПР, математика, 6 класс: 2025 г. — 41,4 % (12 из 29), 2026 г. — 37,9 % (11 из 29); критерий: низкий результат хотя бы по одной процедуре в 2025 и в 2026 году.',
      'Основание: ОГЭ, математика: 2025 г. — нет данных, 2026 г. — 53,8 % (7 из 13); ОГЭ, русский язык: 2025 г. — нет данных, 2026 г. — 46,2 % (6 из 13); критерий: низкие результаты не менее чем по двум процедурам за 2026 год.',
      'Основание: ВПР, русский язык, 5 класс: 2025 г. — 42,9 % (9 из 21), 2026 г. — 40,0 % (8 из 20); критерий: низкий результат хотя бы по одной процедуре в 2025 и в 2026 году.',
    ]);
  });

  test('measures differ with weak subjects and risk factors, and name what they are about', () => {
    const measures = sections.map(({ measures: list }) => list.map(({ text }) => text));
    expect(measures[0]!.some((text) => text.includes('дроби'))).toBe(true);
    expect(measures[1]!.some((text) => text.includes('дроби'))).toBe(false);
    expect(measures[1]!.some((text) => text.includes('при отсутствии учителя'))).toBe(true);
    expect(measures[2]!.some((text) => text.includes('орфографии'))).toBe(true);
    const persistent = sections[0]!.measures.find(({ text }) => text.includes('двух лет подряд'))!;
    expect(persistent.ground.replaceAll('\u00a0', ' ')).toBe('ВПР, 6\u2011й класс');
    expect(sections[1]!.measures.some(({ text }) => text.includes('двух лет подряд'))).toBe(false);
  });

  test('a result to reach stands once a procedure: from the last share to under the threshold', () => {
    const results = sections.map(({ measures }) => measures.filter(({ heading }) => heading === 'Целевые показатели'));
    expect(results.map((list) => list.map(({ baseline }) => baseline!.value))).toEqual([
      [11 / 29],
      [7 / 13, 6 / 13],
      [8 / 20],
    ]);
    for (const { target } of results.flat()) expect(target).toEqual({ value: 0.3, share: true, below: true });
    const others = sections.flatMap(({ measures }) => measures.filter(({ heading }) => heading === ''));
    expect(others.every(({ baseline }) => baseline === null)).toBe(true);
  });

  test('an indicator repeats the expected result only where the plan prints no results', () => {
    const addressed = (template: string) =>
      prepareRoadmaps(context, inputs({ template }))
        .roadmaps[0]!.draft.sections.filter(({ school }) => school)
        .flatMap(({ measures }) => measures);
    expect(addressed('complex').filter(({ indicator, result }) => indicator === result)).toEqual([]);
    expect(addressed('plan-500').every(({ indicator, result }) => indicator === result)).toBe(true);
  });

  test('months named one by one follow in the order of the period', () => {
    const talk = (period: object) =>
      prepareRoadmaps(context, inputs({ template: 'regional', period }))
        .roadmaps[0]!.draft.sections.flatMap(({ measures }) => measures)
        .find(({ text }) => text.startsWith('Проведение собеседования'))!.term;
    expect(talk({ kind: 'school', from: 2026, to: 2027 })).toBe('декабрь, июнь');
    expect(talk({ kind: 'calendar', from: 2027, to: 2027 })).toBe('июнь, ноябрь');
  });

  test('a school added by hand is helped, one taken out is not', () => {
    const hand = (name: string, action: 'add' | 'exclude', ground: string) => ({
      school: { name, code: null, municipality: null },
      action,
      ground,
    });
    const decided = findingsOf(readingOf(rows), [
      hand('Гимназия', 'add', 'решение региона'),
      hand(two, 'exclude', 'вечерняя'),
    ]);
    const draft = prepareRoadmaps(contextOf(decided), inputs()).roadmaps[0]!.draft;
    const schools = draft.sections.flatMap(({ school }) => (school ? [school.name] : []));
    expect(schools).toEqual(expect.arrayContaining([exams, third, 'Гимназия']));
    expect(schools).not.toContain(two);
    const added = draft.sections.find(({ school }) => school?.name === 'Гимназия')!;
    expect(added.ground).toBe('Основание: включена решением (решение региона).');
  });

  test('without any ШНОР the general part is made and that is said', () => {
    const year = (of: number): Row[] =>
      ['ОГЭ Математика', 'ОГЭ Русский язык'].map((name): Row => ['Гимназия', name, of, 0, 4, 12, 10]);
    const none = findingsOf(readingOf(year(2026)));
    const { plans, notes } = build(contextOf(none));
    expect(notes.map(({ code }) => code)).toContain('noShnor');
    expect(textsOf(plans[0]!).some((text) => /адресная методическая помощь/i.test(text))).toBe(false);
    // Judged in full and clear: there is nobody to plan for.
    const clear = contextOf(findingsOf(readingOf([...year(2025), ...year(2026)])));
    expect(build(clear)).toMatchObject({ plans: [], notes: [{ code: 'nobodyListed' }] });
    expect(build(clear, { schools: ['Гимназия'] }).plans).toHaveLength(1);
  });
});

describe('the list of measures before the sheet', () => {
  test('ticks, wordings, own measures and order go into the sheet', () => {
    const section = prepareRoadmaps(context, inputs()).roadmaps[0]!.draft.sections[0]!;
    let edits = tick(noEdits(), '1.2', false);
    edits = reword(edits, '1.1', 'text', 'Мониторинг по-своему');
    edits = addMeasure(edits, '1', { text: 'Своё мероприятие', term: 'март' });
    edits = move(edits, section, '1.4', -3);
    const sheet = typed(build(context, { edits: { municipal: edits } }).plans[0]!);
    const first = sheet.at('1. Информационно-аналитическое');
    expect(sheet.get(first + 1, 'text')).toMatch(/^Консультирование ШНОР/);
    expect(sheet.get(first + 2, 'text')).toBe('Мониторинг по-своему');
    expect(sheet.at('Проведение мониторинга участия обучающихся')).toBe(-1);
    const own = sheet.at('Своё мероприятие');
    expect(sheet.get(own, 'number')).toBe('1.7');
    expect(sheet.get(own, 'term')).toBe('март 2027\u00a0г.');
  });
});

describe('made again', () => {
  test('statuses, dates, evidence, edited wording and own rows stay; nothing else differs', () => {
    const before = after((sheet) => {
      const row = sheet.at('Проведение мониторинга учебных результатов');
      sheet.set(row, 'status', 'выполнено');
      sheet.set(row, 'evidence', 'справка № 4');
      sheet.set(row, 'fact', 0.2);
      sheet.set(row + 1, 'end', 46400);
      sheet.set(row + 2, 'text', 'Мониторинг достижений педагогов: своими словами');
      const own = Array.from({ length: sheet.rows[0]!.length }, (): CellValue => null);
      sheet.rows.splice(row + 3, 0, own);
      sheet.set(row + 3, 'text', 'Собственное мероприятие школы');
      sheet.set(row + 3, 'term', 'апрель');
    });
    const { comparison } = prepareRoadmaps(before, inputs()).roadmaps[0]!;
    expect(comparison).toMatchObject({
      added: [],
      changed: [],
      gone: [],
      deleted: [],
      own: [{ text: 'Собственное мероприятие школы' }],
    });
    expect(comparison!.edited.map(({ id, fields }) => [id, fields])).toEqual([
      ['1.2', ['end']],
      ['1.3', ['text']],
    ]);
    const sheet = typed(build(before).plans[0]!);
    const row = sheet.at('Проведение мониторинга учебных результатов');
    expect([sheet.get(row, 'status'), sheet.get(row, 'evidence'), sheet.get(row, 'fact')]).toEqual([
      'выполнено',
      'справка № 4',
      0.2,
    ]);
    expect(sheet.get(row, 'late')).toBe('');
    expect(sheet.get(row + 1, 'end')).toBe(46400);
    expect(sheet.get(row + 2, 'text')).toBe('Мониторинг достижений педагогов: своими словами');
    expect(sheet.get(row + 3, 'text')).toBe('Собственное мероприятие школы');
    expect([sheet.get(row + 3, 'number'), sheet.get(row + 3, 'status')]).toEqual(['1.4', statuses[0]]);
  });

  test('a second and a third making keep the same (marks do not take the edit for their own)', () => {
    let now = after((sheet) => sheet.set(sheet.at('Проведение мониторинга учебных результатов'), 'term', 'май'));
    for (let i = 0; i < 2; i++) {
      now = after(() => undefined, {}, now);
      const sheet = typed(build(now).plans[0]!);
      const row = sheet.at('Проведение мониторинга учебных результатов');
      expect(sheet.get(row, 'term')).toBe('май');
      expect(sheet.get(row, 'end')).toBe(46538);
    }
  });

  test('rows sorted, copied and deleted by hand: the measure keeps its marks, the copy is an own row, the deleted one stays away', () => {
    const before = after((sheet) => {
      const row = sheet.at('Проведение мониторинга учебных результатов');
      sheet.set(row + 1, 'status', 'в работе');
      const [a, b] = [sheet.rows[row]!, sheet.rows[row + 1]!];
      sheet.rows[row] = b;
      sheet.rows[row + 1] = a;
      const copy = [...b];
      sheet.rows.splice(row + 2, 0, copy);
      sheet.set(row + 2, 'text', 'Копия с другими словами');
      sheet.rows.splice(sheet.at('Проведение муниципальных диагностических работ'), 1);
    });
    const { comparison } = prepareRoadmaps(before, inputs()).roadmaps[0]!;
    expect(comparison!.deleted.map(({ id }) => id)).toEqual(['1.5']);
    expect(comparison).toMatchObject({ own: [{ text: 'Копия с другими словами' }], added: [], gone: [], changed: [] });
    const sheet = typed(build(before).plans[0]!);
    expect(sheet.get(sheet.at('Проведение мониторинга участия обучающихся'), 'status')).toBe('в работе');
    expect(sheet.at('Копия с другими словами')).toBeGreaterThan(0);
    expect(sheet.at('Проведение муниципальных диагностических работ')).toBe(-1);
    const back = typed(build(before, { restore: ['1.5'] }).plans[0]!);
    expect(back.at('Проведение муниципальных диагностических работ')).toBeGreaterThan(0);
  });

  test('after new results the comparison lists exactly what differs; touched measures of a school that left stay', () => {
    const before = after((sheet) => {
      const row = sheet.at('Русский язык (5\u2011й\u00a0класс): групповые');
      sheet.set(row, 'status', 'в работе');
    });
    const newRows: Row[] = rows.map((row) => {
      if (row[0] === third) return [row[0], row[1], row[2], 1, 12, 5, 1];
      return row[0] === two && row[2] === 2026 ? [row[0], row[1], row[2], 13, 8, 6, 2] : row;
    });
    const changed = { ...before, findings: findingsOf(readingOf(newRows)) };
    const { comparison } = prepareRoadmaps(changed, inputs()).roadmaps[0]!;
    expect(comparison!.added).toEqual([]);
    expect(new Set(comparison!.changed.map(({ id }) => id.split(':')[1] ?? id))).toEqual(new Set([two, '1.1', '1.6']));
    expect(comparison!.gone.every(({ id }) => id.includes(third))).toBe(true);
    expect(comparison!.gone.filter(({ kept }) => kept)).toHaveLength(1);
    const sheet = typed(build(changed).plans[0]!);
    expect(sheet.get(sheet.at('Русский язык (5\u2011й\u00a0класс): групповые'), 'status')).toBe('в работе');
    expect(textsOf(build(changed).plans[0]!).some((text) => text.includes('44,8'))).toBe(true);
  });

  test('an edited wording keeps its words; the ground that yesterday’s sheets had after it stands under the heading', () => {
    const before = after((sheet) => {
      const row = sheet.at('Математика (6\u2011й\u00a0класс): выделение');
      sheet.set(row, 'text', `Наш кружок по дробям\nОснование: ВПР МА 6: 41,4 % и 37,9 %.`);
    });
    const newRows: Row[] = rows.map((row) =>
      row[0] === two && row[2] === 2026 ? [row[0], row[1], row[2], 13, 8, 6, 2] : row,
    );
    const sheet = typed(build({ ...before, findings: findingsOf(readingOf(newRows)) }).plans[0]!);
    expect(sheet.get(sheet.at('Наш кружок'), 'text')).toBe('Наш кружок по дробям');
  });

  test('a tall text over several rows comes back whole', () => {
    const tall = Array.from({ length: 200 }, (_, i) => `Шаг ${i + 1} работы со школой.`).join(' ');
    const edits = { municipal: reword(noEdits(), '1.1', 'text', tall) };
    const before = after(() => undefined, { edits });
    const parts = build(context, { edits }).plans[0]!.rows.filter(({ cells }) =>
      /^Шаг/.test(String(cells[1]?.v ?? '')),
    );
    expect(parts.length).toBeGreaterThan(1);
    const { comparison } = prepareRoadmaps(before, inputs({ edits })).roadmaps[0]!;
    expect(comparison).toMatchObject({ added: [], changed: [], gone: [], deleted: [], edited: [], own: [] });
  });
});

test('one roadmap for each ШНОР and a list that links and sums them', () => {
  const { plans } = build(context, { scope: 'schools' });
  expect(plans.map(({ kind, key }) => [kind, key])).toEqual([
    ['roadmap', `municipal:${two}`],
    ['roadmap', `municipal:${exams}`],
    ['roadmap', `municipal:${third}`],
    ['roadmap-list', 'municipal'],
  ]);
  const list = plans[3]!;
  const links = list.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.link ? [cell.link] : [])));
  expect(links).toEqual(plans.slice(0, 3).map(({ name }) => ({ sheet: name, cell: 'A1' })));
  const last = list.rows[list.rows.length - 1]!.cells;
  // Results to reach have a status of their own, and are no measures.
  const totals = plans
    .slice(0, 3)
    .map(
      (plan) =>
        typed(plan).rows.filter(
          (cells) => cells.includes(statuses[0]) && !cells.some((cell) => String(cell).includes(':target@')),
        ).length,
    );
  expect(last[3]).toMatchObject({ v: totals.reduce((a, b) => a + b), f: expect.stringMatching(/^SUM\(/) });
});

test('a school’s plan is approved by its head: stamps, its own title and goal, no passport of the municipality', () => {
  const period = { kind: 'school', from: 2026, to: 2027 };
  const [plan] = build(context, { scope: 'schools', period }).plans;
  const texts = textsOf(plan!);
  expect(texts).toEqual(
    expect.arrayContaining(['СОГЛАСОВАНО', 'УТВЕРЖДАЮ', 'Муниципальный координатор', `Директор ${two}`]),
  );
  expect(texts).toContain('по повышению образовательных результатов на 2026/2027 учебный год');
  expect(texts.some((text) => text.startsWith('Цель: снижение доли участников'))).toBe(true);
  expect(texts.some((text) => /^(Паспорт|Приложение)/.test(text))).toBe(false);
});

test('what cannot be dated and what is not filled in is said', () => {
  const copy = ownCopy(builtInTemplates[0]!, 'Свой', new Set());
  const undated = changeItem(copy, 'measure:1.6', 'term', 'по отдельному плану');
  const office = { ...context, state: { ...context.state, templates: [undated] } };
  const codes = build(office, { template: copy.id }).notes.map(({ code, params }) => [code, params?.wording]);
  expect(codes).toContainEqual(['termUndated', 'по отдельному плану']);
  expect(codes.map(([code]) => code)).toContain('organisationIncomplete');
});

test('an unknown template is said and the first one taken', () => {
  expect(build(context, { template: 'нет' }).notes[0]).toMatchObject({ severity: 'error', code: 'templateUnknown' });
});
