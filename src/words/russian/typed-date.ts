/** Dates as people here type and read them, whatever the browser's own language is. */
import { timeOfSerial } from '../../model/dates';

/** «24.11.2026», «24.11.26», «24/11/2026», «2026-11-24» → «2026-11-24»; null for what is no day. */
export function isoOfTyped(text: string): string | null {
  const spaced = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(spaced);
  const usual = /^(\d{1,2})[.,/\s-](\d{1,2})[.,/\s-](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(spaced);
  const [year, month, day] = iso ? iso.slice(1) : usual ? [usual[3], usual[2], usual[1]] : [];
  if (year === undefined) return null;
  const whole = [year.length === 2 ? `20${year}` : year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
  const time = Date.parse(`${whole}T00:00:00Z`);
  // 31 February is told as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole) ? whole : null;
}

/** «2026-11-24» → «24.11.2026» */
export const typedOfIso = (iso: string): string => iso.split('-').reverse().join('.');

/** A serial number of Excel → «24.11.2026» */
export const shownDate = (serial: number): string =>
  typedOfIso(new Date(timeOfSerial(Math.floor(serial))).toISOString().slice(0, 10));
