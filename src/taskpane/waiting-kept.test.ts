/** What was said a moment ago and is not in the workbook yet: work that reads or writes meanwhile does not undo it. */
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { Session } from '../app/session';
import { excelPort } from '../hosts/excel';
import { workbookOf } from './testing/pane';
import { readFile } from './read-file';
import { sampleBook } from './testing/in-excel';

jest.setTimeout(120_000);

/** In Excel, where answers wait for more; the workbook has a memory of ours. */
async function remembered(): Promise<{ host: NodeHost; session: Session }> {
  const host = createHost({ book: await sampleBook() });
  host.use();
  const port = excelPort({ patience: 60_000 });
  const session = new Session(port, { today: () => '2026-11-22', gather: 15_000, readFile });
  await session.open();
  await session.identify();
  await session.setOrganisation({ municipality: 'прежний' });
  await session.keepNow();
  return { host, session };
}
const municipality = (session: Session) => session.getSnapshot().kept.organisation.municipality;

test.each([
  ['the workbook read again', (session: Session) => session.identify()],
  [
    'files added',
    (session: Session) => {
      const bytes = workbookOf({
        'ЕГЭ 2019': [['ЕГЭ, русский язык, 2019 год'], ['ОО', 'Участники'], ['МБОУ «СОШ № 1»', 9]],
      });
      return session.addFiles([{ name: 'ЕГЭ.xlsx', bytes: () => Promise.resolve(bytes) }]);
    },
  ],
])('%s', async (_, work) => {
  const { session } = await remembered();
  await session.setOrganisation({ municipality: 'новый' });
  await work(session);
  expect(municipality(session)).toBe('новый');
  session.close();
});

test('a writing that is under way, and one that was refused', async () => {
  const { host, session } = await remembered();
  await session.setOrganisation({ municipality: 'новый' });
  await Promise.all([session.keepNow(), session.identify()]);
  expect(municipality(session)).toBe('новый');
  await session.setOrganisation({ municipality: 'новейший' });
  host.editing = true;
  await session.keepNow();
  expect(session.getSnapshot().problem).not.toBeNull();
  host.editing = false;
  await session.identify();
  expect(municipality(session)).toBe('новейший');
  session.close();
});

test('what another has kept in the workbook since is taken where nothing of ours waits', async () => {
  const { session } = await remembered();
  const other = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-22' });
  await other.open();
  await other.setOrganisation({ municipality: 'чужой' });
  other.close();
  await session.identify();
  expect(municipality(session)).toBe('чужой');
  session.close();
});

test('two names given at once are both kept', async () => {
  const { session } = await remembered();
  const [one, two] = session.getSnapshot().findings!.reading.schools;
  await Promise.all([session.answers.nameSchool(one!, 'Школа А'), session.answers.nameSchool(two!, 'Школа Б')]);
  const names = session.getSnapshot().findings!.reading.schools.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Школа А', 'Школа Б']));
  session.close();
});
