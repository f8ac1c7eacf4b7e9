/**
 * Lateness: the formula of the working column and the text it gives (written as the cached value). A measure whose term had passed before the plan
 * was made, or before the measure came into it, is not late: nobody could have kept that term. The sheet says so, and people give a new term, mark
 * the measure as done or take it off.
 */
import type { CellValue } from '../../../model/cells';
import { sheetWords as words, statuses } from '../../../words/papers/roadmap';

const quoted = (text: string): string => `"${text}"`;

/** `asOf`, `status`, `end`, `since` (day the measure came into the plan): cell addresses. Only functions every office program has; dates are serial numbers, so no TEXT. */
export function lateFormula(asOf: string, status: string, end: string, since: string): string {
  const days = (from: string, to: string) => `(${to}-${from})&${quoted(words.days)}`;
  const open =
    `IF(AND(ISNUMBER(${since}),${end}<${since}),${quoted(words.passed)},` +
    `IF(${end}<${asOf},${quoted(words.lateBy)}&${days(end, asOf)},` +
    `IF(${end}=${asOf},${quoted(words.today)},${quoted(words.dueIn)}&${days(asOf, end)})))`;
  const closed = `OR(${status}=${quoted(statuses[2])},${status}=${quoted(statuses[3])})`;
  return `IF(${closed},"",IF(ISNUMBER(${end}),${open},${quoted(words.noDate)}))`;
}

/** The term had passed before the measure came into the plan; both are serial numbers. */
export const isPassed = (end: CellValue, since: CellValue | undefined): boolean =>
  typeof end === 'number' && typeof since === 'number' && end < since;

/** Days by which an open measure is late on a day, 0 where it is not. */
export function daysLate(today: number, status: CellValue, end: CellValue, since: CellValue | undefined): number {
  const open = status !== statuses[2] && status !== statuses[3];
  return open && typeof end === 'number' && end < today && !isPassed(end, since) ? today - end : 0;
}

/** What the formula gives; `today` is a serial number. */
export function lateText(today: number, status: CellValue, end: CellValue, since: CellValue): string {
  if (status === statuses[2] || status === statuses[3]) return '';
  if (typeof end !== 'number') return words.noDate;
  if (isPassed(end, since)) return words.passed;
  const late = daysLate(today, status, end, since);
  if (late > 0) return `${words.lateBy}${late}${words.days}`;
  return end === today ? words.today : `${words.dueIn}${end - today}${words.days}`;
}
