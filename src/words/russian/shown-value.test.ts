import { shownValue } from './shown-value';

test.each([
  ['a share with one decimal', 0.1304, '0.0%', '13,0%'],
  ['a share apart from its sign', 0.1304, '0.0\\ %', '13,0 %'],
  ['a rise in points', 3.5, '+0.0" п. п.";"−"0.0" п. п.";0.0" п. п."', '+3,5 п. п.'],
  ['a fall in points', -14.9, '+0.0" п. п.";"−"0.0" п. п.";0.0" п. п."', '−14,9 п. п.'],
  ['no change', 0, '+0.0" п. п.";"−"0.0" п. п.";0.0" п. п."', '0,0 п. п.'],
  ['a minus of the printer', -14.9, '+0.0;−0.0;0.0', '−14,9'],
  ['a date', 46280, 'dd.mm.yyyy', '15.09.2026'],
  ['a year', 2026, '0', '2026'],
  ['a year without a format', 2026, undefined, '2026'],
  ['a number without a format', 12345.5, 'General', '12345,5'],
  ['a share of thousands', 20.26, '0\\ %', '2026 %'],
  ['a target that is whole', 1234, '0.##', '1234'],
  ['a target with decimals', 12.5, '0.##', '12,5'],
  ['money', 1234567.25, '#,##0.0;"−"#,##0.0;', '1 234 567,3'],
  ['money spent', -1234.5, '#,##0.0;"−"#,##0.0;', '−1 234,5'],
  ['money that is none', 0, '#,##0.0;"−"#,##0.0;', ''],
  ['thousands', 1234, '#,##0', '1 234'],
  ['a plain negative', -2, '0', '-2'],
])('%s is shown as Excel shows it', (_, value, format, shown) => {
  expect(shownValue(value, format).replace(/\s/g, ' ')).toBe(shown);
});
