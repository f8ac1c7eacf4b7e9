import { remembered } from '../../model/remembered';
import { findPhrase, phrases } from '../text/text';
import { headerWords, nameKinds, politeWords } from '../vocabulary/headers';
import { otherMinimums } from '../vocabulary/meaning';
import { minimums } from '../vocabulary/minimums';
import { marksIn } from './caption-marks';
import { captionText, type Said } from './meaning';

/** Every role a caption can give a column: those of the model and finer ones that only the reader needs. */
export type HeaderRole =
  | keyof typeof headerWords
  | 'participants'
  | 'pupilsCount'
  | 'enrolled'
  | 'low'
  /** Added to «2» (columns/ones.ts). */
  | 'mark1'
  | 'pass'
  | 'quality'
  | 'mean'
  | 'mark3'
  | 'mark4'
  | 'mark5'
  /** Cells say of each pupil whether the minimum was reached: known by them, not by the caption. */
  | 'passed';

/** What a caption says of its column. */
export interface CaptionRole {
  role: HeaderRole | null;
  /** Part of the words that are known, 0–1. */
  coverage: number;
  /** It counts a part of the people, another time, place or plan: never the main column. */
  aside: boolean;
}

/** Texts longer than this are prose, not captions or titles. */
export const LONGEST = 400;

/** How many pupils there were, of all kinds. */
export const isCount = (role: HeaderRole | null): boolean => role === 'participants' || role === 'pupilsCount';

const testMinimums = new Set(minimums.filter(({ scale }) => scale !== 'mark').map(({ least }) => least));
const anyMinimums = new Set([...testMinimums, ...otherMinimums]);

/** Where the caption's points lie to a minimum: «ниже 24 баллов», «0–26 баллов», «27 и выше»; 'band' of points that are none. */
function pointsIn({ text, has }: { text: string; has: boolean }): 'below' | 'above' | 'band' | null {
  // Without «баллов» only the minimums of the rule are told from other figures.
  const known = (points: number) => (has ? anyMinimums : testMinimums).has(points);
  const range = /(?<![\d,.])(\d{1,3})\s*(?:-|до|\.\.\.?|…)\s*(\d{1,3})(?![\d,.])/.exec(text);
  if (range) {
    if (Number(range[1]) === 0 && known(Number(range[2]) + 1)) return 'below';
    return has ? 'band' : null;
  }
  const below = /(не\s+)?(?:ниже|меньше|менее|до|<)\s*(\d{1,3})(?![\d,.])/.exec(text);
  if (below && known(Number(below[2]))) return below[1] ? 'above' : 'below';
  const above =
    /(?:от|≥|не\s+ниже)\s*(\d{1,3})(?![\d,.])|(?<![\d,.])(\d{1,3})\s*(?:балл\S*\s*)?и\s+(?:выше|более|больше)/.exec(
      text,
    );
  if (above && known(Number(above[1] ?? above[2]))) return 'above';
  const including = /(?<![а-я])до\s+(\d{1,3})\s*балл\S*\s+включ/.exec(text);
  if (including && known(Number(including[1]) + 1)) return 'below';
  const reached = /(?:набра\S*|достиг\S*|набер\S*)\D{0,25}?(\d{1,3})(?![\d,.])/.exec(text);
  if (reached && known(Number(reached[1]))) {
    if (/(?:^|\s)не\s*(?:смогл\S* |удалось )?(?:набра|достиг)/.test(text)) return 'below';
    // «Набрали 27 баллов» may be just as many.
    if (has) return /достиг/.test(text) ? 'above' : 'band';
  }
  return has && /(?<![\d,.])\d{1,3}(?![\d,.])/.test(text) ? 'band' : null;
}

/** «Ниже 40 баллов»: the least points that pass, as a caption of those who failed says them; null where it names none. */
export const limitIn = remembered((caption: string): number | null => {
  const text = captionText(caption);
  const below = /(?:ниже|меньше|менее|до|<|не набрали)\s*(\d{1,3})(?![\d,.])/.exec(text);
  if (below) return Number(below[1]) + (/включ/.test(text) ? 1 : 0);
  const range = /(?<![\d,.])0\s*(?:-|до|\.\.\.?|…)\s*(\d{1,3})(?![\d,.])/.exec(text);
  return range ? Number(range[1]) + 1 : null;
});

