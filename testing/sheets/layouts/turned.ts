/** Layouts that turn the table: schools across, pivots, answers to a form, before and after the resit, marks beside the journal's. */
import { common, telling, type Desk } from '../desk';
import { inPoints, type Fact, type TrueSchool } from '../facts';
import { excelDay, type Cell, type Expected, type Sheet } from '../sheet';
import { participantsCaption } from '../writing/captions';
import { drawMeasures } from '../writing/measures';
import { spelledSchool } from '../writing/names';
import { schoolCaptions } from '../writing/other-captions';
import { blockCaption, subjectDative } from '../writing/says';
import { headed } from './heading';

/** Schools across, indicators down; the procedures as headings, as a column merged down, or one a sheet. */
export function transposed(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = dice.chance(0.4) ? [desk.one()] : dice.chance(0.5) ? desk.bothYears() : desk.several(2);
  const schools = desk.schools;
  const way = held.length === 1 ? 'one' : dice.pick(['headings', 'column'] as const);
  const withTotal = dice.chance(0.4);
  const expected: Expected[] = [];
  const shape = dice.pick([
    ...(held.some(inPoints) ? [] : (['marks', 'marks'] as const)),
    'low',
    'lowAndPass',
    'lowBoth',
    'passPeople',
  ] as const);
  const body = held.flatMap((each): Cell[][] => {
    const measures = drawMeasures(dice, each, Math.min(...held.map(({ year }) => year)), shape);
    for (const fact of each.facts.values()) expected.push({ fact, low: measures.low(fact) });
    const said = blockCaption(dice, telling(held, each));
    let parent = '';
    const lines = measures.columns.map((column, at): Cell[] => {
      const { path, cell, sum } = column;
      parent = path[0] || parent;
      const caption = path.length > 1 ? `${parent}${/^[2-5«]/.test(path[1]!) ? ' ' : ', '}${path[1]!}` : path[0]!;
      const values = schools.map((school) => (each.facts.has(school) ? cell(each.facts.get(school)!) : null));
      const total: Cell[] = withTotal
        ? [sum ? [...each.facts.values()].reduce((all, fact) => all + sum(fact), 0) : null]
        : [];
      return [...(way === 'column' ? [at === 0 ? said : null] : []), caption, ...values, ...total];
    });
    return way === 'headings' ? [[said], ...lines] : lines;
  });
  const header: Cell[] = [
    ...(way === 'column' ? [dice.pick(['Предмет', 'Процедура', null])] : []),
    dice.pick(['Показатель', 'Показатели', null, 'Наименование показателя']),
    ...schools.map((school) => spelledSchool(school, names)),
    ...(withTotal ? [dice.pick(['Всего', 'Итого', 'По району'])] : []),
  ];
  const { name, rows } = headed(dice, common(held));
  return { name, rows: [...rows, header, ...body], expected, layout: `transposed, ${way}` };
}

/** A pivot table of marks, in outline or in columns, subtotals of Excel's own. */
export function pivot(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.several(dice.int(1, 2), 'ВПР');
  const shared = common(held);
  const outline = held.length > 1 || dice.chance(0.5);
  const expected: Expected[] = [];
  const line = (label: string, marks: readonly number[]): Cell[] => [
    label,
    ...marks.map((people) => people || null),
    marks.reduce((all, people) => all + people, 0),
  ];
  const over = (facts: readonly Fact[]) =>
    [0, 1, 2, 3].map((mark) => facts.reduce((all, fact) => all + fact.marks[mark]!, 0));
  const rows = held.flatMap((each) => {
    const facts = [...each.facts.values()];
    for (const fact of facts) expected.push({ fact, low: [fact.marks[0]] });
    const lines = facts.map((fact) => line(spelledSchool(fact.school, names), fact.marks));
    if (dice.chance(0.15)) lines.push([dice.pick(['(пусто)', '(пустые)']), null, null, null, null, null]);
    return outline
      ? [
          line(blockCaption(dice, { ...telling(held, each), subject: each.subject, grade: each.grade }), over(facts)),
          ...lines,
        ]
      : lines;
  });
  const { name, rows: top } = headed(dice, outline ? { kind: shared.kind, year: shared.year } : shared);
  const sumOf = dice.pick(['Сумма по полю Количество', 'Количество по полю Отметка', 'Сумма по полю Кол-во']);
  return {
    name,
    rows: [
      ...top,
      [sumOf, 'Названия столбцов'],
      ['Названия строк', 2, 3, 4, 5, 'Общий итог'],
      ...rows,
      line('Общий итог', over(held.flatMap((each) => [...each.facts.values()]))),
    ],
    expected,
    layout: outline ? 'pivot outline' : 'pivot',
  };
}

