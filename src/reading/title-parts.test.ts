import { noAnswers } from '../model/state';
import { read } from '.';
import { sheet, workbook } from './testing/grid';

const readUnder = (title: string, name = 'Лист1') => {
  const rows = [
    [title, null, null],
    ['ОО', 'Участники', 'Не сдали'],
    ['МБОУ СОШ № 1', 14, 3],
    ['МБОУ СОШ № 2', 13, 2],
  ];
  const { results, problems, questions } = read([workbook([sheet(name, rows)])], noAnswers());
  return [results.length, ...problems.map(({ code }) => code), ...questions.map(({ type }) => type)];
};

test.each([
  'Обучающиеся с ОВЗ: ОГЭ 2025 математика',
  'ОГЭ 2025 математика, медалисты',
  'ОГЭ 2025 математика, только выпускники прошлых лет',
  'ОГЭ 2025 математика: задание 20',
  'ОГЭ 2025 математика. Модуль «Геометрия»',
])('a title of a part of the people or of the work is told, and gives no result: %s', (title) =>
  expect(readUnder(title)).toEqual([0, 'partTitle']),
);

test('so is a sheet named by a part', () => expect(readUnder('ОГЭ 2025 математика', 'ОВЗ')).toEqual([0, 'partTitle']));

test.each([
  'ОГЭ 2025 математика (без ОВЗ)',
  'ОГЭ 2025 математика (в т. ч. с ОВЗ)',
  'ОГЭ 2025 математика, выпускники текущего года и выпускники прошлых лет',
])('a title of all is read: %s', (title) => expect(readUnder(title)).toEqual([2]));
