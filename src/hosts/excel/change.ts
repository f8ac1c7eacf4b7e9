import type { ChangeReport, Progress, WorkbookChange } from '../../app/port';
import { done, failed, type Outcome } from '../../model/outcome';
import { emptyState, type RegistryEntry, type WorkbookState } from '../../model/state';
import { excelWords } from '../../words/excel';
import { Fault, problemOf } from './fault';
import { addFlagSteps, removeFlagSteps } from './flags';
import { readBefore, type Before } from './journal/before';
import { inProgressName, readJournal, restore } from './journal/restore';
import { packed, planKey, plansNamespace, previousNamespace, type Previous } from './journal/stored';
import { clearSteps, planSteps } from './plan';
import { addedSteps } from './plan/added';
import { deleteNameSteps } from './plan/rules';
import { inExcel, runInExcel, type ExcelContext, type RunOptions } from './run';
import { writePart, writeState } from './state-part';
import { call, callBytes, requests, send, type Step } from './steps';

/** How far a change has come: what to look at when it fails. */
interface Begun {
  run: string;
  report: ChangeReport | null;
}

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

/** Names of the sheets to be made; a Fault where the workbook does not allow the change, before anything is written. */
function checked(change: WorkbookChange, before: Before): string[] {
  const present = new Map(before.ours.map(({ entry }) => [planKey(entry), entry]));
  const taken = new Set(before.sheets.map(({ name }) => name.toLowerCase()));
  const made: string[] = [];
  for (const plan of change.plans) {
    const entry = present.get(planKey(plan));
    if (!entry) made.push(plan.name);
    else if (entry.name !== plan.name) throw new Fault('excel-sheet-renamed', { sheet: entry.name });
  }
  made.push(...(change.addSheets ?? []).map(({ name }) => name));
  for (const name of made) {
    if (taken.has(name.toLowerCase())) throw new Fault('excel-name-taken', { sheet: name });
    taken.add(name.toLowerCase());
  }
  const removed = new Set(removedIds(change, before));
  const left = before.sheets.some(({ id, visible }) => visible && !removed.has(id));
  if (!left && made.length === 0) throw new Fault('excel-last-sheet');
  return made;
}

function removedIds(change: WorkbookChange, before: Before): string[] {
  const keys = new Set((change.remove ?? []).map(planKey));
  return before.ours.flatMap(({ entry }) => (keys.has(planKey(entry)) ? [entry.sheetId] : []));
}

async function write(
  context: ExcelContext,
  change: WorkbookChange,
  before: Before,
  made: string[],
  begun: Begun,
  progress?: Progress,
): Promise<ChangeReport> {
  const idOf = new Map<string, Excel.Worksheet>();
  const steps = [...journalSteps(change, before, made, begun.run), ...made.map((name) => addSheetStep(name, idOf))];
  const defined = new Set(change.plans.flatMap(({ names }) => names.map(({ name }) => name)));
  steps.push(...deleteNameSteps(before.names.filter((name) => defined.has(name))));
  const present = new Map(before.ours.map((ours) => [planKey(ours.entry), ours]));
  for (const plan of change.plans) {
    const ours = present.get(planKey(plan));
    const sheetOf = ({ sheet }: ExcelContext) => sheet(ours?.entry.sheetId ?? plan.name);
    if (ours) steps.push(...clearSteps(sheetOf, ours.charts));
    steps.push(...planSteps(sheetOf, plan));
  }
  for (const sheet of change.addSheets ?? []) steps.push(...addedSteps(sheet));
  if (before.flags && change.flags) steps.push(...removeFlagSteps(before.flags), ...addFlagSteps(change.flags));
  await send(context, requests(steps), (count, total) =>
    progress?.({ text: excelWords.writing, done: count, total: total + 1 }),
  );
  const ids = (name: string, key: string): string => present.get(key)?.entry.sheetId ?? idOf.get(name)!.id;
  begun.report = reportOf(change, present, ids);
  await send(context, requests(finishSteps(change, before, made, begun.report)));
  return begun.report;
}

/** What to put back, then the mark: with the old state, so that clearing the mark alone is enough if nothing more was written. */
function journalSteps(change: WorkbookChange, before: Before, made: string[], run: string): Step[] {
  const previous: Previous = {
    run,
    state: before.state,
    plans: before.plans,
    sheets: before.ours.map(({ entry, content }) => ({ entry, content, plan: before.plans[planKey(entry)] ?? null })),
    made,
    names: change.plans.flatMap(({ names }) => names.map(({ name }) => name)),
    ids: before.sheets.map(({ id }) => id),
    flags: before.flags?.map(({ sheetId, area, formula, style }) => ({ sheetId, area, formula, style })) ?? null,
  };
  return [
    writeState(before.parts.state, { ...(before.state ?? emptyState()), journal: { run } }),
    writePart('previous', previousNamespace, before.parts.previous, packed(previous)),
  ];
}

function addSheetStep(name: string, idOf: Map<string, Excel.Worksheet>): Step {
  return call(({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    sheet.names.add(inProgressName, '=TRUE').visible = false;
    sheet.load('id');
    idOf.set(name, sheet);
  }, callBytes * 4);
}

function reportOf(
  change: WorkbookChange,
  present: ReadonlyMap<string, { entry: RegistryEntry }>,
  ids: (name: string, key: string) => string,
): ChangeReport {
  const gone = new Set([...(change.remove ?? []), ...change.plans].map(planKey));
  const hashes = new Map(change.state.registry.map((entry) => [planKey(entry), entry.sourceHash]));
  const sheets = change.plans.map((plan) => {
    const { kind, key, name } = plan;
    return { kind, key, name, sheetId: ids(name, planKey(plan)), replaced: present.has(planKey(plan)) };
  });
  const added = (change.addSheets ?? []).map(({ name }) => ({ name, sheetId: ids(name, '') }));
  const registry: RegistryEntry[] = [
    ...change.state.registry.filter((entry) => !gone.has(planKey(entry))),
    ...sheets.map(({ kind, key, name, sheetId }) => {
      const sourceHash = hashes.get(planKey({ kind, key })) ?? '';
      return { sheetId, name, kind, key, sourceHash };
    }),
    ...added.map(({ name, sheetId }) => ({ sheetId, name, kind: 'source', key: name, sourceHash: '' })),
  ];
  return { state: { ...change.state, registry, journal: null }, sheets, added };
}

/** The end: marks of new sheets away, removed sheets deleted, plans kept for the next time, and the state without its mark last. */
function finishSteps(change: WorkbookChange, before: Before, made: string[], report: ChangeReport): Step[] {
  const steps = made.map((name) =>
    call(({ sheet }) => sheet(name).names.getItem(inProgressName).delete(), callBytes * 3),
  );
  const shown = change.activate && report.sheets.find((item) => planKey(item) === planKey(change.activate!));
  if (shown) steps.push(call(({ sheet }) => sheet(shown.sheetId).activate()));
  for (const id of removedIds(change, before)) steps.push(call(({ sheet }) => sheet(id).delete(), callBytes * 2));
  const removed = new Set((change.remove ?? []).map(planKey));
  const kept = Object.entries(before.plans).filter(([key]) => !removed.has(key));
  const plans = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(change.plans.map((plan) => [planKey(plan), plan])),
  };
  const text = Object.keys(plans).length > 0 ? packed(plans) : null;
  return [...steps, writePart('plans', plansNamespace, before.parts.plans, text), writeState(1, report.state)];
}

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
