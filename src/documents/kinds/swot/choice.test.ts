import type { DocumentContext } from '../../definition';
import { scopeOf } from '../../kit/findings/scope';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import {
  addSwot,
  moveSwot,
  resetSwot,
  rewordSwot,
  swotChoice,
  swotChoiceName,
  tickSwot,
  withSwotChoice,
} from './choice';
import type { SwotChoice } from './choice';
import { swot } from './index';
import { swotItems, type SwotItem } from './items';
import { libraryFor } from './library';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3'].flatMap((school, index): Row[] =>
  [2024, 2025].map((year): Row => [school, 'ОГЭ Математика', year, index === 0 ? 15 : 1, 10, 10, 8]),
);
const context = contextOf(findingsOf(readingOf(rows)));
const itemsOf = (of: DocumentContext) => swotItems(of, scopeOf(of.findings), '');
const weaknesses = (of: DocumentContext) => itemsOf(of).get('weaknesses')!;
const made = (of: DocumentContext) => swot.build(of, swot.inputs.parse({}));
const textsMade = (of: DocumentContext) => textsOf(made(of).plans[0]!);
const chosen = (change: (choice: SwotChoice) => SwotChoice, of = context): DocumentContext => ({
  ...of,
  state: {
    ...of.state,
    documents: {
      ...of.state.documents,
      [swotChoiceName]: withSwotChoice(of.state, '', change(swotChoice(of.state, ''))),
    },
  },
});
const [fact] = weaknesses(context).filter(({ from }) => from === 'data') as [SwotItem];
const [sentence] = libraryFor('municipality', 'strengths');
/** Texts inside the printed part: the library stands beyond it. */
const printed = (of: DocumentContext) =>
  made(of).plans[0]!.rows.flatMap(({ cells }) => cells.slice(0, 7).flatMap((cell) => (cell?.v ? [cell.v] : [])));

test('data statements are in and the library is out until ticked otherwise', () => {
  expect(printed(context)).toContain(fact.text);
  expect(printed(context)).not.toContain(sentence!.text);
  const other = chosen((choice) => tickSwot(tickSwot(choice, [fact.id], false), [sentence!.id], true));
  expect(printed(other)).not.toContain(fact.text);
  expect(printed(other)).toContain(sentence!.text);
});

test('a reworded fact keeps its figures and sources, and falls back when the data says something else', () => {
  const other = chosen((choice) => rewordSwot(choice, fact, 'Одна школа из трёх в списке'));
  const plan = made(other).plans[0]!;
  const grounds = plan.rows.filter(({ cells }) => cells[1]?.v === 'Одна школа из трёх в списке');
  expect(grounds.some(({ cells }) => cells.some((cell) => cell?.link !== undefined))).toBe(true);
  expect(textsMade(chosen((choice) => resetSwot(choice, fact.id), other))).toContain(fact.text);
  const stale = chosen((choice) => ({ ...choice, texts: { [fact.id]: { of: 'Прежние данные', text: 'Было' } } }));
  expect(textsMade(stale)).toContain(fact.text);
});

test('own statements are added, ordered and kept when the sheet is made again', () => {
  const added = chosen((choice) => addSwot(choice, 'weaknesses', 'Нет логопеда').choice);
  const own = weaknesses(added).find(({ from }) => from === 'own')!;
  const up = chosen((choice) => moveSwot(choice, 'weaknesses', weaknesses(added), own.id, -1), added);
  expect(weaknesses(up).findIndex(({ id }) => id === own.id)).toBe(
    weaknesses(added).findIndex(({ id }) => id === own.id) - 1,
  );
  const first = made(up);
  const stands = withSheets(
    { ...up, state: { ...up.state, documents: { ...up.state.documents, swot: first.memory } } },
    first.plans,
  );
  expect(printed(stands).filter((text) => text === 'Нет логопеда')).toHaveLength(1);
});

test('what is taken out of the sheet stays out until it is ticked again', () => {
  const first = made(context);
  const without = withSheets(
    { ...context, state: { ...context.state, documents: { swot: first.memory } } },
    first.plans,
    (sheet) => {
      for (const row of sheet.values) row.forEach((value, col) => value === fact.text && (row[col] = null));
    },
  );
  expect(weaknesses(without).find(({ id }) => id === fact.id)!.on).toBe(false);
  const again = chosen((choice) => tickSwot(choice, [fact.id], true), without);
  expect(printed(again)).toContain(fact.text);
});

test('a statement of the library that stands on the sheet is ticked, not listed twice', () => {
  const first = swot.build(context, swot.inputs.parse({ library: [sentence!.id] }));
  const stands = withSheets(
    { ...context, state: { ...context.state, documents: { swot: first.memory } } },
    first.plans,
  );
  const same = itemsOf(stands)
    .get('strengths')!
    .filter(({ text }) => text === sentence!.text);
  expect(same.map(({ on, from }) => [on, from])).toEqual([[true, 'library']]);
});
