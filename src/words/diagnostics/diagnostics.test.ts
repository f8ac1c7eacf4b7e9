import { subjectsText } from './diagnostics';

test('subjects are one phrase, the levels of an exam stand with their subject', () => {
  expect(subjectsText(['Русский язык'])).toBe('Русский язык');
  expect(subjectsText(['Математика', 'Математика (профильная)', 'Русский язык'])).toBe(
    'Математика (в том числе профильная) и русский язык',
  );
  expect(subjectsText(['Математика (базовая)'])).toBe('Математика (базовая)');
  expect(subjectsText([])).toBe('');
});
