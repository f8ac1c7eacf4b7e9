/** Pupils' rows: ФИС ОКО individual results and РЦОИ protocols (layouts 4 and 5). Names and codes in them are planted and invented. */
import type { CellValue } from '../../model/cells';
import { factsOf, type Laid, type Setting } from './setting';
import { shownName, type Expected, type NameStyle } from './tables';
import type { Dice } from './tape';
import type { TrueFact } from './truth';

const exact = (fact: TrueFact): Expected => ({ ...fact, knowable: { low: [fact.marks[0]], exact: 'yes' } });
const marksOf = (fact: TrueFact, dice: Dice) =>
  dice.shuffled(fact.marks.flatMap((people, at) => Array<number>(people).fill(at + 2)));

/** ФИС ОКО individual results: a row for each pupil, schools one after another. */
export function individualTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = setting.take((procedure) => procedure.kind === 'ВПР', 1);
  const [procedure] = procedures;
  if (!procedure) return null;
  const facts = factsOf(setting, procedures);
  const name: NameStyle = { spelling: 'plain', code: 'none' };
  const [blocks, surnames, words] = [tape.oneIn(2), tape.oneIn(3), tape.oneIn(3)];
  const tasks = 3 + tape.upTo(4);
  const secrets: string[] = [];
  const rows: CellValue[][] = [];
  let pupil = 0;
  // The form that knows schools by their logins alone.
  const bare = tape.oneIn(4);
  const taskCaption = tape.pick([
    (at: number) => `${at + 1} (${(at % 2) + 1}б)`,
    (at: number) => `${at + 1}`,
    (at: number) => at + 1,
    (at: number) => (at < 2 ? `1К${at + 1}` : at),
  ] as const);
  const line = (fact: TrueFact, mark: number | null) => {
    pupil += 1;
    const code = words ? `ученик-${940000 + pupil}` : 940000 + pupil;
    const surname = `Фамилия${String(pupil).padStart(3, '0')}`;
    if (words) secrets.push(String(code));
    if (surnames) secrets.push(surname);
    const own = [
      fact.school.code,
      ...(bare ? [] : [fact.school.municipality, shownName(fact.school, name, dice)]),
      code,
      ...(surnames ? [surname] : []),
    ];
    if (mark === null) return [...own, ...Array<null>(tasks + 3).fill(null), 'нет отметки', null];
    const points = Array.from({ length: tasks }, () => (dice.roll() < 0.1 ? 'X' : dice.between(0, 2)));
    const sum = points.reduce((total: number, each) => total + (typeof each === 'number' ? each : 0), 0);
    return [
      ...own,
      `${fact.grade}${dice.of(['А', 'Б'])}`,
      dice.between(1, 2),
      ...points,
      sum,
      mark,
      dice.between(2, 5),
    ];
  };
  const present = [...facts.values()].map(([fact]) => fact).filter((fact) => fact !== null && fact !== undefined);
  if (present.length === 0) return null;
  for (const fact of present) {
    if (blocks)
      rows.push([
        `${shownName(fact.school, { ...name, code: 'suffix' }, dice)} | Кол-во участников: ${fact.participants}`,
      ]);
    for (const mark of marksOf(fact, dice)) rows.push(line(fact, mark));
    if (dice.roll() < 0.4) rows.push(line(fact, null));
  }
  const header = [
    ...(bare ? ['Логин ОО'] : ['ОО', 'Муниципалитет', 'Название ОО']),
    tape.pick(['Код участника', 'Код']),
    ...(surnames ? ['Фамилия'] : []),
    'Класс',
    'Вариант',
    ...Array.from({ length: tasks }, (_, at) => taskCaption(at)),
    'Первичный балл',
    'Отметка',
    'Отметка по журналу',
  ];
  return {
    layout: 'individual',
    cells: [header, ...rows],
    expected: present.map((fact) => ({ ...exact(fact), ...(bare && !blocks ? { codeOnly: true } : {}) })),
    outside: {},
    above: [
      ['Индивидуальные результаты'],
      [],
      [`ВПР ${procedure.year} ${procedure.subject} ${procedure.grade} класс`],
      ['Предмет:', procedure.subject],
      [],
      [],
      [],
    ],
    secrets,
  };
}

