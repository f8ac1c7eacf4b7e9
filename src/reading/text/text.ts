/** How texts of cells are made comparable before any word is looked up. */

export { plain, tidy } from '../../naming';

/** Words of a plain text: letters and digits; «кол-во» and «п/п» stay one word, «%» and «№» are words of their own. */
export function wordsOf(plainText: string): string[] {
  return plainText.match(/кол-во|[a-zа-я0-9]+|%|№/g) ?? [];
}

/**
 * A phrase of the vocabulary as words; a word that ends with «*» stands for all its endings.
 * Returns how many words of `words` the phrase covers from position `from`, 0 where it does not fit.
 */
export function phraseAt(words: readonly string[], from: number, phrase: readonly string[]): number {
  for (let i = 0; i < phrase.length; i += 1) {
    const word = words[from + i];
    const wanted = phrase[i]!;
    if (word === undefined) return 0;
    if (wanted.endsWith('*') ? !word.startsWith(wanted.slice(0, -1)) : word !== wanted) return 0;
  }
  return phrase.length;
}

/** First place in `words` where the phrase stands; −1 where nowhere. */
export function findPhrase(words: readonly string[], phrase: readonly string[]): number {
  for (let from = 0; from + phrase.length <= words.length; from += 1) {
    if (phraseAt(words, from, phrase)) return from;
  }
  return -1;
}

export const hasPhrase = (words: readonly string[], list: readonly (readonly string[])[]): boolean =>
  list.some((phrase) => findPhrase(words, phrase) >= 0);

/** A list of phrases as it stands in a vocabulary file → phrases split into words. */
export const phrases = (lines: readonly string[]): string[][] => lines.map((line) => line.split(' '));

/** Phrases prepared for quick «does any stand here»: most are single words. */
export class PhraseList {
  private readonly whole = new Set<string>();
  private readonly starts: string[] = [];
  private readonly long: string[][] = [];

  constructor(lines: readonly string[]) {
    for (const phrase of phrases(lines)) {
      const word = phrase[0]!;
      if (phrase.length > 1) this.long.push(phrase);
      else if (word.endsWith('*')) this.starts.push(word.slice(0, -1));
      else this.whole.add(word);
    }
  }

  /** The word is one of the phrases. */
  single(word: string): boolean {
    return this.whole.has(word) || this.starts.some((start) => word.startsWith(start));
  }

  /** One of the phrases stands anywhere. */
  in(words: readonly string[]): boolean {
    return words.some((word) => this.single(word)) || hasPhrase(words, this.long);
  }

  /** One of the phrases stands at the beginning. */
  starting(words: readonly string[]): boolean {
    return words.length > 0 && (this.single(words[0]!) || this.long.some((phrase) => phraseAt(words, 0, phrase) > 0));
  }
}
