/** An answer about a group of columns is kept with the form of the header, and its columns are then read. */
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { toldOf, workbookOf } from '../testing/written';
import { metColumns } from '../testing/written/met-columns';

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
