/** What the list leaves out, and whose list it is: said in text, in JSON and on «Что прочитано», in the pane's words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocument } from '../../app/documents/documents';
import { identify, type IdentifyOptions } from '../../app/identification/identify';
import { areaOf } from '../../documents/kinds/identification/area';
import { openPath } from '../../hosts/file/node';
import { defaultCriteria, notCounted as notCountedOf } from '../../judging';
import type { Findings } from '../../model/findings';
import type { School } from '../../model/school';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { emptyState, noAnswers } from '../../model/state';
import { frameWords, uncountedCaption } from '../../words/list/list';
import { identifyJson } from './identify-json';
import { identifyText } from './identify-text';
import { shnor } from '../testing/run';

const sample = join(__dirname, '../../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-not-counted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let snapshot: WorkbookSnapshot;
beforeAll(async () => {
  const opened = await openPath(sample);
  if (!opened.ok) throw new Error(opened.problem.code);
  snapshot = opened.value.snapshot();
});
const found = (options: Partial<IdentifyOptions>): Findings =>
  identify([snapshot], { answers: noAnswers(), hand: [], officialList: [], ...options });

test('results outside the criteria: one line in text and on «Что прочитано», each procedure with its count in JSON', () => {
  const procedures = defaultCriteria.procedures.filter(({ kind, grade }) => kind === 'ВПР' && grade === 5);
  const findings = found({ criteria: { procedures } });
  const { reading, judgement } = findings;
  const outside = reading.results.filter(
    ({ year, procedure: { kind, grade } }) => judgement.years!.includes(year) && !(kind === 'ВПР' && grade === 5),
  );
  const left = notCountedOf(findings).map(({ procedure }) => procedure);
  const line = `${frameWords.uncounted({ procedures: left, results: outside.length, years: [] })}.`;
  expect(line).toMatch(/^Не учитываются: ВПР 6; .* — 163\sрезультата\.$/);
  expect(identifyText(findings, []).split('\n')).toContain(line);
  const { notCounted } = identifyJson(findings, []);
  expect(notCounted).toContainEqual({
    kind: 'ВПР',
    subject: 'Математика',
    grade: 6,
    results: outside.filter(({ procedure: { subject, grade } }) => subject === 'Математика' && grade === 6).length,
  });
  expect(notCounted.reduce((sum, { results }) => sum + results, 0)).toBe(outside.length);
  const made = makeDocument({ findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-30' }, 'read');
  if (!made.ok) throw new Error(made.problem.code);
  expect(made.value.plans.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.v)))).toContain(
    line,
  );
});

test('results newer than the years asked for: said on «ШНОР» and «Что прочитано», in text and in JSON alike', () => {
  const findings = found({ criteria: { years: [2024, 2025] } });
  const newer = findings.reading.results.filter(({ year }) => year === 2026).length;
  const said = `2026 год — ${newer}\u00a0результатов`;
  const line = `${uncountedCaption}: ${said}.`;
  expect(identifyText(findings, []).split('\n')).toContain(line);
  expect(identifyJson(findings, []).notCountedYears).toEqual([{ year: 2026, results: newer }]);
  const cells = (kind: string) => {
    const context = { findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-30' };
    const made = makeDocument(context, kind);
    return made.ok
      ? made.value.plans.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell?.v)))
      : [];
  };
  expect(cells('read')).toContain(line);
  expect(cells('shnor')).toEqual(expect.arrayContaining([uncountedCaption, said]));
});

test('where everything counts nothing is said', () => {
  expect(identifyText(found({}), [])).not.toContain('Не учитываются');
  expect(identifyJson(found({}), [])).toMatchObject({ notCounted: [], notCountedYears: [] });
});

test('the comparison with an official list is in the text', () => {
  const text = identifyText(found({ officialList: ['Ключевская СОШ', 'Небывалая СОШ'] }), []);
  expect(text).toContain('Сравнение с официальным списком:');
  expect(text).toMatch(/– Совпало – 1\sшкола: МБОУ «Ключевская СОШ»/);
  expect(text).toMatch(/– Только в списке – 1\sшкола: Небывалая СОШ \(в книге такой школы нет\)/);
});

test('an official list without a school is refused', async () => {
  const path = join(folder, 'пусто.txt');
  writeFileSync(path, '\ufeff\n  \n');
  const { code, out, err } = await shnor('identify', sample, '--official', path);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`в файле «${path}» нет ни одной школы`);
});

test('whose schools: a municipality’s only where every school is known to be of it', () => {
  const of = (...names: (string | null)[]) => areaOf(names.map((municipality) => ({ municipality }) as School));
  expect([of('А', 'А'), of('А', 'Б'), of(null, null), of('А', null)]).toEqual([
    'municipality',
    'region',
    'workbook',
    'workbook',
  ]);
});

test('a list made of chosen sheets says so on «ШНОР» and in papers; one of the whole book says nothing of it', () => {
  const printed = (findings: Findings, kind: string): string => {
    const made = makeDocument({ findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-22' }, kind);
    return made.ok ? JSON.stringify(made.value.plans) : '';
  };
  const chosen = found({ onlySheets: ['ОГЭ 2026'] });
  for (const kind of ['shnor', 'overview']) {
    expect(printed(chosen, kind)).toContain('только выбранные листы книги: «ОГЭ 2026»');
    expect(printed(found({}), kind)).not.toContain('только выбранные листы');
  }
});
