import type { ProcedureKind } from '../../model/procedure';
import { remembered } from '../../model/remembered';
import { isAbout, isTelling } from './about';
import { LONGEST, roleOf, type HeaderRole } from './caption-role';
import { saysOnlyPart } from './only-part';
import { Said, captionText, withoutRemark, type Part } from './meaning';
import {
  besideMain,
  gradesIn,
  mathLevelIn,
  pattern,
  sittingIn,
  subjectsIn,
  unglued,
  yearsIn,
  type MathLevel,
} from '../text/said';
import { hasPhrase, phrases, plain, tidy, wordsOf } from '../text/text';
import { journalWords } from '../vocabulary/meaning';
import {
  kindWords,
  modelWords,
  otherProcedures,
  partWords,
  rehearsals,
  schoolWorks,
  type Sitting,
} from '../vocabulary/procedures';

export { isCount, type HeaderRole } from './caption-role';
export type Unit = 'people' | 'percent';

/** What one text (a caption, a title, a sheet's name) says. */
export interface Features {
  role: HeaderRole | null;
  /** Part of the text's words that are known, 0–1. */
  coverage: number;
  /** A part of the people, another time or place, a plan: never the main column. */
  aside: boolean;
  /** Words of another matter than results: money, teachers, rooms. */
  foreign: boolean;
  unit: Unit | null;
  /** «Получили отметку», «Из них»: words that only lead to the captions below. */
  filler: boolean;
  /** The text is a unit and nothing else: «чел.», «%», «Кол-во». */
  unitOnly: boolean;
  subject: string | null;
  /** «Базовый уровень», «Профильная» without a subject: which of the two mathematics, under a title of mathematics. */
  mathLevel: MathLevel | null;
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
  /** It names a work of the school year (четверть, срез, диагностика) and none of the three procedures. */
  schoolWork: boolean;
  journal: boolean;
  /** «Мальч.», «Дети с ОВЗ», «Остальные»: which part of the participants, and no more. */
  part: boolean;
  /** A title or a heading of a part of the people or of the work: its table is no school's result. */
  onlyPart: boolean;
}

const journals = phrases(journalWords);
const others = phrases(otherProcedures);
const partPhrases = phrases(partWords);
const trials = phrases(rehearsals);
const school = phrases(schoolWorks);
const examOfGrade: Readonly<Record<number, ProcedureKind>> = { 9: 'ОГЭ', 11: 'ЕГЭ' };
/** «ГИА в формате ОГЭ» is the exam itself. */
const exams = /(?<![а-я])гиа(?![а-я])|итогов[а-я]* аттестац/;
const models = new RegExp(`(?<![а-я])(?:${pattern(modelWords)})(?![а-я])[^);]*`, 'g');
const kindPhrases = (Object.entries(kindWords) as [ProcedureKind, readonly string[]][]).map(
  ([kind, lines]) => [kind, phrases(lines)] as const,
);

