/** Columns of a roadmap's sheet: those of the document, then the working ones outside the print area, then the hidden ones. */
import type { SheetPlan } from '../../../../model/plan';
import { workingCaptions } from '../../../../words/papers/roadmap';
import { columnMark } from '../../../forms/kept-read';
import { columnRoles, type ColumnRole, type RoadmapTemplate } from '../template';

export type WorkingKey = keyof typeof workingCaptions;
export const workingKeys = Object.keys(workingCaptions) as WorkingKey[];
const workingWidths: Record<WorkingKey, number> = {
  status: 13,
  start: 12,
  end: 12,
  late: 22,
  required: 24,
  evidence: 30,
  baseline: 13,
  target: 12,
  fact: 12,
  note: 30,
};

/** A column people inserted: known by its number from then on. */
export type OwnKey = `own${number}`;
export const isOwnKey = (key: string): key is OwnKey => /^own\d+$/.test(key);

/** What a column of the plan's table holds; the hidden key row of the sheet says it, so that columns are found again after edits. */
export type ColumnKey = ColumnRole | WorkingKey | OwnKey | 'id' | 'made' | 'since';

/** A column of people's own in the sheet as it stands. */
export interface OwnColumn {
  key: OwnKey;
  caption: string;
  /** The known column it stands behind; null before the first one. */
  after: ColumnKey | null;
}
export interface DocumentColumn {
  role: ColumnRole | OwnKey;
  caption: string;
  width: number;
}

/** Where the columns stand, counted from 0. */
export interface Layout {
  columns: SheetPlan['columns'];
  /** Columns of the document, in order. */
  document: readonly DocumentColumn[];
  /** Working columns in order, people's own among them, with their captions. */
  work: readonly { key: WorkingKey | OwnKey; caption: string; at: number }[];
  /** Last column of the document (and of the print area). */
  last: number;
  at: Partial<Record<ColumnKey, number>>;
  working: Record<WorkingKey, number>;
  id: number;
  made: number;
  since: number;
}

const ownWidth = 18;

/** Columns with people's own behind those they stood after; what stood farther right goes behind the last one. */
function withOwn<T extends { key: ColumnKey }>(
  columns: readonly T[],
  own: readonly OwnColumn[],
  make: (own: OwnColumn) => T,
): T[] {
  const behind = (key: ColumnKey | null): T[] =>
    own.filter(({ after }) => after === key).flatMap((one) => [make(one), ...behind(one.key)]);
  return [...behind(null), ...columns.flatMap((column) => [column, ...behind(column.key)])];
}

/** The same columns, each behind one that the sheet will have. */
function placed(own: readonly OwnColumn[], template: RoadmapTemplate): OwnColumn[] {
  const roles: readonly ColumnKey[] = template.columns.map(({ role }) => role);
  const has = (key: ColumnKey | null) =>
    key === null || roles.includes(key) || key in workingWidths || own.some((one) => one.key === key);
  return own.map((one) => {
    if (has(one.after)) return one;
    const wasInDocument = columnRoles.some((role) => role === one.after);
    return { ...one, after: wasInDocument ? roles[roles.length - 1]! : workingKeys[workingKeys.length - 1]! };
  });
}

export function layoutOf(template: RoadmapTemplate, ownColumns: readonly OwnColumn[] = []): Layout {
  const own = placed(ownColumns, template);
  const known = template.columns.map((column) => ({ ...column, key: column.role as ColumnKey }));
  const isInDocument = ({ after }: OwnColumn): boolean => {
    const before = own.find(({ key }) => key === after);
    return before ? isInDocument(before) : after === null || known.some(({ key }) => key === after);
  };
  const document = withOwn<DocumentColumn & { key: ColumnKey }>(known, own.filter(isInDocument), (one) => ({
    key: one.key,
    role: one.key,
    caption: one.caption,
    width: ownWidth,
  }));
  const work = withOwn<{ key: ColumnKey; caption: string; width: number }>(
    workingKeys.map((key) => ({ key, caption: workingCaptions[key], width: workingWidths[key] })),
    own.filter((one) => !isInDocument(one)),
    ({ key, caption }) => ({ key, caption, width: ownWidth }),
  ).map((column, i) => ({ ...column, key: column.key as WorkingKey | OwnKey, at: document.length + 1 + i }));
  const id = document.length + 1 + work.length;
  const working = Object.fromEntries(work.map(({ key, at }) => [key, at])) as Record<WorkingKey, number>;
  const documentAt = Object.fromEntries(document.map(({ role }, i) => [role, i]));
  return {
    columns: [
      ...document.map(({ width }) => ({ width })),
      { width: 2 },
      ...work.map(({ width }) => ({ width })),
      ...[0, 1, 2].map(() => ({ width: 4, hidden: true })),
    ],
    document,
    work,
    last: document.length - 1,
    at: { ...documentAt, ...working, id, since: id + 1, made: id + 2 },
    working,
    id,
    since: id + 1,
    made: id + 2,
  };
}

/** How the key row writes a key. */
export const keyMark = (key: ColumnKey): string => columnMark(key);

/** First column, counted from the right, from which on the document is at most `width` characters wide. */
export function rightPart(columns: readonly { width: number }[], width: number): number {
  let col = columns.length - 1;
  let sum = columns[col]!.width;
  while (col > 1 && sum + columns[col - 1]!.width <= width) sum += columns[--col]!.width;
  return col;
}

/** Last column of a left part at least `width` characters wide that leaves the right part a column. */
export function leftPart(columns: readonly { width: number }[], from: number, width: number): number {
  let col = from;
  let sum = columns[col]!.width;
  while (sum < width && col < columns.length - 2) sum += columns[++col]!.width;
  return col;
}
