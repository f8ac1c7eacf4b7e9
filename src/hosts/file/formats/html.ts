import { decodedText } from './encoding';

/** Named characters that the library leaves as they are written. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ndash: '–',
  mdash: '—',
  minus: '−',
  shy: '',
  hellip: '…',
  numero: '№',
  sect: '§',
  deg: '°',
  plusmn: '±',
  times: '×',
  middot: '·',
  bull: '•',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  apos: "'",
  le: '≤',
  ge: '≥',
};

/** Text that a table's own cells may hold and the library's reader must not take for tags. */
const unescaped = (html: string): string =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (all, code: string) => character(parseInt(code, 16), all))
    .replace(/&#(\d+);/g, (all, code: string) => character(Number(code), all))
    .replace(/&([a-z]+);/gi, (all, name: string) => named[name] ?? named[name.toLowerCase()] ?? all);

/** «<», «&» stay written out: they would begin a tag or another entity. */
const character = (code: number, all: string): string =>
  code === 60 || code === 62 || code === 38 || code > 0x10ffff ? all : String.fromCodePoint(code);

const innermostTable = /<table\b[^>]*>((?:(?!<table\b)[\s\S])*?)<\/table\s*>/gi;

/**
 * An HTML file as one table: its charset and entities resolved, the tables one under the other, and the headings between them as rows of their
 * own, since only they may tell subject and year.
 */
export function htmlTable(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
  const html = unescaped(
    decodedText(bytes, declared)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(head|script|style)\b[\s\S]*?<\/\1\s*>/gi, ''),
  );
  const rows: string[] = [];
  let from = 0;
  for (const match of html.matchAll(innermostTable)) {
    if (rows.length) rows.push('<tr><td></td></tr>');
    rows.push(
      ...headings(html.slice(from, match.index)),
      closed(match[1]!.replace(/<caption\b[^>]*>([\s\S]*?)<\/caption\s*>/gi, '<tr><td>$1</td></tr>')),
    );
    from = match.index + match[0].length;
  }
  return `<html><body><table>${rows.join('')}</table></body></html>`;
}

/** HTML lets a page leave out the ends of rows and cells; the library's reader needs them. */
const closed = (table: string): string =>
  table
    .replace(/<\/?(?:tbody|thead|tfoot|colgroup|col)\b[^>]*>|<\/t[dhr]\s*>/gi, '')
    .split(/(?=<tr\b)/i)
    .map((row) => row.split(/(?=<t[dh]\b)/i))
    .filter(([start, ...cells]) => cells.length > 0 || /^<tr/i.test(start!))
    .map((parts) => {
      const cells = parts.filter((part) => /^<t[dh]\b/i.test(part));
      return `<tr>${cells.map((cell) => `${cell.replace(/^<th\b/i, '<td')}</td>`).join('')}</tr>`;
    })
    .join('');

/** Texts between tables, one a row. */
const headings = (html: string): string[] =>
  html
    .replace(/\s+/g, ' ')
    .split(/<\/?(?:h\d|p|div|br|hr|table|tbody|tr|td|th|li|ul|ol|center|body|html)\b[^>]*>/i)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((text) => text !== '')
    .map((text) => `<tr><td>${text}</td></tr>`);
