/** A region at its real size: read from one long table and judged as an independent count does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCriteria, judge } from '../../judging';
import type { CellValue } from '../../model/cells';
import type { Criteria } from '../../model/criteria';
import { noAnswers } from '../../model/state';
import { read } from '../../reading';
import { sheet, workbook } from '../../reading/testing/grid';
import { regionRows, regionTable, type RegionRow } from '../../reading/testing/region';

/** Schools by rule 1 alone, rule 2 in its two readings, and rule 1 or rule 2 (any). */
type Counts = [number, number, number, number];
const rules: Pick<Criteria, 'twoProcedures' | 'twoYears'>[] = [
  { twoProcedures: 2, twoYears: 'off' },
  { twoProcedures: 'off', twoYears: 'any' },
  { twoProcedures: 'off', twoYears: 'same' },
  { twoProcedures: 2, twoYears: 'any' },
];

function countsOf(cells: CellValue[][], years: [number, number], minParticipants: number): Counts {
  const reading = read([workbook([sheet('Свод ВПР', cells)])], noAnswers());
  expect(reading.questions).toEqual([]);
  return rules.map((rule) => {
    const criteria: Criteria = { ...defaultCriteria, ...rule, years, minParticipants, belowMinimum: 'exclude' };
    const { verdicts } = judge(reading.results, criteria, []);
    return verdicts.filter((verdict) => verdict.status === 'low').length;
  }) as Counts;
}

/** The same count written once more, straight over the rows. */
function counted(rows: readonly RegionRow[], [previous, last]: [number, number], minimum: number): Counts {
  const counts: Counts = [0, 0, 0, 0];
  const low = rows.filter(({ marks, grade }) => {
    const participants = marks.reduce((sum, people) => sum + people, 0);
    return (grade === 5 || grade === 6) && participants >= minimum && marks[0] * 10 >= participants * 3;
  });
  for (const code of new Set(rows.map((row) => row.code))) {
    const own = low.filter((row) => row.code === code);
    const keys = (year: number) => own.filter((row) => row.year === year).map((row) => `${row.subject} ${row.grade}`);
    const [before, now] = [keys(previous), keys(last)];
    const twoProcedures = now.length >= 2;
    const any = now.length > 0 && before.length > 0;
    [twoProcedures, any, now.some((key) => before.includes(key)), twoProcedures || any].forEach((holds, at) => {
      if (holds) counts[at]! += 1;
    });
  }
  return counts;
}

describe('an invented region of 643 schools', () => {
  const years: [number, number] = [2025, 2026];
  const rows = regionRows(643, years);
  test.each([0, 10])('people, minimum %i', (minimum) => {
    const cells = regionTable(rows, { form: 'people', digits: 2 });
    expect(countsOf(cells, years, minimum)).toEqual(counted(rows, years, minimum));
  });
  test('percent points with two decimals', () => {
    const cells = regionTable(rows, { form: 'points', digits: 2 });
    expect(countsOf(cells, years, 0)).toEqual(counted(rows, years, 0));
  });
});

/** Counts of a real region, kept outside the repository. */
const shared = join(__dirname, '../../../../shared/data/vpr-counts.csv');

function sharedRows(): RegionRow[] {
  const subjects: Record<string, string> = { РУ: 'Русский язык', МА: 'Математика' };
  return readFileSync(shared, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code, year, grade, subject, ...marks] = line.split(',');
      return {
        code: code!,
        name: `МБОУ «СОШ № ${Number(code!.slice(1))}»`,
        municipality: `Округ № ${1 + (Number(code!.slice(1)) % 40)}`,
        year: Number(year),
        grade: Number(grade),
        subject: subjects[subject!]!,
        marks: marks.map(Number) as unknown as RegionRow['marks'],
      };
    });
}

if (existsSync(shared))
  describe('the real region of the design notes', () => {
    const rows = sharedRows();
    const expected: [number, Counts][] = [
      [0, [95, 174, 145, 179]],
      [10, [80, 142, 120, 147]],
    ];
    test.each(expected)(
      'with a minimum of %i participants a region counts as many schools as its service',
      (minimum, counts) => {
        expect(countsOf(regionTable(rows, { form: 'people', digits: 2 }), [2020, 2021], minimum)).toEqual(counts);
      },
    );
    test('percent points give the same', () => {
      expect(countsOf(regionTable(rows, { form: 'points', digits: 2 }), [2020, 2021], 0)).toEqual(expected[0]![1]);
    });
  });
else
  test('ABSENT: ../shared/data/vpr-counts.csv, the real region was NOT compared', () => {
    process.stderr.write(`\n!!! ${shared} is absent: the real region's eight figures were not checked\n\n`);
    expect(existsSync(shared)).toBe(false);
  });
