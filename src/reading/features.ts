import type { ProcedureKind } from '../model/procedure';
import {
  attendanceWords,
  enrolmentWords,
  fillerWords,
  headerWords,
  journalWords,
  partWords,
  unitWords,
} from './vocabulary/headers';
import { kindWords, negations, otherProcedures, rehearsals, sittingWords, type Sitting } from './vocabulary/procedures';
import { mathLevels, subjects } from './vocabulary/subjects';
import { findPhrase, hasPhrase, phraseAt, PhraseList, phrases, plain, remembered, tidy, wordsOf } from './text';

/** Every role a caption can give a column: those of the model and finer ones that only the reader needs. */
export type HeaderRole = keyof typeof headerWords | 'mark3' | 'mark4' | 'mark5';
export type Unit = 'people' | 'percent';

/** What one text (a caption, a title, a sheet's name) says. */
export interface Features {
  role: HeaderRole | null;
  /** Part of the text's words that the role's phrase covers, 0–1. */
  coverage: number;
  unit: Unit | null;
  /** «Получили отметку», «Из них»: words that only lead to the captions below. */
  filler: boolean;
  /** The text is a unit and nothing else: «чел.», «%», «Кол-во». */
  unitOnly: boolean;
  subject: string | null;
  /** More than one subject, year, grade or kind: the text settles none. */
  manySubjects: boolean;
  grade: number | null;
  manyGrades: boolean;
  year: number | null;
  /** The year stands in a date («20.04.2024»), which says less than «2024 год». */
  yearFromDate: boolean;
  manyYears: boolean;
  kind: ProcedureKind | null;
  manyKinds: boolean;
  sitting: Sitting | null;
  /** The text speaks of work that is not judged (пробный экзамен, контрольная работа). */
  otherWork: boolean;
  journal: boolean;
}

type Phrase = string[];
const rolePhrases = (Object.entries(headerWords) as [HeaderRole, readonly string[]][]).flatMap(([role, lines]) =>
  phrases(lines).map((phrase) => ({ role, phrase, strictWhole: phrase.length === 1 && !phrase[0]!.endsWith('*') })),
);
/** By the first letter, so that a text is compared with few of them; `order` settles between phrases of one length. */
const rolesByLetter = new Map<string, ((typeof rolePhrases)[number] & { order: number })[]>();
rolePhrases.forEach((entry, order) => {
  const letter = entry.phrase[0]![0]!;
  const list = rolesByLetter.get(letter) ?? [];
  list.push({ ...entry, order });
  rolesByLetter.set(letter, list);
});
const subjectPhrases = subjects.flatMap(({ subject, phrases: lines }) =>
  phrases(lines).map((phrase) => ({ subject, phrase })),
);
const subjectShorts = new Map(subjects.flatMap(({ subject, short }) => short.map((word) => [word, subject] as const)));
const people = new PhraseList(unitWords.people);
const percents = new PhraseList(unitWords.percent);
const fillers = new PhraseList(fillerWords);
const journals = phrases(journalWords);
const lows = phrases(headerWords.low);
const parts = phrases(partWords);
const enrolment = phrases(enrolmentWords);
const attendance = phrases(attendanceWords);
const profile = phrases(mathLevels.profile);
const basic = phrases(mathLevels.basic);
const others = phrases(otherProcedures);
const trials = phrases(rehearsals);
const kindPhrases = (Object.entries(kindWords) as [ProcedureKind, readonly string[]][]).map(
  ([kind, lines]) => [kind, phrases(lines)] as const,
);
const sittings = (Object.entries(sittingWords) as [Sitting, readonly string[]][]).map(
  ([sitting, lines]) => [sitting, phrases(lines)] as const,
);
const noes = new PhraseList(negations);

/** Texts longer than this are prose, not captions or titles. */
const LONGEST = 400;

/** What a text says, by the vocabulary. Pure and remembered: equal texts share one object. */
export const featuresOf = remembered((raw: string): Features => {
  const text = plain(raw.length > LONGEST ? raw.slice(0, LONGEST) : raw);
  const words = wordsOf(text);
  const years = yearsIn(text);
  const grades = gradesIn(text, raw);
  const found = subjectsIn(words, tidy(raw));
  const kinds = kindPhrases.filter(([, list]) => hasPhrase(words, list)).map(([kind]) => kind);
  const unit = unitOf(words);
  const role = roleOf(text, words);
  // «5 класс», «2024 год» and «предмет: история» give a value and are no caption of a column of values.
  if ((role.role === 'class' && grades.length) || (role.role === 'year' && years.years.length)) role.role = null;
  return {
    ...role,
    unit,
    filler: words.length > 0 && words.every((word) => fillers.single(word)),
    unitOnly:
      unit !== null &&
      (role.role === null || role.role === 'pupilsCount' || (unit === 'percent' && role.role === 'participants')) &&
      words.every((word) => people.single(word) || percents.single(word) || fillers.single(word)),
    subject: found.length === 1 ? found[0]! : null,
    manySubjects: found.length > 1,
    grade: grades.length === 1 ? grades[0]! : null,
    manyGrades: grades.length > 1,
    year: years.years.length === 1 ? years.years[0]! : null,
    yearFromDate: years.fromDate,
    manyYears: years.years.length > 1,
    kind: kinds.length === 1 ? kinds[0]! : null,
    manyKinds: kinds.length > 1,
    sitting: kinds.length && hasPhrase(words, sittings.find(([name]) => name === 'gve')![1]) ? null : sittingIn(words),
    otherWork: hasPhrase(words, trials) || (kinds.length === 0 && hasPhrase(words, others)),
    journal: hasPhrase(words, journals),
  };
});

