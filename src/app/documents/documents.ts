import { documents } from '../../documents/catalogue';
import type { BuiltDocument, DocumentContext, DocumentDefinition, SheetComparison } from '../../documents/definition';
import { withoutEntries } from '../../documents/forms/entered';
import { withinDistrict } from '../../documents/kit/district';
import type { Findings } from '../../model/findings';
import { done, failed, type Outcome, type Problem } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { asShown } from '../../model/shown';
import type { SheetSnapshot } from '../../model/snapshot';
import { resultKinds, sheetIdentity, type RegistryEntry, type WorkbookState } from '../../model/state';
import { withSheetMark } from '../../workbook/ours';
import { keptForSchools, registryForSchools } from '../identification/school-ids';
import { withList, withMade } from './stale';
import { sheetNamer } from './sheet-names';

/** A document wanted: its kind and what was filled in (defaults where nothing was). */
export interface WantedDocument {
  kind: string;
  inputs?: unknown;
}

/** What documents are made over. */
export interface MakingContext {
  findings: Findings;
  state: WorkbookState;
  /** All sheets of the workbook as they are now, ours among them. */
  sheets: readonly SheetSnapshot[];
  /** ISO date. */
  today: string;
}

export const definitionOf = (kind: string): DocumentDefinition | undefined =>
  documents.find((definition) => definition.kind === kind);

/**
 * Builds the plans of several documents at once, so that their sheets' names are unique together and they can link to one another.
 * `state` holds what the documents want to remember; the host completes its registry. A sheet that cannot be read any more is left as it is: what is
 * made goes onto another one, and a note says so.
 * @returns `unknownDocument` or `documentInputs` as problems, or why none of the documents can be made; nothing is written.
 */
export function makeDocuments(
  context: MakingContext,
  wanted: readonly WantedDocument[],
): Outcome<{ plans: SheetPlan[]; comparisons: SheetComparison[]; notes: Problem[]; state: WorkbookState }> {
  const { schools } = context.findings.reading;
  const unread = new Set<SheetSnapshot>();
  const unreadable = (sheet: SheetSnapshot) => void unread.add(sheet);
  const sheetName = sheetNamer(context.sheets, context.state.registry);
  const registry = registryForSchools(context.state.registry, schools);
  const made = {
    plans: [] as SheetPlan[],
    comparisons: [] as SheetComparison[],
    notes: [] as Problem[],
    state: keptForSchools(context.state, schools),
  };
  const together = wanted.map((one) => one.kind);
  const own = new Map<WantedDocument, SheetPlan[]>();
  for (const document of inOrder(wanted)) {
    const { kind, inputs } = document;
    // The lists of identification are of the whole workbook; papers are of the district filled in.
    const isList = definitionOf(kind)?.group === 'identification';
    const findings = isList ? context.findings : withinDistrict(context.findings, context.state.organisation);
    const state = { ...made.state, registry };
    const before = { ...context, findings, state, sheetName, together, unreadable };
    const built = build(
      definitionOf(kind)?.tellsOf ? withFresh(before, [...own.values()].flat()) : before,
      kind,
      inputs,
    );
    if (!built.ok) return built;
    own.set(document, built.value.plans);
    made.comparisons.push(...(built.value.comparisons ?? []));
    made.notes.push(...built.value.notes);
    const { memory, waiting } = built.value;
    const documents = memory === undefined ? made.state.documents : { ...made.state.documents, [kind]: memory };
    made.state = { ...made.state, documents: withoutEntries(documents, kind, waiting) };
  }
  made.plans = wanted.flatMap((document) => own.get(document)!);
  // Every document asked for was refused: the reason is all there is to say.
  const [reason] = made.notes;
  if (made.plans.length === 0 && reason) return { ok: false, problem: { ...reason, severity: 'error' } };
  const left = [...unread].filter(({ name }) => made.plans.some((plan) => plan.name === name));
  if (left.length > 0) return withoutSheets(context, wanted, left);
  made.state = withMade(made.state, context.findings, made.plans, context.today);
  made.plans = made.plans.map((plan) => (resultKinds.has(plan.kind) ? plan : withSheetMark(plan, made.state)));
  if (made.plans.some(({ kind }) => kind === 'shnor')) made.state = withList(made.state, context.findings);
  return done(made);
}

/** Documents that tell of others come after them. */
const inOrder = (wanted: readonly WantedDocument[]): WantedDocument[] => {
  const tells = ({ kind }: WantedDocument) => definitionOf(kind)?.tellsOf !== undefined;
  return [...wanted.filter((one) => !tells(one)), ...wanted.filter(tells)];
};

/** The workbook as it will be with these sheets in it. */
function withFresh(context: DocumentContext, plans: readonly SheetPlan[]): DocumentContext {
  const fresh = new Map(plans.map((plan) => [sheetIdentity(plan), plan]));
  const before = context.state.registry.filter((entry) => fresh.has(sheetIdentity(entry)));
  const entries = plans.map(({ kind, key, name }): RegistryEntry => {
    const id = sheetIdentity({ kind, key });
    const known = before.find((entry) => sheetIdentity(entry) === id);
    return known ?? { sheetId: id, name, kind, key, sourceHash: '' };
  });
  const isOld = ({ id, name }: SheetSnapshot) => entries.some((entry) => entry.sheetId === id || entry.name === name);
  const others = context.state.registry.filter((entry) => !fresh.has(sheetIdentity(entry)));
  const shown = entries.map(({ sheetId, name }, index) => ({ ...asShown(plans[index]!), id: sheetId, name }));
  return {
    ...context,
    state: { ...context.state, registry: [...others, ...entries] },
    sheets: [...context.sheets.filter((sheet) => !isOld(sheet)), ...shown],
  };
}

/** The same with some sheets of ours left to the user: their places are free for other sheets. */
function withoutSheets(
  context: MakingContext,
  wanted: readonly WantedDocument[],
  left: readonly SheetSnapshot[],
): ReturnType<typeof makeDocuments> {
  const leftNames = new Map<string, string>();
  const registry = context.state.registry.filter((entry) => {
    const sheet = left.find(({ id, name }) => id === entry.sheetId || name === entry.name);
    if (sheet) leftNames.set(sheetIdentity(entry), sheet.name);
    return !sheet;
  });
  const made = makeDocuments({ ...context, state: { ...context.state, registry } }, wanted);
  if (!made.ok) return made;
  const notes = [...made.value.notes];
  const plans = made.value.plans.map((plan) => {
    const leaves = leftNames.get(sheetIdentity(plan));
    if (leaves === undefined) return plan;
    notes.push({ severity: 'warning', code: 'sheetLeft', sheet: leaves, params: { sheet: leaves, name: plan.name } });
    return { ...plan, leaves };
  });
  return { ...made, value: { ...made.value, plans, notes } };
}

/** One document; see makeDocuments. */
export const makeDocument = (context: MakingContext, kind: string, inputs?: unknown) =>
  makeDocuments(context, [{ kind, inputs }]);

function build(context: DocumentContext, kind: string, inputs: unknown): Outcome<BuiltDocument> {
  const definition = definitionOf(kind);
  if (!definition) return failed('unknownDocument', { kind });
  const parsed = definition.inputs.safeParse(inputs ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed('documentInputs', { title: definition.title, field: issue?.path.join('.') ?? '' });
  }
  return done(definition.build(context, parsed.data));
}
