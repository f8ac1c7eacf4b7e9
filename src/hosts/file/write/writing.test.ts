import { areaA1 } from '../../../model/cells';
import type { WorkbookChange } from '../../../app/port';
import { emptyState, stateNamespace, type WorkbookState } from '../../../model/state';
import { newFile, openFile, type WorkbookFile, type Written } from '../index';
import { fullPlan } from '../testing/full-plan';
import { book, partText, sheetData, unzip, workbookOf, zip } from '../testing/packages';

function opened(bytes: Uint8Array, name = 'книга.xlsx'): WorkbookFile {
  const file = openFile(bytes, name);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
}
function written(file: WorkbookFile, change: Partial<WorkbookChange>): Written {
  const outcome = file.write({ plans: [], state: file.snapshot().state ?? emptyState(), ...change });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  // What the next change sees is what stands in the bytes.
  expect(outcome.value.file.snapshot()).toEqual(opened(outcome.value.bytes, file.saveName).snapshot());
  return outcome.value;
}
const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const old = unzip(before);
  return Object.entries(unzip(after))
    .filter(([name, part]) => !old[name] || Buffer.compare(part, old[name]) !== 0)
    .map(([name]) => name);
};
const lostParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const left = unzip(after);
  return Object.keys(unzip(before)).filter((name) => !left[name]);
};

const allowed = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];
/** CT_Worksheet of ECMA-376, the elements a plan can have. */
const top = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
];
const state = (part: Partial<WorkbookState> = {}): WorkbookState => ({ ...emptyState(), ...part });