/** Answers of schools to a form: captions are questions. */
export function answers(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = dice.chance(0.5) ? [desk.one('ВПР')] : desk.several(2, 'ВПР');
  const expected: Expected[] = [];
  const marked = dice.chance(0.6);
  const schools = dice.shuffled(desk.schools);
  for (const each of held) for (const fact of each.facts.values()) expected.push({ fact, low: [fact.marks[0]] });
  const rows = schools.map((school, at): Cell[] => [
    { day: excelDay(held[0]!.year, 5, 12) + at / 24 },
    spelledSchool(school, names),
    ...held.flatMap(({ facts }): Cell[] => {
      const fact = facts.get(school);
      const marks = marked ? [0, 1, 2, 3] : [0];
      return fact ? [fact.participants, ...marks.map((mark) => fact.marks[mark]!)] : [null, ...marks.map(() => null)];
    }),
  ]);
  const ask = held.map((each) => {
    const about = `по ${subjectDative(dice, each.subject)}`;
    const first = dice.pick([
      `Сколько обучающихся ${each.grade} классов писали ВПР ${about} в ${each.year} году?`,
      `Количество обучающихся ${each.grade}-х классов, выполнявших ВПР ${about} (${each.year} год)`,
      `Сколько учеников ${each.grade} класса участвовало в ВПР ${about} в ${each.year} году`,
    ]);
    const got = dice.pick<(mark: number) => string>([
      (mark) => `Сколько из них получили «${mark}»?`,
      (mark) => `Из них получили отметку "${mark}"`,
      (mark) => `Сколько обучающихся получили «${mark}»`,
    ]);
    return [first, ...(marked ? [2, 3, 4, 5] : [2]).map(got)];
  });
  return {
    name: 'Ответы на форму (1)',
    rows: [
      [
        'Отметка времени',
        dice.pick(['Наименование ОО', 'Укажите наименование вашей школы', 'Ваша образовательная организация', 'Школа']),
        ...ask.flat(),
      ],
      ...rows,
    ],
    expected,
    layout: 'answers to a form',
  };
}

/** The rule takes the main period; after the resit fewer are left. */
export function resit(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one(dice.pick(['ОГЭ', 'ОГЭ', 'ЕГЭ']));
  const low =
    held.kind === 'ОГЭ'
      ? dice.pick(['Получили «2»', 'Не сдали', 'Неудовлетворительно'])
      : dice.pick(['Не сдали', 'Не преодолели порог']);
  const before = dice.pick([
    `${low} в основной период`,
    `${low} (основной период)`,
    `${low}, основной период`,
    `${low} (основной этап)`,
  ]);
  const after = dice.pick([
    `${low} после пересдачи (сентябрь)`,
    `${low} после пересдачи`,
    `${low} в дополнительный период`,
    `${low} (с учётом пересдачи)`,
    `${low} (сентябрь)`,
  ]);
  const rows = [...held.facts.values()].map((fact): Cell[] => [
    spelledSchool(fact.school, names),
    fact.participants,
    fact.marks[0],
    Math.max(0, fact.marks[0] - dice.int(0, 4)),
  ]);
  const { name, rows: top } = headed(dice, common([held]));
  return {
    name,
    rows: [...top, [dice.pick(schoolCaptions), participantsCaption(dice, held), before, after], ...rows],
    expected: [...held.facts.values()].map((fact) => ({ fact, low: [fact.marks[0]] })),
    layout: 'resit',
  };
}

/** The same captions twice: marks of the work, marks of the journal. */
export function besideJournal(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one('ВПР');
  const journal = ({ marks: [a, b, c, d] }: Fact) => [Math.floor(a / 2), a - Math.floor(a / 2) + b, c, d];
  const blank: Cell[] = [null, null, null];
  const first = dice.chance(0.7);
  const [over, beside] = [
    dice.pick(['Отметки ВПР', 'Отметки за ВПР', 'Результаты ВПР']),
    dice.pick(['Отметки по журналу', 'Отметки за четверть', 'Журнал', 'Текущие отметки']),
  ];
  const cells = (fact: Fact) => (first ? [...fact.marks, ...journal(fact)] : [...journal(fact), ...fact.marks]);
  const { name, rows: top } = headed(dice, common([held]));
  const of = (school: TrueSchool) => held.facts.get(school);
  return {
    name,
    rows: [
      ...top,
      [
        dice.pick(schoolCaptions),
        'Кол-во участников',
        first ? over : beside,
        ...blank,
        first ? beside : over,
        ...blank,
      ],
      [null, null, 2, 3, 4, 5, 2, 3, 4, 5],
      ...desk.schools
        .filter(of)
        .map((school): Cell[] => [spelledSchool(school, names), of(school)!.participants, ...cells(of(school)!)]),
    ],
    expected: [...held.facts.values()].map((fact) => ({ fact, low: [fact.marks[0]] })),
    layout: 'beside the journal',
  };
}
