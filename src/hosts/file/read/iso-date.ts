import { serialOfTime, years1904 } from '../../../model/dates';

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;

/** «2024-09-01T00:00:00» → serial number of Excel. */
export function serialOfIso(text: string, date1904 = false): number | string {
  const match = iso.exec(text);
  if (!match) return text;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const days = serialOfTime(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days - (date1904 ? years1904 : 0) + time;
}
