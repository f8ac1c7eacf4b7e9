/** Conditional formats of people's own as they are written in a file, and which cells they colour. */
import type { CellValue } from '../../../model/cells';
import type { ReadConditional } from '../../../model/plan';
import { compile } from '../../../workbook/formula';
import { readSheetValues } from './sheet-scanner';
import { readConditions } from './conditions';
import type { Looks } from './looks';

/** One row of a sheet: A1 and on. */
const values: CellValue[] = [10, 30, 31, 30, 'выполнено', null, 80];
const valueAt = (row: number, col: number): CellValue => (row === 0 ? (values[col] ?? null) : null);
const looks: Looks = { digit: 7, font: { name: 'Calibri', size: 11 }, styles: [], conditions: [{ fill: '#FFC7CE' }] };

/** Rules of a worksheet, read with its values. */
function found(sheet: string): ReadConditional[] {
  const context = { part: '', sheet: '', strings: () => [], dateStyles: () => new Set<number>(), date1904: false };
  const { below } = readSheetValues((take) => take(new TextEncoder().encode(sheet)), context);
  return readConditions(below!, 'xl/worksheets/sheet1.xml', looks, valueAt);
}

/** Fills of the cells of the row, as a program would colour them. */
function fills(written: string, sqref = 'A1:G1'): (string | null)[] {
  const sheet = `<worksheet><sheetData><row r="1"/></sheetData><conditionalFormatting sqref="${sqref}">${written}</conditionalFormatting></worksheet>`;
  const rules = found(sheet);
  return values.map((_, col) => {
    const rule = rules.find(({ area, formula }) => {
      if (col < area.left || col > area.right) return false;
      return compile(formula)({ at: valueAt, down: 0, right: col - area.left, today: 0 }) === true;
    });
    return rule?.style.fill ?? null;
  });
}
const colored = (rule: string, sqref?: string): string =>
  fills(rule, sqref)
    .map((fill) => (fill ? '+' : '-'))
    .join('');

test.each([
  ['<cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>30</formula></cfRule>', '--+-+-+'],
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="between"><formula>30</formula><formula>31</formula></cfRule>',
    '-+++---',
  ],
  ['<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"выполнено"</formula></cfRule>', '----+--'],
  [
    '<cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="полн"><formula>SEARCH(1)</formula></cfRule>',
    '----+--',
  ],
  ['<cfRule type="beginsWith" dxfId="0" priority="1" operator="beginsWith" text="полн"/>', '-------'],
  ['<cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(A1))=0</formula></cfRule>', '-----+-'],
  ['<cfRule type="duplicateValues" dxfId="0" priority="1"/>', '-+-+---'],
  ['<cfRule type="top10" dxfId="0" priority="1" rank="2"/>', '--+---+'],
  ['<cfRule type="top10" dxfId="0" priority="1" rank="1" bottom="1"/>', '+------'],
  ['<cfRule type="aboveAverage" dxfId="0" priority="1"/>', '------+'],
  ['<cfRule type="expression" dxfId="0" priority="1"><formula>A1=$C$1-1</formula></cfRule>', '-+-+---'],
])('%s', (rule, wanted) => {
  expect(colored(rule)).toBe(wanted);
});

test('a rule of several areas counts in each of them', () => {
  const rule = '<cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>31</formula></cfRule>';
  expect(colored(rule, 'A1 D1:E1')).toBe('+--+---');
});

test('the rule with the lower number goes first', () => {
  const scale = (priority: number): string =>
    `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FFFFFFFF"/></colorScale></cfRule>`;
  const rule = '<cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>80</formula></cfRule>';
  expect([fills(scale(1) + rule)[6], fills(scale(3) + rule)[6]]).toEqual(['#FFFFFF', '#FFC7CE']);
});

test('a scale of three colours: each number in its own, texts in none', () => {
  const scale =
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="90"/>' +
    '<color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale></cfRule>';
  expect(fills(scale)).toEqual(['#FF0000', '#FFFF00', '#FBFF00', '#FFFF00', null, null, '#2BFF00']);
});

/** What is drawn beside each value of the row. */
const drawn = (rule: string): unknown[] => {
  const sheet = `<worksheet><sheetData/><conditionalFormatting sqref="A1:G1">${rule}</conditionalFormatting></worksheet>`;
  const rules = found(sheet);
  return values.map((_, col) => rules.find(({ area }) => area.left === col)?.drawn ?? null);
};

test('a bar is as long as the number is great, from nought', () => {
  const bars = drawn(
    '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
  );
  const bar = (share: number) => ({ bar: share, color: '#638EC6' });
  expect(bars).toEqual([bar(10 / 80), bar(30 / 80), bar(31 / 80), bar(30 / 80), null, null, bar(1)]);
});

const thirds = '<cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="num" val="80" gte="0"/>';
test.each([
  ['<iconSet iconSet="3Arrows">', ['down', 'down', 'down', 'down', null, null, 'right']],
  ['<iconSet iconSet="3Arrows" reverse="1">', ['up', 'up', 'up', 'up', null, null, 'right']],
  ['<iconSet>', ['circle', 'circle', 'circle', 'circle', null, null, 'circle']],
  ['<iconSet iconSet="5Quarters">', [null, null, null, null, null, null, null]],
])('%s: icons by the borders of the set', (open, wanted) => {
  const icons = drawn(`<cfRule type="iconSet" priority="1">${open}${thirds}</iconSet></cfRule>`);
  expect(icons.map((one) => (one as { icon: string } | null)?.icon ?? null)).toEqual(wanted);
});
