/** Sheets that the workbook does not show. */
import { noAnswers } from '../model/state';
import { problemText } from '../words/problems';
import { read } from '.';
import { sheet, workbook } from './testing/grid';

const head = ['ОО', 'Участники', '2', '3', '4', '5'];
const results = (year: number) => [[`ВПР ${year} Математика 5 класс`], head, ['МБОУ «СОШ № 5»', 20, 5, 5, 5, 5]];

test.each([
  ['hidden', 'hiddenSheet'],
  ['veryHidden', 'veryHiddenSheet'],
] as const)('results of a %s sheet count, and it is said', (visibility, code) => {
  const found = read(
    [
      workbook([
        sheet('Открытый', results(2025)),
        { ...sheet('Второй', results(2026)), visibility },
        { ...sheet('Справочник', [['Школы района'], ['СОШ № 5']]), visibility },
      ]),
    ],
    noAnswers(),
  );
  expect(found.results).toHaveLength(2);
  expect(found.sheets.map(({ hidden }) => hidden)).toEqual([undefined, true, true]);
  expect(found.problems).toEqual([{ severity: 'info', code, sheet: 'Второй' }]);
  expect(problemText(found.problems[0]!)).toContain('его результаты учтены');
});
