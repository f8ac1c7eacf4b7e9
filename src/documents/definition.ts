import type { z } from 'zod';
import type { Findings } from '../model/findings';
import type { Problem } from '../model/outcome';
import type { SheetPlan } from '../model/plan';
import type { SheetSnapshot } from '../model/snapshot';
import type { WorkbookState } from '../model/state';

/** What a document is made from besides its own inputs. */
export interface DocumentContext {
  findings: Findings;
  state: WorkbookState;
  /** All sheets as they are now: our own (with what people typed) and the user's. */
  sheets: readonly SheetSnapshot[];
  /** ISO date «2026-11-22», given by the caller: builders ask no clock. */
  today: string;
  /** Kinds of all documents made in one go: what they refer to exists. */
  together?: readonly string[];
  /** Told of a sheet of ours that stands but cannot be read any more: its hidden keys are gone. It is left as it is, the document goes onto another. */
  unreadable?(sheet: SheetSnapshot): void;
  /** The name a sheet of ours has or will get: the wanted one made valid and unique, the present one where it exists. */
  sheetName(kind: string, key: string, wanted: string): string;
}

/** How a sheet of ours made again differs from the one that stands; shown before anything is written. */
export interface SheetComparison {
  sheet: string;
  lines: ComparedLine[];
}
export interface ComparedLine {
  /** `kept`: no longer in the document, but people wrote in the row; `deleted`: taken out by hand, not made again. */
  what: 'added' | 'changed' | 'gone' | 'kept' | 'edited' | 'own' | 'deleted';
  /** By which a deleted row is asked back. */
  id: string;
  text: string;
  /** What differs: «срок: март → апрель». */
  note: string;
}

export interface BuiltDocument {
  plans: SheetPlan[];
  /** One for each sheet that stands already and keeps what people typed. */
  comparisons?: SheetComparison[];
  /** What the workbook lacks for it, what was left to fill («мало данных»). */
  notes: Problem[];
  /** What to keep in state.documents[kind] so that the document can be made again. */
  memory?: unknown;
  /** Places (forms/entered.ts) whose sheet is not among the plans: what was entered for them waits on. */
  waiting?: readonly string[];
}

/**
 * What a sheet can be made from; a change of any part it names makes it out of date. `list`: who is on it; `decisions`: what was decided by hand,
 * with grounds; `criteria`: as they are printed; `threshold`: the share a target is set by; `verdicts`: what they make of every school; `sources`: participants and low people
 * as read; `facts`: marks above «2», means and what other tables say; `organisation`: the
 * office's own facts; `template`: the own template it follows; `measures`: what was ticked off, worded anew, added and ordered in its list; `papers`: other sheets of ours that it tells of (`tellsOf`).
 */
export const madeParts = [
  'list',
  'decisions',
  'criteria',
  'threshold',
  'verdicts',
  'sources',
  'facts',
  'organisation',
  'template',
  'measures',
  'papers',
] as const;
export type MadePart = (typeof madeParts)[number];

/** One kind of document: found by the pane and the command line in documents/catalogue.ts. */
export interface DocumentDefinition<Inputs = unknown> {
  kind: string;
  /** Russian title for lists. */
  title: string;
  /** Where the pane shows it. */
  group: 'identification' | 'roadmap' | 'diagnostics' | 'reports';
  /** What it is for, in one line. */
  about: string;
  /** How it takes its schools: one of them (none is the municipality), a list, or not at all. */
  schools: 'one' | 'list' | 'none';
  /** The command line makes it by `diagnostics --kind`; otherwise a command of its own does. */
  byKind?: true;
  /** The kinds of sheets it makes, and what each is made from. Sheets of results are typed into and made from nothing. */
  madeFrom: Readonly<Record<string, readonly MadePart[]>>;
  /** Kinds of our other sheets whose content it retells: in one making it comes after them, and it is out of date once they are made otherwise. */
  tellsOf?: readonly string[];
  /** What the user may fill in; every field has a default so that `inputs.parse({})` works. */
  inputs: z.ZodType<Inputs>;
  build(context: DocumentContext, inputs: Inputs): BuiltDocument;
}
