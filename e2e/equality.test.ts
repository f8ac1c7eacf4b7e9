/**
 * Sheets made through Excel's API and through the file host from one workbook are one and the same, for every document the
 * product makes. LibreOffice is the judge: it opens both files, calculates them anew and says what it sees.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../src/documents/catalogue';
import { builtInTemplates } from '../src/documents/kinds/roadmap/templates';
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

/** Things changed in the plans of one more file, and the difference that each must make. */
const spoilt: [what: string, seen: RegExp, kind: string, spoil: (plan: SheetPlan) => void][] = [
  ['a width', /ШНОР ▸ column B\n/, 'shnor', ({ columns }) => (columns[1]!.width += 1)],
  ['a height', /ШНОР ▸ row 3\n/, 'shnor', ({ rows }) => (rows[2]!.height = 77.25)],
  ['a text', /ШНОР ▸ A1 shown\n/, 'shnor', ({ rows }) => (rows[0]!.cells[0] = { ...rows[0]!.cells[0], v: 'Другое' })],
  ['a merge', /ШНОР ▸ A1 merged\n/, 'shnor', ({ merges }) => merges.splice(0, 1)],
  ['a margin', /ШНОР ▸ page\n/, 'shnor', ({ print }) => (print.margins = { ...print.margins, left: 33 })],
  [
    'a condition',
    /Мониторинг ▸ conditional /,
    'monitoring',
    ({ conditional }) => (conditional[0]!.style.fill = '#123456'),
  ],
  [
    'a number format',
    /Анализ дорожной карты ▸ \w+ look\n.*percentage-style/s,
    'analysis',
    ({ styles }) => styles.forEach((style) => style.format === '0.0\\ %' && (style.format = '0.000%')),
  ],
  ['a validation', /Мониторинг ▸ \w+ allowed\n/, 'monitoring', ({ validations }) => validations.splice(0, 1)],
  [
    'a chart',
    /Динамика результатов ▸ chart at .*\n.*Другая/,
    'dynamics',
    ({ charts }) => (charts[0]!.title = 'Другая'),
  ],
];

let file: Made;
let excel: Made;
let inFile: Map<string, Facts>;
let inExcel: Map<string, Facts>;
let spoiltDifferences: string[];

beforeAll(async () => {
  file = await throughFile(sample, everything);
  excel = await throughExcel(sample, everything);
  const spoiltFile = await throughFile(sample, everything, (made) => {
    const plans = structuredClone(made);
    for (const [, , kind, spoil] of spoilt) spoil(plans.find((plan) => plan.kind === kind)!);
    return plans;
  });
  const flat = flatten({ file: file.bytes, excel: excel.bytes, spoilt: spoiltFile.bytes });
  inFile = sheetsOf(flat['file']!);
  inExcel = sheetsOf(flat['excel']!);
  const inSpoilt = sheetsOf(flat['spoilt']!);
  spoiltDifferences = file.names.flatMap((name) => differences(name, inSpoilt.get(name), inExcel.get(name)));
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
}, 60_000);

test('no formula of any document ends in an error', () => {
  const wrong = file.names.flatMap((name) =>
    [...(inFile.get(name) ?? [])].filter(([key, kind]) => key.endsWith(' kind') && kind === 'error'),
  );
  expect(wrong).toEqual([]);
});

test.each(spoilt)('%s changed is told', (_, seen) => {
  expect(spoiltDifferences.filter((difference) => seen.test(difference))).not.toEqual([]);
});
