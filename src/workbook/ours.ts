/**
 * Is it ours? Sheets are known by the registry. Where a program lost it, a hidden cell of each sheet says what the sheet is; sheets made before there was
 * such a cell are known by their hidden keys and titles, but not which of their kind they are.
 */
import type { CellValue } from '../model/cells';
import type { SheetPlan } from '../model/plan';
import { rememberedOf } from '../model/remembered';
import type { Loss, SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import {
  emptyState,
  resultKinds,
  sheetIdentity,
  type MadeFrom,
  type RegistryEntry,
  type WorkbookState,
} from '../model/state';
import { ourTitles } from '../words/workbook/our-sheets';
import { listKind, memoryOn, memoryTexts, withMemory, type ListMemory } from './list-memory';
import { madeOn, madeText } from './made-mark';

const mark = 'shnor|';

/**
 * The plan with its mark: a hidden column more, whose first cell names the sheet's kind, key and name; below it stands what the sheet was made from as the
 * state has it, and on the list what it is made of.
 */
export function withSheetMark(plan: SheetPlan, state: WorkbookState): SheetPlan {
  const col = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const made = state.made[sheetIdentity(plan)];
  const texts = [
    markText(plan),
    ...(made ? [madeText(made)] : []),
    ...(plan.kind === listKind ? memoryTexts(state) : []),
  ];
  const rows = Array.from({ length: Math.max(plan.rows.length, texts.length) }, (_, index) => {
    const row = plan.rows[index] ?? { cells: [] };
    const text = texts[index];
    if (text === undefined) return row;
    return { ...row, cells: [...Array.from({ length: col }, (_cell, each) => row.cells[each] ?? null), { v: text }] };
  });
  const columns = Array.from({ length: col }, (_, each) => plan.columns[each] ?? { width: 8.43 });
  return {
    ...plan,
    rows,
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

const markIn = (cell: string): Marked | null => {
  const [, kind, name, key] = /^shnor\|([^|]+)\|([^/]*)\/([^]*)$/.exec(cell) ?? [];
  return kind === undefined ? null : { kind, name: name!, key: key! };
};

const hiddenKeys: readonly string[] = ['#key', '#id'];
/** Letters that a mark and a hidden key begin with. */
const starts = [mark, ...hiddenKeys].map((text) => text.charCodeAt(0));

/** The mark of a sheet and whether it has hidden keys, wherever they stand by now; a region's sheet has a million cells and is looked through once. */
const hiddenIn = rememberedOf((values: SheetSnapshot['values']): { mark: Marked | null; hasKeys: boolean } => {
  const found = { mark: null as Marked | null, hasKeys: false };
  const look = (cell: CellValue): void => {
    if (typeof cell !== 'string' || !starts.includes(cell.charCodeAt(0))) return;
    found.mark ??= markIn(cell);
    found.hasKeys ||= hiddenKeys.includes(cell);
  };
  for (const row of values) for (const cell of row) look(cell);
  return found;
});

const markOf = ({ values }: SheetSnapshot): Marked | null => hiddenIn(values).mark;

/** Rows in which a sheet of ours has its title: an annex's line and a hint may stand above it. */
const titleRows = 4;

/** A sheet of ours made before there were marks: what it is by its title over the captions that go with it; its hidden keys say only whose it is. */
function byLook({ values }: SheetSnapshot): Marked | 'ours' | null {
  const texts = values.slice(0, titleRows).map((row) => row.find((cell) => cell !== null && cell !== '') ?? null);
  const title = ourTitles.find(({ start }) => texts.some((text) => typeof text === 'string' && text.startsWith(start)));
  if (title?.captions.every((caption) => values.some((row) => row.includes(caption))))
    return { kind: title.kind, key: '', name: title.name };
  return hiddenIn(values).hasKeys ? 'ours' : null;
}

/** What a sheet says of itself. `looks`: it has no mark, but looks like one of ours. */
export interface SheetSigns {
  mark: Pick<RegistryEntry, 'kind' | 'key'> | null;
  looks: boolean;
}

export function signsOf(sheet: SheetSnapshot): SheetSigns {
  const mark = markOf(sheet);
  return { mark, looks: mark === null && byLook(sheet) !== null };
}

/** Sheets of ours stand in a workbook without its memory: marks of ours may stand there too. */
export const wereOurs = ({ sheets, state }: Pick<WorkbookSnapshot, 'sheets' | 'state'>): boolean =>
  state === null && sheets.some((sheet) => (markOf(sheet) ?? byLook(sheet)) !== null);

/** What the workbook keeps, or what is known without its memory beside `otherwise`. */
export const stateOf = ({ state, flagged }: WorkbookSnapshot, otherwise = emptyState()): WorkbookState =>
  state ?? { ...otherwise, ...(flagged && { flagged }) };

/** A sheet that can come back: the entry that takes it back, and what it was made from, as it says itself. */
export interface TakenSheet {
  entry: RegistryEntry;
  made: MadeFrom | null;
}

/** A sheet of ours that the registry has lost, and what is known of the loss. */
export interface LostSheet extends Loss, TakenSheet {
  /** What the list was made of, as its sheet holds it. */
  memory: ListMemory | null;
}

export interface OurSheets {
  /** Ids of all documents of ours, and copies of them: never read as results. */
  ids: ReadonlySet<string>;
  /** Those that the registry has lost and nobody has spoken of. */
  lost: LostSheet[];
  /** Those left to the user; `instead`: the sheet made in its place since, which has to go before it can be taken back. */
  left: (TakenSheet & { instead: string | null })[];
  /** Names of all that are in no registry: what «leave» leaves. */
  unlisted: string[];
}

/**
 * Sheets of a workbook that we made. Of several with one mark the one with the name in it is ours; the others are copies, the user's own.
 * @param left names of those left to the user, where others than the state's
 */
export function ourSheets({ sheets, state, stateless, missing = [] }: Remembered, left = leftIn(state)): OurSheets {
  const registry = state?.registry ?? [];
  const entryOf = ({ id, name }: SheetSnapshot) =>
    registry.find(({ sheetId }) => sheetId === id) ?? registry.find((entry) => entry.name === name);
  const ids = new Set<string>();
  const unlisted: string[] = [];
  const marked = new Map<string, FoundSheet[]>();
  for (const sheet of sheets) {
    const entry = entryOf(sheet);
    if (entry) {
      if (!resultKinds.has(entry.kind)) ids.add(sheet.id);
      continue;
    }
    const found = markOf(sheet) ?? byLook(sheet);
    if (!found) continue;
    ids.add(sheet.id);
    unlisted.push(sheet.name);
    if (found === 'ours') continue;
    const identity = sheetIdentity(found);
    marked.set(identity, [...(marked.get(identity) ?? []), { sheet, found }]);
  }
  const isLeft = ({ sheet }: FoundSheet): boolean => left === 'all' || left.includes(sheet.name);
  const lost: LostSheet[] = [];
  const theirs: OurSheets['left'] = [];
  for (const [identity, same] of marked) {
    const instead = registry.find((entry) => sheetIdentity(entry) === identity);
    const open = original(same.filter((one) => !isLeft(one)));
    if (open && !instead) {
      const before = missing.find((entry) => sheetIdentity(entry) === identity);
      const cause = before ? 'renamed' : state ? 'unlisted' : (stateless ?? 'gone');
      const entry = entryFor(open);
      const memory = entry.kind === listKind ? memoryOn(open.sheet) : null;
      const was = before?.name ?? open.found.name;
      const recalls = state === null && memory !== null;
      lost.push({ name: entry.name, cause, was, entry, made: madeOn(open.sheet), memory, recalls });
    }
    const kept = original(same.filter(isLeft));
    if (kept) theirs.push({ entry: entryFor(kept), made: madeOn(kept.sheet), instead: instead?.name ?? null });
  }
  return { ids, lost, left: theirs, unlisted };
}

type Remembered = Pick<WorkbookSnapshot, 'sheets' | 'state' | 'stateless' | 'missing'>;
interface FoundSheet {
  sheet: SheetSnapshot;
  found: Marked;
}
const original = (same: readonly FoundSheet[]): FoundSheet | undefined =>
  same.find((one) => one.sheet.name === one.found.name) ?? same[0];
const entryFor = ({ sheet, found }: FoundSheet): RegistryEntry => {
  return { sheetId: sheet.id, name: sheet.name, kind: found.kind, key: found.key, sourceHash: '' };
};

/** Id of the one question about lost sheets, and its answers. */
export const lostQuestion = 'ourSheets';
export const lostAnswers = { take: 'take', leave: 'leave' } as const;

/** Names of sheets that were left to the user. Earlier versions kept the answer instead of the names: all of that time were left. */
export const leftIn = (state: WorkbookState | null): readonly string[] | 'all' =>
  state?.left ?? (state?.answers.sheets[lostQuestion] === lostAnswers.leave ? 'all' : []);

/** Lost sheets that nobody has spoken of yet: what would be made in their place waits for the answer. */
export const unsettled = (snapshot: Remembered, state: WorkbookState): LostSheet[] =>
  ourSheets({ ...snapshot, state }).lost;

/** The state with sheets taken back, lost ones or such that were left: a sheet knows best what it was made from. */
export function withTaken(state: WorkbookState, sheets: readonly TakenSheet[]): WorkbookState {
  const names = sheets.map(({ entry }) => entry.name);
  const settled = withoutAnswer(state);
  const left = settled.left?.filter((name) => !names.includes(name));
  const made = sheets.flatMap((sheet) => (sheet.made ? [[sheetIdentity(sheet.entry), sheet.made] as const] : []));
  return {
    ...settled,
    ...(left && { left }),
    registry: [...state.registry, ...sheets.map(({ entry }) => entry)],
    made: { ...state.made, ...Object.fromEntries(made) },
  };
}

/** The state of a workbook that lost its whole memory, with what came back on its sheets. */
export const withRecalled = (state: WorkbookState, lost: readonly LostSheet[]): WorkbookState =>
  lost.reduce((known, { memory }) => (memory ? withMemory(known, memory) : known), state);

/** The state with sheets left to the user, by their names. */
export const withLeft = (state: WorkbookState, names: readonly string[]): WorkbookState => {
  return { ...withoutAnswer(state), left: [...new Set([...(state.left ?? []), ...names])] };
};

/** The answer is done with: the question can come up another time, about other sheets. */
export function withoutAnswer(state: WorkbookState): WorkbookState {
  const { [lostQuestion]: _answered, ...sheets } = state.answers.sheets;
  return { ...state, answers: { ...state.answers, sheets } };
}
