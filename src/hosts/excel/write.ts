import type { AddedSheet, ChangeReport, Flag, Progress, WorkbookChange } from '../../app/port';
import { emptyState, sheetIdentity, type RegistryEntry } from '../../model/state';
import { changeProblem, plannedChange, type PlannedChange } from '../../workbook/change';
import { registryAfter, type AddedSource } from '../../workbook/registry';
import type { SheetPlan } from '../../model/plan';
import { excelWords } from '../../words/workbook/excel';
import { Fault } from './fault';
import { addFlagSteps, placeOf, removeFlagSteps, unreadRemarks, type PlacedFlag } from './flags';
import type { Before, PresentOurs } from './journal/before';
import { inProgressName, runName, runStep } from './journal/restore';
import { packed, plansNamespace, previousNamespace, type Previous } from './journal/stored';
import { clearSteps, planSteps } from './plan';
import { addedSteps } from './plan/added';
import { deleteNameSteps } from './plan/rules';
import type { ExcelContext } from './run';
import { writePart, writeState, written } from './state-part';
import { call, callBytes, requests, send, type Step } from './steps';

/** How far a change has come: what to look at when it fails. */
export interface Begun {
  run: string;
  report: ChangeReport | null;
  /** Excel calculates only when it is told to. */
  manual: boolean;
}

/** A sheet as the change finds it. */
interface Present {
  name: string;
  visible: boolean;
  ours: RegistryEntry | null;
  found: PresentOurs | null;
}
export type Planned = PlannedChange<Present, AddedSheet>;

/** What the change does to the sheets; a Fault where the workbook does not allow it, before anything is written. */
export function checked(change: WorkbookChange, before: Before): Planned {
  const ours = new Map(before.ours.map((found) => [found.entry.sheetId, found]));
  const sheets = before.sheets.map(({ id, name, visible }): Present => {
    const found = ours.get(id) ?? null;
    return { name, visible, ours: found && found.entry, found };
  });
  const planned = plannedChange(change, sheets);
  const problem = changeProblem(planned, sheets);
  if (problem) throw new Fault(problem.code, problem.params, problem);
  return planned;
}

const removedIds = ({ going }: Planned): string[] => going.flatMap(({ ours }) => (ours ? [ours.sheetId] : []));

/** Writes the change and its end; `begun.report` is set when all but the end is written. */
export async function write(
  context: ExcelContext,
  change: WorkbookChange,
  before: Before,
  planned: Planned,
  begun: Begun,
  progress?: Progress,
): Promise<ChangeReport> {
  const idOf = new Map<string, Excel.Worksheet>();
  const made = [...planned.made, ...planned.added].map(({ name }) => name);
  const steps = [...journalSteps(change, before, made, begun.run), ...made.map((name) => addSheetStep(name, idOf))];
  const defined = new Set(change.plans.flatMap(({ names }) => names.map(({ name }) => name)));
  steps.push(...deleteNameSteps(before.names.filter((name) => defined.has(name))));
  const present = new Map(planned.again.flatMap(({ sheet, plan }) => (sheet.found ? [[plan, sheet.found]] : [])));
  for (const plan of change.plans) {
    const ours = present.get(plan);
    const sheetOf = ({ sheet }: ExcelContext) => sheet(ours?.entry.sheetId ?? plan.name);
    if (ours) steps.push(...clearSteps(sheetOf, ours.charts));
    steps.push(...planSteps(sheetOf, plan));
  }
  for (const sheet of change.addSheets ?? []) steps.push(...addedSteps(sheet));
  if (before.flags && change.flags) steps.push(...removeFlagSteps(before.flags.flags), ...addFlagSteps(change.flags));
  await send(context, requests(steps), (count, total) =>
    progress?.({ text: excelWords.writing, done: count, total: total + 1 }),
  );
  const idOfPlan = (plan: SheetPlan): string => present.get(plan)?.entry.sheetId ?? idOf.get(plan.name)!.id;
  const added = planned.added.map(({ name, file }) => ({ id: idOf.get(name)!.id, name, file }));
  begun.report = reportOf(change, added, (plan) => ({ id: idOfPlan(plan), replaced: present.has(plan) }), begun.run);
  begun.manual = before.manual;
  begun.report.remarks = unreadRemarks(before.flags, before.sheets);
  await send(context, requests(finishSteps(change, before, planned, begun.report)));
  return begun.report;
}

/** What to put back, then the mark: with the old state, so that clearing the mark alone is enough if nothing more was written. */
function journalSteps(change: WorkbookChange, before: Before, made: string[], run: string): Step[] {
  const previous: Previous = {
    run,
    state: before.state,
    plans: before.plans,
    sheets: before.ours.map(({ entry, content }) => ({
      entry,
      content,
      plan: before.plans[sheetIdentity(entry)] ?? null,
    })),
    made,
    names: change.plans.flatMap(({ names }) => names.map(({ name }) => name)),
    ids: before.sheets.map(({ id }) => id),
    flags: before.flags && wholeFlags(before.flags.flags),
    unreadRules: (before.flags?.unreadRules ?? []).map(placeOf),
    flagged: (change.flags ?? []).map(({ sheetId, area }) => ({ sheetId, area })),
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
  added: readonly AddedSource[],
  placeOf: (plan: SheetPlan) => { id: string; replaced: boolean },
  run: string,
): ChangeReport {
  const made = change.plans.map((plan) => ({ ...placeOf(plan), kind: plan.kind, key: plan.key, name: plan.name }));
  const registry = registryAfter(change.state.registry, { made, added, gone: change.remove ?? [] });
  return {
    state: { ...change.state, registry, journal: null, run },
    sheets: made.map(({ id: sheetId, ...sheet }) => ({ ...sheet, sheetId })),
    added: added.map(({ id: sheetId, name }) => ({ name, sheetId })),
  };
}

/** The end: marks of new sheets away, removed sheets deleted, plans kept for the next time, and the state without its mark last. */
function finishSteps(change: WorkbookChange, before: Before, planned: Planned, report: ChangeReport): Step[] {
  const steps = [...planned.made, ...planned.added].map(({ name }) =>
    call(({ sheet }) => sheet(name).names.getItem(inProgressName).delete(), callBytes * 3),
  );
  if (before.names.includes(runName)) steps.push(...deleteNameSteps([runName]));
  steps.push(runStep(report.state.run!));
  for (const id of removedIds(planned)) steps.push(call(({ sheet }) => sheet(id).delete(), callBytes * 2));
  const removed = new Set((change.remove ?? []).map(sheetIdentity));
  const kept = Object.entries(before.plans).filter(([key]) => !removed.has(key));
  const plans = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(change.plans.map((plan) => [sheetIdentity(plan), plan])),
  };
  const text = Object.keys(plans).length > 0 ? packed(plans) : null;
  return [
    ...steps,
    writePart('plans', plansNamespace, before.parts.plans, text),
    writeState(written(before.parts.state), report.state),
  ];
}
