/** Making a roadmap: template + findings + what people typed before → sheets, and the comparison with what stands now. */
import * as z from 'zod';
import type { Problem } from '../../../model/outcome';
import type { SheetSnapshot } from '../../../model/snapshot';
import type { Verdict } from '../../../model/verdict';
import type { WorkbookState } from '../../../model/state';
import { SchoolFinder } from '../../../naming';
import { documentTitles, sheetTitles, statuses, templateFields } from '../../../words/papers/roadmap';
import type { BuiltDocument, DocumentContext, SheetComparison } from '../../definition';
import { ownSheet } from '../../forms/typed';
import { fontOf } from '../../kit/sheet/font';
import { officeOf } from '../../kit/district';
import { emptyFields, type Organisation } from '../../kit/organisation';
import { schoolFactors } from '../risk/known';
import { schoolFactorsSchema } from '../../kit/risk-factors';
import { calendarYearOf, periodSchema, periodTitle, schoolYearOf, serialOf, type Period } from '../../kit/terms';
import { keptChoice } from './choice';
import { comparedLines } from './compare';
import { putEntered, stillWaiting } from './entered';
import { draftRoadmap, fitsPeriod, type RoadmapDraft } from './draft';
import { editsSchema, noEdits, withEdits } from './edits';
import { fieldValues } from './fields';
import { isPassed } from './late';
import { listSheet, type ListedRoadmap } from './sheet/list-sheet';
import { mergeTyped, type RoadmapComparison, type RowMeasure, type RowSection } from './merge';
import { numberSections } from './sheet/numbering';
import { annexSheet } from './sheet/annex';
import { annexNumber, annexOf } from '../../kit/annexes';
import { annexField } from './sheet/head';
import { helpersIn } from '../support';
import { namesIn } from './names';
import type { SchoolHead } from './sheet/school-head';
import { roadmapSheet, type OldRoadmap } from './sheet';
import { templateById } from './template/known';
import type { RoadmapTemplate } from './template';
import { readPlan, roadmapKeyOf } from './typed';
import { helpedSchools, isNobodyListed, nobodyToHelp } from '../../kit/findings/listed';

