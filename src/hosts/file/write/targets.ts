import type { AddedSheet, WorkbookChange } from '../../../app/port';
import type { SheetPlan } from '../../../model/plan';
import { sheetIdentity, type RegistryEntry, type WorkbookState } from '../../../model/state';
import { isChangeable, type PlannedChange } from '../../../workbook/change';
import { reboundState, registryAfter } from '../../../workbook/registry';
import { contentType } from '../package/content-types';
import type { Parts } from '../package/parts';
import type { Tab } from './workbook-edit';
import type { SheetEntry, WorkbookPart } from '../read/workbook-part';

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

/** What was read of the file's sheets: paths of those that say of themselves that they are ours, and the registry brought to the sheets that are there. */
export interface OwnSheets {
  recognised: ReadonlySet<string>;
  registry: readonly RegistryEntry[];
}

/**
 * A tab with its entry in the file's own registry, or in the change's where the sheet says itself that it is ours; any other sheet is never touched,
 * whoever claims it.
 */
export interface PresentTab {
  entry: SheetEntry;
  old: number;
  name: string;
  visible: boolean;
  ours: RegistryEntry | null;
}

export function presentTabs(workbook: WorkbookPart, claimed: WorkbookState, own: OwnSheets): PresentTab[] {
  const listed = workbook.sheets.map(({ path, name }) => ({ id: path, name }));
  const bound = reboundState(claimed, listed, 'ids-change').registry;
  const registry = [...bound.filter(({ sheetId }) => own.recognised.has(sheetId)), ...own.registry];
  const ours = new Map(registry.map((entry) => [entry.sheetId, entry]));
  return workbook.sheets.map((entry, old) => ({
    entry,
    old,
    name: entry.name,
    visible: entry.visibility === 'visible',
    ours: ours.get(entry.path) ?? null,
  }));
}

/** Decides what every tab will be: kept, made again in its place, gone, new at the end (whose part is made here, empty). */
export function arrange(
  tabs: readonly PresentTab[],
  planned: PlannedChange<PresentTab, AddedSheet>,
  parts: Parts,
): Arrangement {
  const planOf = new Map(planned.again.map(({ sheet, plan }) => [sheet, plan]));
  const again = planned.again.map(({ sheet }) => sheet.entry);
  const going = planned.going.map(({ entry }) => entry);
  const targets: Target[] = tabs.flatMap((tab) => {
    if (going.includes(tab.entry)) return [];
    const { number, relation, path } = tab.entry;
    const { name, visible, old } = tab;
    return [{ name, number, relation, old, path, visible, plan: planOf.get(tab) ?? null, values: null }];
  });
  let number = Math.max(0, ...tabs.map(({ entry }) => entry.number));
  const add = (name: string, plan: SheetPlan | null, values: AddedSheet | null) => {
    // The name that Excel gives: some programs see no other (exceljs leaves such sheets out).
    const path = parts.freePath('xl/worksheets/sheet', '.xml');
    const relation = parts.addToWorkbook(path, '', contentType.worksheet, 'worksheet');
    number += 1;
    targets.push({ name, number, relation, old: null, path, visible: true, plan, values });
  };
  parts.strip([...again, ...going].map(({ path }) => path));
  for (const { path, relation } of going) parts.removeFromWorkbook(path, relation);
  for (const values of planned.added) add(values.name, null, values);
  for (const plan of planned.made) add(plan.name, plan, null);
  return { targets, again, going };
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
  const wanted = targets.findIndex(({ plan }) => plan && activate && sheetIdentity(plan) === sheetIdentity(activate));
  if (wanted >= 0 && kept.every(({ path }) => ours.has(path))) {
    return { index: wanted, unselect: kept.map(({ path }) => path) };
  }
  const present = targets.findIndex(({ old }) => old === workbook.activeTab);
  return { index: present >= 0 ? present : targets.findIndex(({ visible }) => visible), unselect: [] };
}

/** The state with its registry brought to the sheets as they are now. */
export function completedState(state: WorkbookState, targets: readonly Target[]): WorkbookState {
  const listed = targets.map(({ path, name }) => ({ id: path, name }));
  const bound = reboundState(state, listed, 'ids-change');
  const made = targets.flatMap(({ path: id, name, plan }) =>
    plan ? [{ id, name, kind: plan.kind, key: plan.key }] : [],
  );
  // A sheet of values that is a document of ours already (brought from a format that is only read) stays one.
  const ours = new Set(bound.registry.filter(isChangeable).map(({ sheetId }) => sheetId));
  const added = targets.flatMap(({ path: id, name, values }) =>
    values && !ours.has(id) ? [{ id, name, file: values.file }] : [],
  );
  return { ...bound, registry: registryAfter(bound.registry, { made, added, gone: [] }) };
}
