import * as z from 'zod';
import { criteriaSchema, handDecisionSchema, namedListSchema, notHeldSchema } from './criteria';
import { ownMinimumSchema } from './minimum';
import { asideSchema } from './understood';

/** Namespace of the one custom XML part that holds our state; both hosts read and write it. */
export const stateNamespace = 'urn:shnor-navigator:state:1';
/** Namespace of a part that keeps a state which could not be understood. */
export const keptNamespace = 'urn:shnor-navigator:kept:1';

/** One sheet of ours (or a source sheet we added). */
export const registryEntrySchema = z.object({
  /** Excel's worksheet id or the part path; re-found by name where the host changed (a file reopened in Excel). */
  sheetId: z.string(),
  name: z.string(),
  /** SheetPlan.kind, or 'source' for a sheet added by «Добавить файлы»: read like any other, never overwritten or removed. */
  kind: z.string(),
  key: z.string(),
  /** Hash of the results the sheet was made from; '' for sources. */
  sourceHash: z.string(),
  /** The file a source sheet came from, which can be the only place that names its year. */
  file: z.string().optional(),
});
export type RegistryEntry = z.infer<typeof registryEntrySchema>;

/** What a sheet of ours was made from, part by part as hashes (documents/definition.ts), and when: an ISO date. */
export const madeFromSchema = z.object({ date: z.string(), parts: z.record(z.string(), z.string()) });
export type MadeFrom = z.infer<typeof madeFromSchema>;

/** Kinds of registered sheets that hold results and are read like the user's own; every other kind is a document of ours. */
export const resultKinds: ReadonlySet<string> = new Set(['source', 'example']);

/** Key of the sheet to type results into, a source of our making. */
export const entryKey = 'entry';
/** A sheet of another file's that was added: the user's own from then on. */
export const isAdded = ({ kind, key }: Pick<RegistryEntry, 'kind' | 'key'>): boolean =>
  kind === 'source' && key !== entryKey;

/** Answers to questions. `headers` are keyed by a header's fingerprint and travel between workbooks; `schools` and `sheets` stay here. */
export const answersSchema = z.object({
  /** Question id → chosen candidate's value. */
  sheets: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.record(z.string(), z.string())),
  schools: z.record(z.string(), z.string()),
});
export type Answers = z.infer<typeof answersSchema>;
export const noAnswers = (): Answers => ({ sheets: {}, headers: {}, schools: {} });

/** Everything we keep in the workbook. Documents keep their own answers and typed values under `documents[kind:key]`. */
export const workbookStateSchema = z.object({
  /** Form of the state; a later version's number stays as it is. */
  version: z.number().int().min(1),
  criteria: criteriaSchema.nullable(),
  preset: z.string().nullable(),
  answers: answersSchema,
  handDecisions: z.array(handDecisionSchema),
  /** Procedures that were not held in a year, said by hand: for everybody, or at a school. */
  notHeld: z.array(notHeldSchema).default([]),
  /** The region's own minimums; the federal ones hold for the rest. */
  minimums: z.array(ownMinimumSchema).default([]),
  /** Lists as they were made, the latest of each year. */
  lists: z.array(namedListSchema).default([]),
  /** Official list received, one school a line, as pasted. */
  officialList: z.array(z.string()),
  registry: z.array(registryEntrySchema),
  /** By `kind:key`; sheets of older versions have none. */
  made: z.record(z.string(), madeFromSchema).default({}),
  /** Filled once: municipality, period, roles → people, order… (documents/organisation.ts has its schema). */
  organisation: z.record(z.string(), z.unknown()),
  documents: z.record(z.string(), z.unknown()),
  /** Own templates (documents/roadmap). */
  templates: z.array(z.unknown()),
  /** Set while a document is being replaced; what to put back if it fails. */
  journal: z.unknown().nullable(),
  /** The schools are marked on the sheets they were read from. */
  flagged: z.boolean().optional(),
  /** Of the last change that wrote sheets in Excel: the workbook carries the same mark as a name, which Ctrl+Z takes back and this does not. */
  run: z.string().optional(),
  /** Names of sheets of ours that the registry had lost and that were left to the user. */
  left: z.array(z.string()).optional(),
  /** Values that this version does not understand, with their places: written back as they stood. */
  aside: z.array(asideSchema).optional(),
});
export type WorkbookState = z.infer<typeof workbookStateSchema>;

export const emptyState = (): WorkbookState => ({
  version: 1,
  criteria: null,
  preset: null,
  answers: noAnswers(),
  handDecisions: [],
  notHeld: [],
  minimums: [],
  lists: [],
  officialList: [],
  registry: [],
  made: {},
  organisation: {},
  documents: {},
  templates: [],
  journal: null,
});

/** What a sheet of ours is known by, wherever it stands and whatever it is called. */
export const sheetIdentity = ({ kind, key }: Pick<RegistryEntry, 'kind' | 'key'>): string => `${kind}:${key}`;
