import type { Meaning, Said } from './meaning';

/** Roles that marks give. */
type MarkRole = 'low' | 'mark1' | 'mark3' | 'mark4' | 'mark5' | 'quality' | 'pass';

const DIGIT = String.raw`["']?\s*([2-5])\s*["']?(?!\d|[.,]\d)(?!\s*-?\s*(?:балл|кл|год|лет|чел))`;
const below = new RegExp(String.raw`(не\s+)?(?:ниже|меньше|менее|хуже|<)\s*(?:отметк\S*|оценк\S*)?\s*${DIGIT}`);
const above = new RegExp(String.raw`(?:выше|больше|более|>)\s*(?:отметк\S*|оценк\S*)?\s*${DIGIT}`);
const andUp = /(?<![\d,.])["']?([2-5])["']?\s*и\s+(?:выше|более|больше|ниже|менее|меньше)/;
/** Figures in quotes: «2», «4 и 5», «3–5». */
const quoted = /["']\s*([1-5](?:\s*(?:[-,/+и]|или)\s*["']?\s*[1-5])*)\s*["']/g;
/** A figure led to by a word that can only lead to a mark, and not followed by what it would count. */
const led =
  /(?:отметк\S*|оценк\S*|(?<![а-я])(?:на|кол-во|количество|число|получил\S*|получивш\S*|имеют|имеющ\S*|доля|процент\S*)|%)\s*-?\s*((?:[2-5]|1(?!\s*-?\s*[а-я])|1(?=\s*и\s*2))(?:\s*(?:[-,/+и]|или)\s*[2-5])*)(?!\d|[.,]\d)(?!\s*-?\s*(?:балл|кл|год|лет|чел|предм|экзам|раз|-?(?:х|й|го|м)(?![а-я])))/;
/** «Выполнили на 2 чел.»: who did something «на 2» got that mark; «больше на 2 чел.» compares. */
const done =
  /(?:сдал|выполнил|написал|справил|получил|из них)[а-я]*(?:\s+[а-я]+)?\s+на\s+([2-5])\s*\(?\s*(?:чел|ч\.|уч)/;
/** What may stand beside a mark and nothing else: then a bare figure is one. */
const beside: ReadonlySet<Meaning | null> = new Set<Meaning>([
  'people',
  'percent',
  'all',
  'filler',
  'pupil',
  'taker',
  'took',
  'graded',
  'got',
  'points',
]);

/** «2» → low, «4» и «5» → quality, «3», «4», «5» → pass; null where the text is no caption of marks. */
export function marksIn(said: Said): MarkRole | null {
  const { text } = said;
  if (said.has('mean', 'points') && !/["']/.test(text)) return null;
  const compared = comparedMark(text);
  // «Не получили «3» и выше» failed.
  if (compared && said.no('got', 'took', 'passed', 'worked', 'reached')) return compared === 'pass' ? 'low' : null;
  if (compared) return compared;
  const digits = digitsIn(text, said);
  if (!digits.length) {
    const word = comparedWord(said);
    return word === 'none' ? null : (word ?? wordMark(said));
  }
  const role = ofDigits([...new Set(digits)].sort().join(''));
  // «Не получили «2»» passed; «без «3»» is no measure.
  if (!role || !said.no('got', 'took') || /писа/.test(text)) return role;
  return role === 'low' ? 'pass' : null;
}

function digitsIn(text: string, said: Said): string[] {
  const inQuotes = [...text.matchAll(quoted)].flatMap((match) => match[1]!.match(/[1-5]/g)!);
  if (inQuotes.length) return inQuotes;
  const rest = said.parts.filter(
    ({ meaning, text: word }) => meaning === null || (/^\d/.test(word) && !beside.has(meaning)),
  );
  const others = said.parts.filter(({ meaning, text: word }) => !/^\d/.test(word) && !beside.has(meaning));
  // «1» in figures may number anything: a word of marks stands beside.
  const figures = said.has('graded') ? /^(?:1|[2-5]{1,3})$/ : /^[2-5]{1,3}$/;
  if (rest.length && !others.length && rest.every(({ text: word }) => figures.test(word)))
    return rest
      .map(({ text: word }) => word)
      .join('')
      .split('');
  const after = led.exec(text) ?? done.exec(text);
  return after && !/журнал/.test(text) ? after[1]!.match(/[1-5]/g)! : [];
}

/** «Ниже «3»», «не ниже «4»», «3 и выше». */
function comparedMark(text: string): MarkRole | null {
  const upwards = andUp.exec(text);
  const lower = below.exec(text);
  const higher = above.exec(text);
  const least = upwards
    ? /ниже|менее|меньше/.test(upwards[0])
      ? null
      : Number(upwards[1])
    : lower?.[1]
      ? Number(lower[2])
      : higher
        ? Number(higher[1]) + 1
        : null;
  if (least !== null) return fromLeast(least);
  if (upwards) return upwards[1] === '2' ? 'low' : null;
  return lower && lower[2] === '3' ? 'low' : null;
}

const fromLeast = (least: number): MarkRole | null => (least === 3 ? 'pass' : least === 4 ? 'quality' : null);

const words = ['two', 'three', 'four', 'five'] as const;

/** «Ниже тройки», «не ниже удовлетворительной»; null where no mark is compared, 'none' where what is compared is no measure. */
function comparedWord({ parts }: Said): MarkRole | 'none' | null {
  const told = parts.filter(({ meaning }) => meaning !== 'graded');
  const at = told.findIndex(({ meaning }, i) => isComparison(meaning) && markOf(told[i + 1]?.meaning) !== null);
  if (at < 0) return null;
  const { meaning, denied } = told[at]!;
  const mark = markOf(told[at + 1]!.meaning)!;
  const lowest = meaning === 'below' ? mark : mark + 1;
  if (denied === (meaning === 'below')) return fromLeast(lowest) ?? 'none';
  return lowest === 3 ? 'low' : 'none';
}
const isComparison = (meaning: Meaning | null): boolean => meaning === 'below' || meaning === 'above';
const markOf = (meaning: Meaning | null | undefined): number | null => {
  const at = words.indexOf(meaning as (typeof words)[number]);
  return at < 0 ? null : at + 2;
};

/** «3–5» and «4–5» name both ends of a run of marks. */
function ofDigits(set: string): MarkRole | null {
  if (set === '2' || set === '12') return 'low';
  if (set === '1') return 'mark1';
  if (set === '3' || set === '4' || set === '5') return `mark${set}`;
  if (set === '45') return 'quality';
  return set === '345' || set === '35' ? 'pass' : null;
}

/** «Двойки», «хорошо», «отличников». */
function wordMark(said: Said): MarkRole | null {
  const named = words.filter((mark) => said.has(mark));
  if (said.has('one') && said.unknown === 0 && named.length < 2)
    return !named.length ? 'mark1' : named[0] === 'two' ? 'low' : null;
  if (named.length === 2 && named[0] === 'four') return 'quality';
  if (named.length !== 1) return null;
  const [mark] = named;
  if (mark === 'two') return said.no('two', 'got') ? 'pass' : 'low';
  if (said.no('three', 'got')) return null;
  return mark === 'three' ? 'mark3' : mark === 'four' ? 'mark4' : 'mark5';
}
