import { openFile } from '../hosts/file';
import { newBook } from './new-book';

test('a workbook from nothing holds the sheet to type results into, known as a source of results', () => {
  const made = newBook('2026-11-22');
  if (!made.ok) throw new Error(made.problem.code);
  const opened = openFile(made.value, 'Результаты.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  const { sheets, state } = opened.value.snapshot();
  expect(sheets.map(({ name }) => name)).toEqual(['Ввод результатов']);
  expect(state?.registry).toMatchObject([{ kind: 'source', key: 'entry', name: 'Ввод результатов' }]);
});
