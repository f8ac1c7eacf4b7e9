import { SheetBuilder } from './builder';
import { documentFont, landscape } from './look';
import { valuesOnly } from './values-only';

function plan() {
  const builder = new SheetBuilder(
    {
      kind: 'svod',
      key: '',
      name: 'Свод',
      title: 'Свод',
      font: documentFont,
      columns: [{ width: 10 }, { width: 10, hidden: true }],
    },
    landscape(),
  );
  builder.row([{ v: 7, f: "'ОГЭ'!$B$2" }, { v: 'ключ' }]);
  builder.row([{ v: 'ОГЭ', link: { sheet: 'ОГЭ', cell: 'A1' } }]);
  builder.row([{ v: 'ШНОР', link: { sheet: 'ШНОР', cell: 'A1' } }]);
  builder.row([{ v: 'скрыто' }], { hidden: true });
  builder.conditional.push({ area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "'ОГЭ'!A1>1", style: {} });
  builder.conditional.push({ area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: 'A1>1', style: {} });
  return builder.build();
}

test('a copy has values, and neither formulas, hidden cells nor ways back to the source', () => {
  const copy = valuesOnly(plan(), new Set(['Свод', 'ШНОР']));
  expect(copy.rows.map((row) => row.cells)).toEqual([
    [{ v: 7 }, null],
    [{ v: 'ОГЭ' }],
    [{ v: 'ШНОР', link: { sheet: 'ШНОР', cell: 'A1' } }],
    [null],
  ]);
  expect(copy.conditional.map(({ formula }) => formula)).toEqual(['A1>1']);
});
