import { dependsOn, documents } from '../../documents/catalogue';
import { emptyState } from '../../model/state';
import { wantedAgain } from './again';

const inputs = { template: 'plan-500', scope: 'municipality', movePassed: true };
const kept = { ...emptyState(), documents: { roadmap: { 'plan-500': { ids: [], inputs } } } };

test('an annex and a list of plans are asked for by the roadmap that has them', () => {
  expect(wantedAgain(kept, [{ kind: 'roadmap-annex', key: 'plan-500' }])).toEqual([{ kind: 'roadmap', inputs }]);
  expect(wantedAgain(kept, [{ kind: 'roadmap-list', key: 'plan-500' }])).toEqual([
    { kind: 'roadmap', inputs: { template: 'plan-500', scope: 'schools' } },
  ]);
});

test('the plan and its annex are one document', () => {
  const sheets = [
    { kind: 'roadmap', key: 'plan-500' },
    { kind: 'roadmap-annex', key: 'plan-500' },
  ];
  expect(wantedAgain(kept, sheets)).toEqual([{ kind: 'roadmap', inputs }]);
});

test('whatever kind of sheet is out of date, what makes it again is a document there is', () => {
  const kinds = new Set(documents.map(({ kind }) => kind));
  const unknown = Object.keys(dependsOn).filter((kind) =>
    wantedAgain(kept, [{ kind, key: 'plan-500' }]).some((wanted) => !kinds.has(wanted.kind)),
  );
  expect(unknown).toEqual([]);
});
