/** What real Excel does and a kinder stand-in forgave (docs/excel-check.md): the main path goes on, or the pane says what it saw. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { HostOptions, Refusal } from '../../excel-stand-in/host';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { openBook } from '../../excel-stand-in/file/read';
import { saveBook } from '../../excel-stand-in/file/write';
import { rectText } from '../../excel-stand-in/model/address';
import { cellAt } from '../../excel-stand-in/model/cells';
import { Session } from '../app/session';
import { colors } from '../documents/kit/sheet/look';
import { excelPort } from '../hosts/excel';
import { problemText } from '../words/problems';
import { runCommand } from './commands';

const sample = readFileSync(path.join(__dirname, '../../samples/results.xlsx'));
const source = 'ОГЭ 2026';
jest.setTimeout(300_000);

async function opened(options: HostOptions = {}): Promise<{ host: NodeHost; session: Session }> {
  const host = createHost({ book: await openBook(sample, 'results.xlsx'), ...options }).use();
  const session = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-22' });
  await session.open();
  expect(await session.identify()).toBe(true);
  return { host, session };
}
const problem = (session: Session): string | null => session.getSnapshot().problem?.code ?? null;
const names = (host: NodeHost): string[] => host.book.sheets.map(({ name }) => name);
const lists = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];
async function make(session: Session, wanted: { kind: string }[] = lists): Promise<void> {
  await session.prepare(wanted);
  expect([await session.makeSheets(), problem(session)]).toEqual([true, null]);
}
const remarks = (session: Session): string => (session.getSnapshot().remarks ?? []).map(problemText).join('\n');
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('(a) groups of undo', () => {
  test.each(['1.9', '1.14', '1.17', '1.20', '1.21'])(
    'made, made again, marked, removed and put back at ExcelApi %s',
    async (level) => {
      const { host, session } = await opened({ level });
      const own = names(host);
      await make(session);
      await make(session);
      await session.flag(true);
      expect(problem(session)).toBeNull();
      expect(host.user.sheet(source).conditionalFormats).toHaveLength(1);
      await session.flag(false);
      expect([problem(session), host.user.sheet(source).conditionalFormats]).toEqual([null, []]);
      await session.removeOurSheets();
      expect([problem(session), names(host)]).toEqual([null, own]);
      await session.restorePrevious();
      expect([problem(session), names(host)]).toEqual([null, [...own, 'ШНОР', 'Свод', 'Что прочитано']]);
      session.close();
    },
  );
});

describe('(b) rules in the user’s sheets', () => {
  const school = 'B5:B16';
  test('two rules on one range, duplicated rules: the schools are marked and unmarked all the same', async () => {
    const { host, session } = await opened();
    host.user.addRule(source, school);
    host.user.addRule(source, school);
    host.user.addRule('ОГЭ 2025', 'C3:C9', '=C3>5');
    host.user.duplicateRules('ОГЭ 2025');
    const before = structuredClone(host.book.sheets.map(({ conditionalFormats }) => conditionalFormats));
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    expect(problem(session)).toBeNull();
    expect(host.user.sheet(source).conditionalFormats).toHaveLength(3);
    await session.flag(false);
    expect(problem(session)).toBeNull();
    const after = host.book.sheets.slice(0, before.length).map(({ conditionalFormats }) => conditionalFormats);
    expect(after).toEqual(before);
    expect(remarks(session)).toContain('ОГЭ 2025');
    session.close();
  });

  test('marks taken back with Ctrl+Z after they were removed cannot be read: the sheet is named', async () => {
    const { host, session } = await opened({ undo: true });
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    await session.flag(false);
    while (host.user.sheet(source).conditionalFormats.length === 0 && host.user.undo());
    expect(host.user.sheet(source).conditionalFormats).toHaveLength(1);
    await session.flag(false);
    expect(problem(session)).toBeNull();
    expect(remarks(session)).toContain(source);
    session.close();
  });

  test('a rule that sorting and inserting cut into areas keeps each area’s own cells when the change is undone', async () => {
    const { host, session } = await opened();
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    const sheet = host.user.sheet(source);
    const [rule] = sheet.conditionalFormats;
    const [whole] = rule!.rects;
    rule!.rects = [
      { ...whole!, bottom: whole!.top + 2 },
      { ...whole!, top: whole!.top + 4 },
    ];
    const seen = () =>
      Array.from({ length: whole!.bottom - whole!.top + 1 }, (_, index) =>
        host.user.colours(source, rectText({ ...whole!, top: whole!.top + index, bottom: whole!.top + index })),
      );
    const before = seen();
    expect(before.filter(({ fill }) => fill).length).toBeGreaterThan(0);
    await session.flag(true);
    await session.restorePrevious();
    expect(problem(session)).toBeNull();
    expect(sheet.conditionalFormats.map(({ rects }) => rects.length)).toEqual([1, 1]);
    expect(seen()).toEqual(before);
    session.close();
  });
});

describe('(b) rules that another program wrote into the extension list', () => {
  const [users, icons] = [
    '<x14:cfRule type="expression" priority="2" id="{2}"><xm:f>\'ОГЭ 2025\'!$A$1&gt;0</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>',
    '<x14:cfRule type="iconSet" priority="3" id="{3}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>',
  ] as const;
  /** Priorities change when our rule comes and goes; Excel gives ids anew. */
  const changing = / (priority|id)="[^"]*"/g;
  const rulesOf = async (host: NodeHost): Promise<string[]> => {
    const zip = await JSZip.loadAsync(await saveBook(host.book));
    const at = host.book.sheets.findIndex(({ name }) => name === source) + 1;
    const xml = await zip.file(`xl/worksheets/sheet${at}.xml`)!.async('string');
    return xml.match(/<(x14:)?cfRule.*?<\/\1cfRule>/g) ?? [];
  };
  /** The workbook as ONLYOFFICE and Р7 save it: our rule among the user's own in the extension list. */
  async function savedElsewhere(host: NodeHost): Promise<NodeHost> {
    const zip = await JSZip.loadAsync(await saveBook(host.book));
    const path = `xl/worksheets/sheet${host.book.sheets.findIndex(({ name }) => name === source) + 1}.xml`;
    const xml = await zip.file(path)!.async('string');
    const [older, cells, formula] =
      /<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>.*?<\/conditionalFormatting>/.exec(xml)!;
    const ours = `<x14:cfRule type="expression" priority="1"><xm:f>${formula}</xm:f><x14:dxf><fill><patternFill patternType="solid"><bgColor rgb="FFF8D7D3"/></patternFill></fill></x14:dxf></x14:cfRule>`;
    const blocks = [
      [ours, cells],
      [users, 'D2:D9'],
      [icons, 'E2:E9'],
    ].map(
      ([rule, at]) =>
        `<x14:conditionalFormatting xmlns:xm="m">${rule}<xm:sqref>${at}</xm:sqref></x14:conditionalFormatting>`,
    );
    const extension = `<extLst><ext uri="{78C0}" xmlns:x14="x"><x14:conditionalFormattings>${blocks.join('')}</x14:conditionalFormattings></ext></extLst>`;
    zip.file(path, xml.replace(older, '').replace('</worksheet>', `${extension}</worksheet>`));
    const book = await openBook(await zip.generateAsync({ type: 'uint8array' }), 'results.xlsx');
    return createHost({ book }).use();
  }

  test.each(['1.9', '1.21'])(
    'our mark is found, replaced and taken away; the user’s stay, ExcelApi %s',
    async (level) => {
      const first = await opened({ level });
      await make(first.session, [{ kind: 'shnor' }]);
      await first.session.flag(true);
      first.session.close();
      const host = await savedElsewhere(first.host);
      const sheet = host.user.sheet(source);
      expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(['Custom', 'Custom', 'Other']);
      const session = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-22' });
      await session.open();
      expect(await session.identify()).toBe(true);
      expect(session.getSnapshot().kept.flagged).toBe(true);
      const own = async () =>
        (await rulesOf(host)).filter((rule) => !rule.includes('shnor')).map((rule) => rule.replace(changing, ''));
      const usersOwn = [users, icons].map((rule) => rule.replace(changing, ''));
      expect(await own()).toEqual(usersOwn);
      await session.flag(true);
      const marks = (await rulesOf(host)).filter((rule) => rule.includes('shnor'));
      expect([problem(session), remarks(session), marks]).toEqual([null, '', [expect.stringMatching('^<cfRule')]]);
      await session.flag(false);
      expect([problem(session), (await rulesOf(host)).length, await own()]).toEqual([null, 2, usersOwn]);
      await session.restorePrevious();
      expect([problem(session), (await rulesOf(host)).length, await own()]).toEqual([null, 3, usersOwn]);
      session.close();
    },
  );
});

