import { openFile } from '../index';
import type { WorkbookSnapshot } from '../../../model/snapshot';
import { book, sharedStrings, sheetData, workbookOf, zip } from '../testing/packages';

function snapshotOf(bytes: Uint8Array, name = 'книга.xlsx'): WorkbookSnapshot {
  const opened = openFile(bytes, name);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.snapshot();
}
const valuesOf = (sheet: string, more: Record<string, string> = {}) =>
  snapshotOf(workbookOf(sheet, more)).sheets[0]!.values;

describe('a workbook saved by an office program', () => {
  const snapshot = snapshotOf(book());

  test('sheets stand in order with their visibility and part paths', () => {
    expect(snapshot.sheets.map(({ name, visibility, id }) => [name, visibility, id])).toEqual([
      ['ОГЭ 2025', 'visible', 'xl/worksheets/sheet1.xml'],
      ['Сведения', 'visible', 'xl/worksheets/sheet2.xml'],
      ['Скрытый', 'hidden', 'xl/worksheets/sheet3.xml'],
      ['Очень скрытый', 'hidden', 'xl/worksheets/sheet4.xml'],
      ['Пустой', 'visible', 'xl/worksheets/sheet5.xml'],
    ]);
    expect(snapshot).toMatchObject({ fileName: 'книга.xlsx', activeSheetId: 'xl/worksheets/sheet1.xml', state: null });
  });

  test('values are what Excel keeps: cached results, shares, serial dates, booleans, error texts', () => {
    const { values, top, left } = snapshot.sheets[0]!;
    expect([top, left]).toEqual([0, 0]);
    expect(values[3]!.slice(0, 4)).toEqual([1, 'МБОУ «СОШ № 1»', 20, 0]);
    expect(values[4]).toEqual([2, 'МБОУ «СОШ № 2» & Co <филиал>', 23, 1, 0.0434782608695652, 45810, false]);
    expect(values[6]![1]).toBe(' Гимназия ');
    expect(values[8]![1]).toBe('=не формула');
    expect(values[11]!.slice(1, 6)).toEqual(['Итого', 203, 21, '#DIV/0!', '#N/A']);
    expect(values[12]![1]).toBe('строка 1\nстрока 2');
  });

  test('which numbers are days is told by their number formats', () => {
    const { values, dates, date1904 } = snapshot.sheets[0]!;
    expect(dates).toEqual([{ col: 5, rows: values.flatMap((row, index) => (Number(row[5]) > 40_000 ? [index] : [])) }]);
    expect(date1904).toBeUndefined();
    expect(snapshot.sheets[1]).not.toHaveProperty('dates');
    const cells =
      '<row r="2"><c r="B2" s="1"><v>45394</v></c><c r="C2"><v>45394</v></c><c r="D2" s="2"><v>45394</v></c></row>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-419]d\\ mmm;@"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="3"/></cellXfs></styleSheet>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>';
    const dated = workbookOf(sheetData(cells), { 'xl/_rels/workbook.xml.rels': relations, 'xl/styles.xml': styles });
    expect(snapshotOf(dated).sheets[0]).toMatchObject({ top: 1, left: 1, dates: [{ col: 0, rows: [0] }] });
  });

  test('the used range is trimmed of formatted empty cells', () => {
    const { top, left, values } = snapshot.sheets[1]!;
    expect({ top, left, values }).toEqual({
      top: 4,
      left: 2,
      values: [
        ['вне начала', null],
        ['007', null],
        [null, 0.125],
        [true, null],
      ],
    });
    expect(snapshot.sheets[4]!.values).toEqual([]);
  });
});

