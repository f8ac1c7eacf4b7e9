/** A region of 600 schools with planted cases, against a computation from single pupils that shares no code with the markers. */
import type { Procedure } from '../../model/procedure';
import type { Reading } from '../../model/reading';
import type { Result, ResultBlock } from '../../model/result';
import { stamped } from '../../naming';
import type { School } from '../../model/school';
import { biasChecks, defaultBiasLimits, type BiasMarker } from './index';
import { markBorders } from './peaks';
import { meanInterval, quantile } from './statistics';

/** Repeatable pseudo-random numbers in 0–1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const block = { sheet: 'Регион', columns: { low: 5 } } as ResultBlock;
const schoolOf = (index: number): School =>
  stamped({
    id: `s${index}`,
    name: `Школа ${index}`,
    code: `s${index}`,
    municipality: `Район ${index % 30}`,
    spellings: [],
  });
const procedure = (subject: string, grade: number): Procedure => ({ kind: 'ВПР', subject, grade });

/** Marks of every pupil of a result: what the reference computes from. */
interface Group {
  school: number;
  subject: string;
  grade: number;
  year: number;
  marks: number[];
}

const planted = { inflated: [17, 211], fall: [42], rise: [305], small: [7] };

function region(): Group[] {
  const next = random(20261122);
  const groups: Group[] = [];
  for (let school = 0; school < 600; school++) {
    const size = planted.small.includes(school) ? 9 : 12 + Math.floor(next() * 70);
    const level = (next() - 0.5) * 0.4;
    const draw = (shift: number) =>
      Array.from({ length: size }, () =>
        Math.min(5, Math.max(2, Math.round(3.5 + level + shift + (next() + next() + next() - 1.5) * 1.3))),
      );
    for (const subject of ['Математика', 'Русский язык'])
      for (const [grade, year] of [
        [5, 2024],
        [6, 2025],
      ] as const) {
        const cohort = subject === 'Математика';
        let shift = 0;
        if (planted.inflated.includes(school) && subject === 'Русский язык' && year === 2025) shift = 1.4;
        if (planted.fall.includes(school) && cohort) shift = year === 2024 ? 1.4 : -1.4;
        if (planted.rise.includes(school) && cohort) shift = year === 2024 ? -1.4 : 1.4;
        if (planted.small.includes(school)) shift = 1.5;
        groups.push({ school, subject, grade, year, marks: draw(shift) });
      }
  }
  return groups;
}

const groups = region();
const schools = Array.from({ length: 600 }, (_, index) => schoolOf(index));
const resultOf = ({ school, subject, grade, year, marks }: Group): Result => {
  const count = (mark: number) => marks.filter((one) => one === mark).length;
  return {
    school: schools[school]!,
    procedure: procedure(subject, grade),
    year,
    participants: marks.length,
    low: count(2),
    exact: true,
    lowRange: null,
    mark3: count(3),
    mark4: count(4),
    mark5: count(5),
    mean: null,
    quality: null,
    block,
    row: school,
    rows: null,
  };
};
const reading: Reading = {
  schools,
  results: groups.map(resultOf),
  sheets: [],
  decisions: [],
  questions: [],
  problems: [],
  journal: [],
  distributions: [],
  markers: [],
  dynamics: [],
  correlations: [],
  groups: [],
  minimums: [],
};
const signsOf = (marker: BiasMarker, of: Reading = reading) => biasChecks(of).find((check) => check.marker === marker)!;

/** Reference: mean and interval straight from pupils' marks. */
function intervalOfMarks(marks: readonly number[]): [number, number] {
  const mean = marks.reduce((a, b) => a + b) / marks.length;
  const variance = marks.map((mark) => (mark - mean) * (mark - mean)).reduce((a, b) => a + b) / (marks.length - 1);
  const error = Math.sqrt(variance / marks.length) * 1.96;
  return [mean - error, mean + error];
}

describe('inflated mean', () => {
  const check = signsOf('inflatedMean');
  const around = new Map<string, [number, number]>();
  for (const { subject, year } of groups.slice(0, 4)) {
    const all = groups.filter((one) => one.subject === subject && one.year === year).flatMap((one) => one.marks);
    around.set(`${subject} ${year}`, intervalOfMarks(all));
  }
  const reference = groups
    .filter(({ marks }) => marks.length >= 10)
    .filter(({ subject, year, marks }) => intervalOfMarks(marks)[0] > around.get(`${subject} ${year}`)![1])
    .map(({ school, subject, year }) => `s${school} ${subject} ${year}`);

  test('names exactly the schools that single pupils give', () => {
    expect(check.signs.map(({ school, procedure: of, year }) => `${school!.id} ${of!.subject} ${year}`).sort()).toEqual(
      reference.sort(),
    );
  });
  test('finds the planted schools', () => {
    for (const school of planted.inflated) expect(reference).toContain(`s${school} Русский язык 2025`);
  });
  test('says nothing of fewer than ten people', () => {
    expect(check.tooFew).toBe(4);
    expect(check.signs.some(({ school }) => school!.id === 's7')).toBe(false);
  });
  test("the region's own row of a table goes before the sum of schools", () => {
    const own = {
      level: 'region' as const,
      name: 'Область',
      procedure: procedure('Русский язык', 6),
      year: 2025,
      participants: 20000,
      shares: [0, 0, 0, 1] as const,
      mean: 5,
      sheet: 'Р',
      cell: 'A9',
    };
    const signs = signsOf('inflatedMean', { ...reading, groups: [own] }).signs;
    expect(signs.some(({ procedure: of, year }) => of!.subject === 'Русский язык' && year === 2025)).toBe(false);
  });
});

