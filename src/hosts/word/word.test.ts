import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { makeDocuments } from '../../app/documents/documents';
import { identify } from '../../app/identification/identify';
import { documents } from '../../documents/catalogue';
import { emptyState, noAnswers } from '../../model/state';
import type { SheetPlan } from '../../model/plan';
import { nodeCodec } from '../file/node';
import { openLazily } from '../file/lazy';
import { wordBytes } from '.';
import { printedText } from './printed';
import { saidBy } from './testing/said';

const sample = new Uint8Array(readFileSync(join(__dirname, '../../../samples/results.xlsx')));

let plans: SheetPlan[];
beforeAll(async () => {
  const opened = await openLazily(sample, 'results.xlsx', { codec: nodeCodec });
  if (!opened.ok) throw new Error(opened.problem.code);
  const snapshot = opened.value.snapshot();
  const findings = identify([snapshot], { answers: noAnswers(), hand: [], officialList: [] });
  const made = makeDocuments(
    { findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-09-01' },
    documents.map(({ kind }) => ({ kind })),
  );
  if (!made.ok) throw new Error(made.problem.code);
  plans = made.value.plans;
});

test('every document says in Word what its sheet prints, in the same order', async () => {
  expect(plans.length).toBeGreaterThan(15);
  for (const plan of plans) {
    const said = saidBy(await wordBytes([plan]));
    expect([plan.name, said]).toEqual([plan.name, printedText(plan)]);
  }
}, 60_000);

test('charts that stand above their table stay there, each under its sentence', async () => {
  const plan = plans.find(({ kind }) => kind === 'reliability')!;
  const xml = await (await JSZip.loadAsync(await wordBytes([plan]))).file('word/document.xml')!.async('string');
  const order = [...xml.matchAll(/(20\d\d)\sгод: порога|<c:chart /g)].map(([whole, year]) => year ?? whole);
  const years = plan.charts.map(({ title }) => /\d{4}/.exec(title)![0]);
  expect(order).toEqual(years.flatMap((year) => [year, '<c:chart ']));
}, 30_000);

test('several documents stand in one file, each on its own kind of page', async () => {
  const two = [plans.find(({ kind }) => kind === 'roadmap')!, plans.find(({ kind }) => kind === 'order')!];
  const bytes = await wordBytes(two);
  expect(saidBy(bytes)).toEqual(two.flatMap(printedText));
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  const sections = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => /w:orient="(\w+)"/.exec(tag)?.[1]);
  expect(sections).toEqual(two.map(({ print }) => print.orientation));
});

test('lines of one heading are one heading: the further ones are its subtitle', async () => {
  const plan = plans.find(({ kind }) => kind === 'roadmap')!;
  const xml = await xmlOf(plan);
  const styled = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
  expect(styled.filter((style) => style === 'Title')).toHaveLength(1);
  expect(styled.filter((style) => style === 'Heading1')).toHaveLength(1);
  expect(styled.filter((style) => style === 'Subtitle').length).toBeGreaterThan(3);
});

test('a set begins with a list of its documents, each by its name and linked to it', async () => {
  const set = ['order', 'roadmap', 'support', 'programme', 'school-page'].map((wanted) =>
    plans.find(({ kind }) => kind === wanted)!,
  );
  const xml = await (await JSZip.loadAsync(await wordBytes(set))).file('word/document.xml')!.async('string');
  const list = xml.slice(0, xml.indexOf('<w:sectPr'));
  expect(list).toContain('Содержание');
  const entries = [...list.matchAll(/w:anchor="(_Toc\d+)".*?<w:t[^>]*>([^<]*)</g)].map(([, mark, text]) => [
    mark,
    text,
  ]);
  expect(entries).toHaveLength(set.length);
  expect(entries[0]![1]).toBe(`1. ${set[0]!.title}`);
  expect(entries[2]![1]).toContain('3. Схема сопровождения');
  for (const [mark] of entries) expect(xml.split(`w:name="${mark}"`)).toHaveLength(2);
  // Pages of every document are counted from its own first.
  expect(list).not.toContain('PAGEREF');
  expect(saidBy(await wordBytes(set))).toEqual(set.flatMap(printedText));
});

