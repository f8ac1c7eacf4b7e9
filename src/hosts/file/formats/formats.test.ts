import type { CellValue } from '../../../model/cells';
import { emptyState } from '../../../model/state';
import { openFile } from '../index';
import { readCsv, typed } from './csv';
import { convert } from '../testing/libreoffice';
import { book, zip } from '../testing/packages';

function sheetsOf(bytes: Uint8Array, name: string) {
  const opened = openFile(bytes, name);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.snapshot().sheets.map(({ name: title, visibility, top, left, values, dates }) => ({
    title,
    visibility,
    top,
    left,
    values,
    dates,
  }));
}
const text = (value: string) => new TextEncoder().encode(value);

test.each(['xls', 'ods'])(
  'an .%s gives what its .xlsx gives',
  (format) => {
    const converted = sheetsOf(convert(book(), 'book.xlsx', format), `книга.${format}`);
    const wanted = sheetsOf(book(), 'книга.xlsx');
    // LibreOffice cuts shares to 15 digits on the way and has no booleans in an .ods, only a format for 1 and 0.
    const plain = (value: CellValue) =>
      typeof value === 'number'
        ? Number(value.toFixed(12))
        : format === 'ods' && value === true
          ? 1
          : format === 'ods' && value === false
            ? 0
            : value;
    const rounded = (sheets: typeof wanted) =>
      sheets.map(({ values, ...rest }) => ({ ...rest, values: values.map((row) => row.map(plain)) }));
    expect(rounded(converted)).toEqual(rounded(wanted));
  },
  120_000,
);

test('a .csv in the code page of Russian Windows gives the sheet', () => {
  const csv = convert(book(), 'book.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,34');
  const [sheet] = sheetsOf(csv, 'ОГЭ 2025.csv');
  expect(sheet!.title).toBe('ОГЭ 2025');
  expect(sheet!.values[2]).toEqual(['№', 'Школа', 'Участники', '«2»', 'Доля «2»', 'Дата', 'Подтверждено']);
  expect(sheet!.values[4]!.slice(0, 6)).toEqual([2, 'МБОУ «СОШ № 2» & Co <филиал>', 23, 1, 0.043, 45810]);
  expect(sheet!.values[12]![1]).toBe('строка 1\nстрока 2');
}, 120_000);

test.each<[string, string, unknown]>([
  ['a number', '12', 12],
  ['a decimal comma', '12,5', 12.5],
  ['a decimal point', '12.5', 12.5],
  ['thousands by no-break spaces', '1 234,5', 1234.5],
  ['a percentage', '12,4%', 0.124],
  ['a percentage with a space', '30 %', 0.3],
  ['a minus', '−3', -3],
  ['a date', '01.09.2024', 45536],
  ['a code with a leading zero', '007', '007'],
  ['a code longer than a number holds', '12345678901234567', '12345678901234567'],
  ['a text with figures', '4 (12,5%)', '4 (12,5%)'],
  ['spaces', '  ', null],
  ['an unlikely date', '45.13.2024', '45.13.2024'],
])('%s in a .csv', (_name, field, expected) => {
  expect(typed(field)).toEqual(expected);
});

test.each([
  ['semicolons', 'a;b\n1;2,5\n'],
  ['commas', 'a,b\n1,2.5\n'],
  ['tabs', 'a\tb\r\n1\t2,5\r\n'],
  ['a declared separator', 'sep=|\na|b\n1|2,5'],
  ['a byte order mark', '\uFEFFa;b\n1;2,5'],
])('a .csv with %s', (_name, csv) => {
  expect(readCsv(text(csv), 'x.csv').sheets[0]!.values).toEqual([
    ['a', 'b'],
    [1, 2.5],
  ]);
});

test('quotes in a .csv hold separators, quotes and line breaks', () => {
  const csv = 'a;b\n"МБОУ ""СОШ № 1""; г. Сосновка";"x\ny"\n';
  expect(readCsv(text(csv), 'x.csv').sheets[0]!.values[1]).toEqual(['МБОУ "СОШ № 1"; г. Сосновка', 'x\ny']);
});

test('a table saved by a web page as .xls: commas are decimal signs', () => {
  const html =
    '<html><body><table><tr><td>Школа</td><td>Доля</td></tr><tr><td>№ 1</td><td>12,5</td></tr></table></body></html>';
  expect(sheetsOf(text(html), 'отчёт.xls')[0]!.values).toEqual([
    ['Школа', 'Доля'],
    ['№ 1', 12.5],
  ]);
});

test('an HTML table that leaves out the ends of its rows and cells, as the language allows', () => {
  const html = '<html><body><table><tr><th>Школа<th>Писали<tr><td>№ 1<td>25<tr><td>№ 2<td>31</table></body></html>';
  expect(sheetsOf(text(html), 'отчёт.xls')[0]!.values).toEqual([
    ['Школа', 'Писали'],
    ['№ 1', 25],
    ['№ 2', 31],
  ]);
});

