import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { sheet, workbook } from '../testing/grid';
import { read } from '..';

const told = (title: string, header: string[], rows: CellValue[][]): string[] =>
  read([workbook([sheet('Лист1', [[title], header, ...rows])])], noAnswers()).results.map(
    ({ school, low, participants }) => `${school.name} ${low}/${participants}`,
  );

test('those who passed and those who did not are all who took part where no column counts them', () => {
  const rows = [
    ['МБОУ «СОШ № 1»', 21, 4],
    ['МБОУ «СОШ № 2»', 22, 9],
  ];
  expect(told('ОГЭ 2025 математика', ['ОО', 'Сдали', 'Не сдали'], rows)).toEqual([
    'МБОУ «СОШ № 1» 4/25',
    'МБОУ «СОШ № 2» 9/31',
  ]);
});

test('what adds up to a hundred in every row is percents of nobody knows how many', () => {
  const rows = [
    ['МБОУ «СОШ № 1»', 84, 16],
    ['МБОУ «СОШ № 2»', 71, 29],
  ];
  expect(told('ОГЭ 2025 математика', ['ОО', 'Сдали', 'Не сдали'], rows)).toEqual([]);
});

test.each(['<3', 'ниже «3»', 'менее 3'])(
  '«%s» among captions is who failed, though a cell may hide a number so',
  (caption) => {
    const rows = [
      ['МБОУ «СОШ № 1»', 25, 4],
      ['МБОУ «СОШ № 2»', 31, 9],
    ];
    expect(told('ОГЭ 2025 математика', ['ОО', 'Участники', caption], rows)).toEqual([
      'МБОУ «СОШ № 1» 4/25',
      'МБОУ «СОШ № 2» 9/31',
    ]);
  },
);
