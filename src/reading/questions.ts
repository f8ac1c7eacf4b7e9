import type { UsedMinimum } from '../model/minimum';
import type { Question, Role } from '../model/reading';
import type { Result } from '../model/result';
import type { School } from '../model/school';
import type { Answers } from '../model/state';
import { givenName, type Loss, type SheetSnapshot } from '../model/snapshot';
import { minimumSource } from '../words/list/minimums';
import { ourSheetsAbout, ourSheetsText } from '../words/workbook/lost-sheets';
import { questionTexts } from '../words/reading/reading-questions';
import type { Context, Said } from './header/context';
import type { DoubtfulPlace } from './schools/places';
import type { Doubtful } from './schools/schools';
import { subjectsLike } from './text/alike';
import { plain } from './text/text';
import { examCodes, subjectOfLevel } from './vocabulary/subjects';

/** Keeps a given answer where its question says it belongs; a new object. */
export function withAnswer(
  answers: Answers,
  question: Pick<Question, 'id' | 'scope' | 'fingerprint'>,
  value: string,
): Answers {
  if (question.scope === 'header') {
    const key = question.fingerprint ?? '';
    return { ...answers, headers: { ...answers.headers, [key]: { ...answers.headers[key], [question.id]: value } } };
  }
  const part = question.scope === 'school' ? 'schools' : 'sheets';
  return { ...answers, [part]: { ...answers[part], [question.id]: value } };
}

/** Answers without those to some questions, whatever header they were given for; a new object. */
export function withoutAnswers({ sheets, headers, schools }: Answers, ids: { has(id: string): boolean }): Answers {
  const rest = (given: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(given).filter(([id]) => !ids.has(id)));
  const rested = Object.entries(headers).map(([print, given]) => [print, rest(given)]);
  return { sheets: rest(sheets), headers: Object.fromEntries(rested), schools: rest(schools) };
}

/** The answer given to a question; null where none was. */
export function answerTo(answers: Answers, question: Pick<Question, 'id' | 'scope' | 'fingerprint'>): string | null {
  if (question.scope === 'header') return answers.headers[question.fingerprint ?? '']?.[question.id] ?? null;
  return (question.scope === 'school' ? answers.schools : answers.sheets)[question.id] ?? null;
}

/** What a question about a table is about: the same sheet, table and matter give the same id. */
export interface TableMatter {
  sheet: SheetSnapshot;
  /** Tables of a sheet counted from 0, top to bottom. */
  index: number;
  fingerprint: string;
  cell: string;
  /** Words of the titles, which tables of one work by subject and class share. */
  likeness?: () => string;
}

const sheetKey = ({ sheet, index }: TableMatter): string =>
  `${sheet.file ? `${sheet.file}/` : ''}${givenName(sheet)}${index ? `/${index + 1}` : ''}`;

const likenessId = ({ fingerprint, likeness }: TableMatter): string => `kind:${fingerprint}:${likeness?.() ?? ''}`;
/** The answer that a table is of none of the three procedures. */
const OTHER_WORK = 'other';

const firstOfEach = <T>(said: readonly Said<T>[]): Said<T>[] =>
  [...new Map([...said].reverse().map((one) => [one.value, one])).values()].reverse();

/** «Лист «Лист3»: какой год?» and its like, with what was said for each candidate. */
export function contextQuestion(
  type: 'year' | 'subject' | 'kind' | 'grade',
  matter: TableMatter,
  said: readonly Said<string | number>[],
  hints: readonly Said<string | number>[] = [],
): Question {
  const known = (said.length ? said : firstOfEach(hints)).map(({ value, source, text }) => ({
    value: String(value),
    label: questionTexts.value(type, String(value)),
    evidence: questionTexts.source(source, text),
  }));
  const usual = questionTexts.usual[type].filter((value) => !known.some((candidate) => candidate.value === value));
  // Where nothing names the procedure, sheets alike are asked about once.
  const alike = type === 'kind' && !said.length && matter.likeness !== undefined;
  return {
    id: alike ? likenessId(matter) : `${type}:${sheetKey(matter)}`,
    type,
    scope: 'sheet',
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: alike
      ? questionTexts.alikeKind(matter.sheet.name)
      : questionTexts.context(type, matter.sheet.name, matter.index, said.length > 1),
    candidates: [
      ...known,
      ...usual.map((value) => ({ value, label: questionTexts.value(type, value) })),
      ...(type === 'kind' ? [{ value: OTHER_WORK, label: questionTexts.otherWork }] : []),
    ],
    free: type === 'year' || type === 'subject',
  };
}

/** ЕГЭ has two mathematics, and the sheet does not say which: nothing else is an answer. */
export function levelQuestion(matter: TableMatter, said: readonly Said<string | number>[]): Question {
  const question = contextQuestion('subject', matter, []);
  const evidence = said[0] && questionTexts.source(said[0].source, said[0].text);
  return {
    ...question,
    text: questionTexts.mathLevel(matter.sheet.name, matter.index),
    candidates: [subjectOfLevel.profile, subjectOfLevel.basic].map((value) => ({
      value,
      label: value,
      ...(evidence && { evidence }),
    })),
    free: false,
  };
}

