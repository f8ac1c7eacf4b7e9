/** Graphs on their way to another thread: equal when they arrive, and what was shared is shared. */
import { Assembling, piecesOf, type Piece } from './graph';

/** A graph as it arrives, each piece copied as the browser copies it. */
function carried<T extends object>(graph: T, size?: number): { arrived: T; pieces: Piece[] } {
  const pieces = [...piecesOf(graph, size)].map((piece) => structuredClone(piece));
  const assembling = new Assembling();
  for (const piece of pieces) assembling.take(piece);
  return { arrived: assembling.root as T, pieces };
}

const graph = {
  nothing: null,
  absent: undefined,
  yes: true,
  no: false,
  numbers: [0, -0, 12.36, 1e300, NaN, Infinity],
  texts: ['', 'Свод ВПР', 'Свод ВПР'],
  map: new Map<unknown, unknown>([
    ['лист', { values: [[1, null], []] }],
    [1, ['пара', 'пара']],
  ]),
  set: new Set([1, 'два']),
  empty: {},
};

test.each([1, 7, 32_768])('every kind of value arrives, in pieces of %i', (size) => {
  expect(carried(graph, size).arrived).toStrictEqual(graph);
});

test('an object met twice is one object; a text is sent once', () => {
  const school = { name: 'Школа № 1' };
  const results = Array.from({ length: 100 }, (_, row) => ({ school, row, subject: 'Математика' }));
  const { arrived, pieces } = carried({ results, schools: [school] }, 32);
  expect(new Set(arrived.results.map((result) => result.school))).toEqual(new Set([arrived.schools[0]]));
  expect(arrived.results[99]!.school).toBe(arrived.schools[0]);
  expect(pieces.flatMap(({ texts }) => texts)).toEqual(['Школа № 1', 'Математика']);
});

test('no piece holds more than was asked, but a list that is longer itself', () => {
  const rows = Array.from({ length: 50 }, (_, row) => [row, row, row]);
  const lengths = carried(rows, 20).pieces.map(({ kinds }) => kinds.length);
  expect(lengths.slice(0, -1).every((length) => length <= 20)).toBe(true);
  expect(lengths[lengths.length - 1]).toBe(51);
});

test('what cannot be carried is a mistake that says so', () => {
  const ring: { self?: object } = {};
  ring.self = ring;
  expect(() => carried(ring)).toThrow('holds itself');
  expect(() => carried({ day: new Date(0) })).toThrow('plain objects');
  expect(() => carried({ work: () => 1 })).toThrow('function');
});
