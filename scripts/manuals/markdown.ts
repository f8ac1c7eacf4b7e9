/** A manual in Markdown → HTML for print. */
import MarkdownIt from 'markdown-it';

export interface Heading {
  level: number;
  text: string;
  /** Short: PDF allows no long names of places. */
  id: string;
}

const markdown = new MarkdownIt();
type Token = ReturnType<typeof markdown.parse>[number];
markdown.renderer.rules.image = (tokens, index) => {
  const { content } = tokens[index]!;
  const caption = markdown.utils.escapeHtml(content);
  return `<figure><img src="${tokens[index]!.attrGet('src')}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;
};

/** A heading's name in links, as GitHub makes it. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const plainText = ({ children }: Token): string => (children ?? []).map(({ content }) => content).join('');

/** Only places of the same manual and web addresses stay links: on paper other files lead nowhere. */
function withPrintedLinks(children: readonly Token[], places: ReadonlyMap<string, string>): Token[] {
  let isDropped = false;
  return children.filter((token) => {
    if (token.type === 'link_close') return !isDropped;
    if (token.type !== 'link_open') return true;
    const href = decodeURIComponent(String(token.attrGet('href') ?? ''));
    isDropped = !/^(#|https:)/.test(href);
    if (!href.startsWith('#')) return !isDropped;
    const place = places.get(href.slice(1));
    if (place === undefined) throw new Error(`No heading is named ${href}`);
    token.attrSet('href', `#${place}`);
    return true;
  });
}

/** Leaves out the first heading and lists of links at the top: title and contents are the caller's. */
function body(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2');
  let skipped: string | null = null;
  return tokens.filter((token, index) => {
    const isContents = token.type === 'bullet_list_open' && index < first;
    if (isContents || (token.type === 'heading_open' && token.tag === 'h1')) {
      skipped = token.type.replace('open', 'close');
    }
    const isKept = skipped === null;
    if (token.type === skipped) skipped = null;
    return isKept;
  });
}

/** A manual as HTML without its title and contents, which are given apart. */
export function manualOf(source: string): { title: string; headings: Heading[]; html: string } {
  const tokens = markdown.parse(source, {});
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type === 'heading_open' && inline) {
      const id = `s${headings.length}`;
      headings.push({ level: Number(token.tag.slice(1)), text: plainText(inline), id });
      token.attrSet('id', id);
    }
    // Pictures in a paragraph of their own are a row of them.
    if (token.type === 'paragraph_open' && inline?.children?.some(({ type }) => type === 'image')) {
      token.attrSet('class', 'pictures');
      for (const part of [token, tokens[index + 2]!]) part.tag = 'div';
    }
  });
  const places = new Map(headings.map(({ text, id }) => [slugOf(text), id]));
  for (const token of tokens) if (token.children) token.children = withPrintedLinks(token.children, places);
  return {
    title: headings.find(({ level }) => level === 1)?.text ?? '',
    headings: headings.filter(({ level }) => level > 1),
    html: markdown.renderer.render(body(tokens), markdown.options, {}),
  };
}
