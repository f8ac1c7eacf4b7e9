/** Rows of classes beside a row of their school, and a count of another year than the title's. */
import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';

const bookOf = (title: string, ...rows: CellValue[][]) => [workbook([sheet('Лист1', [[title], ...rows])])];
const brief = ({ results }: ReturnType<typeof read>) =>
  results.map(({ year, low, participants, exact }) => `${year}: ${exact ? '' : '~'}${low}/${participants}`);
const header = ['ОО', 'Участники', 'Не сдали'];
const title = 'ОГЭ 2024 математика';

test('a school above its classes is their sum, and no school more', () => {
  const rows = [['СОШ №1', 45, 7], ['СОШ №1 9А', 25, 4], ['СОШ №1 9Б', 20, 3], ['СОШ №2', 31, 9]]; // prettier-ignore
  const found = read(bookOf(title, header, ...rows), noAnswers());
  expect(brief(found)).toEqual(['2024: 7/45', '2024: 9/31']);
  expect(found.questions).toEqual([]);
});

test('one class beside its school is added up only where somebody says so', () => {
  const book = bookOf(title, header, ['СОШ №1', 25, 4], ['СОШ №1 (9Б)', 20, 3], ['СОШ №2', 31, 9]);
  const found = read(book, noAnswers());
  expect(found.questions.map(({ type }) => type)).toEqual(['duplicate']);
  expect(brief(found)[0]).toContain('~');
  const added = withAnswer(noAnswers(), found.questions[0]!, 'sum');
  expect(brief(read(book, added))).toEqual(['2024: 7/45', '2024: 9/31']);
});

test('a count of another year than the title’s is asked about', () => {
  const book = bookOf('ОГЭ математика 2025', ['ОО', 'Участники 2024', 'Не сдали, чел.'], ['СОШ №1', 25, 4]);
  const found = read(book, noAnswers());
  expect(brief(found)).toEqual([]);
  const [question] = found.questions;
  expect(question!.candidates.slice(0, 2).map(({ value }) => value)).toEqual(['2025', '2024']);
  expect(brief(read(book, withAnswer(noAnswers(), question!, '2025')))).toEqual(['2025: 4/25']);
});
