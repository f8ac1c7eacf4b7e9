/** What is said first of a list: how sure it is, who is nearest to it, where it is longest, what is missing. The pane's «Итоги» and the sheet «Сводка» say the same. */
import { lowShare } from '../../model/result';
import type { Certainty, JudgedResult, Judgement, Verdict } from '../../model/verdict';
import type { ColumnYear, Grid, GridColumn } from './grid';
import { isListed } from '../list/hand';

/** How sure the schools are that the rule names and the list keeps, and who they are. */
export function sureness({ verdicts }: Judgement): Record<Certainty, Verdict[]> {
  const parts: Record<Certainty, Verdict[]> = { firm: [], one: [], few: [] };
  for (const verdict of verdicts)
    if (verdict.status === 'low' && isListed(verdict) && verdict.certainty) parts[verdict.certainty].push(verdict);
  return parts;
}

/** A school's highest result under the threshold in the last year. */
export interface Closest {
  verdict: Verdict;
  judged: JudgedResult;
  /** Percent points that it lacks. */
  points: number;
}

/** Schools nearest to the threshold from below, nearest first. */
export function closestSchools({ verdicts, years, criteria }: Judgement, most: number): Closest[] {
  const last = years?.[1];
  const found = verdicts.flatMap((verdict): Closest[] => {
    const under = verdict.results
      .filter(({ result, isLow, excluded }) => result.year === last && !isLow && !excluded)
      .sort((a, b) => lowShare(b.result) - lowShare(a.result))[0];
    return under ? [{ verdict, judged: under, points: criteria.threshold / 100 - lowShare(under.result) * 100 }] : [];
  });
  return found.sort((a, b) => a.points - b.points).slice(0, most);
}

/** Municipalities by how many of their schools are on the list; those with none are left out. */
export function placesOf({ verdicts }: Judgement): { name: string; listed: number; schools: number }[] {
  const places = new Map<string, { name: string; listed: number; schools: number }>();
  for (const verdict of verdicts) {
    const name = verdict.school.municipality;
    if (name === null) continue;
    const place = places.get(name) ?? { name, listed: 0, schools: 0 };
    places.set(name, place);
    place.schools++;
    if (isListed(verdict)) place.listed++;
  }
  return [...places.values()]
    .filter(({ listed }) => listed > 0)
    .sort((a, b) => b.listed - a.listed || a.name.localeCompare(b.name, 'ru'));
}

/** A procedure in one of the two years. */
interface Lacking {
  column: GridColumn;
  side: 0 | 1;
}

/** A procedure and year that the fewest of its schools have; null where none lacks a school. */
export function mostMissing({ columns }: Grid): Lacking | null {
  const of = ({ column, side }: Lacking): ColumnYear => column.years[side];
  const part = (one: Lacking): number => of(one).schools / of(one).owed;
  return (
    columns
      .flatMap((column): Lacking[] => [
        { column, side: 0 },
        { column, side: 1 },
      ])
      .filter((one) => of(one).schools < of(one).owed)
      .sort((a, b) => part(a) - part(b))[0] ?? null
  );
}

/** Fewer than four fifths of the schools that should have a result have it. */
export const isPartial = ({ schools, owed }: { schools: number; owed: number }): boolean => schools * 5 < owed * 4;
