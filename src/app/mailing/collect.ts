/** «Собрать заполненные»: many files that came back → what goes into the workbook, with a word about each of them. */
import * as z from 'zod';
import {
  formKinds,
  type FilledCell,
  type FormKind,
  type ReadForm,
  type NamedCell,
} from '../../documents/collected/model';
import { readForms } from '../../documents/collected/read';
import { against, standingOf, type Standing } from '../../documents/collected/standing';
import type { DocumentContext } from '../../documents/definition';
import { collectedName, enteredName, withEntry } from '../../documents/forms/entered';
import { roadmapMemory } from '../../documents/kinds/roadmap';
import type { Outcome, Problem } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import type { MakingContext, WantedDocument } from '../documents/documents';

/** A file that came back, read or not. */
export interface Returned {
  file: string;
  read: Outcome<WorkbookSnapshot>;
}

/** What became of one form. */
export interface CollectedForm {
  kind: FormKind;
  sheet: string;
  /** Its name; '' where it is not known. */
  school: string;
  /** Why nothing of it is taken. */
  problem: Problem | null;
  /** Numbers of cells: new, as they stand already, other than what stands. */
  added: number;
  same: number;
  differs: number;
  refused: readonly NamedCell[];
  /** What was written that has no place in the workbook. */
  left: readonly NamedCell[];
}
export interface CollectedFile {
  file: string;
  /** Why the whole file gives nothing. */
  problem: Problem | null;
  forms: CollectedForm[];
}
/** A cell that would change what stands. */
export interface Differing extends FilledCell {
  file: string;
  schoolName: string;
  before: string;
}
export interface Collection {
  files: CollectedFile[];
  added: FilledCell[];
  differing: Differing[];
  /** Schools whose forms came back in part: those that were sent and are neither here nor were collected before. */
  missing: { school: string; kinds: FormKind[] }[];
  records: Records;
}

/** «school|kind» → the file its form was last taken from. */
const recordsSchema = z.record(z.string(), z.object({ file: z.string(), saved: z.string().nullable() }));
type Records = z.infer<typeof recordsSchema>;
function recordsOf({ documents }: Pick<WorkbookState, 'documents'>): Records {
  const kept = recordsSchema.safeParse(documents[collectedName] ?? {});
  return kept.success ? kept.data : {};
}

/** Endings of files that hold no table we read. */
const unread = /\.(?:docx?|rtf|odt|pdf|jpe?g|png|heic|tiff?|zip|rar|7z|txt)$/i;

interface Taken {
  form: ReadForm;
  file: string;
  /** ISO time of saving, as the file itself says; null where it does not. */
  saved: string | null;
}

/** Reads what came back. Nothing is changed: `entered` makes the state of what is to be taken. */
export function collect(making: MakingContext, files: readonly Returned[]): Collection {
  const context: DocumentContext = { ...making, sheetName: (_kind, _key, wanted) => wanted };
  const records = recordsOf(making.state);
  const standing = new Map<FormKind, Standing>();
  const read = files.map(({ file, read: outcome }) => {
    if (unread.test(file)) return { file, problem: warning('collect-not-read', {}), forms: [] };
    if (!outcome.ok) return { file, problem: outcome.problem, forms: [] };
    const saved = outcome.value.saved ?? null;
    const forms = readForms(context, outcome.value.sheets).map((form): Taken => ({ form, file, saved }));
    return { file, problem: forms.length === 0 ? warning('collect-no-forms', {}) : null, forms };
  });
  const chosen = latest(read.flatMap(({ forms }) => forms));
  const missing = notBack(
    read.flatMap(({ forms }) => forms.map(({ form }) => form)),
    records,
  );
  const collection: Collection = { files: [], added: [], differing: [], missing, records: { ...records } };
  for (const { file, problem, forms } of read)
    collection.files.push({ file, problem, forms: forms.map((taken) => take(taken)) });
  return collection;

  function take(taken: Taken): CollectedForm {
    const { form, file, saved } = taken;
    const { kind, sheet, school, refused, left } = form;
    const counts = { added: 0, same: 0, differs: 0 };
    const told = { kind, sheet, school: school?.name ?? '', refused, left };
    const record = school ? records[recordKey(school.id, kind)] : undefined;
    const problem = form.problem ?? instead(taken, chosen) ?? older(record, saved);
    if (problem || !school) return { ...told, ...counts, problem };
    if (!standing.has(kind)) standing.set(kind, standingOf(context, kind));
    for (const cell of form.cells) {
      const how = against(standing.get(kind)!, cell);
      if (how === 'same') counts.same += 1;
      else if (how === 'new') {
        counts.added += 1;
        collection.added.push(cell);
      } else {
        counts.differs += 1;
        collection.differing.push({ ...cell, file, schoolName: school.name, before: how.before });
      }
    }
    collection.records[recordKey(school.id, kind)] = { file, saved };
    return { ...told, ...counts, problem: null };
  }
}

