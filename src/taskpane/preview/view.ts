import type { CSSProperties } from 'react';

import { colors } from '../../documents/kit/sheet/look';
import type { Area, CellValue } from '../../model/cells';
import type { ReadConditional, SheetPlan, Style } from '../../model/plan';
import { countBetween, mergedCells, shownParts } from '../../model/plan-parts';
import { valueAt, type SheetSnapshot } from '../../model/snapshot';
import { conditionLooks } from './conditions';
import { shownValue } from '../../words/russian/shown-value';

/** A sheet as a table on the screen. */
export interface ViewCell {
  text: string;
  look?: CSSProperties;
  /** Why the cell is marked («прочитано»). */
  mark?: string;
  rowSpan?: number;
  colSpan?: number;
  /** Pixels that a text which does not wrap takes: its own column and the empty ones after it, as in Excel. */
  room?: number;
}
export interface ViewRow {
  /** Its number in the sheet, from 0. */
  row: number;
  /** In pixels, where it has one. */
  height?: number;
  /** Null cells are covered by a merge. */
  readonly cells: (ViewCell | null)[];
}
/** Rows of a view: all of them, or made when they are drawn. */
export interface ViewRows {
  readonly length: number;
  slice(from: number, to: number): ViewRow[];
  findIndex(is: (row: Pick<ViewRow, 'row'>) => boolean): number;
}
export interface ViewSheet<Rows extends ViewRows = ViewRow[]> {
  name: string;
  /** Pixels. */
  widths: number[];
  rows: Rows;
  /** Numbers of the columns in the sheet, from 0. */
  cols: readonly number[];
  font: { name: string; size: number };
}

const pixels = (points: number): number => Math.round((points * 4) / 3);
const columnPixels = (width: number): number => Math.round(width * 7 + 5);

/** A row whose cells are made when it is drawn. */
function drawnLater(row: number, height: number | undefined, make: () => ViewRow['cells']): ViewRow {
  let cells: ViewRow['cells'] | null = null;
  return {
    row,
    height,
    get cells() {
      return (cells ??= make());
    },
  };
}

/** Rows one under the other from a row of the sheet on, each made when it is first drawn: of a region's sheet few are. */
function rowsLater(length: number, top: number, make: (index: number) => ViewRow['cells']): ViewRows {
  const made = new Map<number, ViewRow>();
  const rowAt = (index: number): ViewRow => {
    const row = made.get(index) ?? drawnLater(index + top, undefined, () => make(index));
    made.set(index, row);
    return row;
  };
  return {
    length,
    slice: (from, to) => Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => rowAt(from + at)),
    findIndex: (is) => {
      for (let index = 0; index < length; index++) if (is({ row: index + top })) return index;
      return -1;
    },
  };
}

/** A plan as it will look, or what of it lies in an area; hidden rows and columns left out. */
export function planView(plan: SheetPlan, area?: Area): ViewSheet {
  const looks = plan.styles.map((style) => cssOf(style));
  const { cols: shownCols, rows: shownRows } = shownParts(plan, area);
  const merges = mergedCells(plan.merges);
  const conditions = conditionLooks(plan.conditional, (row, col) => plan.rows[row]?.cells[col]?.v ?? null);
  const isFree = (row: number, col: number): boolean =>
    (plan.rows[row]?.cells[col]?.v ?? '') === '' && !merges.has(`${row}:${col}`);
  const widths = shownCols.map((col) => columnPixels(plan.columns[col]?.width ?? 8.43));
  return {
    name: plan.name,
    widths,
    font: plan.font,
    cols: shownCols,
    rows: shownRows.map((rowIndex) => {
      const row = plan.rows[rowIndex]!;
      return drawnLater(rowIndex, row.height === undefined ? undefined : pixels(row.height), () =>
        shownCols.map((col, at) => {
          const merge = merges.get(`${rowIndex}:${col}`);
          if (merge === 'covered') return null;
          const cell = row.cells[col];
          const style = cell?.s === undefined ? undefined : plan.styles[cell.s];
          return {
            text: shownValue(cell?.v ?? null, style?.format),
            look: withCondition(cell?.s === undefined ? undefined : looks[cell.s], conditions(rowIndex, col)),
            ...(!style?.align?.wrap &&
              isLeft(style, cell?.v) &&
              !merge &&
              spilling(widths, at, (next) => isFree(rowIndex, shownCols[next]!))),
            ...(merge && {
              rowSpan: countBetween(shownRows, merge.top, merge.bottom),
              colSpan: countBetween(shownCols, merge.left, merge.right),
            }),
          };
        }),
      );
    }),
  };
}

