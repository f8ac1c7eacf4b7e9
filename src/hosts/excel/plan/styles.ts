import type { Area } from '../../../model/cells';
import type { SheetPlan, Style } from '../../../model/plan';
import { callBytes, type Step } from '../steps';
import { addresses, rectangles } from './areas';
import type { SheetOf } from './content';

type Edge = NonNullable<NonNullable<Style['border']>['top']>;
const lines: Record<Edge['style'], { style: Excel.BorderLineStyle; weight: Excel.BorderWeight }> = {
  thin: { style: 'Continuous' as Excel.BorderLineStyle, weight: 'Thin' as Excel.BorderWeight },
  medium: { style: 'Continuous' as Excel.BorderLineStyle, weight: 'Medium' as Excel.BorderWeight },
  hair: { style: 'Continuous' as Excel.BorderLineStyle, weight: 'Hairline' as Excel.BorderWeight },
};
const horizontal = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** A style on many rectangles at once. */
function group(
  sheetOf: SheetOf,
  areas: readonly Area[],
  calls: number,
  apply: (format: Excel.RangeFormat) => void,
): Step[] {
  return addresses(areas).map((address) => ({
    bytes: address.length + callBytes * calls,
    apply: (context) => apply(sheetOf(context).getRanges(address).format),
  }));
}

const sameEdge = (a: Edge | undefined, b: Edge | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Formats of a plan's cells, one group of calls a style. Links take Excel's own look first, so theirs is said in full. */
export function styleSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  const cells = new Map<number, { row: number; col: number }[]>();
  const linked: { row: number; col: number }[] = [];
  const all: { row: number; col: number }[] = [];
  plan.rows.forEach((row, index) =>
    row.cells.forEach((cell, col) => {
      if (!cell) return;
      all.push({ row: index, col });
      if (cell.link) linked.push({ row: index, col });
      if (cell.s === undefined) return;
      const list = cells.get(cell.s);
      if (list) list.push({ row: index, col });
      else cells.set(cell.s, [{ row: index, col }]);
    }),
  );
  const anywhere = { across: true, down: true };
  const steps = group(sheetOf, rectangles(all, anywhere), 3, (format) => {
    format.font.name = plan.font.name;
    format.font.size = plan.font.size;
  });
  if (linked.length > 0) {
    steps.push(
      ...group(sheetOf, rectangles(linked, anywhere), 3, (format) => {
        format.font.color = '#000000';
        format.font.underline = 'None';
      }),
    );
  }
  for (const [index, list] of cells) steps.push(...oneStyle(sheetOf, plan.styles[index] ?? {}, list));
  return steps;
}

function oneStyle(sheetOf: SheetOf, style: Style, cells: readonly { row: number; col: number }[]): Step[] {
  const { font = {}, align = {}, border = {}, fill } = style;
  // A line that a cell has on one side only must not be drawn between two of its like.
  const join = { across: sameEdge(border.left, border.right), down: sameEdge(border.top, border.bottom) };
  const areas = rectangles(cells, join);
  const steps = group(sheetOf, areas, 8, (format) => {
    if (fill) format.fill.color = fill;
    if (font.name !== undefined) format.font.name = font.name;
    if (font.size !== undefined) format.font.size = font.size;
    if (font.bold !== undefined) format.font.bold = font.bold;
    if (font.italic !== undefined) format.font.italic = font.italic;
    if (font.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
    if (font.color !== undefined) format.font.color = font.color;
    if (align.h !== undefined) format.horizontalAlignment = horizontal[align.h];
    if (align.v !== undefined) format.verticalAlignment = vertical[align.v];
    if (align.wrap !== undefined) format.wrapText = align.wrap;
    if (align.indent !== undefined) format.indentLevel = align.indent;
  });
  const draw = (edge: Edge | undefined, index: Excel.BorderIndex | `${Excel.BorderIndex}`, where: readonly Area[]) => {
    if (!edge || where.length === 0) return;
    const drawn = group(sheetOf, where, 4, (format) => {
      const line = format.borders.getItem(index as Excel.BorderIndex);
      line.style = lines[edge.style].style;
      line.weight = lines[edge.style].weight;
      line.color = edge.color;
    });
    steps.push(...drawn);
  };
  draw(border.top, 'EdgeTop', areas);
  draw(border.bottom, 'EdgeBottom', areas);
  draw(border.left, 'EdgeLeft', areas);
  draw(border.right, 'EdgeRight', areas);
  draw(
    border.top,
    'InsideHorizontal',
    areas.filter((area) => area.bottom > area.top),
  );
  draw(
    border.left,
    'InsideVertical',
    areas.filter((area) => area.right > area.left),
  );
  return steps;
}
