/** Markers of marks beside the journal, and those that a region has published itself. */
import type { Reading } from '../../model/reading';
import type { BiasCheck, BiasLimits } from './model';

/** Spearman's ρ of journal marks with primary scores below 0. */
export function journalCorrelations(reading: Pick<Reading, 'correlations'>, limits: BiasLimits): BiasCheck {
  const check: BiasCheck = { marker: 'journalCorrelation', checked: 0, tooFew: 0, signs: [] };
  for (const { school, procedure, year, pupils, rho } of reading.correlations) {
    if (pupils < limits.group) {
      check.tooFew += 1;
      continue;
    }
    check.checked += 1;
    if (rho < 0)
      check.signs.push({
        marker: 'journalCorrelation',
        school,
        group: school.name,
        procedure,
        year,
        direction: null,
        value: rho,
        limit: 0,
        people: pupils,
        results: [],
        cells: [],
      });
  }
  return check;
}

/** A large share of marks below or above the journal's. */
export function journalShifts(reading: Pick<Reading, 'journal'>, limits: BiasLimits): BiasCheck {
  const check: BiasCheck = { marker: 'journalShift', checked: 0, tooFew: 0, signs: [] };
  for (const { school, procedure, year, participants, lowered, raised, sheet, cell } of reading.journal) {
    if ((participants ?? 0) < limits.group) {
      check.tooFew += 1;
      continue;
    }
    check.checked += 1;
    for (const [direction, value] of [
      ['below', lowered],
      ['above', raised],
    ] as const)
      if (value >= limits.journalShare)
        check.signs.push({
          marker: 'journalShift',
          school,
          group: school.name,
          procedure,
          year,
          direction,
          value,
          limit: limits.journalShare,
          people: participants,
          results: [],
          cells: [{ sheet, cell }],
        });
  }
  return check;
}

/** Markers that stand in a published table already: repeated, not computed. */
export function publishedMarkers(reading: Pick<Reading, 'markers'>): BiasCheck {
  return {
    marker: 'published',
    checked: reading.markers.length,
    tooFew: 0,
    signs: reading.markers
      .filter(({ count }) => count > 0)
      .map(({ school, year, count, markers, sheet, cell }) => ({
        marker: 'published',
        school,
        group: markers
          .filter(({ set }) => set)
          .map(({ caption }) => caption)
          .join(', '),
        procedure: null,
        year,
        direction: null,
        value: count,
        limit: 1,
        people: null,
        results: [],
        cells: [{ sheet, cell }],
      })),
  };
}
