import { PhraseList, findPhrase, hasPhrase, phrases } from '../text/text';
import { attendanceWords, enrolmentWords, fillerWords, headerWords, partWords, unitWords } from '../vocabulary/headers';

/** Every role a caption can give a column: those of the model and finer ones that only the reader needs. */
export type HeaderRole = keyof typeof headerWords | 'mark3' | 'mark4' | 'mark5';

/** Texts longer than this are prose, not captions or titles. */
export const LONGEST = 400;

export const people = new PhraseList(unitWords.people);
export const percents = new PhraseList(unitWords.percent);
export const fillers = new PhraseList(fillerWords);
const lows = phrases(headerWords.low);
const parts = phrases(partWords);
const enrolment = phrases(enrolmentWords);
const attendance = phrases(attendanceWords);
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

/** The phrase that covers most letters wins; a mark («2», «получили «5»») goes before any word. */
export function roleOf(text: string, words: string[]): { role: HeaderRole | null; coverage: number } {
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

const markWords: readonly (readonly [HeaderRole, string[][]])[] = [
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
