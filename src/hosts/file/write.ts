import type { AddedSheet, ChangeReport, WorkbookChange } from '../../app/port';
import type { SheetPlan } from '../../model/plan';
import type { RegistryEntry, WorkbookState } from '../../model/state';
import { plainStyles, statePropertiesXml } from './blank-parts';
import { withoutSheets } from './calc-chain';
import { chartId, chartXml, drawingXml } from './chart-xml';
import { contentType, updateContentTypes } from './content-types';
import { planNames, type DefinedName } from './defined-names';
import { FileFault } from './fault';
import { mayHaveFlags, withFlags } from './flags';
import type { Package } from './package';
import { relationsPath } from './package';
import { formulaMentions, formulasMention } from './references';
import { orphansOf, relationsXml, updateRelations, type NewRelation } from './relations';
import { drawingId, linkId, planSheetXml, valueSheetXml } from './sheet-xml';
import { readState, rebound, stateXml } from './state-part';
import { StyleSheet } from './styles';
import { editWorkbook, type Tab } from './workbook-edit';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

const identity = ({ kind, key }: { kind: string; key: string }) => `${kind}\n${key}`;

/** A tab being made, with what is to be written into it. */
interface Target extends Tab {
  path: string;
  visible: boolean;
  plan: SheetPlan | null;
  values: AddedSheet | null;
}

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
): { pack: Package; report: ChangeReport } {
  return new Writer(original, change, selected, keepState).run();
}

class Writer {
  private readonly pack: Package;
  private readonly workbook: WorkbookPart;
  private readonly statePath: string | null;
  /** Our sheets as the file's own registry says; a sheet it does not name is never touched. */
  private readonly owned = new Map<string, SheetEntry>();
  private readonly styles: StyleSheet;
  private readonly stylesPath: string;
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly relations: NewRelation[] = [];
  private readonly goneRelations = new Set<string>();
  private readonly targets: Target[] = [];
  /** Our old sheets: made again in their place, and removed. */
  private again: SheetEntry[] = [];
  private going: SheetEntry[] = [];

  constructor(
    original: Package,
    private readonly change: WorkbookChange,
    private readonly selected: ReadonlySet<string>,
    private readonly keepState: boolean,
  ) {
    this.pack = original.copy();
    this.workbook = readWorkbookPart(this.pack);
    if (this.workbook.strict) throw new FileFault('file-strict');
    const { path, state } = readState(this.pack, this.workbook.path);
    this.statePath = path;
    const byPath = new Map(this.workbook.sheets.map((sheet) => [sheet.path, sheet]));
    for (const entry of state ? rebound(state, this.workbook.sheets).registry : []) {
      const sheet = byPath.get(entry.sheetId);
      if (sheet && entry.kind !== 'source') this.owned.set(identity(entry), sheet);
    }
    this.stylesPath = this.pack.relations(this.workbook.path).find(({ type }) => type === 'styles')?.target ?? '';
    if (!this.pack.has(this.stylesPath)) this.stylesPath = this.newStyles();
    this.styles = new StyleSheet(this.pack.text(this.stylesPath), this.stylesPath);
  }

  run(): { pack: Package; report: ChangeReport } {
    this.arrange();
    this.checkNames();
    this.checkReferences();
    const active = this.activeTab();
    this.targets.forEach((target, index) => this.writeSheet(target, index === active));
    if (this.change.flags) this.writeFlags();
    const state = this.completed();
    if (this.keepState) this.writeState(state);
    this.pack.set(this.stylesPath, this.styles.toXml());
    this.writeWorkbook(active);
    updateRelations(this.pack, this.workbook.path, this.relations, this.goneRelations);
    updateContentTypes(this.pack, this.added, this.removed);
    return { pack: this.pack, report: this.report(state) };
  }

  /** Decides what every tab will be: kept, made again in its place, gone, new at the end. */
  private arrange(): void {
    const { change, owned } = this;
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
    this.workbook.sheets.forEach((sheet, old) => {
      if (going.has(sheet)) {
        this.goneRelations.add(sheet.relation);
        return;
      }
      const { number, relation, path } = sheet;
      const plan = planOf.get(sheet) ?? null;
      const visible = sheet.visibility === 'visible';
      this.targets.push({ name: plan?.name ?? sheet.name, number, relation, old, path, visible, plan, values: null });
    });
    this.again = [...planOf.keys()];
    this.going = [...going];
    this.clear();
    for (const values of change.addSheets ?? []) this.addTab(values.name, null, values);
    for (const plan of plans.values()) this.addTab(plan.name, plan, null);
  }

  private addTab(name: string, plan: SheetPlan | null, values: AddedSheet | null): void {
    const number =
      Math.max(0, ...this.workbook.sheets.map((sheet) => sheet.number), ...this.targets.map((tab) => tab.number)) + 1;
    const path = this.freePath('xl/worksheets/shnor', '.xml');
    const relation = this.freeRelation();
    this.relations.push({ id: relation, type: 'worksheet', target: path });
    this.addPart(path, '', contentType.worksheet);
    this.targets.push({ name, number, relation, old: null, path, visible: true, plan, values });
  }

