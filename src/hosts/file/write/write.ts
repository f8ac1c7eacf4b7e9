import type { ChangeReport, WorkbookChange } from '../../../app/port';
import { keptNamespace, stateNamespace, type WorkbookState } from '../../../model/state';
import { changeProblem, isChangeable, plannedChange } from '../../../workbook/change';
import { keptXml, stateXml, type StoredState } from '../../../workbook/state-part';
import { customPropertiesXml, plainStyles } from '../package/blank-parts';
import { withoutSheets } from './calc-chain';
import { contentType } from '../package/content-types';
import { planNames, type DefinedName } from './defined-names';
import { FileFault } from '../fault';
import { mayHaveFlags, withFlags } from './flags';
import { relationsPath, type Package } from '../package/package';
import { Parts } from '../package/parts';
import { formulaMentions } from '../read/references';
import { relationsXml } from '../package/relations';
import { valueSheetXml } from './sheet-xml';
import { readState } from '../state-part';
import { StyleSheet } from './styles';
import {
  activeTab,
  arrange,
  completedState,
  presentTabs,
  type Arrangement,
  type OwnSheets,
  type Target,
} from './targets';
import { editWorkbook } from './workbook-edit';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../read/workbook-part';
import { checkReferences } from './write-checks';
import { writePlan } from './write-sheet';

/**
 * Makes a change in a copy of a package. Written are our own sheets, the list of parts, the workbook part with its
 * relationships, styles (appended) and our state; flagged sheets where flags are asked for. `selected` holds the paths
 * of the sheets that say of themselves that they are selected. Without `keepState` no state is stored: a copy for others.
 */
