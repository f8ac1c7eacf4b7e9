import { procedureLookup } from '../../../../judging';
import { procedureId, type Procedure } from '../../../../model/procedure';
import type { Judgement, JudgedResult } from '../../../../model/verdict';

/** A procedure in one of the two years: a pair of columns of «Свод». */
export interface YearProcedure {
  id: string;
  procedure: Procedure;
  year: number;
  last: boolean;
}

const yearProcedureId = (procedure: Procedure, year: number): string => `${year}|${procedureId(procedure)}`;

/** Every procedure × year that a school was judged by, the previous year first, each year in the order of the criteria. */
export function yearProcedures({ verdicts, criteria, years }: Judgement): YearProcedure[] {
  if (!years) return [];
  const found = new Map<string, YearProcedure & { place: number }>();
  const lookup = procedureLookup(criteria);
  for (const { results } of verdicts)
    for (const { result } of results) {
      const { procedure, year } = result;
      const id = yearProcedureId(procedure, year);
      if (!found.has(id))
        found.set(id, { id, procedure, year, last: year === years[1], place: lookup(procedure)?.place ?? 0 });
    }
  return [...found.values()].sort(
    (a, b) => a.year - b.year || a.place - b.place || (a.procedure.grade ?? 0) - (b.procedure.grade ?? 0),
  );
}

/** A school's judged results by procedure × year; where two sheets repeat one, the first. */
export function byYearProcedure(results: readonly JudgedResult[]): Map<string, JudgedResult> {
  const map = new Map<string, JudgedResult>();
  for (const judged of results) {
    const id = yearProcedureId(judged.result.procedure, judged.result.year);
    if (!map.has(id)) map.set(id, judged);
  }
  return map;
}
