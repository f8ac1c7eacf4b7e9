import { broken, FileFault } from '../fault';

/** A tag of an XML text and where it stands. Namespace prefixes are cut off: packages differ in them and never in meaning. */
export interface Tag {
  /** Local name. */
  name: string;
  /** «x:» or ''. */
  prefix: string;
  kind: 'open' | 'close' | 'empty';
  /** Attributes as written. */
  attributes: string;
  /** Offset of «<» and the offset after «>». */
  start: number;
  end: number;
  /** Elements around it: 0 for the root. */
  depth: number;
}

/** Refuses declared entities: no workbook needs them, and they unfold without bound. */
const refuseDeclaration = (part: string) => new FileFault('file-entities', { part });

/** All tags of an XML text in order. Throws a fault where the text is not well-formed. */
export function* tags(xml: string, part: string): Generator<Tag> {
  const open: string[] = [];
  let roots = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = xml.indexOf('<', skipped(xml, at, part));
      continue;
    }
    const end = tagEnd(xml, at, part);
    const closing = next === 47;
    const empty = xml.charCodeAt(end - 2) === 47;
    let nameEnd = at + (closing ? 2 : 1);
    const nameStart = nameEnd;
    while (nameEnd < end - 1 && !isBreak(xml.charCodeAt(nameEnd))) nameEnd++;
    const full = xml.slice(nameStart, nameEnd);
    const colon = full.indexOf(':');
    if (full === '') throw broken(part);
    if (closing && open.pop() !== full) throw broken(part);
    if (open.length === 0 && !closing && ++roots > 1) throw broken(part);
    yield {
      name: colon < 0 ? full : full.slice(colon + 1),
      prefix: full.slice(0, colon + 1),
      kind: closing ? 'close' : empty ? 'empty' : 'open',
      attributes: closing ? '' : xml.slice(nameEnd, end - (empty ? 2 : 1)),
      start: at,
      end,
      depth: open.length,
    };
    if (!closing && !empty) open.push(full);
    at = xml.indexOf('<', end);
  }
  if (open.length > 0 || roots === 0) throw broken(part);
}

const isBreak = (code: number) => code <= 32 || code === 47 || code === 62;

/** After a comment, an instruction or a CDATA section. */
function skipped(xml: string, at: number, part: string): number {
  const [start, stop] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  if (!xml.startsWith(start, at)) throw refuseDeclaration(part);
  const end = xml.indexOf(stop, at + start.length);
  if (end < 0) throw broken(part);
  return end + stop.length;
}

/** After the «>» of a tag; quotes may hold one. */
function tagEnd(xml: string, at: number, part: string): number {
  for (let index = at + 1; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (code === 62) return index + 1;
    if (code === 60) throw broken(part);
    if (code === 34 || code === 39) {
      index = xml.indexOf(code === 34 ? '"' : "'", index + 1);
      if (index < 0) throw broken(part);
    }
  }
  throw broken(part);
}

/** Value of an attribute by its name as written («r:id» by «id» too); null where absent. */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | null {
  const pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const match = pattern.exec(tag.attributes);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : null;
}

/** «1», «true», «on» of an attribute. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML: entities and character references resolved; unknown ones stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (all, hex, dec, name) => {
    if (name !== undefined) return entities[name as string] ?? all;
    const code = hex === undefined ? Number(dec) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Text between two offsets: CDATA opened, comments dropped. */
export function textOf(xml: string, start: number, end: number): string {
  const raw = xml.slice(start, end);
  if (!raw.includes('<')) return unescapeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->)/)
    .map((piece) => (piece.startsWith('<![') ? piece.slice(9, -3) : piece.startsWith('<!--') ? '' : unescapeXml(piece)))
    .join('');
}

/** Without the characters XML cannot hold; half a surrogate pair becomes the replacement character. */
const storable = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

const unstorable = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF';
const mayBeUnstorable = new RegExp(`[${unstorable}]`);
// One look settles most texts: a region's sheets have a hundred thousand of them.
const mayNeedEscapes = new RegExp(`[&<>${unstorable}]`);

/** For element text, where quotes stand as they are; characters that XML cannot hold are dropped (cells escape them first). */
export function escapeXml(text: string): string {
  if (!mayNeedEscapes.test(text)) return text;
  const clean = mayBeUnstorable.test(text) ? storable(text) : text;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Attribute values also guard quotes and keep their line breaks. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

/** «_x000D_» of cell texts → the character (ECMA-376, ST_Xstring). */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const mayNeedCellEscapes = /_x|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/;

/** A cell's text for XML: control characters as _xHHHH_, and what already looks like it guarded by _x005F_. */
export function escapeCell(text: string): string {
  if (!mayNeedCellEscapes.test(text)) return escapeXml(text);
  const guardedText = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const kept = guardedText.replace(
    /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(kept);
}
