/** Markers made of results: a mean mark above the region's, a jump of a cohort between two grades. */
import { procedureId } from '../../model/procedure';
import type { Reading } from '../../model/reading';
import type { Result } from '../../model/result';
import type { BiasCheck, BiasLimits, BiasSign } from './model';
import { meanInterval, quantile } from './statistics';

type Counts = readonly [number, number, number, number];

/** People with «2», «3», «4», «5»; null where the table lacks a mark or the marks are points. */
export function countsOf(result: Result): Counts | null {
  const { low, mark3, mark4, mark5, procedure } = result;
  if (procedure.kind === 'ЕГЭ' || mark3 === null || mark4 === null || mark5 === null) return null;
  return [low, mark3, mark4, mark5];
}

const yearKey = ({ procedure, year }: Pick<Result, 'procedure' | 'year'>): string =>
  `${procedureId(procedure)}|${year}`;

/** The region's people by mark: its own row of a table, else all schools of the workbook together where there are enough of them. */
function regions(reading: Pick<Reading, 'results' | 'groups'>, limits: BiasLimits): Map<string, Counts> {
  const sums = new Map<string, { schools: Set<string>; counts: [number, number, number, number] }>();
  for (const result of reading.results) {
    const counts = countsOf(result);
    if (!counts) continue;
    const sum = sums.get(yearKey(result)) ?? { schools: new Set<string>(), counts: [0, 0, 0, 0] };
    sums.set(yearKey(result), sum);
    if (sum.schools.has(result.school.id)) continue;
    sum.schools.add(result.school.id);
    counts.forEach((count, index) => (sum.counts[index]! += count));
  }
  const found = new Map<string, Counts>();
  for (const [key, { schools, counts }] of sums) if (schools.size >= limits.schools) found.set(key, counts);
  for (const level of ['country', 'region'] as const)
    for (const { level: own, procedure, year, participants, shares } of reading.groups) {
      if (own !== level || year === null || !shares || participants < limits.group) continue;
      const [two, three, four, five] = shares;
      found.set(yearKey({ procedure, year }), [
        two * participants,
        three * participants,
        four * participants,
        five * participants,
      ]);
    }
  return found;
}

/** Lower end of the school's 95 % interval of the mean mark above the upper end of the region's. */
export function inflatedMeans(reading: Pick<Reading, 'results' | 'groups'>, limits: BiasLimits): BiasCheck {
  const around = regions(reading, limits);
  const check: BiasCheck = { marker: 'inflatedMean', checked: 0, tooFew: 0, signs: [] };
  for (const result of reading.results) {
    const counts = countsOf(result);
    const region = around.get(yearKey(result));
    if (!counts || !region) continue;
    if (result.participants < limits.group) {
      check.tooFew += 1;
      continue;
    }
    check.checked += 1;
    const [low] = meanInterval(counts);
    const [, high] = meanInterval(region);
    if (low > high)
      check.signs.push({
        ...aboutResult(result, 'inflatedMean'),
        value: low,
        limit: high,
        people: result.participants,
      });
  }
  return check;
}

const aboutResult = (result: Result, marker: BiasSign['marker']) => ({
  marker,
  school: result.school,
  group: result.school.name,
  procedure: result.procedure,
  year: result.year,
  direction: null,
  results: [result],
  cells: [],
});

/** Mean mark of a result; null where the table has points or nothing. */
function meanMark(result: Result): number | null {
  const counts = countsOf(result);
  if (counts) return counts.reduce((sum, count, index) => sum + count * (index + 2), 0) / result.participants;
  return result.procedure.kind !== 'ЕГЭ' && result.mean !== null && result.mean <= 5 ? result.mean : null;
}

/**
 * K = S(N, year) / S(N + 1, year + 1) of one cohort's mean marks in a school. Beyond P75 + 3·IQR over all schools: a fall; under
 * P25 − 3·IQR: a rise.
 */
export function gradeJumps(reading: Pick<Reading, 'results'>, limits: BiasLimits): BiasCheck {
  const check: BiasCheck = { marker: 'gradeJump', checked: 0, tooFew: 0, signs: [] };
  const known = new Map<string, Result>();
  const keyOf = (school: string, kind: string, subject: string, grade: number, year: number) =>
    [school, kind, subject, grade, year].join('|');
  for (const result of reading.results) {
    const { kind, subject, grade } = result.procedure;
    const key = keyOf(result.school.id, kind, subject, grade ?? -1, result.year);
    if (grade !== null && kind === 'ВПР' && !known.has(key)) known.set(key, result);
  }
  const cohorts = new Map<string, { before: Result; after: Result; k: number }[]>();
  for (const before of known.values()) {
    const { kind, subject, grade } = before.procedure;
    const after = known.get(keyOf(before.school.id, kind, subject, grade! + 1, before.year + 1));
    const from = meanMark(before);
    const to = after ? meanMark(after) : null;
    if (!after || from === null || to === null || to === 0) continue;
    if (before.participants < limits.group || after.participants < limits.group) {
      check.tooFew += 1;
      continue;
    }
    const key = `${subject}|${grade}|${before.year}`;
    cohorts.set(key, [...(cohorts.get(key) ?? []), { before, after, k: from / to }]);
  }
  for (const cohort of cohorts.values()) {
    if (cohort.length < limits.schools) {
      check.tooFew += cohort.length;
      continue;
    }
    check.checked += cohort.length;
    const sorted = cohort.map(({ k }) => k).sort((a, b) => a - b);
    const [p25, p75] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
    const reach = 3 * (p75 - p25);
    for (const { before, after, k } of cohort) {
      const direction = k > p75 + reach ? 'fall' : k < p25 - reach ? 'rise' : null;
      if (direction === null) continue;
      check.signs.push({
        ...aboutResult(after, 'gradeJump'),
        direction,
        value: k,
        limit: direction === 'fall' ? p75 + reach : p25 - reach,
        people: Math.min(before.participants, after.participants),
        results: [before, after],
      });
    }
  }
  return check;
}