/** Forms that were sent with those that came back, and did not. */
function notBack(forms: readonly ReadForm[], records: Records): Collection['missing'] {
  const schools = new Map(forms.flatMap(({ school }) => (school ? [[school.id, school.name] as const] : [])));
  return [...schools].flatMap(([id, school]) => {
    const own = forms.filter((form) => form.school?.id === id);
    const kinds = formKinds.filter(
      (kind) =>
        own.some(({ together }) => together.includes(kind)) &&
        !forms.some((form) => form.kind === kind && (form.school?.id === id || form.sentTo === id)) &&
        !records[recordKey(id, kind)],
    );
    return kinds.length > 0 ? [{ school, kinds }] : [];
  });
}

const warning = (code: string, params: Problem['params']): Problem => ({ severity: 'warning', code, params });
const recordKey = (school: string, kind: FormKind): string => `${school}|${kind}`;

/** Of several forms of one school and kind the one saved last; of those that do not say, the last named. */
function latest(all: readonly Taken[]): ReadonlyMap<string, Taken> {
  const chosen = new Map<string, Taken>();
  for (const taken of all) {
    const { school, kind, problem } = taken.form;
    if (!school || problem) continue;
    const key = recordKey(school.id, kind);
    const known = chosen.get(key);
    if (!known || (taken.saved ?? '') >= (known.saved ?? '')) chosen.set(key, taken);
  }
  return chosen;
}

/** Why another file's form stands for this one. */
function instead(taken: Taken, chosen: ReadonlyMap<string, Taken>): Problem | null {
  const { school, kind, cells } = taken.form;
  const other = school ? chosen.get(recordKey(school.id, kind)) : undefined;
  if (!other || other === taken) return null;
  const same = JSON.stringify(other.form.cells) === JSON.stringify(cells);
  return warning(same ? 'collect-same' : 'collect-doubled', { file: other.file });
}

function older(record: Records[string] | undefined, saved: string | null): Problem | null {
  if (!record?.saved || !saved || saved >= record.saved) return null;
  const date = record.saved.slice(0, 10).split('-').reverse().join('.');
  return warning('collect-older', { file: record.file, date });
}

/** The state with the collected cells entered; `replace`: those that differ from what stands too. The documents made of it have them. */
export function entered(state: WorkbookState, collection: Collection, replace: boolean): WorkbookState {
  let documents: WorkbookState['documents'] = { ...state.documents, [collectedName]: collection.records };
  for (const { kind, places, text } of [...collection.added, ...(replace ? collection.differing : [])])
    for (const place of places)
      documents = { ...documents, [enteredName]: withEntry({ documents }, kind, place, text) };
  return { ...state, documents };
}

/** Documents to make so that the entered cells stand on their sheets; none where nothing is entered. */
export function wantedFor(
  making: Pick<MakingContext, 'state'>,
  collection: Collection,
  replace: boolean,
): WantedDocument[] {
  const cells = [...collection.added, ...(replace ? collection.differing : [])];
  return formKinds.flatMap((kind): WantedDocument[] => {
    const own = cells.filter((cell) => cell.kind === kind);
    if (own.length === 0) return [];
    return kind === 'roadmap' ? roadmapsFor(making, own) : [{ kind }];
  });
}

/** Roadmaps of the schools that sent theirs and of those that stand already, by template; the municipality's where it stands and has the measures. */
function roadmapsFor({ state }: Pick<MakingContext, 'state'>, cells: readonly FilledCell[]): WantedDocument[] {
  const memory = roadmapMemory({ state });
  const keys = state.registry.filter(({ kind }) => kind === 'roadmap').map(({ key }) => key);
  const schools = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const { school, places } of cells) {
    // «template:school|measure|field»; a template's id has no colon.
    const template = places[0]!.slice(0, places[0]!.indexOf(':'));
    const own = schools.get(template) ?? new Set(standingSchools(keys, template));
    schools.set(template, own.add(school));
    if (places.length > 1) whole.add(template);
  }
  const inputsOf = (key: string | undefined): object => (key && (memory[key]?.inputs as object | undefined)) || {};
  return [...schools].flatMap(([template, ids]): WantedDocument[] => {
    const standing = keys.find((key) => key.startsWith(`${template}:`));
    const inputs = { ...inputsOf(standing), template, scope: 'schools', schools: [...ids] };
    const municipal = { ...inputsOf(template), template, scope: 'municipality' };
    return [...(whole.has(template) ? [{ kind: 'roadmap', inputs: municipal }] : []), { kind: 'roadmap', inputs }];
  });
}

const standingSchools = (keys: readonly string[], template: string): string[] =>
  keys.filter((key) => key.startsWith(`${template}:`)).map((key) => key.slice(template.length + 1));
