/** What the API's objects share: the workbook, the rights to write, and the events they cause. */
import { calculate } from '../model/calculate';
import { quoted, rectText, type Rect } from '../model/address';
import { freshId, type Book, type Sheet } from '../model/workbook';
import type { ApiObject } from './api-object';
import { refuse } from './errors';

export type EventName =
  | 'Activated'
  | 'Added'
  | 'Calculated'
  | 'DataChanged'
  | 'Deleted'
  | 'NameChanged'
  | 'SelectionChanged'
  | 'VisibilityChanged';

export interface ExcelEvent {
  name: EventName;
  sheetId: string;
  details: Record<string, unknown>;
}

export class Session {
  readonly pending: ExcelEvent[] = [];
  /** «Worksheets/DataChanged» and «{sheet id}/DataChanged» that the add-in listens to. */
  readonly listened = new Set<string>();
  /** Workbooks that `Excel.createWorkbook` was asked to open. */
  readonly opened: string[] = [];

  /** The batch belongs to one step of the user's undo (`mergeUndoGroup`). */
  grouped = false;
  /** Computes formulas; a bench that does not look at values leaves them alone. */
  computes = true;

  /** What Ctrl+Z goes back to, last one first to be taken; null where nobody asked for it. */
  history: { sheets: Sheet[]; names: Book['names']; activeSheetId: string }[] | null = null;

  /** Set where the root is made: ranges know their sheet and formats, and those know ranges. */
  worksheetOf: (sheet: Sheet) => ApiObject | null = () => null;
  rangeOf: (sheet: Sheet, rects: Rect[]) => ApiObject | null = () => null;
  areasOf: (sheet: Sheet, rects: Rect[]) => ApiObject | null = () => null;

  constructor(public book: Book) {}

  sheet(id: string): Sheet {
    return this.book.sheets.find((sheet) => sheet.id === id) ?? refuse('ItemNotFound', `sheet ${id}`);
  }
  alive(sheet: Sheet): Sheet {
    return this.book.sheets.includes(sheet) ? sheet : refuse('ItemNotFound', `sheet ${sheet.name} was deleted`);
  }
  writable(sheet: Sheet): Sheet {
    if (this.book.readOnly) refuse('AccessDenied', 'the workbook is read-only');
    if (this.alive(sheet).isProtected) refuse('AccessDenied', `sheet ${sheet.name} is protected`);
    return sheet;
  }
  structure(): Book {
    if (this.book.readOnly) refuse('AccessDenied', 'the workbook is read-only');
    if (this.book.structureProtected) refuse('AccessDenied', 'the structure of the workbook is protected');
    return this.book;
  }
  editable(): Book {
    return this.book.readOnly ? refuse('AccessDenied', 'the workbook is read-only') : this.book;
  }
  /** What Excel cannot take back fails inside a group of undo. */
  ungrouped(what: string): void {
    if (this.grouped) refuse('UndoNotSupported', what);
  }
  /** A step that Ctrl+Z can take back begins. XML parts are no part of it. */
  remember(): void {
    const { sheets, names, activeSheetId } = this.book;
    this.history?.push(structuredClone({ sheets, names, activeSheetId }));
  }
  /** Deleting a sheet empties the list of what can be taken back. */
  forget(): void {
    if (this.history) this.history = [];
  }
  /** Ctrl+Z: sheets and names as before the last step; rules that come back by it are ones that the API cannot read. */
  undo(): boolean {
    const step = this.history?.pop();
    if (!step) return false;
    const known = new Set(
      this.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map((rule) => rule.formula)),
    );
    for (const rule of step.sheets.flatMap(({ conditionalFormats }) => conditionalFormats))
      if (!known.has(rule.formula)) rule.broken = true;
    Object.assign(this.book, step, { stale: true });
    return true;
  }
  /** Brings formulas up to date as automatic calculation does. */
  recalculated(): void {
    if (!this.book.stale || !this.computes || this.book.calculation === 'Manual') return;
    calculate(this.book);
    this.book.stale = false;
  }
  address(sheet: Sheet, rect: Rect): string {
    return `${quoted(sheet.name)}!${rectText(rect)}`;
  }
  emit(name: EventName, sheet: Sheet, details: Record<string, unknown> = {}): void {
    this.pending.push({ name, sheetId: sheet.id, details });
  }
  freshId(): string {
    return freshId(this.book);
  }
}
