import { procedureId, type Procedure } from '../../../model/procedure';
import type { Result } from '../../../model/result';
import { ofSchools } from '../../../words/reading/reading';
import { sourcesOf, type Source, type SourceColumn } from './sources';

/** Results of one procedure in one year, added up over schools. */
export interface Slice {
  procedure: Procedure;
  year: number;
  results: Result[];
  /** People. */
  participants: number;
  low: number;
  /** Shares 0–1; null where not every school's table has them. */
  quality: number | null;
  /** Mean mark or mean points, weighted by participants; null where a school's table has none. */
  mean: number | null;
}

/** What is followed over the years. */
export type Measure = 'quality' | 'low' | 'mean';

/** Share 0–1 of «4» and «5» of one result; null where neither stated nor countable. */
export function qualityOf(result: Result): number | null {
  if (result.mark4 !== null && result.mark5 !== null) return (result.mark4 + result.mark5) / result.participants;
  return result.quality;
}

/** Mean as stated, else from the counts of marks; null where neither is known. */
export function meanOf(result: Result): number | null {
  const { low, mark3, mark4, mark5, participants } = result;
  if (result.mean !== null) return result.mean;
  if (mark3 === null || mark4 === null || mark5 === null || result.procedure.kind === 'ЕГЭ') return null;
  return (2 * low + 3 * mark3 + 4 * mark4 + 5 * mark5) / participants;
}

/** What one result measures; null where its table does not say. */
export const valueOf = (result: Result, measure: Measure): number | null =>
  measure === 'low' ? result.low / result.participants : measure === 'quality' ? qualityOf(result) : meanOf(result);

function weighted(results: readonly Result[], of: (result: Result) => number | null): number | null {
  let sum = 0;
  let people = 0;
  for (const result of results) {
    const value = of(result);
    if (value === null) return null;
    sum += value * result.participants;
    people += result.participants;
  }
  return people === 0 ? null : sum / people;
}

/** One result a school and procedure and year: where two tables repeat it, the first stands. */
function onePerSchool(results: readonly Result[]): Result[] {
  const seen = new Map<string, Result>();
  for (const result of results) if (!seen.has(result.school.id)) seen.set(result.school.id, result);
  return [...seen.values()];
}

/** « (по 3 школам из 5)» where empty cells of the source were not said to be none; '' where every school's number is known. */
export function partlyKnown(part: Slice | undefined): string {
  if (!part || part.results.length < 2) return '';
  const missing = [...new Set(part.results.map(({ block }) => block))].reduce(
    (sum, { known }) => sum + (known ? known.of - known.schools : 0),
    0,
  );
  return missing > 0 ? ` (${ofSchools(part.results.length, part.results.length + missing)})` : '';
}

/** «, 2025 (по 3 школам из 5)» for those of the years in which not every school's number is known. */
export const partlyInYears = (byYear: ReadonlyMap<number, Slice>, years: readonly number[]): string =>
  years
    .map((year) => [year, partlyKnown(byYear.get(year))] as const)
    .flatMap(([year, known]) => (known ? [`, ${year}${known}`] : []))
    .join('');

/** Adds up results of one procedure and year. */
export function slice(procedure: Procedure, year: number, all: readonly Result[]): Slice {
  const results = onePerSchool(all);
  return {
    procedure,
    year,
    results,
    participants: results.reduce((sum, { participants }) => sum + participants, 0),
    low: results.reduce((sum, { low }) => sum + low, 0),
    quality: weighted(results, qualityOf),
    mean: weighted(results, meanOf),
  };
}

const kindOrder = ['ЕГЭ', 'ОГЭ', 'ВПР'];
const byProcedure = (a: Procedure, b: Procedure) =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  (a.grade ?? 0) - (b.grade ?? 0) ||
  a.subject.localeCompare(b.subject, 'ru');

interface SliceYears {
  procedure: Procedure;
  years: ReadonlyMap<number, Slice>;
}
const sliced = new WeakMap<readonly Result[], readonly SliceYears[]>();

/**
 * Every procedure with its years: ЕГЭ, ОГЭ, ВПР by grade, subjects by the alphabet; years from the oldest. Added up once for a list of results:
 * a region's are asked for with every measure.
 */
export function slices(results: readonly Result[]): readonly SliceYears[] {
  const known = sliced.get(results) ?? slicesAnew(results);
  sliced.set(results, known);
  return known;
}

function slicesAnew(results: readonly Result[]): SliceYears[] {
  const groups = new Map<string, { procedure: Procedure; byYear: Map<number, Result[]> }>();
  for (const result of results) {
    const id = procedureId(result.procedure);
    const group = groups.get(id) ?? { procedure: result.procedure, byYear: new Map<number, Result[]>() };
    groups.set(id, group);
    const ofYear = group.byYear.get(result.year);
    if (ofYear) ofYear.push(result);
    else group.byYear.set(result.year, [result]);
  }
  return [...groups.values()]
    .sort((a, b) => byProcedure(a.procedure, b.procedure))
    .map(({ procedure, byYear }) => ({
      procedure,
      years: new Map([...byYear].sort(([a], [b]) => a - b).map(([year, part]) => [year, slice(procedure, year, part)])),
    }));
}

/** A slice's value: shares 0–1, or the mean; null where unknown. */
export function measured(part: Slice | undefined, measure: Measure): number | null {
  if (!part || part.participants === 0) return null;
  return measure === 'low' ? part.low / part.participants : part[measure];
}

export const sliceSources = (part: Slice, measure: Measure): Source[] =>
  sourcesOf(part.results, measure as SourceColumn);
