/** Schools, results and low results of a year over everything judged. */
import type { Findings } from '../../../model/findings';
import { procedureId, type Procedure } from '../../../model/procedure';

export interface YearTotals {
  schools: number;
  results: number;
  low: number;
  lowSchools: number;
}

export function yearTotals({ judgement }: Findings, year: number): YearTotals {
  const judged = judgement.verdicts.flatMap(({ school, results }) =>
    results.filter(({ result, excluded }) => result.year === year && !excluded).map(({ isLow }) => ({ isLow, school })),
  );
  const low = judged.filter(({ isLow }) => isLow);
  const ids = (of: typeof judged) => new Set(of.map(({ school }) => school.id)).size;
  return { schools: ids(judged), results: judged.length, low: low.length, lowSchools: ids(low) };
}

/** Results of a procedure in a year: schools, those with a low one. */
export interface ProcedureTotals {
  procedure: Procedure;
  all: number;
  low: number;
}

/** Procedures of a year by their id, in the order met. */
export function procedureTotals({ judgement }: Findings, year: number): Map<string, ProcedureTotals> {
  const totals = new Map<string, ProcedureTotals>();
  for (const { result, isLow, excluded } of judgement.verdicts.flatMap(({ results }) => results)) {
    if (result.year !== year || excluded) continue;
    const id = procedureId(result.procedure);
    const known = totals.get(id) ?? { procedure: result.procedure, all: 0, low: 0 };
    totals.set(id, {
      procedure: known.procedure,
      all: known.all + 1,
      low: known.low + Number(isLow),
    });
  }
  return totals;
}
