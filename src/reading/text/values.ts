import type { CellValue } from '../../model/cells';
import { remembered } from '../../model/remembered';
import { countedWords, missingTexts, nobodyTexts, withheldWords } from '../vocabulary/missing';
import { hasPhrase, phrases, plain, wordsOf } from './text';

/** What a cell of the body says. Numbers in cells never pass through here in long tables: `typeof` settles them. */
export type Value =
  | { kind: 'number'; number: number; decimals: number; percent: boolean }
  /** «4 (12,5%)», «4/12,5»: people and percent points in one cell; «8 из 25» (`of`): people and of how many. */
  | { kind: 'both'; people: number; points: number; decimals: number; percent: boolean; of: boolean }
  | { kind: 'missing' }
  /** «менее 5 чел.»: a number there is, but it is not told. */
  | { kind: 'withheld' }
  | { kind: 'error' }
  | { kind: 'text' };

const MISSING: Value = { kind: 'missing' };
const WITHHELD: Value = { kind: 'withheld' };
const ERROR: Value = { kind: 'error' };
const TEXT: Value = { kind: 'text' };
const missing = new Set(missingTexts);
const withheld = phrases(withheldWords);

const NUMBER = String.raw`-?\d+(?:[ ]\d{3})*(?:[.,]\d+)?`;
/** «чел.», «человек», «работ»: what a number counts. */
const NOUN = String.raw`(?:(?:${countedWords.join('|')})[а-я]*\.?)`;
const plainNumber = new RegExp(`^(${NUMBER})\\s*(%)?\\s*(?:${NOUN}|балл\\S*|п\\.?\\s?п\\.?)?\\s*\\*{0,3}$`);
const twoNumbers = new RegExp(
  `^(${NUMBER})\\s*(%)?\\s*${NOUN}?\\s*\\*?\\s*(?:[(/;|,]|из(?= ))\\s*(${NUMBER})\\s*(%)?\\s*${NOUN}?\\s*\\)?\\s*\\*{0,3}$`,
);
/** «7 – 30,43 %», «7 чел. 30,43%»: the percent sign tells which is which. */
const numberAndPercent = new RegExp(`^(\\d+)()\\s*(?:${NOUN}\\s*-?|-)\\s*(${NUMBER})\\s*(%)$`);

const numberOf = (text: string): number => Number(text.replace(/ /g, '').replace(',', '.'));
const decimalsOf = (text: string): number => /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;

/** Decimals a stored number shows (0.1236 → 4), at most 10: further digits are noise of division. */
export function storedDecimals(number: number): number {
  for (let digits = 0, power = 1; digits < 10; digits += 1, power *= 10) {
    if (Math.abs(Math.round(number * power) / power - number) < 1e-11) return digits;
  }
  return 10;
}

/** Text of a cell → what it says. */
export const textValue = remembered((raw: string): Value => {
  // «'10»: the sign that makes a text of a number, typed into the cell.
  const text = raw.replace(/^\s*['’`](?=\s*\d)/, '');
  const value = plain(text);
  if (value === '' || missing.has(value)) return MISSING;
  if (/^#(?:ref|div|value|name|n\/a|null|num|ссылка|дел|знач|имя|н\/д|пусто|число|spill|calc)/.test(value))
    return ERROR;
  const one = plainNumber.exec(value);
  if (one) return { kind: 'number', number: numberOf(one[1]!), decimals: decimalsOf(one[1]!), percent: one[2] === '%' };
  const two = twoNumbers.exec(value) ?? numberAndPercent.exec(value);
  if (two) return bothOf(two);
  if (
    /^(?:<|≤|до|менее|меньше)(?:\s+чем)?\s*(?:\d+|пяти|десяти)(?!\d|.*балл|\s*б(?![а-я]))/.test(value) ||
    hasPhrase(wordsOf(value), withheld)
  )
    return WITHHELD;
  const listed = ofList(text);
  return listed === null ? TEXT : { kind: 'number', number: listed, decimals: 0, percent: false };
});

/** «6 (Фамилия001, …)»: as many names as the number says; «5А – 13, 5Б – 14»: people of each class of one grade. Null for other lists. */
function ofList(text: string): number | null {
  if (!/^\s*\d/.test(text)) return null;
  const named = /^\s*(\d+)\s*(?:чел\.?)?\s*\(([^()]+)\)\s*$/.exec(text);
  if (named) {
    const names = named[2]!.split(/[,;\n]/).map((name) => name.trim());
    return names.length === Number(named[1]) && names.every((name) => /^[А-ЯЁ][а-яё]/.test(name)) ? names.length : null;
  }
  const classes = text.split(/[,;\n]/).map((part) => ofClass.exec(part.trim()));
  if (classes.some((match) => match?.[1] !== classes[0]?.[1])) return null;
  if (!classes[0] || new Set(classes.map((match) => match![2]!.toLowerCase())).size < classes.length) return null;
  return classes.reduce((sum, match) => sum + Number(match![3]), 0);
}
const ofClass = /^(\d{1,2})\s*["«]?([А-ЯЁа-яё])["»]?\s*(?:кл\.?|класс)?\s*[-–—:=]\s*(\d{1,3})(?:\s*чел\.?)?$/;

const nobody = new Set(nobodyTexts);
/** An empty cell, a dash, «нет»: of a low column it may be none or unknown. */
export const saysNoNumber = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || nobody.has(plain(cell))));

/** «4 (12,5%)» and «12,5% (4)»: the part with % (else with decimals, else the second) is the percent. */
function bothOf(match: RegExpExecArray): Value {
  const [, first, firstPercent, second, secondPercent] = match;
  const swapped = Boolean(firstPercent) && !secondPercent;
  const people = numberOf(swapped ? second! : first!);
  const points = swapped ? first! : second!;
  if (!Number.isInteger(people) || people < 0) return TEXT;
  const percent = Boolean(firstPercent) || Boolean(secondPercent);
  const of = / из /.test(match[0]);
  return { kind: 'both', people, points: numberOf(points), decimals: decimalsOf(points), percent, of };
}

const counting = new RegExp(`^\\d[\\d ]*${NOUN}\\s*\\*{0,3}$`);
/** «23 человека», «7 работ»: a number of people says so itself. */
export const countsPeople = remembered((text: string): boolean => counting.test(plain(text)));

/** Any cell → what it says. An empty cell is missing. */
export function cellValue(cell: CellValue): Value {
  if (typeof cell === 'number') return { kind: 'number', number: cell, decimals: storedDecimals(cell), percent: false };
  if (typeof cell === 'string') return textValue(cell);
  return MISSING;
}
