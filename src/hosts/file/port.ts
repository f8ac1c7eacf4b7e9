import type { ChangeReport, TypedCell, WorkbookChange, WorkbookPort } from '../../app/port';
import type { Area } from '../../model/cells';
import { done, failed, type Outcome } from '../../model/outcome';
import type { ReadConditional, SheetPlan } from '../../model/plan';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../model/snapshot';
import { emptyState, type WorkbookState } from '../../model/state';
import { newFile, type WorkbookFile } from './workbook-file';

/** The port over a file in memory: the page without Excel, and tests. */
export interface FilePort extends WorkbookPort {
  /** The workbook as it is now, to be saved. */
  bytes(): Uint8Array;
  /** The name to save it under: «….xlsx» for the formats that are only read. */
  saveName(): string;
  /** A sheet of ours (id) as it looks, with what may be typed where; null for any other. */
  plan(sheetId: string): SheetPlan | null;
  /** Conditional formats of a sheet of the user's, as far as they can be drawn. */
  conditions(sheetId: string): ReadConditional[];
  /** The file whose values alone go into a saved copy (.xls, .ods…); null where the copy holds all of it. */
  readonly valuesOf: string | null;
}

export interface FilePortOptions {
  /** Takes the bytes of a new workbook («Копия для рассылки»): a download, a file beside. */
  onNewWorkbook?: (name: string, bytes: Uint8Array) => void;
  /** Columns (from 0) left behind where values go into a new file: pupils' names and codes. */
  emptied?: (sheet: SheetSnapshot) => readonly number[];
}

type SelectionListener = (sheetId: string, area: Area) => void;
const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export function filePort(file: WorkbookFile, options: FilePortOptions = {}): FilePort {
  let present = file;
  /** Before the last change; null where there is nothing to put back. */
  let previous: {
    file: WorkbookFile;
    state: WorkbookState | null;
    changed: ReadonlySet<string>;
    /** What was typed since into other sheets than those. */
    typed: TypedCell[];
  } | null = null;
  /** State of a file that cannot hold one (.xls, .csv), until its first change makes it an .xlsx. */
  let loose: WorkbookState | null = null;
  /** ISO date of the last typing. */
  let lastDay = '';
  let selected: { sheet: string; area: Area } | null = null;
  const selectionListeners = new Set<SelectionListener>();
  const sheetListeners = new Set<(sheetId: string | null) => void>();

  const snapshot = (): WorkbookSnapshot => {
    const taken = present.snapshot();
    return loose ? { ...taken, state: loose } : taken;
  };
  const sheetNamed = (key: string) => {
    const { sheets } = snapshot();
    return (
      sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase())
    );
  };
  const told = () => sheetListeners.forEach((listener) => listener(null));

  const changed = (change: WorkbookChange): Outcome<ChangeReport> => {
    const written = present.write(change, options.emptied);
    if (!written.ok) return written;
    const { report } = written.value;
    previous = {
      file: present,
      state: loose,
      changed: new Set(report.sheets.map(({ sheetId }) => sheetId)),
      typed: [],
    };
    present = written.value.file;
    loose = null;
    told();
    return done(report);
  };

  return {
    async snapshot({ signal } = {}) {
      return signal?.aborted ? failed('file-cancelled') : done(snapshot());
    },

    async change(change, { progress, signal } = {}) {
      if (signal?.aborted) return failed('file-cancelled');
      const outcome = changed(change);
      progress?.({ text: 'Книга', done: 1, total: 1 });
      return outcome;
    },

    async enter(cells, today) {
      // A file of values becomes a workbook first, in which its sheets have other ids.
      const names = new Map(snapshot().sheets.map(({ id, name }) => [id, name]));
      if (!present.inPlace) {
        const made = changed({ plans: [], flags: null, state: snapshot().state ?? emptyState() });
        if (!made.ok) return made;
      }
      const typed = cells.map((cell) => ({ ...cell, sheet: sheetNamed(names.get(cell.sheet) ?? '')?.id ?? '' }));
      if (typed.some(({ sheet }) => sheet === '')) return failed('file-sheet-missing', { sheet: '' });
      const entered = present.enter(typed, today);
      if (!entered?.ok) return entered ?? failed('file-strict');
      present = entered.value;
      if (previous?.file.inPlace) previous.typed.push(...typed.filter(({ sheet }) => !previous?.changed.has(sheet)));
      lastDay = today;
      return done(null);
    },

    async saveState(state) {
      if (!present.inPlace) {
        loose = state;
        return done(state);
      }
      const written = present.write({ plans: [], state });
      if (!written.ok) return written;
      present = written.value.file;
      return done(written.value.report.state);
    },

    // A change of a file in memory is made whole or not at all; there is nothing half done to find.
    async recover() {
      return done({ recovered: false });
    },

    async restorePrevious() {
      if (!previous) return failed('file-nothing-to-restore');
      const { file, state: before, typed } = previous;
      // What was typed stays typed when sheets made later are taken back.
      const restored = typed.length > 0 ? file.enter(typed, lastDay) : done(file);
      if (!restored?.ok) return restored ?? failed('file-strict');
      [present, loose] = [restored.value, before];
      previous = null;
      told();
      const state = snapshot().state ?? emptyState();
      const sheets = state.registry
        .filter(({ kind }) => kind !== 'source')
        .map(({ kind, key, name, sheetId }) => ({ kind, key, name, sheetId, replaced: true }));
      return done({ state, sheets, added: [] });
    },

    async cells({ sheet: key, top, left, bottom, right }) {
      const sheet = sheetNamed(key);
      if (!sheet) return failed('file-sheet-missing', { sheet: key });
      const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return done(count(top, bottom).map((row) => count(left, right).map((col) => valueAt(sheet, row, col))));
    },

    async select(target) {
      const sheet = sheetNamed(target.sheet);
      if (!sheet) return failed('file-sheet-missing', { sheet: target.sheet });
      const area: Area =
        'row' in target
          ? { top: target.row, left: target.col, bottom: target.row, right: target.col }
          : { top: target.top, left: target.left, bottom: target.bottom, right: target.right };
      selected = { sheet: sheet.name, area };
      selectionListeners.forEach((listener) => listener(sheet.id, area));
      return done(null);
    },

    async selection() {
      const { sheets, activeSheetId } = snapshot();
      const sheet =
        (selected && sheetNamed(selected.sheet)) ?? sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
      if (!sheet) return failed('file-sheet-missing', { sheet: '' });
      const area = selected && sheet.name === selected.sheet ? selected.area : firstCell;
      return done({ sheetId: sheet.id, sheet: sheet.name, area });
    },

    onSelection(listener) {
      selectionListeners.add(listener);
      return () => selectionListeners.delete(listener);
    },

    onSheetsChanged(listener) {
      sheetListeners.add(listener);
      return () => sheetListeners.delete(listener);
    },

    async readOnlyReason() {
      return present.readOnly ? failed(present.readOnly) : done(null);
    },

    async newWorkbook(name: string, plans: SheetPlan[]) {
      const made = newFile([], { plans, state: emptyState() }, { keepState: false });
      if (!made.ok) return made;
      options.onNewWorkbook?.(name, made.value.bytes);
      return done(null);
    },

    plan: (sheetId) => present.plan(sheetId),
    conditions: (sheetId) => present.conditions(sheetId),
    bytes: () => present.bytes(),
    saveName: () => present.saveName,
    // A .csv has nothing but values.
    valuesOf: file.inPlace || /\.csv$/i.test(file.fileName) ? null : file.fileName,
  };
}
