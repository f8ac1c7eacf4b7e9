import { read, utils, write, CFB } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { emptyState } from '../../model/state';
import { problemText } from '../../words/problems';
import { openFile } from './index';
import { openLazily } from './lazy';
import { nodeCodec } from './node';
import { book, partText, sheetData, unzip, workbookOf, zip } from './testing/packages';

const text = (value: string) => new TextEncoder().encode(value);
const ole = (stream: string) => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, text('secret'));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as ArrayBuffer);
};

/** An .xls whose stream asks for a password: a FILEPASS record right after the first one. */
function lockedXls(): Uint8Array {
  const sheets = utils.book_new();
  utils.book_append_sheet(sheets, utils.aoa_to_sheet([[1]]), 'a');
  const bytes = new Uint8Array(write(sheets, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const container = CFB.read(bytes, { type: 'array' });
  const stream = new Uint8Array(CFB.find(container, '/Workbook')!.content as Uint8Array);
  const first = 4 + stream[2]! + stream[3]! * 256;
  const pass = new Uint8Array(4 + 54);
  pass.set([0x2f, 0x00, 54, 0x00, 1, 0, 1, 0, 1, 0]);
  const locked = new Uint8Array(stream.length + pass.length);
  locked.set(stream.subarray(0, first));
  locked.set(pass, first);
  locked.set(stream.subarray(first), first + pass.length);
  const out = CFB.utils.cfb_new();
  CFB.utils.cfb_add(out, '/Workbook', locked);
  return new Uint8Array(CFB.write(out, { type: 'buffer' }) as ArrayBuffer);
}

/** A package whose directory says another size of one part than it unpacks to. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const wanted = text(name);
  for (let at = 0; at + 46 + wanted.length <= out.length; at++) {
    const central = view.getUint32(at, true) === 0x02014b50;
    if (central && wanted.every((byte, index) => out[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return out;
}

const packedBomb = zipSync(
  { ...unzip(workbookOf('')), 'xl/worksheets/sheet1.xml': new Uint8Array(18_000_000).fill(32) },
  { level: 6 },
);
const bomb = () => packedBomb;
const entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
const wide = sheetData(
  Array.from(
    { length: 2_000 },
    (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c><c r="A${row + 1}"/></row>`,
  ).join('') + '<row r="9999"><c r="A9999"><v>1</v></c></row>',
);

const corpus: [string, () => Uint8Array, string, string][] = [
  ['no bytes at all', () => new Uint8Array(0), 'a.xlsx', 'file-empty'],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'a.xlsx', 'file-not-workbook'],
  ['a text named .xlsx', () => text('просто текст'), 'a.xlsx', 'file-not-workbook'],
  ['a text named .csv', () => text('Уважаемые коллеги, добрый день!'), 'a.csv', 'file-not-workbook'],
  ['a binary named .csv', () => text('a;b\u0000\nc;d'), 'a.csv', 'file-not-workbook'],
  ['an XML of something else', () => text('<?xml version="1.0"?><note/>'), 'a.xls', 'file-not-workbook'],
  ['an archive', () => zip({ 'readme.txt': 'a' }), 'a.xlsx', 'file-not-workbook'],
  [
    'a Word document',
    () =>
      zip({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels':
          '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<w:document xmlns:w="urn:w"/>',
      }),
    'a.docx',
    'file-not-workbook',
  ],
  ['an encrypted package', () => ole('EncryptedPackage'), 'a.xlsx', 'file-encrypted'],
  ['an .xls with a password', lockedXls, 'a.xls', 'file-encrypted'],
  ['an old Word document', () => ole('WordDocument'), 'a.doc', 'file-not-workbook'],
  ['a truncated zip', () => book().subarray(0, 9_000), 'a.xlsx', 'file-broken'],
  [
    'a zip with damaged bytes',
    () => {
      const bytes = book();
      bytes.fill(0x55, 2_000, 9_000);
      return bytes;
    },
    'a.xlsx',
    'file-broken',
  ],
  [
    'a sheet cut short',
    () => workbookOf('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
    'a.xlsx',
    'file-broken',
  ],
  ['a sheet without its ends', () => workbookOf('<sheetData><row r="1"><c r="A1">'), 'a.xlsx', 'file-broken'],
  [
    'a workbook part that is no XML',
    () => workbookOf('', { 'xl/workbook.xml': '<workbook><sheets></workbook>' }),
    'a.xlsx',
    'file-broken',
  ],
  [
    'a shared text that is not there',
    () => workbookOf(sheetData('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')),
    'a.xlsx',
    'file-broken',
  ],
  [
    'a row beyond the sheet',
    () => workbookOf(sheetData('<row r="2000000"><c><v>1</v></c></row>')),
    'a.xlsx',
    'file-broken',
  ],
  [
    'a number that is none',
    () => workbookOf(sheetData('<row r="1"><c r="A1"><v>12a</v></c></row>')),
    'a.xlsx',
    'file-broken',
  ],
  [
    'entities in a sheet',
    () => workbookOf('', { 'xl/worksheets/sheet1.xml': `${entities}<worksheet/>` }),
    'a.xlsx',
    'file-entities',
  ],
  [
    'entities in the workbook part',
    () => workbookOf('', { 'xl/workbook.xml': `${entities}<workbook/>` }),
    'a.xlsx',
    'file-entities',
  ],
  [
    'entities in an .ods',
    () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `${entities}<a/>` }),
    'a.ods',
    'file-entities',
  ],
  [
    'a repeated cell in an .ods',
    () =>
      zip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
          '<d><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table></d>',
      }),
    'a.ods',
    'file-sheet-too-large',
  ],
  ['a zip bomb', bomb, 'a.xlsx', 'file-too-large'],
  ['a bomb that says it is small', () => lying(bomb(), 'xl/worksheets/sheet1.xml', 1_000), 'a.xlsx', 'file-too-large'],
  ['a part larger than any', () => lying(book(), 'xl/worksheets/sheet1.xml', 2 ** 31), 'a.xlsx', 'file-too-large'],
  ['values far apart', () => workbookOf(wide), 'a.xlsx', 'file-sheet-too-large'],
  ['an .xls cut short', () => lockedXls().subarray(0, 1_500), 'a.xls', 'file-broken'],
];

describe.each([
  ['the browser codec', undefined],
  ['the codec of Node', nodeCodec],
])('with %s', (_name, codec) => {
  test.each(corpus)('%s is refused with a reason', async (_case, make, name, code) => {
    const bytes = make();
    const opened = openFile(bytes, name, codec && { codec });
    expect(opened).toMatchObject({ ok: false, problem: { code } });
    const said = opened.ok ? '' : problemText(opened.problem);
    expect(said).toMatch(/[А-Яа-я].*\./);
    expect(said).not.toContain('undefined');
    expect(await openLazily(bytes, name, codec && { codec })).toEqual(opened);
  });
});

test('a bomb is refused within bounds of memory', () => {
  const bytes = bomb();
  const before = process.memoryUsage().arrayBuffers;
  openFile(bytes, 'a.xlsx');
  openFile(lying(bytes, 'xl/worksheets/sheet1.xml', 1_000), 'a.xlsx');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150e6);
});

test('a part of another program that is damaged does not close the workbook', () => {
  const relations = partText(workbookOf(''), 'xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="c" Type="x/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  const more = { 'xl/_rels/workbook.xml.rels': relations, 'customXml/item1.xml': '<broken' };
  expect(openFile(workbookOf(sheetData(''), more), 'a.xlsx').ok).toBe(true);
});

const withState = (parts: Record<string, string>): Uint8Array => {
  const relations = partText(workbookOf(''), 'xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="c" Type="x/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  return workbookOf(sheetData(''), { 'xl/_rels/workbook.xml.rels': relations, ...parts });
};
const stateOf = (json: string) => `<state xmlns="urn:shnor-navigator:state:1">${json}</state>`;

test.each([
  ['damaged by hand', stateOf('{"version":1'), 'state-damaged'],
  ['of a version that works otherwise', stateOf('{"version":9,"registry":{}}'), 'state-newer'],
])('a state of ours %s is said, and saving keeps it beside the new one', (_, part, code) => {
  const opened = openFile(withState({ 'customXml/item1.xml': part }), 'a.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.snapshot()).toMatchObject({ state: null, problems: [{ code }] });
  const saved = opened.value.write({ plans: [], state: { ...emptyState(), officialList: ['школа'] } });
  if (!saved.ok) throw new Error(saved.problem.code);
  const again = openFile(saved.value.bytes, 'a.xlsx');
  expect(again.ok && again.value.snapshot()).toMatchObject({ state: { officialList: ['школа'] }, problems: [] });
  const kept = Object.keys(unzip(saved.value.bytes)).filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const texts = kept.map((path) => partText(saved.value.bytes, path));
  expect(texts.some((text) => text.includes('urn:shnor-navigator:kept:1') && text.includes('"version"'))).toBe(true);
});

test('of two states the one the workbook points at is taken, and that there are two is said', () => {
  const json = (list: string) => stateOf(JSON.stringify({ ...emptyState(), officialList: [list] }));
  const parts = { 'customXml/item1.xml': json('своя'), 'customXml/item2.xml': json('чужая') };
  const opened = openFile(withState(parts), 'a.xlsx');
  expect(opened.ok && opened.value.snapshot()).toMatchObject({
    state: { officialList: ['своя'] },
    problems: [{ severity: 'warning', code: 'state-doubled', params: { count: 2, differs: 'официальный список' } }],
  });
});

test('of a state of a later version what is understood is read; the rest is told of and saved as it stood', () => {
  const theirs = { school: { name: 'СОШ № 1', code: null, municipality: null }, action: 'watch', ground: 'g' };
  const later = { ...emptyState(), version: 2, handDecisions: [theirs], officialList: ['школа'], own: { a: 1 } };
  const opened = openFile(withState({ 'customXml/item1.xml': stateOf(JSON.stringify(later)) }), 'a.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  const { state, problems } = opened.value.snapshot();
  expect(state).toMatchObject({ officialList: ['школа'], handDecisions: [] });
  expect(problems).toMatchObject([{ code: 'state-partly', params: { parts: 'решения методиста', newer: 1 } }]);
  const saved = opened.value.write({ plans: [], state: { ...state!, officialList: ['другая'] } });
  if (!saved.ok) throw new Error(saved.problem.code);
  const xml = partText(saved.value.bytes, 'customXml/item1.xml');
  expect(JSON.parse(xml.slice(xml.indexOf('>{') + 1, xml.lastIndexOf('<')))).toEqual({
    ...later,
    officialList: ['другая'],
  });
});

test('macros are told of and never run', () => {
  const relations = partText(workbookOf(''), 'xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="v" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  const bytes = workbookOf(sheetData(''), { 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'macro' });
  const opened = openFile(bytes, 'a.xlsm');
  expect(opened.ok && opened.value.snapshot().problems).toEqual([{ severity: 'info', code: 'file-macros-kept' }]);
  expect(opened.ok && opened.value.saveName).toBe('a.xlsm');
});

test('the library reads what it wrote: the .xls of the corpus is a right one but for its password', () => {
  expect(() => read(lockedXls(), { type: 'array' })).toThrow(/password/i);
});
