/** The rule as formulas of «Свод»: flags of results, counts of a year, the verdict. Whole numbers, nothing rounded before a comparison. */
import { isLow, isNearlyLow, watchMargin } from '../../../../judging';
import type { Criteria } from '../../../../model/criteria';
import { procedureId } from '../../../../model/procedure';
import type { JudgedResult, Owed, Verdict } from '../../../../model/verdict';
import { choices, sourceChanged } from '../../../../words/list/identification';
import { statusTitle } from '../../../../words/list/judging';

/** Absolute addresses of the criteria cells of the sheet. */
export interface CriteriaCells {
  threshold: string;
  minimum: string;
  below: string;
  twoProcedures: string;
  twoYears: string;
  combine: string;
  /** TRUE while the cells above hold what the sheet was made by. */
  asMade: string;
}

/** What a flag cell holds: a low result, a nearly low one of the last year, another one; an empty text where there is no result that counts. */
export const flags = { low: 2, near: 1, other: 0, none: '' } as const;

/** Flag of a result from the addresses of its people and share. People are recovered from the share, which is exact. */
export function flagFormula(people: string, share: string, last: boolean, cells: CriteriaCells): string {
  const low = `ROUND(${share}*${people},0)*10000`;
  const threshold = `ROUND(${cells.threshold}*10000,0)`;
  const excluded = `OR(${people}<1,AND(${people}<${cells.minimum},${cells.below}="${choices.belowMinimum.exclude}"))`;
  const near = last ? `IF(${low}>=(${threshold}-${watchMargin})*${people},${flags.near},${flags.other})` : flags.other;
  const counted = `IF(${low}>=${threshold}*${people},${flags.low},${near})`;
  return `IF(AND(ISNUMBER(${people}),ISNUMBER(${share})),IF(${excluded},"",${counted}),"")`;
}

/** The value flagFormula gives now. */
export function flagValue(judged: JudgedResult | undefined, last: boolean, { threshold }: Criteria): number | string {
  if (!judged || judged.excluded) return flags.none;
  const { low, participants } = judged.result;
  if (isLow(low, participants, threshold)) return flags.low;
  return last && isNearlyLow(low, participants, threshold) ? flags.near : flags.other;
}

/** Areas of a row's flags by year, and of its data; a year without columns is null. Flags of one procedure in both years. */
export interface RowAreas {
  previous: string | null;
  last: string | null;
  data: string;
  pairs: readonly (readonly [previous: string, last: string])[];
}

export const lowCount = (area: string | null): string => (area ? `COUNTIF(${area},${flags.low})` : '0');

/** The verdict by the row's flags and the counts of low procedures. */
export function verdictFormula(
  areas: RowAreas,
  lowPrevious: string,
  lowLast: string,
  cells: CriteriaCells,
  owed: Owed,
): string {
  const { previous, last, data, pairs } = areas;
  const low = `=${flags.low}`;
  const same =
    pairs.length > 0 ? `OR(${pairs.map(([one, two]) => `AND(${one}${low},${two}${low})`).join(',')})` : 'FALSE';
  const first = `IF(ISNUMBER(${cells.twoProcedures}),${lowLast}>=${cells.twoProcedures},FALSE)`;
  const any = `AND(${cells.twoYears}="${choices.twoYears.any}",${lowPrevious}>0,${lowLast}>0)`;
  const second = `OR(${any},AND(${cells.twoYears}="${choices.twoYears.same}",${same}))`;
  // A rule that is not judged does not stand in the way of the other.
  const unjudged = {
    first: `NOT(ISNUMBER(${cells.twoProcedures}))`,
    second: `${cells.twoYears}="${choices.twoYears.off}"`,
  };
  const all = `AND(OR(${first},${unjudged.first}),OR(${second},${unjudged.second}))`;
  const rule = `AND(OR(${first},${second}),OR(${cells.combine}="${choices.combine.any}",${all}))`;
  const watch = [`${lowPrevious}+${lowLast}>0`, ...(last ? [`COUNTIF(${last},${flags.near})>0`] : [])];
  const known = (area: string | null): string => (area ? `COUNT(${area})` : '0');
  const missing = [
    ...(owed.previous ? [`${known(previous)}=0`] : []),
    ...(owed.last ? [`${known(last)}=0`] : []),
    `${known(previous)}+${known(last)}<${owed.least}`,
  ];
  return (
    `IF(COUNTIF(${data},"${sourceChanged}")>0,"${sourceChanged}",IF(${rule},"${statusTitle.low}",` +
    `IF(OR(${watch.join(',')}),"${statusTitle.watch}",IF(OR(${missing.join(',')}),"${statusTitle.insufficient}","${statusTitle.clear}"))))`
  );
}

export const lowCountValue = (verdict: Verdict, year: number): number =>
  new Set(
    verdict.results
      .filter(({ isLow: low, excluded, result }) => low && !excluded && result.year === year)
      .map(({ result }) => procedureId(result.procedure)),
  ).size;
