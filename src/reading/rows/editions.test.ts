/** June's results and July's, a preliminary file and a corrected one: which edition holds is asked, and nothing is added up. */
import type { CellValue } from '../../model/cells';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { noAnswers } from '../../model/state';
import { read } from '..';
import { withAnswer } from '../questions';

const head = ['ОО', 'Участники', 'Не преодолели минимальный порог'];
const sheet = (name: string, rows: CellValue[][], file?: string) => ({
  id: name,
  name,
  visibility: 'visible' as const,
  top: 0,
  left: 0,
  values: [['Результаты ЕГЭ по русскому языку, 2025 год', null, null], head, ...rows],
  ...(file ? { file } : {}),
});
const book = (fileName: string, rows: CellValue[][]): WorkbookSnapshot => ({
  fileName,
  state: null,
  activeSheetId: null,
  sheets: [sheet('Лист1', rows)],
});
const school = (number: number): string => `МБОУ «СОШ № ${number}»`;
const june = book('Июнь.xlsx', [
  [school(1), 20, 6],
  [school(2), 30, 2],
]);
const july = book('Июль.xlsx', [
  [school(1), 5, 1],
  [school(3), 4, 0],
]);
const told = (results: ReturnType<typeof read>['results']): string[] =>
  results.map(({ school: { name }, low, participants, exact }) => `${name} ${low}/${participants}${exact ? '' : '~'}`);

test('one question for the two files; until it is answered the first stands as uncertain', () => {
  const found = read([june, july], noAnswers());
  expect(found.questions).toMatchObject([
    { id: 'edition:ЕГЭ 2025:Июнь.xlsx|Июль.xlsx', type: 'edition', candidates: [{}, {}, {}, {}] },
  ]);
  expect(found.questions[0]!.candidates.map(({ value }) => value)).toEqual(['0', '0+', '1', '1+']);
  expect(told(found.results)).toEqual([`${school(1)} 6/20~`, `${school(2)} 2/30`, `${school(3)} 0/4`]);
  expect(found.problems.map(({ code }) => code)).toContain('duplicateDiffers');
});

test.each([
  ['0', [`${school(1)} 6/20`, `${school(2)} 2/30`]],
  ['0+', [`${school(1)} 6/20`, `${school(2)} 2/30`, `${school(3)} 0/4`]],
  ['1', [`${school(1)} 1/5`, `${school(3)} 0/4`]],
  ['1+', [`${school(2)} 2/30`, `${school(1)} 1/5`, `${school(3)} 0/4`]],
])('the answer %s decides which file counts', (value, expected) => {
  const [question] = read([june, july], noAnswers()).questions;
  const found = read([june, july], withAnswer(noAnswers(), question!, value));
  expect(told(found.results)).toEqual(expected);
  expect([found.questions, found.problems.filter(({ code }) => code.startsWith('duplicate'))]).toEqual([[], []]);
  // Rows that the other edition takes the place of are counted as skipped: rows add up.
  for (const { tables } of found.sheets)
    for (const { bodyRows, resultRows, skipped } of tables)
      expect(resultRows + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(bodyRows);
});

test('sheets that «Добавить файлы» brought into one workbook are editions by their files', () => {
  const rows = (low: number): CellValue[][] => [
    [school(1), 20, low],
    [school(2), 30, 2],
  ];
  const workbook: WorkbookSnapshot = {
    fileName: 'Книга.xlsx',
    state: null,
    activeSheetId: null,
    sheets: [sheet('Предварительные', rows(6), 'предв.xlsx'), sheet('Исправленные', rows(7), 'испр.xlsx')],
  };
  const { questions } = read([workbook], noAnswers());
  expect(questions.map(({ id }) => id)).toEqual(['edition:ЕГЭ 2025:предв.xlsx|испр.xlsx']);
  // Both have the same schools: nothing is left to fill from the other.
  expect(questions[0]!.candidates.map(({ value }) => value)).toEqual(['0', '1']);
});

test('files of other schools, or with the same numbers, are no editions', () => {
  const other = book('Другой район.xlsx', [[school(7), 11, 1]]);
  expect(read([june, other], noAnswers()).questions).toEqual([]);
  const same = book('Копия.xlsx', [[school(1), 20, 6]]);
  expect(read([june, same], noAnswers()).questions).toEqual([]);
});

test('two sheets of one file that differ are asked about as before', () => {
  const workbook: WorkbookSnapshot = {
    fileName: 'Книга.xlsx',
    state: null,
    activeSheetId: null,
    sheets: [sheet('Один', [[school(1), 20, 6]]), sheet('Два', [[school(1), 20, 7]])],
  };
  expect(read([workbook], noAnswers()).questions.map(({ type }) => type)).toEqual(['duplicate']);
});

test('files named after their districts hold schools of those districts, and no editions', () => {
  const rows = (low: number): CellValue[][] => [
    [school(1), 20, low],
    [school(2), 30, 2],
  ];
  const found = read([book('Луговской район.xlsx', rows(6)), book('Степной район.xlsx', rows(1))], noAnswers());
  expect(found.questions).toEqual([]);
  expect(found.results.map(({ school: { municipality }, low }) => [municipality, low])).toEqual([
    ['Луговской район', 6],
    ['Луговской район', 2],
    ['Степной район', 1],
    ['Степной район', 2],
  ]);
});
