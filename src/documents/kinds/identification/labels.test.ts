/** A school has one label of certainty, the same in every paper. */
import { certaintyNotes } from '../../../words/list/judging';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../../testing/findings';
import { swot } from '../swot';
import { svodPlan } from './svod';

const rows: Row[] = [
  // Low in two procedures of five people: one mark would change it, and few people decide it.
  ['Малая школа', 'ОГЭ Математика', 2026, 2, 3, 0, 0],
  ['Малая школа', 'ОГЭ Русский язык', 2026, 2, 3, 0, 0],
  ['Школа № 1', 'ОГЭ Математика', 2026, 6, 14, 0, 0],
  ['Школа № 1', 'ОГЭ Русский язык', 2026, 8, 12, 0, 0],
  ['Школа № 2', 'ОГЭ Математика', 2026, 0, 20, 0, 0],
];
const context = contextOf(findingsOf(readingOf(rows)));
const { verdicts } = context.findings.judgement;

test('«Свод» says of every school what «ШНОР» says: also that the data are incomplete', () => {
  const said = verdicts.map(({ school }) => {
    const row = svodPlan(context).rows.find(({ cells }) => cells.some((cell) => cell?.v === school.name))!;
    return row.cells.map((cell) => cell?.v);
  });
  expect(verdicts.map((verdict) => certaintyNotes(verdict).join('; '))).toContain('данные неполны');
  verdicts.forEach((verdict, index) => expect(said[index]).toContain(certaintyNotes(verdict).join('; ')));
});

test('SWOT names for one participant only schools that bear this label', () => {
  expect(verdicts.map(({ dependsOnOne, certainty }) => [dependsOnOne, certainty])).toEqual(
    expect.arrayContaining([
      [true, 'few'],
      [true, 'one'],
    ]),
  );
  const texts = textsOf(swot.build(context, swot.inputs.parse({})).plans[0]!);
  const [line] = texts.filter((text) => text.startsWith('Исключение из перечня ШНОР зависит'));
  expect(line).toContain('1\u00a0ОО');
  expect(line).not.toContain('Малая школа');
});
