/** Indicators of addressed help: each is about the procedures of its measure's ground, a year later too. */
import { proceduresIn } from '../../kit/measures';
import { roadmapDefinition } from '../roadmap';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../testing/findings';
import { indicatorsOf } from './indicators';
import { planStates } from '../roadmap/standing';

const year = (of: number, grade6: number, exam: number): Row[] => [
  ['СОШ № 1', 'ВПР Математика 6', of, grade6, 10, 5, 5],
  ['СОШ № 1', 'ОГЭ Математика', of, exam, 10, 5, 5],
  ['Лицей', 'ВПР Математика 6', of, 0, 10, 5, 5],
  ['Лицей', 'ОГЭ Математика', of, 0, 10, 5, 5],
];

describe('one school with two low procedures of one subject', () => {
  // ВПР: 20 of 40, then 5 of 25; ОГЭ: 30 of 50, then 10 of 30, all of which the next year turns about.
  const before = [...year(2025, 20, 30), ...year(2026, 5, 30)];
  const context = contextOf(findingsOf(readingOf(before)), { today: '2026-09-10' });
  const { plans } = roadmapDefinition.build(context, roadmapDefinition.inputs.parse({}));
  const later = {
    // A tall text that stood in several rows comes back without its line breaks.
    ...withSheets(context, plans, (sheet) => {
      for (const row of sheet.values)
        for (const [col, value] of row.entries()) if (typeof value === 'string') row[col] = value.replace(/\n/g, ' ');
    }),
    findings: findingsOf(readingOf([...before, ...year(2027, 30, 10)])),
    today: '2027-08-01',
  };
  const lines = indicatorsOf(later, planStates(later)).filter(({ title }) => title.startsWith('СОШ № 1: '));
  const about = (of: string) => lines.find(({ title }) => title.includes(of));

  test('the fact is of the procedures the baseline was of', () => {
    expect(about('ОГЭ, математика')).toMatchObject({ baseline: 30 / 50, target: 0.3, fact: 10 / 30, reached: false });
  });

  test('what was overcome already is nothing to reach', () => {
    expect(about('ВПР, математика, 6 класс')).toBeUndefined();
  });

  test('no two lines read alike', () => {
    const titles = lines.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('procedures are found in a ground of several', () => {
  expect(
    proceduresIn('ВПР МА 6: 41,4 % и 37,9 %, ЕГЭ МА проф.: 40 % (2026 г.) и ОГЭ Родной язык: 35 % и 31 %'),
  ).toEqual(['ВПР МА 6', 'ЕГЭ МА проф.', 'ОГЭ Родной язык']);
  expect(proceduresIn('Дефицит кадров (значимость высокая)')).toEqual([]);
});
