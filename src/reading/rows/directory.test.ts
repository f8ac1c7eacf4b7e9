import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { sheet, workbook } from '../testing/grid';
import { read } from '..';

const names = (caption: string, codes: CellValue[], listed: CellValue[]): string[] => {
  const results: CellValue[][] = [
    ['ОГЭ 2025 математика'],
    [caption, 'Участники', '2', '3', '4', '5'],
    ...codes.map((code, i): CellValue[] => [code, 25 + i, 5 + i, 10, 7, 3]),
  ];
  const list: CellValue[][] = [
    ['Код школы', 'Наименование ОО'],
    ...listed.map((code, i): CellValue[] => [code, `МБОУ СОШ № ${i + 1}`]),
  ];
  const book = workbook([sheet('Результаты', results), sheet('Список школ', list)]);
  return read([book], noAnswers()).results.map(({ school }) => school.name);
};

test.each<[string, CellValue[], CellValue[]]>([
  ['Код ОО', [4101, 4102], [4101, 4102]],
  ['Школа (код)', [4101, 4102], [4101, 4102]],
  ['Школа', [41_011, 41_012], [41_011, 41_012]],
  ['Код ОО', ['000101', '000102'], [101, 102]],
])('codes under «%s» get their names from the list of schools', (caption, codes, listed) => {
  expect(names(caption, codes, listed)).toEqual(['МБОУ СОШ № 1', 'МБОУ СОШ № 2']);
});
