/** Following a roadmap over both homes of a workbook: marks stand in the sheet's cells, and what is typed there is seen. */
import { measuresNow, newSince, reminders, markSeen, say, takeBack } from '../../app/plan/tracking';
import { a1 } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { dateOfSerial } from '../../documents/kit/terms';
import { statuses } from '../../words/papers/roadmap';
import { groupOf, grouped, peopleOf, type Tracked } from '../../documents/kinds/roadmap';
import { Session } from '../../app/session';
import { openFile } from '../../hosts/file';
import { filePort } from '../../hosts/file/port';
import { make, opened as inExcel, problem } from '../testing/in-excel';
import { readFileSync } from 'node:fs';
import path from 'node:path';

jest.setTimeout(120_000);
const homes: Readonly<Record<string, () => Promise<Session>>> = {
  Excel: async () => (await inExcel()).session,
  'a file': async () => {
    const bytes = readFileSync(path.join(__dirname, '../../../samples/results.xlsx'));
    const file = openFile(new Uint8Array(bytes), 'results.xlsx');
    if (!file.ok) throw new Error(file.problem.code);
    const session = new Session(filePort(file.value), { today: () => '2026-11-22' });
    await session.open();
    await session.identify();
    return session;
  },
};

describe.each(Object.keys(homes))('in %s', (home) => {
  let session: Session;
  const measure = (key: string): Tracked => measuresNow(session)!.find((one) => one.key === key)!;
  beforeAll(async () => {
    session = await homes[home]!();
    await session.prepare([{ kind: 'roadmap' }, { kind: 'roadmap', inputs: { scope: 'schools' } }]);
    expect(await session.makeSheets()).toBe(true);
    expect(await session.typing.refresh()).toBe(true);
  });

  test('help to a school stands once, though it has a row in two roadmaps, and is marked in both', async () => {
    const both = measuresNow(session)!.find(({ places }) => places.length === 2)!;
    expect(both.school).not.toBeNull();
    expect(await say(session, both, { status: 'в работе', note: 'встреча 3 декабря' })).toBe(true);
    await session.typing.refresh();
    expect(measure(both.key)).toMatchObject({ status: 'в работе', note: 'встреча 3 декабря' });
    for (const { sheet, row, columns } of both.places) {
      const area = { top: row, bottom: row, left: columns.get('status')!, right: columns.get('status')! };
      expect(await session.typing.readOurs([sheet])).toMatchObject({ ok: true });
      const cells = session.getSnapshot().snapshot!.sheets.find(({ id }) => id === sheet)!;
      expect(cells.values[area.top - cells.top]![area.left - cells.left]).toBe('в работе');
    }
  });

  test('a mark counts at once and can be taken back, several steps of it', async () => {
    const [first, second] = measuresNow(session)!.filter(({ status }) => status === statuses[0]);
    const steps = session.getSnapshot().canUndo;
    await Promise.all([
      say(session, first!, { status: 'выполнено', evidence: '=приказ № 14' }),
      say(session, second!, { status: 'снято' }),
    ]);
    expect(session.getSnapshot().canUndo).toBe(steps + 2);
    expect([groupOf(measure(first!.key)), groupOf(measure(second!.key))]).toEqual(['done', 'off']);
    expect(measure(first!.key).evidence).toBe('=приказ № 14');
    expect(await takeBack(session)).toEqual([second!.key]);
    expect(await takeBack(session)).toEqual([first!.key]);
    expect([first!, second!].map(({ key }) => measure(key).status)).toEqual([statuses[0], statuses[0]]);
    expect(measure(first!.key).evidence).toBe('');
  });

  test('what one marks oneself is no news; what another has marked is, until it is seen', async () => {
    const all = measuresNow(session)!;
    expect(newSince(session.getSnapshot().kept, all)?.what.size).toBe(0);
    const other = all.find(({ status, places }) => status === statuses[0] && places.length === 1)!;
    const [{ sheet, row, columns }] = other.places as [Tracked['places'][number]];
    await session.typing.type(() => ({
      ok: true,
      value: [{ sheet, row, col: columns.get('status')!, value: 'выполнено' }],
    }));
    const now = measuresNow(session)!;
    expect([...newSince(session.getSnapshot().kept, now)!.what]).toEqual([[other.key, 'выполнено']]);
    markSeen(session, now);
    expect(newSince(session.getSnapshot().kept, measuresNow(session)!)?.what.size).toBe(0);
    await takeBack(session);
  });

  test('a sheet that is made again keeps the marks, and nothing of before is taken back into it', async () => {
    const one = measuresNow(session)!.find(({ status }) => status === statuses[0])!;
    await say(session, one, { status: 'в работе', note: 'осталось' });
    await make(session, [{ kind: 'roadmap' }]);
    expect(session.getSnapshot().canUndo).toBe(0);
    expect(measure(one.key)).toMatchObject({ status: 'в работе', note: 'осталось' });
    expect(await takeBack(session)).toBeNull();
  });

  test('reminders hold the open terms to come, each once', () => {
    const all = measuresNow(session)!;
    const open = all.filter(
      ({ status, end }) =>
        (status === statuses[0] || status === statuses[1]) && end !== null && dateOfSerial(end)! >= '2026-11-22',
    );
    const { count, text } = reminders(session, all, (id) => id);
    expect(count).toBe(open.length);
    const ids = [...text.replace(/\r\n /g, '').matchAll(/^UID:(.*)$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(count);
  });
});

const tracked = (change: Partial<Tracked>): Tracked =>
  ({ key: 'а', day: 46350, end: null, since: 46000, lateDays: 0, status: 'не начато', ...change }) as Tracked;

test.each([
  // 46350 is 24 November 2026, a Tuesday.
  [{ end: 46349, lateDays: 1 }, 'late'],
  [{ end: 46350 }, 'week'],
  [{ end: 46355 }, 'week'],
  [{ end: 46356 }, '2026-11'],
  [{ end: 46357 }, '2026-12'],
  [{ end: 45900 }, 'passed'],
  [{}, 'undated'],
  [{ end: 46349, status: 'выполнено' as const }, 'done'],
  [{ end: 46349, status: 'снято' as const }, 'off'],
])('%j is of the group %s', (change, group) => {
  expect(groupOf(tracked(change))).toBe(group);
});

test('groups stand by nearness, months in their order', () => {
  const list = [46420, 46390, 46355].map((end) => tracked({ end, key: String(end) }));
  expect(
    grouped([...list, tracked({ status: 'выполнено' }), tracked({ end: 46349, lateDays: 1 })]).map(
      ({ group }) => group,
    ),
  ).toEqual(['late', 'week', '2027-01', '2027-02', 'done']);
});

test('people are told apart by commas and lines, not inside brackets', () => {
  expect(peopleOf({ responsible: 'Кураторы ШНОР (Фамилия001, Фамилия002), руководители ОО;\nцентр' })).toEqual([
    'Кураторы ШНОР (Фамилия001, Фамилия002)',
    'руководители ОО',
    'центр',
  ]);
});

test('a mark asks Excel for its row, not for the sheet; a sheet that is read again and holds the same stays as it was understood', async () => {
  const { host, session } = await inExcel();
  await make(session, [{ kind: 'roadmap' }]);
  await session.typing.refresh();
  const [first] = measuresNow(session)!;
  for (const status of ['в работе', 'выполнено'] as const) {
    host.resetCounters();
    expect(await say(session, first!, { status })).toBe(true);
    const [reads, writes] = [false, true].map((isWriting) => host.syncs.filter(({ writes }) => writes === isWriting));
    expect(writes!.length).toBe(1);
    expect(reads!.length).toBeLessThanOrEqual(3);
    expect(host.syncs.reduce((sum, { responseBytes }) => sum + responseBytes, 0)).toBeLessThan(8_192);
  }
  const sheet = (): SheetSnapshot =>
    session.getSnapshot().snapshot!.sheets.find(({ id }) => id === first!.places[0]!.sheet)!;
  await session.typing.readOurs([sheet().id]);
  const known = sheet();
  await session.typing.readOurs([sheet().id]);
  expect(sheet()).toBe(known);
});

test('«Повторить» does what Excel has refused, not what was done before it', async () => {
  const { host, session } = await inExcel();
  await make(session, [{ kind: 'roadmap' }]);
  const [first] = measuresNow(session)!;
  const stands = () => measuresNow(session)!.find(({ key }) => key === first!.key)!.status;
  const told: boolean[] = [];
  const refused = [
    () => session.typing.refresh((ok) => told.push(ok)),
    () => say(session, first!, { status: 'в работе' }),
    () => takeBack(session),
  ];
  const after: string[] = [];
  const next = async ([work, ...rest]: typeof refused): Promise<void> => {
    if (!work) return;
    host.editing = true;
    expect(await work()).toBeFalsy();
    expect(problem(session)).toBe('excel-cell-edited');
    host.editing = false;
    await session.repeat();
    expect(problem(session)).toBeNull();
    after.push(stands());
    return next(rest);
  };
  await next(refused);
  expect(told).toEqual([false, true]);
  expect(after).toEqual(['не начато', 'в работе', 'не начато']);
});

test('what colleagues type on the sheet is seen while the list is followed, and a mark finds its row wherever it went', async () => {
  const { host, session } = await inExcel();
  await make(session, [{ kind: 'roadmap' }]);
  await session.typing.refresh();
  const stop = session.typing.watch();
  const [first, second] = measuresNow(session)!;
  const at = ({ places: [place] }: Tracked) => place!;
  const sheet = session.getSnapshot().snapshot!.sheets.find(({ id }) => id === at(first!).sheet)!.name;
  await new Promise<void>((resolve) => {
    const done = session.subscribe(() => {
      if (measuresNow(session)!.find(({ key }) => key === first!.key)?.status !== 'снято') return;
      done();
      resolve();
    });
    const status = { row: at(first!).row, col: at(first!).columns.get('status')! };
    expect(host.user.type(sheet, a1(status), 'снято')).toBeNull();
  });
  stop();
  // Nobody watches now: rows inserted above are met when the mark is written.
  host.user.insertRows(sheet, 0, 3);
  expect(await say(session, second!, { status: 'в работе' })).toBe(true);
  const now = measuresNow(session)!.find(({ key }) => key === second!.key)!;
  expect(now).toMatchObject({ status: 'в работе', text: second!.text });
  expect(at(now).row).toBe(at(second!).row + 3);
});

test.each([
  ['names who wrote', '1.14'],
  ['does not', '1.13'],
])('a mark of ours is not read back where Excel %s; what another types into the same cell is', async (_, level) => {
  const { host, session } = await inExcel({ level });
  await make(session, [{ kind: 'roadmap' }]);
  await session.typing.refresh();
  const stop = session.typing.watch();
  const [first] = measuresNow(session)!;
  const [{ sheet, row, columns }] = first!.places as [Tracked['places'][number]];
  host.eventDelay = 50;
  expect(await say(session, first!, { status: 'в работе' })).toBe(true);
  const read = jest.spyOn(session.typing, 'readOurs');
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(read).not.toHaveBeenCalled();
  const { name } = session.getSnapshot().snapshot!.sheets.find(({ id }) => id === sheet)!;
  host.user.type(name, a1({ row, col: columns.get('status')! }), 'снято');
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(measuresNow(session)!.find(({ key }) => key === first!.key)!.status).toBe('снято');
  expect(read).toHaveBeenCalledTimes(1);
  stop();
});
