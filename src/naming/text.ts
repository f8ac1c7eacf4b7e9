/** How names and captions are made comparable before any word is looked up. */
import { remembered } from '../model/remembered';

/** Spaces of every kind, apart from one plain space between two words: most texts have no others, and nothing is to be replaced in them. */
const oddSpaces = /(?: ?[^\S ]| ?\u200b| {2})[\s\u200b]*/g;

/** Lower case, Ё as Е, every kind of space as one space, every kind of dash as «-», quotes as «"». */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[«»“”„‟″]/g, '"')
    .replace(oddSpaces, ' ')
    .trim();
}

/** As people see it: line breaks and odd spaces made one space, nothing else changed. */
export function tidy(text: string): string {
  return text.replace(oddSpaces, ' ').trim();
}

/** Latin letters that are typed for Russian ones because they look the same. */
const latin = 'ABCEHKMOPTXYaceopxyk';
const russian = 'АВСЕНКМОРТХУасеорхук';
const isTypedLatin = new RegExp(`^[а-яёА-ЯЁ${latin}]*[а-яёА-ЯЁ][а-яёА-ЯЁ${latin}]*$`);

/** «Ключевcкая COШ» with Latin letters inside Russian words → «Ключевская СОШ»; words of another language stay, as «IT-школа». */
export function inRussian(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  return text.replace(/[A-Za-zа-яёА-ЯЁ]+/g, (word) =>
    isTypedLatin.test(word) ? word.replace(/[A-Za-z]/g, (letter) => russian[latin.indexOf(letter)]!) : word,
  );
}

/**
 * Lower case, ё as е, no quotes, spaces single: the least that two texts typed into our sheets share. Keys made of it stand in workbooks, so
 * it does not change.
 */
export const plainText = remembered((text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"“”„‟'‘’`]/g, ' ')
    .replace(/[\s\u00a0\u200b\u00ad]+/g, ' ')
    .trim(),
);

/** Adjective endings that follow «ск» and «цк», and the others; nouns lose a vowel or «ь». */
const relative = /(ск|цк)(?:ий|ой|ого|ому|им|ом|ая|ую|ое|ие|их)$/;
const qualitative = /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|яя|ую|юю|ое|ее|ые|ие|ых|их)$/;
const noun = /(?:ом|ем|ой|ей|[аяуюеиыоь])$/;

/** A word without its ending, so that Сосновский, Сосновского and Сосновская are one, and Полянск, Полянска. At least three letters are left. */
export function stemOf(word: string): string {
  for (const [ending, kept] of [
    [relative, '$1'],
    [qualitative, ''],
    [noun, ''],
  ] as const) {
    const stem = word.replace(ending, kept);
    if (stem !== word && stem.length >= 3) return stem.replace(/ь$/, '');
  }
  return word;
}

/** Сосновский, Лугового: a word declined as an adjective. Полянск, Заречье are not. */
export const isAdjective = (word: string): boolean => relative.test(word) || qualitative.test(word);

/** What a place name and an adjective made of it share: Ключи and Ключевская, Озёрки and Озёрская, Полянск and Полянский. */
export const rootOf = remembered((word: string): string => {
  const root = stemOf(word)
    .replace(/(?:ск|цк)$/, '')
    .replace(/(?:ов|ев|ин|ен|н|к)$/, '');
  return root.length >= 3 ? root : stemOf(word);
});

/** «12. МБОУ …», «3) МБОУ …»: a line of a list without its number. */
export const withoutNumber = (line: string): string => line.trim().replace(/^\d+\s*[.)]\s*/, '');

const numberSign = /№\s?\d+/;

/** A name of no more than `longest` characters: the number that tells schools apart («№ 12») takes its end where it would be cut off. */
export function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const number = numberSign.exec(name);
  const tail = number && number.index + number[0].length > longest ? `… ${number[0]}` : '';
  return (
    name
      .slice(0, longest - tail.length)
      // A pair of code units cut in two is no letter any more.
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd() + tail
  );
}
