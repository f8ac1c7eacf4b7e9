/** Wordings of terms → dates of a chosen period, and the wording as people write it for that period. */
import { remembered } from '../../../model/remembered';
import { iso, lastDay, lessonsSpan, periodSpan, periodTitle, type Period, type Span } from './period';
import { lessonsWords, monthOf, monthPattern, repeats, undatableWords, wholeWords, type Repeat } from './words';

/** A term of a plan in the chosen period. */
export interface DatedTerm extends Span {
  dated: true;
  /** «апрель–май 2027 г.», «до 15.08.2026»; wordings without a month stay as they are. */
  wording: string;
  repeat: Repeat | null;
  /** The wording named a year outside the period and was moved into it. */
  moved: boolean;
}
/** A wording that names no date («по отдельному плану»). */
export interface UndatedTerm {
  dated: false;
  wording: string;
  /** `empty`: nothing written; `byOtherPaper`: refers to another plan or to need; `unknown`: not understood. */
  reason: 'empty' | 'byOtherPaper' | 'unknown';
}
export type Term = DatedTerm | UndatedTerm;

/** One date-like piece of a wording. Months 1–12; days null for whole months; year null where not written. */
interface Piece {
  at: number;
  length: number;
  /** The piece without its year, as written. */
  words: string;
  fromMonth: number;
  toMonth: number;
  fromDay: number | null;
  toDay: number | null;
  year: number | null;
  /** A dd.mm.yyyy date keeps its form. */
  numeric: boolean;
}
interface Placed extends Span {
  piece: Piece;
  /** Year of the piece's end in the period. */
  year: number;
}

const yearTail = '(?:\\s*(\\d{4,5})(?!\\d)(?:\\s*(?:год[а-я]*|г(?![а-я])\\.?)+)?)?';
const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, перв: 1, втор: 2, трет: 3, четверт: 4 };
const ordinal = (word: string): number => romans[word.toLowerCase()] ?? Number(word);
const validYear = (text: string | undefined): number | null => (text && text.length === 4 ? Number(text) : null);

const patterns: readonly [RegExp, (m: RegExpExecArray) => Omit<Piece, 'at' | 'length'> | null][] = [
  [
    /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?!\d)\s*(?:г(?![а-я])\.?)?/gi,
    (m) => {
      const [day, month] = [Number(m[1]), Number(m[2])];
      if (month < 1 || month > 12 || day < 1 || day > 31) return null;
      const words = `${m[1]!.padStart(2, '0')}.${m[2]!.padStart(2, '0')}`;
      return { ...months(words, month, month, validYear(m[3])), fromDay: day, toDay: day, numeric: true };
    },
  ],
  [
    new RegExp(
      `(?<!\\d)((?:\\d{1,2}(?:\\s*[-–—,]\\s*|\\s+и\\s+|\\s+))*\\d{1,2})\\s+(${monthPattern})(?![а-я])${yearTail}`,
      'gi',
    ),
    (m) => {
      const days = m[1]!.match(/\d+/g)!.map(Number);
      const month = monthOf(m[2]!);
      return {
        ...months(`${m[1]!} ${m[2]!}`, month, month, validYear(m[3])),
        fromDay: days[0]!,
        toDay: days[days.length - 1]!,
      };
    },
  ],
  [
    new RegExp(`(?<![а-я])(${monthPattern})(?![а-я])${yearTail}`, 'gi'),
    (m) => months(m[1]!, monthOf(m[1]!), monthOf(m[1]!), validYear(m[2])),
  ],
  [
    new RegExp(
      `(?:(\\d{4})\\s*(?:год[а-я]*|г\\.?)?,?\\s*)?(?<![\\p{L}\\d])(i{1,3}|iv|[1-4])(?:-?[йм])?\\s+квартал[а-я]*${yearTail}`,
      'giu',
    ),
    (m) => {
      const n = ordinal(m[2]!);
      return months(withoutYear(m[0]), n * 3 - 2, n * 3, validYear(m[1] ?? m[3]));
    },
  ],
  [
    new RegExp(
      `(?:(\\d{4})\\s*(?:год[а-я]*|г\\.?)?,?\\s*)?(?<![\\p{L}\\d])(i{1,2}|[12]|перв|втор)(?:-?[а-я]{1,3})?\\s+полугоди[а-я]*${yearTail}`,
      'giu',
    ),
    (m) => ({ ...months(withoutYear(m[0]), ordinal(m[2]!) === 1 ? -1 : -2, 0, validYear(m[1] ?? m[3])) }),
  ],
];

