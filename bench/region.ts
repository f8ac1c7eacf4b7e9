/** A region's results as people would have them: invented schools, seeded, shaped like real ВПР counts. */
import type { CellValue } from '../src/model/cells';
import type { WorkbookSnapshot } from '../src/model/snapshot';

/** Small seeded generator (mulberry32): the same table in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const header = [
  'Год',
  'Класс',
  'Предмет',
  'Муниципалитет',
  'Логин',
  'ОО',
  'Кол-во участников',
  '2',
  '3',
  '4',
  '5',
  'Средняя отметка',
];
/** Subjects that every grade from 5 to 8 writes. */
const common = ['Русский язык', 'Математика', 'История', 'Биология', 'География', 'Литература'];
/** Subjects of each grade: a region's table holds them all, the ШНОР procedures among them. */
const subjects: Record<number, readonly string[]> = {
  4: ['Русский язык', 'Математика', 'Окружающий мир'],
  5: [...common, 'Иностранный язык', 'Информатика'],
  6: [...common, 'Обществознание', 'Иностранный язык', 'Информатика'],
  7: [...common, 'Обществознание', 'Иностранный язык', 'Информатика', 'Физика'],
  8: [...common, 'Обществознание', 'Физика', 'Химия'],
};
const procedures = Object.entries(subjects).flatMap(([grade, names]) =>
  names.map((name) => [Number(grade), name] as const),
);
/** 39 procedures in two years: 50,000 rows are 641 schools, a real region. */
export const rowsPerSchool = procedures.length * 2;

/** Rows of a regional long table (layout 6), header first: `rows` body rows of 12 cells. */
export function regionRows(rows: number, seed = 1): CellValue[][] {
  const next = random(seed);
  const table: CellValue[][] = [header];
  for (let school = 0; table.length <= rows; school++) {
    const municipality = `Район ${1 + (Math.floor(school / 25) % 60)} муниципальный округ`;
    const login = `edu${100000 + school}`;
    const name = `МБОУ «СОШ № ${school + 1}»`;
    const size = 4 + Math.floor(next() ** 2 * 90);
    const weakness = 0.05 + next() ** 3 * 0.5;
    for (let index = 0; index < rowsPerSchool && table.length <= rows; index++) {
      const [grade, subject] = procedures[index % procedures.length]!;
      const counts = [0, 0, 0, 0];
      const participants = Math.max(1, Math.round(size * (0.8 + next() * 0.4)));
      for (let pupil = 0; pupil < participants; pupil++) {
        const draw = next();
        counts[draw < weakness ? 0 : draw < weakness + 0.4 ? 1 : draw < 0.9 ? 2 : 3]!++;
      }
      const mean = (2 * counts[0]! + 3 * counts[1]! + 4 * counts[2]! + 5 * counts[3]!) / participants;
      const points = counts.map((count) => Math.round((count / participants) * 10000) / 100);
      table.push([
        index < procedures.length ? 2025 : 2026,
        grade,
        subject,
        municipality,
        login,
        name,
        participants,
        ...points,
        Math.round(mean * 100) / 100,
      ]);
    }
  }
  return table;
}

/** The same table as a workbook of one sheet. */
export function regionSnapshot(values: CellValue[][]): WorkbookSnapshot {
  return {
    fileName: 'region.xlsx',
    sheets: [{ id: 'sheet1', name: 'Свод ВПР', visibility: 'visible', top: 0, left: 0, values }],
    state: null,
    activeSheetId: null,
  };
}
