/** Sheets that leave open what only their author knows: a question is right, a number guessed is wrong. */
import { common, type Desk } from '../desk';
import { excelDay, type Cell, type Sheet } from '../sheet';
import { lowCaption, participantsCaption } from '../writing/captions';
import { spelledSchool } from '../writing/names';
import { schoolCaptions } from '../writing/other-captions';
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
