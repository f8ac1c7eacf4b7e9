/**
 * Is it ours? Sheets are known by the registry. Where a program lost it, a hidden cell of each sheet says what the sheet is; sheets made before there was
 * such a cell are known by their hidden keys and titles, but not which of their kind they are.
 */
import type { CellValue } from '../model/cells';
import type { SheetPlan } from '../model/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { resultKinds, sheetIdentity, type RegistryEntry, type WorkbookState } from '../model/state';
import { ourTitles } from '../words/our-sheets';

const mark = 'shnor|';

/** The plan with its mark: a hidden column more, whose first cell names the sheet's kind, key and name. */
export function withSheetMark(plan: SheetPlan): SheetPlan {
  const col = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const [first = { cells: [] }, ...rest] = plan.rows;
  const before = Array.from({ length: col }, (_, each) => first.cells[each] ?? null);
  const columns = Array.from({ length: col }, (_, each) => plan.columns[each] ?? { width: 8.43 });
  return {
    ...plan,
    rows: [{ ...first, cells: [...before, { v: markText(plan) }] }, ...rest],
    columns: [...columns, { width: 2, hidden: true }],
    print: {
      ...plan.print,
      area: plan.print.area ?? { top: 0, left: 0, bottom: plan.rows.length - 1, right: col - 1 },
    },
  };
}

interface Marked {
  kind: string;
  key: string;
  /** The sheet's name when it was made. */
  name: string;
}
/** Keys may hold anything, names of sheets no slash: the key stands last. */
const markText = ({ kind, key, name }: Marked): string => `${mark}${kind}|${name}/${key}`;

function markOf(sheet: SheetSnapshot): Marked | null {
  for (const row of sheet.values)
    for (const cell of row) {
      if (typeof cell !== 'string' || !cell.startsWith(mark)) continue;
      const [, kind, name, key] = /^shnor\|([^|]+)\|([^/]*)\/([^]*)$/.exec(cell) ?? [];
      if (kind !== undefined) return { kind, name: name!, key: key! };
    }
  return null;
}

/** Rows in which a sheet of ours has its title: an annex's line and a hint may stand above it. */
const titleRows = 4;
const hiddenKeys: ReadonlySet<CellValue> = new Set(['#key', '#id']);

/** A sheet of ours made before there were marks: what it is by its title over the captions that go with it; its hidden keys say only whose it is. */
function byLook({ values }: SheetSnapshot): Marked | 'ours' | null {
  const texts = values.slice(0, titleRows).map((row) => row.find((cell) => cell !== null && cell !== '') ?? null);
  const title = ourTitles.find(({ start }) => texts.some((text) => typeof text === 'string' && text.startsWith(start)));
  if (title?.captions.every((caption) => values.some((row) => row.includes(caption))))
    return { kind: title.kind, key: '', name: title.name };
  return values.some((row) => row.some((cell) => hiddenKeys.has(cell))) ? 'ours' : null;
}

export interface OurSheets {
  /** Ids of all documents of ours, and copies of them: never read as results. */
  ids: ReadonlySet<string>;
  /** Entries of those that the registry has lost and that can be taken back. */
  lost: RegistryEntry[];
}

/** Sheets of a workbook that we made. Of several with one mark the one with the name in it is ours; the others are copies, the user's own. */
export function ourSheets({ sheets, state }: Pick<WorkbookSnapshot, 'sheets' | 'state'>): OurSheets {
  const registry = state?.registry ?? [];
  const entryOf = ({ id, name }: SheetSnapshot) =>
    registry.find(({ sheetId }) => sheetId === id) ?? registry.find((entry) => entry.name === name);
  const ids = new Set<string>();
  const taken = new Set(registry.map(sheetIdentity));
  const marked = new Map<string, { sheet: SheetSnapshot; found: Marked }[]>();
  for (const sheet of sheets) {
    const entry = entryOf(sheet);
    if (entry) {
      if (!resultKinds.has(entry.kind)) ids.add(sheet.id);
      continue;
    }
    const found = markOf(sheet) ?? byLook(sheet);
    if (!found) continue;
    ids.add(sheet.id);
    if (found !== 'ours' && !taken.has(sheetIdentity(found))) {
      const same = marked.get(sheetIdentity(found)) ?? [];
      marked.set(sheetIdentity(found), [...same, { sheet, found }]);
    }
  }
  const lost = [...marked.values()].map((same): RegistryEntry => {
    const { sheet, found } = same.find((one) => one.sheet.name === one.found.name) ?? same[0]!;
    return { sheetId: sheet.id, name: sheet.name, kind: found.kind, key: found.key, sourceHash: '' };
  });
  return { ids, lost };
}

/** Id of the one question about lost sheets, and its answers. */
export const lostQuestion = 'ourSheets';
export const lostAnswers = { take: 'take', leave: 'leave' } as const;

/** Lost sheets that nobody has spoken of yet: what would be made in their place waits for the answer. */
export const unsettled = (
  snapshot: Pick<WorkbookSnapshot, 'sheets' | 'state'>,
  state: WorkbookState,
): RegistryEntry[] => (state.answers.sheets[lostQuestion] === undefined ? ourSheets({ ...snapshot, state }).lost : []);

/** The state with its lost sheets taken back; the answer is done with, so that it can be asked for another time. */
export function withLostSheets(state: WorkbookState, lost: readonly RegistryEntry[]): WorkbookState {
  const { [lostQuestion]: _answered, ...sheets } = state.answers.sheets;
  return { ...state, answers: { ...state.answers, sheets }, registry: [...state.registry, ...lost] };
}
