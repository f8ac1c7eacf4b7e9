/** The whole sheet of a roadmap. */
import type { SheetPlan } from '../../../../model/plan';
import type { ComparedLine } from '../../../definition';
import { SheetBuilder } from '../../../kit/sheet/builder';
import { KeptRows } from '../../../forms/kept-rows';
import { abbreviationsLine } from '../../../../words/russian/abbreviations';
import { landscape, styles } from '../../../kit/sheet/look';
import { approval, blocks, ownLine, passport, title, type Page } from './head';
import { schoolHead, type SchoolHead } from './school-head';
import { layoutOf } from './layout';
import type { RowSection } from '../merge';
import { numberSections } from './numbering';
import { progress, type Totals } from './progress';
import { table } from './table';
import type { RoadmapTemplate } from '../template';
import type { TypedPlan } from '../typed';

/** Rows above the table that still leave room below when frozen, points. */
const mostFrozen = 220;

/** The roadmap as it stands in the workbook. */
export interface OldRoadmap {
  plan: TypedPlan;
  /** Ids written last time. */
  ids: ReadonlySet<string>;
}

export interface RoadmapSheet {
  plan: SheetPlan;
  totals: Totals;
  /** How the texts around the table differ from those that stand. */
  lines: ComparedLine[];
  /** Ids of those texts. */
  ids: string[];
}

/** `today` is a serial number; `school` for a school's own roadmap, which its head approves. */
export function roadmapSheet(
  head: Pick<SheetPlan, 'key' | 'name' | 'font'>,
  template: RoadmapTemplate,
  sections: readonly RowSection[],
  values: Readonly<Record<string, string>>,
  today: number,
  school: SchoolHead | null = null,
  old: OldRoadmap | null = null,
): RoadmapSheet {
  const layout = layoutOf(template, old?.plan.own);
  const make = (before: ConstructorParameters<typeof KeptRows>[2]) => {
    const builder = new SheetBuilder(
      { kind: 'roadmap', ...head, title: template.title, columns: layout.columns },
      landscape(),
    );
    const keys = layout.document.map(({ role }) => role);
    const rows = new KeptRows(builder, { keys, own: layout.work, id: layout.id, made: layout.made }, before, ownLine);
    const page: Page = { builder, rows, columns: layout.document, values };
    writeHead(page, template, school);
    const line = abbreviationsLine([...builder.texts, ...plannedTexts(sections)]);
    // A title above it stays with the table below.
    if (line !== '') builder.keepWithNext(builder.mergedRow({ v: line, style: styles.note }, 0, keys.length - 1));
    return { builder, rows, keys };
  };
  const first = make(null);
  const texts = old?.plan.texts;
  const made = texts ? make({ rows: texts, ids: old.ids, wanted: new Set(first.rows.ids) }) : first;
  const { builder, rows } = made;
  const numbered = numberSections(sections, template.numbering);
  const counted = { day: old?.plan.asOf ?? today, now: today };
  const plan = table(builder, layout, numbered, counted, { ...head, title: template.title }, old?.plan);
  const below = old?.plan.below ?? [];
  for (const row of below) rows.keep(row);
  for (const v of plan.notes) builder.splitRow([[0, { v, style: ownLine, span: layout.last + 1 }]]);
  const lastPrinted = builder.nextRow - 1;
  builder.row([]);
  const totals = progress(builder, layout, plan, counted.day);
  builder.print = landscape({
    area: {
      top: 0,
      left: 0,
      bottom: below.length + plan.notes.length > 0 ? lastPrinted : plan.endRow - 1,
      right: layout.last,
    },
    titleRows: { from: plan.headerRow, to: plan.headerRow },
  });
  const built = builder.build();
  const above = built.rows.slice(0, plan.headerRow + 1).reduce((sum, row) => sum + (row.height ?? 15), 0);
  if (above <= mostFrozen) built.freeze = { rows: plan.headerRow + 1, cols: 0 };
  return { plan: built, totals, lines: rows.lines, ids: rows.ids };
}

/** What the table will say. */
const plannedTexts = (sections: readonly RowSection[]): string[] =>
  sections.flatMap(({ title, ground, measures }) => [
    title,
    ground,
    ...measures.flatMap(({ heading, cells: { text, responsible, result, indicator, term } }) =>
      [heading, text, responsible, result, indicator, term].map((one) => String(one ?? '')),
    ),
  ]);

/** Everything above the table. A title without text below it stays with the table. */
function writeHead(page: Page, template: RoadmapTemplate, school: SchoolHead | null): void {
  page.rows.start();
  if (school) return schoolHead(page, school);
  approval(page, template);
  passport(page, template);
  if (template.passport) page.builder.startPage();
  title(page, 'title', template.heading);
  blocks(page, template.before);
  if (template.planHeading !== '') title(page, 'plan title', template.planHeading);
}
