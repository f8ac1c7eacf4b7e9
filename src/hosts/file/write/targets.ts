import type { AddedSheet, WorkbookChange } from '../../../app/port';
import type { SheetPlan } from '../../../model/plan';
import type { RegistryEntry, WorkbookState } from '../../../model/state';
import { contentType } from '../package/content-types';
import type { Parts } from '../package/parts';
import { rebound } from '../state-part';
import type { Tab } from './workbook-edit';
import type { SheetEntry, WorkbookPart } from '../read/workbook-part';

/** What a sheet of ours is known by. */
export const identity = ({ kind, key }: { kind: string; key: string }) => `${kind}\n${key}`;

/** A tab being made, with what is to be written into it. */
export interface Target extends Tab {
  path: string;
  visible: boolean;
  plan: SheetPlan | null;
  values: AddedSheet | null;
}

/** Every tab as it will be, and our old sheets: made again in their place, and going. */
export interface Arrangement {
  targets: Target[];
  again: SheetEntry[];
  going: SheetEntry[];
}

/** Our sheets as the file's own registry says, by identity; a sheet it does not name is never touched. */
export function ownedSheets(state: WorkbookState | null, workbook: WorkbookPart): Map<string, SheetEntry> {
  const byPath = new Map(workbook.sheets.map((sheet) => [sheet.path, sheet]));
  const owned = new Map<string, SheetEntry>();
  for (const entry of state ? rebound(state, workbook.sheets).registry : []) {
    const sheet = byPath.get(entry.sheetId);
    if (sheet && entry.kind !== 'source') owned.set(identity(entry), sheet);
  }
  return owned;
}

/** Decides what every tab will be: kept, made again in its place, gone, new at the end (whose part is made here, empty). */
export function arrange(
  workbook: WorkbookPart,
  owned: ReadonlyMap<string, SheetEntry>,
  change: WorkbookChange,
  parts: Parts,
): Arrangement {
  const plans = new Map(change.plans.map((plan) => [identity(plan), plan]));
  const planOf = new Map<SheetEntry, SheetPlan>();
  const going = new Set<SheetEntry>();
  for (const [id, sheet] of owned) {
    const plan = plans.get(id);
    if (plan) {
      planOf.set(sheet, plan);
      plans.delete(id);
    } else if (change.remove?.some((entry) => identity(entry) === id)) going.add(sheet);
  }
  const targets: Target[] = workbook.sheets.flatMap((sheet, old) => {
    if (going.has(sheet)) return [];
    const { number, relation, path } = sheet;
    const plan = planOf.get(sheet) ?? null;
    const visible = sheet.visibility === 'visible';
    return [{ name: plan?.name ?? sheet.name, number, relation, old, path, visible, plan, values: null }];
  });
  let number = Math.max(0, ...workbook.sheets.map((sheet) => sheet.number));
  const add = (name: string, plan: SheetPlan | null, values: AddedSheet | null) => {
    const path = parts.freePath('xl/worksheets/shnor', '.xml');
    const relation = parts.addToWorkbook(path, '', contentType.worksheet, 'worksheet');
    number += 1;
    targets.push({ name, number, relation, old: null, path, visible: true, plan, values });
  };
  parts.strip([...planOf.keys(), ...going].map(({ path }) => path));
  for (const { path, relation } of going) parts.removeFromWorkbook(path, relation);
  for (const values of change.addSheets ?? []) add(values.name, null, values);
  for (const plan of plans.values()) add(plan.name, plan, null);
  return { targets, again: [...planOf.keys()], going: [...going] };
}

/**
 * Index of the tab to show, and our kept sheets that must no longer say that they are selected. A user's sheet that says so stays the
 * active one: two selected sheets form a group, and what is typed into one goes into both.
 */
export function activeTab(
  targets: readonly Target[],
  workbook: WorkbookPart,
  selected: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  activate: WorkbookChange['activate'],
): { index: number; unselect: string[] } {
  const kept = targets.filter(({ path, plan }) => !plan && selected.has(path));
  const wanted = targets.findIndex(({ plan }) => plan && activate && identity(plan) === identity(activate));
  if (wanted >= 0 && kept.every(({ path }) => ours.has(path))) {
    return { index: wanted, unselect: kept.map(({ path }) => path) };
  }
  const present = targets.findIndex(({ old }) => old === workbook.activeTab);
  return { index: present >= 0 ? present : targets.findIndex(({ visible }) => visible), unselect: [] };
}

/** The state with its registry brought to the sheets as they are now. */
export function completedState(state: WorkbookState, targets: readonly Target[]): WorkbookState {
  const known = new Map(state.registry.map((entry) => [identity(entry), entry]));
  const made = targets.flatMap(({ path, name, plan, values }): RegistryEntry[] => {
    if (plan) {
      const { kind, key } = plan;
      return [{ sheetId: path, name, kind, key, sourceHash: known.get(identity(plan))?.sourceHash ?? '' }];
    }
    return values ? [{ sheetId: path, name, kind: 'source', key: name, sourceHash: '', file: values.file }] : [];
  });
  const ours = new Set(made.map(({ sheetId }) => sheetId));
  const kept = rebound(state, targets).registry.filter(({ sheetId }) => !ours.has(sheetId));
  return { ...state, registry: [...kept, ...made] };
}
