import { areaA1, type Area } from '../../model/cells';
import type { Chart, Conditional, PlanCell, PlanRow, PrintSetup, SheetPlan, Style, Validation } from '../../model/plan';
import { columnPoints, maxRowHeight, textHeight } from './text-height';

/** A cell as a builder is given it: the style as an object, the rest as in the plan. */
export type CellInput = Omit<PlanCell, 's'> & { style?: Style };

/** Builds one sheet plan: appends rows, collects styles once, fits heights. */
export class SheetBuilder {
  private readonly rows: PlanRow[] = [];
  private readonly styles: Style[] = [];
  private readonly styleIndex = new Map<string, number>();
  private readonly merges: Area[] = [];
  readonly conditional: Conditional[] = [];
  readonly validations: Validation[] = [];
  readonly charts: Chart[] = [];
  readonly names: SheetPlan['names'] = [];
  freeze: SheetPlan['freeze'];
  autoFilter: Area | undefined;
  tabColor: string | undefined;
  showGridlines = false;

  constructor(
    private readonly head: Pick<SheetPlan, 'kind' | 'key' | 'name' | 'title' | 'font' | 'columns'>,
    public print: PrintSetup,
  ) {}

  /** Index of the next row. */
  get nextRow(): number {
    return this.rows.length;
  }

  /** Appends a row; returns its index. `null` leaves a cell empty. */
  row(cells: (CellInput | null)[], options: { height?: number; hidden?: boolean } = {}): number {
    this.rows.push({ ...options, cells: cells.map((cell) => (cell ? this.planCell(cell) : null)) });
    return this.rows.length - 1;
  }

  /** Puts a cell into a row that exists or not yet. */
  put(row: number, col: number, cell: CellInput): void {
    while (this.rows.length <= row) this.rows.push({ cells: [] });
    const cells = this.rows[row]!.cells;
    while (cells.length <= col) cells.push(null);
    cells[col] = this.planCell(cell);
  }

  /** Merges an area; cells under it take the first one's style so that borders close. */
  merge(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.merges.push(area);
    const s = this.rows[area.top]?.cells[area.left]?.s;
    for (let row = area.top; row <= area.bottom; row++) {
      while (this.rows.length <= row) this.rows.push({ cells: [] });
      const cells = this.rows[row]!.cells;
      for (let col = area.left; col <= area.right; col++) {
        while (cells.length <= col) cells.push(null);
        if (row === area.top && col === area.left) continue;
        cells[col] = s === undefined ? null : { s };
      }
    }
  }

  /** One text over several columns of a new row; returns the row's index. */
  mergedRow(cell: CellInput, left: number, right: number, options: { height?: number } = {}): number {
    const cells: (CellInput | null)[] = Array.from({ length: left }, () => null);
    const row = this.row([...cells, cell], options);
    this.merge({ top: row, left, bottom: row, right });
    return row;
  }

  setHeight(row: number, height: number): void {
    this.rows[row]!.height = Math.min(height, maxRowHeight);
  }

  /** Computes the height of every row that has wrapped text and no height of its own (single-row merges counted by their width). */
  fitHeights(): void {
    const spans = new Map<string, number>();
    const covered = new Set<string>();
    for (const merge of this.merges) {
      if (merge.top !== merge.bottom) covered.add(`${merge.top}:${merge.left}`);
      else spans.set(`${merge.top}:${merge.left}`, merge.right);
    }
    this.rows.forEach((row, index) => {
      if (row.height !== undefined || row.hidden) return;
      let height = 0;
      row.cells.forEach((cell, col) => {
        const style = cell?.s === undefined ? undefined : this.styles[cell.s];
        if (!cell || cell.v === null || cell.v === undefined || covered.has(`${index}:${col}`)) return;
        const last = spans.get(`${index}:${col}`) ?? col;
        let width = 0;
        for (let c = col; c <= last; c++) width += columnPoints(this.head.columns[c]?.width ?? 8.43);
        const size = style?.font?.size ?? this.head.font.size;
        const text = style?.align?.wrap ? String(cell.v) : '';
        height = Math.max(height, textHeight(text, width - (style?.align?.indent ?? 0) * 7, size, style?.font?.bold));
      });
      if (height > 0) row.height = Math.min(height, maxRowHeight);
    });
  }

  build(): SheetPlan {
    this.fitHeights();
    return {
      ...this.head,
      ...(this.tabColor ? { tabColor: this.tabColor } : {}),
      ...(this.freeze ? { freeze: this.freeze } : {}),
      ...(this.autoFilter ? { autoFilter: this.autoFilter } : {}),
      styles: this.styles,
      rows: this.rows,
      merges: this.merges,
      conditional: this.conditional,
      validations: this.validations,
      charts: this.charts,
      names: this.names,
      print: this.print,
      showGridlines: this.showGridlines,
    };
  }

  private planCell({ style, ...cell }: CellInput): PlanCell {
    return style ? { ...cell, s: this.styleOf(style) } : cell;
  }

  private styleOf(style: Style): number {
    const key = JSON.stringify(style);
    let index = this.styleIndex.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.styleIndex.set(key, index);
    }
    return index;
  }
}

/** «A5:F5» of an area, for messages and tests. */
export const shownArea = (area: Area): string => areaA1(area);
