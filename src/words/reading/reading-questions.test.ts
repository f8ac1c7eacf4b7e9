import { questionTexts as words } from './reading-questions';

test.each([
  [1, 'так и до ответа: учтена 1\u00a0строка из 9'],
  [2, 'так и до ответа: учтены 2\u00a0строки из 9'],
  [5, 'так и до ответа: учтено 5\u00a0строк из 9'],
])('what stays as it is agrees with its number: %i', (known, text) => {
  expect(words.blankMissingEffect(known, 9)).toBe(text);
});
