import { PhraseList, findPhrase, hasPhrase, phraseAt, phrases, plain, tidy } from './text';
import {
  asideWords,
  comparingWords,
  kindWords,
  mainAutumns,
  negations,
  sittingWords,
  type Sitting,
} from '../vocabulary/procedures';
import { mathLevels, subjectOfLevel, subjects } from '../vocabulary/subjects';

const subjectPhrases = subjects.flatMap(({ subject, phrases: lines }) =>
  phrases(lines).map((phrase) => ({ subject, phrase })),
);
const subjectShorts = new Map(subjects.flatMap(({ subject, short }) => short.map((word) => [word, subject] as const)));
const profile = phrases(mathLevels.profile);
const basic = phrases(mathLevels.basic);
const deep = phrases(mathLevels.deep);
const sittings = (Object.entries(sittingWords) as [Sitting, readonly string[]][]).map(
  ([sitting, lines]) => [sitting, phrases(lines)] as const,
);
const gve = phrases(sittingWords.gve);
const kinds: ReadonlySet<string> = new Set(Object.values(kindWords).map(([first]) => first));
const noes = new PhraseList(negations);

/** Subjects a text names, by the vocabulary. */
export function subjectsIn(words: string[], raw: string): string[] {
  const found: string[] = [];
  const covered = new Set<number>();
  for (const { subject, phrase } of subjectPhrases) {
    for (let at = 0; at + phrase.length <= words.length; at += 1) {
      if (covered.has(at) || !phraseAt(words, at, phrase)) continue;
      for (let i = 0; i < phrase.length; i += 1) covered.add(at + i);
      if (!found.includes(subject)) found.push(subject);
    }
  }
  if (!found.length) {
    for (const word of raw.match(/[А-ЯЁ]{2,4}(?![А-Яа-яЁё])/g) ?? []) {
      const subject = subjectShorts.get(word);
      const alone = new RegExp(`(^|[^А-Яа-яЁё])${word}($|[^А-Яа-яЁё])`).test(raw);
      if (subject && alone && !found.includes(subject)) found.push(subject);
    }
  }
  const math = found.indexOf('Математика');
  if (math >= 0 && found.length === 1) {
    const isProfile = hasPhrase(words, profile);
    const isBasic = hasPhrase(words, basic);
    const isDeep = hasPhrase(words, deep);
    if (isProfile && isBasic) return [subjectOfLevel.profile, subjectOfLevel.basic];
    if (isDeep && isBasic) return ['Математика', subjectOfLevel.deep];
    if (isDeep) found[math] = subjectOfLevel.deep;
    if (isProfile) found[math] = subjectOfLevel.profile;
    if (isBasic) found[math] = subjectOfLevel.basic;
  }
  return found;
}

const isSubject = (word: string): boolean => subjectsIn([plain(word)], word).length === 1;

/** «5рус», «мат6», «ОГЭ2024» with the space that was left out. */
export const unglued = (raw: string): string =>
  /\d\p{L}|\p{L}\d/u.test(raw)
    ? raw
        .replace(/(?<!\p{L})(впр|огэ|егэ|гиа)(20\d\d)(?!\d)/giu, '$1 $2')
        .replace(/(?<![\p{L}\d])(\d{1,2})(\p{L}{3,})/gu, (all, figure: string, word: string) =>
          isSubject(word) ? `${figure} ${word}` : all,
        )
        .replace(/(?<![\p{L}\d])(\p{L}{3,})(\d{1,2})(?![\p{L}\d])/gu, (all, word: string, figure: string) =>
          isSubject(word) ? `${word} ${figure}` : all,
        )
    : raw;

export type MathLevel = keyof typeof mathLevels;

/** Which level of mathematics a text names that names no subject; «базовый» beside «повышенный» is a level of tasks. */
export function mathLevelIn(words: string[]): MathLevel | null {
  const own = words.filter((word) => !kinds.has(word) && !/^(?:20)?\d\d$/.test(word));
  const named = words.some((word) => word.startsWith('уров') || word.startsWith('математ')) || own.length === 1;
  if (!named || words.some((word) => word.startsWith('повыш') || word.startsWith('высок'))) return null;
  const levels = (
    [
      ['profile', profile],
      ['basic', basic],
      ['deep', deep],
    ] as const
  ).filter(([, list]) => hasPhrase(words, list));
  return levels.length === 1 ? levels[0]![0] : null;
}

/** Phrases as a pattern over plain text: dots and spaces stand between their words. */
export const pattern = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/\*/g, '[а-я]*').replace(/ /g, '[ .,]+')).join('|');
const asides = new RegExp(`(?<![а-я])(?:${pattern(asideWords)})(?![а-я])(?:(?!№ ?[\\d/-]+\\. )[^);])*`, 'g');
const comparings = new RegExp(`(?<![а-я])(?:${pattern(comparingWords)}) 20\\d\\d`, 'g');
/** «от 15.01.2025», «на 1 сентября 2025 г.»: the date of a paper or of a state of things. */
const paperDates = /(?<![а-я])(?:от|на) "?\d{1,2}"?(?:\.\d{1,2}\.| [а-я]+ )20\d\d/g;

