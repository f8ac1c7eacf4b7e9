/** Marker of distributions: a peak of primary scores at the least score of a mark, with a dip just below it. */
import { procedureId } from '../../model/procedure';
import type { DistributionRow, Reading } from '../../model/reading';
import { countsOf } from './means';
import type { BiasCheck, BiasLimits } from './model';

/** How close the share under a score must be to the share of a mark for the score to be that mark's border. */
const borderMatch = 0.003;
/** The score at a border must be got at least this many times as often as the one just below it. */
const peakRatio = 2;
/** Standard deviations beyond what the reference distribution lets one expect. */
const peakDeviations = 3;

const keyOf = (row: Pick<DistributionRow, 'procedure' | 'year'>): string =>
  `${procedureId(row.procedure)}|${row.year ?? ''}`;

/** Least scores of «3», «4» and «5» where the distribution and the shares of marks of one group fit each other. */
export function markBorders(
  distribution: readonly number[],
  marks: readonly [number, number, number, number],
): number[] {
  const borders: number[] = [];
  let wanted = 0;
  for (const share of marks.slice(0, 3)) {
    wanted += share;
    let below = 0;
    let best = { score: -1, off: borderMatch };
    distribution.forEach((at, score) => {
      const off = Math.abs(below - wanted);
      // A score nobody got leaves the sum as it was: the border is then not certain, the first one stands.
      if (score > 0 && off < best.off) best = { score, off };
      below += at;
    });
    if (best.score > 0 && !borders.includes(best.score)) borders.push(best.score);
  }
  return borders;
}

type Marks = readonly [number, number, number, number];

/** Shares of marks of the group a distribution is of. */
function marksOf(row: DistributionRow, reading: Pick<Reading, 'results' | 'groups'>): Marks | null {
  const key = keyOf(row);
  if (row.school) {
    const result = reading.results.find((one) => one.school.id === row.school!.id && keyOf(one) === key);
    const counts = result ? countsOf(result) : null;
    return counts ? (counts.map((count) => count / result!.participants) as unknown as Marks) : null;
  }
  return reading.groups.find((one) => one.name === row.group && keyOf(one) === key)?.shares ?? null;
}

/** Borders of a procedure: from the largest group whose marks are known. */
function bordersOf(rows: readonly DistributionRow[], reading: Pick<Reading, 'results' | 'groups'>): number[] {
  const bySize = [...rows].sort((a, b) => (b.participants ?? 0) - (a.participants ?? 0));
  for (const row of bySize) {
    const marks = marksOf(row, reading);
    const borders = marks ? markBorders(row.shares, marks) : [];
    if (borders.length > 0) return borders;
  }
  return [];
}

/** Share of the upper one among two neighbouring scores. */
const upperShare = (shares: readonly number[], score: number): number | null => {
  const both = (shares[score] ?? 0) + (shares[score - 1] ?? 0);
  return both > 0 ? (shares[score] ?? 0) / both : null;
};

/** Peaks at mark borders of schools, against the largest group of the same procedure (without one: an even split). */
export function borderPeaks(
  reading: Pick<Reading, 'distributions' | 'results' | 'groups'>,
  limits: BiasLimits,
): BiasCheck {
  const check: BiasCheck = { marker: 'borderPeak', checked: 0, tooFew: 0, signs: [] };
  const byProcedure = new Map<string, DistributionRow[]>();
  for (const row of reading.distributions) byProcedure.set(keyOf(row), [...(byProcedure.get(keyOf(row)) ?? []), row]);
  for (const rows of byProcedure.values()) {
    const borders = bordersOf(rows, reading);
    if (borders.length === 0) continue;
    const reference = rows
      .filter(({ school }) => school === null)
      .sort((a, b) => (b.participants ?? 0) - (a.participants ?? 0))[0];
    for (const row of rows) {
      if (!row.school) continue;
      if ((row.participants ?? 0) < limits.distribution) {
        check.tooFew += 1;
        continue;
      }
      check.checked += 1;
      for (const score of borders) {
        const expected = (reference ? upperShare(reference.shares, score) : null) ?? 0.5;
        const own = upperShare(row.shares, score) ?? 0;
        const people = ((row.shares[score] ?? 0) + (row.shares[score - 1] ?? 0)) * row.participants!;
        if (people < limits.group || own < peakRatio / (peakRatio + 1)) continue;
        const deviations = (own - expected) / Math.sqrt((expected * (1 - expected)) / people);
        if (deviations <= peakDeviations) continue;
        check.signs.push({
          marker: 'borderPeak',
          school: row.school,
          group: row.group,
          procedure: row.procedure,
          year: row.year,
          direction: null,
          value: row.shares[score] ?? 0,
          limit: row.shares[score - 1] ?? 0,
          people: row.participants,
          score,
          results: [],
          cells: [{ sheet: row.sheet, cell: row.cell }],
        });
      }
    }
  }
  return check;
}
