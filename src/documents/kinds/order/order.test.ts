/** The order: two orders by the list, annexes on sheets of their own, terms that lie behind its day. */
import type { SheetPlan } from '../../../model/plan';
import type { DocumentContext } from '../../definition';
import { contextOf, emptyReading, findingsOf, readingOf, textsOf, type Row } from '../../testing/findings';
import { orderDefinition } from '.';

const good = (school: string, low = 0): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, year === 2026 ? low : 0, 10, 10, 10],
    [school, 'ОГЭ Русский язык', year, 0, 10, 10, 10],
  ]);
const low = (school: string): Row[] => [2025, 2026].map((year): Row => [school, 'ОГЭ Математика', year, 15, 10, 5, 5]);
const period = { kind: 'school', from: 2026, to: 2027 };
const context = (rows: readonly Row[], order: object = {}, today = '2026-08-26') =>
  contextOf(findingsOf(rows.length === 0 ? emptyReading() : readingOf(rows)), {
    today,
    state: { organisation: { period, order } },
  });
const built = (of: DocumentContext, inputs: object = {}) =>
  orderDefinition.build(of, orderDefinition.inputs.parse(inputs));
const texts = (plan: SheetPlan | undefined): string[] =>
  plan ? textsOf(plan).map((text) => text.replaceAll('\u00a0', ' ')) : [];
const starting = (lines: readonly string[], start: string) => lines.filter((line) => line.startsWith(start));

test('with nobody on the list it approves no list and charges nobody on it', () => {
  const { plans, notes } = built(context([...good('СОШ № 1', 13), ...good('СОШ № 2')]));
  expect(plans.map(({ key }) => key)).toEqual(['']);
  const all = texts(plans[0]);
  expect(all.join('\n')).not.toMatch(/утвердить:|перечень|приложени|дорожн|куратор/i);
  expect(starting(all, '2.2. ')).toEqual([
    '2.2. организовать методическую помощь ОО, результаты которых находятся в зоне риска: СОШ № 1;',
  ]);
  expect(starting(all, '4. ')[0]).toMatch(/^4\. Руководителю ОО, указанной в подпункте 2\.2, утвердить меры/);
  expect(notes.map(({ code }) => code)).toContain('orderPrevents');
  const quiet = texts(built(context(good('СОШ № 2'))).plans[0]);
  expect(quiet).toContain('2.1. обеспечить мониторинг результатов оценочных процедур ОО;');
  expect(quiet.join('\n')).not.toMatch(/зоне риска|подпункте/);
});

test('a workbook without results gives the form: the list with empty lines', () => {
  const { plans } = built(context([]));
  expect(texts(plans[0])).toContain('1. Утвердить:');
  expect(plans[1]!.rows.filter(({ cells }) => typeof cells[0]?.v === 'number')).toHaveLength(3);
});

test('of one school it speaks in the singular', () => {
  const all = texts(built(context([...low('СОШ № 1'), ...good('СОШ № 2')])).plans[0]);
  expect(starting(all, '4. ')).toEqual(['4. Руководителю ОО, указанной в приложении № 2:']);
  expect(starting(all, '4.1. ')).toEqual(['4.1. назначить школьного координатора в срок до 20 сентября 2026 г.;']);
  expect(all.join('\n')).toContain('методической помощи общеобразовательной организации');
});

test('the list of schools is an annex of its own, its header on every page', () => {
  const of = context([...low('СОШ № 1'), ...low('СОШ № 2')]);
  const [text, list] = built(of).plans;
  expect(texts(text).join('\n')).not.toContain('Приложение № 2');
  expect(texts(list)).toEqual(expect.arrayContaining(['Приложение № 2', 'СОШ № 1', 'СОШ № 2']));
  const head = list!.rows.findIndex(({ cells }) => cells[0]?.v === '№ п/п');
  expect(list!.print.titleRows).toEqual({ from: head, to: head });
  expect(built(of, { part: 'text' }).plans.map(({ key }) => key)).toEqual(['']);
  expect(built(of, { part: 'list' }).plans.map(({ key }) => key)).toEqual(['list']);
});

test('made in two parts it remembers the rows of both', () => {
  const of = context(low('СОШ № 1'));
  const first = built(of, { part: 'text' });
  const documents = { order: first.memory };
  const second = built({ ...of, state: { ...of.state, documents } }, { part: 'list' });
  const whole = built(of).memory as { ids: string[] };
  expect(new Set((second.memory as { ids: string[] }).ids)).toEqual(new Set(whole.ids));
});

test('terms are of the day of the order; what is over by then is counted from the signature', () => {
  const rows = low('СОШ № 1');
  const late = built(context(rows, {}, '2026-12-20'));
  const all = texts(late.plans[0]);
  expect(starting(all, '4.2. ')[0]).toMatch(/в течение 21 календарного дня со дня подписания настоящего приказа\.$/);
  expect(starting(all, '3.2. ')[0]).toMatch(/в срок до 15 июня 2027 г\.;$/);
  expect(late.notes).toContainEqual(expect.objectContaining({ code: 'orderTermsPassed', params: { count: 3 } }));
  const dated = built(context(rows, { date: '2026-08-25' }, '2026-12-20'));
  expect(starting(texts(dated.plans[0]), '4.2. ')[0]).toContain('в срок до 31 октября 2026 г.');
  expect(dated.notes.map(({ code }) => code)).not.toContain('orderTermsPassed');
});
