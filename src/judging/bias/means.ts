/** Markers made of results: a mean mark above the region's, a jump of a cohort between two grades. */
import { procedureId, type Procedure } from '../../model/procedure';
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

/** Something of each procedure and year. */
class BySitting<T> {
  private readonly known = new Map<string, Map<number, T>>();

  get(procedure: Procedure, year: number): T | undefined {
    return this.known.get(procedureId(procedure))?.get(year);
  }

  set(procedure: Procedure, year: number, value: T): void {
    const id = procedureId(procedure);
    const years = this.known.get(id) ?? new Map<number, T>();
    this.known.set(id, years);
    years.set(year, value);
  }
}

interface Sum {
  schools: Set<string>;
  counts: [number, number, number, number];
}

/** The region's people by mark: its own row of a table, else all schools of the workbook together where there are enough of them. */
function regions(reading: Pick<Reading, 'results' | 'groups'>, limits: BiasLimits): BySitting<Counts> {
  const found = new BySitting<Counts>();
  const sums = new BySitting<Sum>();
  for (const result of reading.results) {
    const { procedure, year, school } = result;
    const counts = countsOf(result);
    if (!counts) continue;
    let sum = sums.get(procedure, year);
    if (!sum) sums.set(procedure, year, (sum = { schools: new Set(), counts: [0, 0, 0, 0] }));
    if (sum.schools.has(school.id)) continue;
    sum.schools.add(school.id);
    for (let mark = 0; mark < counts.length; mark++) sum.counts[mark]! += counts[mark]!;
    if (sum.schools.size === limits.schools) found.set(procedure, year, sum.counts);
  }
  for (const level of ['country', 'region'] as const)
    for (const { level: own, procedure, year, participants, shares } of reading.groups) {
      if (own !== level || year === null || !shares || participants < limits.group) continue;
      const [two, three, four, five] = shares;
      found.set(procedure, year, [two * participants, three * participants, four * participants, five * participants]);
    }
  return found;
}

/** Lower end of the school's 95 % interval of the mean mark above the upper end of the region's. */
export function inflatedMeans(reading: Pick<Reading, 'results' | 'groups'>, limits: BiasLimits): BiasCheck {
  const around = regions(reading, limits);
  const highs = new Map<Counts, number>();
  const check: BiasCheck = { marker: 'inflatedMean', checked: 0, tooFew: 0, signs: [] };
  for (const result of reading.results) {
    const counts = countsOf(result);
    const region = around.get(result.procedure, result.year);
    if (!counts || !region) continue;
    if (result.participants < limits.group) {
      check.tooFew += 1;
      continue;
    }
    check.checked += 1;
    const [low] = meanInterval(counts);
    const high = highs.get(region) ?? meanInterval(region)[1];
    highs.set(region, high);
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
  return (result.mean ?? 0) > 5 ? null : result.mean;
}

/** Results of ВПР by school and subject, the first of each grade and year. */
class Cohorts {
  readonly firsts: Result[] = [];
  private readonly known = new Map<string, Map<string, Result[]>>();

  add(result: Result): void {
    const { kind, subject, grade } = result.procedure;
    if (grade === null || kind !== 'ВПР') return;
    const subjects = this.known.get(result.school.id) ?? new Map<string, Result[]>();
    this.known.set(result.school.id, subjects);
    const own = subjects.get(subject) ?? [];
    subjects.set(subject, own);
    if (own.some(({ procedure, year }) => procedure.grade === grade && year === result.year)) return;
    own.push(result);
    this.firsts.push(result);
  }

  /** The same cohort a year and a grade on. */
  next({ school, procedure: { subject, grade }, year }: Result): Result | undefined {
    const own = this.known.get(school.id)?.get(subject);
    return own?.find((one) => one.procedure.grade === grade! + 1 && one.year === year + 1);
  }
}

/**
 * K = S(N, year) / S(N + 1, year + 1) of one cohort's mean marks in a school. Beyond P75 + 3·IQR over all schools: a fall; under
 * P25 − 3·IQR: a rise.
 */
export function gradeJumps(reading: Pick<Reading, 'results'>, limits: BiasLimits): BiasCheck {
  const check: BiasCheck = { marker: 'gradeJump', checked: 0, tooFew: 0, signs: [] };
  const known = new Cohorts();
  for (const result of reading.results) known.add(result);
  const cohorts = new Map<string, { before: Result; after: Result; k: number }[]>();
  for (const before of known.firsts) {
    const { subject, grade } = before.procedure;
    const after = known.next(before);
    const from = meanMark(before);
    const to = after ? meanMark(after) : null;
    if (!after || from === null || to === null || to === 0) continue;
    if (before.participants < limits.group || after.participants < limits.group) {
      check.tooFew += 1;
      continue;
    }
    const key = `${subject}|${grade}|${before.year}`;
    const cohort = cohorts.get(key) ?? [];
    cohorts.set(key, cohort);
    cohort.push({ before, after, k: from / to });
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
