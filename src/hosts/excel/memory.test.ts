/** Our memory as the workbook in Excel holds it: several of it, damaged, or of a later version. */
import { emptyState, keptNamespace, noAnswers, stateNamespace } from '../../model/state';
import { bench, change, good } from './testing/bench';

describe('our memory in the workbook', () => {
  const part = (json: string, id: string) => ({
    id,
    namespace: stateNamespace,
    xml: `<state xmlns="${stateNamespace}">${json}</state>`,
  });
  const list = (school: string) => JSON.stringify({ ...emptyState(), officialList: [school] });

  test.each([
    ['damaged by hand', '{"version":1', 'state-damaged'],
    ['of a version that works otherwise', '{"version":9,"registry":{}}', 'state-newer'],
  ])('%s: said, and kept beside the new one', async (_, json, code) => {
    const { host, port } = bench();
    host.book.xmlParts.push(part(json, 'old'));
    expect(good(await port.snapshot())).toMatchObject({ state: null, problems: [{ code }] });
    good(await port.change(change()));
    good(await port.saveState({ ...emptyState(), officialList: ['школа'] }));
    const after = good(await port.snapshot());
    expect(after).toMatchObject({ state: { officialList: ['школа'], registry: [{ name: 'ШНОР' }] } });
    expect(after.problems).toBeUndefined();
    const kept = host.book.xmlParts.filter(({ namespace }) => namespace === keptNamespace);
    expect(kept.map(({ xml }) => xml.includes(json))).toEqual([true]);
  });

  test('several, as after a merge of copies: one is taken, that there are more is said, and the other stays', async () => {
    const { host, port } = bench();
    host.book.xmlParts.push(part('{"version":1', 'a'), part(list('своя'), 'b'), part(list('чужая'), 'c'));
    const state = { officialList: ['своя'] };
    const problems = [{ severity: 'warning', code: 'state-doubled', params: { count: 3 } }];
    expect(good(await port.snapshot())).toMatchObject({ state, problems });
    const made = good(await port.change(change({ state: { ...emptyState(), ...state } })));
    good(await port.saveState({ ...made.state, officialList: ['своя', 'ещё одна'] }));
    const after = good(await port.snapshot());
    expect(after).toMatchObject({
      state: { officialList: ['своя', 'ещё одна'], registry: [{ name: 'ШНОР' }] },
      problems,
    });
    expect(host.book.xmlParts.filter(({ id }) => 'ac'.includes(id)).map(({ xml }) => xml)).toEqual([
      part('{"version":1', 'a').xml,
      part(list('чужая'), 'c').xml,
    ]);
    good(await port.restorePrevious());
    expect(good(await port.snapshot())).toMatchObject({ state: { ...state, registry: [] }, problems });
  });

  test('of a later version, with values this one does not know: the rest is read, they stay through changes and their undoing', async () => {
    const { host, port } = bench();
    const school = { name: 'СОШ № 1', code: null, municipality: null };
    const theirs = { school, action: 'watch', ground: 'g', weight: 3 };
    const later = { ...emptyState(), version: 2, handDecisions: [theirs], officialList: ['школа'], own: { a: 1 } };
    host.book.xmlParts.push(part(JSON.stringify(later), 'b'));
    const kept = (): unknown => {
      const { xml } = host.book.xmlParts.find(({ id }) => id === 'b')!;
      return JSON.parse(xml.slice(xml.indexOf('>{') + 1, xml.lastIndexOf('<')));
    };
    const { state, problems } = good(await port.snapshot());
    expect(state).toMatchObject({ officialList: ['школа'], handDecisions: [] });
    expect(problems).toMatchObject([{ code: 'state-partly', params: { parts: 'решения методиста', newer: 1 } }]);
    const made = good(await port.change(change({ state: { ...state!, preset: 'own' } })));
    expect(kept()).toMatchObject({ version: 2, handDecisions: [theirs], own: { a: 1 }, preset: 'own' });
    good(await port.saveState({ ...made.state, officialList: [] }));
    expect(kept()).toMatchObject({ handDecisions: [theirs], own: { a: 1 }, officialList: [] });
    good(await port.restorePrevious());
    expect(kept()).toMatchObject({ version: 2, handDecisions: [theirs], own: { a: 1 }, officialList: ['школа'] });
  });

  test('of a later version, with fields this one does not know: changed and saved, they are still there', async () => {
    const { host, port } = bench();
    const later = { ...emptyState(), version: 2, priorities: { школа: [1] }, answers: { ...noAnswers(), tone: 'x' } };
    host.book.xmlParts.push(part(JSON.stringify(later), 'b'));
    const read = good(await port.snapshot()).state!;
    const made = good(await port.change(change({ state: { ...read, officialList: ['школа'] } })));
    good(await port.saveState({ ...made.state, preset: 'own' }));
    expect(good(await port.snapshot()).state).toMatchObject({
      version: 2,
      priorities: { школа: [1] },
      answers: { tone: 'x' },
      officialList: ['школа'],
      preset: 'own',
    });
  });
});