/** What a text says, by the vocabulary. Pure and remembered: equal texts share one object. */
export const featuresOf = remembered((written: string): Features => {
  const raw = unglued(written);
  const shown = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  const text = plain(shown);
  const words = wordsOf(text);
  const said = new Said(withoutRemark(captionText(shown)));
  const { parts } = said;
  const years = yearsIn(said.text);
  const grades = gradesIn(text, raw);
  const found = subjectsIn(words, tidy(raw));
  const own = exams.test(text) ? text : text.replace(models, ' ');
  const ownWords = own === text ? words : wordsOf(own);
  const kinds = kindPhrases.filter(([, list]) => hasPhrase(ownWords, list)).map(([kind]) => kind);
  // «ГИА 2025, 9 кл.»
  const ofGrade = grades.length === 1 && !kinds.length && exams.test(text) ? examOfGrade[grades[0]!] : undefined;
  if (ofGrade) kinds.push(ofGrade);
  const unit = unitOf(parts);
  const role = roleOf(said, wordsOf(said.text));
  if (!grades.length && found.length === 1 && gradedRoles.has(role.role) && !said.has('points'))
    grades.push(...gradeBeside(text));
  // «5рус»: as one word it is no number of a list.
  const inOneWord = raw === written ? null : /^\s*(\d{1,2})\p{L}{3,}\.?\s*$/u.exec(written);
  if (!grades.length && inOneWord && isGrade(Number(inOneWord[1]))) grades.push(Number(inOneWord[1]));
  // «5 класс», «2024 год» and «предмет: история» give a value and are no caption of a column of values.
  if ((role.role === 'class' && grades.length) || (role.role === 'year' && years.years.length)) role.role = null;
  const ofClasses = role.role === 'class' || role.role === 'grade';
  if (isTelling(role.role) && role.coverage < 1 && !isAbout(said, ofClasses)) role.role = null;
  // Named one by one: a spread object is made slower and has a shape of its own.
  return {
    role: role.role,
    coverage: role.coverage,
    aside: role.aside,
    foreign: said.has('foreign'),
    unit,
    filler: parts.length > 0 && parts.every(({ meaning }) => leading.has(meaning)),
    unitOnly:
      unit !== null &&
      (role.role === null || role.role === 'pupilsCount' || (unit === 'percent' && role.role === 'participants')) &&
      parts.every(({ meaning, text: word }) => leading.has(meaning) || units.has(meaning) || shortPeople.has(word)),
    subject: found.length === 1 ? found[0]! : null,
    mathLevel: found.length ? null : mathLevelIn(words),
    manySubjects: found.length > 1,
    grade: grades.length === 1 ? grades[0]! : null,
    manyGrades: grades.length > 1,
    year: years.years.length === 1 ? years.years[0]! : null,
    yearFromDate: years.fromDate,
    manyYears: years.years.length > 1,
    kind: kinds.length === 1 ? kinds[0]! : null,
    manyKinds: kinds.length > 1,
    sitting: besideMain(sittingIn(words, kinds.length > 0), years.years),
    otherWork: hasPhrase(words, trials) || (kinds.length === 0 && hasPhrase(words, others)),
    schoolWork: kinds.length === 0 && hasPhrase(words, school),
    journal: hasPhrase(words, journals),
    part: (role.role === null || role.role === 'other') && words.length <= 3 && hasPhrase(words, partPhrases),
    onlyPart: saysOnlyPart(raw),
  };
});

/** The procedure a cell of a column of procedures names; «ОГЭ не сдают», «ОГЭ – 2024: 5 чел.» speak of people, and name none. */
export function kindInCell(text: string): ProcedureKind | null {
  const { kind, role, unit } = featuresOf(text);
  return unit === null && (role === null || role === 'other' || isTelling(role)) ? kind : null;
}

/** «5 рус писали», «рус 5 «2»»: what is counted is said besides, so the bare figure beside the subject is the grade. */
function gradeBeside(text: string): number[] {
  const [, before, next] = /^(\d{1,2})[а-я]?\s+([а-я]{3,})/.exec(text) ?? [];
  const [, last, after] = /^([а-я. ]{3,}?)\s(\d{1,2})\s+(?!и\s|или\s)(?=[а-я"])/.exec(text) ?? [];
  const grade = Number(before ?? after);
  const isName = new Said(next ?? last ?? '').parts.every(({ meaning }) => meaning === null);
  return isName && isGrade(grade) ? [grade] : [];
}
const isGrade = (grade: number): boolean => grade >= 4 && grade <= 11;
const gradedRoles: ReadonlySet<HeaderRole | null> = new Set<HeaderRole>([
  'participants',
  'low',
  'mark1',
  'mark3',
  'mark4',
  'mark5',
  'pass',
]);

/** Meanings that only lead to what is counted below. */
const leading: ReadonlySet<Part['meaning']> = new Set<Part['meaning']>([
  'filler',
  'main',
  'graded',
  'got',
  'all',
  'taker',
  'pupil',
  'points',
]);
const units: ReadonlySet<Part['meaning']> = new Set<Part['meaning']>(['people', 'percent']);
/** Of the pupils' words those that are a unit: «чел.», «уч.». */
const shortPeople: ReadonlySet<string> = new Set(['чел', 'человек', 'ч', 'уч', 'обуч']);

function unitOf(parts: readonly Part[]): Unit | null {
  if (parts.some(({ meaning }) => meaning === 'percent')) return 'percent';
  return parts.some(({ meaning, text }) => meaning === 'people' || shortPeople.has(text)) ? 'people' : null;
}
