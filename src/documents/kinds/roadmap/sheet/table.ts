/** The plan's table: sections and numbered measures, with the working columns beside them. */
import { a1, type CellValue } from '../../../../model/cells';
import type { Style } from '../../../../model/plan';
import type { SheetBuilder, SpanningCell } from '../../../kit/sheet/builder';
import { colors, shareFormat, styles, wordedStyle } from '../../../kit/sheet/look';
import { sheetWords, statuses, workingCaptions } from '../../../../words/papers/roadmap';
import { marksText, restId } from '../../../forms/kept-read';
import { mark } from '../../../forms/marks';
import { isOwnKey, keyMark, type ColumnKey, type Layout, type WorkingKey } from './layout';
import { lateFormula, lateText } from '../late';
import type { RowMeasure } from '../merge';
import type { Numbered } from './numbering';
import { endMark, headingMark, madeFields, sectionMark, sheetKeyMark, type MadeField, type TypedPlan } from '../typed';

type Placed = readonly [number, SpanningCell];
/** A target that is reached only under its value. */
const belowFormat = `"${sheetWords.below}"0\\ %`;
/** Small and grey: what is ours rather than people's. */
const hidden: Style = { font: { name: 'Times New Roman', size: 8, color: colors.muted } };
const workHead: Style = { ...styles.head, fill: colors.inputFill };
const workInput: Style = { ...styles.input, align: { h: 'left', v: 'top', wrap: true } };
const workDate: Style = { ...styles.date, fill: colors.inputFill };

/** Rows of one section, both included, for the progress formulas. */
export interface SectionRows {
  /** Heading as printed. */
  title: string;
  school: { id: string; name: string } | null;
  from: number;
  to: number;
  measures: RowMeasure[];
}
export interface Table {
  headerRow: number;
  /** Rows from the header to the end mark. */
  endRow: number;
  sections: SectionRows[];
  /** What people wrote beside headings that are no longer there. */
  notes: CellValue[];
}

/** The day terms are counted to, and today: serial numbers. They differ where people typed a day, which does not go on with the calendar. */
export interface CountedDay {
  day: number;
  now: number;
}

/** Writes the line over the table, its header, sections and measures. `key` and `title` are the roadmap's, `headings`, `beside`: what people made of its headings. */
export function table(
  builder: SheetBuilder,
  layout: Layout,
  list: readonly Numbered[],
  { day: today, now }: CountedDay,
  { key, title }: { key: string; title: string },
  { headings, beside }: Pick<TypedPlan, 'headings' | 'beside'> = { headings: new Map(), beside: new Map() },
): Table {
  const asOfRow = builder.nextRow;
  const { working } = layout;
  builder.put(asOfRow, working.status, { v: sheetWords.asOf, style: styles.plainRight });
  builder.put(asOfRow, working.start, { v: today, ...(today === now ? { f: 'TODAY()' } : {}), style: workDate });
  // Holds today's date beside it: by that a typed day is known.
  builder.put(asOfRow, layout.made, { v: now, f: 'TODAY()', style: hidden });
  builder.put(asOfRow, working.late, { v: sheetWords.passedNote, style: hidden });
  const headerRow = builder.nextRow;
  layout.document.forEach(({ caption }, col) => builder.put(headerRow, col, { v: caption, style: styles.head }));
  for (const { at, caption } of layout.work) builder.put(headerRow, at, { v: caption, style: workHead });
  keyRow(builder, layout, key);
  const frame: Frame = {
    layout,
    // Only what the sheet prints is compared later: a field without a column has no mark of its own.
    printed: madeFields.filter((field) => layout.at[field] !== undefined),
    asOf: a1({ row: asOfRow, col: working.start }, true),
    today,
  };
  const sections: SectionRows[] = [];
  const left = new Map(beside);
  /** A heading over the document, as we word it or as people did, with what they wrote beside it. */
  const headingRow = (id: string, ours: string, style: Style): void => {
    builder.keepWithNext(builder.nextRow);
    builder.splitRow([
      [0, { v: headings.get(id) ?? ours, style, span: layout.last + 1 }],
      ...[...(left.get(id) ?? [])].flatMap(([key, v]): Placed[] => {
        const at = layout.at[key as ColumnKey] ?? 0;
        return at > layout.last ? [[at, { v, style: workInput }]] : [];
      }),
      [layout.id, { v: id, style: hidden }],
      [layout.made, { v: mark(ours), style: hidden }],
    ]);
    left.delete(id);
  };
  for (const { section, heading: ours, numbers } of list) {
    const from = builder.nextRow;
    const heading = headings.get(sectionMark + section.id) ?? ours;
    if (heading !== '') headingRow(sectionMark + section.id, ours, styles.section);
    if (section.ground !== '') headingRow(`${headingMark}ground:${section.id}`, section.ground, styles.text);
    let under = '';
    section.measures.forEach((measure, index) => {
      if (measure.heading !== under && measure.heading !== '')
        headingRow(headingMark + measure.id, measure.heading, italicSection);
      under = measure.heading;
      measureRow(builder, frame, measure, numbers[index]!);
    });
    const to = builder.nextRow;
    // The last measure of a section is not alone on a page.
    if (section.measures.length > 1) builder.keepWithNext(to - 2);
    sections.push({ title: heading || title, school: section.school, from, to, measures: section.measures });
  }
  const endRow = builder.row([], { height: 9 });
  builder.put(endRow, layout.id, { v: endMark, style: hidden });
  builder.keepWithNext(asOfRow, headerRow + 1);
  rules(builder, layout, headerRow + 2, endRow);
  const notes = [...left.values()].flatMap((cells) => [...cells.values()]);
  return { headerRow, endRow, sections, notes };
}

