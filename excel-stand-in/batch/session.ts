/** What the API's objects share: the workbook, the rights to write, and the events they cause. */
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