const protocolNumbers: Record<string, string> = {
  'Русский язык': '01 - Русский язык',
  Математика: '02 - Математика',
  'Математика (профильная)': '02 - Математика профильная',
  'Математика (базовая)': '22 - Математика базовая',
  История: '07 - История',
  Биология: '06 - Биология',
  Обществознание: '12 - Обществознание',
};
/** Least test points (ЕГЭ); the basic mathematics has marks. */
const minimum: Record<string, number> = { 'Русский язык': 24, 'Математика (профильная)': 27 };

/** РЦОИ protocols: pupils under the codes of their schools; ОГЭ subjects follow each other, empty columns between captions. */
export function protocolTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const [first] = setting.take((procedure) => procedure.kind !== 'ВПР', 1);
  if (!first) return null;
  const more =
    first.kind === 'ОГЭ'
      ? setting.take((other) => other.kind === 'ОГЭ' && other.year === first.year, tape.upTo(2))
      : [];
  const procedures = [first, ...more];
  const facts = factsOf(setting, procedures);
  const secrets: string[] = [];
  const cells: CellValue[][] = [];
  const ege = first.kind === 'ЕГЭ';
  const region = tape.oneIn(3);
  const basic = first.subject === 'Математика (базовая)';
  let pupil = 0;
  procedures.forEach((procedure, at) => {
    const date = `${procedure.year}.${ege ? '05.30' : '06.0' + dice.between(2, 9)}`;
    if (!ege) cells.push(['Протокол проверки результатов'], []);
    cells.push([`${protocolNumbers[procedure.subject] ?? `15 - ${procedure.subject}`} ${date}`]);
    if (!ege) cells.push([]);
    cells.push(
      ege
        ? [
            '№',
            ...(region ? ['Код МСУ'] : []),
            'Код ОО',
            'Класс',
            ...(region ? ['Код ППЭ'] : []),
            'Фамилия',
            'Имя',
            'Первичный балл',
            ...(basic ? ['Оценка'] : [tape.pick(['Тестовый балл', 'Итоговый балл', 'Балл'])]),
            ...(region && !basic ? ['Минимальный балл'] : []),
          ]
        : ['№', 'Код ОО', 'Класс', null, 'Код ППЭ', null, 'Фамилия', null, 'Имя', 'Первичный балл', null, 'Оценка'],
    );
    const rows = [...facts.values()].flatMap((own) =>
      own[at] ? marksOf(own[at], dice).map((mark) => ({ fact: own[at]!, mark })) : [],
    );
    let primary = 0;
    dice.shuffled(rows).forEach(({ fact, mark }, index) => {
      pupil += 1;
      const [surname, given] = [`Фамилия${String(pupil).padStart(3, '0')}`, `Имя${String(pupil).padStart(3, '0')}`];
      secrets.push(surname, given);
      const code = fact.school.code.slice(3);
      const points = mark * 4 + dice.between(0, 3);
      primary += points;
      const least = minimum[procedure.subject] ?? 0;
      const score = mark === 2 ? dice.between(0, least - 1) : dice.between(least, 99);
      if (ege)
        cells.push([
          index + 1,
          ...(region ? ['101'] : []),
          code,
          '11А',
          ...(region ? ['201'] : []),
          surname,
          given,
          points,
          basic ? mark : score,
          ...(region && !basic ? [least] : []),
        ]);
      else cells.push([index + 1, code, '9', null, '701', null, surname, null, given, points, null, mark]);
    });
    if (!ege && rows.length > 0)
      cells.push(
        [
          'Средние',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Number((primary / rows.length).toFixed(2)),
          null,
          4,
        ],
        [],
      );
  });
  const present = [...facts.values()].flat().filter((fact) => fact !== null);
  if (present.length === 0) return null;
  return {
    layout: ege ? 'protocol:ege' : 'protocol:oge',
    cells,
    expected: present.map((fact) => ({ ...exact(fact), codeOnly: true })),
    outside: { kind: first.kind },
    above: [],
    secrets,
  };
}
