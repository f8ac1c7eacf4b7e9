/** Two numbers in one cell: who failed, and of how many; either may stand first. */
import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';

const schools = ['МБОУ «СОШ № 4»', 'МБОУ «СОШ № 7»', 'МКОУ «Заречная ООШ»'];
const told = (head: CellValue[], rows: CellValue[][]) => {
  const body = rows.map((cells, i): CellValue[] => [schools[i]!, ...cells]);
  const { results, problems } = read(
    [workbook([sheet('ОГЭ', [['ОГЭ 2025 года, математика'], ['ОО', ...head], ...body])])],
    noAnswers(),
  );
  return [...results.map(({ low, participants }) => `${low}/${participants}`), ...problems.map(({ code }) => code)];
};
const wholeFirst = [['40 / 5'], ['11/2'], ['14/0']];
const partFirst = [['5 / 40'], ['2/11'], ['0/14']];
const right = ['5/40', '2/11', '0/14'];

describe.each(['всего / н/сд', 'Писали/«2»', 'Результаты (всего/не сдали)', 'Н/сд / всего', 'Не сдали из писавших'])(
  '«%s»',
  (caption) => {
    test('is read where the whole stands first', () => expect(told([caption], wholeFirst)).toEqual(right));
    test('is read where the part stands first', () => expect(told([caption], partFirst)).toEqual(right));
  },
);

test('«сдавали / сдали» counts those who passed', () => {
  expect(told(['Сдавали / сдали'], [['40/35'], ['11/9'], ['14/14']])).toEqual(right);
});

test('the caption settles what equal numbers leave open', () => {
  expect(told(['всего / н/сд'], [['5/5'], ['3/3']])).toEqual(['5/5', '3/3']);
});

test('one row against the others is told of, not turned round', () => {
  expect(told(['всего / н/сд'], [['40/5'], ['2/11'], ['14/0']])).toEqual(['5/40', '0/14', 'lowAboveN']);
});

test('beside a column of participants the first number is not taken for those who failed', () => {
  expect(
    told(
      ['Участников', 'всего / н/сд'],
      [
        [40, '40/5'],
        [11, '11/2'],
        [14, '14/0'],
      ],
    ),
  ).toEqual(right);
});

test('a percent is no second count', () => {
  expect(
    told(
      ['Не сдали, чел./%', 'Участников'],
      [
        ['8 (7)', 120],
        ['2 (13)', 15],
        ['0 (0)', 14],
      ],
    ),
  ).toEqual(['8/120', '2/15', '0/14']);
  expect(
    told(['Участников / не сдали, %'], [['40/13'], ['11/18'], ['14/0']]).filter((each) => each.includes('/')),
  ).toEqual([]);
});
