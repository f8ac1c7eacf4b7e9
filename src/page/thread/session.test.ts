/** A session whose workbook is judged in another thread: what people do meanwhile stands, what they stop is stopped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { identify } from '../../app/identification/identify';
import { Session, type IdentifyElsewhere } from '../../app/session';
import { openFile } from '../../hosts/file';
import { filePort } from '../../hosts/file/port';
import { listedIds } from '../../judging';

const bytes = new Uint8Array(readFileSync(path.join(__dirname, '../../../samples/results.xlsx')));

/** A session over the sample; `elsewhere` is told each time it is to be judged. */
async function opened(elsewhere: IdentifyElsewhere): Promise<Session> {
  const file = openFile(bytes, 'results.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const session = new Session(filePort(file.value), { today: () => '2026-11-30', identify: elsewhere });
  await session.open();
  return session;
}
const listed = (session: Session): number => listedIds(session.getSnapshot().findings!.judgement).size;

test('what is found elsewhere is what the screens show; sheets are made by it', async () => {
  let asked = 0;
  const session = await opened(async (snapshot, options) => {
    asked += 1;
    return identify([snapshot], options);
  });
  await session.identify();
  const here = await opened(async () => 'here');
  await here.identify();
  expect(session.getSnapshot().findings).toStrictEqual(here.getSnapshot().findings);
  await session.prepare([{ kind: 'svod' }]);
  expect(await session.makeSheets()).toBe(true);
  expect(asked).toBe(2);
  session.close();
  here.close();
});

test('criteria changed while it is judged again are those it is judged by', async () => {
  let change = (): void => undefined;
  const session = await opened(async (snapshot, options) => {
    const findings = identify([snapshot], options);
    change();
    return findings;
  });
  await session.identify();
  const before = listed(session);
  const { criteria } = session.getSnapshot().findings!.judgement;
  change = () => {
    change = () => undefined;
    session.rule.setCriteria({ ...criteria, threshold: 9000 });
  };
  await session.identify();
  expect(session.getSnapshot().findings!.judgement.criteria.threshold).toBe(9000);
  expect(session.getSnapshot().kept.criteria?.threshold).toBe(9000);
  expect(listed(session)).toBeLessThan(before);
  session.close();
});

test('stopped: nothing is read, and it can be asked for again', async () => {
  let answers: Awaited<ReturnType<IdentifyElsewhere>>[] = ['stopped', 'here'];
  const session = await opened(async () => answers.shift()!);
  expect(await session.identify()).toBe(false);
  expect(session.getSnapshot()).toMatchObject({ findings: null, busy: null });
  expect(await session.identify()).toBe(true);
  answers = [];
  session.close();
});
