import { counted, decimal, listed, longDate, percent, plural, wholeNumber } from './russian';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test.each([
  [1, '1 школа'],
  [2, '2 школы'],
  [4, '4 школы'],
  [5, '5 школ'],
  [11, '11 школ'],
  [12, '12 школ'],
  [21, '21 школа'],
  [22, '22 школы'],
  [111, '111 школ'],
  [1001, '1 001 школа'],
  [0, '0 школ'],
])('%i takes its plural form', (count, text) => {
  expect(plain(counted(count, 'школа', 'школы', 'школ'))).toBe(text);
});

test('numbers have a comma and no-break spaces between thousands', () => {
  expect(wholeNumber(1234567)).toBe('1\u00a0234\u00a0567');
  expect(decimal(3.25, 2)).toBe('3,25');
  expect(decimal(3.0, 2)).toBe('3');
  expect(decimal(-0.5)).toBe('−0,5');
  expect(percent(0.304)).toBe('30,4\u00a0%');
});

test('dates and lists read as in a letter', () => {
  expect(plain(longDate('2026-09-01'))).toBe('1 сентября 2026 г.');
  expect(listed(['русский язык', 'математика', 'история'])).toBe('русский язык, математика и история');
  expect(listed(['один'])).toBe('один');
  expect(plural(3, 'а', 'б', 'в')).toBe('б');
});
