import { stateNamespace } from '../../../model/state';
import type { WorkbookState } from '../../../model/state';
import type { Problem } from '../../../model/outcome';
import { addedInTheDark, addFlagSteps, findFlags, removeFlagSteps, unreadRemarks } from '../flags';
import { clearSteps, planSteps, type SheetOf } from '../plan';
import { contentBack } from '../plan/content';
import { deleteNameSteps } from '../plan/rules';
import { reboundState, sheetOfEntry } from '../../../workbook/registry';
import type { ExcelContext } from '../run';
import type { Written } from '../touch-up';
import { idsOfUser } from './before';
import {
  askParts,
  idsOf,
  readState,
  writePart,
  writeState,
  written,
  type AskedParts,
  type StatePlace,
} from '../state-part';
import { call, callBytes, requests, send, type Step } from '../steps';
import {
  markSchema,
  packed,
  plansNamespace,
  previousNamespace,
  previousSchema,
  unpacked,
  type Previous,
} from './stored';

/** A hidden name of the workbook: the run of the last change, which Ctrl+Z takes back with the sheets. */
export const runName = 'shnor_run';
export const runStep = (run: string): Step =>
  call(({ workbook }) => {
    // A text: functions and TRUE would have to be in the user's language.
    workbook.names.add(runName, `="${run}"`).visible = false;
  }, callBytes * 3);

/** A sheet-level hidden name that a sheet carries from its making to the end of the change. */
export const inProgressName = 'shnor_in_progress';

/** What the journal says of the workbook. */
export interface Journal {
  /** Run of the change whose mark stands; null where none does. */
  mark: string | null;
  previous: Previous | null;
  state: WorkbookState | null;
  parts: { state: StatePlace; plans: string[]; previous: string[] };
}

export async function readJournal(context: ExcelContext): Promise<Journal> {
  const [state, plans, previous] = [stateNamespace, plansNamespace, previousNamespace].map((namespace) =>
    askParts(context, namespace),
  ) as [AskedParts, AskedParts, AskedParts];
  await context.sync();
  const stored = await readState(context, state);
  const mark = markSchema.safeParse(stored.state?.journal);
  return {
    mark: mark.success ? mark.data.run : null,
    previous: unpacked(previous, previousSchema),
    state: stored.state,
    parts: {
      state: stored,
      plans: idsOf(plans.ids),
      previous: idsOf(previous.ids),
    },
  };
}

/**
 * Puts back what a change found. The mark is cleared when all else is back, in the same queue: should this fail too, it is done again at the next start.
 */
export async function restore(
  context: ExcelContext,
  journal: Journal,
  begins: (restored: Restored) => void = () => undefined,
): Promise<Restored> {
  const { previous, parts, mark } = journal;
  if (!previous || (mark !== null && previous.run !== mark)) {
    // The change failed before anything but its mark was written.
    const state = journal.state && { ...journal.state, journal: null };
    await send(context, [[writeState(parts.state, state)]]);
    return { state, sheets: [], manual: false, remarks: [] };
  }
  const { sheets, names, made, charts, manual } = await readPresent(context, previous, journal.state);
  const found = previous.flags && (await findFlags(context, idsOfUser(sheets, previous.state?.registry ?? [])));
  const steps: Step[] = [];
  if (mark === null) {
    // Undoing a change that had ended is a change too: under a mark of its own, so that an interruption is made good.
    const marked = { ...(journal.state ?? previous.state)!, journal: { run: previous.run } };
    steps.push(writeState(parts.state, marked));
  }
  const statePlace = mark === null ? written(parts.state) : parts.state;
  const ours = previous.sheets.flatMap(({ plan }) => plan?.names.map(({ name }) => name) ?? []);
  const gone = names.filter((name) => [...previous.names, ...ours, runName].includes(name));
  steps.push(...deleteNameSteps(gone));
  for (const { entry, plan, content } of previous.sheets) {
    const present = sheetOfEntry(entry, sheets, 'ids-stay');
    const sheetOf: SheetOf = ({ sheet }) => sheet(present?.id ?? entry.name);
    if (present) steps.push(...clearSteps(sheetOf, charts.get(present.id) ?? []));
    else steps.push(call(({ workbook }) => void workbook.worksheets.add(entry.name), callBytes * 2));
    if (plan) steps.push(...planSteps(sheetOf, plan, content));
    else if (content) steps.push(...contentBack(sheetOf, content));
  }
  if (found && previous.flags) {
    const dark = addedInTheDark(found.unreadRules, previous.unreadRules, previous.flagged);
    steps.push(...removeFlagSteps([...found.flags, ...dark]), ...addFlagSteps(previous.flags));
  }
  if (previous.state?.run) steps.push(runStep(previous.state.run));
  for (const id of made) steps.push(call(({ sheet }) => sheet(id).delete(), callBytes * 2));
  const plans = Object.keys(previous.plans).length > 0 ? packed(previous.plans) : null;
  steps.push(writePart('plans', plansNamespace, parts.plans, plans));
  steps.push(writeState(statePlace, previous.state && { ...previous.state, journal: null }));
  steps.push(writePart('previous', previousNamespace, parts.previous, null));
  const back = previous.sheets.flatMap(({ entry, plan }) =>
    plan ? [{ plan, sheetId: sheetOfEntry(entry, sheets, 'ids-stay')?.id ?? entry.name }] : [],
  );
  const state = previous.state && { ...previous.state, journal: null };
  const restored = { state, sheets: back, manual, remarks: unreadRemarks(found, sheets) };
  begins(restored);
  await send(context, requests(steps));
  return restored;
}

/** What was put back: the state as it is now, and the sheets whose look is still to be given. */
export interface Restored {
  state: WorkbookState | null;
  sheets: Written[];
  manual: boolean;
  remarks: Problem[];
}

interface Present {
  manual: boolean;
  sheets: { id: string; name: string }[];
  names: string[];
  /** Ids of sheets that the change made. */
  made: string[];
  charts: Map<string, string[]>;
}

async function readPresent(context: ExcelContext, previous: Previous, state: WorkbookState | null): Promise<Present> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  context.workbook.application.load('calculationMode');
  const candidates = previous.made.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load('id');
    const mark = sheet.names.getItemOrNullObject(inProgressName);
    mark.load('name');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address');
    return { sheet, mark, used };
  });
  const ours = previous.sheets.map(({ entry }) => {
    const sheet = worksheets.getItemOrNullObject(entry.sheetId);
    sheet.charts.load('items/name');
    return { id: entry.sheetId, sheet };
  });
  await context.sync();
  // Sheets of a change that had come to its end are in the registry and carry no name any more.
  const registered = new Set(
    state && reboundState(state, worksheets.items, 'ids-stay').registry.map(({ sheetId }) => sheetId),
  );
  // A sheet of the same name that someone else made meanwhile has content and no mark: it stays.
  const made = candidates.flatMap(({ sheet, mark, used }) => {
    if (sheet.isNullObject || previous.ids.includes(sheet.id)) return [];
    return !mark.isNullObject || used.isNullObject || registered.has(sheet.id) ? [sheet.id] : [];
  });
  const registeredMade = [...registered].filter((id) => !previous.ids.includes(id));
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name }) => name),
    manual: context.workbook.application.calculationMode === Excel.CalculationMode.manual,
    made: [...new Set([...made, ...registeredMade])],
    charts: new Map(
      ours.flatMap(({ id, sheet }) =>
        sheet.isNullObject ? [] : [[id, sheet.charts.items.map(({ name }) => name)] as const],
      ),
    ),
  };
}