test('an HTML report: its charset and entities, headings between its tables, spans, line breaks', () => {
  const html =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Отчёт</title><style>td{}</style></head><body>' +
    '<h3>ВПР 2025. Математика, 5&nbsp;класс</h3><!-- <table><tr><td>нет</td></tr></table> --><table border=1>' +
    '<tr><th rowspan=2>Школа</th><th colspan=2>Получили &laquo;2&raquo;</th></tr><tr><th>чел.</th><th>%</th></tr>' +
    '<tr><td>МБОУ &laquo;СОШ &#8470;&nbsp;1&raquo;</td><td>12</td><td>30%</td></tr></table>' +
    '<p>Русский язык, <b>5 класс</b></p><table><tr><td>Школа</td><td>Писали</td></tr><tr><td>МКОУ<br>&#171;ООШ с.&nbsp;Ясное&#187;</td><td>1&nbsp;028</td></tr></table></body></html>';
  const [sheet, ...more] = sheetsOf(bytesOf('windows-1251', html), 'отчёт.xls');
  expect(more).toEqual([]);
  const rows = sheet!.values.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/\s/g, ' ') : cell)),
  );
  expect(rows.filter((row) => row.some((cell) => cell !== null))).toEqual([
    ['ВПР 2025. Математика, 5 класс', null, null],
    ['Школа', 'Получили «2»', null],
    [null, 'чел.', '%'],
    ['МБОУ «СОШ № 1»', 12, 0.3],
    ['Русский язык, 5 класс', null, null],
    ['Школа', 'Писали', null],
    ['МКОУ «ООШ с. Ясное»', 1028, null],
  ]);
});

/** Letters as a code page of Russian programs has them, by its own tables read backwards. */
function bytesOf(encoding: string, value: string): Uint8Array {
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(value.length * 2);
    [...value].forEach((letter, at) => {
      const code = letter.charCodeAt(0);
      bytes.set(encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255], at * 2);
    });
    return bytes;
  }
  if (encoding === 'utf-8') return text(value);
  const page = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...value].map((letter) => page.indexOf(letter)));
}

test.each(['utf-8', 'windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic', 'utf-16le', 'utf-16be'])(
  'a .csv in %s, with no mark of it',
  (encoding) => {
    const csv =
      'ВПР 2025, математика, 5 класс;;\nШкола;Участников;Получили 2\nМБОУ Сосновская СОШ;40;12\nГимназия;25;0\n';
    expect(readCsv(bytesOf(encoding, csv), 'x.csv').sheets[0]!.values).toEqual([
      ['ВПР 2025, математика, 5 класс', null, null],
      ['Школа', 'Участников', 'Получили 2'],
      ['МБОУ Сосновская СОШ', 40, 12],
      ['Гимназия', 25, 0],
    ]);
  },
);

test.each(['windows-1251', 'ibm866', 'koi8-r'])('a .csv in %s all in capitals', (encoding) => {
  const csv = 'ОГЭ 2024 МАТЕМАТИКА;;\nОО;УЧАСТНИКИ;НЕ СДАЛИ\nМБОУ СОШ N 1;25;4\n';
  const { values } = readCsv(bytesOf(encoding, csv), 'x.csv').sheets[0]!;
  expect(values[1]).toEqual(['ОО', 'УЧАСТНИКИ', 'НЕ СДАЛИ']);
});

test('a sign for a lost letter in a .csv of UTF-8 makes it no other code page', () => {
  const csv = 'Школа;Писали\n«СОШ \uFFFD 1»;25\n';
  expect(readCsv(text(csv), 'x.csv').sheets[0]!.values[1]).toEqual(['«СОШ \uFFFD 1»', 25]);
});

test('written, another format becomes a new .xlsx without the columns that stay behind', () => {
  const opened = openFile(text('Фамилия;Балл\nСидоров;5\n'), 'ВПР.csv');
  if (!opened.ok) throw new Error(opened.problem.code);
  expect([opened.value.inPlace, opened.value.saveName]).toEqual([false, 'ВПР.xlsx']);
  const made = opened.value.write({ plans: [], state: emptyState() }, () => [0]);
  expect(made.ok && sheetsOf(made.value.bytes, 'ВПР.xlsx')[0]).toMatchObject({ left: 1, values: [['Балл'], [5]] });
});

test('an .ods: kinds of values, repeated and covered cells, comments, hidden sheets', () => {
  const cell = (kind: string, inside = '') =>
    `<table:table-cell office:value-type=${kind}>${inside}</table:table-cell>`;
  const content =
    '<office:document><style:style style:name="off"><style:table-properties table:display="false"/></style:style>' +
    '<table:table table:name="А"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>' +
    '<table:table-row><table:table-cell/>' +
    cell('"percentage" office:value="0.124"', '<text:p>12,4%</text:p>') +
    cell('"date" office:date-value="2024-09-01"', '<text:p>1 сен</text:p>') +
    cell('"boolean" office:boolean-value="true"', '<text:p>ИСТИНА</text:p>') +
    cell('"time" office:time-value="PT06H00M00S"', '<text:p>6:00</text:p>') +
    cell(
      '"string"',
      '<office:annotation><text:p>Сидоров: проверить</text:p></office:annotation><text:p>МБОУ<text:s text:c="2"/><text:span>№ 1</text:span></text:p><text:p>б</text:p>',
    ) +
    cell('"string" office:string-value="" calcext:value-type="error"', '<text:p>#Н/Д</text:p>') +
    '<table:covered-table-cell office:value-type="float" office:value="9"/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/>' +
    '<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>' +
    '<table:table table:name="Б" table:style-name="off"/></office:document>';
  const sheets = sheetsOf(
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    'а.ods',
  );
  expect(sheets).toEqual([
    {
      title: 'А',
      visibility: 'visible',
      top: 2,
      left: 1,
      values: [[0.124, 45536, true, 0.25, 'МБОУ  № 1\nб', '#Н/Д', null, 7, 7]],
      dates: [{ col: 1, rows: [0] }],
    },
    { title: 'Б', visibility: 'hidden', top: 0, left: 0, values: [], dates: undefined },
  ]);
});
