import { SheetBuilder } from './builder';
import { documentFont, portrait, styles } from './look';
import { pageBreaks } from './page-breaks';

/** A sheet one page wide with rows of a tenth of what a portrait page holds (257 mm = 728.5 pt, of which 97 % are sure). */
const rowHeight = 70;
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
/** Rows that begin a page where a page holds so many points and breaks stand as planned. */
function pagesOf(breaks: readonly number[], rows: number, room: number): number[] {
  const firsts = [0];
  let used = 0;
  for (let row = 0; row < rows; row++) {
    if (row > 0 && (breaks.includes(row) || used + rowHeight > room)) {
      firsts.push(row);
      used = 0;
    }
    used += rowHeight;
  }
  return firsts;
}
/** A page of Excel, and of a program whose columns are a third wider. */
const rooms = [728.5, 728.5 * (4 / 3)];

test('where nothing is kept together the program breaks its pages itself', () => {
  expect(pageBreaks(sheetOf(31).build(), rulesOf())).toEqual([]);
});

test('a heading goes with the row below it in every layout', () => {
  for (const glued of [[9], [8, 9], [12], [13], [9, 19, 25], [26, 39]]) {
    const breaks = pageBreaks(sheetOf(60).build(), rulesOf(glued));
    for (const room of rooms)
      for (const first of pagesOf(breaks, 60, room))
        expect([glued, room, first, glued.includes(first - 1)]).toEqual([glued, room, first, false]);
  }
});

test('a break leaves no page of a layout half empty', () => {
  for (let heading = 3; heading < 55; heading++) {
    const breaks = pageBreaks(sheetOf(60).build(), rulesOf([heading]));
    for (const room of rooms) {
      const firsts = pagesOf(breaks, 60, room);
      const fills = firsts.slice(1).map((first, index) => ((first - firsts[index]!) * rowHeight) / room);
      expect([heading, Math.min(...fills) >= 0.5]).toEqual([heading, true]);
    }
  }
});

test('a block stays whole where a page holds it, and flows where none does', () => {
  expect(pageBreaks(sheetOf(20).build(), rulesOf([], [[6, 12]]))).toEqual([6]);
  expect(pageBreaks(sheetOf(25).build(), rulesOf([], [[6, 20]]))).toEqual([10, 19]);
});

test('a page begun in any case', () => {
  expect(pageBreaks(sheetOf(12).build(), rulesOf([], [], [4]))).toEqual([4]);
  expect(pageBreaks(sheetOf(12).build(), rulesOf([3], [], [4]))).toEqual([4]);
  expect(pageBreaks(sheetOf(24).build(), rulesOf([13], [], [4]))).toEqual([4, 13]);
});

test('the repeated header takes its room on every further page', () => {
  const builder = sheetOf(30);
  builder.print = { ...builder.print, titleRows: { from: 0, to: 0 } };
  // Without the header the second page would hold row 19 too.
  expect(pageBreaks(builder.build(), rulesOf([18]))).toEqual([10, 18]);
});

test('a builder that was told what stays together breaks its own pages; charts stay whole', () => {
  expect(sheetOf(20).build().print.breaks).toBeUndefined();
  const builder = sheetOf(20);
  builder.keepWithNext(9);
  expect(builder.build().print.breaks).toEqual([9]);
  const charted = sheetOf(16);
  charted.charts.push({
    type: 'line',
    title: 'Диаграмма',
    categories: { top: 0, left: 0, bottom: 1, right: 0 },
    series: [{ name: '2026', values: { top: 0, left: 0, bottom: 1, right: 0 } }],
    valueAxis: { title: '%' },
    anchor: { top: 8, left: 0, bottom: 11, right: 0 },
  });
  expect(charted.build().print.breaks).toEqual([8]);
});

test('the last row of a table does not begin a page alone: the one above it goes along', () => {
  const builder = new SheetBuilder(
    { kind: 'note', key: '', name: 'Лист', title: 'Лист', font: documentFont, columns: [{ width: 60 }] },
    portrait(),
  );
  for (let row = 0; row < 11; row++) builder.row([{ v: row, style: styles.center }], { height: rowHeight });
  for (let row = 11; row < 14; row++) builder.row([{ v: row }], { height: rowHeight });
  expect(builder.build().print.breaks).toEqual([9]);
});

test('no page for a row or two where the pages before it can give some of theirs', () => {
  // Ten rows a page: the block at 20 would stand alone on the third one.
  const breaks = pageBreaks(sheetOf(21).build(), rulesOf([19]));
  for (const room of rooms) {
    const firsts = pagesOf(breaks, 21, room);
    expect([room, 21 - firsts.at(-1)! > 1]).toEqual([room, true]);
  }
});

test('a small table goes to a new page whole: it does not go on there without its header', () => {
  const builder = sheetOf(9);
  for (let row = 9; row < 14; row++) builder.row([{ v: row, style: styles.center }], { height: 20 });
  // Some of the rows before it go along, so that it does not stand alone.
  const breaks = builder.build().print.breaks!;
  expect(breaks).toHaveLength(1);
  expect(breaks[0]).toBeLessThanOrEqual(9);
});

test('tall rows of a table part where they come: only a short one is not left alone', () => {
  const tableBy = (height: number) => {
    const builder = sheetOf(5);
    for (let row = 5; row < 9; row++) builder.row([{ v: row, style: styles.center }], { height });
    return builder.build().print.breaks;
  };
  expect(tableBy(200)).toBeUndefined();
});
