import { emptyState, type WorkbookState } from '../model/state';
import { readStateText, stateText } from './state-text';

const entry = { sheetId: 'xl/worksheets/sheet9.xml', name: 'ШНОР', kind: 'shnor', key: '', sourceHash: 'a1' };

test('a state is read as it was written', () => {
  const state: WorkbookState = { ...emptyState(), registry: [entry], officialList: ['МБОУ «СОШ № 3»'] };
  expect(readStateText(stateText(state))).toEqual({ state, problem: null });
});

test('a later version with fields of its own is read, changed and saved: its fields are still there', () => {
  const later = {
    ...emptyState(),
    version: 2,
    forecasts: [{ year: 2031 }],
    registry: [{ ...entry, colour: 'green' }],
    answers: { sheets: { q1: 'да' }, headers: {}, schools: {}, voices: { q1: 2 } },
  };
  const { state } = readStateText(JSON.stringify(later));
  const changed = { ...state!, officialList: ['новая школа'] };
  expect(JSON.parse(stateText(changed))).toEqual({ ...later, officialList: ['новая школа'] });
});

test.each([
  ['text that is no JSON', '{"version": 1, ', 'damaged'],
  ['a state of today edited beyond use', JSON.stringify({ ...emptyState(), registry: 'нет' }), 'damaged'],
  ['a later version that works otherwise', JSON.stringify({ version: 3, registry: { byName: {} } }), 'newer'],
  ['something else', '[]', 'damaged'],
])('%s is not understood, and why is said', (_, text, problem) => {
  expect(readStateText(text)).toEqual({ state: null, problem });
});
