/** Lists of schools as regions send them: titles, heads, totals and signatures are no schools. */
import { listLines } from './list-lines';

const read = (text: string) =>
  listLines(text.split('\n')).map(({ name, municipality, isSchool }) => (isSchool ? [name, municipality] : name));

test('a title, a table’s head, a total and who signs name no school', () => {
  const others = [
    'Перечень школ с низкими образовательными результатами',
    'Список школ, попавших в перечень ШНОР',
    'Перечень школ, участвующих в проекте «500+» в 2026 году',
    'Приложение № 1 к приказу министерства образования от 01.09.2026 № 123',
    'Школы, включённые в проект «500+»',
    'Сельские школы:',
    'Наименование общеобразовательной организации',
    '№ п/п\tНаименование ОО',
    'Муниципалитет;Школа',
    'Итого школ: 12',
    'Директор школы Фамилия001',
    'Согласовано с управлением образования школы',
  ];
  expect(listLines(others).filter(({ isSchool }) => isSchool)).toEqual([]);
  expect(listLines(others)).toHaveLength(others.length);
});

test('whatever number a line starts with is no part of the name; one inside it is; empty lines are none', () => {
  const lines = '  12.  Гимназия  \n\n   \n4 . Гимназия\n5)Гимназия\n6 )  Гимназия\n7.\tГимназия\nГимназия';
  expect(read(lines)).toEqual(Array(6).fill(['Гимназия', null]));
  expect(read('Школа 5. Старая')).toEqual([['Школа 5. Старая', null]]);
});

test('a table: the columns its head names, quoted cells, a municipality merged over rows', () => {
  const table = `№;Муниципалитет;Школа;Код;Примечание
1;Луговской;"МБОУ ""СОШ № 1""";997011;да
2;;МБОУ «СОШ № 2»;;школа-интернат
3;Полянский округ;Ключевская СОШ;;
Всего школ;;3;;`;
  expect(read(table)).toEqual([
    '№;Муниципалитет;Школа;Код;Примечание',
    ['МБОУ "СОШ № 1"', 'Луговской'],
    ['МБОУ «СОШ № 2»', 'Луговской'],
    ['Ключевская СОШ', 'Полянский округ'],
    'Всего школ;;3;;',
  ]);
  expect(read('№ п/п\tРайон\tНаименование ОО\n1.\tЛуговской\tЛицей № 7')[1]).toEqual(['Лицей № 7', 'Луговской']);
});

test('without a head: a municipality beside the name, or as a heading above it', () => {
  expect(read('Луговской муниципальный округ; СОШ № 1')).toEqual([['СОШ № 1', 'Луговской муниципальный округ']]);
  expect(read('МБОУ «СОШ № 1», Луговской район')).toEqual([['МБОУ «СОШ № 1», Луговской район', 'Луговской район']]);
  expect(read('Луговской район:\nСОШ № 1\nПолянский район\nСОШ № 2')).toEqual([
    'Луговской район:',
    ['СОШ № 1', 'Луговской район'],
    'Полянский район',
    ['СОШ № 2', 'Полянский район'],
  ]);
});
