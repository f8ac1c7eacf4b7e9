/** Marks beside the journal and markers that were published: what of a row makes a sign, and what the sign says. */
import type { Reading } from '../../model/reading';
import { ma5, school } from '../testing/results';
import { journalCorrelations, journalShifts, publishedMarkers } from './journal';
import { defaultBiasLimits as limits } from './index';

const at = school('СОШ № 1');
const place = { sheet: 'Журнал', cell: 'B7' };
const about = { school: at, group: 'СОШ № 1', procedure: ma5, year: 2025 };

test('a correlation below zero of ten pupils or more', () => {
  const row = (pupils: number, rho: number) => ({ school: at, procedure: ma5, year: 2025, pupils, rho });
  const rows = [row(10, -0.2), row(30, 0), row(30, 0.4), row(9, -0.9)];
  expect(journalCorrelations({ correlations: rows }, limits)).toEqual({
    marker: 'journalCorrelation',
    checked: 3,
    tooFew: 1,
    signs: [
      {
        ...about,
        marker: 'journalCorrelation',
        direction: null,
        value: -0.2,
        limit: 0,
        people: 10,
        results: [],
        cells: [],
      },
    ],
  });
});

test('three marks of ten below or above the journal, of ten pupils or more; how many is known', () => {
  const row = (participants: number | null, lowered: number, raised: number): Reading['journal'][number] => ({
    school: at,
    procedure: ma5,
    year: 2025,
    participants,
    lowered,
    confirmed: 1 - lowered - raised,
    raised,
    ...place,
  });
  const rows = [row(10, 0.3, 0.29), row(20, 0.1, 0.5), row(9, 0.9, 0), row(null, 0.9, 0)];
  const sign = { ...about, marker: 'journalShift', limit: 0.3, results: [], cells: [place] };
  expect(journalShifts({ journal: rows }, limits)).toEqual({
    marker: 'journalShift',
    checked: 2,
    tooFew: 2,
    signs: [
      { ...sign, direction: 'below', value: 0.3, people: 10 },
      { ...sign, direction: 'above', value: 0.5, people: 20 },
    ],
  });
});

test('published markers are repeated as they stand, with the captions that are set', () => {
  const row = (...set: boolean[]) => ({
    school: at,
    year: 2025,
    markers: set.map((one, index) => ({ caption: `Маркер ${index + 1}`, set: one })),
    count: set.filter(Boolean).length,
    ...place,
  });
  expect(publishedMarkers({ markers: [row(false, false), row(true, false, true), row(true)] })).toEqual({
    marker: 'published',
    checked: 3,
    tooFew: 0,
    signs: [
      [2, 'Маркер 1, Маркер 3'],
      [1, 'Маркер 1'],
    ].map(([value, group]) => ({
      marker: 'published',
      school: at,
      group,
      procedure: null,
      year: 2025,
      direction: null,
      value,
      limit: 1,
      people: null,
      results: [],
      cells: [place],
    })),
  });
});
