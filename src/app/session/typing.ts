/** What people type into sheets of ours from the pane and the page: written one after another, with the way back, and read again where Excel tells of changes. */
import { done, failed, type Outcome } from '../../model/outcome';
import type { CellValue } from '../../model/cells';
import { valueAt, type SheetSnapshot } from '../../model/snapshot';
import { isAdded, resultKinds, type RegistryEntry } from '../../model/state';
import { sessionWords } from '../../words/workbook/session';
import type { TypedCell } from '../port';
import type { SessionCore } from './core';

/** Rows and columns read beyond those known: people add some. */
const margin = { rows: 60, cols: 6 } as const;
/** How long a sheet rests after a change before it is read again, milliseconds. */
const rest = 400;

export class Typing {
  private last: Promise<unknown> = Promise.resolve();
  private before: TypedCell[][] = [];
  private watchers = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new Set<string>();

  constructor(private readonly core: SessionCore) {}

  /** Sheets we made: documents, and those to type results into. */
  private entryOf(sheetId: string): RegistryEntry | undefined {
    return this.core.getSnapshot().kept.registry.find((entry) => entry.sheetId === sheetId && !isAdded(entry));
  }
  private isDocument(sheetId: string): boolean {
    const entry = this.entryOf(sheetId);
    return entry !== undefined && !resultKinds.has(entry.kind);
  }

  /**
   * Puts values into cells of our sheets. `find` is called when all before it is written, with the sheets as they are then; `written` when it is done, be it by
   * «Повторить».
   */
  type(
    find: () => Outcome<readonly TypedCell[]> | Promise<Outcome<readonly TypedCell[]>>,
    written: () => void = () => undefined,
  ): Promise<boolean> {
    return this.repeatedInTurn(async () => {
      const found = await find();
      const before = found.ok && (await this.write(found.value));
      if (!before) return found.ok ? false : this.refused(found);
      this.before.push(before);
      this.tell();
      written();
      return true;
    });
  }

  /** Takes back what was typed last. */
  undo(): Promise<boolean> {
    return this.repeatedInTurn(async () => {
      const last = this.before.at(-1);
      const undone = last !== undefined && (await this.write(last)) !== null;
      if (undone) this.before.pop();
      this.tell();
      return undone;
    });
  }

  /** Our sheets stand anew: what was typed before has no place in them. */
  forget(): void {
    this.before = [];
    this.tell();
  }

  /** All sheets of ours as they are now. `read` is told whether the workbook could be read, by «Повторить» too. */
  refresh(read: (ok: boolean) => void = () => undefined): Promise<boolean> {
    const { core } = this;
    return this.repeatedInTurn(async () => {
      const fresh = await core.work('reading', sessionWords.reading, (tools) => core.port.snapshot(tools));
      if (fresh) this.take(fresh.sheets.filter(({ id }) => this.isDocument(id)));
      read(fresh !== null);
      return fresh !== null;
    });
  }

  /** Some sheets of ours as they are now, by their ids. */
  async readOurs(ids: readonly string[]): Promise<Outcome<null>> {
    const known = (this.core.getSnapshot().snapshot?.sheets ?? []).filter(({ id }) => ids.includes(id));
    const read = await Promise.all(known.map((sheet) => this.sheetNow(sheet)));
    this.take(read.flatMap((one) => (one.ok ? [one.value] : [])));
    return read.find((one) => !one.ok) ?? done(null);
  }

  /**
   * Reads again the sheets in which one of these rows does not stand as it is known here: a region's sheet takes a while to be read. Of the column `counted`
   * nothing is asked, as a formula of ours counts there.
   */
  async readMoved(rows: readonly (Pick<TypedCell, 'sheet' | 'row'> & { counted?: number })[]): Promise<Outcome<null>> {
    const { sheets } = this.core.getSnapshot().snapshot ?? { sheets: [] };
    const moved = await Promise.all(
      rows.map(async ({ sheet: id, row, counted }): Promise<Outcome<string | null>> => {
        const sheet = sheets.find((one) => one.id === id);
        if (!sheet) return done(id);
        const { left, values } = sheet;
        const right = left + (values[0]?.length ?? 1) - 1;
        const now = await this.core.port.cells({ sheet: id, top: row, bottom: row, left, right });
        if (!now.ok) return now;
        const isSame = now.value[0]!.every(
          (value, at) => at + left === counted || value === valueAt(sheet, row, at + left),
        );
        return done(isSame ? null : id);
      }),
    );
    const refused = moved.find((one) => !one.ok);
    if (refused && !refused.ok) return refused;
    return this.readOurs(moved.flatMap((one) => (one.ok && one.value !== null ? [one.value] : [])));
  }

