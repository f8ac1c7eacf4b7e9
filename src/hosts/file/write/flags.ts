import { areaA1 } from '../../../model/cells';
import type { Flag } from '../../../app/port';
import { applyEdits, type Edit } from '../package/edits';
import { extensionFlagEdits } from './extension-flags';
import type { StyleSheet } from './styles';
import { isFlagFormula } from '../../../workbook/flag-mark';
import { attribute, escapeXml, tags, unescapeXml, type Tag } from '../package/xml';

/** Elements that stand after conditional formats in a worksheet. */
const later = new Set([
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

interface Rule {
  start: number;
  end: number;
  ours: boolean;
  /** The conditionalFormatting around it. */
  block: { start: number; end: number; rules: number };
}

/** A worksheet's XML with our flags replaced by the given ones; every other byte stays. */
export function withFlags(xml: string, part: string, flags: readonly Flag[], styles: StyleSheet): string {
  const { rules, insertAt, prefix, lowestPriority } = survey(xml, part);
  const edits: Edit[] = extensionFlagEdits(xml, part);
  const ours = rules.filter((rule) => rule.ours);
  for (const block of new Set(ours.map((rule) => rule.block))) {
    const gone = ours.filter((rule) => rule.block === block);
    if (gone.length === block.rules) edits.push({ start: block.start, end: block.end, text: '' });
    else edits.push(...gone.map(({ start, end }) => ({ start, end, text: '' })));
  }
  const added = flags.map(
    ({ area, formula, style }, index) =>
      `<${prefix}conditionalFormatting sqref="${areaA1(area)}"><${prefix}cfRule type="expression" dxfId="${styles.differential(style)}"` +
      ` priority="${lowestPriority + index + 1}"><${prefix}formula>${escapeXml(formula)}</${prefix}formula></${prefix}cfRule>` +
      `</${prefix}conditionalFormatting>`,
  );
  if (added.length > 0) edits.push({ start: insertAt, end: insertAt, text: added.join('') });
  return applyEdits(xml, edits);
}

function survey(xml: string, part: string) {
  const rules: Rule[] = [];
  let block: Rule['block'] = { start: 0, end: 0, rules: 0 };
  let prefix = '';
  let insertAt = -1;
  let lowestPriority = 0;
  let formulaStart = 0;
  const place = (tag: Tag) => {
    if (insertAt < 0) insertAt = tag.start;
  };
  for (const tag of tags(xml, part)) {
    const { name, kind, depth, start, end } = tag;
    if (depth === 0) {
      prefix = tag.prefix;
      if (kind === 'close') place(tag);
    } else if (depth === 1 && later.has(name) && kind !== 'close') place(tag);
    else if (depth === 1 && name === 'conditionalFormatting') {
      if (kind === 'close') block.end = end;
      else block = { start, end, rules: 0 };
    } else if (depth === 2 && name === 'cfRule') {
      if (kind === 'close') rules[rules.length - 1]!.end = end;
      else {
        block.rules++;
        rules.push({ start, end, ours: false, block });
        lowestPriority = Math.max(lowestPriority, Number(attribute(tag, 'priority') ?? 0));
      }
    } else if (depth === 3 && name === 'formula') {
      if (kind === 'open') formulaStart = end;
      else if (kind === 'close' && isFlagFormula(unescapeXml(xml.slice(formulaStart, start))))
        rules[rules.length - 1]!.ours = true;
    }
  }
  return { rules, insertAt, prefix, lowestPriority };
}

/** Whether a sheet can hold flags of ours, told from its bytes without taking it apart. */
export const mayHaveFlags = (xml: string): boolean => xml.includes('shnor') && xml.includes('conditionalFormatting');