describe('a sheet added to an office’s workbook', () => {
  const first = written(opened(book()), { plans: [fullPlan()] });

  test('every other part is byte for byte as it was', () => {
    const changed = changedParts(book(), first.bytes);
    expect(lostParts(book(), first.bytes)).toEqual([]);
    expect(changed.filter((name) => !/shnor|sheet6|^customXml\//.test(name)).sort()).toEqual(allowed);
  });

  test('styles are appended: old indexes keep their meaning', () => {
    const lists = (bytes: Uint8Array) =>
      ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].map((name) => {
        const match = new RegExp(`<${name}\\b[^>]*>([^]*)</${name}>`).exec(partText(bytes, 'xl/styles.xml'));
        return match?.[1] ?? '';
      });
    const before = lists(book());
    lists(first.bytes).forEach((list, index) => expect(list.startsWith(before[index]!)).toBe(true));
    expect(partText(first.bytes, 'xl/styles.xml')).toMatch(/<cellXfs count="(\d+)">/);
    const count = Number(/<cellXfs count="(\d+)">/.exec(partText(first.bytes, 'xl/styles.xml'))![1]);
    expect(lists(first.bytes)[3]!.match(/<xf /g)).toHaveLength(count);
  });

  test('elements stand in the order Excel insists on', () => {
    const xml = partText(first.bytes, 'xl/worksheets/sheet6.xml');
    const order = [...xml.matchAll(/<(\w+)/g)].map((match) => match[1]!).filter((name) => top.includes(name));
    expect(order).toEqual(top);
    expect(xml).toContain(
      '<sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4"',
    );
  });

  test('its values read back as planned, texts as texts', () => {
    const sheets = first.file.snapshot().sheets;
    expect(sheets.map(({ name }) => name)).toEqual([
      'ОГЭ 2025',
      'Сведения',
      'Скрытый',
      'Очень скрытый',
      'Пустой',
      'Свод «всё»',
    ]);
    const plan = fullPlan();
    const values = sheets[5]!.values;
    plan.rows.forEach((row, index) =>
      row.cells.forEach((cell, col) => expect(values[index]![col]).toBe(cell?.v === '' ? null : (cell?.v ?? null))),
    );
  });

  test('the registry names it and is found in the file again', () => {
    expect(first.report.sheets).toEqual([
      { kind: 'svod', key: '', name: 'Свод «всё»', sheetId: 'xl/worksheets/sheet6.xml', replaced: false },
    ]);
    expect(opened(first.bytes).snapshot().state).toEqual(first.report.state);
    expect(partText(first.bytes, 'customXml/item1.xml')).toContain(`<state xmlns="${stateNamespace}">`);
  });

  test('the user’s selected sheet stays the active one: two selected sheets would be a group', () => {
    const activated = written(opened(book()), { plans: [fullPlan()], activate: { kind: 'svod', key: '' } });
    expect(activated.file.snapshot().activeSheetId).toBe('xl/worksheets/sheet1.xml');
    expect(partText(activated.bytes, 'xl/worksheets/sheet6.xml')).not.toContain('tabSelected');
  });

  test('made again it stays in its place, and nothing else changes', () => {
    const withUserSheet = written(first.file, { addSheets: [{ name: 'Ещё', top: 0, left: 0, values: [[1]] }] });
    const again = written(withUserSheet.file, {
      plans: [fullPlan({ rows: fullPlan().rows.slice(0, 4) })],
    });
    const { name } = fullPlan();
    expect(again.report.sheets).toMatchObject([{ sheetId: 'xl/worksheets/sheet6.xml', name, replaced: true }]);
    expect(
      again.file
        .snapshot()
        .sheets.map((sheet) => sheet.name)
        .slice(4),
    ).toEqual(['Пустой', name, 'Ещё']);
    expect(lostParts(withUserSheet.bytes, again.bytes)).toEqual([]);
    const changed = changedParts(withUserSheet.bytes, again.bytes);
    expect(changed.filter((part) => !/sheet6\.xml|charts\/shnor|^customXml\/item1\.xml/.test(part))).toEqual([]);
    const names = partText(again.bytes, 'xl/workbook.xml').match(
      /<definedName [^>]*name="(?:shnor_threshold|_xlnm[^"]*)"[^>]*>[^<]*/g,
    )!;
    expect(names.filter((defined) => defined.includes(name))).toHaveLength(4);
  });

  test('under another name than it has, it is not made: it was renamed meanwhile', () => {
    const outcome = first.file.write({ plans: [fullPlan({ name: 'Свод' })], state: first.report.state });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'sheet-renamed', params: { sheet: fullPlan().name } },
    });
  });

  test('a protected one is not made again: it would lose its protection', () => {
    const path = 'xl/worksheets/sheet6.xml';
    const locked = partText(first.bytes, path).replace('</sheetData>', '$&<sheetProtection sheet="1" objects="1"/>');
    const file = opened(zip({ ...unzip(first.bytes), [path]: new TextEncoder().encode(locked) }));
    const outcome = file.write({ plans: [fullPlan()], state: first.report.state });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'sheet-protected', params: { sheet: fullPlan().name } },
    });
  });

  test('the same again gives the same parts', () => {
    const again = written(first.file, { plans: [fullPlan()] });
    expect(changedParts(first.bytes, again.bytes)).toEqual([]);
    expect(lostParts(first.bytes, again.bytes)).toEqual([]);
  });

  test('removed, the workbook holds what it held', () => {
    const removed = written(first.file, { remove: first.report.state.registry });
    expect(removed.file.snapshot().sheets).toEqual(opened(book()).snapshot().sheets);
    expect(removed.report.state.registry).toEqual([]);
    const changed = changedParts(book(), removed.bytes).filter((name) => !name.startsWith('customXml/'));
    // Styles stay appended; the state part stays listed.
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
  });

  test('a user’s sheet of the same name is not touched', () => {
    const outcome = opened(book()).write({ plans: [fullPlan({ name: 'сведения' })], state: state() });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'sheet-name-taken', params: { sheet: 'сведения' } },
    });
  });

  test('a registry that claims a user’s sheet gives it to nobody: only the file’s own registry counts', () => {
    const claim = { sheetId: 'xl/worksheets/sheet2.xml', name: 'Сведения', kind: 'svod', key: '', sourceHash: '' };
    const outcome = opened(book()).write({ plans: [], remove: [claim], state: state({ registry: [claim] }) });
    expect(outcome.ok && outcome.value.file.snapshot().sheets).toHaveLength(5);
  });
});

