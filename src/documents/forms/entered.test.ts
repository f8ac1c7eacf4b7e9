import { analysis, analysisLines } from '../kinds/analysis';
import { analysisWords } from '../../words/papers/analysis';
import type { DocumentContext } from '../definition';
import { monitoring } from '../kinds/monitoring';
import { registerPlace } from '../kinds/monitoring/register';
import { captions } from '../../words/diagnostics/monitoring';
import { processes } from '../kinds/processes';
import { markPlace } from '../kinds/processes/read';
import { risk } from '../kinds/risk';
import { riskPlace } from '../kinds/risk/read';
import { support, supportLines } from '../kinds/support';
import { supportPlace } from '../kinds/support/read';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../testing/findings';
import { enteredName, withEntry } from './entered';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3'].flatMap((school, index): Row[] =>
  [2024, 2025].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, index === 0 ? 12 : 0, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, index === 0 ? 12 : 0, 10, 10, 8],
  ]),
);
const context = contextOf(findingsOf(readingOf(rows)));
const school = 'СОШ № 1';

/** The context with one more entry of the pane. */
const enter = (of: DocumentContext, kind: string, place: string, text: string): DocumentContext => ({
  ...of,
  state: { ...of.state, documents: { ...of.state.documents, [enteredName]: withEntry(of.state, kind, place, text) } },
});

test('a factor entered reaches the summary, the school’s sheet and what roadmaps take', () => {
  const level = enter(context, 'risk', riskPlace(school, 'staff', 'level'), 'high');
  const built = risk.build(enter(level, 'risk', riskPlace(school, 'staff', 'value'), '0.65'), risk.inputs.parse({}));
  expect(built.plans.map(({ key }) => key)).toEqual(['', school]);
  const cells = built.plans[0]!.rows.flatMap(({ cells: row }) => row.map((cell) => cell?.v));
  expect(cells).toContain('высокая');
  expect(cells).toContain(0.65);
  expect(built.memory).toEqual({ factors: { [school]: [{ factor: 'staff', significance: 'high' }] } });
});

test('an entry goes before what is typed on the sheet; an empty one empties the cell', () => {
  const place = markPlace(school, '1.1', 2025);
  const first = processes.build(enter(context, 'processes', place, '++'), processes.inputs.parse({}));
  const made = withSheets(context, first.plans);
  const markIn = (of: DocumentContext) =>
    processes.build(of, processes.inputs.parse({})).plans[0]!.rows.find(({ cells }) => cells[0]?.v === '1.1')!.cells[3]!
      .v;
  expect(markIn(made)).toBe('++');
  expect(markIn(enter(made, 'processes', place, 'недост'))).toBe('недост');
  expect(markIn(enter(made, 'processes', place, ''))).toBeNull();
});

test('a school off the list gets its column once a mark is entered for it', () => {
  const plan = processes.build(
    enter(context, 'processes', markPlace('СОШ № 2', '1.1', 2025), '+'),
    processes.inputs.parse({}),
  ).plans[0]!;
  expect(textsOf(plan)).toEqual(expect.arrayContaining(['СОШ № 1', 'СОШ № 2']));
});

test('another mentor than the proposed one is said to be chosen by hand', () => {
  const [proposed] = supportLines(context);
  expect(proposed!.mentor).toBe('СОШ № 2');
  const changed = enter(context, 'support', supportPlace(school, 'mentor'), 'СОШ № 3');
  expect(supportLines(changed)[0]).toMatchObject({ mentor: 'СОШ № 3', ground: 'Изменено вручную' });
  expect(textsOf(support.build(changed, support.inputs.parse({})).plans[0]!)).toContain('СОШ № 3');
});

test('the register takes states and dates', () => {
  const place = (caption: string) => registerPlace(school, 'Концепция развития', caption);
  const dated = enter(context, 'monitoring', place(captions.due), '2026-06-01');
  const filled = enter(dated, 'monitoring', place(captions.state), 'утверждён');
  const row = monitoring
    .build(filled, monitoring.inputs.parse({}))
    .plans[0]!.rows.find(({ cells }) => cells[2]?.v === 'Концепция развития')!;
  expect([row.cells[3]!.v, row.cells[6]!.v]).toEqual([46174, 'утверждён']);
});

test('lines of the analysis stand as entered, in their order, also when the sheet is made again', () => {
  const lines = ['Обсудить на совете', 'Анализ выполнения дорожной карты принять к сведению'];
  const entered = enter(context, 'analysis', analysisWords.headings.decided, [...lines, ' '].join('\n'));
  const decidedOf = (of: DocumentContext) =>
    analysisLines(of).find(({ heading }) => heading === analysisWords.headings.decided)!.lines;
  expect(decidedOf(entered)).toEqual(lines);
  const built = analysis.build(entered, analysis.inputs.parse({}));
  const made = withSheets(
    { ...context, state: { ...context.state, documents: { analysis: built.memory } } },
    built.plans,
  );
  expect(decidedOf(made).map((line) => line.replace(/\.$/, ''))).toEqual(lines);
});
