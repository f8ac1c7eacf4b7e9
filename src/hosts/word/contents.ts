/**
 * The list of contents as lines with references to pages. Word's own field of contents shows nothing, or no pages, until somebody has it counted anew;
 * a reference is counted by LibreOffice as it opens the file, by Word as it is marked to be.
 */
import { wordWords } from '../../words/papers/word';
import { escaped, twips } from './text';

/** A heading and the bookmark that stands at it. */
export interface Entry {
  text: string;
  level: 1 | 2;
  mark: string;
}

const step = 220;
const char = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const pageOf = (mark: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${mark} \\h </w:instrText></w:r>` +
  `${char('separate')}${char('end')}`;

/** `space`: points between the margins; null where the documents named count their pages each from the first, so that a page says nothing. */
export function contentsOf(entries: readonly Entry[], space: number | null): string {
  const title = `<w:r><w:rPr><w:b/></w:rPr><w:t>${wordWords.contents}</w:t></w:r>`;
  const tab = space === null ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(space)}"/></w:tabs>`;
  const after = space === null ? '<w:spacing w:before="0" w:after="80"/>' : '';
  const lines = entries.map(
    ({ text, level, mark }) =>
      `<w:p><w:pPr>${tab}${after}<w:ind w:left="${(level - 1) * step}"/></w:pPr>` +
      `<w:hyperlink w:anchor="${mark}" w:history="1"><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` +
      `${space === null ? '' : `<w:r><w:tab/></w:r>${pageOf(mark)}`}</w:hyperlink></w:p>`,
  );
  return (
    `<w:p><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/></w:pPr>${title}</w:p>` +
    lines.join('')
  );
}

/** A place by its name «_Toc12»: the number is the only one in the file. */
export const bookmark = (name: string, inside: string): string => {
  const id = name.replace(/\D/g, '');
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
};