describe('flags in a user’s sheet', () => {
  const flag = {
    sheetId: 'xl/worksheets/sheet1.xml',
    area: { top: 3, left: 1, bottom: 9, right: 1 },
    formula: 'AND(COUNTIF(\'Свод «всё»\'!$A$4:$A$9,B4)>0,N("shnor")=0)',
    style: { fill: '#F8D7D3' },
  };
  const flagged = written(opened(book()), { plans: [fullPlan()], flags: [flag] });
  const xml = (bytes: Uint8Array) => partText(bytes, flag.sheetId);
  const ours =
    /<conditionalFormatting[^>]*><cfRule[^>]*><formula>[^<]*N\("shnor"\)=0[^<]*<\/formula><\/cfRule><\/conditionalFormatting>/g;

  test('only a conditional format is added, after the user’s own', () => {
    expect(xml(flagged.bytes).replace(ours, '')).toBe(xml(book()));
    expect(xml(flagged.bytes).match(ours)).toHaveLength(1);
    expect(xml(flagged.bytes)).toContain(`sqref="${areaA1(flag.area)}"`);
    expect(xml(flagged.bytes).indexOf('shnor')).toBeGreaterThan(xml(flagged.bytes).indexOf('greaterThan'));
  });
  test('left alone when nothing is said, replaced when others are given, gone when none are', () => {
    expect(xml(written(flagged.file, { flags: null }).bytes)).toBe(xml(flagged.bytes));
    const moved = written(flagged.file, { flags: [{ ...flag, area: { ...flag.area, bottom: 11 } }] });
    expect(xml(moved.bytes).match(ours)).toHaveLength(1);
    expect(xml(moved.bytes)).toContain('sqref="B4:B12"');
    expect(xml(written(flagged.file, { flags: [] }).bytes)).toBe(xml(book()));
  });
  test('a rule of ours that a program put together with others goes alone', () => {
    const rules =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>A1=1</formula></cfRule>' +
      '<cfRule type="expression" priority="2"><formula>N("shnor") = 0</formula></cfRule></conditionalFormatting><pageMargins left="1"/>';
    const file = opened(workbookOf(sheetData('') + rules));
    const cleared = partText(written(file, { flags: [] }).bytes, flag.sheetId);
    expect(cleared).toContain(
      '<cfRule type="expression" priority="7"><formula>A1=1</formula></cfRule></conditionalFormatting>',
    );
    expect(cleared).not.toContain('shnor');
    const added = partText(written(file, { flags: [flag] }).bytes, flag.sheetId);
    expect(added).toMatch(/priority="8"><formula>.*<\/conditionalFormatting><pageMargins/);
  });
});

describe('what Excel leaves in a workbook', () => {
  test('the calculation chain loses the cells of our old sheet alone', () => {
    const base = written(opened(workbookOf(sheetData('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))), {
      plans: [fullPlan()],
    });
    const parts = unzip(base.bytes);
    const relations = partText(base.bytes, 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="c" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const chain = '<calcChain xmlns="m"><c r="A1" i="1"/><c r="D4" i="2"/><c r="D5"/><c r="A2" i="1"/></calcChain>';
    const file = opened(
      workbookOf('', { ...parts, 'xl/_rels/workbook.xml.rels': relations, 'xl/calcChain.xml': chain }),
    );
    const again = written(file, { plans: [fullPlan({ charts: [] })] });
    expect(partText(again.bytes, 'xl/calcChain.xml')).toBe(
      '<calcChain xmlns="m"><c r="A1" i="1"/><c r="A2" i="1"/></calcChain>',
    );
    expect(Object.keys(unzip(again.bytes)).filter((name) => /charts|drawings/.test(name))).toEqual([]);
    expect(partText(again.bytes, '[Content_Types].xml')).not.toContain('chart');
  });

  test('prefixed parts get prefixed elements', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const workbook = `<x:workbook xmlns:x="${main}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Лист" sheetId="4" rel:id="rId1"/></x:sheets></x:workbook>`;
    const made = written(opened(workbookOf(sheetData(''), { 'xl/workbook.xml': workbook })), { plans: [fullPlan()] });
    const xml = partText(made.bytes, 'xl/workbook.xml');
    expect(xml).toContain('<x:bookViews><x:workbookView activeTab="0"/></x:bookViews><x:sheets>');
    expect(xml).toContain('<x:sheet name="Свод «всё»" sheetId="5" rel:id="shnor2"/></x:sheets><x:definedNames>');
  });

  test('a strict package is read and not written', () => {
    const workbook =
      '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="r"><sheets><sheet name="Лист" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const file = opened(workbookOf(sheetData(''), { 'xl/workbook.xml': workbook }));
    expect(file.readOnly).toBe('file-strict');
    expect(file.write({ plans: [], state: state() })).toMatchObject({ ok: false, problem: { code: 'file-strict' } });
  });

  test('the last visible sheet stays', () => {
    const made = newFile([], { plans: [fullPlan()], state: state() });
    if (!made.ok) throw new Error(made.problem.code);
    const { file, report } = made.value;
    const outcome = file.write({ plans: [], remove: report.state.registry, state: report.state });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'last-sheet' } });
  });
});

