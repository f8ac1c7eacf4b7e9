/** The whole sheet of a roadmap. */
import type { SheetPlan } from '../../model/plan';
import { SheetBuilder } from '../sheet/builder';
import { documentFont, landscape } from '../sheet/look';
import { headingBreaks } from '../sheet/page-breaks';
import { fillFields } from './fields';
import { approval, blocks, passport, title } from './head';
import { layoutOf } from './layout';
import type { RowSection } from './merge';
import { numberSections } from './numbering';
import { progress, type Totals } from './progress';
import { table } from './table';
import type { RoadmapTemplate } from './template';

/** Rows above the table that still leave room below when frozen, points. */
const mostFrozen = 220;

export interface RoadmapSheet {
  plan: SheetPlan;
  totals: Totals;
}

/** `today` is a serial number; `heading` a line under the title (a school's name), '' for none. */
export function roadmapSheet(
  head: Pick<SheetPlan, 'key' | 'name'>,
  template: RoadmapTemplate,
  sections: readonly RowSection[],
  values: Readonly<Record<string, string>>,
  today: number,
  subtitle = '',
): RoadmapSheet {
  const layout = layoutOf(template);
  const heading = fillFields(template.heading, values) + (subtitle === '' ? '' : `\n${subtitle}`);
  const builder = new SheetBuilder(
    { kind: 'roadmap', ...head, title: template.title, font: documentFont, columns: layout.columns },
    landscape(),
  );
  approval(builder, template, values);
  if (template.passport) {
    passport(builder, template, values);
  }
  const titleRow = builder.nextRow;
  title(builder, heading, layout.last);
  blocks(builder, template.before, template, values);
  // The plan's own title, or the document's where no text stands between, is not parted from the table.
  const lastTitle = template.before.length > 0 ? builder.nextRow : titleRow;
  if (template.planHeading !== '') title(builder, fillFields(template.planHeading, values), layout.last);
  const numbered = numberSections(sections, template.numbering);
  const plan = table(builder, template, layout, numbered, today, head.key);
  builder.row([]);
  const totals = progress(builder, layout, plan, today);
  builder.print = landscape({
    area: { top: 0, left: 0, bottom: plan.endRow - 1, right: layout.last },
    titleRows: { from: plan.headerRow, to: plan.headerRow },
  });
  const built = builder.build();
  const kept = Array.from({ length: plan.headerRow + 1 - lastTitle }, (_, i) => lastTitle + i);
  const breaks = headingBreaks(built, new Set([...kept, ...plan.headings]), template.passport ? titleRow : undefined);
  if (breaks.length > 0) built.print = { ...built.print, breaks };
  const above = built.rows.slice(0, plan.headerRow + 1).reduce((sum, row) => sum + (row.height ?? 15), 0);
  if (above <= mostFrozen) built.freeze = { rows: plan.headerRow + 1, cols: 0 };
  return { plan: built, totals };
}

/** What follows the plan (tables of risks), a sheet of its own: the plan's header is not repeated over it. */
export function annexSheet(
  head: Pick<SheetPlan, 'key' | 'name'>,
  template: RoadmapTemplate,
  values: Readonly<Record<string, string>>,
): SheetPlan {
  const columns = template.columns.map(({ width }) => ({ width }));
  const builder = new SheetBuilder(
    { kind: 'roadmap-annex', ...head, title: template.title, font: documentFont, columns },
    landscape(),
  );
  const headings = blocks(builder, template.after, template, values);
  const plan = builder.build();
  return { ...plan, print: { ...plan.print, breaks: headingBreaks(plan, new Set(headings)) } };
}
