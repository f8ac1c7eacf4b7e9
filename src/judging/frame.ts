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

export function frameOf({ reading, judgement, preset }: Pick<Findings, 'reading' | 'judgement' | 'preset'>): Frame {
  const { criteria, years } = judgement;
  const counts = procedureLookup(criteria);
  const procedures = new Map<string, Procedure>();
  let results = 0;
  for (const { procedure, year } of reading.results) {
    if (!years?.includes(year) || counts(procedure)) continue;
    results++;
    procedures.set(procedureId(procedure), procedure);
  }
  const listed = [...procedures.values()].sort(
    (a, b) =>
      a.kind.localeCompare(b.kind, 'ru') || (a.grade ?? 0) - (b.grade ?? 0) || a.subject.localeCompare(b.subject, 'ru'),
  );
  return { ownCriteria: preset === ownPreset, uncounted: results > 0 ? { procedures: listed, results } : null };
}
