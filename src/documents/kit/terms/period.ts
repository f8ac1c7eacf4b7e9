/** The period a plan is made for: school years (1 September – 31 August) or calendar years. */
import * as z from 'zod';
import { serialOfTime, timeOfSerial } from '../../../model/dates';
import { done, failed, type Outcome } from '../../../model/outcome';
import { periodWords } from '../../../words/papers/roadmap';

/** `to` is the year the period ends in: 2026/2027 is {from: 2026, to: 2027}, the calendar year 2026 is {from: 2026, to: 2026}. */
export const periodSchema = z
  .object({
    kind: z.enum(['school', 'calendar']),
    from: z.number().int().min(2000).max(2100),
    to: z.number().int().min(2000).max(2100),
  })
  .refine((period) => (period.kind === 'school' ? period.to > period.from : period.to >= period.from));
export type Period = z.infer<typeof periodSchema>;

/** First and last day, ISO. */
export interface Span {
  start: string;
  end: string;
}

export const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Last day of a month (1–12). */
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months of an ISO date counted through the years, to compare by months. */
export const monthOfDate = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Whole period: a school year runs from 1 September to 31 August. */
export function periodSpan(period: Period): Span {
  return period.kind === 'school'
    ? { start: iso(period.from, 9, 1), end: iso(period.to, 8, 31) }
    : { start: iso(period.from, 1, 1), end: iso(period.to, 12, 31) };
}

/** Lessons: 1 September – 31 May in a school period; a calendar period has no such part, so all of it. */
export function lessonsSpan(period: Period): Span {
  return period.kind === 'school' ? { start: iso(period.from, 9, 1), end: iso(period.to, 5, 31) } : periodSpan(period);
}

/** «2026/2027 учебный год», «2026 год», «2026–2028 годы»: fits after «на». */
export const periodTitle = ({ kind, from, to }: Period): string => periodWords[kind](from, to);

/**
 * «2026/2027», «2026-2027» → school year; «2026» → calendar year; «2026–2028», «2026-2027 гг.» → calendar years.
 * Errors: periodUnreadable.
 */
export function parsePeriod(text: string): Outcome<Period> {
  const match = /^\s*(20\d{2})(?:\s*([-–—/])\s*(20\d{2}))?\s*(.*)$/.exec(text);
  const from = Number(match?.[1]);
  const to = match?.[3] === undefined ? from : Number(match[3]);
  if (!match || to < from || to - from > 10) return failed('periodUnreadable', { text });
  const rest = match[4]!.toLowerCase();
  const calendar = to === from || (!rest.startsWith('уч') && (to - from > 1 || /^(гг|г\.|год)/.test(rest)));
  return done({ kind: calendar ? 'calendar' : 'school', from, to });
}

/** School year that contains the day: from August on the coming one, since roadmaps are made before September. */
export function schoolYearOf(today: string): Period {
  const [year, month] = today.split('-').map(Number);
  const from = month! >= 6 ? year! : year! - 1;
  return { kind: 'school', from, to: from + 1 };
}

/** Calendar year a plan made today is for: from November on the next one. */
export function calendarYearOf(today: string): Period {
  const [year, month] = today.split('-').map(Number);
  const from = month! >= 11 ? year! + 1 : year!;
  return { kind: 'calendar', from, to: from };
}

/** Excel's serial number of an ISO date. */
export const serialOf = (date: string): number => serialOfTime(Date.parse(`${date}T00:00:00Z`));

/** ISO date of a serial number; null where the number is no date of our time (2000–2100). */
export function dateOfSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 36_526 || serial > 73_415) return null;
  return new Date(timeOfSerial(Math.floor(serial))).toISOString().slice(0, 10);
}
