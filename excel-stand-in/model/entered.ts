/** What Excel makes of a text that is typed or comes through the API, with Russian settings: dates, times, numbers, truth values, formulas. */
import type { CellData } from './workbook';

const day = 86_400_000;
const months = ['янв', 'фев', 'мар', 'апр', 'ма[йя]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [...months.map((month) => `${month}[а-я]*`), ...english.map((month) => `${month}[a-z]*`)].join('|');

/** Days since 1900 as Excel counts them; null where there is no such day. */
function serial(year: number, month: number, date: number): number | null {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  const at = new Date(Date.UTC(full, month - 1, date));
  if (full < 1900 || full > 9999 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.getTime() / day + 25569;
}

const thisYear = (): number => new Date().getFullYear();
const monthOf = (word: string): number => {
  const named = (list: readonly string[]) => list.findIndex((month) => new RegExp(`^${month}`, 'i').test(word));
  return Math.max(named(months), named(english)) + 1;
};

type Reader = [pattern: RegExp, read: (part: string[]) => number | boolean | null];
const number = (text: string): number => Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
const amount = '(\\d{1,3}(?:[ \\u00a0]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d*)?|,\\d+)';
const between = '[./-]';
const named = new RegExp(`^(?:(\\d{1,2})[ .-]?)?(${monthNames})\\.?[ .-]?(\\d{1,4})?$`, 'i');

const readers: Reader[] = [
  [/^(истина|true)$/i, () => true],
  [/^(ложь|false)$/i, () => false],
  [
    new RegExp(`^([+-]?)${amount}(?:e([+-]?\\d+))?$`, 'i'),
    ([sign, value, power]) => number(`${sign}${value}`) * 10 ** Number(power || 0),
  ],
  [new RegExp(`^([+-]?)${amount} ?%$`), ([sign, value]) => number(`${sign}${value}`) / 100],
  [new RegExp(`^\\(${amount}( ?%)?\\)$`), ([value, percent]) => -number(value!) / (percent ? 100 : 1)],
  [new RegExp(`^(?:[$€₽] ?${amount}|${amount} ?(?:₽|€|р\\.))$`), ([before, after]) => number(before ?? after!)],
  [/^(\d+) (\d+)\/(\d+)$/, ([whole, top, bottom]) => Number(whole) + Number(top) / Number(bottom)],
  [new RegExp(`^(\\d{1,2})${between}(\\d{1,2})$`), ([date, month]) => serial(thisYear(), Number(month), Number(date))],
  [new RegExp(`^(\\d{1,2})${between}(\\d{4})$`), ([month, year]) => serial(Number(year), Number(month), 1)],
  [
    new RegExp(`^(\\d{1,2})${between}(\\d{1,2})${between}(\\d{2}|\\d{4})$`),
    ([date, month, year]) => serial(Number(year), Number(month), Number(date)),
  ],
  [/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, ([year, month, date]) => serial(Number(year), Number(month), Number(date))],
  [
    /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: ([ap])m?)?$/i,
    ([hours, minutes, seconds, half]) => {
      const hour = (Number(hours) % (half ? 12 : 10_000)) + (half && /p/i.test(half) ? 12 : 0);
      return (hour + Number(minutes) / 60 + Number(seconds ?? 0) / 3600) / 24;
    },
  ],
  [
    named,
    ([date, month, year]) => {
      if (!date && !year) return null;
      const day = date ? Number(date) : year!.length < 4 && Number(year) <= 31 ? Number(year) : 1;
      return serial(year && (date || year.length === 4) ? Number(year) : thisYear(), monthOf(month!), day);
    },
  ],
];

/** The cell a text becomes; null for nothing, «refused» where Excel takes it for a formula that is none. `format` is the cell's. */
export function entered(text: string, format: string): CellData | null | 'refused' {
  if (text === '') return null;
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, quotePrefix: true };
  if (format === '@') return { value: text, formula: null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, uncomputed: true };
  const trimmed = text.trim();
  for (const [pattern, read] of readers) {
    const found = pattern.exec(trimmed);
    const value = found && read(found.slice(1));
    if (value !== null && !Number.isNaN(value)) return { value, formula: null };
  }
  if (/^[+\-@]/.test(text)) return 'refused';
  if (/^#(N\/A|Н\/Д|DIV\/0!|ДЕЛ\/0!|VALUE!|ЗНАЧ!|REF!|ССЫЛКА!|NAME\?|ИМЯ\?|NUM!|ЧИСЛО!|NULL!|ПУСТО!)$/.test(text))
    return { value: text, formula: null, error: true };
  return { value: text, formula: null };
}