/** The role of what a caption measures; the first rule that fits decides. Null where it measures nothing of a procedure. */
function measureOf(said: Said): HeaderRole | null {
  const { text } = said;
  if (said.has('foreign')) return null;
  if (said.has('mean') && !said.has('two', 'three', 'four', 'five', 'percent', 'failed'))
    return said.has('points', 'graded') ? 'mean' : null;
  if (said.has('mean')) return null;
  if (said.yes('quality')) return 'quality';
  const points = pointsIn({ text, has: said.has('points') });
  const limit = said.has('threshold');
  // «От минимального балла до 60»: a part of those who passed.
  if (/(?<![а-я])от (?:миним|мин(?![а-я])|порог).* до (?:\d|макс)/.test(text)) return null;
  if (points === 'below') return 'low';
  if (points === 'above') return 'pass';
  if (limit || (said.has('points') && /(?:ниже|меньше|менее)\s+миним/.test(text))) {
    if (said.yes('below')) return 'low';
    if (said.no('below')) return 'pass';
    if (said.no('passed', 'reached', 'got')) return 'low';
    if (said.yes('passed', 'reached')) return 'pass';
    if (said.yes('above')) return 'pass';
    if (said.no('above')) return 'low';
  }
  if (points === 'band') return null;
  if (said.yes('failed')) return 'low';
  if (said.no('failed')) return 'pass';
  if (said.no('passed', 'worked')) return 'low';
  // «Не получили положительную отметку».
  if (said.yes('passed') && said.no('got', 'reached')) return 'low';
  if (said.yes('passed')) return 'pass';
  // «Не прошли», «не набрали» say it alone, «не прошли курсы» does not.
  if (said.no('reached') && said.unknown === 0 && !/\d/.test(text)) return 'low';
  if (said.no('got') && /зачет/.test(text)) return 'low';
  if (said.yes('reached') && said.has('pupil', 'taker', 'percent', 'got') && /зачет/.test(text)) return 'pass';
  return peopleOf(said);
}

/** Who is counted: those who took part, all pupils, those on a list. */
function peopleOf(said: Said): HeaderRole | null {
  if (said.has('schools') && !said.has('pupil', 'taker')) return said.has('took') ? 'schoolCount' : null;
  if (said.no('took')) return 'enrolled';
  if (said.has('enrolled') && !said.yes('took')) return 'enrolled';
  if (said.has('got', 'reached')) return null;
  if (said.yes('took', 'worked') || said.has('taker')) return 'participants';
  if (said.has('headcount')) return 'enrolled';
  return said.has('pupil') || (said.has('all') && said.unknown === 0) ? 'pupilsCount' : null;
}

/** Roles that a part of the people or another time takes from a column. */
const measured: ReadonlySet<HeaderRole | null> = new Set<HeaderRole>([
  'participants',
  'pupilsCount',
  'low',
  'mark1',
  'mark3',
  'mark4',
  'mark5',
  'pass',
  'quality',
  'mean',
]);

/** What a caption says of its column. @param words as phrases of names are compared with */
export function roleOf(said: Said, words: readonly string[]): CaptionRole {
  const { text } = said;
  const named = nameIn(words);
  const coverage = said.parts.length ? 1 - said.unknown / said.parts.length : 0;
  const part = (said.has('part', 'compared', 'elsewhere') && !said.has('main')) || someExams.test(text);
  // Whose row it is goes before what is said of them: «ФИО участника, не сдавшего экзамен» is a name.
  const measure = marksIn(said) ?? measureOf(said);
  // «Подтвердили освоение программы» passed, «подтвердили отметки» are compared with the journal.
  const passes = named?.role === 'confirmed' && measure === 'pass';
  // «Из них кадетские классы» counts some of the pupils and names no class.
  if (named?.role === 'class' && /^(?:из них|в\s*т\.?\s*ч|в том числе|включая)(?![а-я])/.test(text))
    return { role: 'other', coverage, aside: true };
  const elsewhere = measure !== null && measured.has(measure) && ofLarger.test(text);
  if (named && (named.heads || named.whole) && !passes && !elsewhere)
    return { role: named.role, coverage: named.coverage, aside: part };
  if (measure && measured.has(measure)) {
    const isPart = part || elsewhere || (isCount(measure) && startsAsPart(text));
    return isPart ? { role: 'other', coverage, aside: true } : { role: measure, coverage, aside: false };
  }
  if (measure) return { role: measure, coverage, aside: part };
  return { role: named?.role ?? null, coverage: named?.coverage ?? 0, aside: part };
}