describe('(c) print set-up and panes', () => {
  const refusals: Refusal[][] = [
    ...[
      'Orientation',
      'PaperSize',
      'Zoom',
      'SetPrintMargins',
      'CenterHorizontally',
      'HeadersFooters',
      'SetPrintArea',
      'SetPrintTitleRows',
    ].map((member): Refusal[] => [{ member: `PageLayout.${member}`, code: 'GeneralException' }]),
    [{ member: 'PageLayout.*', code: 'AccessDenied' }],
    [{ member: 'WorksheetFreezePanes.*', code: 'InvalidOperation' }],
    [{ member: 'Worksheet.TabColor', code: 'GeneralException' }],
    [{ member: 'Worksheet.Gridlines', code: 'GeneralException' }],
  ];
  test.each(refusals.map((list) => [list[0]!.member, list] as const))(
    '%s refused: the sheets stand, a remark says it',
    async (_, list) => {
      const { host, session } = await opened();
      host.refusals = list;
      await make(session);
      expect(names(host).slice(-3)).toEqual(['ШНОР', 'Свод', 'Что прочитано']);
      expect(host.user.sheet('Свод').cells.size).toBeGreaterThan(20);
      expect(remarks(session)).toMatch(/ШНОР/);
      session.close();
    },
  );
});