/** Years a text names of its own matter; those of dates only where no other is named. */
export function yearsIn(whole: string): { years: number[]; fromDate: boolean } {
  // Most texts name no year at all.
  if (!/\d\d/.test(whole)) return { years: [], fromDate: false };
  const text = whole.replace(asides, ' ').replace(comparings, ' ').replace(paperDates, ' ');
  const autumn = /(?<![а-я])осен/.test(text);
  const dates: number[] = [];
  let rest = text.replace(
    /\b(?:\d{1,2}[./]\d{1,2}[./](20\d\d)|(20\d\d)[./-]\d{1,2}[./-]\d{1,2})\b/g,
    (_all, a: string, b: string) => {
      dates.push(Number(a ?? b));
      return ' ';
    },
  );
  const years: number[] = [];
  // A school year is named by its spring: «2023-2024», «2023/24», «23-24 уч. год»; work written in its autumn by that autumn.
  const schoolYear = (all: string, first: string, second: string): string => {
    const [from, to] = [first, second].map((digits) => (digits.length === 2 ? 2000 : 0) + Number(digits)) as [
      number,
      number,
    ];
    if (to === from + 1) years.push(autumn ? from : to);
    else if (first.length === 2) return all;
    else years.push(from, to);
    return ' ';
  };
  rest = rest
    .replace(/(?<!\d)(20\d\d)\s*[-/]\s*(20\d\d|\d\d)(?!\d)/g, schoolYear)
    .replace(/^\s*([2-4]\d)\/(\d\d)\s*$/, schoolYear)
    .replace(/(?<![\d.,/-])(\d\d)\s*[-/]\s*(\d\d)(?=\s*(?:уч|г\.|гг|год))/g, schoolYear);
  for (const match of rest.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)) years.push(Number(match[1]));
  const said = years.length ? years : dates;
  return { years: [...new Set(said)], fromDate: !years.length && dates.length > 0 };
}

/** Grades in Roman figures, from the first. */
export const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'];
const ordinals = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат'];
const ordinal = (word: string): number => ordinals.findIndex((stem) => word.startsWith(stem)) + 1;
/** «В V классах», «Пятые классы». */
const classWords = new RegExp(
  `(?<![а-яa-z])(?:(${[...romans].reverse().join('|')})\\s*-?\\s*(?:х|ых|й|м|ые|го)?|((?:${ordinals.join('|')})[а-я]*))\\s*(?:кл(?![а-я])|класс)`,
  'g',
);

/** Grades a text names; «по программе 5 класса» goes before any other. */
export function gradesIn(text: string, raw: string): number[] {
  const programme = /по программе\s+(?:за\s+)?(\d{1,2})/.exec(text);
  if (programme) return [Number(programme[1])];
  const grades: number[] = [];
  const add = (digits: string) => {
    const grade = Number(digits);
    if (grade >= 1 && grade <= 11 && !grades.includes(grade)) grades.push(grade);
  };
  for (const match of text.matchAll(
    /(?<![\d.,])(\d{1,2})\s*-\s*(\d{1,2})(?:-?(?:х|ых|е|ые))?\s*(?:кл(?![а-я])|класс)/g,
  )) {
    add(match[1]!);
    add(match[2]!);
  }
  for (const match of text.matchAll(
    /(?<![\d.,])(\d{1,2})\s*-?\s*(?:"?[а-я]"?|х|й|ые|ых|го|му|м|ом|ая)?\s*(?:кл(?![а-я])|класс)/g,
  ))
    add(match[1]!);
  for (const match of text.matchAll(classWords)) add(String(romans.indexOf(match[1]!) + 1 || ordinal(match[2]!)));
  for (const match of text.matchAll(/класс(?:ы|а|ов)?\s*[:-]?\s*(\d{1,2})(?!\d)/g)) add(match[1]!);
  if (!grades.length) {
    // «РУ 5», «5 МА»: a digit beside an abbreviation.
    for (const match of tidy(raw).matchAll(
      /(?:^|[^А-Яа-яЁё\d])(?:([А-ЯЁ]{2,4})[ _-]?(\d{1,2})|(\d{1,2})[ _-]?([А-ЯЁ]{2,4}))(?![\dА-Яа-яЁё])/g,
    )) {
      if (subjectShorts.has(match[1] ?? match[4] ?? '') || (match[1] ?? match[4]) === 'ВПР') add(match[2] ?? match[3]!);
    }
  }
  if (!grades.length) {
    // «5А», «6 «Б»»: a class with its letter, not the number of a school.
    for (const match of tidy(raw).matchAll(/(?<![\d.,№А-Яа-яЁё]|№ )(\d{1,2})\s?[«"]?[А-ЕЗИК][»"]?(?![\dА-Яа-яЁё])/g))
      add(match[1]!);
  }
  return grades;
}

/** A sitting other than the main one of its year. */
export const besideMain = (sitting: Sitting | null, years: readonly number[]): Sitting | null =>
  sitting === 'autumn' && years.length === 1 && mainAutumns.includes(years[0]!) ? null : sitting;

/** The sitting a text names, unless it says «без»; «ОГЭ, ГВЭ» (`withKind`) names both forms and so none. */
export function sittingIn(words: string[], withKind: boolean): Sitting | null {
  if (withKind && hasPhrase(words, gve)) return null;
  for (const [sitting, list] of sittings) {
    for (const phrase of list) {
      const at = findPhrase(words, phrase);
      if (at < 0) continue;
      const near = [...words.slice(Math.max(0, at - 4), at), ...words.slice(at + 1, at + 4)];
      if (!near.some((word) => noes.single(word))) return sitting;
    }
  }
  return null;
}