/** «Код предмета 2: какой это предмет?», asked once for the workbook. */
export function codeQuestion(matter: TableMatter, id: string, code: string, isEge: boolean): Question {
  const usual = examCodes[code];
  const likely = isEge && usual === 'Математика' ? subjectOfLevel.profile : usual;
  const others = questionTexts.usual.subject.filter((subject) => subject !== likely);
  return {
    id,
    type: 'subject',
    scope: 'sheet',
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.code(code),
    candidates: [
      ...(likely ? [{ value: likely, label: likely, evidence: questionTexts.usualCode }] : []),
      ...others.map((value) => ({ value, label: value })),
    ],
    free: true,
  };
}

/** «Столбцы D–E («Матиматика»): какой это предмет?»; subjects written alike go first, the caption as it stands is one of the answers. */
export function groupQuestion(
  matter: TableMatter,
  id: string,
  places: string,
  caption: string,
  noSubject: string,
): Question {
  const alike = subjectsLike(caption);
  const usual = questionTexts.usual.subject.filter((subject) => !alike.includes(subject));
  return {
    id,
    type: 'subject',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.group(matter.sheet.name, places, caption),
    candidates: [
      ...alike.map((value) => ({ value, label: value, evidence: questionTexts.alike })),
      { value: caption, label: `«${caption}»`, evidence: questionTexts.asWritten },
      ...usual.map((value) => ({ value, label: value })),
      { value: noSubject, label: questionTexts.noSubject },
    ],
    free: true,
  };
}

/** «Листы … сделаны навигатором, но … Вернуть?», once for the workbook. */
export function ourSheetsQuestion(
  id: string,
  sheets: readonly Loss[],
  answers: { take: string; leave: string },
): Question {
  return {
    id,
    type: 'ourSheets',
    scope: 'workbook',
    text: ourSheetsText(sheets),
    about: ourSheetsAbout(sheets),
    candidates: [
      { value: answers.take, label: questionTexts.takeOurs, evidence: questionTexts.takeOursEffect },
      { value: answers.leave, label: questionTexts.leaveOurs, evidence: questionTexts.leaveOursEffect },
    ],
    free: false,
  };
}

/** «Столбец F: люди или проценты?» (under «%»: «проценты или доли?»), kept by the header's fingerprint. */
export function formQuestion(
  matter: TableMatter,
  column: string,
  caption: string,
  samples: readonly string[],
  isPercent: boolean,
): Question {
  const evidence = samples.join('; ');
  const forms = isPercent ? (['points', 'share', 'people'] as const) : (['people', 'points'] as const);
  return {
    id: `columnForm:${plain(caption)}`,
    type: 'columnForm',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.form(matter.sheet.name, column, caption, isPercent),
    candidates: forms.map((value) => ({ value, label: questionTexts.forms[value], evidence })),
    free: false,
  };
}

/** «Пусто в «не преодолели» – это ноль?», kept by the header's fingerprint. */
export function blankQuestion(
  matter: TableMatter,
  caption: string,
  shown: { blank: boolean; text: string | null },
  blanks: number,
  rows: number,
): Question {
  return {
    id: `blank:${plain(caption)}`,
    type: 'blank',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.blank(matter.sheet.name, questionTexts.noNumber(shown), caption, blanks, rows),
    candidates: [
      { value: 'zero', label: questionTexts.blankZero, evidence: questionTexts.blankZeroEffect(blanks) },
      {
        value: 'missing',
        label: questionTexts.blankMissing,
        evidence: questionTexts.blankMissingEffect(rows - blanks, rows),
      },
    ],
    free: false,
  };
}

/** «Только баллы: геометрия не видна», asked once a table of points where it decides besides. */
export function geometryQuestion(matter: TableMatter, minimum: UsedMinimum): Question {
  const { least, geometry } = minimum;
  return {
    id: `geometry:${sheetKey(matter)}`,
    type: 'geometry',
    scope: 'sheet',
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.geometry(matter.sheet.name, least, geometry ?? 0),
    candidates: [
      {
        value: 'passed',
        label: questionTexts.geometryPassed(least),
        evidence: questionTexts.minimumFrom(minimumSource(minimum)),
      },
      { value: 'unknown', label: questionTexts.geometryUnknown, evidence: questionTexts.geometryUnknownEffect },
    ],
    free: false,
  };
}

/** «Столбец D («Группа Ж»): что в нём?»; the answer is a role given to the column (role-answers.ts). */
export function roleQuestionOf(
  matter: TableMatter,
  id: string,
  column: string,
  caption: string,
  roles: readonly Role[],
  evidence: string,
): Question {
  return {
    id,
    type: 'role',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.unknown(matter.sheet.name, column, caption),
    candidates: [...roles, 'other' as const].map((role, i) => ({
      value: role,
      label: questionTexts.unknownRole(role),
      ...(i === 0 && { evidence }),
    })),
    free: false,
  };
}