describe('(d) manual calculation', () => {
  test('our sheets have their values before they are shown', async () => {
    const { host, session } = await opened();
    host.book.calculation = 'Manual';
    await make(session);
    const uncomputed = [...host.user.sheet('Свод').cells.values()].flatMap((line) =>
      [...line.values()].filter((cell) => cell.uncomputed),
    );
    expect(uncomputed).toEqual([]);
    session.close();
  });

  test('where Excel refuses to calculate, the pane says what to press', async () => {
    const { host, session } = await opened();
    host.book.calculation = 'Manual';
    host.refusals = [{ member: 'Worksheet.Calculate', code: 'GeneralException' }];
    await make(session);
    expect(remarks(session)).toContain('F9');
    session.close();
  });
});

describe('(e) texts that look like dates', () => {
  test.each(['5-6', '1/2', '12:30', 'май 2025', '(5%)', 'Истина', '1E5', '5 мая', '31.12.2026', '-нет', '=A1'])(
    '«%s» of another file stays a text in the workbook',
    async (text) => {
      const { host } = await opened();
      const port = excelPort({ patience: 60_000 });
      const { emptyState } = await import('../model/state');
      const added = { name: 'Из файла', top: 0, left: 0, values: [[text]] };
      expect((await port.change({ plans: [], addSheets: [added], flags: null, state: emptyState() })).ok).toBe(true);
      expect(cellAt(host.user.sheet('Из файла'), 0, 0)?.value).toBe(text);
    },
  );
});

describe('(f) Ctrl+Z takes back sheets, not our memory', () => {
  test('sheets that went by Ctrl+Z are made anew, and the pane says what it saw', async () => {
    const { host, session } = await opened({ undo: true });
    const own = names(host);
    await make(session);
    while (names(host).length > own.length && host.user.undo());
    expect(names(host)).toEqual(own);
    await session.identify();
    expect(session.getSnapshot().kept.registry).toEqual([]);
    expect(remarks(session)).toContain('Ctrl+Z');
    await make(session);
    expect(names(host).slice(-3)).toEqual(['ШНОР', 'Свод', 'Что прочитано']);
    session.close();
  });

  test('a sheet made again and taken back half-way is said', async () => {
    const { host, session } = await opened({ undo: true });
    await make(session);
    await make(session);
    // The look, then the end of the change.
    host.user.undo();
    host.user.undo();
    await session.identify();
    expect(remarks(session)).toContain('Ctrl+Z');
    await make(session);
    await session.identify();
    expect(remarks(session)).not.toContain('Ctrl+Z');
    session.close();
  });
});

describe('(g) sorting by hand', () => {
  test.each([
    ['ШНОР', 2],
    ['Свод', 1],
  ])('«%s» is sorted by its filter, and every row keeps its own numbers', async (name, column) => {
    const { host, session } = await opened();
    await make(session);
    const sheet = host.user.sheet(name);
    const { top, left, bottom, right } = sheet.autoFilter!;
    const body = { top: top + 1, left, bottom, right };
    const address = rectText(body);
    const lines = () =>
      Object.fromEntries(
        host.user.values(name, address).flatMap((row) => (row[1] === null ? [] : [[String(row[1]), row]])),
      );
    const before = lines();
    expect(Object.keys(before).length).toBeGreaterThan(5);
    host.user.sort(name, address, column);
    await settled();
    expect(lines()).toEqual(before);
    session.close();
  });
});

