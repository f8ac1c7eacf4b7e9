/**
 * Paragraphs of Word as its own XML (ECMA-376, WordprocessingML). Written as text: a tree of objects for every cell of a table, which the library
 * builds, costs ten times as much, and an office makes papers for dozens of schools in one go.
 */
import type { Style } from '../../model/plan';

/** Word counts a font in half points and lengths in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

export interface Font {
  name: string;
  size: number;
}

/** Text that may stand in XML 1.0: marks escaped, characters that it forbids left out. */
export const escaped = (text: string): string =>
  text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const sides = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

function runLook({ font }: Style, own: Font): string {
  const name = escaped(font?.name ?? own.name);
  const size = Math.round((font?.size ?? own.size) * 2);
  const toggle = (tag: string, on: boolean | undefined): string =>
    on ? `<w:${tag}/><w:${tag}Cs/>` : `<w:${tag} w:val="false"/><w:${tag}Cs w:val="false"/>`;
  return (
    `<w:rPr><w:rFonts w:ascii="${name}" w:cs="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>` +
    `${toggle('b', font?.bold)}${toggle('i', font?.italic)}<w:color w:val="${font?.color?.slice(1) ?? '000000'}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${font?.underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`
  );
}

/** What a paragraph has beside its text; lengths in twentieths of a point. */
export interface ParagraphLook {
  /** Id of a style: «Title», «Heading1». */
  heading?: string;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  indent?: number;
  spacing?: { before: number; after: number };
}

/** A cell's text as one paragraph; its line breaks stay. */
export function paragraphOf(text: string, style: Style, own: Font, look: ParagraphLook = {}): string {
  const { heading, keepNext, pageBreakBefore, indent, spacing } = look;
  const run = runLook(style, own);
  const lines = text.split('\n').map((line, index) => {
    const shown = line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`;
    return index === 0 ? shown : `<w:br/>${shown}`;
  });
  return (
    `<w:p><w:pPr>${heading ? `<w:pStyle w:val="${heading}"/>` : ''}${keepNext ? '<w:keepNext/>' : ''}` +
    `${pageBreakBefore ? '<w:pageBreakBefore/>' : ''}` +
    `${spacing ? `<w:spacing w:before="${spacing.before}" w:after="${spacing.after}"/>` : ''}` +
    `${indent ? `<w:ind w:left="${indent}"/>` : ''}<w:jc w:val="${sides[style.align?.h ?? 'left']}"/></w:pPr>` +
    `${text === '' ? '' : `<w:r>${run}${lines.join('')}</w:r>`}</w:p>`
  );
}

/** Air between two blocks, as high as `points`. */
export const airOf = (points: number): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips(points)}" w:lineRule="exact"/></w:pPr></w:p>`;
