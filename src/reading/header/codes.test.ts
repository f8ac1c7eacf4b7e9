import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { toldOf, workbookOf } from '../testing/written';
import { answered } from '../testing/written/answered';
import { passedIn } from './codes';

test('codes are answered one by one, and pupils of a code left open are counted nowhere', () => {
  const book = workbookOf(answered[1]!);
  const [first] = read([book], noAnswers()).questions;
  const one = withAnswer(noAnswers(), first!, 'Русский язык');
  const reading = read([book], one);
  // School 220101 has two pupils of code 1, one of them below; 220102 has one.
  expect(toldOf(reading)).toEqual(['220101: ЕГЭ Русский язык 11 2025 = 1/2', '220102: ЕГЭ Русский язык 11 2025 = 0/1']);
  const [second, ...none] = reading.questions;
  expect([second!.id, none]).toEqual(['subject:code:ЕГЭ:2', []]);
  const both = read([book], withAnswer(one, second!, 'Математика (профильная)'));
  expect(both.questions).toEqual([]);
  expect(toldOf(both)).toContain('220101: ЕГЭ Математика (профильная) 11 2025 = 1/2');
  expect(JSON.stringify(both.results)).not.toContain('незачет');
});

test.each([
  ['зачёт', true],
  ['Сдал', true],
  [1, true],
  ['незачёт', false],
  ['не сдал', false],
  [0, false],
  ['', null],
  ['н/я', null],
])('%s', (cell, passed) => expect(passedIn(cell)).toBe(passed));
