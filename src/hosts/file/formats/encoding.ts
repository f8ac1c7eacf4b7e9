/** Texts of files that do not say how their letters are written, or say it wrong. */

/** Code pages that Russian programs write, the likeliest first. */
const codePages = ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'] as const;
/** Bytes and letters by which an encoding is judged. */
const sample = 20_000;

/**
 * The text of a file: by its byte order mark, else as UTF-16 or UTF-8 where it is valid, else by what it declares of itself, else in the code page
 * in which it reads most like Russian.
 */
export function decodedText(bytes: Uint8Array, declared: string | null = null): string {
  const wide = wideOf(bytes);
  if (wide) return decode(wide, bytes);
  const utf8 = new TextDecoder().decode(bytes);
  if (isUtf8(utf8, bytes)) return utf8;
  const said = declared && known(declared);
  if (said) return decode(said, bytes);
  const head = bytes.subarray(0, sample);
  const best = codePages
    .map((page) => ({ page, score: russian(decode(page, head)) }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  return decode(best.page, bytes);
}

/** A sign for a lost letter may stand in a text of UTF-8 as any other: only those that its bytes do not hold tell that they are none. */
function isUtf8(text: string, bytes: Uint8Array): boolean {
  let signs = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) signs += 1;
  for (let at = bytes.indexOf(0xef); signs && at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) signs -= 1;
  return signs === 0;
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** A declared name that programs know and that is no Unicode: that was tried by its own rules. */
function known(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding.startsWith('utf') ? null : encoding;
  } catch (error) {
    // A name nobody knows says nothing.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** UTF-16, with its mark or without: every other byte is 0 (Latin letters, digits) or 4 (Cyrillic ones). */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, sample) / 2);
  if (pairs < 4) return null;
  const high = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0 || bytes[at] === 4) high[at % 2]! += 1;
  if (high[1]! > 0.9 * pairs && high[0]! < 0.5 * pairs) return 'utf-16le';
  return high[0]! > 0.9 * pairs && high[1]! < 0.5 * pairs ? 'utf-16be' : null;
}

/** How much a text reads like Russian: its commonest letters, less signs that no table has and capitals inside words. */
function russian(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/[оеаинтсрвлкмдпу]/gi) +
    count(/[оеаин]/gi) -
    3 * count(/[^\x00-\x7Fа-яА-ЯёЁ«»№–—…“”„\u00A0]/g) -
    3 * count(/[а-яё][А-ЯЁ]/g)
  );
}
