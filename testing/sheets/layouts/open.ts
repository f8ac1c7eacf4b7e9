/** Sheets that leave open what only their author knows: a question is right, a number guessed is wrong. */
import { common, type Desk } from '../desk';
import type { Fact } from '../facts';
import { excelDay, type Cell, type Sheet } from '../sheet';
import { lowCaption, participantsCaption } from '../writing/captions';
import { spelledSchool } from '../writing/names';
import { schoolCaptions } from '../writing/other-captions';
import { subjectDative } from '../writing/says';
import { headed } from './heading';

/** The low cell is empty where nobody failed, or where nobody counted: nothing on the sheet says which. */
export function blankLow(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one();
  const facts = [...held.facts.values()];
  const { name, rows: top } = headed(dice, common([held]));
  return {
    name,
    rows: [
      ...top,
      [dice.pick(schoolCaptions), participantsCaption(dice, held), lowCaption(dice, held)],
      ...facts.map((fact): Cell[] => [spelledSchool(fact.school, names), fact.participants, fact.marks[0] || null]),
    ],
    expected: facts.map((fact) => ({ fact, low: [fact.marks[0]] })),
    ...(facts.some(({ marks }) => marks[0] === 0) && { open: true as const }),
    layout: 'blank low',
  };
}

/** Excel took «4/12» for the fourth of December: what was typed is lost. */
export function datesForCounts(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one();
  const facts = [...held.facts.values()];
  const { name, rows: top } = headed(dice, common([held]));
  const partFirst = dice.chance(0.5);
  const typed = ({ marks: [low], participants }: Fact): Cell => {
    const [first, second] = partFirst ? [low, participants] : [participants, low];
    const isDay = first >= 1 && first <= 28 && second >= 1 && second <= 12;
    return isDay ? { day: excelDay(held.year, second, first) } : `${first}/${second}`;
  };
  const captions = partFirst
    ? ['Не сдали/сдавали', 'не сдали / писали', '«2»/всего']
    : ['Сдавали / не сдали', 'всего / н/сд', 'писали/«2»'];
  return {
    name,
    rows: [
      ...top,
      [dice.pick(schoolCaptions), dice.pick(captions)],
      ...facts.map((fact): Cell[] => [spelledSchool(fact.school, names), typed(fact)]),
    ],
    expected: facts.map((fact) => ({ fact, low: [fact.marks[0]] })),
    ...(facts.some((fact) => typeof typed(fact) === 'object') && { open: true as const, held: true as const }),
    layout: 'dates for counts',
  };
}

/** Among sound numbers one that Excel took for a day: «8/1» of those who failed, «12.4» of the participants. */
export function dateAmongCounts(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one();
  const facts = [...held.facts.values()];
  const { name, rows: top } = headed(dice, common([held]));
  const [at, inLow] = [dice.int(0, facts.length - 1), dice.chance(0.7)];
  const day = { day: excelDay(held.year, dice.int(1, 12), dice.int(1, 28)) };
  return {
    name,
    rows: [
      ...top,
      [dice.pick(schoolCaptions), participantsCaption(dice, held), lowCaption(dice, held)],
      ...facts.map((fact, i): Cell[] => [
        spelledSchool(fact.school, names),
        i === at && !inLow ? day : fact.participants,
        i === at && inLow ? day : fact.marks[0],
      ]),
    ],
    expected: facts.map((fact) => ({ fact, low: [fact.marks[0]] })),
    open: true,
    held: true,
    layout: 'date among counts',
  };
}

/** A school answered the form twice: the later answer counts, and a person says so. */
export function answeredTwice(desk: Desk): Sheet {
  const { dice, names } = desk;
  const held = desk.one('ВПР');
  const facts = [...held.facts.values()];
  const row = (fact: Fact, at: number, low: number): Cell[] => [
    { day: excelDay(held.year, 5, 12) + at / 24 },
    spelledSchool(fact.school, names),
    fact.participants,
    low,
  ];
  const about = `по ${subjectDative(dice, held.subject)}`;
  return {
    name: 'Ответы на форму (1)',
    rows: [
      [
        'Отметка времени',
        'Наименование ОО',
        `Сколько обучающихся ${held.grade} классов писали ВПР ${about} в ${held.year} году?`,
        'Сколько из них получили «2»?',
      ],
      row(facts[0]!, 0, facts[0]!.marks[0] === 0 ? 1 : facts[0]!.marks[0] - 1),
      ...facts.map((fact, at) => row(fact, at + 1, fact.marks[0])),
    ],
    expected: facts.map((fact) => ({ fact, low: [fact.marks[0]] })),
    open: true,
    layout: 'answered twice',
  };
}

/** Rows of pupils with the code of a subject: what a code means is not on the sheet. */
export function subjectCodes(desk: Desk): Sheet {
  const { dice } = desk;
  const held = desk.several(2, 'ЕГЭ');
  const rows = held.flatMap(({ subject, year, facts }) =>
    [...facts.values()].flatMap((fact) =>
      fact.marks.flatMap((people, band) =>
        Array.from({ length: people }, (): Cell[] => {
          const failed = band === 0;
          return [
            subject === 'Русский язык' ? 1 : 2 + subject.length,
            { day: excelDay(year, 6, 3) },
            spelledSchool(fact.school, desk.names),
            failed ? dice.int(5, 20) : 30 + band * 20 + dice.int(0, 9),
            failed ? 2 : 5,
          ];
        }),
      ),
    ),
  );
  return {
    name: 'Sheet1',
    rows: [['Код предмета', 'Дата экзамена', dice.pick(['Наименование ОО', 'Школа', 'ОУ']), 'Балл', 'Зачет'], ...rows],
    expected: held.flatMap(({ facts }) => [...facts.values()].map((fact) => ({ fact, low: [fact.marks[0]] }))),
    open: true,
    layout: 'subject codes',
  };
}
