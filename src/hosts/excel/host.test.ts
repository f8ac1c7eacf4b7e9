import { cellAt, putStyle, styleAt } from '../../../excel-stand-in/model/cells';
import { emptyState } from '../../model/state';
import { bench, change, good, picture } from './testing/bench';
import { samplePlan } from './testing/sample-plan';

describe('reading', () => {
  test('a workbook is read in two syncs, and in one where its sheets are known', async () => {
    const { host, port } = bench();
    host.resetCounters();
    const first = good(await port.snapshot());
    expect(host.syncs).toHaveLength(2);
    expect(first.sheets).toEqual([
      {
        id: host.book.sheets[0]!.id,
        name: 'Данные',
        visibility: 'visible',
        top: 0,
        left: 0,
        values: [
          ['ОО', 'Участников', '«2»'],
          ['МБОУ СОШ № 1', 20, 7],
          ['МБОУ СОШ № 2', 30, 3],
        ],
      },
    ]);
    host.resetCounters();
    expect(good(await port.snapshot()).sheets).toEqual(first.sheets);
    expect(host.syncs).toHaveLength(1);
    expect(host.syncs.every((sync) => !sync.writes)).toBe(true);
  });

  test('numbers that can be days have their formats asked for, in one sync more', async () => {
    const { host, port } = bench();
    const sheet = host.user.addSheet('Даты');
    host.user.type('Даты', 'B2', '45394');
    putStyle(sheet, 1, 1, { ...styleAt(sheet, 1, 1), numberFormat: 'dd.mm.yyyy' });
    host.user.type('Даты', 'B3', '45394');
    host.user.type('Даты', 'C3', '45394');
    host.resetCounters();
    const [plain, dated] = good(await port.snapshot()).sheets;
    expect(plain).not.toHaveProperty('dates');
    expect(dated).toMatchObject({ top: 1, left: 1, dates: [{ col: 0, rows: [0] }] });
    expect(host.syncs).toHaveLength(3);
  });

  test('a sheet added meanwhile is read too; one deleted is not missed', async () => {
    const { host, port } = bench();
    good(await port.snapshot());
    host.user.addSheet('Новые');
    host.user.type('Новые', 'C5', 'x');
    const sheets = good(await port.snapshot()).sheets;
    expect(sheets.map(({ name, top, left, values }) => ({ name, top, left, rows: values.length }))).toEqual([
      { name: 'Данные', top: 0, left: 0, rows: 3 },
      { name: 'Новые', top: 4, left: 2, rows: 1 },
    ]);
    host.user.deleteSheet('Новые');
    expect(good(await port.snapshot()).sheets).toHaveLength(1);
  });

  test('answers over the limit are read in blocks, halved where they are still too large', async () => {
    const { host, port } = bench({ payloadLimit: 20_000 });
    for (let row = 4; row < 900; row++) host.user.type('Данные', `A${row}`, `школа с именем номер ${row}`);
    const sheet = good(await port.snapshot()).sheets[0]!;
    expect(sheet.values).toHaveLength(899);
    expect(sheet.values[898]![0]).toBe('школа с именем номер 899');
    expect(host.syncs.some((sync) => sync.error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });
});

describe('writing', () => {
  test('a plan is made in one read, one write, one for the registry and one for its look', async () => {
    const { host, port } = bench();
    good(await port.snapshot());
    host.resetCounters();
    const report = good(await port.change(change()));
    expect(host.syncs.map(({ writes }) => (writes ? 'write' : 'read'))).toEqual(['read', 'write', 'write', 'write']);
    expect(report.sheets).toEqual([
      { kind: 'shnor', key: '', name: 'ШНОР', sheetId: host.user.sheet('ШНОР').id, replaced: false },
    ]);
    expect(report.state.registry.map(({ name, kind }) => [name, kind])).toEqual([['ШНОР', 'shnor']]);
    expect(good(await port.snapshot()).state).toEqual(report.state);
  });

  test('everything of the plan stands in the sheet', async () => {
    const { host, port } = bench();
    good(await port.change(change()));
    const sheet = host.user.sheet('ШНОР');
    expect(cellAt(sheet, 2, 0)).toMatchObject({ value: '=1+1 школа', formula: null });
    expect(cellAt(sheet, 2, 1)).toMatchObject({ formula: '=IF(1=1,0.35,0)' });
    expect(cellAt(sheet, 3, 0)).toMatchObject({ value: '007' });
    expect(cellAt(sheet, 3, 2)).toMatchObject({ value: '1-2' });
    expect(styleAt(sheet, 2, 1)).toMatchObject({ numberFormat: '0.0%', font: { name: 'Times New Roman', size: 11 } });
    const line = { style: 'Continuous', weight: 'Thin', color: '#8A94A0' };
    expect(styleAt(sheet, 3, 0).borders).toEqual({ top: line, bottom: line, left: line, right: line });
    // The line under each cell is not drawn above it.
    expect(styleAt(sheet, 3, 2).borders).toEqual({
      bottom: { style: 'Continuous', weight: 'Medium', color: '#000000' },
    });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...sheet.columnWidths]).toEqual([
      [0, 215],
      [1, 89],
      [2, 89],
      [3, 40],
    ]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect([...sheet.rowHeights]).toEqual([
      [0, 30],
      [1, 20],
    ]);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect(sheet.conditionalFormats.map(({ formula, stopIfTrue }) => [formula, stopIfTrue])).toEqual([
      ['=B3>=0.3', false],
      ['=B3>=0.2', true],
    ]);
    expect(sheet.validations).toHaveLength(2);
    expect(sheet.hyperlinks.get('C3')).toEqual({ documentReference: "'Данные'!A1", screenTip: 'Открыть' });
    expect(sheet.charts[0]).toMatchObject({ title: 'Доля низких результатов', type: 'ColumnClustered' });
    expect(sheet.charts[0]!.series.map(({ name, hasDataLabels }) => [name, hasDataLabels])).toEqual([
      ['Доля', true],
      ['Порог', true],
    ]);
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      titleRows: [1, 1],
      printArea: { top: 0, left: 0, bottom: 4, right: 2 },
      rowBreaks: [3],
      zoom: { horizontalFitToPages: 1 },
    });
    expect(sheet.page.margins.left).toBeCloseTo((20 / 25.4) * 72, 3);
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.autoFilter).toEqual({ top: 1, left: 0, bottom: 4, right: 2 });
    expect(sheet).toMatchObject({ tabColor: '#1F4E79', showGridlines: false });
    expect(sheet.names.size).toBe(0);
    expect(host.book.names.get('shnor_list')?.formula).toBe("='ШНОР'!$A$3:$A$5");
  });

  test('made again, the sheet is cleared and keeps its id; the user’s sheet does not change', async () => {
    const { host, port } = bench();
    const before = picture(host.book, ['ШНОР']);
    const first = good(await port.change(change()));
    const { id } = host.user.sheet('ШНОР');
    const clean = picture(host.book);
    host.user.type('ШНОР', 'C8', 'дописано');
    const again = good(await port.change(change({ state: first.state })));
    expect(again.sheets[0]).toMatchObject({ sheetId: id, replaced: true });
    expect(picture(host.book)).toEqual(clean);
    expect(picture(host.book, ['ШНОР'])).toEqual(before);
  });

  test('a plan too large for one request goes in blocks', async () => {
    const { host, port } = bench();
    const rows = Array.from({ length: 30_000 }, (_, i) => ({
      cells: [{ v: `Муниципальное бюджетное общеобразовательное учреждение № ${i} имени основателя`, s: 2 }],
    }));
    const plan = samplePlan({ rows, merges: [], charts: [], conditional: [], validations: [], autoFilter: undefined });
    good(await port.change(change({ plans: [plan] })));
    expect(host.syncs.filter(({ writes }) => writes).length).toBeGreaterThan(2);
    expect(Math.max(...host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(5 * 1024 * 1024);
    expect(cellAt(host.user.sheet('ШНОР'), 29_999, 0)?.value).toContain('№ 29999');
  });

  test('under a limit far below what we count on, requests and answers are halved until they fit', async () => {
    const { host, port } = bench({ payloadLimit: 40_000 });
    const rows = Array.from({ length: 700 }, (_, i) => ({ cells: [{ v: `МБОУ СОШ № ${i} с длинным именем`, s: 2 }] }));
    const plan = samplePlan({ rows, merges: [], charts: [], conditional: [], validations: [], autoFilter: undefined });
    const first = good(await port.change(change({ plans: [plan] })));
    const before = picture(host.book);
    host.user.type('ШНОР', 'B7', 'дописано');
    good(await port.change(change({ plans: [plan], state: first.state })));
    expect(picture(host.book)).toEqual(before);
    good(await port.restorePrevious());
    expect(cellAt(host.user.sheet('ШНОР'), 6, 1)?.value).toBe('дописано');
    const errors = new Set(host.syncs.map(({ error }) => error));
    expect(errors).toEqual(new Set([undefined, 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']));
  });

  test('sheets from other files are added, registered as sources, and texts stay texts', async () => {
    const { host, port } = bench();
    const sheet = { name: 'ВПР 5', file: 'ВПР_2025.xlsx', top: 2, left: 1, values: [['=СУММ(A1)', '5%', null, 3]] };
    const report = good(await port.change(change({ plans: [], addSheets: [sheet] })));
    expect(report.state.registry).toMatchObject([{ name: 'ВПР 5', kind: 'source', file: 'ВПР_2025.xlsx' }]);
    expect(cellAt(host.user.sheet('ВПР 5'), 2, 1)).toMatchObject({ value: '=СУММ(A1)', formula: null });
    expect(cellAt(host.user.sheet('ВПР 5'), 2, 2)).toMatchObject({ value: '5%' });
    expect(cellAt(host.user.sheet('ВПР 5'), 2, 3)).toBeUndefined();
  });

  test('«Вернуть прежний вариант» brings back what stood before, typed cells and all', async () => {
    const { host, port } = bench();
    const first = good(await port.change(change()));
    host.user.type('ШНОР', 'C4', 'своими словами');
    const before = picture(host.book);
    const other = samplePlan({ rows: [{ cells: [{ v: 'иначе' }] }], merges: [], charts: [], autoFilter: undefined });
    const swot = samplePlan({ kind: 'swot', name: 'SWOT', names: [], charts: [] });
    good(await port.change(change({ plans: [other, swot], state: first.state })));
    expect(picture(host.book)).not.toEqual(before);
    const restored = good(await port.restorePrevious());
    expect(picture(host.book)).toEqual(before);
    expect(restored.state.registry).toEqual(first.state.registry);
    expect((await port.restorePrevious()).ok).toBe(false);
  });

  test('«Убрать созданные листы» takes them away, and they can be put back', async () => {
    const { host, port } = bench();
    const first = good(await port.change(change()));
    const before = picture(host.book);
    const gone = good(await port.change(change({ plans: [], remove: first.state.registry, state: first.state })));
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Данные']);
    expect(gone.state.registry).toEqual([]);
    good(await port.restorePrevious());
    expect(picture(host.book)).toEqual(before);
  });

  test.each([
    ['a user’s sheet has the name', { plans: [samplePlan({ name: 'данные' })] }, 'sheet-name-taken'],
    ['no visible sheet would be left', { plans: [], remove: [], hide: true }, null],
  ])('%s', async (_, extra, code) => {
    const { host, port } = bench();
    const before = picture(host.book);
    const outcome = await port.change(change(extra));
    expect(outcome.ok ? null : outcome.problem.code).toBe(code);
    expect(picture(host.book)).toEqual(before);
  });
});

describe('flags', () => {
  const flag = (sheetId: string, formula = 'AND($C2>5,N("shnor")=0)') => ({
    sheetId,
    area: { top: 1, left: 0, bottom: 2, right: 0 },
    formula,
    style: { fill: '#F8D7D3' },
  });
  test('come, go and leave the user’s own formats alone', async () => {
    const { host, port } = bench();
    const sheet = host.book.sheets[0]!;
    await host.Excel.run(host.session, async (context) => {
      const own = context.workbook.worksheets.getItem('Данные').getRange('B2:B3').conditionalFormats.add('Custom');
      own.custom.rule.formula = '=B2>10';
      await context.sync();
    });
    const before = picture(host.book);
    good(await port.change(change({ plans: [], flags: [flag(sheet.id)] })));
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=AND($C2>5,N("shnor")=0)', '=B2>10']);
    host.user.insertRows('Данные', 1, 2);
    good(await port.change(change({ plans: [], flags: [flag(sheet.id), flag(sheet.id, 'N("shnor")=0')] })));
    expect(sheet.conditionalFormats).toHaveLength(3);
    good(await port.change(change({ plans: [], flags: [] })));
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=B4>10']);
    expect(Object.keys(before)).toEqual(['Данные']);
  });
});

describe('the user and the pane', () => {
  test('selecting cells, the selection, and selections by hand', async () => {
    const { host, port } = bench();
    const heard: string[] = [];
    const stop = port.onSelection((sheetId, area) =>
      heard.push(`${sheetId === host.book.sheets[0]!.id} ${area.top}:${area.left}`),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    good(await port.select({ sheet: 'Данные', row: 2, col: 1 }));
    expect(good(await port.selection())).toEqual({
      sheetId: host.book.sheets[0]!.id,
      sheet: 'Данные',
      area: { top: 2, left: 1, bottom: 2, right: 1 },
    });
    host.user.select('Данные', 'A:A');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['true 2:1', 'true 0:0']);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.user.select('Данные', 'B2');
    expect(heard).toHaveLength(2);
    expect(await port.select({ sheet: 'Нет', row: 0, col: 0 })).toMatchObject({
      problem: { code: 'excel-sheet-gone' },
    });
  });

  test('read-only and protected workbooks say so', async () => {
    const { host, port } = bench();
    expect(await port.readOnlyReason()).toEqual({ ok: true, value: null });
    host.book.structureProtected = true;
    expect(await port.readOnlyReason()).toMatchObject({ problem: { code: 'excel-structure-protected' } });
    host.book.readOnly = true;
    expect(await port.readOnlyReason()).toMatchObject({ problem: { code: 'excel-read-only' } });
  });

  test('a cell being edited stops nothing for good', async () => {
    const { host, port } = bench();
    host.editing = true;
    expect(await port.change(change())).toMatchObject({ problem: { code: 'excel-cell-edited' } });
    host.editing = false;
    expect((await port.change(change())).ok).toBe(true);
  });

  test('a new workbook is opened from the bytes that the page makes', async () => {
    const { host } = bench();
    const { excelPort } = await import('./index');
    const port = excelPort({ workbookBytes: async () => ({ ok: true, value: new Uint8Array([80, 75, 3, 4]) }) });
    expect(await port.newWorkbook('Копия', [])).toEqual({ ok: true, value: null });
    expect(host.opened).toEqual(['UEsDBA==']);
  });

  test('state alone is kept, and the registry a colleague wrote stays', async () => {
    const { port } = bench();
    const made = good(await port.change(change()));
    const kept = good(await port.saveState({ ...emptyState(), preset: 'own' }));
    expect(kept.registry).toEqual(made.state.registry);
    expect(good(await port.snapshot()).state?.preset).toBe('own');
  });
});

test('a mark whose formula Excel neither takes nor tells leaves no empty rule in the user’s sheet', async () => {
  const { host, port } = bench();
  const sheet = host.book.sheets[0]!;
  host.user.addRule('Данные', 'A2:A3', '=B2>5');
  host.user.addRule('Данные', 'C2:C3', '=C2>5');
  const before = structuredClone(sheet.conditionalFormats);
  host.refusals = [{ member: 'ConditionalFormatRule.Formula', code: 'GeneralException' }];
  const area = { top: 1, left: 0, bottom: 2, right: 0 };
  const flags = [{ sheetId: sheet.id, area, formula: 'N("shnor")=0', style: { fill: '#F8D7D3' } }];
  expect(await port.change(change({ plans: [], flags }))).toMatchObject({ ok: false });
  expect(sheet.conditionalFormats).toEqual(before);
});
