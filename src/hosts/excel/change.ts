import type { ChangeReport, Progress, WorkbookChange } from '../../app/port';
import { done, failed, type Outcome } from '../../model/outcome';
import { emptyState, type WorkbookState } from '../../model/state';
import { Fault, problemOf } from './fault';
import { readBefore } from './journal/before';
import { readJournal, restore } from './journal/restore';
import { inExcel, runInExcel, type RunOptions } from './run';
import { checked, write, type Begun } from './write';

/**
 * Makes a change: one sync to read, one to write (in-progress mark first; more where it does not fit 5 MB), one for the registry and
 * the mark. When anything fails, the workbook is brought back to what it was, or the change turns out to be complete.
 */
export async function changeWorkbook(
  options: RunOptions,
  change: WorkbookChange,
  progress?: Progress,
): Promise<Outcome<ChangeReport>> {
  const begun: Begun = { run: newRun(), report: null };
  let writing = false;
  try {
    const report = await runInExcel({ ...options, oneUndo: true }, async (context) => {
      const before = await readBefore(context, change);
      const made = checked(change, before);
      writing = true;
      return write(context, change, before, made, begun, progress);
    });
    return done(report);
  } catch (error) {
    const { code, params } = problemOf(error);
    if (!writing) return failed(code, { ...params, after: 'untouched' });
    return settle(options, begun, code, params);
  }
}

const newRun = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** After a failure: looks at what the workbook says and leaves it complete or as it was. */
async function settle(
  options: RunOptions,
  begun: Begun,
  code: string,
  params?: Record<string, string | number>,
): Promise<Outcome<ChangeReport>> {
  const settled = await inExcel({ patience: options.patience }, async (context) => {
    const journal = await readJournal(context);
    if (journal.mark === begun.run) {
      await restore(context, journal);
      return 'restored';
    }
    return journal.previous?.run === begun.run && begun.report ? 'complete' : 'untouched';
  });
  if (settled.ok && settled.value === 'complete') return done(begun.report!);
  return failed(code, { ...params, after: settled.ok ? settled.value : 'pending' });
}

/** At the start: a change that was interrupted (the pane closed, Excel crashed) is taken back. */
export function recoverWorkbook(options: RunOptions): Promise<Outcome<{ recovered: boolean }>> {
  return inExcel(options, async (context) => {
    const journal = await readJournal(context);
    if (journal.mark === null) return { recovered: false };
    await restore(context, journal);
    return { recovered: true };
  });
}

/** «Вернуть прежний вариант»: our sheets, flags and state as they were before the last change. Interrupted, it is carried on. */
export async function restorePreviousState(options: RunOptions): Promise<Outcome<ChangeReport>> {
  let run: string | null = null;
  const first = await inExcel<WorkbookState>({ ...options, oneUndo: true }, async (context) => {
    const journal = await readJournal(context);
    if (!journal.previous) throw new Fault('excel-nothing-to-restore');
    run = journal.previous.run;
    return (await restore(context, journal)) ?? emptyState();
  });
  if (first.ok) return done(restoredReport(first.value));
  if (run === null) return first;
  const again = await inExcel(options, async (context) => {
    const journal = await readJournal(context);
    if (journal.mark === run) return (await restore(context, journal)) ?? emptyState();
    return journal.previous ? null : (journal.state ?? emptyState());
  });
  if (again.ok && again.value) return done(restoredReport(again.value));
  const { code, params } = first.problem;
  return failed(code, { ...params, after: again.ok ? 'untouched' : 'pending' });
}

const restoredReport = (state: WorkbookState): ChangeReport => ({ state, sheets: [], added: [] });
