import type { WorkbookPort } from '../app/port';
import type { FilePort } from '../hosts/file/port';
import type { Area } from '../model/cells';
import type { ReadConditional, SheetPlan } from '../model/plan';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../model/snapshot';

/** What the window's left part shows on a wide screen. */
export type LeftView = 'book' | 'dashboard' | 'list' | 'map' | 'preview';

/** What the page shows of the opened file. */
export interface BookState {
  snapshot: WorkbookSnapshot | null;
  shownSheet: string | null;
  chosen: Area | null;
  /** Plans of the sheets made in this visit, by sheet id: shown as they will print. */
  plans: ReadonlyMap<string, SheetPlan>;
  unsaved: boolean;
  /** What a narrow screen shows. */
  side: 'pane' | 'book';
  left: LeftView;
  /** A large file on its way to be the workbook. */
  opening: Opening | null;
}

/** How far a file is read, in bytes; the sheet is '' before the first and after the last. */
export interface Opening {
  name: string;
  sheet: string;
  done: number;
  total: number;
  cancel: () => void;
}
const closed: BookState = {
  snapshot: null,
  shownSheet: null,
  chosen: null,
  plans: new Map(),
  unsaved: false,
  side: 'pane',
  left: 'book',
  opening: null,
};

/** The opened file on the page: which sheet is shown, which cells are chosen. Stands where Excel's own window would. */
export class Book {
  private state = closed;
  private file: FilePort | null = null;
  /** Plans as they are looked at now, by the values of their sheets. */
  private readonly looked = new WeakMap<SheetSnapshot['values'], SheetPlan | null>();
  private readonly colored = new WeakMap<SheetSnapshot['values'], ReadConditional[]>();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): BookState => this.state;

  set(change: Partial<BookState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** A sheet of ours as it will print, with what was typed into it since it was made; null for any other. */
  planOf(sheet: SheetSnapshot): SheetPlan | null {
    const known = this.looked.get(sheet.values);
    if (known !== undefined) return known;
    const made = this.state.plans.get(sheet.id);
    const plan = made ? withValues(made, sheet) : (this.file?.plan(sheet.id) ?? null);
    this.looked.set(sheet.values, plan);
    return plan;
  }

  /** How a sheet of the user's is coloured by its conditional formats, as long as its values are the same. */
  conditionsOf(sheet: SheetSnapshot): ReadConditional[] {
    const known = this.colored.get(sheet.values) ?? this.file?.conditions(sheet.id) ?? [];
    this.colored.set(sheet.values, known);
    return known;
  }

  /** The user clicked a cell. */
  choose(sheet: string, row: number, col: number): void {
    void this.file?.select({ sheet, row, col });
  }

  /** Shows another file; the port it returns lets the page follow what is selected and written. */
  async open(file: FilePort): Promise<WorkbookPort> {
    this.file = file;
    this.set(closed);
    // Cells that are shown are looked at in the workbook.
    file.onSelection((shownSheet, chosen) => this.set({ shownSheet, chosen, left: 'book' }));
    await this.follow();
    return {
      ...file,
      change: async (change, options) => {
        const changed = await file.change(change, options);
        if (!changed.ok) return changed;
        const plans = new Map(this.state.plans);
        for (const { kind, key, sheetId } of changed.value.sheets) {
          const plan = change.plans.find((each) => each.kind === kind && each.key === key);
          if (plan) plans.set(sheetId, plan);
        }
        const first = changed.value.sheets[0]?.sheetId;
        this.set({ plans, unsaved: true, ...(first && { shownSheet: first, chosen: null }) });
        await this.follow();
        return changed;
      },
      enter: async (cells, today) => {
        const entered = await file.enter(cells, today);
        if (!entered.ok) return entered;
        this.set({ unsaved: true });
        await this.follow();
        return entered;
      },
      restorePrevious: async () => {
        const restored = await file.restorePrevious();
        // What was made is gone: the sheets are looked at as the file has them.
        this.set({ unsaved: true, plans: new Map() });
        await this.follow();
        return restored;
      },
      saveState: (state) => {
        this.set({ unsaved: true });
        return file.saveState(state);
      },
    };
  }

  /** Takes the file as it is now; a shown sheet that is gone gives way to the first. */
  private async follow(): Promise<void> {
    const now = await this.file!.snapshot();
    if (!now.ok) return;
    const snapshot = now.value;
    const stays = snapshot.sheets.some((sheet) => sheet.id === this.state.shownSheet);
    this.set({ snapshot, ...(!stays && { shownSheet: snapshot.activeSheetId, chosen: null }) });
  }
}

/** The plan with the values that stand in its sheet now. */
const withValues = (plan: SheetPlan, sheet: SheetSnapshot): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, col) => cell && { ...cell, v: valueAt(sheet, index, col) }),
  })),
});
