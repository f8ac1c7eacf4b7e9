import { builtInDateFormat, isDateFormat } from '../../../model/dates';
import { attribute, tags } from '../package/xml';

/** Cell styles of a style sheet that show dates, by their place in cellXfs. */
export function readDateStyles(xml: string, part: string): ReadonlySet<number> {
  const formats = new Map<number, boolean>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  for (const tag of tags(xml, part)) {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    else if (tag.kind === 'close') continue;
    else if (tag.name === 'numFmt')
      formats.set(Number(attribute(tag, 'numFmtId')), isDateFormat(attribute(tag, 'formatCode') ?? ''));
    else if (inCells && tag.name === 'xf') {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      if (formats.get(id) ?? builtInDateFormat(id)) dates.add(style);
      style++;
    }
  }
  return dates;
}
