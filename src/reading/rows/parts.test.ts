import { noAnswers } from '../../model/state';
import { read } from '..';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';
import { toldOf } from '../testing/written';

const bySex = workbook([
  sheet('Лист1', [
    ['ОГЭ 2025 математика', null, null, null],
    ['Школа', 'Пол', 'Сдавали', '«2»'],
    ['Ивовая СОШ', 'м', 14, 6],
    ['Ивовая СОШ', 'ж', 16, 4],
    ['Кедровая СОШ', 'м', 9, 3],
    ['Кедровая СОШ', 'ж', 9, 3],
  ]),
]);

/** What is read once the one question of a workbook is answered. */
function answered(book: typeof bySex, value: string) {
  const [question, ...more] = read([book], noAnswers()).questions;
  expect(more).toEqual([]);
  const reading = read([book], withAnswer(noAnswers(), question!, value));
  return { told: toldOf(reading), asked: reading.questions.map(({ type }) => type), rows: reading.results[0]!.rows };
}

test('rows of parts are added up, or one kind is taken, or they are repeats, as the answer says', () => {
  expect(answered(bySex, 'sum')).toEqual({
    told: ['Ивовая СОШ: ОГЭ Математика 9 2025 = 10/30', 'Кедровая СОШ: ОГЭ Математика 9 2025 = 6/18'],
    asked: [],
    rows: [2, 3],
  });
  expect(answered(bySex, 'only:ж').told).toEqual([
    'Ивовая СОШ: ОГЭ Математика 9 2025 = 4/16',
    'Кедровая СОШ: ОГЭ Математика 9 2025 = 3/9',
  ]);
  expect(answered(bySex, 'repeat').asked).toEqual(['duplicate']);
});

const byVariant = workbook([
  sheet('Лист1', [
    ['ВПР 2025 русский язык, 5 класс', null, null, null, null],
    ['Школа', '1 вариант', null, '2 вариант', null],
    [null, 'писали', '«2»', 'писали', '«2»'],
    ['Ивовая СОШ', 15, 4, 15, 6],
    ['Кедровая СОШ', 9, 3, null, null],
    ['Лесная СОШ', 9, 3, 9, null],
  ]),
]);

test('columns of parts are added up or one is taken, as the one answer says; a part without its number leaves the sum unknown', () => {
  const [question] = read([byVariant], noAnswers()).questions;
  const told = (value: string) => toldOf(read([byVariant], withAnswer(noAnswers(), question!, value)));
  expect(told('sum')).toEqual([
    'Ивовая СОШ: ВПР Русский язык 5 2025 = 10/30',
    'Кедровая СОШ: ВПР Русский язык 5 2025 = 3/9',
  ]);
  expect(told('1')).toEqual(['Ивовая СОШ: ВПР Русский язык 5 2025 = 6/15']);
});
