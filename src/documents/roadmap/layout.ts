/** Columns of a roadmap's sheet: those of the document, then the working ones outside the print area, then the hidden ones. */
import type { SheetPlan } from '../../model/plan';
import { workingCaptions } from '../../words/roadmap';
import type { ColumnRole, RoadmapTemplate } from './template';

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
};

/** What a column of the plan's table holds; the hidden key row of the sheet says it, so that columns are found again after edits. */
export type ColumnKey = ColumnRole | WorkingKey | 'id' | 'made';

/** Where the columns stand, counted from 0. */
export interface Layout {
  columns: SheetPlan['columns'];
  /** Last column of the document (and of the print area). */
  last: number;
  at: Partial<Record<ColumnKey, number>>;
  working: Record<WorkingKey, number>;
  id: number;
  made: number;
}

export function layoutOf(template: RoadmapTemplate): Layout {
  const doc = template.columns;
  const first = doc.length + 1;
  const working = Object.fromEntries(workingKeys.map((key, i) => [key, first + i])) as Record<WorkingKey, number>;
  const id = first + workingKeys.length;
  const roles = Object.fromEntries(doc.map((column, i) => [column.role, i])) as Partial<Record<ColumnRole, number>>;
  return {
    columns: [
      ...doc.map(({ width }) => ({ width })),
      { width: 2 },
      ...workingKeys.map((key) => ({ width: workingWidths[key] })),
      { width: 4, hidden: true },
      { width: 4, hidden: true },
    ],
    last: doc.length - 1,
    at: { ...roles, ...working, id, made: id + 1 },
    working,
    id,
    made: id + 1,
  };
}

/** How the key row writes a key. */
export const keyMark = (key: ColumnKey): string => `#${key}`;

/** First column, counted from the right, from which on the document is at most `width` characters wide. */
export function rightPart(template: RoadmapTemplate, width: number): number {
  let col = template.columns.length - 1;
  let sum = template.columns[col]!.width;
  while (col > 1 && sum + template.columns[col - 1]!.width <= width) sum += template.columns[--col]!.width;
  return col;
}

/** Last column of a left part at least `width` characters wide that leaves the right part a column. */
export function leftPart(template: RoadmapTemplate, from: number, width: number): number {
  let col = from;
  let sum = template.columns[col]!.width;
  while (sum < width && col < template.columns.length - 2) sum += template.columns[++col]!.width;
  return col;
}
