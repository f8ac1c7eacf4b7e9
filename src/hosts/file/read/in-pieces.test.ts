/** A sheet that comes in pieces is the sheet that comes whole, wherever the pieces part. */
import { FileFault } from '../fault';
import { readSheetValues } from './sheet-scanner';
import type { SheetValues } from './sheet-values';

const context = {
  part: 'xl/worksheets/sheet1.xml',
  sheet: 'Лист1',
  strings: () => ['Школа', 'Класс'],
  dateStyles: () => new Set([3]),
  date1904: false,
};

function inPieces(xml: string, size: number): SheetValues {
  const bytes = new TextEncoder().encode(xml);
  return readSheetValues((take) => {
    for (let at = 0; at < bytes.length; at += size) take(bytes.slice(at, at + size));
  }, context);
}

const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
const sheet = (rows: string, below = '') => `<worksheet>${view}<sheetData>${rows}</sheetData>${below}</worksheet>`;
const rule =
  '<conditionalFormatting sqref="A1"><cfRule type="cellIs"><formula>1</formula></cfRule></conditionalFormatting>';

test.each<[string, string]>([
  [
    'rows with texts, numbers, days and shared texts',
    sheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>МБОУ «СОШ № 1» &amp; филиал</t></is></c><c r="B2" s="3"><v>45000</v></c></row>' +
        '<row r="4"><c r="C4"><f>A1&gt;2</f><v>12.5</v></c><c r="D4" t="b"><v>1</v></c></row>',
      rule,
    ),
  ],
  [
    'a prefix, a declaration and a byte order mark',
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>' +
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  ],
  [
    'comments, CDATA and instructions that look like the end of a row',
    sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row>]]>да</t></is></c></row><!-- </row> -->' +
        '<row r="2"><?note </row>?><c r="A2"><v>2</v></c></row>',
    ),
  ],
  [
    'words that look like the end of a row',
    sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>/row>:row></t></is></c></row>'),
  ],
  ['no rows', '<worksheet><sheetData/></worksheet>'],
  ['rows of their own order', sheet('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>')],
])('%s', (_, xml) => {
  const whole = inPieces(xml, Infinity);
  for (let size = 1; size < 120; size += 1) expect(inPieces(xml, size)).toEqual(whole);
});

test.each([
  '<worksheet><sheetData><row r="1"><c r="A1"><v>1',
  sheet('<row r="1"></c></row>'),
  sheet('</row>'),
  '<other/>',
  '',
])('what is refused whole is refused in pieces: %s', (xml) => {
  for (const size of [1, 5, 64, Infinity]) expect(() => inPieces(xml, size)).toThrow(FileFault);
});

test('a megabyte that looks like the ends of rows is looked through once', () => {
  const note = ':row>'.repeat(200_000);
  const xml = sheet(`<!-- ${note} --><row r="1"><c r="A1"><v>1</v></c></row>`);
  expect(inPieces(xml, 65_536)).toEqual(inPieces(xml, Infinity));
});

const cell = (content: string) =>
  inPieces(sheet(`<row r="1">${content}<c r="B1"><v>2</v></c></row>`), Infinity).values[0];

test.each<[string, unknown]>([
  ['<c r="A1"><v><![CDATA[9.76]]></v></c>', 9.76],
  ['<c r="A1"><v>24<!-- a -->.39</v></c>', 24.39],
  ['<c r="A1" t="s"><v><![CDATA[1]]></v></c>', 'Класс'],
  ['<c r="A1" t="str"><v>МБОУ<![CDATA[ «СОШ»]]> № 1</v></c>', 'МБОУ «СОШ» № 1'],
])('a value in parts is one value: %s', (written, value) => {
  expect(cell(written)).toEqual([value, 2]);
});

test.each(['<c r="A1"><v>1</v>', '<c r="A1"><v>1</c>', '<c r="A1"><f>1</f><is><t>1</is></c>'])(
  'a cell that is not closed is a damaged sheet: %s',
  (written) => {
    expect(() => cell(written)).toThrow(FileFault);
  },
);
