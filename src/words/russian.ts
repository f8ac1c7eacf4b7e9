/** How Russian is written in office papers: plurals, numbers, dates, lists. Every text that people see goes through here. */

const NBSP = '\u00a0';

/** Plural form for a whole number: plural(5, 'школа', 'школы', 'школ') → «школ». */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

/** «5 школ»: the number and its noun, held together by a no-break space. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${wholeNumber(count)}${NBSP}${plural(count, one, few, many)}`;
}

/** 12345 → «12 345» (no-break space). */
export function wholeNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
}

/** 3.5 → «3,5»; `digits` decimals at most, trailing zeros dropped. */
export function decimal(value: number, digits = 1): string {
  const [whole, rest] = value.toFixed(digits).split('.');
  const tail = (rest ?? '').replace(/0+$/, '');
  const sign = whole!.startsWith('-') ? '−' : '';
  return sign + wholeNumber(Math.abs(Number(whole))) + (tail ? `,${tail}` : '');
}

/** Share 0–1 → «30,4 %» with a no-break space. */
export function percent(share: number, digits = 1): string {
  return `${decimal(share * 100, digits)}${NBSP}%`;
}

const monthsGenitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** «2026-09-01» → «1 сентября 2026 г.» */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}${NBSP}${monthsGenitive[month! - 1]} ${year}${NBSP}г.`;
}

/** ['а', 'б', 'в'] → «а, б и в» */
export function listed(items: readonly string[], last = 'и'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** Names of sheets in a sentence; of many the first ones and how many more. */
export function sheetNames(names: readonly string[]): string {
  const shown = names.length > 4 ? 3 : names.length;
  const left = names.length - shown;
  return listed([...names.slice(0, shown).map((name) => `«${name}»`), ...(left > 0 ? [`ещё ${left}`] : [])]);
}

/** First letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter small, for the middle of a sentence; «ОВЗ», «ИКТ» stay as they are. */
export const lowerFirst = (text: string): string =>
  /^[А-ЯЁA-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
