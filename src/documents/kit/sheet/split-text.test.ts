import { SheetBuilder } from './builder';
import { documentFont, landscape, styles } from './look';
import { splitText } from './split-text';
import { maxRowHeight, textHeight } from './text-height';

const long = Array.from({ length: 90 }, (_, i) => `Предложение номер ${i + 1} о помощи школе.`).join(' ');

test('a text that fits stays whole', () => {
  expect(splitText('коротко', 200, 11)).toEqual(['коротко']);
});

test('a tall text is cut into parts that fit and lose nothing', () => {
  const parts = splitText(long, 200, 11);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(textHeight(part, 200, 11)).toBeLessThanOrEqual(maxRowHeight);
  expect(parts.join(' ')).toBe(long);
});

const builder = () =>
  new SheetBuilder(
    { kind: 'test', key: '', name: 'Лист', title: '', font: documentFont, columns: [{ width: 10 }, { width: 36 }] },
    landscape(),
  );

test('the rows of a split text close their box only at the ends and carry their marks', () => {
  const sheet = builder();
  const { from, to } = sheet.splitRow(
    [
      [0, { v: '1', style: styles.center }],
      [1, { v: long, style: styles.text }],
    ],
    (part) => [[0, { v: `rest${part}` }]],
  );
  const plan = sheet.build();
  expect(to).toBeGreaterThan(from);
  const border = (row: number) => plan.styles[plan.rows[row]!.cells[1]!.s!]!.border!;
  expect(border(from)).toMatchObject({ top: expect.anything() });
  expect(border(from).bottom).toBeUndefined();
  expect(border(to).bottom).toBeDefined();
  expect(plan.rows[from + 1]!.cells[0]!.v).toBe('rest1');
  for (const row of plan.rows) expect(row.height).toBeLessThanOrEqual(maxRowHeight);
});
