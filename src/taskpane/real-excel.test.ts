/** What real Excel does and a kinder stand-in forgave (docs/excel-check.md): the main path goes on, or the pane says what it saw. */
import type { Refusal } from '../../excel-stand-in/host';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { rectText } from '../../excel-stand-in/model/address';
import { cellAt } from '../../excel-stand-in/model/cells';
import { Session } from '../app/session';
import { colors } from '../documents/kit/sheet/look';
import { excelPort } from '../hosts/excel';
import { runCommand } from './commands';
import { lists, make, opened, problem, remarks, sampleBook, source } from './testing/in-excel';

const names = (host: NodeHost): string[] => host.book.sheets.map(({ name }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
jest.setTimeout(300_000);

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
  const looks = ['5-6', '1/2', '12:30', 'май 2025', '(5%)', 'Истина', '1E5'];
  test.each([...looks, '5 мая', '31.12.2026', '-нет', '=A1'])(
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

  test('schools named so and cells typed so are texts on our sheets, and still after making them again', async () => {
    const { host, session } = await opened();
    const { schools } = session.getSnapshot().findings!.reading;
    for (const [index, text] of looks.entries()) await session.answers.nameSchool(schools[index]!, text);
    const wanted = [...lists, { kind: 'roadmap' }];
    await make(session, wanted);
    const cells = (name: string) =>
      [...host.user.sheet(name).cells].flatMap(([row, line]) =>
        [...line].map(([col, { value }]) => ({ row, col, value })),
      );
    const missing = (name: string) => {
      const texts = new Set(cells(name).map(({ value }) => value));
      return looks.filter((text) => !texts.has(text));
    };
    expect([missing('Свод'), missing('Что прочитано')]).toEqual([[], []]);
    const plan = host.book.sheets.at(-1)!.name;
    const head = cells(plan).find(({ value }) => String(value).startsWith('Ответственн'))!;
    const measures = cells(plan).filter(
      ({ row, col, value }) => row > head.row && col === 0 && /^\d+\.\d/.test(String(value)),
    );
    for (const [index, text] of looks.entries()) {
      const { row } = measures[index]!;
      host.user.type(plan, rectText({ top: row, bottom: row, left: head.col, right: head.col }), text);
    }
    expect(missing(plan)).toEqual([]);
    await session.identify();
    await make(session, wanted);
    expect([missing('Свод'), missing('Что прочитано'), missing(plan)]).toEqual([[], [], []]);
    session.close();
  });
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
    const host = createHost({ book: await sampleBook() }).use();
    const port = excelPort({ patience: 60_000 });
    const session = new Session(port, { today: () => '2026-11-22', ...(gather !== undefined && { gather }) });
    await session.open();
    await session.identify();
    host.resetCounters();
    const { schools } = session.getSnapshot().findings!.reading;
    await session.rule.setOfficialList([schools[0]!.name]);
    for (const school of schools.slice(0, 3)) await session.rule.decide(school, { action: 'add', ground: 'решение' });
    await session.rule.decide(schools[2]!, null);
    await session.setOrganisation({ municipality: 'район' });
    await session.setOrganisation({ municipality: 'другой район' });
    await session.answers.nameSchool(schools[4]!, 'Школа № 5');
    session.rule.setCriteria({ threshold: 2500 });
    session.keepDocument('roadmap', { edited: true });
    await session.keepNow();
    session.close();
    const snapshot = await port.snapshot();
    const count = host.syncs.filter(({ writes }) => writes).length;
    return { count, kept: snapshot.ok && snapshot.value.state };
  }

  test('ten answers are one writing when the user leaves the pane, with the same kept', async () => {
    const [each, gathered] = [await writings(), await writings(15_000)];
    expect(each.kept).toMatchObject({ criteria: { threshold: 2500 }, organisation: { municipality: 'другой район' } });
    expect(gathered.kept).toEqual(each.kept);
    expect([each.count, gathered.count]).toEqual([9, 1]);
  });
});
