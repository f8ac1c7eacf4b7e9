import { emptyState, type WorkbookState } from '../model/state';
import { readStateText, stateText } from './state-text';
import { criteria } from './testing/criteria';

const entry = { sheetId: 'xl/worksheets/sheet9.xml', name: 'ШНОР', kind: 'shnor', key: '', sourceHash: 'a1' };

test('a state is read as it was written', () => {
  const state: WorkbookState = { ...emptyState(), registry: [entry], officialList: ['МБОУ «СОШ № 3»'] };
  expect(readStateText(stateText(state))).toEqual({ state, problem: null, apart: [], newer: false });
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
  expect(readStateText(text)).toMatchObject({ state: null, problem });
});

const school = { name: 'СОШ № 1', code: null, municipality: null };
const decision = { school, action: 'add', ground: 'решение региона' };
const minimum = {
  kind: 'ОГЭ',
  subject: 'Математика',
  year: 2031,
  least: 7,
  letter: { number: '1', date: '2031-03-02' },
};

describe('a value that only a later version knows', () => {
  test.each([
    ['an action of a decision', 'handDecisions', [decision, { ...decision, action: 'watch' }], [decision]],
    ['a rule of the criteria: they go whole', 'criteria', { ...criteria, combine: 'weighted' }, null],
    ['a kind of procedure among the criteria', 'criteria', { ...criteria, procedures: [{ kind: 'ГВЭ' }] }, null],
    ['a kind of exam of a minimum', 'minimums', [{ ...minimum, kind: 'ГВЭ' }, minimum], [minimum]],
    ['a list by another key', 'lists', [{ year: '2030/31', schools: [school] }], []],
    ['an answer that is no text', 'answers', { sheets: { q1: 'да', q2: ['a'] }, headers: {}, schools: {} }, null],
    ['a field of another form', 'notHeld', { ВПР: [2020] }, []],
  ])('%s is carried aside, the rest is read, and it is written back as it stood', (_, field, value, understood) => {
    const later = { ...emptyState(), version: 2, officialList: ['a'], [field]: value };
    const { state, problem, apart, newer } = readStateText(JSON.stringify(later));
    expect([problem, newer, apart.length, apart[0]!.path[0]]).toEqual([null, true, 1, field]);
    expect(state!.officialList).toEqual(['a']);
    if (field === 'answers') expect(state!.answers.sheets).toEqual({ q1: 'да' });
    else expect(state![field as keyof WorkbookState]).toEqual(understood);
    expect(JSON.parse(stateText({ ...state!, officialList: ['b'] }))).toEqual({ ...later, officialList: ['b'] });
  });

  test('fields that a strict part refuses are read over and stay', () => {
    const later = { ...emptyState(), minimums: [{ ...minimum, appeal: 8, letter: { ...minimum.letter, page: 2 } }] };
    const { state, apart } = readStateText(JSON.stringify(later));
    expect([apart, state!.minimums[0]!.least]).toEqual([[], 7]);
    expect(JSON.parse(stateText(state!))).toEqual(later);
  });

  test('in a place that was filled meanwhile it stays beside, through every saving', () => {
    const theirs = { ...criteria, combine: 'weighted' };
    const read = readStateText(JSON.stringify({ ...emptyState(), version: 2, criteria: theirs })).state!;
    const again = readStateText(stateText({ ...read, criteria }));
    expect([again.state!.criteria, again.apart]).toEqual([criteria, []]);
    const kept = JSON.parse(stateText({ ...again.state!, officialList: ['b'] })) as WorkbookState;
    expect([kept.criteria, kept.aside]).toEqual([criteria, [{ path: ['criteria'], value: theirs }]]);
  });

  test('several of one list come back in their order', () => {
    const of = (name: string, action: string) => ({ ...decision, action, school: { ...school, name } });
    const handDecisions = [of('1', 'x'), of('2', 'add'), of('3', 'x'), of('4', 'x'), of('5', 'add')];
    const { state } = readStateText(JSON.stringify({ ...emptyState(), handDecisions }));
    expect(state!.handDecisions.map(({ school: { name } }) => name)).toEqual(['2', '5']);
    expect(JSON.parse(stateText(state!))).toMatchObject({ handDecisions });
  });
});
