import type { HandDecision } from '../../model/criteria';
import { groupOf, handDecisionOf, isListed, judge, listedIds, listOf, defaultCriteria } from '..';
import { ma5, one, result, ru5, school } from '../testing/results';

const named = (name: string, code: string | null = null, municipality: string | null = null) => ({
  name,
  code,
  municipality,
});
const add = (name: string, code: string | null = null, municipality: string | null = null): HandDecision => ({
  school: named(name, code, municipality),
  action: 'add',
  ground: 'решение региона',
});
const exclude = (name: string): HandDecision => ({ ...add(name), action: 'exclude' });

describe('whose a decision is', () => {
  const coded = school('Лицей', { code: 'EDU7' });
  test('the code decides where both have one, whatever the names say', () => {
    expect(handDecisionOf(coded, [add('Гимназия', 'edu7')])).not.toBeNull();
    expect(handDecisionOf(coded, [add('Лицей', 'edu8')])).toBeNull();
  });
  test('without a code on either side, the name made equal or another spelling', () => {
    expect(handDecisionOf(coded, [add('МБОУ «Лицей»')])).not.toBeNull();
    expect(handDecisionOf(school('Лицей'), [add('Лицей', 'edu7')])).not.toBeNull();
    expect(handDecisionOf(school('Школа', { spellings: ['Лицей'] }), [add('Лицей')])).not.toBeNull();
    expect(handDecisionOf(school('Школа'), [add('Лицей')])).toBeNull();
  });
  test('another municipality is another school; one that is not named is any', () => {
    expect(handDecisionOf(one, [add('СОШ № 1', null, 'Озёрский район')])).toBeNull();
    expect(handDecisionOf(one, [add('СОШ № 1', null, 'Сосновский район')])).not.toBeNull();
    expect(handDecisionOf(one, [add('СОШ № 1')])).not.toBeNull();
    expect(
      handDecisionOf(school('СОШ № 1', { municipality: null }), [add('СОШ № 1', null, 'Озёрский район')]),
    ).not.toBeNull();
  });
  test('the latest of several', () => {
    expect(handDecisionOf(one, [add('СОШ № 1'), exclude('СОШ № 1')])?.action).toBe('exclude');
  });
});

describe('the list', () => {
  const low = (name: string) => [ma5, ru5].map((procedure) => result(procedure, 2025, 9, 10, school(name)));
  const quiet = (name: string) => [result(ma5, 2025, 0, 10, school(name))];
  const results = [...low('А'), ...low('Б'), ...low('В'), ...quiet('Г'), ...quiet('Д')];
  const listWith = (...hand: HandDecision[]) => listOf(judge(results, defaultCriteria, hand));

  test('is the rule’s without decisions', () => {
    const { counts, listed } = listWith();
    expect(counts).toEqual({
      computed: 3,
      excluded: 0,
      included: 0,
      listed: 3,
      absent: 0,
      schools: 5,
      byStatus: { low: 3, watch: 0, insufficient: 2, clear: 0 },
    });
    expect(listed.map(({ school: { name } }) => name)).toEqual(['А', 'Б', 'В']);
    expect(listedIds(judge(results, defaultCriteria, []))).toEqual(new Set(['А', 'Б', 'В']));
  });
  test('decisions take away and add; those that change nothing are not counted', () => {
    const { counts, groups } = listWith(exclude('А'), add('Г'), add('Б'), exclude('Д'));
    expect(counts).toMatchObject({ computed: 3, excluded: 1, included: 1, listed: 3, absent: 0, schools: 5 });
    const names = Object.entries(groups).map(([group, members]) => [group, members.map((one) => one.school.name)]);
    expect(Object.fromEntries(names)).toEqual({
      rule: ['Б', 'В'],
      included: ['Г'],
      excluded: ['А'],
      watch: [],
      insufficient: ['Д'],
      clear: [],
    });
  });
  test('a school that the data does not know joins by a decision, once, with an identity of its own', () => {
    const lone = add('Вечерняя школа', 'edu9', 'Озёрский район');
    const { counts, listed } = listWith(
      lone,
      add('МКОУ Вечерняя школа', 'edu9'),
      add('Степная школа', null, 'Озёрский'),
    );
    // The school is on the list, and no more of the data than before.
    expect(counts).toMatchObject({ computed: 3, excluded: 0, included: 2, listed: 5, absent: 2, schools: 5 });
    expect(counts.byStatus).toEqual({ low: 3, watch: 0, insufficient: 2, clear: 0 });
    expect(listed.slice(0, 2)).toMatchObject([
      { school: { id: 'edu9', name: 'МКОУ Вечерняя школа', spellings: [] }, status: 'insufficient', results: [] },
      { school: { id: 'озерский|степная школа' }, hand: { action: 'add' } },
    ]);
    expect(listWith(exclude('Вечерняя школа')).counts.schools).toBe(5);
  });
  test('decisions whose school the data does not know are told, the latest for each; those that meet theirs are not', () => {
    const [gone, back] = [exclude('Лесная школа'), add('Лесная школа')];
    const unmet = (...hand: HandDecision[]) => judge(results, defaultCriteria, hand).unmet;
    expect(unmet(exclude('А'), add('Г'))).toEqual([]);
    expect(unmet(exclude('А'), gone, add('Озёрная школа'))).toEqual([gone, add('Озёрная школа')]);
    expect(unmet(back, gone)).toEqual([gone]);
    // Taken out again, it is on the list no more.
    expect(listWith(back, gone).counts).toMatchObject({ listed: 3, absent: 0 });
    expect(listWith(gone, back).counts).toMatchObject({ listed: 4, absent: 1 });
  });
  test('schools that a decision alone brings are marked; those of the data are not', () => {
    const { listed } = listWith(add('Степная школа'));
    expect(listed.map(({ school: { name }, absent }) => [name, absent])).toEqual([
      ['Степная школа', true],
      ['А', false],
      ['Б', false],
      ['В', false],
    ]);
  });
  test('groups of verdicts', () => {
    const { hand } = { hand: add('А') };
    expect(isListed({ status: 'clear', hand })).toBe(true);
    expect(isListed({ status: 'low', hand: exclude('А') })).toBe(false);
    expect(isListed({ status: 'watch', hand: null })).toBe(false);
    expect(groupOf({ status: 'low', hand: null })).toBe('rule');
    expect(groupOf({ status: 'watch', hand: null })).toBe('watch');
    expect(groupOf({ status: 'clear', hand: exclude('А') })).toBe('clear');
  });
});
