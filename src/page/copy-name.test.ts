import { copyName } from './copy-name';

test('a copy with our sheets has a name of its own; saved again it keeps it', () => {
  expect(copyName('Свод 2026.xlsx', true)).toBe('Свод 2026 – ШНОР.xlsx');
  expect(copyName('Свод.v2.xlsm', true)).toBe('Свод.v2 – ШНОР.xlsm');
  expect(copyName('Свод 2026 – ШНОР.xlsx', true)).toBe('Свод 2026 – ШНОР.xlsx');
  expect(copyName('Свод 2026 – ШНОР (1).xlsx', true)).toBe('Свод 2026 – ШНОР (1).xlsx');
});

test('a sheet to type results into is saved under its own name', () => {
  expect(copyName('Результаты.xlsx', false)).toBe('Результаты.xlsx');
});
