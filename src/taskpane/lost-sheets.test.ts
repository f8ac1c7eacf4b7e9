/** Our sheets in a workbook that lost the record of them: one question, then everything goes on as without it. In Excel, in files, and in .ods. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { openBook } from '../../excel-stand-in/file/read';
import type { WorkbookPort } from '../app/port';
import { Session } from '../app/session';
import { excelPort } from '../hosts/excel';
import { openFile } from '../hosts/file';
import { filePort, type FilePort } from '../hosts/file/port';
import { convert } from '../hosts/file/testing/libreoffice';
import { unzip, zip } from '../hosts/file/testing/packages';
import { lostAnswers, lostQuestion } from '../workbook/ours';

const sample = readFileSync(path.join(__dirname, '../../samples/results.xlsx'));
const wanted = ['shnor', 'svod', 'read', 'roadmap', 'processes', 'analysis'].map((kind) => ({ kind }));
jest.setTimeout(300_000);

const sessionOf = async (port: WorkbookPort): Promise<Session> => {
  const session = new Session(port, { today: () => '2026-11-22' });
  await session.open();
  expect(await session.identify()).toBe(true);
  return session;
};
const filePortOf = (bytes: Uint8Array, name: string): FilePort => {
  const opened = openFile(bytes, name);
  if (!opened.ok) throw new Error(opened.problem.code);
  return filePort(opened.value);
};
const problem = (session: Session): string | null => session.getSnapshot().problem?.code ?? null;
const names = (session: Session): string[] => session.getSnapshot().snapshot!.sheets.map(({ name }) => name);
const make = async (session: Session): Promise<void> => {
  await session.prepare(wanted);
  expect([await session.makeSheets(), problem(session)]).toEqual([true, null]);
};
const registered = (session: Session): string[] =>
  session
    .getSnapshot()
    .kept.registry.filter(({ kind }) => kind !== 'source')
    .map(({ kind, key, name }) => `${kind}:${key} ${name}`)
    .sort();
const results = (session: Session): number => session.getSnapshot().findings!.reading.results.length;

interface Made {
  own: string[];
  sheets: string[];
  results: number;
}

/** What the workbook without its record has to go through: the same whatever opened it. */
async function goesOn(session: Session, made: Made): Promise<void> {
  const questions = () => session.getSnapshot().findings!.reading.questions;
  const lost = questions().filter(({ id }) => id === lostQuestion);
  expect(lost).toHaveLength(1);
  expect(results(session)).toBe(made.results);
  // Nothing is made in their place before the answer.
  expect([await session.prepare(wanted), problem(session)]).toEqual([false, 'our-sheets-lost']);
  await session.answer(lost[0]!, lostAnswers.take);
  expect(problem(session)).toBeNull();
  expect(registered(session)).toEqual(made.sheets);
  expect(questions().filter(({ id }) => id === lostQuestion)).toEqual([]);
  const before = names(session);
  await make(session);
  await session.identify();
  expect([...names(session)].sort()).toEqual([...before].sort());
  const { kept, snapshot } = session.getSnapshot();
  const form = kept.registry.find(({ kind }) => kind === 'processes')!;
  expect(snapshot!.sheets.find(({ name }) => name === form.name)!.values.flat()).toContain('++');
  await session.removeOurSheets();
  await session.identify();
  expect([problem(session), names(session)]).toEqual([null, made.own]);
}

async function madeIn(session: Session): Promise<Made> {
  const own = names(session);
  await make(session);
  return { own, sheets: registered(session), results: results(session) };
}
/** Where the first school's mark of the form stands. */
const place = (session: Session): { sheet: string; row: number } => {
  const { kept, snapshot } = session.getSnapshot();
  const { name } = kept.registry.find(({ kind }) => kind === 'processes')!;
  const sheet = snapshot!.sheets.find((one) => one.name === name)!;
  return { sheet: name, row: sheet.top + sheet.values.findIndex((row) => row[0] === '1.1') + 1 };
};

async function excel(): Promise<{ host: NodeHost; session: Session; made: Made }> {
  const host = createHost({ book: await openBook(sample, 'results.xlsx') }).use();
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  const made = await madeIn(session);
  const { sheet, row } = place(session);
  host.user.type(sheet, `D${row}`, '++');
  session.close();
  return { host, session, made };
}

test('sheets that lost their record in Excel are taken back by one answer', async () => {
  const { host, made } = await excel();
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  await goesOn(session, made);
  session.close();
});

test('a sheet left to the user is never read and never touched; the new one stands beside it', async () => {
  const { host } = await excel();
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  const [lost] = session.getSnapshot().findings!.reading.questions.filter(({ id }) => id === lostQuestion);
  const before = structuredClone(host.user.sheet('ШНОР').cells);
  await session.answer(lost!, lostAnswers.leave);
  await session.prepare([{ kind: 'shnor' }]);
  await session.makeSheets();
  expect(names(session)).toContain('ШНОР (2)');
  await session.removeOurSheets();
  expect(host.user.sheet('ШНОР').cells).toEqual(before);
  session.close();
});

test('a copy of one of our sheets is nobody’s result, and stays the user’s', async () => {
  const { host, made } = await excel();
  const sheet = host.user.sheet('ШНОР');
  host.book.sheets.unshift({ ...structuredClone(sheet), id: '{copy}', name: 'ШНОР (копия)' });
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  await goesOn(session, { ...made, own: ['ШНОР (копия)', ...made.own] });
  expect(host.user.sheet('ШНОР (копия)').cells.size).toBe(sheet.cells.size);
  session.close();
});

describe('saved by LibreOffice', () => {
  let bytes: Uint8Array;
  let made: Made;
  beforeAll(async () => {
    const port = filePortOf(sample, 'Книга.xlsx');
    const session = await sessionOf(port);
    made = await madeIn(session);
    const { sheet, row } = place(session);
    // Typed by a hand in another program: the stand-in saves what it is given.
    const book = await openBook(port.bytes(), 'Книга.xlsx');
    const host = createHost({ book }).use();
    host.user.type(sheet, `D${row}`, '++');
    const { saveBook } = await import('../../excel-stand-in/file/write');
    bytes = await saveBook(host.book);
  });

  test('without the part of our memory', async () => {
    const saved = unzip(convert(bytes, 'Книга.xlsx', 'xlsx'));
    const left = Object.entries(saved).filter(([name]) => !name.startsWith('customXml/'));
    expect(left.length).toBeLessThan(Object.keys(saved).length);
    await goesOn(await sessionOf(filePortOf(zip(Object.fromEntries(left)), 'Книга.xlsx')), made);
  });

  test('as .ods: the page makes an .xlsx of it', async () => {
    const port = filePortOf(convert(bytes, 'Книга.xlsx', 'ods'), 'Книга.ods');
    await goesOn(await sessionOf(port), made);
    expect(port.saveName()).toBe('Книга.xlsx');
  });
});
