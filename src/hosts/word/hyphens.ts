/** Where a Russian word may be parted, as soft hyphens: Word shows them only at a line's end. */

/** Unseen until a line ends at it. */
export const softHyphen = '\u00ad';

const [soft, vowel, consonant] = ['[йьъ]', '[аеёиоуыэюя]', '[бвгджзклмнпрстфхцчшщ]'];
const letter = '[а-яё]';
/** Parts of a word between which it may be parted, by its sounds. */
const parted = [
  [soft, letter + letter],
  [vowel, vowel + letter],
  [vowel + consonant, consonant + vowel],
  [consonant + vowel, consonant + vowel],
  [vowel + consonant, consonant + consonant + vowel],
  [vowel + consonant + consonant, consonant + consonant + vowel],
].map(([before, after]) => new RegExp(`(${before})(?=${after})`, 'gi'));
/** Shorter words are never parted. */
const least = 9;

const wordParted = (word: string): string =>
  parted
    .reduce((text, rule) => text.replace(rule, `$1${softHyphen}`), word)
    // No prefix is cut (sounds alone part «нес-формированность»), no letter stands alone, no mark twice.
    .replace(new RegExp(`${softHyphen}+`, 'g'), softHyphen)
    .replace(new RegExp(`^([^${softHyphen}]{1,3})${softHyphen}|${softHyphen}(.)$`, 'g'), '$1$2');

/** A text whose long words may be parted at their syllables; names in quotes are not. */
export const hyphenated = (text: string): string =>
  text.replace(/(?<!«[^»]*)[а-яё]+/gi, (word) => (word.length < least ? word : wordParted(word)));
