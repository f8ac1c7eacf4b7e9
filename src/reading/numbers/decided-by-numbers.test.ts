/** What no caption says and the numbers do: sums, percents, blanks, precision. */
import type { CellValue } from '../../model/cells';
import { noAnswers, type Answers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';

const schools = ['МБОУ «СОШ № 4»', 'МБОУ «СОШ № 7»', 'МКОУ «Заречная ООШ»', 'МАОУ «Лицей № 2»'];
const title = ['ОГЭ 2025 года, математика'];
const reading = (rows: CellValue[][], answers: Answers = noAnswers()) =>
  read([workbook([sheet('ОГЭ', [title, ...rows])])], answers);
const numbers = ({ results }: ReturnType<typeof reading>) =>
  results.map(({ low, participants, exact }) => [low, participants, exact]);
const rowsOf = (head: CellValue[], ...columns: CellValue[][]): CellValue[][] => [
  ['ОО', ...head],
  ...schools.map((school, i): CellValue[] => [school, ...columns.map((column) => column[i] ?? null)]),
];
const count = [20, 11, 14, 25];

test('an unexplained column that adds up with the other marks in every row is the low, and says why', () => {
  const found = reading(
    rowsOf(['Участников', 'А', '«3»', '«4»', '«5»'], count, [4, 0, 5, 2], [10, 6, 5, 12], [4, 4, 3, 8], [2, 1, 1, 3]),
  );
  expect(numbers(found)).toEqual([4, 0, 5, 2].map((low, i) => [low, count[i], true]));
  expect(found.sheets[0]!.tables[0]!.roles.find(({ col }) => col === 2)).toMatchObject({
    role: 'low',
    confidence: 'check',
    why: 'вместе со столбцами «3», «4», «5» даёт число участников в 4\u00a0строках из 4',
  });
});

test('one that adds up in some rows is asked about with its evidence, and the answer is kept with the form', () => {
  const rows = rowsOf(
    ['Участников', 'А', '«3»', '«4»', '«5»'],
    count,
    [4, 0, 5, 3],
    [10, 6, 5, 12],
    [4, 4, 3, 8],
    [2, 1, 1, 3],
  );
  const { results, questions } = reading(rows);
  expect(results).toEqual([]);
  expect(questions).toHaveLength(1);
  expect(questions[0]!.candidates[0]).toMatchObject({
    value: 'low',
    evidence: 'вместе со столбцами «3», «4», «5» даёт число участников в 3\u00a0строках из 4',
  });
  expect(numbers(reading(rows, withAnswer(noAnswers(), questions[0]!, 'low')))).toHaveLength(4);
  const denied = reading(rows, withAnswer(noAnswers(), questions[0]!, 'other'));
  expect([denied.results, denied.questions]).toEqual([[], []]);
  expect(denied.problems.map(({ code }) => code)).toContain('noLowColumn');
});

test('percents of a column that nothing explains are asked about where they give whole people', () => {
  const { questions } = reading(rowsOf(['Участников', 'Б'], count, [20.5, 9.09, 35.71, 8.2]));
  expect(questions).toEqual([]);
  const fitting = reading(rowsOf(['Участников', 'Б'], [23, 11, 14, 26], [4.35, 9.09, 35.71, 7.69]));
  expect(fitting.questions[0]!.candidates[0]!.evidence).toBe(
    'как процент от участников даёт целое число человек в 4\u00a0строках из 4',
  );
});

test('numbers under words that also name exams or subjects are asked about, a column of subjects is not', () => {
  const { questions } = reading(rowsOf(['Участников', 'Не зюкнули экзамен'], count, [4, 0, 5, 2]));
  expect(questions.map(({ text }) => text)).toEqual([
    'Лист «ОГЭ», столбец C («Не зюкнули экзамен»): что в нём? Пока ответа нет, таблица не прочитана.',
  ]);
  expect(reading(rowsOf(['Участников', 'Предмет'], count, [1, 2, 1, 2])).questions).toEqual([]);
});

test('a table of other matters asks nothing', () => {
  for (const head of [
    ['Участников', 'Аудиторий'],
    ['Участников', 'Подано заявлений'],
    ['Участников', 'А', 'Б', 'В'],
  ])
    expect(reading(rowsOf(head, count, [3, 2, 2, 4], [1, 1, 1, 1], [2, 2, 2, 2])).questions).toEqual([]);
});

describe('an empty low', () => {
  const head = ['Участников', 'Не преодолели порог'];
  const some = [4, null, 5, null];
  const withTotal = (low: number): CellValue[][] => [...rowsOf(head, count, some), ['Итого', 70, low]];

  test('is none where the total is reached without it', () => {
    const found = reading(withTotal(9));
    expect(numbers(found)).toEqual([4, 0, 5, 0].map((low, i) => [low, count[i], true]));
    expect(found.questions).toEqual([]);
    expect(found.problems).toEqual([]);
  });

  test('is asked about once a column where the total says otherwise, and is none or missing as answered', () => {
    const { results, questions, problems } = reading(withTotal(11));
    expect(results).toHaveLength(2);
    expect(questions.map(({ type }) => type)).toEqual(['blank']);
    expect(problems.map(({ code }) => code)).not.toContain('totalParticipants');
    const answered = (value: string) => numbers(reading(withTotal(11), withAnswer(noAnswers(), questions[0]!, value)));
    expect(answered('zero')).toHaveLength(4);
    expect(answered('missing')).toHaveLength(2);
  });

  test('is none where the other marks or the pass rate are all who took part', () => {
    const marks = reading(
      rowsOf(['Участников', '2', '3', '4', '5'], count, ['-', 0, null, 2], [14, 6, 10, 12], [4, 4, 3, 8], [2, 1, 1, 3]),
    );
    expect(numbers(marks)).toEqual([0, 0, 0, 2].map((low, i) => [low, count[i], true]));
    const pass = reading(
      rowsOf(
        ['Участников', 'Не сдали', 'Успеваемость, %'],
        count,
        [null, 2, null, 5],
        ['100%', '81,8%', '100%', '80%'],
      ),
    );
    expect(numbers(pass)).toEqual([0, 2, 0, 5].map((low, i) => [low, count[i], true]));
  });
});

test('a total that a formula made says nothing of the decimals above it', () => {
  const rows = [
    ...rowsOf(['Участников', '% «2»'], [35, 40, 47, 21], ['11,4%', '22,5%', '19,1%', '38,1%']),
    ['Итого', 143, 0.2097902097902098],
  ];
  expect(numbers(reading(rows))).toEqual([
    [4, 35, true],
    [9, 40, true],
    [9, 47, true],
    [8, 21, true],
  ]);
});

test('participants left empty by a formula are the sum of the marks', () => {
  const rows = rowsOf(['Участников', '2', '3', '4', '5'], [], [4, 0, 5, 2], [10, 6, 5, 12], [4, 4, 3, 8], [2, 1, 1, 3]);
  expect(numbers(reading(rows))).toEqual([4, 0, 5, 2].map((low, i) => [low, count[i], true]));
});

test.each([
  ['7 – 35 %', 7],
  ['7 человек/35,0%', 7],
  ['7 работ', 7],
  ['7*', 7],
  ['7 чел. 35 %', 7],
])('«%s» counts %d', (cell, low) => {
  expect(numbers(reading(rowsOf(['Участников', 'Не сдали'], count, [cell, 0, 5, 2])))[0]).toEqual([low, 20, true]);
});

test('a column of another year stands beside and changes nothing', () => {
  const rows = rowsOf(['Участников', 'Получили «2»', 'Получили «2» в 2024 году'], count, [4, 0, 5, 2], [9, 9, 9, 9]);
  expect(numbers(reading(rows))).toEqual([4, 0, 5, 2].map((low, i) => [low, count[i], true]));
});
