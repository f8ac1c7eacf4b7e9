/** Sheets that systems export: statistics by marks, pupils' rows, exam protocols. Pupils are «Фамилия…» and codes. */
import type { Desk } from '../desk';
import type { Fact } from '../facts';
import { excelDay, type Cell, type Expected, type Sheet } from '../sheet';
import { spelledDistrict, spelledSchool } from '../writing/names';
import { subjectName, subjectShort } from '../writing/says';

const two = (value: number) => Math.round(value * 100) / 100;
const percents = (marks: readonly number[], whole: number) => marks.map((people) => two((people / whole) * 100));

/** «Статистика по отметкам»: a hierarchy of groups, marks in percent points. */
export function markStatistics(desk: Desk): Sheet {
  const { dice } = desk;
  const held = desk.one('ВПР');
  const names = { ...desk.names, code: 'after' as const };
  const facts = [...held.facts.values()];
  const expected = facts.map((fact): Expected => ({ fact, low: allowed(fact) }));
  const group = (name: string, of: readonly Fact[], schools: number): Cell[] => {
    const marks = [0, 1, 2, 3].map((mark) => of.reduce((all, fact) => all + fact.marks[mark]!, 0));
    const whole = marks.reduce((all, people) => all + people, 0);
    return [name, schools, whole, ...percents(marks, whole || 1)];
  };
  const rows: Cell[][] = [
    ['Вся выборка', 35000, 1200000, 9.12, 38.2, 36.4, 16.28],
    ['Область Новая', 640, 9800, 11.3, 40.1, 33.2, 15.4],
  ];
  for (const district of new Set(facts.map(({ school }) => school.district))) {
    const own = facts.filter(({ school }) => school.district === district);
    rows.push(group(`${spelledDistrict(district, names)} (reg20_m01${dice.int(0, 9)})`, own, own.length));
    for (const fact of own)
      rows.push([
        spelledSchool(fact.school, names),
        null,
        fact.participants,
        ...percents(fact.marks, fact.participants),
      ]);
  }
  return {
    name: `${subjectShort(dice, held.subject)} ${held.grade} Статистика по отметкам`.slice(0, 31),
    rows: [
      ['Статистика по отметкам'],
      [],
      [`ВПР ${held.year} ${held.subject} ${held.grade} класс`],
      ['Предмет:', held.subject],
      ['Максимальный первичный балл:', 20],
      ['Дата:', { day: excelDay(held.year, 4, dice.int(1, 28)) }],
      [],
      ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
      ...rows,
    ],
    expected,
    layout: 'mark statistics',
  };
}
const allowed = ({ marks, participants }: Fact) => {
  const written = two((marks[0] / participants) * 100);
  return Array.from({ length: participants + 1 }, (_, low) => low).filter(
    (low) => two((low / participants) * 100) === written,
  );
};

const marksOf = (desk: Desk, fact: Fact): number[] =>
  desk.dice.shuffled(fact.marks.flatMap((people, mark) => Array.from({ length: people }, () => mark + 2)));

/** A row a pupil with a mark; a row without one is no participant. */
export function pupilRows(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one('ВПР');
  const expected: Expected[] = [];
  const named = dice.chance(0.3);
  let pupil = 0;
  const rows = [...held.facts.values()].flatMap((fact) => {
    expected.push({ fact, low: [fact.marks[0]] });
    const absent = dice.chance(0.2) ? [null] : [];
    return [...marksOf(desk, fact), ...absent].map((mark): Cell[] => {
      pupil += 1;
      return [
        spelledSchool(fact.school, names),
        named
          ? `Фамилия${String(pupil % 1000).padStart(3, '0')} И.О.`
          : `${held.grade}${String(pupil).padStart(4, '0')}`,
        `${held.grade}${'АБ'[pupil % 2]}`,
        1 + (pupil % 4),
        mark === null ? null : mark * 4 + (pupil % 3),
        mark ?? dice.pick(['нет отметки', null, '-']),
      ];
    });
  });
  const header: Cell[] = [
    dice.pick(['Название ОО', 'Школа', 'ОО', 'Наименование ОО']),
    named
      ? dice.pick(['ФИО', 'Фамилия, имя', 'ФИО обучающегося', 'Участник'])
      : dice.pick(['Код участника', 'Код ученика', 'Номер участника']),
    'Класс',
    'Вариант',
    dice.pick(['Первичный балл', 'Сумма баллов', 'Балл']),
    dice.pick(['Отметка', 'Отметка за ВПР', 'Оценка', 'Отметка за работу']),
  ];
  return {
    name: dice.pick(['Протокол', 'Индивидуальные результаты', 'Лист1']),
    rows: [
      [`Индивидуальные результаты ВПР ${held.year}, ${subjectName(dice, held.subject)}, ${held.grade} класс`],
      [],
      header,
      ...rows,
    ],
    expected,
    layout: 'pupil rows',
  };
}

