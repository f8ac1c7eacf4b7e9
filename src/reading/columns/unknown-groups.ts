/** Groups of columns named where their neighbours name subjects, grades or years, and by words that are none: «Матиматика» beside «Русский язык». */
import { remembered } from '../../model/remembered';
import type { Answers } from '../../model/state';
import { featuresOf, isCount } from '../header/features';
import { captionParts } from '../header/meaning';
import { measureRoles } from '../grid/shapes';
import { PhraseList, plain, wordsOf } from '../text/text';
import { totalWords } from '../vocabulary/rows';
import { besideSubjects } from '../vocabulary/subjects';
import type { Column } from './columns';

/** Columns that stand under one caption nobody understands, shaped like columns that are read. */
export interface UnknownGroup {
  caption: string;
  columns: Column[];
  /** The neighbours name subjects: it is one too, and is asked about. */
  isSubject: boolean;
}

/** What a group is named by: the caption over it, or in captions of one row the words that stand beside what is measured. */
interface Name {
  text: string;
  /** Place in the path; −1 where the name is a part of the only caption. */
  at: number;
}

/** Answers to «какой это предмет?» are kept with the form of the header. */
export const groupId = (caption: string): string => `subject:caption:${plain(caption)}`;
/** The answer that no subject is meant. */
export const NO_SUBJECT = 'other';

const totals = new PhraseList(totalWords);
const fields = ['subject', 'grade', 'year', 'kind'] as const;
const subjectOf = (text: string): string | null => featuresOf(text).subject ?? besideSubjects.get(plain(text)) ?? null;
const saysKey = (text: string): boolean =>
  subjectOf(text) !== null || fields.some((field) => featuresOf(text)[field] !== null);

/** Neither a measure nor a unit, a part, a period, a total: a name of something, and no known one. */
const isUnknown = remembered((text: string): boolean => {
  const said = featuresOf(text);
  const known =
    (said.role !== null && said.role !== 'subject') ||
    fields.some((field) => said[field] !== null) ||
    said.manySubjects ||
    said.manyGrades ||
    said.manyYears ||
    said.manyKinds ||
    said.mathLevel !== null ||
    said.sitting !== null;
  return (
    !known &&
    ![said.filler, said.unitOnly, said.aside, said.part, said.foreign, said.journal, said.otherWork].some(Boolean) &&
    /[а-яё]{2}/i.test(text) &&
    !totals.starting(wordsOf(plain(text))) &&
    !captionParts(text).some(({ meaning }) => meaning === 'all')
  );
});

const isMeasured = ({ role, key }: Column): boolean =>
  !key.journal && role !== null && (isCount(role) || measureRoles.has(role));

/** A column that differs from this one by the caption at one place alone, which says there of what it is. */
const twinAt = (column: Column, at: number, columns: readonly Column[]): Column | undefined =>
  columns.find(
    (other) =>
      other !== column &&
      other.path.length === column.path.length &&
      isMeasured(other) &&
      saysKey(other.path[at]!) &&
      other.path.every((text, i) => i === at || plain(text) === plain(column.path[i]!)),
  );

function nameOfGroup(column: Column, columns: readonly Column[]): Name | null {
  const { path, key, role } = column;
  if (key.subject !== null || key.journal || column.foreign || column.aside) return null;
  const last = path.length - 1;
  for (let at = 0; at <= last; at += 1) {
    if (!isUnknown(path[at]!)) continue;
    if (
      at < last
        ? isMeasured(column) && twinAt(column, at, columns)
        : role === null && last > 0 && twinAt(column, at, columns)
    )
      return { text: path[at]!, at };
  }
  if (last !== 0 || !isMeasured(column)) return null;
  const like = columns.some((other) => other.role === role && other.path.length === 1 && other.key.subject !== null);
  if (!like) return null;
  const text = captionParts(path[0]!)
    .filter(({ meaning, text: word }) => meaning === null && (/^[а-яё]{3,}$/i.test(word) || besideSubjects.has(word)))
    .map(({ text: word }) => word)
    .join(' ');
  return text ? { text, at: -1 } : null;
}

const counts = (columns: readonly Column[]): boolean => columns.some(({ role }) => isCount(role));
const fails = (columns: readonly Column[]): boolean => columns.some(({ role }) => role === 'low' || role === 'pass');

/**
 * Finds the groups. What words or answers tell becomes the subject of their columns; the others leave the measures, which they would otherwise
 * share with every procedure of the table, and are returned.
 */
export function settleUnknownGroups(
  columns: readonly Column[],
  given: Answers['headers'][string] = {},
): UnknownGroup[] {
  const groups = new Map<string, UnknownGroup & { at: number }>();
  for (const column of columns) {
    const name = nameOfGroup(column, columns);
    if (!name) continue;
    const id = `${name.at}:${plain(name.text)}`;
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { caption: name.text, columns: [], isSubject: false, at: name.at }));
    group.columns.push(column);
  }
  const left: UnknownGroup[] = [];
  for (const group of groups.values()) {
    const { at, caption } = group;
    for (const column of group.columns) takeRole(column, at, columns);
    // In captions of one row a stray word is common: only a group of its own is one.
    if (!fails(group.columns) || (at < 0 && !counts(group.columns))) continue;
    group.isSubject = at < 0 || columns.some(({ path }) => path[at] !== undefined && subjectOf(path[at]) !== null);
    const told = besideSubjects.get(plain(caption)) ?? given[groupId(caption)];
    for (const column of group.columns) {
      if (told && told !== NO_SUBJECT) column.key.subject = told;
      else column.role = 'other';
    }
    if (!told) left.push(group);
  }
  return left;
}

/** «Матиматика» below «Получили «2»» is measured as its neighbours are. */
function takeRole(column: Column, at: number, columns: readonly Column[]): void {
  const twin = column.role === null ? twinAt(column, at, columns) : undefined;
  if (twin) [column.role, column.unit, column.coverage] = [twin.role, twin.unit, twin.coverage];
}