  /** From now on a sheet of ours that is changed in the workbook is read again; returns the way to stop. */
  watch(): () => void {
    this.watchers += 1;
    return () => void (this.watchers -= 1);
  }
  sheetChanged(sheetId: string): void {
    if (this.watchers === 0) return;
    this.changed.add(sheetId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const ids = [...this.changed];
      this.changed.clear();
      void this.inTurn(async () => {
        const read = await this.readOurs(ids);
        if (!read.ok) this.refused(read);
      });
    }, rest);
  }

  /** @returns what stood in the cells; null where nothing was written */
  private async write(cells: readonly TypedCell[]): Promise<TypedCell[] | null> {
    const { core } = this;
    const { snapshot } = core.getSnapshot();
    const sheets = new Map((snapshot?.sheets ?? []).map((sheet) => [sheet.id, sheet]));
    if (!snapshot || cells.some(({ sheet }) => !sheets.has(sheet) || !this.entryOf(sheet))) {
      this.refused(failed('place-moved', { sheet: '' }));
      return null;
    }
    const before = cells.map((cell) => ({ ...cell, value: valueAt(sheets.get(cell.sheet)!, cell.row, cell.col) }));
    const entered = await core.port.enter(cells, core.options.today());
    if (!entered.ok) {
      this.refused(entered);
      return null;
    }
    const changed = [...new Set(cells.map(({ sheet }) => sheet))];
    this.take(changed.map((id) => withCells(sheets.get(id)!, cells)));
    // Results typed in are read and judged when they are asked for.
    if (!changed.every((id) => this.isDocument(id))) core.set({ changedSinceRead: true });
    return before;
  }

  /** «Повторить» does it again, should it fail. */
  private repeatedInTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.core.repeatable(() => {
      // What was refused before is no matter of what is asked for now.
      this.core.set({ problem: null, repeat: null });
      return this.inTurn(work);
    });
  }

  /** Work of another kind goes first: its sheets are being written or read. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.free()).then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
  private free(): Promise<void> {
    const { core } = this;
    return new Promise((resolve) => {
      const look = (): void => {
        if (core.getSnapshot().busy) return;
        stop();
        resolve();
      };
      const stop = core.subscribe(look);
      look();
    });
  }

  private async sheetNow(sheet: SheetSnapshot): Promise<Outcome<SheetSnapshot>> {
    const bottom = sheet.top + sheet.values.length + margin.rows;
    const right = sheet.left + (sheet.values[0]?.length ?? 0) + margin.cols;
    const values = await this.core.port.cells({ sheet: sheet.id, top: 0, left: 0, bottom, right });
    if (!values.ok) return values;
    const { id, name, visibility } = sheet;
    return done(unlessSame(sheet, { id, name, visibility, top: 0, left: 0, values: used(values.value) }));
  }

  /** Our sheets in the snapshot give way to these; the others stay as they were read. */
  private take(sheets: readonly SheetSnapshot[]): void {
    const { snapshot } = this.core.getSnapshot();
    if (!snapshot || sheets.every((sheet) => snapshot.sheets.includes(sheet))) return;
    const fresh = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    const kept = snapshot.sheets.map((sheet) => fresh.get(sheet.id) ?? sheet);
    const known = new Set(snapshot.sheets.map(({ id }) => id));
    const added = sheets.filter(({ id }) => !known.has(id));
    this.core.set({ snapshot: { ...snapshot, sheets: [...kept, ...added] } });
  }

  private refused(outcome: Extract<Outcome<unknown>, { ok: false }>): false {
    this.core.fail(outcome.problem);
    return false;
  }
  private tell(): void {
    this.core.set({ canUndo: this.before.length });
  }
}

/** Rows up to the last that holds anything, and as wide as the widest needs. */
function used(values: CellValue[][]): CellValue[][] {
  const isUsed = (value: CellValue): boolean => value !== null;
  let [rows, cols] = [values.length, values[0]?.length ?? 0];
  while (rows > 0 && !values[rows - 1]!.some(isUsed)) rows--;
  while (cols > 0 && !values.some((row) => isUsed(row[cols - 1] ?? null))) cols--;
  return values.slice(0, rows).map((row) => row.slice(0, cols));
}

/** The sheet as it was known where it holds the same: what was understood of it stays true. */
function unlessSame(known: SheetSnapshot, now: SheetSnapshot): SheetSnapshot {
  const rows = Math.max(known.top + known.values.length, now.values.length);
  const cols = Math.max(known.left + (known.values[0]?.length ?? 0), now.values[0]?.length ?? 0);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) if (valueAt(known, row, col) !== valueAt(now, row, col)) return now;
  return known;
}

/** A sheet with values typed into it; cells beyond what was read are not kept: they hold nothing yet. */
function withCells(sheet: SheetSnapshot, cells: readonly TypedCell[]): SheetSnapshot {
  const values = [...sheet.values];
  for (const { sheet: id, row, col, value } of cells) {
    const line = values[row - sheet.top];
    if (id !== sheet.id || !line || col < sheet.left || col - sheet.left >= line.length) continue;
    values[row - sheet.top] = line.map((old, index) => (index === col - sheet.left ? value : old));
  }
  return { ...sheet, values };
}
