/** An answer about a group of columns is kept with the form of the header, and its columns are then read. */
import { lossesOf } from '../../model/losses';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { toldOf, workbookOf } from '../testing/written';
import { metColumns } from '../testing/written/met-columns';
import { metMarks } from '../testing/written/met-marks';

const book = workbookOf(metColumns.find(({ name }) => name.includes('«Матиматика»'))!);
const [question] = read([book], noAnswers()).questions;
const answered = (value: string) => read([book], withAnswer(noAnswers(), question!, value));

test('the likeliest subject is offered first, the caption itself and «no subject» are among the answers', () => {
  const values = question!.candidates.map(({ value }) => value);
  expect(values[0]).toBe('Математика');
  expect(values).toEqual(expect.arrayContaining(['Матиматика', 'other']));
});

test('a subject named by a person is read; «no subject» leaves the columns and says no more', () => {
  expect(toldOf(answered('Математика'))).toContain('Первая СОШ: ВПР Математика 5 2025 = 9/22');
  const without = answered('other');
  expect(toldOf(without)).toHaveLength(2);
  expect([without.questions, without.problems]).toEqual([[], []]);
});

test('what is left out is counted in results, each once', () => {
  // Two schools have results beside the group.
  expect(lossesOf(read([book], noAnswers())).count).toBe(2);
  const common = workbookOf(metMarks.find(({ name }) => name.startsWith('one count of a work beside subjects'))!);
  const { results, problems } = read([common], noAnswers());
  expect(results).toEqual([]);
  // Two schools, two subjects.
  expect(lossesOf({ problems }).count).toBe(4);
});
