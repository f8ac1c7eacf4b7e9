import type { Criteria } from '../../model/criteria';
import { procedureId, type Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';

/** Pairs of years the data allows, the newest first: every two neighbouring ones of those present. */
export function judgedYears(results: readonly Result[]): [number, number][] {
  const years = [...new Set(results.map((result) => result.year))].sort((a, b) => b - a);
  return years.flatMap((last) => {
    const before = years.find((year) => year < last);
    return before === undefined ? [] : [[before, last] as [number, number]];
  });
}

/** Procedures to choose from: those of the criteria and those the data has; a grade is left open where the criteria leave it open. */
export function procedureChoices(results: readonly Result[], counted: Criteria['procedures']): Procedure[] {
  const choices = new Map<string, Procedure>(counted.map((procedure) => [procedureId(procedure), procedure]));
  for (const { procedure } of results) {
    const open = { ...procedure, grade: procedure.kind === 'ВПР' ? procedure.grade : null };
    if (!choices.has(procedureId(open))) choices.set(procedureId(open), open);
  }
  return [...choices.values()].sort((a, b) => procedureId(a).localeCompare(procedureId(b), 'ru'));
}
