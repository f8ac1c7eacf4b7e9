import type { CellValue } from '../../../model/cells';
import type { DocumentContext } from '../../definition';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../testing/findings';
import { staff } from './index';

const resultsTo = (last: number): DocumentContext =>
  contextOf(
    findingsOf(readingOf([last - 1, last].map((year): Row => ['СОШ № 1', 'ОГЭ Математика', year, 12, 10, 5, 3]))),
  );
const made = (context: DocumentContext) => staff.build(context, staff.inputs.parse({})).plans;
/** The years above the form and its first row of figures. */
function formIn(context: DocumentContext): [years: unknown[], young: unknown[]] {
  const rows = made(context)[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.v ?? null));
  const head = rows.findIndex((cells) => cells[1] === 'Показатель');
  const change = rows[head]!.indexOf('Изменение');
  return [rows[head]!.slice(2, change), rows[head + 1]!.slice(2, change)];
}
/** The form with its first row filled by column, and years written over ours. */
const filled = (context: DocumentContext, young: readonly CellValue[], years: readonly string[] = []) =>
  withSheets(context, made(context), ({ values }) => {
    const head = values.findIndex((cells) => cells[1] === 'Показатель');
    young.forEach((value, index) => (values[head + 1]![2 + index] = value));
    years.forEach((year, index) => (values[head]![2 + index] = year));
  });
const inYear = (last: number, of: DocumentContext): DocumentContext => ({ ...of, findings: resultsTo(last).findings });

test('the years of the form do not move with the columns filled', () => {
  const context = resultsTo(2026);
  for (const young of [[], [12], [null, 12], [12, null, 14], [12, 13, 14]]) {
    const figures = [0, 1, 2].map((index) => young[index] ?? null);
    expect(formIn(filled(context, young))).toEqual([['2024', '2025', '2026'], figures]);
  }
});

test('a new year of results gets a column: the oldest empty one leaves, a filled one never', () => {
  const context = resultsTo(2026);
  expect(formIn(inYear(2027, filled(context, [null, 13])))).toEqual([
    ['2025', '2026', '2027'],
    [13, null, null],
  ]);
  expect(formIn(inYear(2027, filled(context, [12])))).toEqual([
    ['2024', '2025', '2026', '2027'],
    [12, null, null, null],
  ]);
  const [years, young] = formIn(inYear(2029, filled(context, [12, 13, 14])));
  expect(years).toEqual(['2024', '2025', '2026', '2027', '2028', '2029']);
  expect(young).toEqual([12, 13, 14, null, null, null]);
});

test('school years written over ours stay', () => {
  const years = ['2023/2024', '2024/25', '2025/2026'];
  expect(formIn(filled(resultsTo(2026), [12], years))).toEqual([years, [12, null, null]]);
});
