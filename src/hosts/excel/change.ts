import type { ChangeReport, Progress, WorkbookChange } from '../../app/port';
import { done, failed, type Outcome } from '../../model/outcome';
import { emptyState, sheetIdentity } from '../../model/state';
import { Fault, problemOf, undoRefused, type Refused } from './fault';
import { readBefore } from './journal/before';
import { readJournal, restore, type Restored } from './journal/restore';
import { inExcel, runInExcel, type RunOptions } from './run';
import { touchesAfter, touchUp, type Written } from './touch-up';
import { checked, write, type Begun } from './write';

/**
 * Makes a change: one sync to read, one to write (in-progress mark first; more where it does not fit 5 MB), one for the registry and
 * the mark, one for the look of the sheets. When anything but the look fails, the workbook is brought back to what it was, or the change turns out to
 * be complete. As one step of the user's undo where Excel can; where it then cannot after all, once more without.
 */
export async function changeWorkbook(
  options: RunOptions,
  change: WorkbookChange,
  progress?: Progress,
): Promise<Outcome<ChangeReport>> {
  const begun: Begun = { run: newRun(), report: null, manual: false };
  const oneUndo = options.oneUndo !== false && isOneUndo(change);
  const outcome = await attempt({ ...options, oneUndo }, change, begun, progress);
  const refused = !outcome.ok && outcome.problem.code === undoRefused && outcome.problem.params?.after !== 'pending';
  if (refused && oneUndo) return changeWorkbook({ ...options, oneUndo: false }, change, progress);
  if (!outcome.ok) return outcome;
  return done(await touchedUp(options, change, outcome.value, begun.manual));
}

/** Most cells that are written as one step of undo: Excel refuses large blocks there. */
const mostUndoable = 300;

/** Deleting a sheet is no part of a step of undo in any Excel. */
function isOneUndo({ plans, remove = [], addSheets = [] }: WorkbookChange): boolean {
  const cells = [...plans.map(({ rows }) => rows.map((row) => row.cells)), ...addSheets.map(({ values }) => values)];
  return remove.length === 0 && cells.flat().reduce((sum, row) => sum + row.length, 0) <= mostUndoable;
}

async function attempt(
  options: RunOptions,
  change: WorkbookChange,
  begun: Begun,
  progress?: Progress,
): Promise<Outcome<ChangeReport>> {
  let writing = false;
  try {
    const report = await runInExcel(options, async (context) => {
      const before = await readBefore(context, change);
      const planned = checked(change, before);
      writing = true;
      return write(context, change, before, planned, begun, progress);
    });
    return done(report);
  } catch (error) {
    const refused = problemOf(error);
    return writing ? settle(options, begun, refused) : failedAfter(refused, 'untouched');
  }
}

/** The look of the sheets that the change wrote, and the one it wants shown. */
async function touchedUp(
  options: RunOptions,
  change: WorkbookChange,
  report: ChangeReport,
  manual: boolean,
): Promise<ChangeReport> {
  const written = change.plans.map((plan): Written => {
    const { sheetId } = report.sheets.find((sheet) => sheetIdentity(sheet) === sheetIdentity(plan))!;
    return { plan, sheetId };
  });
  const shown = written.find(({ plan }) => change.activate && sheetIdentity(plan) === sheetIdentity(change.activate));
  const remarks = await touchUp(options, touchesAfter(written, manual, shown));
  return { ...report, remarks: [...(report.remarks ?? []), ...remarks] };
}

const newRun = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** After a failure: looks at what the workbook says and leaves it complete or as it was. */
async function settle(options: RunOptions, begun: Begun, refused: Refused): Promise<Outcome<ChangeReport>> {
  const settled = await inExcel({ patience: options.patience }, async (context) => {
    const journal = await readJournal(context);
    if (journal.mark === begun.run) return await restore(context, journal);
    return journal.previous?.run === begun.run && begun.report ? 'complete' : 'untouched';
  });
  if (!settled.ok) return failedAfter(refused, 'pending');
  if (settled.value === 'complete') return done(begun.report!);
  if (settled.value === 'untouched') return failedAfter(refused, 'untouched');
  await lookBack(options, settled.value);
  return failedAfter(refused, 'restored');
}

/** @param after what became of the workbook */
const failedAfter = ({ code, params, ...way }: Refused, after: 'untouched' | 'restored' | 'pending') =>
  failed(code, { ...params, after }, way);

/** At the start: a change that was interrupted (the pane closed, Excel crashed) is taken back. */
export async function recoverWorkbook(options: RunOptions): Promise<Outcome<{ recovered: boolean }>> {
  const restored = await inExcel(options, async (context) => {
    const journal = await readJournal(context);
    return journal.mark === null ? null : await restore(context, journal);
  });
  if (!restored.ok) return restored;
  if (restored.value) await lookBack(options, restored.value);
  return done({ recovered: restored.value !== null });
}

/** Gives sheets that were put back their look; what Excel refuses of it. */
const lookBack = (options: RunOptions, { sheets, manual }: Restored) => touchUp(options, touchesAfter(sheets, manual));

/** «Вернуть прежний вариант»: our sheets, flags and state as they were before the last change. Interrupted, it is carried on. */
export async function restorePreviousState(options: RunOptions): Promise<Outcome<ChangeReport>> {
  let run: string | null = null;
  let begun: Restored = { state: null, sheets: [], manual: false, remarks: [] };
  const first = await inExcel<Restored>({ ...options, oneUndo: false }, async (context) => {
    const journal = await readJournal(context);
    if (!journal.previous) throw new Fault('excel-nothing-to-restore');
    run = journal.previous.run;
    return restore(context, journal, (restored) => (begun = restored));
  });
  if (first.ok) return restoredReport(options, first.value);
  if (run === null) return first;
  const again = await inExcel(options, async (context) => {
    const journal = await readJournal(context);
    if (journal.mark === run) return restore(context, journal);
    return journal.previous ? null : { ...begun, state: journal.state };
  });
  if (again.ok && again.value) return restoredReport(options, again.value);
  return failedAfter(first.problem, again.ok ? 'untouched' : 'pending');
}

async function restoredReport(options: RunOptions, restored: Restored): Promise<Outcome<ChangeReport>> {
  const remarks = [...restored.remarks, ...(await lookBack(options, restored))];
  return done({ state: restored.state ?? emptyState(), sheets: [], added: [], remarks });
}
