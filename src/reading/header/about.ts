/** Whether a caption or a heading that names a year, a class, a subject or a procedure speaks of the results and of nothing else. */
import { remembered } from '../../model/remembered';
import { PhraseList, plain, wordsOf } from '../text/text';
import { headerWords } from '../vocabulary/headers';
import { besideProcedures, kindWords, remarkColumns, sittingWords } from '../vocabulary/procedures';
import { mathLevels, subjects } from '../vocabulary/subjects';
import { Said, captionText, withoutRemark, type Meaning } from './meaning';

/** Names of columns that say of which procedure and year a row is. */
export const tellingRoles = ['year', 'grade', 'subject', 'kind', 'class'] as const;
const telling: ReadonlySet<string> = new Set(tellingRoles);
export const isTelling = (role: string | null): boolean => role !== null && telling.has(role);

const known = new PhraseList([
  ...new Set(
    [
      ...[...tellingRoles, 'sitting' as const].flatMap((role) => headerWords[role] as readonly string[]),
      ...Object.values(kindWords).flat(),
      ...Object.values(sittingWords).flat(),
      ...besideProcedures,
    ].flatMap((line) => line.split(' ')),
  ),
]);

const subjectWords = new PhraseList(
  [
    ...Object.values(mathLevels).flat(),
    ...subjects.flatMap(({ phrases, short }) => [...phrases, ...short.map((word) => word.toLowerCase())]),
  ].flatMap((line) => line.split(' ')),
);

/** What may be said beside: who took part and how it is called. */
const beside: ReadonlySet<Meaning> = new Set<Meaning>(['filler', 'graded', 'took', 'taker', 'pupil', 'all', 'main']);

/**
 * «Год сдачи ЕГЭ», «Класс участников» are of the results; «Год аккредитации», «Предмет учителя», «Классы-комплекты» are of other matters, «Кол-во кл.»
 * counts, «из них коррекционные классы» are a part.
 * @param ofClasses a caption of classes: «Профильные классы», «Классы с углублением» are some of them
 */
export const isAbout = ({ parts, text }: Said, ofClasses: boolean): boolean =>
  !/^(?:из них|в т\.? ?ч|в том числе)|отмет|оцен(?:ка|ок|ки)(?! качеств)/.test(text) &&
  parts.every(
    ({ meaning, text: word, denied }) =>
      /^\d+$/.test(word) ||
      word.length === 1 ||
      (meaning !== null && beside.has(meaning) && !denied) ||
      word.split(' ').every((each) => known.single(each) || (!ofClasses && subjectWords.single(each))),
  );

const remarks = new PhraseList(remarkColumns);
/** «Примечание», «Комментарий»: whatever stands there is said by the way. */
export const isRemark = (path: readonly string[]): boolean => remarks.in(wordsOf(plain(path[path.length - 1] ?? '')));

/** The same of a heading as it stands in its cell. */
export const headingIsAbout = remembered((raw: string): boolean =>
  isAbout(new Said(withoutRemark(captionText(raw))), false),
);
