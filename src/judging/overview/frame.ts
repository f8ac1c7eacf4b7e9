/** What of the frame changes what a list means: criteria that are no preset's, results left uncounted, one sheet read of many. */
import type { Uncounted } from '../../model/uncounted';
import type { Findings } from '../../model/findings';
import { procedureId, procedureKinds, type Procedure, type ProcedureKind } from '../../model/procedure';
import { matches } from '../not-held';
import { procedureLookup } from '../procedures';
import { ownPreset } from '../presets';

export interface Frame {
  /** The criteria are nobody's but the user's. */
  ownCriteria: boolean;
  uncounted: Uncounted | null;
  /** What the criteria count and no school has, though nobody says that it was not held: of each of the two years that has any. */
  nobody: NobodyHas[];
}

export interface NobodyHas {
  year: number;
  procedures: Procedure[];
  /** Every procedure of these kinds is among them. */
  wholeKinds: ProcedureKind[];
}

/** Procedures of the criteria in the two years that no school has a result of: a file that was not added looks so, and so does what was not held. */
export function nobodyHas({ judgement, notHeld }: Pick<Findings, 'judgement' | 'notHeld'>): NobodyHas[] {
  const { criteria, years, verdicts } = judgement;
  const counts = procedureLookup(criteria);
  const had = new Set<string>();
  for (const { results } of verdicts)
    for (const { result } of results) had.add(`${result.year}|${counts(result.procedure)!.place}`);
  return (years ?? []).flatMap((year): NobodyHas[] => {
    const owed = criteria.procedures.map((procedure, place) => ({ procedure, isHad: had.has(`${year}|${place}`) }));
    const procedures = owed
      .filter(
        ({ procedure, isHad }) =>
          !isHad && !notHeld.some((entry) => entry.school === null && matches(entry, procedure, year)),
      )
      .map(({ procedure }) => procedure);
    const wholeKinds = procedureKinds.filter(
      (kind) =>
        procedures.some((one) => one.kind === kind) &&
        owed.every(({ procedure, isHad }) => procedure.kind !== kind || !isHad),
    );
    return procedures.length > 0 ? [{ year, procedures, wholeKinds }] : [];
  });
}

type Judged = Pick<Findings, 'reading' | 'judgement'>;

/** Procedures that the criteria leave out and how many results of the two years each has, in the order they are named. */
export function notCounted({ reading, judgement }: Judged): { procedure: Procedure; results: number }[] {
  const { criteria, years } = judgement;
  const counts = procedureLookup(criteria);
  // Results of one reading share their procedures: a region's 100,000 are counted by the object first.
  const held = new Map<Procedure, number>();
  for (const { procedure, year } of reading.results)
    if (years?.includes(year)) held.set(procedure, (held.get(procedure) ?? 0) + 1);
  const found = new Map<string, { procedure: Procedure; results: number }>();
  for (const [procedure, results] of held) {
    if (counts(procedure)) continue;
    const id = procedureId(procedure);
    found.set(id, { procedure, results: (found.get(id)?.results ?? 0) + results });
  }
  return [...found.values()].sort(
    ({ procedure: a }, { procedure: b }) =>
      a.kind.localeCompare(b.kind, 'ru') || (a.grade ?? 0) - (b.grade ?? 0) || a.subject.localeCompare(b.subject, 'ru'),
  );
}

/** Years later than the first of the two that are not compared, and how many results each has: newer data do not go without a word. */
export function yearsLeft({ reading, judgement: { years } }: Judged): { year: number; results: number }[] {
  const found = new Map<number, number>();
  for (const { year } of reading.results)
    if (years && year > years[0] && year !== years[1]) found.set(year, (found.get(year) ?? 0) + 1);
  return [...found].map(([year, results]) => ({ year, results })).sort((a, b) => a.year - b.year);
}

export function frameOf(findings: Judged & Pick<Findings, 'preset' | 'notHeld'>): Frame {
  const left = notCounted(findings);
  const procedures = left.map(({ procedure }) => procedure);
  const results = left.reduce((sum, one) => sum + one.results, 0);
  const years = yearsLeft(findings);
  return {
    ownCriteria: findings.preset === ownPreset,
    uncounted: results + years.length > 0 ? { procedures, results, years } : null,
    nobody: nobodyHas(findings),
  };
}