/** Blocks of an exam protocol, each subject with its header and a closing «Средние»; schools by code, a directory beside. */
export function examProtocol(desk: Desk): Sheet[] {
  const { dice } = desk;
  const held = desk.several(dice.int(1, 2), 'ОГЭ');
  const expected: Expected[] = [];
  let pupil = 0;
  const rows = held.flatMap((each, at): Cell[][] => {
    const body = [...each.facts.values()].flatMap((fact) => {
      expected.push({ fact, low: [fact.marks[0]] });
      return marksOf(desk, fact).map((mark): Cell[] => {
        pupil += 1;
        return [
          pupil,
          `edu${fact.school.code}`,
          `9${'АБ'[pupil % 2]}`,
          null,
          `Фамилия${String(pupil % 1000).padStart(3, '0')}`,
          null,
          'Имя',
          5 + mark * 4,
          null,
          mark,
        ];
      });
    });
    return [
      [`${String(12 + at)} - ${each.subject} ${each.year}.06.0${dice.int(1, 9)}`],
      ['№', 'Код ОО', 'Класс', null, 'Фамилия', null, 'Имя', 'Первичный балл', null, dice.pick(['Оценка', 'Отметка'])],
      ...body,
      ['Средние', null, null, null, null, null, null, 14.2, null, 3.6],
      [],
    ];
  });
  return [
    {
      name: `ОГЭ ${held[0]!.year}`,
      rows: [['Протокол проверки результатов ОГЭ'], [], ...rows],
      expected,
      layout: 'exam protocol',
    },
    directory(desk),
  ];
}

/** Codes and names of the schools. */
export function directory(desk: Desk): Sheet {
  const { dice, names } = desk;
  const several = new Set(desk.schools.map(({ district }) => district)).size > 1;
  return {
    name: dice.pick(['Справочник', 'Коды ОО', 'Перечень школ']),
    rows: [
      [
        dice.pick(['Логин', 'Код ОО', 'Код']),
        ...(several ? ['Муниципалитет'] : []),
        dice.pick(['Наименование ОО', 'Школа', 'Название ОО']),
      ],
      ...desk.schools.map((school): Cell[] => [
        `edu${school.code}`,
        ...(several ? [spelledDistrict(school.district, names)] : []),
        spelledSchool(school, { ...names, code: 'none' }),
      ]),
    ],
    expected: [],
    layout: 'directory',
  };
}

/** Results by code alone; the names stand on the directory's sheet. */
export function codesOnly(desk: Desk): Sheet[] {
  const { dice } = desk;
  const held = desk.one(dice.pick(['ВПР', 'ОГЭ']));
  const facts = [...held.facts.values()];
  const sheet: Sheet = {
    name: dice.pick(['Результаты', 'Лист1']),
    rows: [
      [
        `${held.kind} ${held.year} ${subjectName(dice, held.subject)}${held.kind === 'ВПР' ? ` ${held.grade} класс` : ''}`,
      ],
      [
        dice.pick(['Код ОО', 'Логин', 'Логин ОО']),
        dice.pick(['Кол-во участников', 'Писали', 'Приняли участие']),
        '2',
        '3',
        '4',
        '5',
      ],
      ...facts.map((fact): Cell[] => [`edu${fact.school.code}`, fact.participants, ...fact.marks]),
    ],
    expected: facts.map((fact) => ({ fact, low: [fact.marks[0]] })),
    layout: 'codes only',
  };
  return [sheet, directory(desk)];
}
