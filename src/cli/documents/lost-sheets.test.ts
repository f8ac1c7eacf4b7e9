/** A workbook whose memory is gone, or a later version's, on the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../hosts/file';
import { unzip, zip } from '../../hosts/file/testing/packages';
import type { WorkbookState } from '../../model/state';
import { presets } from '../../judging';
import { stateXml } from '../../workbook/state-part';
import { shnor } from '../testing/run';

const sample = join(__dirname, '../../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-lost-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
jest.setTimeout(120_000);
const file = (name: string): string => join(folder, name);
const book = (name: string): string => file(`${name}.xlsx`);
type Four = [string, string, string, string];

const run = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await shnor(...args);
  if (code !== 0) throw new Error(err);
  return out;
};
const snapshotOf = (path: string) => {
  const opened = openFile(readFileSync(path), path);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.snapshot();
};
const ours = (path: string) => snapshotOf(path).state!.registry.map(({ name }) => name);
/** The workbook with another memory, or none. */
function withMemory(from: string, to: string, xml: string | null): void {
  const parts = unzip(readFileSync(from));
  const path = Object.keys(parts).find((name) => /^customXml\/item\d+\.xml$/.test(name))!;
  if (xml === null) delete parts[path];
  else parts[path] = new TextEncoder().encode(xml);
  writeFileSync(to, zip(parts));
}

test('lost sheets left by an answer stay the user’s, and another answer takes them back', async () => {
  const [made, lost, left, back] = ['made', 'lost', 'left', 'back'].map(book) as Four;
  const answer = (value: string): string => {
    writeFileSync(file('answers.json'), JSON.stringify({ ourSheets: value }));
    return file('answers.json');
  };
  await run('identify', sample, '--out', made);
  withMemory(made, lost, null);
  const asked = await run('identify', lost, '--questions');
  expect(asked).toContain('его памяти в книге нет');
  expect(asked).toContain('Задайте заново, если было задано');
  expect((await shnor('roadmap', lost, '--out', left)).code).toBe(2);
  await run('roadmap', lost, '--answers', answer('leave'), '--out', left);
  expect(ours(left)).toEqual(['Дорожная карта']);
  expect(await run('identify', left, '--questions')).not.toContain('ourSheets');
  await run('identify', left, '--answers', answer('take'), '--out', back);
  expect(ours(back).sort()).toEqual(['Дорожная карта', 'Свод', 'Что прочитано', 'ШНОР']);
  expect(snapshotOf(back).sheets.map(({ name }) => name)).toEqual(snapshotOf(left).sheets.map(({ name }) => name));
});

test('taken back, the list is the one that stood: its sheet holds what it was made of', async () => {
  const [made, lost] = ['of', 'without'].map(book) as Four;
  const listOf = (out: string) =>
    out.slice(out.indexOf('Критерии'), out.indexOf('Прочитано')) + /По расчёту.*/.exec(out)![0];
  const before = listOf(await run('identify', sample, '--share', '45', '--min-participants', '12', '--out', made));
  withMemory(made, lost, null);
  expect(listOf(await run('identify', lost))).not.toBe(before);
  writeFileSync(file('take.json'), JSON.stringify({ ourSheets: 'take' }));
  expect(listOf(await run('identify', lost, '--answers', file('take.json')))).toBe(before);
  // The same command again: nothing is lost, nothing is to be answered.
  expect(listOf(await run('identify', made, '--answers', file('take.json')))).toBe(before);
});

test('criteria of a later version stay the workbook’s until others are asked for', async () => {
  const [made, later, again, own] = ['a', 'b', 'c', 'd'].map(book) as Four;
  await run('identify', sample, '--out', made);
  const theirs = { ...presets[0]!.criteria, combine: 'weighted' };
  const state = { ...snapshotOf(made).state!, version: 2, criteria: theirs } as unknown as WorkbookState;
  withMemory(made, later, stateXml(state));
  expect(await run('identify', later, '--out', again)).toContain('записала более новая версия (критерии)');
  const kept = (path: string): WorkbookState => {
    const parts = unzip(readFileSync(path));
    const name = Object.keys(parts).find((one) => /^customXml\/item\d+\.xml$/.test(one))!;
    const xml = new TextDecoder().decode(parts[name]);
    return JSON.parse(xml.slice(xml.indexOf('>{') + 1, xml.lastIndexOf('<'))) as WorkbookState;
  };
  expect(kept(again)).toMatchObject({ version: 2, criteria: theirs });
  await run('identify', again, '--share', '45', '--out', own);
  expect(kept(own)).toMatchObject({ criteria: { threshold: 4500 }, aside: [{ path: ['criteria'], value: theirs }] });
});