export function changePackage(
  original: Package,
  change: WorkbookChange,
  selected: ReadonlySet<string>,
  keepState = true,
  known: OwnSheets = { recognised: new Set(), registry: [] },
): { pack: Package; report: ChangeReport } {
  const pack = original.copy();
  const workbook = readWorkbookPart(pack);
  if (workbook.strict) throw new FileFault('file-strict');
  const parts = new Parts(pack, workbook.path);
  const stored = readState(pack, workbook.path);
  const tabs = presentTabs(workbook, change.state, known);
  const planned = plannedChange(change, tabs);
  const problem = changeProblem(planned, tabs);
  if (problem) throw new FileFault(problem.code, problem.params, problem);
  const locked = planned.again.find(({ sheet }) => isProtected(pack.text(sheet.entry.path, false)));
  if (locked) throw new FileFault('sheet-protected', { sheet: locked.sheet.name });
  const stylesPath = stylesOf(parts, workbook);
  const styles = new StyleSheet(pack.text(stylesPath), stylesPath);

  const arrangement = arrange(tabs, planned, parts);
  const { targets } = arrangement;
  cutCalcChain(parts, workbook, arrangement);
  checkReferences(arrangement, workbook, parts, styles);
  const ours = new Set(tabs.flatMap((tab) => (tab.ours && isChangeable(tab.ours) ? [tab.entry.path] : [])));
  const active = activeTab(targets, workbook, selected, ours, change.activate);
  for (const path of active.unselect) {
    pack.set(path, pack.text(path, false).replace(/(<[^<]*?sheetView\b[^>]*?)\stabSelected="[^"]*"/, '$1'));
  }
  targets.forEach(({ path, plan, values }, index) => {
    if (plan) writePlan(parts, styles, path, plan, index === active.index);
    else if (values) pack.set(path, valueSheetXml(values, index === active.index));
  });
  if (change.flags) writeFlags(pack, workbook, targets, change.flags, styles);
  const state = completedState(change.state, targets);
  if (keepState) writeState(parts, stored, state);
  pack.set(stylesPath, styles.toXml());
  pack.set(
    workbook.path,
    editWorkbook(workbook, targets, active.index, (kept) => definedNames(kept, arrangement)),
  );
  parts.finish();
  return { pack, report: reportOf(state, targets) };
}

/** Made again, the sheet would lose the protection that somebody gave it. */
const isProtected = (xml: string): boolean => /<(?:\w+:)?sheetProtection\b[^>]*\ssheet="(?:1|true)"/.test(xml);

/** Path of the styles part, made where the workbook has none. */
function stylesOf(parts: Parts, workbook: WorkbookPart): string {
  const found = parts.pack.relations(workbook.path).find(({ type }) => type === 'styles')?.target ?? '';
  if (parts.pack.has(found)) return found;
  const path = 'xl/styles.xml';
  parts.addToWorkbook(path, plainStyles, contentType.styles, 'styles');
  return path;
}

/** Cells of our old sheets leave the calculation chain; an empty chain goes. */
function cutCalcChain(parts: Parts, workbook: WorkbookPart, { again, going }: Arrangement): void {
  const { pack } = parts;
  const chain = pack.relations(workbook.path).find(({ type }) => type === 'calcChain');
  const sheets = [...again, ...going];
  if (!chain || sheets.length === 0 || !pack.has(chain.target)) return;
  const xml = withoutSheets(pack.text(chain.target), chain.target, new Set(sheets.map(({ number }) => number)));
  if (xml !== null) pack.set(chain.target, xml);
  else parts.removeFromWorkbook(chain.target, chain.id);
}

function writeFlags(
  pack: Package,
  workbook: WorkbookPart,
  targets: readonly Target[],
  flags: NonNullable<WorkbookChange['flags']>,
  styles: StyleSheet,
): void {
  for (const { path, plan, old } of targets) {
    const sheet = old === null ? undefined : workbook.sheets[old];
    if (!sheet?.isWorksheet || plan || path === '') continue;
    const own = flags.filter(({ sheetId }) => sheetId === path);
    const xml = pack.text(path, false);
    if (own.length === 0 && !mayHaveFlags(xml)) continue;
    pack.set(path, withFlags(xml, path, own, styles));
  }
}

/** A part that hangs where Excel does not look is related to the workbook again; what we do not understand is kept in a part of its own. */
function writeState(parts: Parts, { id: path, related, unread }: StoredState, state: WorkbookState): void {
  if (!path) return addCustomPart(parts, stateXml(state), statePart);
  if (unread !== null) addCustomPart(parts, keptXml(unread), keptPart);
  parts.pack.set(path, stateXml(state));
  if (!related) parts.relate(path, 'customXml');
}

interface CustomPart {
  id: string;
  namespace: string;
}
const statePart: CustomPart = { id: '6D0B5C2E-2C1F-4C57-9A53-3F1E6B0C7D41', namespace: stateNamespace };
const keptPart: CustomPart = { id: '0F6E2B9A-71D4-4E0C-8B1A-9C55D2A7E3F0', namespace: keptNamespace };

function addCustomPart(parts: Parts, xml: string, { id, namespace }: CustomPart): void {
  let number = 1;
  while (['item', 'itemProps'].some((name) => parts.pack.has(`customXml/${name}${number}.xml`))) number++;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  parts.addToWorkbook(path, xml, contentType.xml, 'customXml');
  parts.add(properties, customPropertiesXml(id, namespace), contentType.customProperties);
  const relation = { id: 'rId1', type: 'customXmlProps', target: properties };
  parts.add(relationsPath(path), relationsXml(path, [relation]), contentType.relationships);
}

/** Names as they will be: those kept, and those our plans bring. */
function definedNames(kept: readonly DefinedName[], arrangement: Arrangement): DefinedName[] {
  const left = kept.flatMap((name) => keptName(name, arrangement));
  const taken = new Set(left.filter(({ scope }) => scope === null).map(({ name }) => name));
  const own = arrangement.targets.flatMap(({ plan }, index) => {
    if (!plan) return [];
    const brought = planNames(plan, index, taken);
    for (const { name, scope } of brought) if (scope === null) taken.add(name);
    return brought;
  });
  return [...left, ...own];
}

/** Names of a sheet of ours that is made again or goes leave with it; a user's name for its cells becomes #REF!, as in Excel. */
function keptName(defined: DefinedName, { targets, again, going }: Arrangement): DefinedName[] {
  const { name, scope, formula } = defined;
  if (scope !== null && targets[scope]?.plan) return [];
  const into = (sheets: readonly SheetEntry[]) => sheets.some((sheet) => formulaMentions(formula, sheet.name));
  if (name.startsWith('shnor_') && (into(again) || into(going))) return [];
  if (defined.raw === null || !into(going)) return [defined];
  return [{ ...defined, raw: defined.raw.replace(/>[^]*</, '>#REF!<') }];
}

const reportOf = (state: WorkbookState, targets: readonly Target[]): ChangeReport => ({
  state,
  sheets: targets.flatMap(({ plan, path, name, old }) =>
    plan ? [{ kind: plan.kind, key: plan.key, name, sheetId: path, replaced: old !== null }] : [],
  ),
  added: targets.flatMap(({ values, path, name }) => (values ? [{ name, sheetId: path }] : [])),
});