const italicSection: Style = {
  ...styles.section,
  font: { ...styles.section.font, italic: true, bold: false },
  align: { ...styles.section.align, h: 'center' },
};

/** The hidden row that says what each column holds. */
function keyRow(builder: SheetBuilder, layout: Layout, key: string): void {
  const row = builder.row([], { hidden: true });
  for (const [column, col] of Object.entries(layout.at) as [ColumnKey, number][]) {
    builder.put(row, col, { v: keyMark(column), style: hidden });
  }
  builder.put(row, layout.last + 1, { v: sheetKeyMark + key, style: hidden });
}

/** Made once: a style is known by its object, and a region's roadmap has thousands of rows. */
const centred: Style = { ...workInput, align: { h: 'center', v: 'top' } };
const amounts = {
  share: { ...centred, format: shareFormat },
  number: { ...centred, format: '0.##' },
  below: { ...centred, format: belowFormat },
} as const satisfies Record<string, Style>;

/** What the rows of all measures have in common. */
interface Frame {
  layout: Layout;
  printed: readonly MadeField[];
  /** Cell of the day terms are counted to, and that day. */
  asOf: string;
  today: number;
}

function measureRow(
  builder: SheetBuilder,
  { layout, printed, asOf, today }: Frame,
  measure: RowMeasure,
  number: string,
): void {
  const { cells } = measure;
  const row = builder.nextRow;
  const { working } = layout;
  const doc: Placed[] = layout.document.map(({ role }, col) => {
    if (role === 'number') return [col, { v: number, style: styles.center }];
    if (isOwnKey(role)) return [col, { v: measure.ownCells[role] ?? null, style: styles.text }];
    const style = role === 'term' ? styles.center : styles.text;
    return [col, { v: cells[role], style: wordedStyle(style, cells[role]) }];
  });
  const amount = measure.share ? amounts.share : amounts.number;
  const status = a1({ row, col: working.status });
  const end = a1({ row, col: working.end });
  const work: Record<WorkingKey, SpanningCell> = {
    status: { v: cells.status, style: centred },
    start: { v: cells.start, style: workDate },
    end: { v: cells.end, style: workDate },
    late: {
      v: lateText(today, cells.status, cells.end, measure.since),
      f: lateFormula(asOf, status, end, a1({ row, col: layout.since })),
      style: styles.center,
    },
    required: { v: cells.required, style: workInput },
    evidence: { v: cells.evidence, style: workInput },
    baseline: { v: cells.baseline, style: amount },
    target: { v: cells.target, style: measure.below ? amounts.below : amount },
    fact: { v: cells.fact, style: amount },
    note: { v: cells.note, style: workInput },
  };
  const placed: Placed[] = [
    ...doc,
    ...layout.work.map(({ key, at }): Placed => [
      at,
      isOwnKey(key) ? { v: measure.ownCells[key] ?? null, style: workInput } : work[key],
    ]),
    [layout.id, { v: measure.id, style: hidden }],
    [layout.made, { v: marksText(printed.map((field) => [field, measure.made[field]])), style: hidden }],
    [layout.since, { v: measure.since, style: hidden }],
  ];
  builder.splitRow(placed, (part) => [[layout.id, { v: restId(measure.id, part), style: hidden }]]);
}

/** Status list, dates, colours of lateness. */
function rules(builder: SheetBuilder, layout: Layout, top: number, bottom: number): void {
  const column = (key: WorkingKey) => ({ top, bottom, left: layout.working[key], right: layout.working[key] });
  builder.validations.push({
    area: column('status'),
    rule: { type: 'list', values: [...statuses] },
    prompt: { title: workingCaptions.status, text: sheetWords.measurePrompt },
  });
  for (const key of ['start', 'end'] as const) {
    builder.validations.push({ area: column(key), rule: { type: 'date', min: '2000-01-01', max: '2100-12-31' } });
  }
  const late = a1({ row: top, col: layout.working.late });
  const status = a1({ row: top, col: layout.working.status });
  const starts = (text: string) => `LEFT(${late},${text.length})="${text}"`;
  builder.conditional.push(
    {
      area: column('late'),
      formula: starts(sheetWords.lateBy.trim()),
      style: { fill: colors.lowFill, color: colors.lowInk, bold: true },
    },
    {
      area: column('late'),
      formula: starts(sheetWords.today),
      style: { fill: colors.watchFill, color: colors.watchInk },
    },
    {
      area: column('late'),
      formula: starts(sheetWords.passed),
      style: { fill: colors.unknownFill, color: colors.muted },
    },
    { area: column('status'), formula: `${status}="${statuses[2]}"`, style: { fill: colors.clearFill } },
    { area: column('status'), formula: `${status}="${statuses[3]}"`, style: { fill: colors.unknownFill } },
  );
}
