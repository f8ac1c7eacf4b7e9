/** The list against last year's: who came, who left, who stays and for how many years. */
import type { Criteria, NamedList } from '../../model/criteria';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import type { Judgement } from '../../model/verdict';
import { isListed } from './hand';
import { judge } from '../judge';
import { isNamed } from './named';

export interface AgainstLastYear {
  /** Year of the earlier list. */
  year: number;
  /** Where it is from: kept in the workbook when it was made, or judged from the data of its two years. */
  from: 'kept' | 'data';
  came: School[];
  left: { name: string; school: School | null }[];
  /** On both; `years` running, this one counted, as far back as lists are known. */
  stays: { school: School; years: number }[];
}

/** A list of an earlier year, and how to tell its schools. */
interface Earlier {
  from: 'kept' | 'data';
  names: { name: string; school: School | null }[];
  has: (school: School) => boolean;
}

/**
 * Against the list of the year before the last: the one kept in the workbook, else the rule's on the data of that year and the one before it. Null
 * where neither is known.
 */
export function againstLastYear(
  results: readonly Result[],
  judgement: Judgement,
  kept: readonly NamedList[],
): AgainstLastYear | null {
  if (!judgement.years) return null;
  const [previous] = judgement.years;
  const present = new Set(results.map(({ year }) => year));
  const known = new Map<number, Earlier | null>();
  const earlier = (year: number): Earlier | null => {
    // Stryker disable next-line ConditionalExpression: judged again, the list is the same.
    if (!known.has(year)) known.set(year, earlierList(results, judgement, kept, present, year));
    return known.get(year)!;
  };
  const before = earlier(previous);
  if (!before) return null;
  const now = judgement.verdicts.filter(isListed).map(({ school }) => school);
  const running = (school: School): number => {
    let years = 1;
    while (earlier(previous - years + 1)?.has(school)) years++;
    return years;
  };
  const isNow = new Set<School | null>(now);
  return {
    year: previous,
    from: before.from,
    came: now.filter((school) => !before.has(school)),
    left: before.names.filter(({ school }) => !isNow.has(school)),
    stays: now.filter(before.has).map((school) => ({ school, years: running(school) })),
  };
}

function earlierList(
  results: readonly Result[],
  { criteria, verdicts }: Judgement,
  kept: readonly NamedList[],
  present: ReadonlySet<number>,
  year: number,
): Earlier | null {
  const list = kept.find((one) => one.year === year);
  if (list) {
    const fits = list.schools.map((named) => ({ named, is: isNamed(named) }));
    const names = fits.map(({ named, is }) => ({
      name: named.name,
      school: verdicts.find(({ school }) => is(school))?.school ?? null,
    }));
    return { from: 'kept', names, has: (school) => fits.some(({ is }) => is(school)) };
  }
  if (!present.has(year) || !present.has(year - 1)) return null;
  const wanted: Criteria = { ...criteria, years: [year - 1, year] };
  // What was not held puts nobody on the list and takes nobody off it.
  const judged = judge(results, wanted, []);
  if (!judged.judgeable) return null;
  const schools = new Set(judged.verdicts.filter(isListed).map(({ school }) => school));
  const names = [...schools].map((school) => ({ name: school.name, school }));
  return { from: 'data', names, has: (school) => schools.has(school) };
}