describe('a new file', () => {
  const values = [
    ['Школа', 'Участники', null],
    ['=1+1', 12, true],
    ['#N/A', 0.5, 'x\u0001y'],
  ];
  const made = newFile([{ name: 'ВПР 5', top: 3, left: 1, values }], {
    plans: [fullPlan()],
    state: state(),
    activate: { kind: 'svod', key: '' },
  });
  if (!made.ok) throw new Error(made.problem.code);
  const { bytes, report } = made.value;

  test('holds the values at their addresses and our sheets after them', () => {
    const { sheets, activeSheetId } = opened(bytes).snapshot();
    expect(sheets[0]).toMatchObject({ name: 'ВПР 5', top: 3, left: 1, values });
    expect(sheets[1]).toMatchObject({ name: 'Свод «всё»', id: activeSheetId });
  });
  test('its source sheets are registered as sources, which nobody removes', () => {
    expect(report.added).toEqual([{ name: 'ВПР 5', sheetId: 'xl/worksheets/sheet1.xml' }]);
    expect(report.state.registry.map(({ kind }) => kind)).toEqual(['svod', 'source']);
    const left = written(opened(bytes), { remove: report.state.registry });
    expect(left.file.snapshot().sheets.map(({ name }) => name)).toEqual(['ВПР 5']);
  });
  test('a copy for others carries no state', () => {
    const copy = newFile([], { plans: [fullPlan()], state: state() }, { keepState: false });
    expect(copy.ok && Object.keys(unzip(copy.value.bytes)).filter((name) => name.includes('custom'))).toEqual([]);
  });
});

describe('a sheet of ours that others point at', () => {
  const sheet = (formula: string) => sheetData(`<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`);
  const withSheet = (formula: string) =>
    written(opened(workbookOf(sheet(formula))), { plans: [fullPlan({ name: 'Свод' })] });
  test.each(['Свод!A1', 'SUM(&apos;Свод&apos;!A1:B2)', "1+'свод'!$A$1"])(
    'stays while a formula of the user reads it: %s',
    (formula) => {
      const { file, report } = withSheet(formula);
      const outcome = file.write({ plans: [], remove: report.state.registry, state: report.state });
      expect(outcome).toMatchObject({
        ok: false,
        problem: { code: 'file-sheet-used', params: { name: 'Свод', sheet: 'Лист' } },
      });
    },
  );
  test.each(['МойСвод!A1', '"Свод "&amp;B1', "'Свод 2'!A1"])('goes when only alike names are met: %s', (formula) => {
    const { file, report } = withSheet(formula);
    expect(written(file, { remove: report.state.registry }).report.state.registry).toEqual([]);
  });
  test('takes our flags that look into it along', () => {
    const base = written(opened(book()), { plans: [fullPlan({ name: 'ШНОР' })] });
    const area = { top: 3, left: 1, bottom: 9, right: 1 };
    const formula = 'COUNTIF(ШНОР!$A$4:$A$9,B4)+N("shnor")=0';
    const flagged = written(base.file, {
      flags: [{ sheetId: 'xl/worksheets/sheet1.xml', area, formula, style: { bold: true } }],
    });
    const removed = written(flagged.file, { remove: flagged.report.state.registry });
    expect(partText(removed.bytes, 'xl/worksheets/sheet1.xml')).toBe(partText(book(), 'xl/worksheets/sheet1.xml'));
  });
});

test('state survives hostile texts', () => {
  const hostile = '</state>]]>&amp;<!-- \u0001 \uFFFE \uD800 "кавычки" \u2028';
  const made = written(opened(book()), { state: state({ officialList: [hostile] }) });
  expect(opened(made.bytes).snapshot().state?.officialList).toEqual([hostile]);
});
