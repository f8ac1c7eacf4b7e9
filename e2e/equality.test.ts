/**
 * Sheets made through Excel's API and through the file host from one workbook are one and the same, for every document the
 * product makes. LibreOffice is the judge: it opens both files, calculates them anew and says what it sees.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../src/documents/catalogue';
import { builtInTemplates } from '../src/documents/roadmap/templates';
import type { SheetPlan } from '../src/model/plan';
import { throughExcel, throughFile, type Made } from './support/equality/both-hosts';
import { differences } from './support/equality/differences';
import { flatten } from './support/equality/office';
import { sheetsOf, type Facts } from './support/equality/sheets';
import { viewsOf } from './support/equality/views';

const sample = new Uint8Array(readFileSync(join(__dirname, '../samples/results.xlsx')));
const everything = [
  ...documents.filter(({ kind }) => kind !== 'roadmap').map(({ kind }) => ({ kind })),
  ...builtInTemplates.map(({ id }) => ({ kind: 'roadmap', inputs: { template: id } })),
  { kind: 'roadmap', inputs: { scope: 'schools', schools: null } },
];

/** One thing of the sheet «ШНОР» changed, and where it must be seen. */
const spoilt: [RegExp, (plan: SheetPlan) => void][] = [
  [/▸ column C/, ({ columns }) => (columns[2]!.width += 1)],
  [/▸ row 3\n/, ({ rows }) => (rows[2]!.height = 77.25)],
  [/look/, ({ styles }) => styles.forEach((style) => (style.font = { ...style.font, size: 9 }))],
  [/▸ (conditional|A1 look|[A-Z]+\d+ )/, (plan) => plan.conditional.splice(0, 1)],
  [/merged/, (plan) => plan.merges.splice(0, 1)],
  [/▸ page/, ({ print }) => (print.margins = { ...print.margins, left: 33 })],
  [/shown/, ({ rows }) => (rows[0]!.cells[0] = { ...rows[0]!.cells[0], v: 'Другое' })],
];

let file: Made;
let excel: Made;
let inFile: Map<string, Facts>;
let inExcel: Map<string, Facts>;
let spoiltSheets: (Facts | undefined)[];

beforeAll(async () => {
  file = await throughFile(sample, everything);
  excel = await throughExcel(sample, everything);
  const others: Record<string, Uint8Array> = {};
  for (const [index, [, spoil]] of spoilt.entries()) {
    const made = await throughFile(sample, [{ kind: 'shnor' }], (plans) => {
      spoil(plans[0]!);
      return plans;
    });
    others[`spoilt${index}`] = made.bytes;
  }
  const flat = flatten({ file: file.bytes, excel: excel.bytes, ...others });
  inFile = sheetsOf(flat['file']!);
  inExcel = sheetsOf(flat['excel']!);
  spoiltSheets = spoilt.map((_, index) => sheetsOf(flat[`spoilt${index}`]!).get('ШНОР'));
}, 400_000);

test('both hosts are given the same plans, of every kind of document', () => {
  expect(excel.plans).toEqual(file.plans);
  expect(excel.names).toEqual(file.names);
  const kinds = new Set(file.plans.map(({ kind }) => kind));
  for (const { kind } of documents) expect(kinds).toContain(kind);
});

test('LibreOffice sees the same sheets', () => {
  const found = file.names.flatMap((name) => differences(name, inFile.get(name), inExcel.get(name)));
  expect(found.slice(0, 20)).toEqual([]);
});

test('panes and gridlines are the same', async () => {
  const [left, right] = [await viewsOf(file.bytes), await viewsOf(excel.bytes)];
  for (const name of file.names) expect([name, left.get(name)]).toEqual([name, right.get(name)]);
});

test('no formula of any document ends in an error', () => {
  const wrong = file.names.flatMap((name) =>
    [...(inFile.get(name) ?? [])].filter(([key, kind]) => key.endsWith(' kind') && kind === 'error'),
  );
  expect(wrong).toEqual([]);
});

test.each(spoilt.map(([seen], index) => [String(seen), index]))(
  'a sheet changed in one thing is told: %s',
  (_, index) => {
    const found = differences('ШНОР', spoiltSheets[index], inExcel.get('ШНОР'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(spoilt[index]![0]);
  },
);
