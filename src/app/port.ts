import type { Area, Cell, CellRef, CellValue } from '../model/cells';
import type { Outcome, Problem } from '../model/outcome';
import type { SheetPlan } from '../model/plan';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { RegistryEntry, WorkbookState } from '../model/state';

/** Told between blocks of long work; `done` of `total` in the unit the text names («Лист 3 из 12»). */
export type Progress = (step: { text: string; done: number; total: number }) => void;

/** A removable mark in a user's sheet: one custom conditional format a column, found again by the constant in its formula. */
export interface Flag {
  sheetId: string;
  area: Area;
  /** Relative to the area's top left cell, without «=»; carries N("shnor")=0. */
  formula: string;
  style: { fill?: string; color?: string; bold?: boolean };
}

/** A sheet of values to add to the workbook (from another file); never overwritten or removed afterwards. */
export interface AddedSheet {
  name: string;
  /** Name of the file it comes from: its year or subject can be the only one. */
  file?: string;
  top: number;
  left: number;
  values: CellValue[][];
}

/** What people typed into a cell of a sheet of ours in the pane or on the page; the sheet by its id. */
export interface TypedCell extends Cell {
  sheet: string;
  value: CellValue;
}

/** One change of the workbook. The host does all of it or, by its journal, none. */
export interface WorkbookChange {
  /** Sheets of ours to make or to make again (matched to existing ones by kind + key in the registry). */
  plans: SheetPlan[];
  /** Registry entries whose sheets go («Убрать созданные листы»). */
  remove?: RegistryEntry[];
  addSheets?: AddedSheet[];
  /** null: leave the flags; []: remove all; else replace all. */
  flags?: Flag[] | null;
  /** State to keep; the host completes its registry. */
  state: WorkbookState;
  /** Sheet to show afterwards, by kind and key. */
  activate?: { kind: string; key: string };
}

export interface ChangeReport {
  /** State as kept, registry complete. */
  state: WorkbookState;
  sheets: { kind: string; key: string; name: string; sheetId: string; replaced: boolean }[];
  added: { name: string; sheetId: string }[];
  /** What the host could not do beside the change itself, and what the user can do about it; the sheets stand. */
  remarks?: Problem[];
}

/** What a host does for the app. Excel and files fill it; nothing else of a host is known to the app. */
export interface WorkbookPort {
  /** All sheets' values, state and active sheet. `signal` cancels between blocks. */
  snapshot(options?: { progress?: Progress; signal?: AbortSignal }): Promise<Outcome<WorkbookSnapshot>>;
  change(
    change: WorkbookChange,
    options?: { progress?: Progress; signal?: AbortSignal },
  ): Promise<Outcome<ChangeReport>>;
  /** Puts what was typed into cells of sheets of ours as if it had been typed there; formulas over them have their values at once. `today`: ISO date. */
  enter(cells: readonly TypedCell[], today: string): Promise<Outcome<null>>;
  /** State alone (criteria, answers, hand decisions) without touching sheets. */
  saveState(state: WorkbookState): Promise<Outcome<WorkbookState>>;
  /** If a change was interrupted by a crash, brings the workbook back to before; says whether it had to. */
  recover(): Promise<Outcome<{ recovered: boolean }>>;
  /** Puts back the sheets as they were before the last change; ok:false where there is nothing to put back. */
  restorePrevious(): Promise<Outcome<ChangeReport>>;
  /** Values of cells as they are now; the sheet by its id. */
  cells(area: { sheet: string } & Area): Promise<Outcome<CellValue[][]>>;
  /** Shows and selects cells; the sheet by its id or its name. */
  select(target: CellRef | ({ sheet: string } & Area)): Promise<Outcome<null>>;
  /** What the user has selected now, for «Взять выделенное». */
  selection(): Promise<Outcome<{ sheetId: string; sheet: string; area: Area }>>;
  /** Called when the user selects other cells or changes a sheet; returns the way to stop. */
  onSelection(listener: (sheetId: string, area: Area) => void): () => void;
  onSheetsChanged(listener: (sheetId: string | null) => void): () => void;
  /** The host refuses to tell of changes: what was read may be out of date at any moment. */
  readonly deaf?: () => boolean;
  /** Why nothing can be written (read-only, protected structure); null where it can. */
  readOnlyReason(): Promise<Outcome<null>>;
  /** A new workbook of values for others («Копия для рассылки»): opened by Excel, or saved by the file host. */
  newWorkbook(name: string, plans: SheetPlan[]): Promise<Outcome<null>>;
}