/** «Не сдали 2 предмета», «ни одного экзамена», «обязательные предметы»: those are of several procedures. */
const someExams = new RegExp(
  '(?<![а-я\\d])(?:\\d{1,2}|один|одного|два|двух|три|трех|более|несколько|оба|обязательны[ех]|все|всех|любой)' +
    ' (?:и более |и больше )?(?:предмет|экзамен)',
);

/** «% «2» (район)», «Район, «2» %»: of all schools of a place. */
const place = '(?:район|муниципал|округ|город|край|регион|област|республик|рф|росси|стран)[а-я]*';
const ofLarger = new RegExp(`\\((?:по |в )?${place}\\)|^${place}\\s*[,:-]`);

/** «В т. ч. выпускников прошлых лет» counts a part. */
const startsAsPart = (text: string): boolean =>
  /^(?:в\s*т\.?\s*ч|в том числе|включая)(?![а-я])/.test(text) && !/писа|сдава|участв|принима|принял/.test(text);

/** Roles whose name at the beginning of a caption settles it. */
const heads: ReadonlySet<string> = new Set<keyof typeof headerWords>([
  'pupil',
  'code',
  'school',
  'subject',
  'municipality',
  'other',
  'year',
  'kind',
  'schoolCount',
  'lowered',
  'confirmed',
  'raised',
  'journalMark',
  'markerCount',
]);
/** Single words that are a name only alone. */
const isShort = (phrase: readonly string[]): boolean => phrase.length === 1 && !phrase[0]!.endsWith('*');

const besideNames: ReadonlySet<string> = new Set([...politeWords, ...nameKinds]);

interface Named {
  role: HeaderRole;
  coverage: number;
  whole: boolean;
  heads: boolean;
}

const names = (Object.entries(headerWords) as [keyof typeof headerWords, readonly string[]][]).flatMap(
  ([role, lines]) => phrases(lines).map((phrase) => ({ role, phrase, short: isShort(phrase) })),
);
/** By the two letters they begin with, so that a text is compared with few of them; `order` settles between phrases of one length. */
const namesByStart = new Map<string, ((typeof names)[number] & { order: number })[]>();
names.forEach((entry, order) => {
  const start = entry.phrase[0]!.replace('*', '').slice(0, 2);
  namesByStart.set(start, [...(namesByStart.get(start) ?? []), { ...entry, order }]);
});
/** Beginnings of the phrases that can stand in a text; «в*» begins with one letter. */
const startsOf = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [word[0]!, word.slice(0, 2)]));

/** The name that covers most letters of a caption. */
function nameIn(all: readonly string[]): Named | null {
  const asked = all.filter((word) => !besideNames.has(word));
  const words = asked.length ? asked : all;
  let best: Named | null = null;
  let bestLength = 0;
  let bestOrder = 0;
  for (const start of startsOf(words)) {
    for (const { role, phrase, short, order } of namesByStart.get(start) ?? []) {
      const at = findPhrase(words, phrase);
      if (at < 0) continue;
      let length = 0;
      for (let i = 0; i < phrase.length; i += 1) length += words[at + i]!.length + 1;
      const lone = short && words.length > 2;
      if (lone) length = Math.min(length, 3);
      const begins = at === 0 && (!lone || role === 'pupil');
      if (begins) length += LONGEST;
      if (length < bestLength || (length === bestLength && order > bestOrder)) continue;
      best = {
        role,
        coverage: Math.min(1, phrase.length / words.length),
        whole: phrase.length === words.length,
        heads: begins && heads.has(role),
      };
      bestLength = length;
      bestOrder = order;
    }
  }
  return best;
}
