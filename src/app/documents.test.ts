import type { DocumentContext } from '../documents/definition';
import { enteredName, enteredOf, withEntry } from '../documents/forms/entered';
import { contextOf, findingsOf, readingOf } from '../documents/testing/findings';
import { makeDocuments } from './documents';

const enter = (of: DocumentContext, kind: string, place: string, text: string): DocumentContext => ({
  ...of,
  state: { ...of.state, documents: { ...of.state.documents, [enteredName]: withEntry(of.state, kind, place, text) } },
});
const context = contextOf(findingsOf(readingOf([['СОШ № 1', 'ОГЭ Математика', 2025, 8, 8, 4, 0]])));

test('once the document is made nothing waits for it, and entries of others stay', () => {
  const one = enter(context, 'risk', 'СОШ № 1|staff|level', 'high');
  const both = enter(one, 'support', 'СОШ № 1|curator', 'методист');
  const made = makeDocuments(both, [{ kind: 'risk' }]);
  if (!made.ok) throw new Error(made.problem.code);
  expect(enteredOf(made.value.state, 'risk')).toEqual({});
  expect(enteredOf(made.value.state, 'support')).toEqual({ 'СОШ № 1|curator': 'методист' });
});