export const roadmapInputs = z.object({
  /** Template id: a built-in one, or one kept in the workbook. */
  template: z.string().default('municipal'),
  /** One for the municipality, or one for each ШНОР with a list of them. */
  scope: z.enum(['municipality', 'schools']).default('municipality'),
  /** School ids or names that get addressed help; null: all ШНОР and schools added by hand. */
  schools: z.array(z.string()).nullable().default(null),
  /** Left out: the organisation's period, else the one that fits the template and the day. */
  period: periodSchema.nullable().default(null),
  /** Risk factors by school id; they go before those kept with the risk profile. */
  factors: schoolFactorsSchema.default({}),
  /** Sheet key → edits of its list of measures; a sheet without any here has those kept in the workbook. */
  edits: z.record(z.string(), editsSchema).default({}),
  /** Terms that are past on the day of making are put off to three weeks from it. */
  movePassed: z.boolean().default(false),
  /** Ids of measures deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type RoadmapInputs = z.infer<typeof roadmapInputs>;

/** Kept in state.documents.roadmap: sheet key → ids written last time (a missing one was deleted by hand) and the inputs. */
const memorySchema = z.record(z.string(), z.object({ ids: z.array(z.string()), inputs: z.unknown() }));
export type RoadmapMemory = z.infer<typeof memorySchema>;
export function roadmapMemory(context: { state: Pick<WorkbookState, 'documents'> }): RoadmapMemory {
  const parsed = memorySchema.safeParse(context.state.documents['roadmap'] ?? {});
  return parsed.success ? parsed.data : {};
}

/** Ids a sheet was written with last time, without those asked back. */
const remembered = (memory: RoadmapMemory, key: string, { restore }: RoadmapInputs): string[] =>
  (memory[key]?.ids ?? []).filter((id) => !restore.includes(id));

/** One sheet to be made: its list of measures with edits and typed values. */
export interface PreparedRoadmap {
  key: string;
  wantedName: string;
  school: Verdict | null;
  draft: RoadmapDraft;
  sections: RowSection[];
  /** Null where no sheet of ours stands yet. */
  comparison: RoadmapComparison | null;
  old: OldRoadmap | null;
}
export interface PreparedRoadmaps {
  template: RoadmapTemplate;
  organisation: Organisation;
  period: Period;
  roadmaps: PreparedRoadmap[];
  notes: Problem[];
}

/** Everything before writing: what the pane shows, ticks and compares. */
export function prepareRoadmaps(context: DocumentContext, inputs: RoadmapInputs): PreparedRoadmaps {
  const found = templateById(inputs.template, context.state.templates);
  const template = found.template;
  const organisation = officeOf(context);
  const fitting = template.period === 'school' ? schoolYearOf(context.today) : calendarYearOf(context.today);
  const period = inputs.period ?? organisation.period ?? fitting;
  const { schools, notes } = chosenSchools(context, inputs);
  const factors = { ...schoolFactors(context), ...inputs.factors };
  const memory = roadmapMemory(context);
  const today = serialOf(context.today);
  const kept = keptChoice(context.state).edits;
  // A school's own roadmap names no other low-performing school: it goes to that school.
  const named = inputs.scope === 'municipality' ? namesIn(context, template) : undefined;
  const orphans = orphansOf(context);
  const prepare = (key: string, wantedName: string, forSchools: Verdict[], school: Verdict | null): PreparedRoadmap => {
    const moved = inputs.movePassed ? context.today : null;
    const options = {
      organisation,
      period,
      factors,
      schools: forSchools,
      forSchool: school !== null,
      moved,
      named,
    };
    const draft = withEdits(
      draftRoadmap(context.findings, template, options),
      inputs.edits[key] ?? kept[key] ?? noEdits(),
    );
    const own = ownSheet(context, 'roadmap', key);
    const sheet = own ?? orphans.get(key) ?? null;
    if (sheet && !own) notes.push(orphanNote(sheet));
    const typed = sheet ? readPlan(sheet) : null;
    if (sheet && !typed) context.unreadable?.(sheet);
    const ids = new Set(typed ? remembered(memory, key, inputs) : []);
    const merged = mergeTyped(draft, typed?.rows ?? [], period, ids, today);
    putEntered(merged.sections, key, context.state);
    return {
      key,
      wantedName,
      school,
      draft,
      sections: merged.sections,
      comparison: typed ? merged.comparison : null,
      old: sheet && typed ? { plan: typed, ids } : null,
    };
  };
  const roadmaps =
    inputs.scope === 'municipality'
      ? [prepare(template.id, sheetTitles.roadmap, schools, null)]
      : schools.map((verdict) =>
          prepare(
            `${template.id}:${verdict.school.id}`,
            `${sheetTitles.school} ${verdict.school.name}`,
            [verdict],
            verdict,
          ),
        );
  if (found.problem) notes.push(found.problem);
  if (!fitsPeriod(template, period)) {
    const params = { template: template.title, period: periodTitle(period), fitting: periodTitle(fitting) };
    notes.push({ severity: 'warning', code: 'periodMismatch', params });
  }
  for (const { draft } of roadmaps) notes.push(...draft.notes);
  notes.push(
    ...termNotes(
      template,
      roadmaps.map(({ sections }) => sections),
    ),
  );
  return { template, organisation, period, roadmaps, notes };
}

/**
 * Roadmaps that stand in the workbook but not in its registry, by key: an office program that does not keep our part of the file saved them. What
 * was typed goes over to the new sheet; the old one is not touched. Looked for once: the user's own sheets have 100,000 rows.
 */
function orphansOf({ state, sheets }: DocumentContext): ReadonlyMap<string, SheetSnapshot> {
  const registered = new Set(state.registry.flatMap(({ sheetId, name }) => [sheetId, name]));
  const orphans = new Map<string, SheetSnapshot>();
  for (const sheet of sheets) {
    if (registered.has(sheet.id) || registered.has(sheet.name)) continue;
    const key = roadmapKeyOf(sheet);
    if (key !== null && !orphans.has(key)) orphans.set(key, sheet);
  }
  return orphans;
}

const orphanNote = ({ name }: SheetSnapshot): Problem => ({
  severity: 'warning',
  code: 'roadmapOrphan',
  sheet: name,
  params: { sheet: name },
});

/** Schools asked for by id or name, else all helped ones. */
function chosenSchools(context: DocumentContext, inputs: RoadmapInputs): { schools: Verdict[]; notes: Problem[] } {
  if (inputs.schools === null) return { schools: helpedSchools(context.findings), notes: [] };
  const notes: Problem[] = [];
  const { verdicts } = context.findings.judgement;
  const finder = new SchoolFinder(verdicts.map(({ school }) => school));
  const schools = inputs.schools.flatMap((wanted) => {
    const named = finder.one(wanted);
    const found =
      verdicts.find(({ school }) => school.ids.includes(wanted)) ?? verdicts.find(({ school }) => school === named);
    if (!found) notes.push({ severity: 'error', code: 'schoolUnknown', params: { name: wanted } });
    return found ? [found] : [];
  });
  return { schools, notes };
}

/** Sheets of the prepared roadmaps, the list of them for one per school, and what to keep. */
export function makeRoadmaps(context: DocumentContext, inputs: RoadmapInputs): BuiltDocument {
  // Schools chosen by hand are helped whatever the rule says of them.
  if (inputs.schools === null && isNobodyListed(context.findings)) return nobodyToHelp(documentTitles.roadmap);
  const prepared = prepareRoadmaps(context, inputs);
  const { template, organisation, period } = prepared;
  // An order in the workbook numbers its annexes itself, whatever number was typed for another order.
  const annex = annexOf(context, 'roadmap');
  const numbered: Record<string, string> = annex === undefined ? {} : { [templateFields.annex]: String(annex) };
  const values = { ...fieldValues(organisation, period), ...numbered, [annexField]: annexNumber(context, 'roadmap') };
  const today = serialOf(context.today);
  const notes = [...prepared.notes];
  const memory: RoadmapMemory = { ...roadmapMemory(context) };
  const listed: ListedRoadmap[] = [];
  const comparisons: SheetComparison[] = [];
  const font = fontOf(context);
  const helpersOf = helpersIn(context);
  const headOf = ({ school: { id, name } }: Verdict): SchoolHead => ({
    name,
    ...helpersOf(id),
    coordinator: organisation.people['coordinator']?.trim() ?? '',
    threshold: context.findings.judgement.criteria.threshold / 10_000,
  });
  const plans = prepared.roadmaps.map(({ key, wantedName, school, sections, comparison, old }) => {
    const name = context.sheetName('roadmap', key, wantedName);
    const made = roadmapSheet({ key, name, font }, template, sections, values, today, school && headOf(school), old);
    const { plan, totals } = made;
    if (school) listed.push({ sheet: name, school, totals });
    if (comparison && old)
      comparisons.push({ sheet: name, lines: [...comparedLines(comparison, old.plan), ...made.lines] });
    if (comparison && comparison.own.length > 0) {
      notes.push({ severity: 'info', code: 'ownRowsKept', params: { count: comparison.own.length }, sheet: name });
    }
    const ids = sections.flatMap((section) => section.measures.map(({ id }) => id));
    memory[key] = { ids: [...ids, ...made.ids, ...(comparison?.deleted.map(({ id }) => id) ?? [])], inputs };
    return plan;
  });
  if (inputs.scope === 'schools' && listed.length > 0) {
    const name = context.sheetName('roadmap-list', template.id, sheetTitles.list);
    plans.push(listSheet({ key: template.id, name, font }, listed, context.findings.judgement.years, values));
  }
  // Schools' plans have no annex: their risks stand in their own papers.
  if (template.after.length > 0 && inputs.scope === 'municipality') {
    const key = `${template.id} annex`;
    const annex = annexSheet(context, template, values, remembered(memory, key, inputs));
    plans.push(annex.plan);
    if (annex.comparison) comparisons.push(annex.comparison);
    memory[key] = { ids: annex.ids, inputs };
  }
  const empty = emptyFields(organisation);
  if (empty.length > 0) {
    notes.push({ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } });
  }
  const waiting = stillWaiting(
    context.state,
    prepared.roadmaps.map(({ key }) => key),
  );
  return { plans, comparisons, notes, memory, waiting };
}

/**
 * Measures whose term gives no dates, and how many had a term that is past, by their printed numbers. What is so in the plans of many schools is said
 * once.
 */
function termNotes(template: RoadmapTemplate, plans: readonly (readonly RowSection[])[]): Problem[] {
  const undated = ({ term, cells }: RowMeasure) => !term.dated && typeof cells.end !== 'number';
  const numbered = plans.map((sections) =>
    numberSections(sections, template.numbering).flatMap(({ section, numbers }) =>
      section.measures.map((measure, i) => ({ measure, number: numbers[i]! })),
    ),
  );
  const notes = new Map<string, Problem>();
  for (const { measure, number } of numbered.flat().filter((one) => undated(one.measure))) {
    const { wording } = measure.term;
    const code = wording === '' ? 'termMissing' : 'termUndated';
    notes.set(`${code} ${number} ${wording}`, { severity: 'warning', code, params: { wording, number } });
  }
  const passed = numbered
    .map((measures) =>
      measures.filter(
        ({ measure: { cells, since } }) =>
          isPassed(cells.end, since) && cells.status !== statuses[2] && cells.status !== statuses[3],
      ),
    )
    .filter((measures) => measures.length > 0);
  if (passed.length === 0) return [...notes.values()];
  const named = [...new Set(passed.flat().map(({ number }) => number))];
  const numbers = named.slice(0, mostNamed).join(', ') + (named.length > mostNamed ? '…' : '');
  const params = { count: passed.flat().length, numbers, plans: passed.length };
  return [...notes.values(), { severity: 'info', code: 'termsPassed', params }];
}

/** Numbers of measures named in one note. */
const mostNamed = 12;
