/** Schools × procedures × years: what each school has, what is missing, and what was not held. One source for the heat map and the coverage. */
import type { NotHeld } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import { procedureId, type Procedure } from '../../model/procedure';
import type { Absence, JudgedResult, Verdict } from '../../model/verdict';
import { hasNoSeniors, matches, notHeldLookup } from '../not-held';
import { procedureLookup } from '../procedures';

/** A procedure in one of the two years, over all schools. */
export interface ColumnYear {
  year: number;
  /** Somebody has a result. */
  held: boolean;
  /** Nobody has one, since it was not held at any school. */
  notHeld: boolean;
  /** Schools with a result, and those that should have one. */
  schools: number;
  owed: number;
  /** Schools with a low result. */
  low: number;
  /** People of all schools, and those with «2» (below the minimum) among them. */
  participants: number;
  people: number;
}

export interface GridColumn {
  id: string;
  procedure: Procedure;
  /** [previous, last]. */
  years: readonly [ColumnYear, ColumnYear];
}

export type GridCell = JudgedResult | Absence;

export interface Grid {
  /** [previous, last]. */
  years: readonly [number, number];
  /** Procedures that anybody has, in the order of the criteria. */
  columns: GridColumn[];
  /** A school's cells, [previous, last] a column. Worked out when asked: of a region's 2,000 schools a screen shows thirty. */
  cellsOf: (verdict: Verdict) => (readonly [GridCell, GridCell])[];
  /** Schools that lack a result which others have, in the order of the verdicts; how many results they lack. */
  incomplete: { verdict: Verdict; missing: number }[];
}

/** Null where nothing could be judged: there are no years. */
export function gridOf({ judgement, notHeld }: Pick<Findings, 'judgement' | 'notHeld'>): Grid | null {
  const { years, verdicts, criteria } = judgement;
  if (!years) return null;
  const columns = columnsOf(verdicts, criteria, years, notHeld);
  const numbers = new Map(columns.map(({ id }, index) => [id, index]));
  const isNotHeld = notHeldLookup(notHeld);
  const cellsOf = (verdict: Verdict): (readonly [GridCell, GridCell])[] => {
    const { school, results } = verdict;
    const own = columns.map((): [GridCell?, GridCell?] => []);
    for (const judged of results) {
      const at = numbers.get(procedureId(judged.result.procedure))!;
      own[at]![judged.result.year === years[1] ? 1 : 0] ??= judged;
    }
    const noSeniors = hasNoSeniors(
      school,
      results.map(({ result }) => result.procedure),
    );
    return own.map((pair, at) => {
      const { procedure, years: ofColumn } = columns[at]!;
      const cell = (side: 0 | 1): GridCell => {
        const known = pair[side];
        if (known) return known;
        if (noSeniors && procedure.kind === 'ЕГЭ') return 'no-seniors';
        if (isNotHeld(school, procedure, ofColumn[side].year)) return 'not-held';
        return ofColumn[side].held ? 'missing' : 'nobody';
      };
      return [cell(0), cell(1)] as const;
    });
  };
  const incomplete: Grid['incomplete'] = [];
  for (const verdict of verdicts) {
    let missing = 0;
    cellsOf(verdict).forEach((pair, at) =>
      pair.forEach((cell, side) => {
        if (cell === 'missing') missing++;
        if (cell === 'missing' || typeof cell !== 'string') columns[at]!.years[side]!.owed++;
      }),
    );
    if (missing > 0) incomplete.push({ verdict, missing });
  }
  return { years, columns, cellsOf, incomplete };
}

function columnsOf(
  verdicts: readonly Verdict[],
  criteria: Findings['judgement']['criteria'],
  [previous, last]: readonly [number, number],
  entries: readonly NotHeld[],
): GridColumn[] {
  const counts = procedureLookup(criteria);
  const found = new Map<string, GridColumn & { place: number }>();
  const empty = (procedure: Procedure, year: number): ColumnYear => ({
    year,
    held: false,
    notHeld: entries.some((entry) => entry.school === null && matches(entry, procedure, year)),
    schools: 0,
    owed: 0,
    low: 0,
    participants: 0,
    people: 0,
  });
  for (const { results } of verdicts) {
    for (const { result, isLow, excluded } of results) {
      const { procedure, year, participants, low } = result;
      const id = procedureId(procedure);
      let column = found.get(id);
      if (!column) {
        // What was judged counts.
        const { place } = counts(procedure)!;
        found.set(id, (column = { id, procedure, place, years: [empty(procedure, previous), empty(procedure, last)] }));
      }
      const of = column.years[year === last ? 1 : 0];
      of.held = true;
      of.notHeld = false;
      of.schools++;
      of.participants += participants;
      of.people += low;
      if (isLow && !excluded) of.low++;
    }
  }
  return [...found.values()]
    .sort((a, b) => a.place - b.place || (a.procedure.grade ?? 0) - (b.procedure.grade ?? 0))
    .map(({ id, procedure, years }) => ({ id, procedure, years }));
}

/** Procedures by how many schools are low in the last year, then by the share of people; those with none are left out. */
export function weakestOf({ columns }: Grid): GridColumn[] {
  const share = ({ years: [, now] }: GridColumn): number => now.people / now.participants;
  return columns
    .filter(({ years: [, now] }) => now.low > 0)
    .sort((a, b) => b.years[1].low - a.years[1].low || share(b) - share(a));
}
