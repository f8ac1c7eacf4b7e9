import { type Area } from '../../../model/cells';
import type {
  Chart,
  Conditional,
  PlanCell,
  PlanRow,
  PrintSetup,
  SheetPlan,
  Style,
  Validation,
} from '../../../model/plan';
import { styleIn } from './font';
import { makeLegible } from './legible';
import { abbreviationsLine } from '../../../words/russian/abbreviations';
import { colors, styles } from './look';
import { pageBreaks } from './page-breaks';
import { splitText } from './split-text';
import { columnPoints, linesHeight, maxRowHeight, textHeight } from './text-height';

/** A cell as a builder is given it: the style as an object, the rest as in the plan. */
export type CellInput = Omit<PlanCell, 's'> & { style?: Style };
/** A cell of `spanRow` and `splitRow`: `span` merges it with the columns to its right. */
export type SpanningCell = CellInput & { span?: number };
/** A cell with its column. */
export type PlacedCell = readonly [col: number, cell: SpanningCell];

/** Texts of styles: the named ones are in thousands of sheets. */
const styleTexts = new WeakMap<Style, string>();

/** Builds one sheet plan: appends rows, collects styles once, fits heights. */
export class SheetBuilder {
  private readonly rows: PlanRow[] = [];
  private readonly styles: Style[] = [];
  private readonly styleIndex = new Map<string, number>();
  /** The same by object: most cells share a named style, and 40,000 texts of styles take half a second. */
  private readonly styleObjects = new Map<Style, number>();
  private readonly merges: Area[] = [];
  readonly conditional: Conditional[] = [];
  readonly validations: Validation[] = [];
  readonly charts: Chart[] = [];
  readonly names: SheetPlan['names'] = [];
  freeze: SheetPlan['freeze'];
  autoFilter: Area | undefined;
  tabColor: string | undefined;
  showGridlines = false;
  /** Rows at the top that do not print: what people who fill the sheet in need to know. */
  unprinted = 0;
  /** The sheet is signed as it is printed: places to fill in are not coloured on it. */
  signed = false;
  /** Rows that stay on the page of the row below; blocks that stay whole; rows that begin a page. Any of them has the builder break the pages. */
  private readonly glued = new Set<number>();
  private readonly blocks: [from: number, to: number][] = [];
  private readonly starts = new Set<number>();

  /** Abbreviations that the sheet does not introduce are spelt out under it. */
  spellsOut = false;
  private readonly head: Pick<SheetPlan, 'kind' | 'key' | 'name' | 'title' | 'font' | 'columns'>;

  /** Styles are given for the usual font. */
  private readonly inFont: (style: Style) => Style;

  constructor(
    head: Pick<SheetPlan, 'kind' | 'key' | 'name' | 'title' | 'font' | 'columns'>,
    public print: PrintSetup,
  ) {
    this.head = { ...head };
    this.inFont = styleIn(head.font);
  }

  /** Adds columns at the right; returns the index of the first one after them. */
  addColumns(columns: SheetPlan['columns']): number {
    this.head.columns = [...this.head.columns, ...columns];
    return this.head.columns.length;
  }

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

  /** A new row of cells side by side from the first column on, each over its `span` columns; returns the row's index. */
  spanRow(cells: readonly SpanningCell[], options: { height?: number } = {}): number {
    const row = this.row([], options);
    let col = 0;
    for (const cell of cells) {
      const { span = 1 } = cell;
      this.put(row, col, cell);
      this.merge({ top: row, left: col, bottom: row, right: col + span - 1 });
      col += span;
    }
    return row;
  }

  /** One text over several columns of a new row; returns the row's index. */
  mergedRow(cell: CellInput, left: number, right: number, options: { height?: number } = {}): number {
    const cells: (CellInput | null)[] = Array.from({ length: left }, () => null);
    const row = this.row([...cells, cell], options);
    this.merge({ top: row, left, bottom: row, right });
    return row;
  }

  /**
   * The same without a merge: the text runs over the empty cells to its right. For rows inside a filter, since Excel sorts no area with merged cells.
   * The style must not wrap.
   */
  bandRow({ style = {}, ...cell }: CellInput, right: number): number {
    const { left, right: end, ...lines } = style.border ?? {};
    const part = (col: number): Style => ({
      ...style,
      border: { ...lines, ...(col === 0 && left ? { left } : {}), ...(col === right && end ? { right: end } : {}) },
    });
    return this.row(Array.from({ length: right + 1 }, (_, col) => ({ ...(col === 0 ? cell : {}), style: part(col) })));
  }