function months(words: string, fromMonth: number, toMonth: number, year: number | null): Omit<Piece, 'at' | 'length'> {
  return { words, fromMonth, toMonth, fromDay: null, toDay: null, year, numeric: false };
}
const withoutYear = (text: string): string => text.replace(/\d{4,5}\s*(?:год[а-я]*|г\.?)?,?/g, '').trim();

/** Pieces in the order written; an earlier pattern takes its characters first. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [pattern, make] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [at, length] = [match.index, match[0].trimEnd().length];
      if (pieces.some((piece) => at < piece.at + piece.length && piece.at < at + length)) continue;
      const piece = make(match);
      if (piece) pieces.push({ ...piece, at, length });
    }
  }
  return pieces.sort((a, b) => a.at - b.at);
}

/** First year in which the month falls into the period; `opening`: an August that the plan begins with. */
function yearOfMonth(month: number, period: Period, opening: boolean): number {
  return period.kind === 'school' && month < (opening ? 8 : 9) ? period.from + 1 : period.from;
}

/** A half-year as months: school halves are September–December and January–May, calendar ones January–June, July–December. */
function halfMonths(half: -1 | -2, period: Period): [number, number] {
  if (period.kind === 'school') return half === -1 ? [9, 12] : [1, 5];
  return half === -1 ? [1, 6] : [7, 12];
}

/** `next`: the piece behind it. August ends a school year, unless autumn follows it or a year of another plan was written. */
function place(piece: Piece, period: Period, shift: number | null, next: Piece | undefined): Placed {
  const half = piece.fromMonth < 0;
  const [from, to] = half ? halfMonths(piece.fromMonth as -1 | -2, period) : [piece.fromMonth, piece.toMonth];
  const whole = periodSpan(period);
  const spanIn = (year: number): Span => ({
    start: iso(year, from, Math.min(piece.fromDay ?? 1, lastDay(year, from))),
    end: iso(year, to, Math.min(piece.toDay ?? lastDay(year, to), lastDay(year, to))),
  });
  const fits = (year: number) => spanIn(year).start <= whole.end && spanIn(year).end >= whole.start;
  const wanted = [piece.year, piece.year !== null && shift !== null ? piece.year + shift : null];
  const year =
    wanted.find((y) => y !== null && fits(y)) ??
    yearOfMonth(to, period, piece.year !== null || (next?.fromMonth ?? 0) > 8);
  return { ...spanIn(year), piece, year };
}

const rangeGap = /^\s*(?:[-–—/]|по)\s*$/i;
const listGap = /^[\s,;]*(?:и\s+)?$/i;

/** Period → its readings: measures of a library come again at every school with the same wording. */
const readers = new Map<string, (wording: string) => Term>();

/** Reads one wording for a period. Never fails: what cannot be dated says why. */
export function readTerm(wording: string, period: Period): Term {
  const key = `${period.kind} ${period.from} ${period.to}`;
  let reader = readers.get(key);
  if (!reader) {
    reader = remembered((each) => termOf(each, period));
    readers.set(key, reader);
  }
  return reader(wording);
}

function termOf(wording: string, period: Period): Term {
  const text = wording.replace(/[\s\u00a0]+/g, ' ').trim();
  if (text === '') return { dated: false, wording: '', reason: 'empty' };
  const low = text.toLowerCase().replace(/ё/g, 'е');
  const repeat = repeats.find(([pattern]) => pattern.test(low))?.[1] ?? null;
  const pieces = shareYears(piecesOf(text), text);
  if (pieces.length > 0) return datedByPieces(text, pieces, period, repeat);
  const years =
    /(20\d{2})(?:\s*[-–—/]\s*(20\d{2}))?\s*(?:г\.\s*г\.?|гг\.?|г(?![а-я])\.?|(?:учебн[а-я]+\s+)?год[а-я]*)?/i.exec(
      text,
    );
  if (lessonsWords.test(low)) {
    return { dated: true, ...lessonsSpan(period), wording: withPeriod(text, years, period), repeat, moved: false };
  }
  if (years || wholeWords.test(low) || repeat) {
    const named = years && !years[2] && Number(years[1]) >= period.from && Number(years[1]) <= period.to;
    const span = named && period.kind === 'calendar' ? yearSpan(Number(years[1])) : periodSpan(period);
    const moved = years !== null && (Number(years[1]) < period.from || Number(years[2] ?? years[1]) > period.to);
    return {
      dated: true,
      ...span,
      wording: named && period.kind === 'calendar' ? text : withPeriod(text, years, period),
      repeat,
      moved,
    };
  }
  return { dated: false, wording: text, reason: undatableWords.test(low) ? 'byOtherPaper' : 'unknown' };
}

