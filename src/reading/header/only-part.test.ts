/** A title, a heading or a sheet's name of a part of the people, of the work or of a draft gives no school's result. */
import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';
import { saysOnlyPart } from './only-part';

const header = ['ОО', 'Участники', 'Не сдали'];
const schools = ['МБОУ СОШ № 1', 'МБОУ СОШ № 2', 'МБОУ СОШ № 3'];
const rows = (...numbers: [number, number][]): CellValue[][] => numbers.map((pair, i) => [schools[i]!, ...pair]);
const main = rows([25, 4], [31, 9], [18, 1]);
const few = rows([3, 1], [5, 2], [2, 0]);

const reading = (...sheets: [name: string, values: CellValue[][]][]) => {
  const { results, problems, questions } = read(
    [workbook(sheets.map(([name, values]) => sheet(name, values)))],
    noAnswers(),
  );
  return {
    results: results.map(({ year, participants, low }) => `${year}: ${low}/${participants}`),
    codes: problems.map(({ code }) => code),
    told: problems.filter(({ code }) => code === 'onlyPart').map(({ params }) => params?.text),
    asked: questions.map(({ type }) => type),
  };
};
const mainResults = ['2024: 4/25', '2024: 9/31', '2024: 1/18'];

describe('a title says what its table is of', () => {
  test.each([
    'Обучающиеся с ОВЗ: ОГЭ 2024 математика',
    'ОГЭ 2024 математика, только выпускники прошлых лет',
    'ОГЭ 2024 математика, медалисты',
    'ОГЭ 2024 математика: задание 20',
    'ОГЭ 2024 математика. Модуль «Геометрия»',
    'ОГЭ 2024 математика (дети-инвалиды)',
    'ОГЭ 2024 математика, девушки',
    'ЕГЭ 2024, английский язык, устная часть',
  ])('%s', (title) => {
    expect(reading(['Лист1', [[title], header, ...few]])).toMatchObject({ results: [], told: [title], asked: [] });
  });

  test('a second line of the title says it too', () => {
    const title = 'Участники с ОВЗ';
    const values = [['ОГЭ 2024 математика'], [title], header, ...few];
    expect(reading(['Лист1', values])).toMatchObject({ results: [], told: [title] });
  });

  test.each([
    'ОГЭ 2024 математика с учётом пересдачи',
    'ОГЭ 2024 математика (без учёта детей с ОВЗ)',
    'ОГЭ 2024 математика, в том числе выпускники прошлых лет',
    'ОГЭ 2024 математика, включая ОВЗ',
    'ОГЭ 2024 математика: юноши и девушки',
    'ОГЭ 2024 математика, МБОУ «Школа-интернат для обучающихся с ОВЗ»',
    'ОГЭ 2024 математика, выпускники прошлых лет не учтены',
    'ОГЭ 2024 математика: выполнение заданий 1–20',
    'ОГЭ 2024 математика (девятые классы, выпускники текущего года и прошлых лет)',
  ])('and takes nothing away: %s', (title) => {
    expect(saysOnlyPart(title)).toBe(false);
  });

  test('«формат ОГЭ» names no procedure', () => {
    const title = 'Результаты независимого тестирования (формат ОГЭ) 2024 математика';
    expect(reading(['Лист1', [[title], header, ...few]])).toMatchObject({ results: [], asked: ['kind'] });
  });
});

test.each(['ОВЗ', 'ВПЛ', 'юноши', 'резерв', 'экстернат', 'План', 'черновик', 'прошлый год'])(
  'a sheet «%s» beside the main one is no second answer',
  (name) => {
    const values = (body: CellValue[][]) => [['ОГЭ 2024 математика'], header, ...body];
    expect(reading(['основной', values(main)], [name, values(few)])).toMatchObject({
      results: mainResults,
      told: [name],
      asked: [],
    });
  },
);

describe('a heading between tables of the same captions', () => {
  const two = (heading: string) =>
    reading(['Лист1', [['ОГЭ 2024 математика'], header, ...main, [], [heading], header, ...few]]);

  test('of another sitting', () => {
    expect(two('Пересдача в резервные дни')).toMatchObject({ results: mainResults, asked: ['sitting'] });
  });
  test('of a part', () => {
    expect(two('Обучающиеся с ОВЗ')).toMatchObject({ results: mainResults, told: ['Обучающиеся с ОВЗ'], asked: [] });
  });
  test('of another year', () => {
    const { results, asked } = two('Справочно: 2023 год');
    expect(results).toEqual([...mainResults, '2023: 1/3', '2023: 2/5', '2023: 0/2']);
    expect(asked).toEqual([]);
  });
});

describe('a heading alone in the body', () => {
  const body = (...values: CellValue[][]) => reading(['Лист1', [['ОГЭ 2024 математика'], header, ...values]]);

  test('begins the rows of a part', () => {
    expect(body(...main, ['Дети с ОВЗ'], ...few)).toMatchObject({
      results: mainResults,
      told: ['Дети с ОВЗ'],
      asked: [],
    });
  });
  test('of another sitting, and of the main one again', () => {
    expect(body(['Пересдача'], ...few, ['Основной период'], ...main)).toMatchObject({
      results: mainResults,
      asked: [],
    });
  });
  test('of a part over subjects holds for each of them', () => {
    const values = [['ОГЭ 2024'], header, ['Математика'], ...main, ['Дети с ОВЗ'], ...few, ['Русский язык'], ...main];
    expect(reading(['Лист1', values]).results).toHaveLength(6);
    const nested = [['ОГЭ 2024'], header, ['Дети с ОВЗ'], ['Математика'], ...few, ['Русский язык'], ...few];
    expect(reading(['Лист1', nested]).results).toEqual([]);
  });
});
