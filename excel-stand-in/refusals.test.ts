import { createHost, type NodeHost } from './node';

type Batch = (context: Excel.RequestContext, host: NodeHost) => void | Promise<void>;
type Case = [what: string, code: string, batch: Batch, options?: { level?: string; payloadLimit?: number }];

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Лист1');
const range = (context: Excel.RequestContext, address = 'A1:B2') => sheet(context).getRange(address);
/** A member that the type declarations do not have, as a misspelling in plain JavaScript would be. */
const loose = (value: unknown) => value as Record<string, (...args: unknown[]) => unknown>;

const cases: Case[] = [
  // Before the host: the client library's own refusals.
  ['a property read before it was loaded', 'PropertyNotLoaded', (c) => void sheet(c).name],
  [
    'a property loaded but not synced',
    'PropertyNotLoaded',
    (c) => {
      const item = sheet(c);
      item.load('name');
      void item.name;
    },
  ],
  ['a collection read before it was loaded', 'PropertyNotLoaded', (c) => void c.workbook.worksheets.items],
  [
    'isNullObject before a sync',
    'PropertyNotLoaded',
    (c) => void c.workbook.worksheets.getItemOrNullObject('x').isNullObject,
  ],
  ['set() of a member that is not there', 'InvalidArgument', (c) => range(c).format.set({ colour: 1 } as object)],
  ['set() of a read-only member', 'InvalidArgument', (c) => sheet(c).set({ id: 'x' } as object)],
  // Names that do not exist or are misspelt.
  ['a misspelt property in load', 'InvalidArgument', (c) => void range(c).load('valuess')],
  ['a misspelt property of items in load', 'InvalidArgument', (c) => void c.workbook.worksheets.load('items/nmae')],
  ['a misspelt child in load', 'InvalidArgument', (c) => void range(c).load('format/fil/color')],
  ['a member that the stand-in does not have', 'ApiNotFound', (c) => void range(c).load('text')],
  ['a method that the stand-in does not have', 'ApiNotFound', (c) => range(c).insert('Down').select()],
  [
    'a conditional format that the stand-in does not have',
    'ApiNotFound',
    (c) => void range(c).conditionalFormats.add('ColorScale'),
  ],
  // What is not there.
  [
    'a sheet that is not there',
    'ItemNotFound',
    (c) => sheet(c).getRange() && c.workbook.worksheets.getItem('Нет').activate(),
  ],
  [
    'a sheet deleted in the same batch',
    'ItemNotFound',
    (c) => {
      const added = c.workbook.worksheets.add('Новый');
      added.delete();
      added.getRange('A1').values = [[1]];
    },
  ],
  ['a name that is not there', 'ItemNotFound', (c) => c.workbook.names.getItem('нет').delete()],
  ['a chart that is not there', 'ItemNotFound', (c) => sheet(c).charts.getItem('нет').delete()],
  ['an XML part that is not there', 'ItemNotFound', (c) => c.workbook.customXmlParts.getItem('нет').delete()],
  ['a conditional format that is not there', 'ItemNotFound', (c) => range(c).conditionalFormats.getItem('5').delete()],
  ['a setting that is not there', 'ItemNotFound', (c) => c.workbook.settings.getItem('нет').delete()],
  // Sheet names.
  ['a sheet name of 32 characters', 'InvalidArgument', (c) => void c.workbook.worksheets.add('я'.repeat(32))],
  ['a sheet name with a slash', 'InvalidArgument', (c) => void c.workbook.worksheets.add('а/б')],
  ['a sheet name with brackets', 'InvalidArgument', (c) => void c.workbook.worksheets.add('[а]')],
  ['a sheet name with an apostrophe at its end', 'InvalidArgument', (c) => void c.workbook.worksheets.add("а'")],
  ['an empty sheet name', 'InvalidArgument', (c) => (sheet(c).name = '')],
  ['a sheet name taken, in another case', 'ItemAlreadyExists', (c) => void c.workbook.worksheets.add('ЛИСТ1')],
  [
    'renaming to a name taken',
    'ItemAlreadyExists',
    (c) => {
      c.workbook.worksheets.add('Второй').name = 'лист1';
    },
  ],
  ['deleting the last visible sheet', 'InvalidOperation', (c) => sheet(c).delete()],
  ['hiding the last visible sheet', 'InvalidOperation', (c) => (sheet(c).visibility = 'Hidden')],
  [
    'activating a hidden sheet',
    'InvalidOperation',
    (c) => {
      const second = c.workbook.worksheets.add('Второй');
      second.visibility = 'VeryHidden';
      second.activate();
    },
  ],
  // Addresses and dimensions.
  ['an address that is none', 'InvalidArgument', (c) => void range(c, 'A0').load('values')],
  ['a cell beyond the sheet', 'InvalidArgument', (c) => void range(c, 'XFE1').load('values')],
  ['an empty range by indexes', 'InvalidArgument', (c) => sheet(c).getRangeByIndexes(0, 0, 0, 3).select()],
  ['fewer rows than the range', 'InvalidArgument', (c) => (range(c).values = [[1, 2]])],
  ['ragged rows', 'InvalidArgument', (c) => (range(c).values = [[1, 2], [3]])],
  ['formulas of other dimensions', 'InvalidArgument', (c) => (range(c).formulas = [['=1']])],
  ['number formats of other dimensions', 'InvalidArgument', (c) => (range(c).numberFormat = [['0'], ['0']])],
  ['an object as a value', 'InvalidArgument', (c) => (range(c, 'A1').values = [[{ a: 1 }]])],
  ['a text taken for a formula', 'InvalidArgument', (c) => (range(c, 'A1').values = [['@школа']])],
  ['a text of more than 32,767 characters', 'InvalidArgument', (c) => (range(c, 'A1').values = [['я'.repeat(32768)]])],
  [
    'an array of other size than a large range',
    'InvalidArgument',
    (c) => (range(c, 'A1:B2000').values = Array.from({ length: 1500 }, () => [1, 2])),
  ],
  // Merges.
  [
    'a value under a merge',
    'MergedRangeConflict',
    (c) => {
      range(c).merge(false);
      range(c, 'B2').values = [['x']];
    },
  ],
  [
    'clearing part of a merge',
    'MergedRangeConflict',
    (c) => {
      range(c).merge(false);
      range(c, 'A1:A2').clear();
    },
  ],
  [
    'a merge across another',
    'InvalidArgument',
    (c) => {
      range(c).merge(false);
      range(c, 'B2:C3').merge(false);
    },
  ],
  // Formats.
  ['a colour that is none', 'InvalidArgument', (c) => (range(c).format.fill.color = 'зелёный')],
  ['an alignment that is none', 'InvalidArgument', (c) => (range(c).format.horizontalAlignment = 'Middle' as 'Center')],
  ['a row of 410 points', 'InvalidArgument', (c) => (range(c).format.rowHeight = 410)],
  [
    'a border that is none',
    'InvalidArgument',
    (c) => (range(c).format.borders.getItem('Top' as 'EdgeTop').style = 'Continuous'),
  ],
  ['properties of other dimensions', 'InvalidArgument', (c) => void range(c).setCellProperties([[{}]])],
  // Rules, names, print, charts.
  [
    'a rule without =',
    'InvalidArgument',
    (c) => (range(c).conditionalFormats.add('Custom').custom.rule.formula = 'A1>1'),
  ],
  [
    'a list of more than 255 characters',
    'InvalidArgument',
    (c) => (range(c).dataValidation.rule = { list: { inCellDropDown: true, source: 'я'.repeat(256) } }),
  ],
  [
    'a prompt before its rule',
    'InvalidArgument',
    (c) => (range(c).dataValidation.prompt = { showPrompt: true, title: 'а', message: 'б' }),
  ],
  ['a name like a cell', 'InvalidArgument', (c) => void c.workbook.names.add('AB12', range(c))],
  ['a name of English words in a Russian Excel', 'InvalidArgument', (c) => void c.workbook.names.add('имя', '=TRUE')],
  [
    'a name taken',
    'ItemAlreadyExists',
    (c) => {
      c.workbook.names.add('школы', range(c));
      c.workbook.names.add('Школы', range(c));
    },
  ],
  [
    'a footer of more than 255 characters',
    'InvalidArgument',
    (c) => (sheet(c).pageLayout.headersFooters.defaultForAllPages.leftFooter = 'я'.repeat(256)),
  ],
  ['a page break before the first row', 'InvalidArgument', (c) => void sheet(c).horizontalPageBreaks.add('A1')],
  [
    'scale and pages at once',
    'InvalidArgument',
    (c) => (sheet(c).pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 }),
  ],
  [
    'a chart whose direction Excel would guess',
    'InvalidArgument',
    (c) => void sheet(c).charts.add('Line', range(c), 'Auto'),
  ],
  [
    'a series of a block',
    'InvalidArgument',
    (c) => sheet(c).charts.add('Line', range(c), 'Columns').series.getItemAt(0).setValues(range(c)),
  ],
  ['XML that is none', 'InvalidArgument', (c) => void c.workbook.customXmlParts.add('не XML')],
  // Rights.
  [
    'a write to a protected sheet',
    'AccessDenied',
    (c, host) => ((host.book.sheets[0]!.isProtected = true), void (range(c, 'A1').values = [[1]])),
  ],
  [
    'a format of a protected sheet',
    'AccessDenied',
    (c, host) => ((host.book.sheets[0]!.isProtected = true), void (range(c).format.font.bold = true)),
  ],
  [
    'a sheet added under protected structure',
    'AccessDenied',
    (c, host) => ((host.book.structureProtected = true), void c.workbook.worksheets.add('x')),
  ],
  [
    'a rename under protected structure',
    'AccessDenied',
    (c, host) => ((host.book.structureProtected = true), void (sheet(c).name = 'x')),
  ],
  [
    'a write to a read-only workbook',
    'AccessDenied',
    (c, host) => ((host.book.readOnly = true), void (range(c, 'A1').values = [[1]])),
  ],
  [
    'an XML part in a read-only workbook',
    'AccessDenied',
    (c, host) => ((host.book.readOnly = true), void c.workbook.customXmlParts.add('<a xmlns="b"/>')),
  ],
  [
    'anything while a cell is edited',
    'InvalidOperationInCellEditMode',
    (c, host) => ((host.editing = true), void range(c).load('values')),
  ],
  // Requirement sets.
  ['page layout before 1.9', 'ApiNotFound', (c) => (sheet(c).pageLayout.orientation = 'Landscape'), { level: '1.8' }],
  [
    'getRanges before 1.9',
    'ApiNotFound',
    (c) => (sheet(c).getRanges('A1,B2').format.wrapText = true),
    { level: '1.8' },
  ],
  ['validation before 1.8', 'ApiNotFound', (c) => range(c).dataValidation.clear(), { level: '1.7' }],
  ['conditional formats before 1.6', 'ApiNotFound', (c) => range(c).conditionalFormats.clearAll(), { level: '1.5' }],
  [
    'renaming events before 1.17',
    'ApiNotFound',
    (c) => void c.workbook.worksheets.onNameChanged.add(async () => undefined),
    { level: '1.14' },
  ],
  // Payload.
  [
    'a request over 5 MB',
    'RequestPayloadSizeLimitExceeded',
    (c) => (range(c, 'A1:A1400').values = Array.from({ length: 1400 }, () => ['я'.repeat(2000)])),
  ],
  [
    'an answer over the limit',
    'ResponsePayloadSizeLimitExceeded',
    async (c, host) => {
      for (let row = 1; row < 200; row++) host.user.type('Лист1', `A${row}`, 'я'.repeat(100));
      range(c, 'A1:A200').load('values');
    },
    { payloadLimit: 20_000 },
  ],
  ['a block of more than 5 million cells', 'RangeExceedsLimit', (c) => (loose(range(c, 'A:F')).values = 1 as never)],
];

test.each(cases)('%s → %s', async (_, code, batch, options = {}) => {
  const host = createHost(options);
  const run = host.Excel.run(host.session, async (context) => {
    await batch(context, host);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
});

test('the table has at least forty cases, all named differently', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(([what]) => what)).size).toBe(cases.length);
});

test('values of whole columns are null, not an empty range', async () => {
  const host = createHost();
  await host.Excel.run(host.session, async (context) => {
    const column = context.workbook.worksheets.getItem('Лист1').getRange('A:A');
    column.load('values');
    await context.sync();
    expect(column.values).toBeNull();
  });
});