  /** Takes away what our old sheets consist of: parts, calculation chain. */
  private clear(): void {
    const sheets = [...this.again, ...this.going];
    const paths = sheets.map(({ path }) => path);
    for (const path of orphansOf(this.pack, paths)) this.removePart(path);
    for (const path of paths) {
      this.pack.remove(relationsPath(path));
      this.removed.add(relationsPath(path));
    }
    for (const { path } of this.going) this.removePart(path);
    const chain = this.pack.relations(this.workbook.path).find(({ type }) => type === 'calcChain');
    if (!chain || sheets.length === 0 || !this.pack.has(chain.target)) return;
    const xml = withoutSheets(this.pack.text(chain.target), chain.target, new Set(sheets.map(({ number }) => number)));
    if (xml !== null) this.pack.set(chain.target, xml);
    else {
      this.removePart(chain.target);
      this.goneRelations.add(chain.id);
    }
  }

  /** Two sheets of one name would make Excel repair the workbook. */
  private checkNames(): void {
    const names = new Set<string>();
    for (const { name } of this.targets) {
      const folded = name.toLowerCase();
      if (names.has(folded)) throw new FileFault('file-sheet-name-taken', { name });
      if (!/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name) && this.workbook.sheets.every((sheet) => sheet.name !== name)) {
        throw new FileFault('file-sheet-name-wrong', { name });
      }
      names.add(folded);
    }
    if (!this.targets.some(({ visible }) => visible)) throw new FileFault('file-last-sheet');
  }

  /**
   * A formula into a sheet that is no more makes Excel repair the workbook. Flags of ours that look into it go with it;
   * a formula of anyone else keeps it.
   */
  private checkReferences(): void {
    if (this.going.length === 0) return;
    for (const { path, plan, values, name } of this.targets) {
      if (
        plan ||
        values ||
        path === '' ||
        !this.workbook.sheets.some((sheet) => sheet.path === path && sheet.isWorksheet)
      )
        continue;
      const xml = this.pack.text(path, false);
      const mentioned = (text: string) => this.going.find((sheet) => formulasMention(text, sheet.name));
      if (!mentioned(xml)) continue;
      const unflagged = withFlags(xml, path, [], this.styles);
      const used = mentioned(unflagged);
      if (used) throw new FileFault('file-sheet-used', { name: used.name, sheet: name }, { sheet: name });
      this.pack.set(path, unflagged);
    }
  }

  /**
   * Index of the tab to show; null leaves the present one. A user's sheet that says of itself that it is selected stays
   * the active one: two selected sheets form a group, and what is typed into one goes into both.
   */
  private activeTab(): number | null {
    const { activate } = this.change;
    const ours = new Set([...this.owned.values()].map(({ path }) => path));
    const userSelected = this.targets.some(({ path, plan }) => !plan && !ours.has(path) && this.selected.has(path));
    const wanted = this.targets.findIndex(({ plan }) => plan && activate && identity(plan) === identity(activate));
    if (wanted >= 0 && !userSelected) {
      for (const { path, plan } of this.targets) {
        if (plan || !ours.has(path) || !this.selected.has(path)) continue;
        this.pack.set(
          path,
          this.pack.text(path, false).replace(/(<[^<]*?sheetView\b[^>]*?)\stabSelected="[^"]*"/, '$1'),
        );
      }
      return wanted;
    }
    const present = this.targets.findIndex(({ old }) => old === this.workbook.activeTab);
    return present >= 0 ? present : this.targets.findIndex(({ visible }) => visible);
  }

  private writeSheet({ path, plan, values }: Target, selected: boolean): void {
    if (values) this.pack.set(path, valueSheetXml(values, selected));
    if (!plan) return;
    const { xml, links } = planSheetXml(plan, this.styles, selected);
    this.pack.set(path, xml);
    const relations: NewRelation[] = links.map((url, index) => ({
      id: linkId(index),
      type: 'hyperlink',
      target: url,
      external: true,
    }));
    if (plan.charts.length > 0) relations.push({ id: drawingId, type: 'drawing', target: this.writeDrawing(plan) });
    if (relations.length > 0) {
      this.addPart(relationsPath(path), relationsXml(path, relations), contentType.relationships);
    }
  }

  private writeDrawing(plan: SheetPlan): string {
    const drawing = this.freePath('xl/drawings/shnor', '.xml');
    this.addPart(drawing, drawingXml(plan.charts), contentType.drawing);
    const relations = plan.charts.map((chart, index) => {
      const target = this.freePath('xl/charts/shnor', '.xml');
      this.addPart(target, chartXml(plan, chart), contentType.chart);
      return { id: chartId(index), type: 'chart', target };
    });
    this.addPart(relationsPath(drawing), relationsXml(drawing, relations), contentType.relationships);
    return drawing;
  }

  private writeFlags(): void {
    const flags = this.change.flags ?? [];
    for (const { path, plan, old } of this.targets) {
      const sheet = old === null ? undefined : this.workbook.sheets[old];
      if (!sheet?.isWorksheet || plan || path === '') continue;
      const own = flags.filter(({ sheetId }) => sheetId === path);
      const xml = this.pack.text(path, false);
      if (own.length === 0 && !mayHaveFlags(xml)) continue;
      this.pack.set(path, withFlags(xml, path, own, this.styles));
    }
  }

  /** The state with its registry brought to the sheets as they are now. */
  private completed(): WorkbookState {
    const { state } = this.change;
    const known = new Map(state.registry.map((entry) => [identity(entry), entry]));
    const made = this.targets.flatMap(({ path, name, plan, values }): RegistryEntry[] => {
      if (plan) {
        const { kind, key } = plan;
        return [{ sheetId: path, name, kind, key, sourceHash: known.get(identity(plan))?.sourceHash ?? '' }];
      }
      return values ? [{ sheetId: path, name, kind: 'source', key: name, sourceHash: '' }] : [];
    });
    const ours = new Set(made.map(({ sheetId }) => sheetId));
    const kept = rebound(state, this.targets).registry.filter(({ sheetId }) => !ours.has(sheetId));
    return { ...state, registry: [...kept, ...made] };
  }

  private writeState(state: WorkbookState): void {
    if (this.statePath) {
      this.pack.set(this.statePath, stateXml(state));
      return;
    }
    let number = 1;
    while (this.pack.has(`customXml/item${number}.xml`)) number++;
    const path = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    this.addPart(path, stateXml(state), contentType.xml);
    this.addPart(properties, statePropertiesXml, contentType.customProperties);
    const relation = { id: 'rId1', type: 'customXmlProps', target: properties };
    this.addPart(relationsPath(path), relationsXml(path, [relation]), contentType.relationships);
    this.relations.push({ id: this.freeRelation(), type: 'customXml', target: path });
  }

  private writeWorkbook(active: number | null): void {
    const xml = editWorkbook(this.workbook, this.targets, active, (kept) => {
      const left = kept.flatMap((name) => this.keptName(name));
      const taken = new Set(left.filter(({ scope }) => scope === null).map(({ name }) => name));
      const own = this.targets.flatMap(({ plan }, index) => {
        if (!plan) return [];
        const brought = planNames(plan, index, taken);
        for (const { name, scope } of brought) if (scope === null) taken.add(name);
        return brought;
      });
      return [...left, ...own];
    });
    this.pack.set(this.workbook.path, xml);
  }

  /** Names of a sheet of ours that is made again or goes leave with it; a user's name for its cells becomes #REF!, as in Excel. */
  private keptName(defined: DefinedName): DefinedName[] {
    const { name, scope, formula } = defined;
    if (scope !== null && this.targets[scope]?.plan) return [];
    const into = (sheets: readonly SheetEntry[]) => sheets.some((sheet) => formulaMentions(formula, sheet.name));
    if (name.startsWith('shnor_') && (into(this.again) || into(this.going))) return [];
    if (defined.raw === null || !into(this.going)) return [defined];
    return [{ ...defined, raw: defined.raw.replace(/>[^]*</, '>#REF!<') }];
  }

  private report(state: WorkbookState): ChangeReport {
    return {
      state,
      sheets: this.targets.flatMap(({ plan, path, name, old }) =>
        plan ? [{ kind: plan.kind, key: plan.key, name, sheetId: path, replaced: old !== null }] : [],
      ),
      added: this.targets.flatMap(({ values, path, name }) => (values ? [{ name, sheetId: path }] : [])),
    };
  }

  private newStyles(): string {
    const path = 'xl/styles.xml';
    this.addPart(path, plainStyles, contentType.styles);
    this.relations.push({ id: this.freeRelation(), type: 'styles', target: path });
    return path;
  }

  private addPart(path: string, content: string, type: string): void {
    this.pack.set(path, content);
    this.added.set(path, type);
  }

  private removePart(path: string): void {
    for (const part of [path, relationsPath(path)]) {
      this.pack.remove(part);
      this.removed.add(part);
    }
  }

  private freePath(head: string, tail: string): string {
    let number = 1;
    while (this.pack.has(`${head}${number}${tail}`)) number++;
    return `${head}${number}${tail}`;
  }

  private freeRelation(): string {
    const taken = new Set([...this.pack.relations(this.workbook.path), ...this.relations].map(({ id }) => id));
    let number = 1;
    while (taken.has(`shnor${number}`)) number++;
    return `shnor${number}`;
  }
}
