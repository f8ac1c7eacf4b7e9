/**
 * The part of Markdown that the manuals are written in → HTML: headings, paragraphs, lists of one level, tables, code, pictures, links, bold.
 * No library for so little; the test beside prints nothing that is left over of the markup.
 */
export interface Heading {
  level: number;
  text: string;
  id: string;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A heading's name in links, as GitHub makes it. In print it is a short id: PDF allows no longer names. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

/** Text inside a block. Only places of the same manual and web addresses stay links: on paper other files lead nowhere. */
function inline(text: string): string {
  const codes: string[] = [];
  const kept = text.replace(/`([^`]+)`/g, (_, code: string) => `\u0001${codes.push(escape(code)) - 1}\u0001`);
  return escape(kept)
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<figure><img src="$2" alt="$1"><figcaption>$1</figcaption></figure>')
    .replace(/\[([^\]]+)\]\(((?:#|https:)[^)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\u0001(\d+)\u0001/g, (_, index: string) => `<code>${codes[Number(index)]}</code>`);
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inline(cell.trim()));

function table(lines: readonly string[]): string {
  const [head, , ...body] = lines.map(cellsOf);
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head ?? [], 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

const bullet = /^(?:-|\d+\.) +/;
function list(lines: readonly string[]): string {
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  const tag = lines[0]!.startsWith('-') ? 'ul' : 'ol';
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

/** A paragraph; one of pictures only is a row of them. */
function paragraph(lines: readonly string[]): string {
  const html = inline(lines.join(' '));
  return html.startsWith('<figure>') ? `<div class="pictures">${html}</div>` : `<p>${html}</p>`;
}

function block(lines: readonly string[]): string {
  const [first = ''] = lines;
  if (first.startsWith('```')) return `<pre>${escape(lines.slice(1, -1).join('\n'))}</pre>`;
  if (first.startsWith('|')) return table(lines);
  return bullet.test(first) ? list(lines) : paragraph(lines);
}

/** Blocks of lines: parted by empty lines, except inside code. */
function blocksOf(markdown: string): string[][] {
  const blocks: string[][] = [[]];
  let code = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) code = !code;
    if (line === '' && !code) blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.filter((lines) => lines.length > 0);
}

/** A manual as HTML, its first heading and contents (lists of links at its top are such contents) left to the caller. */
export function manualOf(markdown: string): { title: string; headings: Heading[]; html: string } {
  const headings: Heading[] = [];
  const html = blocksOf(markdown).flatMap((lines) => {
    const [, marks, text] = /^(#+) (.*)$/.exec(lines[0]!) ?? [];
    if (!marks || !text) return /^- \[[^\]]+\]\(#/.test(lines[0]!) ? [] : [block(lines)];
    const heading = { level: marks.length, text, id: `s${headings.length}` };
    headings.push(heading);
    if (heading.level === 1) return [];
    return [`<h${heading.level} id="${heading.id}">${inline(text)}</h${heading.level}>`];
  });
  return {
    title: headings.find(({ level }) => level === 1)?.text ?? '',
    headings: headings.filter(({ level }) => level > 1),
    html: html.join('\n').replace(/href="#([^"]*)"/g, (_, slug: string) => {
      const heading = headings.find(({ text }) => slugOf(text) === slug);
      if (!heading) throw new Error(`No heading is named #${slug}`);
      return `href="#${heading.id}"`;
    }),
  };
}
