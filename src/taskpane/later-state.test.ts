/** Our memory as another version or another hand left it, through the whole application and in both hosts. */
import { strFromU8, unzipSync } from 'fflate';
import { saveBook } from '../../excel-stand-in/file/write';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { Session } from '../app/session';
import type { WorkbookPort } from '../app/port';
import { excelPort } from '../hosts/excel';
import { openFile } from '../hosts/file';
import { filePort } from '../hosts/file/port';
import { emptyState, keptNamespace, noAnswers, stateNamespace } from '../model/state';
import { problemText } from '../words/problems';
import { make, problem, sampleBook } from './testing/in-excel';

jest.setTimeout(120_000);

async function withState(text: string): Promise<NodeHost> {
  const host = createHost({ book: await sampleBook() }).use();
  host.book.xmlParts.push({
    id: 'ours',
    namespace: stateNamespace,
    xml: `<state xmlns="${stateNamespace}">${text}</state>`,
  });
  return host;
}

const hosts: Record<string, (host: NodeHost) => Promise<WorkbookPort>> = {
  Excel: () => Promise.resolve(excelPort({ patience: 60_000 })),
  'the page': async (host) => {
    const file = openFile(await saveBook(host.book), 'Книга.xlsx');
    if (!file.ok) throw new Error(file.problem.code);
    return filePort(file.value);
  },
};

async function openedOver(port: WorkbookPort): Promise<Session> {
  const session = new Session(port, { today: () => '2026-11-22' });
  await session.open();
  if (!session.getSnapshot().findings) await session.identify();
  return session;
}

/** A decision of a kind that only the later version knows. */
const theirs = { school: { name: 'СОШ № 1', code: null, municipality: null }, action: 'watch', ground: 'наблюдение' };

describe.each(Object.entries(hosts))('in %s', (_, portOf) => {
  test('a state of version n + 1: read, changed, its sheets made, saved; what this version does not know is still there', async () => {
    const later = {
      ...emptyState(),
      version: 2,
      forecasts: [{ year: 2031, school: 'edu997013' }],
      answers: { ...noAnswers(), voices: { q1: 2 } },
      handDecisions: [theirs],
    };
    const host = await withState(JSON.stringify(later));
    const port = await portOf(host);
    const session = await openedOver(port);
    const told = session.getSnapshot().remarks.map(problemText).join();
    expect(told).toContain('записала более новая версия (решения методиста)');
    await session.rule.setOfficialList(['МБОУ «СОШ № 3»']);
    await session.setOrganisation({ municipality: 'Озёрный округ' });
    await make(session);
    session.rule.setCriteria({ threshold: 2500 });
    await session.keepNow();
    expect(problem(session)).toBeNull();
    session.close();
    const book = 'bytes' in port ? (port as ReturnType<typeof filePort>).bytes() : await saveBook(host.book);
    const [text] = partsText(book).filter((part) => part.includes('"forecasts"'));
    expect(text).toContain(JSON.stringify({ handDecisions: [theirs] }).slice(1, -1));
    const stored = await port.snapshot();
    expect(stored.ok && stored.value.state).toMatchObject({
      version: 2,
      forecasts: [{ year: 2031, school: 'edu997013' }],
      answers: { voices: { q1: 2 } },
      criteria: { threshold: 2500 },
      officialList: ['МБОУ «СОШ № 3»'],
      organisation: { municipality: 'Озёрный округ' },
      registry: [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }],
    });
  });

  test('a damaged one: the user is told, goes on, and the damaged text stays in the workbook', async () => {
    const host = await withState('{"version":1,"officialList":["потерянная школа"');
    const port = await portOf(host);
    const session = await openedOver(port);
    expect(session.getSnapshot().remarks.map(({ code }) => code)).toContain('state-damaged');
    await make(session);
    session.close();
    const again = await openedOver(port);
    expect(again.getSnapshot().remarks).toEqual([]);
    expect(again.getSnapshot().kept.registry).toHaveLength(3);
    again.close();
    const book = 'bytes' in port ? (port as ReturnType<typeof filePort>).bytes() : await saveBook(host.book);
    const text = partsText(book);
    expect(text.filter((part) => part.includes(keptNamespace) && part.includes('потерянная школа'))).toHaveLength(1);
  });
});

function partsText(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    /^customXml\/item\d+\.xml$/.test(path) ? [strFromU8(part)] : [],
  );
}
