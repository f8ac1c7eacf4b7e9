import type { WorkbookChange } from '../../../app/port';
import { sheetIdentity, stateNamespace, type RegistryEntry, type WorkbookState } from '../../../model/state';
import { isChangeable } from '../../../workbook/change';
import { sheetOfEntry, userSheets, type ListedSheet } from '../../../workbook/registry';
import { findFlags, type FoundFlags } from '../flags';
import type { ExcelContext } from '../run';
import { askIds, askParts, idsOf, readState, type StatePlace } from '../state-part';
import type { Content } from '../plan/content';
import { excelCode } from '../fault';
import { askContent, contentOf, readContent } from './content';
import { plansNamespace, plansSchema, previousNamespace, unpacked, type Plans } from './stored';

export interface PresentSheet {
  id: string;
  name: string;
  visible: boolean;
}

/** A sheet of ours that the change replaces or removes, as it is now. */
export interface PresentOurs {
  entry: RegistryEntry;
  content: Content | null;
  charts: string[];
}

/** The workbook as a change finds it: one sync, two more where flags are to be changed. */
export interface Before {
  sheets: PresentSheet[];
  /** Names that the workbook defines. */
  names: string[];
  state: WorkbookState | null;
  plans: Plans;
  ours: PresentOurs[];
  flags: FoundFlags | null;
  /** Excel calculates only when it is told to. */
  manual: boolean;
  /** The parts there are of each kind. */
  parts: { state: StatePlace; plans: string[]; previous: string[] };
}

export async function readBefore(context: ExcelContext, change: WorkbookChange): Promise<Before> {
  try {
    return await readAll(context, change, true);
  } catch (error) {
    if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const before = await readAll(context, change, false);
    const fill = async (index: number): Promise<void> => {
      const ours = before.ours[index];
      if (!ours) return;
      ours.content = await readContent(context, ours.entry.sheetId);
      return fill(index + 1);
    };
    await fill(0);
    return before;
  }
}

/** Without `contents` the contents of our sheets are left for later: together they are too much for one answer. */
async function readAll(context: ExcelContext, change: WorkbookChange, contents: boolean): Promise<Before> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name,items/visibility');
  workbook.names.load('items/name');
  workbook.application.load('calculationMode');
  const state = askParts(context, stateNamespace);
  const plans = askParts(context, plansNamespace);
  const previous = askIds(context, previousNamespace);
  const wanted = new Set([...change.plans, ...(change.remove ?? [])].map(sheetIdentity));
  const asked = change.state.registry
    .filter((entry) => isChangeable(entry) && wanted.has(sheetIdentity(entry)))
    .map((entry) => {
      const sheet = workbook.worksheets.getItemOrNullObject(entry.sheetId);
      const used = contents ? askContent(sheet) : null;
      sheet.charts.load('items/name');
      return { entry, sheet, used };
    });
  await context.sync();
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visible: visibility === 'Visible',
  }));
  const ours = asked.flatMap(({ entry, sheet, used }) => {
    const present = sheetOfEntry(entry, sheets, 'ids-stay');
    if (sheet.isNullObject || !present) return [];
    const charts = sheet.charts.items.map(({ name }) => name);
    return [{ entry: { ...entry, name: present.name }, content: used && contentOf(used), charts }];
  });
  const stored = await readState(context, state);
  const names = workbook.names.items.map(({ name }) => name);
  return {
    sheets,
    names,
    state: stored.state,
    plans: unpacked(plans, plansSchema) ?? {},
    ours,
    flags: change.flags ? await findFlags(context, idsOfUser(sheets, change.state.registry)) : null,
    manual: workbook.application.calculationMode === Excel.CalculationMode.manual,
    parts: {
      state: stored,
      plans: idsOf(plans.ids),
      previous: idsOf(previous),
    },
  };
}

/** Ids of the sheets that can hold flags. */
export const idsOfUser = (sheets: readonly ListedSheet[], registry: readonly RegistryEntry[]): string[] =>
  userSheets(sheets, registry, 'ids-stay').map(({ id }) => id);
