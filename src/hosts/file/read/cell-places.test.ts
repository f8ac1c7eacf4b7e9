import { sheetText } from './cell-places';

const part = 'xl/worksheets/sheet1.xml';
const sheet = (data: string): string => `<worksheet><cols/>${data}<mergeCells/></worksheet>`;
const whole = ({ head, rows, tail }: ReturnType<typeof sheetText>): string =>
  head + rows.map(({ text }) => text).join('') + tail;
const placed = (xml: string) =>
  sheetText(xml, part).rows.map(({ row, cells }) => [row, [...cells].map(([col, { formula }]) => [col, formula])]);

test('rows and cells are known by their addresses, or by their order where they have none', () => {
  const xml = sheet(
    '<sheetData><row r="3"><c r="B3"><f>A1+1</f><v>2</v></c><c/></row>\n<row/><row><c/></row></sheetData>',
  );
  expect(placed(xml)).toEqual([
    [
      2,
      [
        [1, 'A1+1'],
        [2, null],
      ],
    ],
    [3, []],
    [4, [[0, null]]],
  ]);
  expect(whole(sheetText(xml, part))).toBe(xml);
});

test('what looks like a row in a comment or in CDATA is none', () => {
  const xml = sheet(
    '<sheetData><row r="1"><!-- <row r="9"> --><c r="A1"><f><![CDATA[IF(B1="</sheetData><row ",1,2)]]></f></c></row></sheetData>',
  );
  expect(placed(xml)).toEqual([[0, [[0, 'IF(B1="</sheetData><row ",1,2)']]]]);
});

test('a sheet with a prefix, and one without rows', () => {
  const xml =
    '<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2"><x:f>B2</x:f></x:c></x:row></x:sheetData></x:worksheet>';
  expect(sheetText(xml, part).prefix).toBe('x:');
  expect(placed(xml)).toEqual([[1, [[0, 'B2']]]]);
  expect(whole(sheetText(sheet('<sheetData/>'), part))).toBe(sheet('<sheetData></sheetData>'));
});

test('rows that do not end are a broken file', () => {
  expect(() => sheetText('<worksheet><sheetData><row r="1">', part)).toThrow('file-broken');
});
