import { emptyState, type WorkbookState } from '../model/state';
import { problemText } from '../words/problems';
import { storedState } from './state-part';
import { stateText } from './state-text';
import { criteria } from './testing/criteria';

const part = (id: string, state: WorkbookState) => ({ id, text: stateText(state), related: true });
const school = { name: 'СОШ № 1', code: null, municipality: null };
const taken: WorkbookState = {
  ...emptyState(),
  criteria,
  handDecisions: [{ school, action: 'add', ground: 'g', date: '2026-11-12' }],
  made: { 'shnor:': { date: '2026-11-22', parts: {} } },
  registry: [{ sheetId: 'a', name: 'ШНОР', kind: 'shnor', key: '', sourceHash: '' }],
};
const told = (other: WorkbookState): string =>
  problemText(storedState([part('a', taken), part('b', other)]).problems[0]!).replace(/\u00a0/g, ' ');

test('of two memories it is said which is taken and what differs: criteria, decisions, dates', () => {
  const text = told({ ...emptyState(), criteria: { ...criteria, threshold: 4500 }, organisation: { a: 1 } });
  expect(text).toContain('в ней иначе: критерии (порог 30 %; в другой – порог 45 %), ');
  expect(text).toContain('решения методиста (1 решение, 12 ноября 2026 г.; в другой – 0 решений), ');
  expect(text).toContain('организация, период и ответственные, ');
  expect(text).toContain('листы навигатора (1 лист, 22 ноября 2026 г.; в другой – 0 листов). ');
  expect(text).toContain('Другая осталась в книге нетронутой.');
});

test('two that say the same are told of without differences', () => {
  const { problems } = storedState([part('a', taken), part('b', taken)]);
  expect(problems).toEqual([{ severity: 'info', code: 'state-doubled', params: { count: 2, differs: '' } }]);
  expect(problemText(problems[0]!)).not.toContain('иначе');
});
