/** What a change does to the sheets of a workbook, and what of it the workbook does not allow; decided before anything is written. */
import type { Problem } from '../model/outcome';
import type { SheetPlan } from '../model/plan';
import { sheetIdentity, type RegistryEntry } from '../model/state';

/** Of a change, what concerns sheets. */
export interface SheetChange<Added extends { name: string }> {
  plans: readonly SheetPlan[];
  remove?: readonly RegistryEntry[];
  addSheets?: readonly Added[];
}

/** A sheet as the change finds it; `ours`: its entry where it is one of ours that changes may touch. */
export interface PresentSheet {
  name: string;
  visible: boolean;
  ours: RegistryEntry | null;
}

export interface PlannedChange<Sheet, Added> {
  /** Sheets of ours made again in their place. */
  again: { sheet: Sheet; plan: SheetPlan }[];
  /** Sheets of ours that go. */
  going: Sheet[];
  /** Sheets that are added, in order: those of files first. */
  added: Added[];
  made: SheetPlan[];
}

/** Whether an entry's sheet may be written over or taken away: sources the user added are theirs. */
export const isChangeable = ({ kind }: RegistryEntry): boolean => kind !== 'source';

export function plannedChange<Sheet extends PresentSheet, Added extends { name: string }>(
  { plans, remove = [], addSheets = [] }: SheetChange<Added>,
  sheets: readonly Sheet[],
): PlannedChange<Sheet, Added> {
  const planOf = new Map(plans.map((plan) => [sheetIdentity(plan), plan]));
  const leaving = new Set(remove.map(sheetIdentity));
  const again: PlannedChange<Sheet, Added>['again'] = [];
  const going: Sheet[] = [];
  for (const sheet of sheets) {
    if (!sheet.ours || !isChangeable(sheet.ours)) continue;
    const identity = sheetIdentity(sheet.ours);
    const plan = planOf.get(identity);
    if (plan?.leaves === sheet.name) continue;
    if (plan) {
      again.push({ sheet, plan });
      planOf.delete(identity);
    } else if (leaving.has(identity)) going.push(sheet);
  }
  return { again, going, added: [...addSheets], made: [...planOf.values()] };
}

const meanwhile = { repeatable: true, reread: true } as const;

/** A name that Excel takes: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at the ends. */
const isName = (name: string): boolean => /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name);

/**
 * Two sheets of one name, a name Excel does not take, a sheet of ours renamed meanwhile, or no sheet left to see; null where all is well. What another
 * hand did to the sheets is mended by it, and the change can be asked for again.
 */
export function changeProblem<Sheet extends PresentSheet>(
  { again, going, added, made }: PlannedChange<Sheet, { name: string }>,
  sheets: readonly Sheet[],
): Omit<Problem, 'severity'> | null {
  const renamed = again.find(({ sheet, plan }) => sheet.name !== plan.name);
  if (renamed) return { code: 'sheet-renamed', params: { sheet: renamed.sheet.name }, ...meanwhile };
  const taken = new Set(sheets.filter((sheet) => !going.includes(sheet)).map(({ name }) => name.toLowerCase()));
  for (const { name } of [...added, ...made]) {
    if (taken.has(name.toLowerCase())) return { code: 'sheet-name-taken', params: { sheet: name }, ...meanwhile };
    if (!isName(name)) return { code: 'sheet-name-wrong', params: { sheet: name } };
    taken.add(name.toLowerCase());
  }
  const isLeft = sheets.some((sheet) => sheet.visible && !going.includes(sheet));
  return isLeft || added.length + made.length > 0 ? null : { code: 'last-sheet', repeatable: true };
}
