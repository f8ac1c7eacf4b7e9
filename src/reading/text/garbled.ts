import type { CellValue } from '../../model/cells';

/** Texts of a sheet by which it is judged. */
const SAMPLE = 200;

/** How letters look that were read in another encoding than they were written in. */
const signs: readonly ((text: string) => boolean)[] = [
  // UTF-8 read as windows-1251: every letter is «Р» or «С» and a sign that is no letter of ours.
  (text) => share(text, /[РС][^А-Яа-яРС]/g) * 2 > 0.6,
  // UTF-8 read as Latin: «Ð¨Ðº».
  (text) => share(text, /[ÐÑ][\u0080-\u024f]/g) * 2 > 0.6,
  // windows-1251 read as Latin: «Øêîëà».
  (text) => share(text, /[À-ÿ]/g) > 0.6,
  // Letters of one code page read in another: «˜ª®«», «ћ», «Ђ».
  (text) => share(text, /[¡-\u00a9ª¬®¯ƒ‚„ˆŠŒŽà-ïЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁІіґє¤¦§©®°±µ¶·\u00ad†‡‰€‹›™]/g) > 0.4,
  // What could not be read at all.
  (text) => share(text, /[\uFFFD\u2500-\u259f]/g) > 0.3,
  // koi8-r or DOS read as windows-1251: «хЮБУФОЙЛЙ», whose letters are other Russian ones.
  (text) => !ofSchools.test(text.toLowerCase()) && turned(text).some((written) => ofSchools.test(written)),
  (text) => /\?{3,}/.test(text) && share(text, /\?/g) > 0.7,
];

/** Letters of koi8-r and of DOS in capitals or small as they are read in windows-1251, and what was written. */
const small = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const readInstead = [
  ['АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' + small, 'юабцдефгхийклмнопярстужвьызшэщчъ'.repeat(2)],
  ['ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Їабвгдежзийклмноп', small + small],
].map(([read, written]) => new Map([...read!].map((letter, at) => [letter, written![at]!])));
const turned = (text: string): string[] =>
  readInstead.map((letters) => [...text].map((letter) => letters.get(letter) ?? letter).join(''));
/** What sheets of results mostly hold. */
const ofSchools = /школ|сош|мбоу|участник|сдал|писал|класс|отметк|математик|русск|огэ|егэ|впр/;

const share = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / text.length;

/** Whether a text of letters can be read by nobody. */
export function isGarbled(raw: string): boolean {
  const text = raw.replace(/[ \t\r\n\d.,;:()"%/-]/g, '');
  return text.length >= 4 && signs.some((sign) => sign(text));
}

/** The first garbled cell of a sheet most of whose texts are garbled; null where they can be read. */
export function garbledCell(values: readonly (readonly CellValue[])[]): { row: number; col: number } | null {
  let first: { row: number; col: number } | null = null;
  let texts = 0;
  let garbled = 0;
  for (let row = 0; row < values.length && texts < SAMPLE; row += 1)
    values[row]!.forEach((cell, col) => {
      if (typeof cell !== 'string' || !/[^\s\d.,;:()%/-]{3}/.test(cell)) return;
      texts += 1;
      if (!isGarbled(cell)) return;
      garbled += 1;
      first ??= { row, col };
    });
  return garbled >= 2 && garbled * 2 > texts ? first : null;
}