/** «Столбец B («Писавших ВПР»): общее число участников для предметов?» */
export function commonCountQuestion(matter: TableMatter, column: string, caption: string): Question {
  return {
    id: `column:common:${plain(caption)}`,
    type: 'column',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.commonCount(matter.sheet.name, column, caption),
    candidates: [
      { value: 'yes', label: questionTexts.commonCountYes },
      { value: 'no', label: questionTexts.commonCountNo },
    ],
    free: false,
  };
}

/** Which of several columns with one caption is meant. */
export function columnQuestion(
  matter: TableMatter,
  measure: string,
  columns: readonly { name: string; caption: string }[],
  addable = false,
): Question {
  return {
    id: `column:${measure}:${columns.map(({ caption }) => plain(caption)).join('+')}`,
    type: 'column',
    scope: 'header',
    fingerprint: matter.fingerprint,
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.column(matter.sheet.name, measure),
    candidates: [
      ...columns.map(({ name, caption }, i) => ({
        value: String(i),
        label: questionTexts.columnLabel(name, caption),
      })),
      ...(addable ? [{ value: 'sum', label: questionTexts.addUp }] : []),
    ],
    free: false,
  };
}

/**
 * Rows of one school that a column tells apart: parts of its pupils, or repeats?
 * @param sum the first such rows added up, @param parts those rows
 */
export function partsQuestion(
  matter: TableMatter,
  caption: string,
  values: readonly string[],
  sum: Result,
  parts: readonly Result[],
): Question {
  const few = values.length <= MOST_PARTS ? values : [];
  return {
    id: `parts:${sheetKey(matter)}`,
    type: 'duplicate',
    scope: 'sheet',
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.parts(matter.sheet.name, caption, few),
    candidates: [
      { value: 'sum', label: questionTexts.addUp, evidence: questionTexts.partsSum(sum, parts) },
      ...few.map((value) => ({ value: `only:${value}`, label: questionTexts.onlyPart(value) })),
      { value: 'repeat', label: questionTexts.repeats },
    ],
    free: false,
  };
}
/** More are names of their own (teachers), not kinds of pupils. */
const MOST_PARTS = 4;

/** Results of a sitting other than the main one. */
export function sittingQuestion(matter: TableMatter, evidence: string): Question {
  return {
    id: `sitting:${sheetKey(matter)}`,
    type: 'sitting',
    scope: 'sheet',
    sheet: matter.sheet.name,
    cell: matter.cell,
    text: questionTexts.sitting(matter.sheet.name),
    candidates: [
      { value: 'no', label: questionTexts.leaveOut, evidence },
      { value: 'yes', label: questionTexts.takeIn },
    ],
    free: false,
  };
}

/** «СОШ № 5» and «Школа № 5 им. Героя»: one school? */
export function sameSchoolQuestion({ id, one, other, years }: Doubtful): Question {
  const [first, second] = years;
  const sameYear = first === second;
  // Only what tells the two apart.
  const about = ({ municipality, code }: School, year: number | null): string =>
    [
      one.municipality === other.municipality ? null : municipality,
      code,
      sameYear || year === null ? null : questionTexts.inYear(year),
    ]
      .filter(Boolean)
      .join(', ');
  const evidence = [about(one, first), about(other, second)].filter(Boolean).join(' / ');
  return {
    id,
    type: 'sameSchool',
    scope: 'school',
    text: questionTexts.sameSchool(one.name, other.name),
    candidates: [
      { value: 'same', label: questionTexts.same, evidence },
      { value: 'different', label: questionTexts.different, evidence },
    ],
    free: false,
  };
}

/** «Полянск» and «Полянский городской округ»: one municipality? Asked once for all its schools. */
export function sameMunicipalityQuestion({ id, one, other, shared }: DoubtfulPlace): Question {
  const evidence = shared > 0 ? { evidence: questionTexts.sharedSchools(shared) } : {};
  return {
    id,
    type: 'sameMunicipality',
    scope: 'school',
    text: questionTexts.sameMunicipality(one.text, other.text),
    candidates: [
      { value: 'same', label: questionTexts.oneMunicipality, ...evidence },
      { value: 'different', label: questionTexts.differentMunicipalities },
    ],
    free: false,
  };
}

/** Puts the answers given for a table's context in place of what was said there. */
export function applyAnswers(context: Context, matter: TableMatter, answers: Answers): void {
  const given = (type: string) => answers.sheets[`${type}:${sheetKey(matter)}`];
  const year = Number(given('year'));
  if (year >= 2000 && year <= 2100) context.year = [{ value: year, source: 'answer', text: '' }];
  const subject = given('subject');
  if (subject) context.subject = [{ value: subject, source: 'answer', text: '' }];
  const grade = Number(given('grade'));
  if (grade >= 1 && grade <= 11) context.grade = [{ value: grade, source: 'answer', text: '' }];
  const kind = given('kind') ?? (context.kind.length ? undefined : answers.sheets[likenessId(matter)]);
  if (kind === OTHER_WORK) context.otherWork ??= context.titles[0] ?? matter.sheet.name;
  if (kind === 'ВПР' || kind === 'ОГЭ' || kind === 'ЕГЭ') context.kind = [{ value: kind, source: 'answer', text: '' }];
  if (given('sitting') === 'yes') context.sitting = null;
}
