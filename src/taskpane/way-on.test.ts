/** What leads on from a failure is said by the problem itself, whichever host it comes from. */
import { Session } from '../app/session';
import { openFile } from '../hosts/file';
import { filePort } from '../hosts/file/port';
import { saveBook } from '../../excel-stand-in/file/write';
import { opened } from './testing/in-excel';

jest.setTimeout(120_000);
const lists = [{ kind: 'shnor' }];

test('what somebody took away meanwhile, in Excel: the work can be repeated, and what was read is out of date', async () => {
  const { host, session } = await opened();
  host.refusals = [{ member: 'WorksheetCollection.Add', code: 'ItemNotFound' }];
  await session.prepare(lists);
  expect(await session.makeSheets()).toBe(false);
  const { problem, repeat, changedSinceRead } = session.getSnapshot();
  expect(problem).toMatchObject({ code: 'excel-item-gone', repeatable: true, reread: true });
  expect([repeat === null, changedSinceRead]).toEqual([false, true]);
  host.refusals = [];
  await session.repeat();
  expect([session.getSnapshot().problem, host.book.sheets.at(-1)!.name]).toEqual([null, 'ШНОР']);
  session.close();
});

test('a cell open for typing passes and leaves what was read; a name of the user’s stops a file too', async () => {
  const { host, session } = await opened();
  await session.prepare(lists);
  host.editing = true;
  expect(await session.makeSheets()).toBe(false);
  expect(session.getSnapshot()).toMatchObject({ problem: { repeatable: true }, changedSinceRead: false });
  host.editing = false;
  session.close();
  const file = openFile(await saveBook(host.book), 'results.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const port = filePort(file.value);
  const page = new Session(port, { today: () => '2026-11-22' });
  await page.open();
  await page.identify();
  const { kept } = page.getSnapshot();
  const added = { name: page.getSnapshot().snapshot!.sheets[0]!.name, top: 0, left: 0, values: [['а']] };
  const outcome = await port.change({ plans: [], addSheets: [added], flags: null, state: kept });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'sheet-name-taken', repeatable: true, reread: true } });
  page.close();
});
