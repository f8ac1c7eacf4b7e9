/** A year that is asked for is proposed where the book gives a hint of it. */
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { workbookOf } from '../testing/written';

const body = 'ВПР математика 5 класс\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7';
const proposed = (sheets: { name: string; table: string }[]) =>
  read([workbookOf({ name: '', sheets, told: [] })], noAnswers()).questions.map(({ candidates }) =>
    candidates.map(({ value }) => value),
  );

test('the two figures of a sheet named «ВПР-25»', () => {
  expect(proposed([{ name: 'ВПР-25', table: body }])).toEqual([['2025']]);
});

test('the school year on a title sheet', () => {
  const title = 'Управление образования\nИтоги 2024-2025 учебного года';
  const sheets = [
    { name: 'Титул', table: title },
    { name: 'Лист1', table: body },
  ];
  expect(proposed(sheets)).toEqual([['2025']]);
});
