import type { ChangeReport, Flag, Progress, WorkbookChange } from '../../app/port';
import { emptyState, type RegistryEntry } from '../../model/state';
import { excelWords } from '../../words/excel';
import { Fault } from './fault';
import { addFlagSteps, removeFlagSteps, unreadRemarks, type PlacedFlag } from './flags';
import type { Before } from './journal/before';
import { inProgressName, runName, runStep } from './journal/restore';
import { packed, planKey, plansNamespace, previousNamespace, type Previous } from './journal/stored';
import { clearSteps, planSteps } from './plan';
import { addedSteps } from './plan/added';
import { deleteNameSteps } from './plan/rules';
import type { ExcelContext } from './run';
import { writePart, writeState } from './state-part';
import { call, callBytes, requests, send, type Step } from './steps';

/** How far a change has come: what to look at when it fails. */
export interface Begun {
  run: string;
  report: ChangeReport | null;
  /** Excel calculates only when it is told to. */
  manual: boolean;
}

/** Names of the sheets to be made; a Fault where the workbook does not allow the change, before anything is written. */
export function checked(change: WorkbookChange, before: Before): string[] {
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

/** Writes the change and its end; `begun.report` is set when all but the end is written. */
export async function write(
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
  if (before.flags && change.flags) steps.push(...removeFlagSteps(before.flags.flags), ...addFlagSteps(change.flags));
  await send(context, requests(steps), (count, total) =>
    progress?.({ text: excelWords.writing, done: count, total: total + 1 }),
  );
  const ids = (name: string, key: string): string => present.get(key)?.entry.sheetId ?? idOf.get(name)!.id;
  begun.report = reportOf(change, present, ids, begun.run);
  begun.manual = before.manual;
  begun.report.remarks = unreadRemarks(before.flags, before.sheets);
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
    flags: before.flags && wholeFlags(before.flags.flags),
  };
  return [
    writeState(before.parts.state, { ...(before.state ?? emptyState()), journal: { run } }),
    writePart('previous', previousNamespace, before.parts.previous, packed(previous)),
  ];
}

/** What to put back of the flags; one without a formula was never whole. */
const wholeFlags = (flags: readonly PlacedFlag[]): Flag[] =>
  flags.flatMap(({ sheetId, area, formula, style }) => (formula === '' ? [] : [{ sheetId, area, formula, style }]));

function addSheetStep(name: string, idOf: Map<string, Excel.Worksheet>): Step {
  return call(({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    sheet.names.add(inProgressName, '=1').visible = false;
    sheet.load('id');
    idOf.set(name, sheet);
  }, callBytes * 4);
}

function reportOf(
  change: WorkbookChange,
  present: ReadonlyMap<string, { entry: RegistryEntry }>,
  ids: (name: string, key: string) => string,
  run: string,
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
    ...(change.addSheets ?? []).map(({ name, file }) => {
      return { sheetId: ids(name, ''), name, kind: 'source', key: name, sourceHash: '', file };
    }),
  ];
  return { state: { ...change.state, registry, journal: null, run }, sheets, added };
}

/** The end: marks of new sheets away, removed sheets deleted, plans kept for the next time, and the state without its mark last. */
function finishSteps(change: WorkbookChange, before: Before, made: string[], report: ChangeReport): Step[] {
  const steps = made.map((name) =>
    call(({ sheet }) => sheet(name).names.getItem(inProgressName).delete(), callBytes * 3),
  );
  if (before.names.includes(runName)) steps.push(...deleteNameSteps([runName]));
  steps.push(runStep(report.state.run!));
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
