import { noAnswers } from '../../model/state';
import { read } from '..';
import { sheet, workbook } from '../testing/grid';

const readWith = (caption: string, subject = 'математика профильная') => {
  const rows = [
    [`ЕГЭ 2024 ${subject}`, null, null],
    ['ОО', 'Участники', caption],
    ['МБОУ СОШ № 1', 25, 4],
    ['МБОУ СОШ № 2', 37, 9],
  ];
  const { results, problems } = read([workbook([sheet('Лист1', rows)])], noAnswers());
  return [...results.map(({ low }) => low), ...problems.map(({ code }) => code)];
};

test.each(['Ниже 27 баллов', 'Менее 27 баллов', '0–26 баллов', 'До 26 баллов включительно'])(
  'a limit that is the minimum of the exam is read: %s',
  (caption) => expect(readWith(caption)).toEqual([4, 9]),
);

test.each(['Ниже 40 баллов', 'Ниже 36 баллов', '0–39 баллов'])('another exam’s limit is told, once: %s', (caption) =>
  expect(readWith(caption)).toEqual(['otherLimit']),
);

test('of an exam whose minimum is not known any known limit is read', () =>
  expect(readWith('Ниже 40 баллов', 'информатика')).toEqual([4, 9]));
