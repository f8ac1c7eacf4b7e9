/** A region's long table (layout 6): counts of marks of each school, subject, grade and year, invented or from a file. */
import type { CellValue } from '../../model/cells';
import { shownNumber, type NumberForm } from './numbers';
import { Dice } from './tape';
import { makeMarks } from './truth';

export interface RegionRow {
  code: string;
  name: string;
  municipality: string;
  year: number;
  grade: number;
  subject: string;
  marks: readonly [number, number, number, number];
}

const sizeOf = (dice: Dice) => (dice.roll() < 0.25 ? dice.between(1, 11) : dice.between(8, 110));

/** Invented counts of `schools` schools in 40 municipalities, ВПР in Russian and mathematics, grades 5 and 6, two years. */
export function regionRows(schools: number, years: readonly [number, number], seed = 643): RegionRow[] {
  const dice = new Dice(seed);
  return Array.from({ length: schools }, (_, at) => {
    const owner = {
      code: `edu77${String(1000 + at)}`,
      name: `МБОУ «СОШ № ${at + 1}»`,
      municipality: `Округ № ${1 + (at % 40)}`,
    };
    const size = sizeOf(dice);
    return years.flatMap((year) =>
      [5, 6].flatMap((grade) =>
        ['Русский язык', 'Математика'].flatMap((subject) => {
          if (dice.roll() < 0.06) return [];
          const participants = Math.max(1, size + dice.between(-4, 4));
          return [{ ...owner, year, grade, subject, marks: makeMarks(dice, participants) }];
        }),
      ),
    );
  }).flat();
}

/** The long table of these rows, marks in `form`. */
export function regionTable(rows: readonly RegionRow[], form: NumberForm): CellValue[][] {
  const header = ['Год', 'Класс', 'Предмет', 'Муниципалитет', 'Логин', 'ОО', 'Кол-во участников', '2', '3', '4', '5'];
  const body = rows.map(({ year, grade, subject, municipality, code, name, marks }): CellValue[] => {
    const participants = marks.reduce((sum, people) => sum + people, 0);
    return [
      year,
      grade,
      subject,
      municipality,
      code,
      name,
      participants,
      ...marks.map((people) => shownNumber(people, participants, form)),
    ];
  });
  return [['Результаты ВПР'], header, ...body];
}