const yearSpan = (year: number): Span => ({ start: iso(year, 1, 1), end: iso(year, 12, 31) });

/** «2019-2020 г.г.» gives way to the chosen period; other wordings stay. */
function withPeriod(text: string, years: RegExpExecArray | null, period: Period): string {
  return years ? text.replace(years[0], periodTitle(period)).trim() : text;
}

/** In «август, ноябрь, март 2019» the year stands for all: a piece without one takes the next piece's. */
function shareYears(pieces: Piece[], text: string): Piece[] {
  for (let i = pieces.length - 2; i >= 0; i--) {
    const [piece, next] = [pieces[i]!, pieces[i + 1]!];
    const gap = text.slice(piece.at + piece.length, next.at);
    if (piece.year === null && next.year !== null && (rangeGap.test(gap) || listGap.test(gap))) {
      // «октябрь – май 2020»: the range began the year before.
      piece.year = next.year - (rangeGap.test(gap) && piece.fromMonth > next.toMonth && next.toMonth > 0 ? 1 : 0);
    }
  }
  return pieces;
}

function datedByPieces(text: string, pieces: Piece[], period: Period, repeat: Repeat | null): DatedTerm {
  let shift: number | null = null;
  const placed: Placed[] = [];
  for (const [index, piece] of pieces.entries()) {
    const one = place(piece, period, shift, pieces[index + 1]);
    if (shift === null && piece.year !== null) shift = one.year - piece.year;
    const before = placed[placed.length - 1];
    const gap = before ? text.slice(before.piece.at + before.piece.length, piece.at) : '';
    if (before && rangeGap.test(gap) && one.end < before.start) {
      const year = one.year + 1;
      placed.push({ piece, year, start: year + one.start.slice(4), end: year + one.end.slice(4) });
    } else placed.push(one);
  }
  const first = placed[0]!;
  let start = placed.reduce((least, one) => (one.start < least ? one.start : least), first.start);
  let end = placed.reduce((most, one) => (one.end > most ? one.end : most), first.end);
  if (placed.length === 1 && /(?:^|\s)(?:до|не позднее|к)\s*$/i.test(text.slice(0, first.piece.at))) {
    const whole = periodSpan(period).start;
    start = whole < end ? whole : `${end.slice(0, 8)}01`;
  }
  const moved = placed.some((one) => one.piece.year !== null && one.piece.year !== one.year);
  const yearsLater = period.to - period.from - (period.kind === 'school' ? 1 : 0);
  if (repeat === 'year' && yearsLater > 0 && placed.every(({ piece }) => piece.year === null)) {
    end = `${Number(end.slice(0, 4)) + yearsLater}${end.slice(4)}`;
    return { dated: true, start, end, wording: text, repeat, moved };
  }
  return { dated: true, start, end, wording: reworded(text, placed), repeat, moved };
}

/** The wording with the period's years: one year after each run of months of that year. */
function reworded(text: string, placed: readonly Placed[]): string {
  let result = text.slice(0, placed[0]!.piece.at);
  placed.forEach((one, index) => {
    const { piece, year } = one;
    const next = placed[index + 1];
    const gap = text.slice(piece.at + piece.length, next ? next.piece.at : text.length);
    const isRange = next !== undefined && rangeGap.test(gap);
    const joined = next !== undefined && (isRange || listGap.test(gap)) && next.year === year && !next.piece.numeric;
    if (piece.numeric) result += `${piece.words}.${year}`;
    else result += joined ? piece.words : `${piece.words} ${year}\u00a0г.`;
    if (!next) result += gap.replace(/^\s*г\.?/, '');
    else if (isRange) result += joined && !piece.numeric ? '–' : ' – ';
    else if (listGap.test(gap)) result += /и/.test(gap) ? gap : ', ';
    else result += gap;
  });
  return result.replace(/ +/g, ' ').trim();
}
