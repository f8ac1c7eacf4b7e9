/** Workbooks of as many schools as wanted, each in four tests of two years. */
import { utils, write } from '@e965/xlsx';

const head = ['ОО', 'Кол-во участников', '2', '3', '4', '5'];
const tests = [
  ['Математика', 5],
  ['Русский язык', 5],
  ['Математика', 6],
  ['Русский язык', 6],
] as const;

function workbook(schools: number, lowOf: (school: number, test: number) => number): Buffer {
  const book = utils.book_new();
  for (const year of [2025, 2026])
    for (const [subject, grade] of tests) {
      const rows = Array.from({ length: schools }, (_, index) => {
        const low = lowOf(index, grade * 3 + subject.length + year);
        return [`МБОУ «СОШ № ${index + 1}»`, 40, low, 20 - Math.min(low, 10), 10, 10 - Math.max(0, low - 10)];
      });
      const sheet = utils.aoa_to_sheet([[`ВПР ${year} ${subject} ${grade} класс`], head, ...rows]);
      utils.book_append_sheet(book, sheet, `${subject.slice(0, 3)} ${grade} ${year}`);
    }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** A region: results as different as schools are. */
export const region = (schools: number): Buffer => workbook(schools, (school, test) => (school * 7 + test) % 24);
/** Every school is on the list. */
export const allListed = (schools: number): Buffer => workbook(schools, () => 18);
