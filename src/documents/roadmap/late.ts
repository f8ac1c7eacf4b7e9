/** Lateness: the formula of the working column and the text it gives (written as the cached value). */
import type { CellValue } from '../../model/cells';
import { sheetWords as words, statuses } from '../../words/roadmap';

const quoted = (text: string): string => `"${text}"`;

/** `asOf`, `status`, `end`: cell addresses. Only functions every office program has; dates are serial numbers, so no TEXT. */
export function lateFormula(asOf: string, status: string, end: string): string {
  const days = (from: string, to: string) => `(${to}-${from})&${quoted(words.days)}`;
  const open =
    `IF(${end}<${asOf},${quoted(words.lateBy)}&${days(end, asOf)},` +
    `IF(${end}=${asOf},${quoted(words.today)},${quoted(words.dueIn)}&${days(asOf, end)}))`;
  const closed = `OR(${status}=${quoted(statuses[2])},${status}=${quoted(statuses[3])})`;
  return `IF(${closed},"",IF(ISNUMBER(${end}),${open},${quoted(words.noDate)}))`;
}

/** The same, computed: `today` is a serial number. */
export function lateText(today: number, status: CellValue, end: CellValue): string {
  if (status === statuses[2] || status === statuses[3]) return '';
  if (typeof end !== 'number') return words.noDate;
  if (end < today) return `${words.lateBy}${today - end}${words.days}`;
  return end === today ? words.today : `${words.dueIn}${end - today}${words.days}`;
}

export const isLateText = (text: CellValue): boolean => typeof text === 'string' && text.startsWith(words.lateBy);
