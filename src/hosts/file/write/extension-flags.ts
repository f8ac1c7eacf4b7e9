import { isFlagFormula } from '../../../workbook/flag-mark';
import type { Edit } from '../package/edits';
import { tags, unescapeXml } from '../package/xml';

/** An element of the extension list that can go when nothing is left in it. */
interface Element {
  start: number;
  end: number;
  parent: Element | null;
  /** Elements directly inside. */
  inside: number;
  gone: number;
}

/** From a worksheet's extension list down to a rule: ONLYOFFICE writes every rule there, Excel those that look into other sheets. */
const path = ['extLst', 'ext', 'conditionalFormattings', 'conditionalFormatting', 'cfRule'];
const formulaDepth = path.length + 1;

/** What takes our flags out of a worksheet's extension list; what is left empty goes with them. */
export function extensionFlagEdits(xml: string, part: string): Edit[] {
  const open: Element[] = [];
  const rules: { element: Element; ours: boolean }[] = [];
  let formulaStart = 0;
  for (const { name, kind, depth, start, end } of tags(xml, part)) {
    // Closing what stands at this depth or deeper; elements beside the path are counted and not entered.
    if (kind === 'close') {
      if (depth === formulaDepth && name === 'f' && open.length === path.length) {
        const rule = rules[rules.length - 1]!;
        rule.ours ||= isFlagFormula(unescapeXml(xml.slice(formulaStart, start)));
      } else if (depth >= 1 && depth === open.length && name === path[depth - 1]) open.pop()!.end = end;
      continue;
    }
    if (depth === 0) continue;
    const parent = open[depth - 2] ?? null;
    const isChild = open.length === depth - 1;
    if (isChild && depth <= path.length && name === path[depth - 1]) {
      if (parent) parent.inside++;
      const element: Element = { start, end, parent, inside: 0, gone: 0 };
      if (kind === 'open') open.push(element);
      if (depth === path.length) rules.push({ element, ours: false });
    } else if (depth === formulaDepth && name === 'f' && kind === 'open') formulaStart = end;
    else if (isChild && parent && name !== 'sqref') parent.inside++;
  }
  const gone = new Set<Element>();
  for (const { element, ours } of rules) {
    if (!ours) continue;
    let whole = element;
    gone.add(whole);
    while (whole.parent && ++whole.parent.gone === whole.parent.inside) gone.add((whole = whole.parent));
  }
  return [...gone]
    .filter(({ parent }) => !parent || !gone.has(parent))
    .map(({ start, end }) => ({ start, end, text: '' }));
}
