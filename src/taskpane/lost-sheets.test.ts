/** Our sheets in a workbook that lost the record of them: one question, then everything goes on as without it. In Excel, in files, and in .ods. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { openBook } from '../../excel-stand-in/file/read';
import { saveBook } from '../../excel-stand-in/file/write';
import type { WorkbookPort } from '../app/port';
import { Session } from '../app/session';
import { excelPort } from '../hosts/excel';
import { openFile } from '../hosts/file';
import { filePort, type FilePort } from '../hosts/file/port';
import { convert } from '../hosts/file/testing/libreoffice';
import { unzip, zip } from '../hosts/file/testing/packages';
import { emptyState, stateNamespace, type WorkbookState } from '../model/state';
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
const asked = (session: Session) =>
  session.getSnapshot().findings!.reading.questions.filter(({ id }) => id === lostQuestion);
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
  from: WorkbookState['made'];
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
  await session.answers.answer(lost[0]!, lostAnswers.take);
  expect(problem(session)).toBeNull();
  expect(registered(session)).toEqual(made.sheets);
  // What they were made from came back with them: whether they are out of date is known.
  expect(session.getSnapshot().kept.made).toEqual(made.from);
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
  return { own, from: session.getSnapshot().kept.made, sheets: registered(session), results: results(session) };
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

test('a sheet left to the user is never read and never touched; the new one stands beside it, and it can be taken back', async () => {
  const { host } = await excel();
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  const [lost] = session.getSnapshot().findings!.reading.questions.filter(({ id }) => id === lostQuestion);
  const before = structuredClone(host.user.sheet('ШНОР').cells);
  await session.answers.answer(lost!, lostAnswers.leave);
  await session.prepare([{ kind: 'shnor' }]);
  await session.makeSheets();
  expect(names(session)).toContain('ШНОР (2)');
  // Its place is taken: the new sheet goes first.
  const instead = () => session.lostSheets.left.map(({ entry, instead: by }) => [entry.name, by]);
  expect(instead()).toContainEqual(['ШНОР', 'ШНОР (2)']);
  expect(instead()).toContainEqual(['Свод', null]);
  await session.removeOurSheets();
  expect(host.user.sheet('ШНОР').cells).toEqual(before);
  session.close();
  const later = await sessionOf(excelPort({ patience: 60_000 }));
  expect(asked(later)).toEqual([]);
  await later.lostSheets.takeBack('left');
  expect([problem(later), later.lostSheets.left]).toEqual([null, []]);
  expect(registered(later)).toContain('shnor: ШНОР');
  await make(later);
  expect(names(later).filter((name) => name.startsWith('ШНОР'))).toEqual(['ШНОР']);
  later.close();
});

test('a sheet lost after others were left is asked about', async () => {
  const { host } = await excel();
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  await session.answers.answer(asked(session)[0]!, lostAnswers.leave);
  await session.prepare([{ kind: 'shnor' }]);
  await session.makeSheets();
  session.close();
  // A program that gives the sheets other ids.
  host.user.sheet('ШНОР (2)').name = 'Итоги';
  const later = await sessionOf(filePortOf(await saveBook(host.book), 'Книга.xlsx'));
  expect(asked(later).map(({ text }) => text)).toEqual([expect.stringContaining('«ШНОР (2)» теперь «Итоги»')]);
  later.close();
});

const memory = (json: string) => ({
  id: '{memory}',
  namespace: stateNamespace,
  xml: `<state xmlns="${stateNamespace}">${json}</state>`,
});
const everything = /организация.*официальный список.*после составления листа «ШНОР»/;
const ownState = JSON.stringify(emptyState());

describe('what happened is said as far as it is known, with what comes back and what does not', () => {
  test.each([
    ['no memory', [], /его памяти в книге нет: её не сохранила программа/, everything],
    ['a damaged memory', [memory('{"version":1')], /память в этой книге не читается/, everything],
    ['a later version', [memory('{"version":9,"registry":{}}')], /записала более новая версия/, everything],
    ['a memory without them', [memory(ownState)], /в его памяти в этой книге их нет/, /^Мероприятия и строки/],
  ])('%s', async (_, parts, text, toEnter) => {
    const { host } = await excel();
    host.book.xmlParts = structuredClone(parts);
    const session = await sessionOf(excelPort({ patience: 60_000 }));
    const [question] = asked(session);
    expect(question!.text).toMatch(text);
    expect(question!.text).toContain('«ШНОР»');
    const back = toEnter === everything ? [expect.stringMatching(/^С листом «ШНОР» вернётся.*критерии, решения/)] : [];
    expect(question!.about).toEqual([
      expect.stringMatching(/статусы.*отметки/),
      ...back,
      expect.stringMatching(toEnter),
    ]);
    await session.answers.answer(question!, lostAnswers.take);
    const codes = session.getSnapshot().remarks.map(({ code }) => code);
    expect(codes).toEqual(toEnter === everything ? ['memory-gone'] : []);
    session.close();
    // A file says the same of the same workbook.
    host.book.xmlParts = structuredClone(parts);
    const inFile = await sessionOf(filePortOf(await saveBook(host.book), 'Книга.xlsx'));
    expect(asked(inFile).map(({ text: said }) => said)).toEqual([question!.text]);
  });

  test('a sheet that was renamed where ids do not stay', async () => {
    const port = filePortOf(sample, 'Книга.xlsx');
    await make(await sessionOf(port));
    const host = createHost({ book: await openBook(port.bytes(), 'Книга.xlsx') }).use();
    host.user.sheet('ШНОР').name = 'Итоги';
    const session = await sessionOf(filePortOf(await saveBook(host.book), 'Книга.xlsx'));
    const [question] = asked(session);
    expect(question!.text).toBe(
      'Лист навигатора переименован: «ШНОР» теперь «Итоги» (или это копия, а сам лист удалён). Вернуть этот лист навигатору?',
    );
    expect(question!.about).toEqual([]);
    await session.answers.answer(question!, lostAnswers.take);
    expect(session.getSnapshot().remarks).toEqual([]);
    await make(session);
    expect(names(session).filter((name) => /ШНОР|Итоги/.test(name))).toEqual(['Итоги']);
  });
});

test('a sheet whose id or name another sheet has by now is not taken for it', async () => {
  // Ids: another program numbered the sheets anew, and a sheet of the user's has the number of ours.
  const { host } = await excel();
  const [list, results] = [host.user.sheet('ШНОР'), host.user.sheet('ОГЭ 2026')];
  [list.id, results.id] = [results.id, list.id];
  const before = structuredClone(results.cells);
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  const all = names(session);
  await make(session);
  expect([names(session), asked(session)]).toEqual([all, []]);
  expect(host.user.sheet('ОГЭ 2026').cells).toEqual(before);
  session.close();

  // Names: what is typed into the form is not written over by the list that its name once was.
  const [shnor, form] = [host.user.sheet('ШНОР'), host.user.sheet('Школьные процессы')];
  [shnor.name, form.name] = [form.name, shnor.name];
  const inFile = await sessionOf(filePortOf(await saveBook(host.book), 'Книга.xlsx'));
  const [question] = asked(inFile);
  expect(question!.text).toContain('«Школьные процессы» теперь «ШНОР»');
  await inFile.answers.answer(question!, lostAnswers.take);
  await make(inFile);
  await inFile.identify();
  expect([...names(inFile)].sort()).toEqual([...all].sort());
  const formNow = inFile.getSnapshot().snapshot!.sheets.find(({ name }) => name === 'ШНОР')!;
  expect(formNow.values.flat()).toContain('++');
});

test('a copy of one of our sheets is nobody’s result, and stays the user’s', async () => {
  const { host, made } = await excel();
  const sheet = host.user.sheet('ШНОР');
  host.book.sheets.unshift({ ...structuredClone(sheet), id: '{copy}', name: 'ШНОР (копия)' });
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  await goesOn(session, { ...made, own: ['ШНОР (копия)', ...made.own] });
  const reasonOf = (name: string) =>
    session.getSnapshot().findings!.reading.sheets.find(({ sheet: one }) => one === name)!.reason;
  expect(reasonOf('ШНОР (копия)')).toBe('ourUnlisted');
  expect(host.user.sheet('ШНОР (копия)').cells.size).toBe(sheet.cells.size);
  session.close();
});

test('what the list is made of stands on its sheet, and comes back with it where the memory is gone', async () => {
  const host = createHost({ book: await openBook(sample, 'results.xlsx') }).use();
  const first = await sessionOf(excelPort({ patience: 60_000 }));
  const { schools } = first.getSnapshot().findings!.reading;
  const decided = () => first.getSnapshot().kept;
  first.rule.setCriteria({ threshold: 2500 });
  await first.rule.decide(schools[0]!, { action: 'exclude', ground: 'малочисленная школа', note: 'приказ № 5' });
  await first.rule.setNotHeld([{ kind: 'ОГЭ', subject: 'Математика', grade: null, year: 2025, school: null }]);
  await make(first);
  const list = (session: Session) =>
    session
      .getSnapshot()
      .findings!.judgement.verdicts.map(({ school, status, hand }) => [school.id, status, hand?.ground]);
  const before = list(first);
  first.close();
  host.book.xmlParts = [];
  const session = await sessionOf(excelPort({ patience: 60_000 }));
  expect(list(session)).not.toEqual(before);
  await session.answers.answer(asked(session)[0]!, lostAnswers.take);
  expect(list(session)).toEqual(before);
  const { criteria, handDecisions, notHeld } = session.getSnapshot().kept;
  expect({ criteria, handDecisions, notHeld }).toEqual({
    criteria: decided().criteria,
    handDecisions: decided().handDecisions,
    notHeld: decided().notHeld,
  });
  session.close();
  // A workbook that has a memory of its own takes nothing from a list brought from elsewhere.
  host.book.xmlParts = [memory(ownState)];
  const other = await sessionOf(excelPort({ patience: 60_000 }));
  await other.answers.answer(asked(other)[0]!, lostAnswers.take);
  expect(other.getSnapshot().kept).toMatchObject({ criteria: null, handDecisions: [], notHeld: [] });
  other.close();
});

describe('marks that were left in the sheets when the memory was lost', () => {
  const gone = async (session: Session, answer: 'take' | 'leave'): Promise<void> => {
    await session.answers.answer(asked(session)[0]!, lostAnswers[answer]);
    expect(session.getSnapshot().kept.flagged).toBe(true);
    await session.flag(false);
    expect([problem(session), session.getSnapshot().kept.flagged]).toEqual([null, false]);
  };
  const marked = async (port: WorkbookPort): Promise<void> => {
    const session = await sessionOf(port);
    await session.prepare([{ kind: 'shnor' }]);
    await session.makeSheets();
    await session.flag(true);
    session.close();
  };

  test.each(['take', 'leave'] as const)('in Excel they are found and taken away (%s)', async (answer) => {
    const host = createHost({ book: await openBook(sample, 'results.xlsx') }).use();
    const rules = () => host.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length;
    const before = rules();
    await marked(excelPort({ patience: 60_000 }));
    expect(rules()).toBeGreaterThan(before);
    host.book.xmlParts = [];
    const session = await sessionOf(excelPort({ patience: 60_000 }));
    await gone(session, answer);
    expect(rules()).toBe(before);
    session.close();
  });

  test('in a file that LibreOffice saved they are found and taken away; one without marks says nothing of them', async () => {
    const port = filePortOf(sample, 'Книга.xlsx');
    await marked(port);
    const withoutMemory = (bytes: Uint8Array) =>
      zip(Object.fromEntries(Object.entries(unzip(bytes)).filter(([name]) => !name.startsWith('customXml/'))));
    const lost = filePortOf(withoutMemory(convert(port.bytes(), 'Книга.xlsx', 'xlsx')), 'Книга.xlsx');
    await gone(await sessionOf(lost), 'take');
    const sheets = Object.entries(unzip(lost.bytes())).filter(([name]) => /worksheets\/[^/]*xml$/.test(name));
    expect(sheets.filter(([, part]) => Buffer.from(part).toString().includes('N(&quot;shnor&quot;)'))).toEqual([]);
    const clean = await sessionOf(filePortOf(withoutMemory(lost.bytes()), 'Книга.xlsx'));
    expect([asked(clean).length, clean.getSnapshot().kept.flagged]).toEqual([1, undefined]);
  });
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
    const session = await sessionOf(port);
    expect(asked(session)[0]!.text).toContain('файлы этого формата её не хранят');
    await goesOn(session, made);
    expect(port.saveName()).toBe('Книга.xlsx');
  });
});
