import { plain } from '../text/text';
import { meanings, remarkWords } from '../vocabulary/meaning';

/** What a word can mean in a caption: a list of vocabulary/meaning.ts. */
export type Meaning = keyof typeof meanings;

/** A word or words of a caption that mean one thing. */
export interface Part {
  text: string;
  /** Null: the vocabulary does not know it. */
  meaning: Meaning | null;
  /** «не», «без» speak of it. */
  denied: boolean;
}

interface Entry {
  meaning: Meaning;
  words: readonly string[];
}

/** By the first two letters (a shorter word by itself), the longest entry first. */
const entries = new Map<string, Entry[]>();
const keyOf = (word: string): string => word.replace('*', '').slice(0, 2);
for (const [meaning, lines] of Object.entries(meanings) as [Meaning, readonly string[]][])
  for (const line of lines) {
    const words = line.split(' ');
    const key = keyOf(words[0]!);
    entries.set(key, [...(entries.get(key) ?? []), { meaning, words }]);
  }
const letters = ({ words }: Entry): number => words.join('').length;
for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length || letters(b) - letters(a));

const fits = (words: readonly string[], at: number, entry: Entry): boolean =>
  entry.words.every((wanted, i) => {
    const word = words[at + i];
    return word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted);
  });
const entryAt = (words: readonly string[], at: number): Entry | undefined =>
  entries.get(words[at]!.slice(0, 2))?.find((entry) => fits(words, at, entry));

/** What «не» can speak of. */
const deniable: ReadonlySet<Meaning | null> = new Set<Meaning>([
  'passed',
  'reached',
  'got',
  'took',
  'worked',
  'enrolled',
  'below',
  'above',
  'two',
  'three',
  'failed',
  'quality',
]);
/** How far after «не» stands what it speaks of: «не смогли набрать», «без преодоления порога». */
const REACH = 3;

/** Words of a caption with what they mean. */
function partsOf(words: readonly string[]): Part[] {
  const parts: Part[] = [];
  const apart = words.flatMap((word) => split(word));
  for (let at = 0; at < apart.length;) {
    const entry = entryAt(apart, at);
    const length = entry?.words.length ?? 1;
    parts.push({ text: apart.slice(at, at + length).join(' '), meaning: entry?.meaning ?? null, denied: false });
    at += length;
  }
  parts.forEach((part, at) => {
    if (part.meaning !== 'not') return;
    const target =
      parts.slice(at + 1, at + 1 + REACH).find(({ meaning }) => deniable.has(meaning)) ??
      // «Порог пройден не был».
      parts
        .slice(Math.max(0, at - REACH), at)
        .reverse()
        .find(({ meaning }) => deniable.has(meaning));
    if (target) target.denied = !target.denied;
  });
  return parts;
}

/** «Несдавших» is «не сдавших». */
function split(word: string): string[] {
  if (word.length < 6 || !word.startsWith('не') || entryAt([word], 0)) return [word];
  const rest = word.slice(2);
  return deniable.has(entryAt([rest], 0)?.meaning ?? null) ? ['не', rest] : [word];
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** A caption as it is compared: plain, a word broken over two lines joined, Latin letters typed for Russian ones put right, «кол. - во» made one. */
export function captionText(raw: string): string {
  return plain(raw.replace(/([а-яё]{3,})-\s*\n\s*([а-яё]{2,})/gi, '$1$2'))
    .replace(/[a-zа-я]*[а-я][a-zа-я]*|\b[aceopxyhkmtb]{2,}\b/g, (word) =>
      word.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter),
    )
    .replace(/кол\s*[.-]{0,2}\s*-?\s*во(?![а-я])|колич(?:-во)?\.?(?![а-я])/g, 'кол-во');
}

const remark = new RegExp(
  `[\\s,;(]*(?<![а-я])(?:${remarkWords.map((line) => line.replace(/ /g, '[\\s.]*')).join('|')})(?![а-я])[^)]*\\)?`,
);

/** The caption without its remark «(в т. ч. …)»; a caption that is nothing but one is left whole. */
export function withoutRemark(text: string): string {
  const at = text.search(remark);
  return at > 0 && /[а-я0-9]/.test(text.slice(0, at)) ? text.replace(remark, ' ').trim() : text;
}

/** A caption as the rules see it. */
export class Said {
  readonly parts: readonly Part[];

  /** @param text as captionText gives it, without its remark */
  constructor(readonly text: string) {
    this.parts = partsOf(text.match(/кол-во|[a-zа-я]+|\d+|[%<>≤≥]/g) ?? []);
  }

  has(...wanted: Meaning[]): boolean {
    return this.parts.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
  }
  /** Said of it, and not denied. */
  yes(...wanted: Meaning[]): boolean {
    return this.parts.some(({ meaning, denied }) => !denied && meaning !== null && wanted.includes(meaning));
  }
  no(...wanted: Meaning[]): boolean {
    return this.parts.some(({ meaning, denied }) => denied && meaning !== null && wanted.includes(meaning));
  }
  /** Words that no list knows. */
  get unknown(): number {
    return this.parts.filter(({ meaning, text }) => meaning === null && !/^\d+$/.test(text)).length;
  }
}

/** The words of a caption as it stands in its cell, each with its meaning. */
export const captionParts = (raw: string): readonly Part[] => new Said(withoutRemark(captionText(raw))).parts;
