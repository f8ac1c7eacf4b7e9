import type { Findings } from '../../model/findings';
import type { Problem } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { emptyState, type RegistryEntry, type WorkbookState } from '../../model/state';
import type { SheetPlan } from '../../model/plan';
import type { SheetComparison } from '../../documents/definition';
import type { WantedDocument } from '../documents/documents';
import type { Copy } from '../documents/distribution';
import type { ChangeReport } from '../port';

/** Work under way: what is said while waiting, and the way to stop it where it can be stopped. */
export interface Busy {
  what: 'reading' | 'writing' | 'files';
  text: string;
  done: number;
  total: number;
  cancel: (() => void) | null;
}

/** What was done last, for the announcement and the strip under the tabs (words/pane/news.ts). */
export type News =
  | { what: 'read'; schools: number; low: number; sheets: number }
  | { what: 'criteria'; added: number; removed: number; low: number }
  | { what: 'made'; names: string[] }
  | { what: 'removed'; count: number }
  | { what: 'restored' }
  | { what: 'tookBack'; count: number }
  | { what: 'copied'; count: number }
  | { what: 'recovered' }
  | { what: 'cancelled' }
  | { what: 'flags'; on: boolean }
  | { what: 'files'; added: string[]; duplicates: string[] }
  | { what: 'organisation' }
  | { what: 'decided' }
  | { what: 'minimums'; low: number }
  | { what: 'schools'; how: 'joined' | 'parted' | 'named' | 'undone'; schools: number }
  | { what: 'answered'; left: number }
  | { what: 'role'; given: boolean; results: number; low: number };

/** What became of a file of the last «Добавить файлы»: read, there already, empty, or broken and why. `sheets`: how many it is about. */
export interface FileReport {
  name: string;
  what: 'opened' | 'read' | 'present' | 'empty' | 'broken';
  sheets: number;
  problem: Problem | null;
}

/** Sheets built for the preview, not yet in the workbook. */
export interface Draft {
  wanted: WantedDocument[];
  plans: SheetPlan[];
  /** How sheets made again differ from those that stand. */
  comparisons: SheetComparison[];
  /** What the workbook lacks for them. */
  notes: Problem[];
  /** State to keep with them: what the documents want to remember. */
  state: WorkbookState;
  /** Names of sheets that will be made new, and of ours that will be made again. */
  adds: string[];
  replaces: string[];
  /** Hash of what they were built from. */
  sourceHash: string;
}

/** The last change of the workbook: names of sheets made new, made again and taken away. */
export interface Restorable {
  added: readonly string[];
  replaced: readonly string[];
  removed: readonly string[];
}

/** Everything the pane shows. Never changed in place: a new object a change. */
export interface SessionState {
  busy: Busy | null;
  /** What went wrong last; its sentence says what to do. */
  problem: Problem | null;
  /** Does again what failed; null where that would not help. */
  repeat: (() => Promise<unknown>) | null;
  /** Counted, so that the same news twice is told twice. */
  news: { count: number; news: News } | null;
  /** Why nothing can be written; null where it can. */
  readOnly: Problem | null;
  snapshot: WorkbookSnapshot | null;
  /** What is kept in the workbook. */
  kept: WorkbookState;
  findings: Findings | null;
  /** Sheet id where only one sheet is judged. */
  onlySheet: string | null;
  /** Schools that entered and left the list when the criteria changed last; ids. */
  listChange: { added: string[]; removed: string[] } | null;
  /** The preset chosen last: what «Вернуть» brings back over criteria of one's own. */
  lastPreset: string;
  /** School of the row selected in the workbook; id. */
  selectedSchool: string | null;
  /** A sheet changed after it was read. */
  changedSinceRead: boolean;
  draft: Draft | null;
  made: ChangeReport | null;
  /** What «Вернуть прежний вариант» would take back: the last change; null where there is nothing. */
  restorable: Restorable | null;
  /** How many times what was typed into our sheets from the pane can be taken back. */
  canUndo: number;
  /** Copies for others that the last «Копия для рассылки» could not open as workbooks: they can be taken on the clipboard. */
  unopened: readonly Copy[];
  /** What Excel did not do beside the last work, or what was seen in the workbook; the next work begins anew. */
  remarks: Problem[];
  /** Each file of the last gesture that brought files; empty before any. */
  files: FileReport[];
}

export const firstState = (): SessionState => ({
  busy: null,
  problem: null,
  repeat: null,
  news: null,
  readOnly: null,
  snapshot: null,
  kept: emptyState(),
  findings: null,
  onlySheet: null,
  listChange: null,
  lastPreset: 'fioko',
  selectedSchool: null,
  changedSinceRead: false,
  draft: null,
  made: null,
  restorable: null,
  canUndo: 0,
  unopened: [],
  remarks: [],
  files: [],
});

/** What a change did, as far as it can be taken back. */
export function restorableOf({ sheets }: ChangeReport, removed: readonly RegistryEntry[] = []): Restorable {
  const names = (replaced: boolean) => sheets.filter((sheet) => sheet.replaced === replaced).map(({ name }) => name);
  return { added: names(false), replaced: names(true), removed: removed.map(({ name }) => name) };
}