  /**
   * Appends a row; where a wrapped text is taller than a row may be, it goes on in rows below, without lines between them.
   * Cells are given by their column; `more` says what the rows below hold besides. Returns the first and the last row's index.
   */
  splitRow(
    cells: readonly PlacedCell[],
    more: (part: number) => readonly PlacedCell[] = () => [],
  ): { from: number; to: number } {
    const parts = cells.map(([col, cell]) => this.partsOf(cell, col));
    const count = Math.max(1, ...parts.map((part) => part.length));
    const from = this.nextRow;
    const put = (row: number, col: number, cell: SpanningCell) => {
      this.put(row, col, cell);
      if (cell.span) this.merge({ top: row, left: col, bottom: row, right: col + cell.span - 1 });
    };
    for (let part = 0; part < count; part++) {
      const row = this.row([]);
      const opened = ({ style, ...cell }: SpanningCell): SpanningCell => {
        if (!style?.border) return { ...cell, style };
        const { top, bottom, left, right } = style.border;
        const border = {
          ...(part === 0 && top ? { top } : {}),
          ...(part === count - 1 && bottom ? { bottom } : {}),
          ...(left ? { left } : {}),
          ...(right ? { right } : {}),
        };
        return { ...cell, style: { ...style, border } };
      };
      cells.forEach(([col, cell], index) => {
        // Nearly every row is a single one, of the cells as they are.
        if (count === 1) return put(row, col, cell);
        const text = parts[index]![part];
        const v = text === undefined ? {} : { v: text };
        put(row, col, opened({ ...(part === 0 ? cell : { style: cell.style, span: cell.span }), ...v }));
      });
      if (part > 0) for (const [col, cell] of more(part)) put(row, col, opened(cell));
    }
    return { from, to: this.nextRow - 1 };
  }

  /** A wrapped text cut into parts that fit a row each; nothing for other cells. */
  private partsOf(cell: SpanningCell, col: number): string[] {
    if (typeof cell.v !== 'string' || !cell.style?.align?.wrap) return [];
    let width = 0;
    for (let c = col; c < col + (cell.span ?? 1); c++) width += columnPoints(this.head.columns[c]?.width ?? 8.43);
    const { font } = this.inFont(cell.style);
    const size = font?.size ?? this.head.font.size;
    return splitText(cell.v, width - (cell.style.align.indent ?? 0) * 7, size, font?.bold);
  }

  /** Rows `from` to `to`, and the first row after them, stay on one page: headings with what they head. */
  keepWithNext(from: number, to = from): void {
    for (let row = from; row <= to; row++) this.glued.add(row);
  }

  /** Rows `from` to `to` stay on one page where they fit it. */
  keepTogether(from: number, to = this.nextRow - 1): void {
    if (to > from) this.blocks.push([from, to]);
  }

  /** Whether a row stays with the one below. */
  staysWithNext(row: number): boolean {
    return this.glued.has(row);
  }

  /** The next row begins a page. */
  startPage(): void {
    this.starts.add(this.nextRow);
  }

  setHeight(row: number, height: number): void {
    this.rows[row]!.height = Math.min(height, maxRowHeight);
  }

  /** Computes the height of every row that has wrapped text and no height of its own (single-row merges counted by their width). */
  fitHeights(): void {
    // Right ends of single-row merges by row and column; cells of taller ones are left out (null).
    const merged = new Map<number, Map<number, number | null>>();
    for (const { top, bottom, left, right } of this.merges) {
      const row = merged.get(top) ?? new Map<number, number | null>();
      merged.set(top, row.set(left, top === bottom ? right : null));
    }
    const points = this.head.columns.map(({ width }) => columnPoints(width));
    // By style: a region's sheets have ten thousands of cells in a few dozen styles.
    const measureOf = ({ font, align, fill }: Style) => {
      const { size = this.head.font.size, bold } = font ?? {};
      const typed = fill === colors.inputFill;
      return { size, bold, typed, line: linesHeight(1, size), wraps: align?.wrap, indent: (align?.indent ?? 0) * 7 };
    };
    const measures = this.styles.map(measureOf);
    const plain = measureOf({});
    this.rows.forEach((row, index) => {
      if (row.height !== undefined || row.hidden) return;
      const spans = merged.get(index);
      let height = 0;
      // Texts in merged cells: a program that fits rows does not count them.
      let covered = 0;
      let typed = false;
      for (let col = 0; col < row.cells.length; col++) {
        const cell = row.cells[col];
        if (!cell) continue;
        const { v, s } = cell;
        const { size, bold, line, wraps, indent, typed: isInput } = s === undefined ? plain : measures[s]!;
        // A row of nothing but empty texts keeps the program's own height, and grows with what is typed into it.
        typed ||= isInput;
        if (v === null || v === undefined || v === '') continue;
        const last = spans?.get(col) ?? (spans?.has(col) ? null : col);
        if (last === null) continue;
        // Numbers never wrap, whatever their style says.
        if (!wraps || typeof v !== 'string') {
          height = Math.max(height, line);
          continue;
        }
        let width = -indent;
        for (let c = col; c <= last; c++) width += points[c] ?? columnPoints(8.43);
        const needed = textHeight(v, width, size, bold);
        height = Math.max(height, needed);
        if (last > col) covered = Math.max(covered, needed);
      }
      if (height === 0) return;
      row.height = Math.min(height, maxRowHeight);
      if (typed && covered < height) row.grows = true;
    });
  }