describe('(h) the ribbon', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['shows the pane', () => Promise.resolve()],
    ['refuses to show it', () => Promise.reject(new Error('refused'))],
  ])('Excel %s: the place is opened and the next click is let through', async (_, show) => {
    const [open, completed] = [jest.fn(), jest.fn()];
    await runCommand(open, show, completed).catch(() => undefined);
    expect(open).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('(j) refusals of new workbooks', () => {
  test('a copy for others that Excel does not open is said, with what to do', async () => {
    const { host, session } = await opened();
    host.refusals = [{ member: 'WorkbookCreated.Open', code: 'GeneralException' }];
    const port = excelPort({ workbookBytes: () => Promise.resolve({ ok: true, value: new Uint8Array([1, 2, 3]) }) });
    const outcome = await port.newWorkbook('Копия', []);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'excel-no-new-workbook' } });
    session.close();
  });
});

describe('(k) rows and names', () => {
  test('a long text typed into a roadmap is seen whole', async () => {
    const { host, session } = await opened();
    await make(session, [{ kind: 'roadmap' }]);
    const sheet = host.book.sheets.at(-1)!;
    const typed = [...sheet.styles].flatMap(([row, line]) =>
      [...line].flatMap(([column, { fill, wrap }]) => (fill === colors.inputFill && wrap ? [{ row, column }] : [])),
    );
    const { row, column } = typed.find((cell) => sheet.cells.get(cell.row)!.size > 5)!;
    const before = host.user.rowHeight(sheet.name, row);
    host.user.type(sheet.name, rectText({ top: row, bottom: row, left: column, right: column }), 'слово '.repeat(200));
    expect(host.user.rowHeight(sheet.name, row)).toBeGreaterThan(before + 50);
    session.close();
  });
});

test('formulas are computed: «Свод», a changed result and a colour are seen', async () => {
  const { host, session } = await opened();
  await make(session);
  const sheet = host.user.sheet('Свод');
  const planned = session.getSnapshot().snapshot!.sheets.find(({ name }) => name === 'Свод')!;
  let compared = 0;
  for (const [row, line] of sheet.cells)
    for (const [col, cell] of line) {
      if (cell.formula === null) continue;
      const [[value]] = host.user.values('Свод', rectText({ top: row, bottom: row, left: col, right: col })) as [
        [unknown],
      ];
      const expected = planned.values[row]?.[col] ?? null;
      if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
      else expect(value).toBe(expected);
      compared++;
    }
  expect(compared).toBeGreaterThan(200);
  session.close();
});

describe('(f) writings of our memory', () => {
  /** A session as an office has it: answers, decisions, the organisation, criteria; how many times the workbook is written to. */
  async function writings(gather?: number): Promise<{ count: number; kept: unknown }> {
    const host = createHost({ book: await openBook(sample, 'results.xlsx') }).use();
    const port = excelPort({ patience: 60_000 });
    const session = new Session(port, { today: () => '2026-11-22', ...(gather !== undefined && { gather }) });
    await session.open();
    await session.identify();
    host.resetCounters();
    const { schools } = session.getSnapshot().findings!.reading;
    await session.setOfficialList([schools[0]!.name]);
    for (const school of schools.slice(0, 3)) await session.decide(school, { action: 'add', ground: 'решение' });
    await session.decide(schools[2]!, null);
    await session.setOrganisation({ municipality: 'район' });
    await session.setOrganisation({ municipality: 'другой район' });
    await session.nameSchool(schools[4]!, 'Школа № 5');
    session.setCriteria({ threshold: 0.25 });
    session.keepDocument('roadmap', { edited: true });
    await session.keepNow();
    session.close();
    const snapshot = await port.snapshot();
    const count = host.syncs.filter(({ writes }) => writes).length;
    return { count, kept: snapshot.ok && snapshot.value.state };
  }

  test('ten answers are one writing when the user leaves the pane, with the same kept', async () => {
    const [each, gathered] = [await writings(), await writings(15_000)];
    expect(gathered.kept).toEqual(each.kept);
    expect([each.count, gathered.count]).toEqual([9, 1]);
  });
});
