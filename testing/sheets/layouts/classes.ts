/** Rows of classes that add up to a school's grade: the deputy head's form, and the subtotals Excel writes. */
import type { Dice } from '../dice';
import { common, type Desk } from '../desk';
import type { Fact } from '../facts';
import type { Cell, Expected, Sheet } from '../sheet';
import { participantsCaption, passShareCaption } from '../writing/captions';
import { spelledSchool } from '../writing/names';
import { qualityCaptions, schoolCaptions } from '../writing/other-captions';
import { subjectName } from '../writing/says';
import { headed } from './heading';

type Marks = readonly [number, number, number, number];

/** The people of a fact over its classes. */
function split(dice: Dice, { marks }: Fact, classes: number): Marks[] {
  const parts = Array.from({ length: classes }, (): [number, number, number, number] => [0, 0, 0, 0]);
  marks.forEach((people, mark) => {
    for (let pupil = 0; pupil < people; pupil++) parts[dice.int(0, classes - 1)]![mark]! += 1;
  });
  return parts.filter((part) => part.some((people) => people > 0));
}
const sum = (marks: Marks) => marks.reduce((all, people) => all + people, 0);

/** `ОУ | Класс | Предмет | Учитель | По списку | Выполняли работу | 5 | 4 | 3 | 2 | % успеваемости | % качества`. */
export function classRows(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one('ВПР');
  const down = dice.chance(0.7);
  const order = down ? [3, 2, 1, 0] : [0, 1, 2, 3];
  const quote = dice.chance(0.5);
  const shares = dice.chance(0.6);
  const everyRow = dice.chance(0.6);
  const expected: Expected[] = [];
  const rows = [...held.facts.values()].flatMap((fact) => {
    expected.push({ fact, low: [fact.marks[0]] });
    return split(dice, fact, dice.int(1, 3)).map((marks, at): Cell[] => [
      everyRow || at === 0 ? spelledSchool(fact.school, names) : null,
      `${fact.grade}${dice.pick(['', '«', ' '])}${'АБВ'[at]}`.replace(/«(.)/, '«$1»'),
      subjectName(dice, fact.subject),
      `Фамилия${String(dice.int(1, 99)).padStart(3, '0')}`,
      sum(marks) + dice.int(0, 3),
      sum(marks),
      ...order.map((mark) => marks[mark]!),
      ...(shares
        ? [
            Math.round(((sum(marks) - marks[0]) / sum(marks)) * 1000) / 10,
            Math.round(((marks[2] + marks[3]) / sum(marks)) * 1000) / 10,
          ]
        : []),
    ]);
  });
  const header: Cell[] = [
    dice.pick(schoolCaptions),
    'Класс',
    'Предмет',
    dice.pick(['Учитель', 'ФИО учителя', 'Ф.И.О. учителя']),
    dice.pick(['По списку', 'Кол-во по списку', 'Всего в классе']),
    participantsCaption(dice, held),
    ...order.map((mark) => (quote ? `«${mark + 2}»` : String(mark + 2))),
    ...(shares
      ? [
          passShareCaption(dice, held).replace(/^(Справл|Сдал|Справился).*/, 'Успеваемость, %'),
          dice.pick(qualityCaptions),
        ]
      : []),
  ];
  const { name, rows: top } = headed(dice, common([held]));
  return { name, rows: [...top, header, ...rows], expected, layout: 'class rows' };
}

/** Classes, then «‹школа› Итог», as the subtotals of Excel or a careful hand write it. */
export function subtotals(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one('ВПР');
  const label = dice.pick<(school: string) => string>([
    (school) => `${school} Итог`,
    (school) => `Итого ${school}`,
    () => 'Итого по школе',
    (school) => `Всего по ${school}`,
    () => 'Итого',
    (school) => `${school} итого`,
  ]);
  const everyRow = dice.chance(0.6);
  const expected: Expected[] = [];
  const rows = [...held.facts.values()].flatMap((fact) => {
    expected.push({ fact, low: [fact.marks[0]] });
    const school = spelledSchool(fact.school, names);
    const parts = split(dice, fact, dice.int(2, 3));
    return [
      ...parts.map((marks, at): Cell[] => [
        everyRow || at === 0 ? school : null,
        `${fact.grade}${'АБВ'[at]}`,
        sum(marks),
        ...marks,
      ]),
      [label(school), null, fact.participants, ...fact.marks] as Cell[],
    ];
  });
  const all = [...held.facts.values()];
  if (dice.chance(0.5))
    rows.push([
      dice.pick(['Общий итог', 'ИТОГО', 'Всего по району']),
      null,
      all.reduce((people, { participants }) => people + participants, 0),
      ...[0, 1, 2, 3].map((mark) => all.reduce((people, { marks }) => people + marks[mark]!, 0)),
    ]);
  const { name, rows: top } = headed(dice, common([held]));
  return {
    name,
    rows: [...top, [dice.pick(schoolCaptions), 'Класс', participantsCaption(dice, held), '2', '3', '4', '5'], ...rows],
    expected,
    layout: 'subtotals',
  };
}
