/** A share over a column with empty cells that nobody said to be none says over how many schools it is. */
import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { partlyInYears, slices } from '../../documents/kit/findings/slices';
import { read } from '../../reading';
import { withAnswer } from '../../reading/questions';
import { sheet, workbook } from '../../reading/testing/grid';

const rows: CellValue[][] = [
  ['ЕГЭ 2025 года, русский язык'],
  ['ОО', 'Приняло участие', 'Не преодолели порог'],
  ['МБОУ «СОШ № 4»', 20, 4],
  ['МБОУ «СОШ № 7»', 11, null],
  ['МКОУ «Заречная ООШ»', 14, 5],
  ['МАОУ «Лицей № 2»', 25, null],
];
const book = [workbook([sheet('ЕГЭ', rows)])];
const said = (answers = noAnswers()) => {
  const [line] = slices(read(book, answers).results);
  return partlyInYears(line!.years, [2024, 2025]);
};

test('until it is answered, when they are missing, and no longer when they are none', () => {
  const [question] = read(book, noAnswers()).questions;
  expect(question).toMatchObject({ type: 'blank', scope: 'header' });
  const partly = ', 2025 (по 2\u00a0школам из 4)';
  expect(said()).toBe(partly);
  expect(said(withAnswer(noAnswers(), question!, 'missing'))).toBe(partly);
  expect(said(withAnswer(noAnswers(), question!, 'zero'))).toBe('');
});
