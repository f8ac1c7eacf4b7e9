/** The session over a workbook file: what a user does, step by step, without the screens. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { identify } from '../app/identification/identify';
import { identifyOptions } from '../app/session/options';
import { Session } from '../app/session';
import { listedIds } from '../judging';
import { exportSettings, parseSettings } from '../app/settings';
import { exampleRows } from '../documents/kinds/entry/example';
import { newFile, openFile } from '../hosts/file';
import { emptyState } from '../model/state';
import { sessionWords } from '../words/workbook/session';
import { filePort, type FilePort } from '../hosts/file/port';

const bytes = new Uint8Array(readFileSync(path.join(__dirname, '../../samples/results.xlsx')));
const facts = JSON.parse(readFileSync(path.join(__dirname, '../../samples/facts.json'), 'utf8')) as {
  low: { any: { school: string }[] };
};
const read = (content: Uint8Array, name: string) => {
  const file = openFile(content, name);
  return file.ok ? { ok: true as const, value: file.value.snapshot() } : file;
};

async function opened(
  onNewWorkbook?: (name: string, content: Uint8Array) => void,
): Promise<{ session: Session; port: FilePort }> {
  const file = openFile(bytes, 'results.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const port = filePort(file.value, onNewWorkbook ? { onNewWorkbook } : {});
  const session = new Session(port, {
    today: () => '2026-11-22',
    readFile: (content, name) => Promise.resolve(read(content, name)),
  });
  await session.open();
  expect(await session.identify()).toBe(true);
  return { session, port };
}
jest.setTimeout(60_000);
const listSheets = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];
const sheetNames = (port: FilePort): string[] => {
  const now = read(port.bytes(), 'now.xlsx');
  return now.ok ? now.value.sheets.map(({ name }) => name) : [];
};

test('what is waited for is said while it is judged, and a press on «Отменить» then leaves everything as it was', async () => {
  const { session } = await opened();
  const { findings } = session.getSnapshot();
  const said = new Set<string>();
  const stop = session.subscribe(() => {
    const { busy } = session.getSnapshot();
    if (busy) said.add(busy.text);
    // Pressed while the last block of work is on: it counts when that block ends.
    if (busy?.text === sessionWords.judging) queueMicrotask(() => busy.cancel?.());
  });
  expect(await session.identify()).toBe(false);
  stop();
  expect([...said]).toEqual([sessionWords.reading, sessionWords.judging]);
  expect(session.getSnapshot()).toMatchObject({ busy: null, problem: null, news: { news: { what: 'cancelled' } } });
  expect(session.getSnapshot().findings).toBe(findings);
});

test('identifies the sample and says it', async () => {
  const { session } = await opened();
  const { findings, news } = session.getSnapshot();
  const low = findings!.judgement.verdicts.filter(({ status }) => status === 'low').map(({ school }) => school.name);
  expect(low.sort()).toEqual(facts.low.any.map(({ school }) => school).sort());
  expect(news?.news).toMatchObject({ what: 'read', low: low.length });
});

test('criteria change the list without a new read; what entered and left is told and kept', async () => {
  const { session, port } = await opened();
  const snapshot = jest.spyOn(port, 'snapshot');
  const before = listedIds(session.getSnapshot().findings!.judgement);
  session.rule.setCriteria({ threshold: 4500 });
  const { listChange, findings } = session.getSnapshot();
  expect(listChange!.added).toEqual([]);
  expect(new Set(listChange!.removed)).toEqual(before);
  expect(findings!.preset).toBe('own');
  session.rule.setPreset('fioko');
  expect(new Set(session.getSnapshot().listChange!.added)).toEqual(before);
  expect(snapshot).not.toHaveBeenCalled();
  session.close();
});

test('a decision by hand stands beside the verdict and is kept in the workbook', async () => {
  const { session, port } = await opened();
  const verdict = session.getSnapshot().findings!.judgement.verdicts.find(({ status }) => status === 'clear')!;
  await session.rule.decide(verdict.school, { action: 'add', ground: 'решение региона' });
  const now = session.getSnapshot().findings!.judgement.verdicts.find(({ school }) => school.id === verdict.school.id)!;
  expect(now.status).toBe('clear');
  expect(now.hand?.ground).toBe('решение региона');
  const saved = read(port.bytes(), 'now.xlsx');
  expect(saved.ok && saved.value.state?.handDecisions).toHaveLength(1);
  await session.rule.decide(verdict.school, null);
  expect(session.getSnapshot().kept.handDecisions).toEqual([]);
});

test('sheets: previewed, made, made again, marked, put back, removed', async () => {
  const { session, port } = await opened();
  const own = sheetNames(port);
  expect(await session.prepare(listSheets)).toBe(true);
  expect(session.getSnapshot().draft).toMatchObject({ adds: ['ШНОР', 'Свод', 'Что прочитано'], replaces: [] });
  expect(sheetNames(port)).toEqual(own);
  expect(await session.makeSheets()).toBe(true);
  expect(sheetNames(port)).toEqual([...own, 'ШНОР', 'Свод', 'Что прочитано']);
  await session.prepare(listSheets);
  expect(session.getSnapshot().draft).toMatchObject({ adds: [], replaces: ['ШНОР', 'Свод', 'Что прочитано'] });
  await session.flag(true);
  expect(session.getSnapshot().problem).toBeNull();
  expect(session.getSnapshot().kept.flagged).toBe(true);
  await session.removeOurSheets();
  expect(sheetNames(port)).toEqual(own);
  await session.restorePrevious();
  expect(sheetNames(port)).toEqual([...own, 'ШНОР', 'Свод', 'Что прочитано']);
});

test('flags without the ШНОР sheet are refused in words', async () => {
  const { session } = await opened();
  await session.flag(true);
  expect(session.getSnapshot().problem?.code).toBe('flags-need-list');
});

test('results changed after the preview: nothing is written before another confirmation', async () => {
  const { session, port } = await opened();
  await session.prepare(listSheets);
  const own = sheetNames(port);
  const { block, row } = session.getSnapshot().findings!.reading.results[0]!;
  const real = port.snapshot;
  port.snapshot = async (options) => {
    const taken = await real(options);
    if (!taken.ok) return taken;
    const sheets = taken.value.sheets.map((sheet) =>
      sheet.id === block.sheetId
        ? {
            ...sheet,
            values: sheet.values.map((cells, index) =>
              index + sheet.top === row
                ? cells.map((value, col) => (col + sheet.left === block.columns.participants ? 997 : value))
                : cells,
            ),
          }
        : sheet,
    );
    return { ok: true, value: { ...taken.value, sheets } };
  };
  expect(await session.makeSheets()).toBe(false);
  expect(session.getSnapshot().problem?.code).toBe('sources-changed');
  expect(sheetNames(port)).toEqual(own);
  await session.makeSheets();
  expect(session.getSnapshot().problem).toBeNull();
});

test('files added twice are shown as duplicates; a broken one does not hold back the rest', async () => {
  const { session, port } = await opened();
  const own = sheetNames(port);
  const file = (name: string, content: Uint8Array) => ({ name, bytes: () => Promise.resolve(content) });
  const csv = new TextEncoder().encode('Школа;Участники\nШкола А;10\n');
  await session.addFiles([
    file('сломан.xlsx', new Uint8Array([1, 2, 3])),
    file('итоги.csv', csv),
    file('копия.csv', csv),
  ]);
  expect(sheetNames(port)).toHaveLength(own.length + 1);
  expect(session.getSnapshot().news?.news).toMatchObject({
    what: 'files',
    duplicates: [expect.stringContaining('копия')],
  });
  // What became of each is kept, not only told for a moment.
  expect(session.getSnapshot().files).toMatchObject([
    { name: 'сломан.xlsx', what: 'broken', problem: { code: 'file-not-workbook' } },
    { name: 'итоги.csv', what: 'read', sheets: 1, problem: null },
    { name: 'копия.csv', what: 'present', sheets: 1, problem: null },
  ]);
  expect(session.getSnapshot().kept.registry.map(({ kind }) => kind)).toEqual(['source']);
});

test('a year that only the file name tells stays with the sheets the file brought: opened again, brought on in that workbook', async () => {
  const { session, port } = await opened();
  const file = (year: number, low: number) => {
    const values = [
      ['Школа', 'Писали', '2', '3', '4', '5'],
      ['МБОУ «Новая школа»', 20, low, 20 - low, 0, 0],
    ];
    const made = newFile([{ name: 'Статистика по отметкам', top: 0, left: 0, values }], {
      plans: [],
      state: emptyState(),
    });
    if (!made.ok) throw new Error(made.problem.code);
    const { bytes: content } = made.value;
    return { name: `ВПР_Математика_5_класс_${year}.xlsx`, bytes: () => Promise.resolve(content) };
  };
  await session.addFiles([file(2024, 8), file(2025, 9)]);
  const reopened = openFile(port.bytes(), 'ОГЭ 2019.xlsx');
  if (!reopened.ok) throw new Error(reopened.problem.code);
  const again = identify(
    [reopened.value.snapshot()],
    identifyOptions(reopened.value.snapshot().state!, reopened.value.snapshot(), null),
  );
  const other = await opened();
  await other.session.addFiles([{ name: 'Все.xlsx', bytes: () => Promise.resolve(port.bytes()) }]);
  for (const { reading } of [session.getSnapshot().findings!, again, other.session.getSnapshot().findings!]) {
    expect(reading.questions).toEqual([]);
    const results = reading.results.filter(({ school }) => school.name === 'МБОУ «Новая школа»');
    expect(results.map(({ block }) => block.sheet).sort()).toEqual([
      'ВПР_Математика_5_класс_2025',
      'Статистика по отметкам',
    ]);
    expect(results.map(({ procedure, year, low }) => [procedure.kind, year, low]).sort()).toEqual([
      ['ВПР', 2024, 8],
      ['ВПР', 2025, 9],
    ]);
  }
});

test('a row selected in a source sheet leads to its school', async () => {
  const { session } = await opened();
  const { block, row, school } = session.getSnapshot().findings!.reading.results[0]!;
  await session.select({ sheet: block.sheet, row, col: 0 });
  expect(session.getSnapshot().selectedSchool).toBe(school.id);
  await session.select({ sheet: block.sheet, row: 0, col: 0 });
  expect(session.getSnapshot().selectedSchool).toBeNull();
});

test('opened again, the workbook shows its list at once', async () => {
  const { session, port } = await opened();
  await session.prepare(listSheets);
  await session.makeSheets();
  const file = openFile(port.bytes(), 'results.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const again = new Session(filePort(file.value), { today: () => '2026-11-23' });
  await again.open();
  expect(listedIds(again.getSnapshot().findings!.judgement)).toEqual(
    listedIds(session.getSnapshot().findings!.judgement),
  );
});

test('a copy for others has the chosen sheets as values, without sources, formulas and our state', async () => {
  const copies: { name: string; content: Uint8Array }[] = [];
  const { session } = await opened((name, content) => copies.push({ name, content }));
  await session.prepare(listSheets);
  await session.makeSheets();
  const { kept } = session.getSnapshot();
  const chosen = kept.registry.filter(({ kind }) => kind !== 'read');
  expect(await session.mailing.shareCopies(chosen, false)).toBe(1);
  const copy = read(copies[0]!.content, copies[0]!.name);
  if (!copy.ok) throw new Error(copy.problem.code);
  expect(copy.value.sheets.map(({ name }) => name)).toEqual(['ШНОР', 'Свод']);
  expect(copy.value.state).toBeNull();
  const xml = Object.values(unzipSync(copies[0]!.content)).map((part) => new TextDecoder().decode(part));
  expect(xml.filter((part) => part.includes('<f>'))).toEqual([]);
  expect(await session.mailing.shareCopies(chosen, true)).toBe(0);
  expect(session.getSnapshot().problem?.code).toBe('no-school-sheets');
  session.close();
});

test('the example is read at once and goes with our sheets; the sheet to type into stays and is made once', async () => {
  const { session, port } = await opened();
  expect(await session.hasOwnResults()).toBe(true);
  const before = session.getSnapshot().findings!.reading.results.length;
  expect(await session.addResultSheet('example')).toBe(true);
  expect(session.getSnapshot().findings!.reading.results.length).toBe(before + exampleRows.length);
  expect(await session.addResultSheet('source')).toBe(true);
  expect(await session.addResultSheet('source')).toBe(true);
  await session.removeOurSheets();
  const names = sheetNames(port);
  expect(names.filter((name) => name === 'Ввод результатов')).toHaveLength(1);
  expect(names).not.toContain('Пример результатов');
  session.close();
});

test('settings of a file change the criteria and the list; the years stay the data’s', async () => {
  const { session } = await opened();
  const { kept } = session.getSnapshot();
  const file = parseSettings(
    exportSettings({ ...kept, criteria: { ...session.getSnapshot().findings!.judgement.criteria, threshold: 6000 } }),
  );
  if (!file.ok) throw new Error(file.problem.code);
  await session.rule.takeSettings(file.value, new Set(['criteria']));
  const { findings, kept: now } = session.getSnapshot();
  expect(findings!.judgement.criteria).toMatchObject({ threshold: 6000, years: [2025, 2026] });
  expect(now.criteria?.years).toBeNull();
  expect(listedIds(findings!.judgement).size).toBe(0);
  session.close();
});

test('a column’s role given by hand is read at once, kept in the workbook and taken back whole', async () => {
  const { session, port } = await opened();
  const before = session.getSnapshot().findings!.reading.results.length;
  const index = session.getSnapshot().findings!.reading.sheets.findIndex(({ read: was }) => was);
  const table = () => session.getSnapshot().findings!.reading.sheets[index]!.tables[0]!;
  const low = table().roles.find(({ role }) => role === 'low')!.col!;
  await session.answers.giveRole(table(), low, 'other');
  const { findings, kept, news } = session.getSnapshot();
  expect(findings!.reading.results.length).toBeLessThan(before);
  expect(news?.news).toMatchObject({ what: 'role', given: true, results: findings!.reading.results.length });
  const saved = read(port.bytes(), 'now.xlsx');
  expect(saved.ok && saved.value.state?.answers).toEqual(kept.answers);
  await session.answers.giveRole(table(), low, null);
  expect(session.getSnapshot().findings!.reading.results).toHaveLength(before);
  expect(session.getSnapshot().kept.answers.headers).toEqual({});
  session.close();
});
