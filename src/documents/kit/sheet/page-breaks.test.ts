import { SheetBuilder } from './builder';
import { documentFont, portrait } from './look';
import { pageBreaks } from './page-breaks';

/** A sheet one page wide with rows of a tenth of what a portrait page holds (267 mm = 756 pt, of which 97 % are counted on). */
const rowHeight = 72.75;
function sheetOf(rows: number): SheetBuilder {
  const builder = new SheetBuilder(
    { kind: 'swot', key: '', name: 'Лист', title: 'Лист', font: documentFont, columns: [{ width: 60 }] },
    portrait(),
  );
  for (let row = 0; row < rows; row++) builder.row([{ v: row }], { height: rowHeight });
  return builder;
}
const rulesOf = (glued: number[] = [], blocks: [number, number][] = [], starts: number[] = []) => ({
  glued: new Set(glued),
  blocks,
  starts: new Set(starts),
});

test('ten rows fill a page; each page gets its break', () => {
  expect(pageBreaks(sheetOf(10).build(), rulesOf())).toEqual([]);
  expect(pageBreaks(sheetOf(31).build(), rulesOf())).toEqual([10, 20, 30]);
});

test('a heading goes with the row below it', () => {
  expect(pageBreaks(sheetOf(20).build(), rulesOf([9]))).toEqual([9, 19]);
  expect(pageBreaks(sheetOf(20).build(), rulesOf([8, 9]))).toEqual([8, 18]);
});

test('a block stays whole where a page holds it, and flows where none does', () => {
  expect(pageBreaks(sheetOf(20).build(), rulesOf([], [[6, 12]]))).toEqual([6, 16]);
  expect(pageBreaks(sheetOf(25).build(), rulesOf([], [[6, 20]]))).toEqual([10, 19]);
});

test('a page begun in any case', () => {
  expect(pageBreaks(sheetOf(12).build(), rulesOf([], [], [4]))).toEqual([4]);
  expect(pageBreaks(sheetOf(12).build(), rulesOf([3], [], [4]))).toEqual([4]);
});

test('the repeated header takes its room on every further page', () => {
  const builder = sheetOf(21);
  builder.print = { ...builder.print, titleRows: { from: 0, to: 0 } };
  expect(pageBreaks(builder.build(), rulesOf())).toEqual([10, 19]);
});

test('a builder that was told what stays together breaks its own pages; charts stay whole', () => {
  expect(sheetOf(20).build().print.breaks).toBeUndefined();
  const builder = sheetOf(20);
  builder.keepWithNext(9);
  expect(builder.build().print.breaks).toEqual([9, 19]);
  const charted = sheetOf(20);
  charted.charts.push({
    type: 'line',
    title: 'Диаграмма',
    categories: { top: 0, left: 0, bottom: 1, right: 0 },
    series: [{ name: '2026', values: { top: 0, left: 0, bottom: 1, right: 0 } }],
    valueAxis: { title: '%' },
    anchor: { top: 8, left: 0, bottom: 11, right: 0 },
  });
  expect(charted.build().print.breaks).toEqual([8, 18]);
});
