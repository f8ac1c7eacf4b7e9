import type { Criteria } from '../model/criteria';
import type { Procedure } from '../model/procedure';
import type { Result } from '../model/result';
import type { School } from '../model/school';
import { schoolOrder } from '../naming';
import { procedureLookup } from './procedures';
import { placedResult, type Placed } from './school';

/** Results of the two years by school; the procedures that count, by year. Nothing here depends on the threshold. */
export interface Groups {
  /** By municipality and name, as every paper lists them; their results in the order of the criteria's procedures. */
  schools: { school: School; placed: Placed[] }[];
  previous: ReadonlySet<number>;
  last: ReadonlySet<number>;
  /** The same with results that do not count: somebody has one. */
  had: { previous: ReadonlySet<number>; last: ReadonlySet<number> };
  /** Procedures by their number. */
  procedures: ReadonlyMap<number, Procedure>;
}

export function groupResults(
  results: readonly Result[],
  criteria: Criteria,
  [previousYear, lastYear]: readonly [number, number],
): Groups {
  const bySchool = new Map<string, Groups['schools'][number]>();
  const previous = new Set<number>();
  const last = new Set<number>();
  const had = { previous: new Set<number>(), last: new Set<number>() };
  const procedures = new Map<number, Procedure>();
  const counts = procedureLookup(criteria);
  let school: School | null = null;
  // Stryker disable next-line ArrayDeclaration: the first result's school takes its place.
  let placed: Placed[] = [];
  // No loop of its own: that would be compiled anew, with all that it calls, in every judging of a region.
  results.forEach((result) => {
    // Results of one school mostly stand together.
    // Stryker disable next-line ConditionalExpression: looked up again, the school has the same entry.
    if (result.school !== school) {
      school = result.school;
      const entry = bySchool.get(school.id) ?? { school, placed: [] };
      bySchool.set(school.id, entry);
      placed = entry.placed;
    }
    if (result.year !== previousYear && result.year !== lastYear) return;
    const procedure = counts(result.procedure);
    if (!procedure) return;
    const isLast = result.year === lastYear;
    const known = placedAt(placed, procedure.number, isLast);
    if (known) return alsoStated(known, result);
    const item = placedResult(result, procedure, isLast, criteria);
    placed.push(item);
    had[isLast ? 'last' : 'previous'].add(procedure.number);
    procedures.set(procedure.number, result.procedure);
    if (!item.excluded) (isLast ? last : previous).add(procedure.number);
  });
  const schools = [...bySchool.values()].sort((a, b) => schoolOrder(a.school, b.school));
  for (const entry of schools) entry.placed.sort((a, b) => a.place - b.place || a.result.year - b.result.year);
  return { schools, previous, last, had, procedures };
}

/** A search without a closure: a region asks 100,000 times. */
function placedAt(placed: readonly Placed[], procedure: number, last: boolean): Placed | undefined {
  for (const item of placed) if (item.procedure === procedure && item.last === last) return item;
  return undefined;
}

/** The same result on another sheet counts once; where the two disagree, both are possible. */
function alsoStated(known: Placed, { low, participants }: Result): void {
  const { result, range } = known;
  const other = (low * result.participants) / participants;
  known.range = [Math.min(range[0], other), Math.max(range[1], other)];
}
