/** What is told when roadmaps are made: once, however many schools it is so for. */
import { contextOf, findingsOf, readingOf, type Row } from '../../testing/findings';
import { roadmapDefinition } from './index';

const rows = [1, 2, 3].flatMap((number) =>
  [2025, 2026].map((year): Row => [`СОШ № ${number}`, 'ОГЭ Математика', year, 9, 5, 4, 2]),
);
const organisation = { period: '2026-2027' };
const context = { ...contextOf(findingsOf(readingOf(rows))), today: '2027-03-01' };
const late = { ...context, state: { ...context.state, organisation } };
const passed = (scope: 'schools' | 'municipality') =>
  roadmapDefinition
    .build(late, roadmapDefinition.inputs.parse({ scope }))
    .notes.filter(({ code }) => code === 'termsPassed');

test('passed terms of the plans of many schools are one note with their count', () => {
  const notes = passed('schools');
  expect(notes).toHaveLength(1);
  const { count, plans, numbers } = notes[0]!.params as { count: number; plans: number; numbers: string };
  expect(plans).toBe(3);
  expect(count).toBeGreaterThanOrEqual(3);
  // A measure that has the same number in every plan is named once.
  expect(new Set(numbers.replace('…', '').split(', ')).size).toBe(numbers.split(', ').length);
  expect(passed('municipality')[0]!.params).toMatchObject({ plans: 1 });
});
