/** Which years the columns of the staff form are. */
import type { DocumentContext } from '../../definition';
import type { StaffFigure } from './read';

/** As many as the form has at least, and at most where a table of the office has more. */
const least = 3;
const most = 5;

/** The calendar year a period ends in: 2025 of «2025», of «2024/2025» and of «2024/25». */
function endOf(period: string): number {
  const [, from = '', to = from] = /^(\d{4})(?:\s*[-–—/]\s*(\d{2,4}))?/.exec(period) ?? [];
  return Number(from.slice(0, 4 - to.length) + to);
}

/**
 * Years of the columns, oldest first. An office's own table of three years or more tells them; else they stay as they stand on our sheet (`standing`) or
 * are the last three, up to the results' last year. Which of the columns are filled never moves them: only empty ones leave, the oldest first, as new
 * years come.
 */
export function staffYears(
  context: DocumentContext,
  standing: readonly string[],
  figures: readonly StaffFigure[],
): string[] {
  const known = new Set(figures.map(({ period }) => period));
  const typed = new Set(figures.filter((figure) => figure.typed).map(({ period }) => period));
  if (known.size >= least && typed.size === 0) return [...known].sort().slice(-most);
  const last = context.findings.judgement.years?.[1] ?? Number(context.today.slice(0, 4));
  const stood = Math.max(0, ...standing.map(endOf));
  const coming = [last - 2, last - 1, last].filter((year) => year > stood).map(String);
  const years = [...new Set([...known, ...standing, ...coming])].sort();
  const mayLeave = (year: string): boolean => !typed.has(year) && (years.length > most || !known.has(year));
  while (years.length > least && mayLeave(years[0]!)) years.shift();
  return years;
}
