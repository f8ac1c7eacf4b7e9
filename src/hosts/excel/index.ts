import type { WorkbookPort } from '../../app/port';
import { a1, areaA1 } from '../../model/cells';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { stateNamespace } from '../../model/state';
import { changeWorkbook, recoverWorkbook, restorePreviousState } from './change';
import { onSelection, onSheetsChanged, OwnCells } from './events';
import { Fault, failure } from './fault';
import { keptState } from './kept-state';
import { openBook } from './new-book';
import { sentValue } from './plan/texts';
import { inExcel, supports, type RunOptions } from './run';
import { readCells, readWorkbook, type Known } from './snapshot';
import { askParts, readState, writeState } from './state-part';
import { send } from './steps';

export interface ExcelPortOptions {
  /** How long one answer of Excel may take, milliseconds. */
  patience?: number;
  /** Bytes of a new .xlsx with these sheets as values, for `newWorkbook`; Excel's API cannot make one itself. */
  workbookBytes?: (name: string, plans: SheetPlan[]) => Promise<Outcome<Uint8Array>>;
  /** Told when Excel refuses events. */
  refused?: (error: unknown) => void;
}

/** The open workbook in Excel, over Office.js. ExcelApi 1.9 at least; anything above is asked for first. */
export function excelPort(options: ExcelPortOptions = {}): WorkbookPort {
  const patience = options.patience ?? 90_000;
  let isDeaf = false;
  const refused = (error: unknown): void => {
    isDeaf = true;
    options.refused?.(error);
  };
  const known: Known = { ids: [], large: false };
  const run = (signal?: AbortSignal): RunOptions => ({ patience, signal });
  const own = new OwnCells();
  let busy = false;
  /** Our own writing raises events too; nobody wants to hear of it. */
  const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
  return {
    snapshot: ({ progress, signal } = {}) => inExcel(run(signal), (context) => readWorkbook(context, known, progress)),

    change: async (change, { progress, signal } = {}) => {
      const outcome = await quietly(() => changeWorkbook(run(signal), change, progress));
      // The sheets just made are known too: the next snapshot still needs one sync.
      if (outcome.ok) {
        const made = [...outcome.value.sheets, ...outcome.value.added].map(({ sheetId }) => sheetId);
        known.ids = [...new Set([...known.ids, ...made])];
      }
      return outcome;
    },

    enter: (cells) =>
      quietly(() =>
        inExcel(run(), async (context) => {
          const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((id) =>
            context.workbook.worksheets.getItemOrNullObject(id).load('name'),
          );
          await context.sync();
          if (sheets.some(({ isNullObject }) => isNullObject)) throw new Fault('excel-sheet-gone', { sheet: '' });
          for (const { sheet, row, col, value } of cells) {
            context.sheet(sheet).getRange(a1({ row, col })).values = [[sentValue({ v: value })]];
            own.wrote(sheet, a1({ row, col }));
          }
          await context.sync();
          return null;
        }),
      ),

    saveState: (state) =>
      inExcel(run(), async (context) => {
        const parts = askParts(context, stateNamespace);
        await context.sync();
        const stored = await readState(context, parts);
        const kept = stored.state ? keptState(state, stored.state) : state;
        await send(context, [[writeState(stored, kept)]]);
        return kept;
      }),

    recover: () => quietly(() => recoverWorkbook(run())),

    restorePrevious: () => quietly(() => restorePreviousState(run())),

    cells: ({ sheet: key, ...area }) =>
      inExcel(run(), async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(key);
        sheet.load('name');
        await context.sync();
        if (sheet.isNullObject) throw new Fault('excel-sheet-gone', { sheet: '' });
        return readCells(context, key, area);
      }),

    deaf: () => isDeaf,

    select: (target) =>
      inExcel(run(), async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet);
        sheet.load('visibility');
        await context.sync();
        if (sheet.isNullObject) throw new Fault('excel-sheet-gone', { sheet: target.sheet });
        if (sheet.visibility !== 'Visible') throw new Fault('excel-sheet-hidden', { sheet: target.sheet });
        const area =
          'row' in target ? { top: target.row, bottom: target.row, left: target.col, right: target.col } : target;
        sheet.activate();
        sheet.getRange(areaA1(area)).select();
        await context.sync();
        return null;
      }),

    selection: () =>
      inExcel(run(), async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name');
        await context.sync();
        const { rowIndex: top, columnIndex: left, rowCount, columnCount, worksheet } = range;
        const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
        return { sheetId: worksheet.id, sheet: worksheet.name, area };
      }),

    onSelection: (listener) => onSelection((sheetId, area) => !busy && listener(sheetId, area), refused),
    onSheetsChanged: (listener) => onSheetsChanged((sheetId) => !busy && listener(sheetId), own, refused),

    readOnlyReason: () =>
      inExcel(run(), async (context) => {
        const { workbook } = context;
        workbook.load('readOnly');
        workbook.protection.load('protected');
        await context.sync();
        if (workbook.readOnly) throw new Fault('excel-read-only');
        if (workbook.protection.protected) throw new Fault('excel-structure-protected');
        return null;
      }),

    newWorkbook: async (name, plans) => {
      if (!options.workbookBytes || !supports('1.8')) return failed('excel-no-new-workbook');
      const file = await options.workbookBytes(name, plans);
      if (!file.ok) return file;
      try {
        await openBook(file.value);
        return done(null);
      } catch (error) {
        // Many an Excel has the member and refuses the work: on the web, by policy, in a view.
        const refused = failure(error);
        return refused.ok || refused.problem.code === 'excel-cell-edited' ? refused : failed('excel-no-new-workbook');
      }
    },
  };
}