  /** Texts of the rows written so far, hidden ones left out. */
  get texts(): string[] {
    const texts: string[] = [];
    const right = this.print.area?.right ?? Infinity;
    const isShown = this.head.columns.map((column, col) => column.hidden !== true && col <= right);
    this.rows.forEach(({ cells, hidden }, row) => {
      if (hidden || row < this.unprinted) return;
      cells.forEach((cell, col) => {
        if (typeof cell?.v === 'string' && (isShown[col] ?? col <= right)) texts.push(cell.v);
      });
    });
    return texts;
  }

  /** Under everything else, over the columns that are printed. */
  spellOut(): void {
    this.spellsOut = false;
    const line = abbreviationsLine(this.texts);
    if (line === '') return;
    const { area } = this.print;
    const firstHidden = this.head.columns.findIndex(({ hidden }) => hidden);
    const right = area?.right ?? (firstHidden < 0 ? this.head.columns.length : firstHidden) - 1;
    const bottom = this.rows.length - 1;
    const row = this.mergedRow({ v: line, style: styles.note }, 0, right);
    this.keepWithNext(row - 1);
    if (area?.bottom === bottom) this.print = { ...this.print, area: { ...area, bottom: row } };
  }

  build(): SheetPlan {
    if (this.spellsOut) this.spellOut();
    if (this.unprinted > 0) {
      const all = { top: 0, left: 0, bottom: this.rows.length - 1, right: this.head.columns.length - 1 };
      this.print = { ...this.print, area: { ...all, ...this.print.area, top: this.unprinted } };
    }
    makeLegible({ ...this.head, rows: this.rows, merges: this.merges, styles: this.styles }, this.print);
    this.fitHeights();
    this.uncolour();
    const plan: SheetPlan = {
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
    // All of it is one page.
    if (this.print.fitHeight === 1) return plan;
    const { glued, starts } = this;
    const blocks = [...this.blocks, ...this.charts.map(({ anchor }) => [anchor.top, anchor.bottom] as const)];
    const tables = this.tables();
    if (glued.size + blocks.length + tables.length + starts.size === 0) return plan;
    const breaks = pageBreaks(plan, { glued, blocks, tables, starts });
    if (breaks.length === 0) return plan;
    const partStarts = breaks.filter((row) => starts.has(row));
    return { ...plan, print: { ...plan.print, breaks, ...(partStarts.length > 0 ? { partStarts } : {}) } };
  }

  /** Rows with lines that follow one another, three of them or more. */
  private tables(): [from: number, to: number][] {
    const isLined = (at: number) =>
      this.rows[at]?.cells.some((cell) => cell?.s !== undefined && this.styles[cell.s]!.border !== undefined) ?? false;
    const found: [number, number][] = [];
    let from = 0;
    for (let at = 0; at <= this.rows.length; at++) {
      if (isLined(at)) continue;
      if (at - from > 2) found.push([from, at - 1]);
      from = at + 1;
    }
    return found;
  }

  /** Yellow is for the screen: a signed paper has none, a form is printed without fills where the program can do that and no chart needs them. */
  private uncolour(): void {
    const { top, left, bottom, right } = this.print.area ?? { top: 0, left: 0, bottom: Infinity, right: Infinity };
    const inputs = this.styles.map(({ fill }) => fill === colors.inputFill);
    if (!inputs.includes(true)) return;
    const printed: PlanCell[] = [];
    this.rows.forEach(({ cells, hidden }, row) => {
      if (hidden || row < top || row > bottom) return;
      cells.forEach((cell, col) => {
        if (cell?.s !== undefined && inputs[cell.s] && col >= left && col <= right) printed.push(cell);
      });
    });
    if (printed.length === 0) return;
    if (!this.signed) {
      if (this.charts.length === 0) this.print = { ...this.print, withoutFills: true };
      return;
    }
    for (const cell of printed) {
      const { fill: _fill, ...plain } = this.styles[cell.s!]!;
      cell.s = this.styleOf(plain);
    }
  }

  /** Key by key: a rest of properties costs ten times as much, and a region's sheets have 40,000 cells. */
  private planCell({ v, f, link, style }: CellInput): PlanCell {
    const cell: PlanCell = {};
    if (v !== undefined) cell.v = v;
    if (f !== undefined) cell.f = f;
    if (link !== undefined) cell.link = link;
    if (style) cell.s = this.styleOf(this.inFont(style));
    return cell;
  }

  private styleOf(style: Style): number {
    const known = this.styleObjects.get(style);
    if (known !== undefined) return known;
    let key = styleTexts.get(style);
    if (key === undefined) styleTexts.set(style, (key = JSON.stringify(style)));
    let index = this.styleIndex.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.styleIndex.set(key, index);
    }
    this.styleObjects.set(style, index);
    return index;
  }
}
