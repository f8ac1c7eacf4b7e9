import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '..';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';
import { toldOf } from '../testing/written';
import { schoolOfBuilding } from './buildings';

const book = (...rows: CellValue[][]) =>
  workbook([sheet('Лист1', [['ОГЭ 2025 математика'], ['ОО', 'Сдавали', '«2»'], ...rows, ['СОШ № 6', 30, 9]])]);
const other = 'СОШ № 6: ОГЭ Математика 9 2025 = 9/30';
const added = 'СОШ № 5: ОГЭ Математика 9 2025 = 7/45';

test.each([
  ['СОШ № 5 (корпус 1)', 'СОШ № 5 (корпус 2)'],
  ['СОШ № 5', 'СОШ № 5 (корпус № 2)'],
  ['СОШ № 5, к. 1', 'СОШ № 5, к. 2'],
  ['СОШ № 5 (здание 1)', 'СОШ № 5 (здание 2)'],
])('buildings of one school in rows of their own are asked about: «%s» and «%s»', (first, second) => {
  const both = book([first, 25, 4], [second, 20, 3]);
  const [question, ...more] = read([both], noAnswers()).questions;
  expect([question!.type, more]).toEqual(['duplicate', []]);
  expect(toldOf(read([both], noAnswers()))).toEqual([other]);
  expect(toldOf(read([both], withAnswer(noAnswers(), question!, 'sum'))).sort()).toEqual([added, other].sort());
});

test('buildings under the row of their school that adds them up are told there', () => {
  const reading = read(
    [book(['СОШ № 5', 45, 7], ['СОШ № 5 (корпус 1)', 25, 4], ['СОШ № 5 (корпус 2)', 20, 3])],
    noAnswers(),
  );
  expect(toldOf(reading)).toEqual([added, other]);
  expect(reading.questions).toEqual([]);
});

test('one building alone keeps its name', () =>
  expect(toldOf(read([book(['СОШ № 5 (корпус 2)', 20, 3])], noAnswers()))).toEqual([
    'СОШ № 5 (корпус 2): ОГЭ Математика 9 2025 = 3/20',
    other,
  ]));

test.each(['Корпус № 2', 'СОШ № 5, класс 2', 'СОШ № 5 им. К. Петрова', 'Кадетский корпус № 1'])(
  '«%s» is no building of a school',
  (name) => expect(schoolOfBuilding(name)).toBeNull(),
);
