/** The text of a .docx, for tests. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { wordWords } from '../../../words/papers/word';

/**
 * What a .docx says, read without the library that writes it: a line a paragraph, a line a table row with cells apart by tabs. The list of contents, which
 * says again what stands below, is left out.
 */
export function saidBy(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const lines: string[] = [];
  let row: string[] | null = null;
  let text = '';
  let isField = false;
  /** A line that leads to a heading names it once more. */
  let isOfContents = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') isOfContents = false;
    if (name === 'w:hyperlink' && String(attributes['w:anchor']).startsWith('_Toc')) isOfContents = true;
    if (name === 'w:tr') row = [];
    if (name === 'w:instrText') isField = true;
    if (name === 'w:p' || name === 'w:tc') text = '';
    if (name === 'w:br') text += ' ';
    // LibreOffice keeps a hyphen that does not break as an element of its own.
    if (name === 'w:noBreakHyphen') text += '\u2011';
  });
  parser.on('text', (piece) => {
    if (!isField) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (name === 'w:instrText') isField = false;
    if (name === 'w:p' && !row && said && !isOfContents && said !== wordWords.contents) lines.push(said);
    if (name === 'w:tc' && said) row?.push(said);
    if (name === 'w:tr' && row) {
      if (row.length > 0) lines.push(row.join('\t'));
      row = null;
    }
  });
  parser.write(xml).close();
  return lines;
}
