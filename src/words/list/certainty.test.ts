/** «Устойчиво» is said where it is true and cannot be read as something else. */
import type { Verdict } from '../../model/verdict';
import { certaintyNotes } from './judging';
import { criteriaWords, schoolWords } from '../pane/schools';

const notes = (change: Partial<Verdict>) =>
  certaintyNotes({ certainty: 'firm', status: 'low', uncertain: false, results: [], ...change } as Verdict);

test('a ШНОР is firm; a risk, and what inexact numbers may overturn, is not called so', () => {
  expect(notes({})).toEqual(['устойчиво']);
  expect(notes({ status: 'watch' })).toEqual(['одна отметка вывода не меняет']);
  expect(notes({ uncertain: true })).toEqual([
    'одна отметка вывода не меняет',
    'числа источника неточны: вывод может быть другим',
  ]);
  expect(notes({ certainty: 'one', status: 'watch' })).toEqual(['зависит от одного участника']);
  expect(notes({ certainty: null, status: 'watch' })).toEqual([]);
});

test('a list of the same number with other schools is no «станет 6 вместо 6»', () => {
  expect(criteriaWords.outcome(6, 6, false)).toBe('В списке 6');
  expect(criteriaWords.outcome(6, 6, true)).toBe('В списке останется 6, но другие школы');
  expect(criteriaWords.outcome(7, 6, true)).toBe('В списке станет 7 вместо 6');
});

test('by how many participants, in the accusative', () => {
  const judged = {
    result: { procedure: { kind: 'ОГЭ', subject: 'Математика', grade: 9 }, year: 2026, low: 7 },
  } as never;
  const plain = (people: number) => schoolWords.distance(judged, people, true).replace(/\u00a0/g, ' ');
  expect(plain(6)).toContain('на 1 участника меньше');
  expect(plain(5)).toContain('на 2 участника меньше');
  expect(plain(2)).toContain('на 5 участников меньше');
});