describe('jump between grades', () => {
  const check = signsOf('gradeJump');
  /** Reference: quartiles by counting order statistics. */
  function reference(): string[] {
    const found: string[] = [];
    for (const subject of ['Математика', 'Русский язык']) {
      const ratios = new Map<number, number>();
      for (let school = 0; school < 600; school++) {
        const [five, six] = [5, 6].map(
          (grade) =>
            groups.find((one) => one.school === school && one.subject === subject && one.grade === grade)!.marks,
        );
        if (five!.length < 10 || six!.length < 10) continue;
        const mean = (marks: number[]) => marks.reduce((a, b) => a + b) / marks.length;
        ratios.set(school, mean(five!) / mean(six!));
      }
      const ordered = [...ratios.values()].sort((a, b) => a - b);
      const at = (share: number) => {
        const whole = Math.floor(share * (ordered.length - 1));
        const part = share * (ordered.length - 1) - whole;
        return ordered[whole]! * (1 - part) + ordered[whole + 1]! * part;
      };
      const spread = at(0.75) - at(0.25);
      for (const [school, ratio] of ratios)
        if (ratio > at(0.75) + 3 * spread) found.push(`s${school} ${subject} fall`);
        else if (ratio < at(0.25) - 3 * spread) found.push(`s${school} ${subject} rise`);
    }
    return found;
  }
  test('names exactly what the reference gives, the planted ones among them', () => {
    const named = check.signs.map(
      ({ school, procedure: of, direction }) => `${school!.id} ${of!.subject} ${direction}`,
    );
    expect(named.sort()).toEqual(reference().sort());
    expect(named).toEqual(expect.arrayContaining(['s42 Математика fall', 's305 Математика rise']));
  });
  test('needs ten schools', () => {
    const few = signsOf('gradeJump', {
      ...reading,
      results: reading.results.filter(
        ({ school }) => Number(school.id.slice(1)) > 40 && Number(school.id.slice(1)) < 50,
      ),
    });
    expect(few).toMatchObject({ checked: 0, tooFew: 18, signs: [] });
  });
});

describe('marks beside the journal', () => {
  const row = (index: number, participants: number | null, lowered: number, raised: number) => ({
    school: schools[index]!,
    procedure: procedure('Математика', 5),
    year: 2025,
    participants,
    lowered,
    confirmed: 1 - lowered - raised,
    raised,
    sheet: 'Журнал',
    cell: `A${index}`,
  });
  test('a large share below or above is a sign, of enough people only', () => {
    const check = signsOf('journalShift', {
      ...reading,
      journal: [row(1, 20, 0.3, 0.1), row(2, 20, 0.29, 0.5), row(3, 9, 0.9, 0), row(4, null, 0.9, 0)],
    });
    expect(check.signs.map(({ school, direction }) => `${school!.id} ${direction}`)).toEqual(['s1 below', 's2 above']);
    expect(check.tooFew).toBe(2);
  });
  test('a negative correlation is a sign, of enough pupils only', () => {
    const of = (index: number, pupils: number, rho: number) => ({
      school: schools[index]!,
      procedure: procedure('Математика', 5),
      year: 2025,
      pupils,
      rho,
    });
    const check = signsOf('journalCorrelation', {
      ...reading,
      correlations: [of(1, 25, -0.1), of(2, 25, 0), of(3, 9, -0.9)],
    });
    expect(check.signs.map(({ school }) => school!.id)).toEqual(['s1']);
    expect(check.tooFew).toBe(1);
  });
});

describe('peaks at mark borders', () => {
  const even = [0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.15, 0.15, 0.1, 0.1];
  const peak = [0.05, 0.05, 0.1, 0.0, 0.24, 0.06, 0.15, 0.15, 0.1, 0.1];
  const marks = [0.3, 0.2, 0.3, 0.2] as const;
  test('borders are the scores under which the shares of marks lie', () => {
    expect(markBorders(even, marks)).toEqual([4, 6, 8]);
  });
  test('a school with many at the border and few below it is named; small ones are not', () => {
    const row = (school: School | null, group: string, participants: number, shares: number[]) => ({
      school,
      group,
      procedure: procedure('Математика', 5),
      year: 2025,
      participants,
      shares,
      sheet: 'Баллы',
      cell: 'A1',
    });
    const group = {
      level: 'region' as const,
      name: 'Область',
      procedure: procedure('Математика', 5),
      year: 2025,
      participants: 9000,
      shares: marks,
      mean: null,
      sheet: 'Р',
      cell: 'A1',
    };
    const check = signsOf('borderPeak', {
      ...reading,
      groups: [group],
      distributions: [
        row(null, 'Область', 9000, even),
        row(schools[1]!, 'Школа 1', 80, peak),
        row(schools[2]!, 'Школа 2', 80, even),
        row(schools[3]!, 'Школа 3', 49, peak),
      ],
    });
    expect(check.signs.map(({ school, score }) => `${school!.id} ${score}`)).toEqual(['s1 4']);
    expect(check).toMatchObject({ checked: 2, tooFew: 1 });
  });
});

test('quantiles and intervals by hand', () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([5], 0.75)).toBe(5);
  const [low, high] = meanInterval([1, 1, 1, 1]);
  expect((low + high) / 2).toBeCloseTo(3.5, 12);
  expect(high - low).toBeCloseTo((2 * 1.96 * Math.sqrt(5 / 3)) / 2, 12);
  expect(defaultBiasLimits).toEqual({ group: 10, distribution: 50, schools: 10, journalShare: 0.3 });
});