const isLeft = (style: Style | undefined, value: CellValue | undefined): boolean =>
  typeof value === 'string' && value !== '' && (style?.align?.h ?? 'left') === 'left';

/** The room of a text over the empty cells to its right; nothing where the next is not empty. */
function spilling(widths: readonly number[], col: number, isFree: (col: number) => boolean): { room?: number } {
  let end = col + 1;
  while (end < widths.length && isFree(end)) end++;
  if (end === col + 1) return {};
  // Beyond the last column the sheet is empty.
  return { room: end === widths.length ? Infinity : widths.slice(col, end).reduce((sum, width) => sum + width, 0) };
}

const withCondition = (look?: CSSProperties, condition?: CSSProperties): CSSProperties | undefined =>
  condition ? { ...look, ...condition } : look;

const lines = { thin: '1px solid', medium: '2px solid', hair: '1px dotted' } as const;

/** A plan's style in CSS. Ink and paper are a document's own in any theme. */
function cssOf(style: Style): CSSProperties {
  const { font, fill, border, align } = style;
  const edge = (side: keyof NonNullable<Style['border']>): string | undefined => {
    const line = border?.[side];
    return line && `${lines[line.style]} ${line.color}`;
  };
  return {
    fontFamily: font?.name && `'${font.name}', serif`,
    fontSize: font?.size && pixels(font.size),
    fontWeight: font?.bold ? 700 : undefined,
    fontStyle: font?.italic ? 'italic' : undefined,
    textDecoration: font?.underline ? 'underline' : undefined,
    color: font?.color,
    backgroundColor: fill,
    borderTop: edge('top'),
    borderBottom: edge('bottom'),
    borderLeft: edge('left'),
    borderRight: edge('right'),
    textAlign: align?.h,
    verticalAlign: align?.v === 'center' ? 'middle' : align?.v,
    whiteSpace: align?.wrap ? 'pre-wrap' : 'nowrap',
    paddingLeft: align?.indent ? align.indent * 9 : undefined,
  };
}

/** Marked cells of a source sheet, rows and columns counted from 0 in the sheet: what each was taken for. */
export interface Marks {
  readonly any: boolean;
  at(row: number, col: number): string | undefined;
}
export const noMarks: Marks = { any: false, at: () => undefined };

const widest = 42;
/** Rows whose texts give a column its width: the table’s head and enough of its body. */
const measuredRows = 60;

/** As the rule of «Отметить на листе» draws a school of the list. */
const flagLook: CSSProperties = { backgroundColor: colors.lowFill, color: colors.lowInk, fontWeight: 700 };

/** A sheet of values as it stands in the user's workbook with its conditional formats, recognised cells marked, schools of the list where they are marked in the workbook. */
export function snapshotView(
  sheet: SheetSnapshot,
  marks: Marks,
  flags: Marks = noMarks,
  conditional: readonly ReadConditional[] = [],
): ViewSheet<ViewRows> {
  const conditions = conditionLooks(conditional, (row, col) => valueAt(sheet, row, col));
  const cols = sheet.values[0]?.length ?? 0;
  const widths = Array.from({ length: cols }, (_, col) => {
    const longest = sheet.values
      .slice(0, measuredRows)
      .reduce((most, row) => Math.max(most, textOf(row[col] ?? null).length), 0);
    return columnPixels(Math.min(widest, Math.max(6, longest + 1)));
  });
  return {
    name: sheet.name,
    widths,
    font: { name: 'Calibri', size: 11 },
    cols: Array.from({ length: cols }, (_, col) => col + sheet.left),
    rows: rowsLater(sheet.values.length, sheet.top, (index) => {
      const row = sheet.values[index]!;
      return row.map((value, col) => {
        const [atRow, atCol] = [index + sheet.top, col + sheet.left];
        return {
          text: textOf(value),
          look: {
            textAlign: typeof value === 'number' ? ('right' as const) : ('left' as const),
            whiteSpace: 'nowrap' as const,
            ...conditions(atRow, atCol),
            ...(flags.at(atRow, atCol) !== undefined && flagLook),
          },
          mark: marks.at(atRow, atCol),
          ...(isLeft(undefined, value ?? undefined) &&
            spilling(widths, col, (next) => textOf(row[next] ?? null) === '')),
        };
      });
    }),
  };
}
const textOf = (value: CellValue): string => shownValue(value);
