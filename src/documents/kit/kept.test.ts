/** What a later version keeps of documents: this one reads the rest, and writes it back as it stood. */
import { emptyState } from '../../model/state';
import { addSwot, swotChoice, swotChoiceName, withSwotChoice } from '../kinds/swot/choice';
import { choiceName, keptChoice, withChoice } from '../kinds/roadmap';
import { organisationOf, withOrganisation } from './organisation';

const stateWith = (documents: Record<string, unknown>) => ({ ...emptyState(), documents });

test('an organisation with a font and a field of a later version', () => {
  const later = { municipality: 'Озёрный округ', font: { name: 'Golos', size: 12 }, district: { code: 7 } };
  const read = organisationOf(later);
  expect([read.municipality, read.font.size]).toEqual(['Озёрный округ', 12]);
  expect(read.font.name).not.toBe('Golos');
  expect(withOrganisation(later, { ...read, headName: 'Фамилия001 И. О.' })).toMatchObject({
    ...later,
    headName: 'Фамилия001 И. О.',
  });
  const own = withOrganisation(later, { ...read, font: { ...read.font, name: 'PT Astra Serif' } });
  expect(own.font.name).toBe('PT Astra Serif');
});

test('statements of a SWOT in a quadrant of a later version', () => {
  const theirs = { id: 'own:1', quadrant: 'trends', text: 'Цифровизация' };
  const later = { '': { own: [theirs], count: 1, tone: 'x' } };
  const state = stateWith({ [swotChoiceName]: later });
  const read = swotChoice(state, '');
  expect([read.own, read.count]).toEqual([[], 1]);
  const { choice } = addSwot(read, 'threats', 'Отток кадров');
  const own = { id: 'own:2', quadrant: 'threats', text: 'Отток кадров' };
  expect(withSwotChoice(state, '', choice)).toMatchObject({ '': { own: [theirs, own], count: 2, tone: 'x' } });
});

test('a roadmap for what a later version can make it for', () => {
  const state = stateWith({ [choiceName]: { template: 'own', scope: 'cluster', edits: {} } });
  const read = keptChoice(state);
  expect([read.template, read.scope]).toEqual(['own', 'municipality']);
  expect(withChoice(state, { ...read, movePassed: true })).toMatchObject({ scope: 'cluster', movePassed: true });
  expect(withChoice(state, { ...read, scope: 'schools' })).toMatchObject({ scope: 'schools' });
});