/** The phrase that covers most letters wins; a mark («2», «получили «5»») goes before any word. */
function roleOf(text: string, words: string[]): Pick<Features, 'role' | 'coverage'> {
  const marks = marksIn(text, words);
  if (marks) return { role: marks, coverage: 1 };
  let best: HeaderRole | null = null;
  let bestLength = 0;
  let bestOrder = 0;
  let bestWords = 0;
  for (const letter of new Set(words.map((word) => word[0]!))) {
    for (const { role, phrase, strictWhole, order } of rolesByLetter.get(letter) ?? []) {
      const at = findPhrase(words, phrase);
      if (at < 0) continue;
      let length = 0;
      for (let i = 0; i < phrase.length; i += 1) length += words[at + i]!.length + 1;
      // A single whole word («код», «балл», «всего») is a role only when nearly nothing stands beside it.
      if (
        strictWhole &&
        words.filter((word) => !people.single(word) && !percents.single(word)).length > 1 &&
        words.length > 2
      )
        length = Math.min(length, 3);
      // «Повысили (Отметка > Отметка по журналу)» says first what it counts.
      if (at === 0 && (role === 'lowered' || role === 'confirmed' || role === 'raised')) length += LONGEST;
      if (length < bestLength || (length === bestLength && order > bestOrder)) continue;
      best = words[at - 1] === 'не' ? (opposite[role] ?? role) : role;
      bestLength = length;
      bestOrder = order;
      bestWords = phrase.length;
    }
  }
  // «Кол-во участников, не набравших …» and «… по списку» are not all who took part.
  if (isCount(best)) {
    if (hasPhrase(words, lows)) best = 'low';
    else if (hasPhrase(words, parts)) best = 'other';
    else if (hasPhrase(words, enrolment) && !hasPhrase(words, attendance)) best = 'enrolled';
  }
  return { role: best, coverage: words.length ? Math.min(1, bestWords / words.length) : 0 };
}

/** «не преодолевших порог» holds «преодолевших порог» and says the opposite, as «не писали» does. */
const opposite: Partial<Record<HeaderRole, HeaderRole>> = { pass: 'low', participants: 'enrolled' };

/** How many pupils there were, of all kinds. */
export const isCount = (role: HeaderRole | null): boolean => role === 'participants' || role === 'pupilsCount';

/** «2» → low, «4» и «5» → quality, «3», «4», «5» → pass; null where the text is no caption of marks. */
function marksIn(text: string, words: string[]): HeaderRole | null {
  let digits = [...text.matchAll(/["']\s*([2-5])\s*["']/g)].map((match) => match[1]!);
  if (!digits.length) {
    const rest = words.filter((word) => !people.single(word) && !percents.single(word) && !fillers.single(word));
    if (rest.length && rest.every((word) => /^[2-5]{1,3}$/.test(word))) digits = rest.join('').split('');
    else {
      const after = /(?:отметк\S*|оценк\S*|балл\S*|(?<![а-я])на)\s*-?\s*([2-5])(?![\d,.])/.exec(text);
      if (after && !/средн|журнал/.test(text)) digits = [after[1]!];
    }
  }
  if (!digits.length) return markWord(words);
  const set = [...new Set(digits)].sort().join('');
  // «3–5» and «4–5» name both ends of a run of marks.
  if (set === '2') return 'low';
  if (set === '3' || set === '4' || set === '5') return `mark${set}`;
  if (set === '45') return 'quality';
  if (set === '345' || set === '35') return 'pass';
  return null;
}

const markWords: readonly (readonly [HeaderRole, Phrase[]])[] = [
  ['low', phrases(['неуд*', 'двойк*', 'двоек', 'двоечник*'])],
  ['mark3', phrases(['удовл*', 'троек', 'тройк*', 'троечник*'])],
  ['mark4', phrases(['хор', 'хорош*', 'четверок', 'четверк*', 'хорошист*'])],
  ['mark5', phrases(['отл', 'отлич*', 'пятерок', 'пятерк*'])],
];
function markWord(words: string[]): HeaderRole | null {
  const named = markWords.filter(([, list]) => hasPhrase(words, list)).map(([role]) => role);
  if (named.length === 1) return named[0]!;
  if (named.length === 2 && named.includes('mark4') && named.includes('mark5')) return 'quality';
  return null;
}

function unitOf(words: string[]): Unit | null {
  if (words.some((word) => percents.single(word))) return 'percent';
  return words.some((word) => people.single(word)) ? 'people' : null;
}

function subjectsIn(words: string[], raw: string): string[] {
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

function yearsIn(text: string): { years: number[]; fromDate: boolean } {
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

function gradesIn(text: string, raw: string): number[] {
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

function sittingIn(words: string[]): Sitting | null {
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