test('a sheet of several pages across is a table a page, the schools in each', async () => {
  const plan = plans.find(({ kind }) => kind === 'svod')!;
  const tables = [...(await xmlOf(plan)).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  const ofSchools = tables.filter((table) => table.includes('«Гимназия № 4»'));
  expect(ofSchools).toHaveLength(plan.print.colBreaks!.length + 1);
  // A share in a column of its own width: four digits, the comma, the sign.
  const narrow = ofSchools
    .slice(1)
    .flatMap((table) => [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)));
  expect(Math.min(...narrow)).toBeGreaterThan(500);
});

test('a table repeats its head and keeps its rows whole', async () => {
  const roadmap = plans.find(({ kind }) => kind === 'roadmap')!;
  const xml = await (await JSZip.loadAsync(await wordBytes([roadmap]))).file('word/document.xml')!.async('string');
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  const heads = rows.filter((row) => row.includes('<w:tblHeader/>'));
  expect(heads.length).toBeGreaterThan(0);
  expect(heads[0]).toContain('Мероприятие');
  expect(rows.filter((row) => row.includes('<w:cantSplit/>')).length).toBeGreaterThan(rows.length * 0.9);
});

const xmlOf = async (plan: SheetPlan): Promise<string> =>
  (await JSZip.loadAsync(await wordBytes([plan]))).file('word/document.xml')!.async('string');

test('a part of the document begins a page; where a sheet only keeps rows together, Word fills its pages', async () => {
  const order = plans.find(({ kind }) => kind === 'order')!;
  const xml = await xmlOf(order);
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) => text);
  const begins = paragraphs.filter((text) => text.includes('<w:pageBreakBefore/>'));
  expect(order.print.partStarts).toHaveLength(begins.length);
  expect(begins.every((text) => /Приложение\s№|Лист ознакомления/.test(text))).toBe(true);
  const analysis = plans.find(({ kind }) => kind === 'analysis')!;
  expect(analysis.print.breaks!.length).toBeGreaterThan(0);
  expect(await xmlOf(analysis)).not.toContain('pageBreakBefore');
});

test('captions are repeated where the sheet cannot do so, but not over what they do not head', async () => {
  const headsOf = (xml: string): string[] =>
    [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).filter((row) => row.includes('<w:tblHeader/>'));
  const order = headsOf(await xmlOf(plans.find(({ kind }) => kind === 'order')!));
  expect(order.some((row) => row.includes('подпись'))).toBe(true);
  const swot = await xmlOf(plans.find(({ kind }) => kind === 'swot')!);
  const tables = [...swot.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  // Where both pairs of quadrants are one table, no captions of the first stand over the second.
  const heading = tables.filter((table) => headsOf(table).some((row) => row.includes('Сильные стороны')));
  expect(heading.filter((table) => table.includes('Слабые стороны'))).toEqual([]);
});

test('a long document has a list of its headings, each with the page of its bookmark', async () => {
  const xml = await xmlOf(plans.find(({ kind }) => kind === 'programme')!);
  const marks = [...xml.matchAll(/PAGEREF (_Toc\d+)/g)].map(([, mark]) => mark!);
  expect(marks.length).toBeGreaterThan(20);
  const headings = [...xml.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?<\/w:p>/gs)].map(([text]) => text);
  expect(headings.map((text) => /w:name="(_Toc\d+)"/.exec(text)?.[1])).toEqual(marks);
  expect(await xmlOf(plans.find(({ kind }) => kind === 'order')!)).not.toContain('PAGEREF');
});

test('the closing lines of a document stay on the page of what stands above them', async () => {
  const programme = await xmlOf(plans.find(({ kind }) => kind === 'programme')!);
  const paragraphs = [...programme.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) => text);
  const last = paragraphs.at(-1)!;
  expect(last).toContain('Сокращения');
  expect(last).not.toContain('<w:keepNext/>');
  expect(paragraphs.at(-2)).toContain('<w:keepNext/>');
});
