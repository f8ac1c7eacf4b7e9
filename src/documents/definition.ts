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
  /** The name a sheet of ours has or will get: the wanted one made valid and unique, the present one where it exists. */
  sheetName(kind: string, key: string, wanted: string): string;
}

export interface BuiltDocument {
  plans: SheetPlan[];
  /** What the workbook lacks for it, what was left to fill («мало данных»). */
  notes: Problem[];
  /** What to keep in state.documents[kind] so that the document can be made again. */
  memory?: unknown;
}

/** One kind of document: found by the pane and the command line in documents/catalogue.ts. */
export interface DocumentDefinition<Inputs = unknown> {
  kind: string;
  /** Russian title for lists. */
  title: string;
  /** Where the pane shows it. */
  group: 'identification' | 'roadmap' | 'diagnostics' | 'reports';
  /** What the user may fill in; every field has a default so that `inputs.parse({})` works. */
  inputs: z.ZodType<Inputs>;
  build(context: DocumentContext, inputs: Inputs): BuiltDocument;
}
