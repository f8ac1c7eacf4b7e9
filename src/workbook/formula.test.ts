import type { CellValue } from '../model/cells';
import { compile } from './formula';

const place = (cells: CellValue[][], today = 46000) => ({
  at: (row: number, col: number) => cells[row]?.[col] ?? null,
  down: 0,
  right: 0,
  today,
});

test.each<[string, CellValue[][], CellValue]>([
  ['A1="ШНОР"', [['шнор']], true],
  ['A1=""', [[null]], true],
  ['A1=0', [[null]], true],
  ['A1<>"учитывать"', [['не учитывать']], true],
  ['A1>5', [['текст']], true],
  ['AND(ISNUMBER(A1),A1<TODAY(),B1<>"утверждён")', [[45999, 'на доработке']], true],
  ['AND(ISNUMBER(A1),A1<TODAY(),B1<>"утверждён")', [[45999, 'утверждён']], false],
  ['OR(A1="а",A1>=3)', [[3]], true],
  ['NOT(A1=1)', [[2]], true],
  ['LEFT(A1,3)="Сро"', [['Срок сегодня']], true],
  ['LEN(A1)>0', [['']], false],
  ['A1="кавычка "" внутри"', [['кавычка " внутри']], true],
  ['IF(A1="","",A1/B1)', [['', 2]], ''],
  ['A1/B1', [[1, 0]], '#DIV/0!'],
  ['IFERROR(A1/B1,"нет")', [[1, 0]], 'нет'],
  ['A1+B1', [['слово', 1]], '#VALUE!'],
  [
    'SUM(A1:B2)',
    [
      [1, 'два'],
      [3, null],
    ],
    4,
  ],
  [
    'SUMPRODUCT(--(A1:A3="++"),B1:B3)',
    [
      ['++', 1],
      ['+', 10],
      ['++', 100],
    ],
    101,
  ],
  ['COUNTIF(A1:A4,"?*")', [['а'], [''], [null], [5]], 1],
  ['COUNTIF(A1:A3,"Просрочено*")', [['Просрочено на 5 дн.'], ['просрочено'], ['срок']], 2],
  [
    'COUNTIFS(A1:A3,">=2",B1:B3,"<>да")',
    [
      [1, ''],
      [2, 'да'],
      [3, 'нет'],
    ],
    1,
  ],
  ['-2*-(A1-1)%', [[51]], 1],
  ['ROUND(A1,1)&" %"', [[2.25]], '2.3 %'],
])('%s', (formula, cells, expected) => {
  expect(compile(formula)(place(cells))).toBe(expected);
});

test('references move with the cell unless they are fixed', () => {
  const cells = [
    [1, 2],
    [3, 4],
  ];
  const at = (row: number, col: number) => cells[row]?.[col] ?? null;
  const moved = { at, down: 1, right: 1, today: 0 };
  expect(compile('A1')(moved)).toBe(4);
  expect(compile('$A1')(moved)).toBe(3);
  expect(compile('A$1')(moved)).toBe(2);
  expect(compile('$A$1')(moved)).toBe(1);
});

test('what is not known is refused, not guessed', () => {
  for (const formula of ['HYPERLINK("#A1",1)', 'A1^2', 'A1="а', 'SUM(A1:)', 'A1='])
    expect(() => compile(formula)).toThrow();
});
