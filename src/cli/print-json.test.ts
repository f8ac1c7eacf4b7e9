import { JsonList, jsonPieces } from './print-json';

test('a list that makes its own JSON is printed item by item, and is the same list inside of another answer', () => {
  const results = new JsonList([3, 4], (low) => `{"school":"МБОУ «СОШ № 1»","low":${low}}`);
  const plain = [3, 4].map((low) => ({ school: 'МБОУ «СОШ № 1»', low }));
  expect(JSON.parse([...jsonPieces({ results })].join(''))).toEqual({ results: plain });
  expect(JSON.parse([...jsonPieces([{ results }])].join(''))).toEqual([{ results: plain }]);
});

test.each([
  [
    'an answer',
    {
      years: [2024, 2025],
      criteria: { threshold: 3000 },
      results: [],
      low: [{ school: 'МБОУ «СОШ № 1»' }],
      none: null,
    },
  ],
  [
    'a list of answers',
    [
      { file: 'a.xlsx', results: [1, 2] },
      { file: 'b.xlsx', results: [] },
    ],
  ],
  ['an empty list', []],
  ['many results', { results: Array.from({ length: 5000 }, (_, index) => ({ index, school: 'Школа\n"в кавычках"' })) }],
])('%s printed in pieces is the same JSON', (_name, value) => {
  const pieces = [...jsonPieces(value)];
  expect(JSON.parse(pieces.join(''))).toEqual(value);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
});
