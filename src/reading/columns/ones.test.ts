import { textValue } from '../text/values';
import { together } from './ones';

test.each([
  [1, 4, 5],
  [null, 4, 4],
  ['-', 4, 4],
  [0, null, null],
  [0.05, 0.2, 0.25],
  [5.1, 13.3, 18.4],
  ['5,1 %', '13,3%', '18.4%'],
  ['1 (5%)', '4 (20%)', '5 (25%)'],
  ['1/20', '4/20', '5/20'],
  ['1/5', '4/20', '5/25'],
  ['1 из 20', '4 из 20', '5 из 20'],
])('«1» %p and «2» %p are %p', (one, low, sum) => expect(together(one, low)).toBe(sum));

test.each([
  [1, null],
  [1, '-'],
  ['один', 4],
  ['1 из 20', '4 из 21'],
  [1, '4 (20%)'],
])('«1» %p and «2» %p are no number', (one, low) => expect(textValue(String(together(one, low))).kind).toBe('text'));
