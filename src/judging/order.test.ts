/** Schools stand in one order in every paper: by municipality and name, whatever the order of the tables. */
import type { HandDecision } from '../model/criteria';
import { defaultCriteria, judge } from '.';
import { ma5, result, school } from './testing/results';

const results = ['МБОУ «СОШ № 10»', 'МКОУ «Берёзовская СОШ»', 'МБОУ «СОШ № 3»'].map((name) =>
  result(ma5, 2025, 0, 10, school(name)),
);
const order = (...hand: HandDecision[]) =>
  judge(results, defaultCriteria, hand).verdicts.map(({ school: { name } }) => name);

test('verdicts stand by the name of the school without its legal form, numbers by their size', () => {
  expect(order()).toEqual(['МКОУ «Берёзовская СОШ»', 'МБОУ «СОШ № 3»', 'МБОУ «СОШ № 10»']);
});
test('a school that a decision adds stands among the others', () => {
  const { municipality } = results[0]!.school;
  const added = { name: 'МБОУ «Вечерняя школа»', code: null, municipality };
  expect(order({ school: added, action: 'add', ground: 'решение региона' })).toEqual([
    'МКОУ «Берёзовская СОШ»',
    'МБОУ «Вечерняя школа»',
    'МБОУ «СОШ № 3»',
    'МБОУ «СОШ № 10»',
  ]);
});
