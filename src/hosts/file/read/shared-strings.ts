import { tags, textOf, unescapeCell } from '../package/xml';

/** Shared strings in order: runs of rich text joined, phonetic guides left out. */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let start = -1;
  let phonetic = false;
  for (const { name, kind, end, start: tagStart } of tags(xml, part)) {
    if (name === 't') {
      if (kind === 'open') start = end;
      else if (kind === 'close' && !phonetic) text += textOf(xml, start, tagStart);
    } else if (name === 'rPh') phonetic = kind === 'open';
    else if (name === 'si') {
      if (kind === 'open') text = '';
      else strings.push(kind === 'empty' ? '' : unescapeCell(text));
    }
  }
  return strings;
}
