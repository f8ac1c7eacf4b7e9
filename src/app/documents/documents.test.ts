import type { DocumentContext } from '../../documents/definition';
import { enteredName, enteredOf, withEntry } from '../../documents/forms/entered';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../documents/testing/findings';
import { makeDocuments } from './documents';

const enter = (of: DocumentContext, kind: string, place: string, text: string): DocumentContext => ({
  ...of,
  state: { ...of.state, documents: { ...of.state.documents, [enteredName]: withEntry(of.state, kind, place, text) } },
});
const context = contextOf(findingsOf(readingOf([['СОШ № 1', 'ОГЭ Математика', 2025, 8, 8, 4, 0]])));

const made = (built: ReturnType<typeof makeDocuments>) => {
  if (!built.ok) throw new Error(built.problem.code);
  return built.value;
};

test('once the document is made nothing waits for it, and entries of others stay', () => {
  const one = enter(context, 'risk', 'СОШ № 1|staff|level', 'high');
  const both = enter(one, 'support', 'СОШ № 1|curator', 'методист');
  const made = makeDocuments(both, [{ kind: 'risk' }]);
  if (!made.ok) throw new Error(made.problem.code);
  expect(enteredOf(made.value.state, 'risk')).toEqual({});
  expect(enteredOf(made.value.state, 'support')).toEqual({ 'СОШ № 1|curator': 'методист' });
});

const rows = [1, 2].flatMap((n): Row[] =>
  [2025, 2026].map((year): Row => [`СОШ № ${n}`, 'ОГЭ Математика', year, 8, 8, 4, 0]),
);
const listed = contextOf(findingsOf(readingOf(rows)));

/** Kinds with nothing but their hidden cells to be read by, and one that is also known by its captions. */
const kinds = [
  'roadmap',
  'programme',
  'order',
  'acts',
  'analysis',
  'minutes',
  'note',
  'management',
  'dynamics',
  'school-package',
];

test.each(kinds)('a sheet whose hidden cells are gone is left as it is: %s', (kind) => {
  const wanted = [{ kind }];
  const first = made(makeDocuments(listed, wanted));
  const [old] = first.plans;
  const stands = withSheets({ ...listed, state: first.state }, first.plans, (sheet) => {
    if (sheet.name !== old!.name) return;
    const keys = sheet.values.find((cells) => cells.includes('#id'))!;
    const hidden = new Set(keys.flatMap((mark, col) => (String(mark ?? '').startsWith('#') ? [col] : [])));
    const [id, marks] = [keys.indexOf('#id'), keys.indexOf('#made')];
    expect(hidden.has(id)).toBe(true);
    sheet.values = sheet.values.map((cells) => cells.filter((_, col) => col !== id && col !== marks));
  });
  const { plans, notes, state } = made(makeDocuments(stands, wanted));
  const again = plans.find(({ key }) => key === old!.key)!;
  expect([again.leaves, again.name]).toEqual([old!.name, `${old!.name} (2)`]);
  expect(notes.filter(({ code }) => code === 'sheetLeft')).toEqual([
    expect.objectContaining({ params: { sheet: old!.name, name: again.name } }),
  ]);
  expect(state.registry.some(({ name }) => name === old!.name)).toBe(false);
  // The others are read and stay where they are.
  expect(plans.filter(({ leaves }) => leaves !== undefined)).toEqual([again]);
});

test('a form whose hidden cells are gone is still read by its captions', () => {
  const support = made(makeDocuments(listed, [{ kind: 'support' }]));
  const stands = withSheets({ ...listed, state: support.state }, support.plans, (sheet) => {
    const row = sheet.values.find((cells) => cells.includes('СОШ № 1'))!;
    row[3] = 'Фамилия001';
    sheet.values = sheet.values.filter((cells) => !cells.includes('#key')).map((cells) => cells.slice(0, 8));
  });
  const { plans } = made(makeDocuments(stands, [{ kind: 'support' }]));
  expect(plans[0]!.leaves).toBeUndefined();
  expect(plans[0]!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.v))).toContain('Фамилия001');
});
