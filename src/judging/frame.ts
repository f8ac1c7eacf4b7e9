/** What of the frame changes what a list means: criteria that are no preset's, results left uncounted, one sheet read of many. */
import type { Findings } from '../model/findings';
import { procedureId, type Procedure } from '../model/procedure';
import { procedureLookup } from './procedures';
import { ownPreset } from './presets';

export interface Frame {
  /** The criteria are nobody's but the user's. */
  ownCriteria: boolean;
  /** Results of the two years in procedures that the criteria leave out. */
  uncounted: { procedures: Procedure[]; results: number } | null;
}

type Judged = Pick<Findings, 'reading' | 'judgement'>;

/** Procedures that the criteria leave out and how many results of the two years each has, in the order they are named. */
export function notCounted({ reading, judgement }: Judged): { procedure: Procedure; results: number }[] {
  const { criteria, years } = judgement;
  const counts = procedureLookup(criteria);
  const found = new Map<string, { procedure: Procedure; results: number }>();
  for (const { procedure, year } of reading.results) {
    if (!years?.includes(year) || counts(procedure)) continue;
    const id = procedureId(procedure);
    const entry = found.get(id) ?? { procedure, results: 0 };
    entry.results++;
    found.set(id, entry);
  }
  return [...found.values()].sort(
    ({ procedure: a }, { procedure: b }) =>
      a.kind.localeCompare(b.kind, 'ru') || (a.grade ?? 0) - (b.grade ?? 0) || a.subject.localeCompare(b.subject, 'ru'),
  );
}

export function frameOf(findings: Judged & Pick<Findings, 'preset'>): Frame {
  const left = notCounted(findings);
  const procedures = left.map(({ procedure }) => procedure);
  const results = left.reduce((sum, one) => sum + one.results, 0);
  return { ownCriteria: findings.preset === ownPreset, uncounted: results > 0 ? { procedures, results } : null };
}
