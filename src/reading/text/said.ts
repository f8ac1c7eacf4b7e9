import { PhraseList, findPhrase, hasPhrase, phraseAt, phrases, tidy } from './text';
import { negations, sittingWords, type Sitting } from '../vocabulary/procedures';
import { mathLevels, subjects } from '../vocabulary/subjects';

const subjectPhrases = subjects.flatMap(({ subject, phrases: lines }) =>
  phrases(lines).map((phrase) => ({ subject, phrase })),
);
const subjectShorts = new Map(subjects.flatMap(({ subject, short }) => short.map((word) => [word, subject] as const)));
const profile = phrases(mathLevels.profile);
const basic = phrases(mathLevels.basic);
const sittings = (Object.entries(sittingWords) as [Sitting, readonly string[]][]).map(
  ([sitting, lines]) => [sitting, phrases(lines)] as const,
);
const gve = phrases(sittingWords.gve);
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
    if (isProfile && isBasic) return ['Математика (профильная)', 'Математика (базовая)'];
    if (isProfile) found[math] = 'Математика (профильная)';
    if (isBasic) found[math] = 'Математика (базовая)';
  }
  return found;
}

/** Years a text names; those of dates only where no other is named. */
export function yearsIn(text: string): { years: number[]; fromDate: boolean } {
  const dates: number[] = [];
  let rest = text.replace(
    /\b(?:\d{1,2}[./]\d{1,2}[./](20\d\d)|(20\d\d)[./-]\d{1,2}[./-]\d{1,2})\b/g,
    (_all, a: string, b: string) => {
      dates.push(Number(a ?? b));
      return ' ';
    },
  );
  const years: number[] = [];
  // A school year is named by its spring: «2023-2024», «2023/24».
  rest = rest.replace(/(?<!\d)(20\d\d)\s*[-/]\s*(20\d\d|\d\d)(?!\d)/g, (_all, first: string, second: string) => {
    const from = Number(first);
    const to = second.length === 2 ? 2000 + Number(second) : Number(second);
    if (to === from + 1) years.push(to);
    else years.push(from, to);
    return ' ';
  });
  for (const match of rest.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)) years.push(Number(match[1]));
  const said = years.length ? years : dates;
  return { years: [...new Set(said)], fromDate: !years.length && dates.length > 0 };
}

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
