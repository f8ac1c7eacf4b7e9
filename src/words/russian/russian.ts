/** How Russian is written in office papers: plurals, numbers, dates, lists. Every text that people see goes through here. */

export const NBSP = '\u00a0';

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

/** «5 школ» and the other nouns that are counted everywhere. */
export const schoolsCount = (count: number): string => counted(count, 'школа', 'школы', 'школ');
export const resultsCount = (count: number): string => counted(count, 'результат', 'результата', 'результатов');
export const participantsCount = (count: number): string => counted(count, 'участник', 'участника', 'участников');
export const sheetsCount = (count: number): string => counted(count, 'лист', 'листа', 'листов');

/** 12345 → «12 345» (no-break space). */
export function wholeNumber(value: number): string {
  const whole = String(Math.round(value));
  return whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
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

/** Share 0–1 → «13,0 %»: on paper every share has one decimal, so that figures of a table compare. */
export function share(value: number): string {
  return `${fixed(value * 100)}${NBSP}%`;
}

/** «13,0 % (6 из 46)» */
export const shareOf = (part: number, whole: number): string =>
  `${share(part / whole)} (${part}${NBSP}из${NBSP}${whole})`;

/** A difference of shares 0–1 with its sign: «+5,2 п. п.», «−3,0 п. п.». */
export const points = (change: number): string => `${change > 0 ? '+' : ''}${fixed(change * 100)}${NBSP}п.${NBSP}п.`;

/** One decimal always, a comma, the true minus. */
function fixed(value: number): string {
  const [whole, rest] = Math.abs(value).toFixed(1).split('.');
  const isZero = Number(whole) === 0 && rest === '0';
  return `${value < 0 && !isZero ? '−' : ''}${wholeNumber(Number(whole))},${rest}`;
}

/** Places where a line may not break, each as [what stands before the space, what after it]. */
const unbroken: readonly (readonly [before: string, after: string])[] = [
  ['№', '[\\d_{]'],
  ['(?<![а-яё])(?:ст|п|пп|ч)\\.', '\\d'],
  // A number and its noun, unit or sign.
  ['\\d', '(?:%|[а-яё]|ОО(?![А-Яа-яЁё])|ШНОР)'],
  ['\\d[ \\u00a0]из', '\\d'],
  ['(?<![а-яё])п\\.', 'п\\.'],
  // Initials and surname, in either order.
  ['(?<![А-Яа-яЁё])[А-ЯЁ]\\.', '[А-ЯЁ](?:\\.|[а-яё])'],
  ['(?<![А-Яа-яЁё])[А-ЯЁ][а-яё]+', '[А-ЯЁ]\\.[ \\u00a0]?[А-ЯЁ]\\.'],
  ['\\S', '—'],
];
/** The space is looked for first: what stands around it is looked at only there. */
const unbrokenSpaces = unbroken.map(([before, after]) => new RegExp(` (?=${after})(?<=${before} )`, 'gu'));

/** Puts no-break spaces where an office's typist does: after «№», before «%», «г.», nouns of numbers and dashes, inside a name with initials. */
export const typeset = (text: string): string =>
  unbrokenSpaces.reduce((done, space) => done.replace(space, NBSP), text);

/** A name in quotes, where it has none of its own. */
export const quotedName = (name: string): string => (/[«"]/.test(name) ? name : `«${name}»`);

/** «5–6-е», «9-х»: on a screen a line does not break at the dash and the hyphen. */
export const unbrokenClasses = (text: string): string =>
  text.replace(/(\d)-(?=[а-яё]{1,3}(?![а-яё]))/g, '$1\u2011').replace(/(\d)–(?=\d)/g, '$1–\u2060');

/** The same for every text inside data: templates, libraries, word lists. */
export function typesetAll<T>(data: T): T {
  if (typeof data === 'string') return typeset(data) as T;
  if (Array.isArray(data)) return data.map((one: unknown) => typesetAll(one)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typesetAll<unknown>(value)])) as T;
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

/** «2026-09-01» → «1 сентября» */
export function dayAndMonth(iso: string): string {
  const [, month, day] = iso.split('-').map(Number);
  return `${day}${NBSP}${monthsGenitive[month! - 1]}`;
}

/** «2026-09-01» → «1 сентября 2026 г.» */
export const longDate = (iso: string): string => `${dayAndMonth(iso)} ${Number(iso.slice(0, 4))}${NBSP}г.`;

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

/** With a full stop, unless it ends in one: «30 ноября 2026 г.». */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** First letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter small, for the middle of a sentence; «ОВЗ», «ИКТ» stay as they are. */
export const lowerFirst = (text: string): string =>
  /^[А-ЯЁA-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** «Муниципальное казённое общеобразовательное учреждение «…»» → «муниципального казённого … учреждения «…»»; short names stay as they are. */
export const institutionOf = (name: string): string =>
  name.replace(/^((?:\p{L}+ое[\s\u00a0]+)+)учреждение(?![\p{L}])/iu, (_, adjectives: string) =>
    lowerFirst(`${adjectives.replace(/ое(?=[\s\u00a0])/g, 'ого')}учреждения`),
  );

/** A person's name taken apart: «Смирнова О. И.», «О.И. Смирнова», «Смирнова Ольга Ивановна»; null where it is none of these. */
function nameParts(name: string): { surname: string; initials: string } | null {
  const text = name.replace(/[\s\u00a0]+/g, ' ').trim();
  const last = /^(\p{Lu}[\p{L}\d-]+) (\p{Lu}\.) ?(\p{Lu}\.)?$/u.exec(text);
  if (last) return { surname: last[1]!, initials: `${last[2]}${last[3] ?? ''}` };
  const first = /^(\p{Lu}\.) ?(\p{Lu}\.)? ?(\p{Lu}[\p{L}\d-]+)$/u.exec(text);
  if (first) return { surname: first[3]!, initials: `${first[1]}${first[2] ?? ''}` };
  const full = /^(\p{Lu}[\p{L}\d-]+) (\p{Lu})\p{Ll}+ (\p{Lu})\p{Ll}+$/u.exec(text);
  return full ? { surname: full[1]!, initials: `${full[2]}.${full[3]}.` } : null;
}

/** «О.И. Смирнова», as a signature is spelt out; a name of another form stays as typed. */
export function signedName(name: string): string {
  const parts = nameParts(name);
  return parts ? `${parts.initials}${NBSP}${parts.surname}` : name;
}

/** «Смирнова О.И.», as a name stands inside a text; a name of another form stays as typed. */
export function namedInText(name: string): string {
  const parts = nameParts(name);
  return parts ? `${parts.surname}${NBSP}${parts.initials}` : name;
}