test.each<[string, string, unknown, Record<string, string>?]>([
  ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
  ['an exponent', '<c r="A1"><v>1.2E-3</v></c>', 0.0012],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['a formula text', '<c r="A1" t="str"><f>"a"&amp;B1</f><v>а &amp; б</v></c>', 'а & б'],
  ['an ISO date', '<c r="A1" t="d"><v>2025-06-02T12:00:00</v></c>', 45810.5],
  ['an inline text', '<c r="A1" t="inlineStr"><is><t>Школа &#8470; 1</t></is></c>', 'Школа № 1'],
  ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>а</t></r><r><rPr><b/></rPr><t>б</t></r></is></c>', 'аб'],
  ['CDATA', '<c r="A1" t="inlineStr"><is><t>x<![CDATA[<&>]]>y</t></is></c>', 'x<&>y'],
  ['an emoji', '<c r="A1" t="inlineStr"><is><t>школа 😀</t></is></c>', 'школа 😀'],
  ['an escaped control character', '<c r="A1" t="inlineStr"><is><t>а_x000D_б_x005F_x0041_</t></is></c>', 'а\rб_x0041_'],
  ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'два', sharedStrings('<si><t>раз</t></si><si><t>два</t></si>')],
  [
    'shared rich text without its phonetic guide',
    '<c r="A1" t="s"><v>0</v></c>',
    'СОШ № 5',
    sharedStrings(
      '<si><r><t xml:space="preserve">СОШ </t></r><r><t>№ 5</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>',
    ),
  ],
  ['an attribute with «>»', '<c r="A1" x="a>b"><v>3</v></c>', 3],
  ['a long text', `<c r="A1" t="inlineStr"><is><t>${'я'.repeat(500)}</t></is></c>`, 'я'.repeat(500)],
])('%s is read', (_name, cell, expected, ...[more]) => {
  expect(valuesOf(sheetData(`<row r="1">${cell}</row>`), more)).toEqual([[expected]]);
});

test('a formula without a value is told from an empty text and from an empty cell', () => {
  const cells =
    '<c r="A1"><v>1</v></c><c r="B1"><f>4+3</f><v/></c><c r="C1"><f>4+3</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" s="1"/>';
  const [sheet] = snapshotOf(workbookOf(sheetData(`<row r="1">${cells}</row>`), {})).sheets;
  expect(sheet!.uncalculated).toEqual([
    { row: 0, col: 1 },
    { row: 0, col: 2 },
  ]);
});

test('cells and rows without addresses follow one another', () => {
  expect(valuesOf(sheetData('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>'))).toEqual([
    [1, null, 3],
    [4, null, null],
  ]);
});

test('a prefixed namespace and comments change nothing', () => {
  const sheet =
    '<x:worksheet xmlns:x="urn:any"><!-- <x:c> --><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const read = snapshotOf(workbookOf('', { 'xl/worksheets/sheet1.xml': sheet })).sheets[0]!;
  expect(read).toMatchObject({ top: 1, left: 1, values: [[7]] });
});

test('formats down to the last row cost neither memory nor rows', () => {
  const formatted = Array.from({ length: 100_000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`);
  const sheet = `<row r="1"><c r="A1"><v>1</v></c></row>${formatted.join('')}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
  expect(valuesOf(sheetData(sheet))).toEqual([[1]]);
});

test('a value in the last row makes a tall range of shared blank rows', () => {
  const values = valuesOf(
    sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>'),
  );
  expect(values).toHaveLength(1_048_576);
  expect([values[0], values[500], values[1_048_575]]).toEqual([
    [1, null],
    [null, null],
    [null, 2],
  ]);
  expect(values[500]).toBe(values[501]);
});

test('a chart sheet is no sheet of values, and a lost sheet is named', () => {
  const workbook =
    '<workbook xmlns:r="urn:r"><sheets><sheet name="График" sheetId="1" r:id="c"/><sheet name="Лист" sheetId="2" r:id="s"/>' +
    '<sheet name="Потерян" sheetId="3" r:id="lost" state="veryHidden"/></sheets></workbook>';
  const relations =
    '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="lost" Type="x/worksheet" Target="worksheets/none.xml"/></Relationships>';
  const snapshot = snapshotOf(
    workbookOf(sheetData(''), { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations }),
  );
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Лист']);
  expect(snapshot.problems).toMatchObject([{ code: 'file-sheet-lost', params: { sheet: 'Потерян' } }]);
});

test('names of another program: backslashes in the zip, UTF-16 in a part', () => {
  const parts = workbookOf(sheetData('<row r="1"><c r="A1"><v>5</v></c></row>'));
  const { unzipSync } = jest.requireActual<typeof import('fflate')>('fflate');
  const renamed = Object.fromEntries(
    Object.entries(unzipSync(parts)).map(([name, part]) => {
      if (name !== 'xl/workbook.xml') return [name.replace(/\//g, '\\'), part];
      const text = new TextDecoder().decode(part);
      const wide = new Uint8Array(2 + text.length * 2);
      wide.set([0xff, 0xfe]);
      for (let at = 0; at < text.length; at++) {
        wide[2 + at * 2] = text.charCodeAt(at) & 255;
        wide[3 + at * 2] = text.charCodeAt(at) >> 8;
      }
      return [name, wide];
    }),
  );
  expect(snapshotOf(zip(renamed)).sheets).toMatchObject([{ name: 'Лист', values: [[5]] }]);
});
