import { columnName, quoteSheet } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import { namedArea } from './sheet-xml';
import { attribute, escapeAttribute, escapeXml, unescapeXml } from '../package/xml';
import type { Section } from '../package/edits';

/** A defined name of the workbook: `scope` is the index of its sheet, null for the whole workbook. */
export interface DefinedName {
  name: string;
  scope: number | null;
  /** As written, for the names that stay. */
  raw: string | null;
  formula: string;
  hidden: boolean;
}

export function readNames(xml: string, section: Section | undefined): DefinedName[] {
  return (section?.children ?? []).map(({ tag, start, end }) => {
    const scope = attribute(tag, 'localSheetId');
    const raw = xml.slice(start, end);
    return {
      name: attribute(tag, 'name') ?? '',
      scope: scope === null ? null : Number(scope),
      raw,
      formula: unescapeXml(raw.slice(tag.end - tag.start).replace(/<[^<]*$/, '')),
      hidden: attribute(tag, 'hidden') === '1',
    };
  });
}

/** Names a plan's sheet brings: print area and titles, the filter's own name, and the named cells of the plan. */
export function planNames(plan: SheetPlan, scope: number, taken: ReadonlySet<string>): DefinedName[] {
  const own = (name: string, formula: string, hidden = false): DefinedName => ({
    name,
    scope,
    raw: null,
    formula,
    hidden,
  });
  const { area, titleRows, titleCols } = plan.print;
  const names: DefinedName[] = [];
  if (plan.autoFilter) names.push(own('_xlnm._FilterDatabase', namedArea(plan.name, plan.autoFilter), true));
  if (area) names.push(own('_xlnm.Print_Area', namedArea(plan.name, area)));
  const titles = [
    ...(titleCols ? [`$${columnName(titleCols.from)}:$${columnName(titleCols.to)}`] : []),
    ...(titleRows ? [`$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
  if (titles.length > 0) {
    names.push(own('_xlnm.Print_Titles', titles.map((part) => `${quoteSheet(plan.name)}!${part}`).join(',')));
  }
  for (const { name, area: cells } of plan.names) {
    // A name another sheet of ours holds already stays its; here it is then known to this sheet alone.
    names.push({ ...own(name, namedArea(plan.name, cells)), scope: taken.has(name) ? scope : null });
  }
  return names;
}

export function nameXml({ name, scope, raw, formula, hidden }: DefinedName, prefix: string): string {
  if (raw !== null) {
    return scope === null ? raw : raw.replace(/(\slocalSheetId\s*=\s*["'])\d+/, (_, head: string) => `${head}${scope}`);
  }
  return (
    `<${prefix}definedName name="${escapeAttribute(name)}"${scope === null ? '' : ` localSheetId="${scope}"`}` +
    `${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${prefix}definedName>`
  );
}
