/**
 * Paragraphs of Word as its own XML (ECMA-376, WordprocessingML). Written as text: a tree of objects for every cell of a table, which the library
 * builds, costs ten times as much, and an office makes papers for dozens of schools in one go.
 */
import type { Style } from '../../model/plan';
import { softHyphen } from './hyphens';

/** Word counts a font in half points and lengths in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

export interface Font {
  name: string;
  size: number;
}

const unusual = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text that may stand in XML 1.0: marks escaped, characters that it forbids left out. */
export const escaped = (text: string): string =>
  unusual.test(text)
    ? text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
    : text;

const sides = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** A sheet's own font, and the document's: what is set in that says nothing of it. */
export interface Fonts {
  own: Font;
  document: Font;
}

/** What a text has beside the document's font, upright, regular and black; a heading (bold and black by its style) gives its size too. */
function runLook({ font }: Style, { own, document }: Fonts, isHeading: boolean): string {
  const name = font?.name ?? own.name;
  const size = font?.size ?? own.size;
  const faces = ['ascii', 'cs', 'eastAsia', 'hAnsi'].map((face) => ` w:${face}="${escaped(name)}"`).join('');
  const halves = Math.round(size * 2);
  const look =
    (name === document.name ? '' : `<w:rFonts${faces}/>`) +
    (font?.bold && !isHeading ? '<w:b/>' : '') +
    (font?.italic ? '<w:i/>' : '') +
    (font?.color && font.color !== '#000000' ? `<w:color w:val="${font.color.slice(1)}"/>` : '') +
    (size === document.size && !isHeading ? '' : `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`) +
    (font?.underline ? '<w:u w:val="single"/>' : '');
  return look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
}

/** What a paragraph has beside its text; lengths in twentieths of a point. */
export interface ParagraphLook {
  /** Id of a style: «Title», «Heading1». */
  heading?: string;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  indent?: number;
  /** What stays free at the right. */
  right?: number;
  /** What stands around the text: a bookmark. */
  inside?: (run: string) => string;
  spacing?: { before: number; after: number };
}

/** Soft hyphens are marks of Word's own. */
const partable = (text: string): string =>
  text.replaceAll(softHyphen, '</w:t><w:softHyphen/><w:t xml:space="preserve">');

/** A cell's text as one paragraph; its line breaks stay. */
export function paragraphOf(text: string, style: Style, fonts: Fonts, look: ParagraphLook = {}): string {
  const { heading, keepNext, pageBreakBefore, indent = 0, right = 0, spacing, inside = (run: string) => run } = look;
  const side = sides[style.align?.h ?? 'left'];
  const lines = text.split('\n').map((line, index) => {
    const shown = line === '' ? '' : `<w:t xml:space="preserve">${partable(escaped(line))}</w:t>`;
    return index === 0 ? shown : `<w:br/>${shown}`;
  });
  const properties =
    (heading ? `<w:pStyle w:val="${heading}"/>` : '') +
    (keepNext ? '<w:keepNext/>' : '') +
    (pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (spacing ? `<w:spacing w:before="${spacing.before}" w:after="${spacing.after}"/>` : '') +
    (indent + right > 0 ? `<w:ind w:left="${indent}" w:right="${right}"/>` : '') +
    (side === 'left' ? '' : `<w:jc w:val="${side}"/>`);
  return (
    `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}` +
    `${text === '' ? '' : inside(`<w:r>${runLook(style, fonts, heading !== undefined)}${lines.join('')}</w:r>`)}</w:p>`
  );
}

/** Air between two blocks, as high as `points`; `newPage`: it begins a page. */
export const airOf = (points: number, { newPage = false, keepNext = false } = {}): string =>
  `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${newPage ? '<w:pageBreakBefore/>' : ''}` +
  `<w:spacing w:before="0" w:after="0" w:line="${twips(points)}" w:lineRule="exact"/></w:pPr></w:p>`;
