/** The registry of our sheets: which sheet an entry means, and the registry after a change. */
import type { RegistryEntry, WorkbookState } from '../model/state';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { resultKinds, sheetIdentity } from '../model/state';
import { signsOf, type SheetSigns } from './ours';
import type { StoredState } from './state-part';

export interface ListedSheet {
  id: string;
  name: string;
}

/** How a host's ids hold: Excel's stay a sheet's own; numbers of parts are given anew by every program that saves a file. */
export type IdsHold = 'ids-stay' | 'ids-change';

const isNamed = (sheet: Pick<ListedSheet, 'name'>, entry: Pick<RegistryEntry, 'name'>): boolean =>
  sheet.name.toLowerCase() === entry.name.toLowerCase();

/** The sheet of a registry entry: by id where ids stay, else by name. */
export function sheetOfEntry<T extends ListedSheet>(
  entry: Pick<RegistryEntry, 'sheetId' | 'name'>,
  sheets: readonly T[],
  ids: IdsHold,
): T | undefined {
  const byId = ids === 'ids-stay' ? sheets.find(({ id }) => id === entry.sheetId) : undefined;
  return byId ?? sheets.find((sheet) => isNamed(sheet, entry));
}

/** The state with its registry brought to the sheets that are there; entries of sheets that are gone are dropped. */
export function reboundState(state: WorkbookState, sheets: readonly ListedSheet[], ids: IdsHold): WorkbookState {
  const registry = state.registry.flatMap((entry) => {
    const sheet = sheetOfEntry(entry, sheets, ids);
    return sheet ? [{ ...entry, sheetId: sheet.id, name: sheet.name }] : [];
  });
  return { ...state, registry };
}

/**
 * Of a snapshot, what the memory that was found says: the state brought to the sheets that are there, and what is known of those that are not. A name or
 * an id may be another sheet's by now (names swapped, parts numbered anew by another program): a sheet that says of itself that it is another is not the
 * entry's.
 */
export function rememberedIn(
  { state, why }: StoredState,
  sheets: readonly SheetSnapshot[],
  ids: IdsHold,
): Pick<WorkbookSnapshot, 'state' | 'stateless' | 'missing'> {
  if (!state) return { state, ...(why && { stateless: why }) };
  const listed = new Set(state.registry.map(sheetIdentity));
  const signs = new Map<SheetSnapshot, SheetSigns>();
  const isOf = (sheet: SheetSnapshot, entry: RegistryEntry): boolean => {
    if (!signs.has(sheet)) signs.set(sheet, signsOf(sheet));
    return isEntrys(sheet, signs.get(sheet)!, entry, listed);
  };
  const registry: RegistryEntry[] = [];
  const missing: RegistryEntry[] = [];
  for (const entry of state.registry) {
    const sheet = sheetOfEntry(
      entry,
      sheets.filter((one) => isNamed(one, entry) || one.id === entry.sheetId).filter((one) => isOf(one, entry)),
      ids,
    );
    if (sheet) registry.push({ ...entry, sheetId: sheet.id, name: sheet.name });
    else missing.push(entry);
  }
  return { state: { ...state, registry }, ...(missing.length > 0 && { missing }) };
}

/** Can the sheet be the entry's? @param listed identities of all entries: a school's sheet keeps the mark of an id that the registry has renamed */
function isEntrys(
  sheet: SheetSnapshot,
  { mark, looks }: SheetSigns,
  entry: RegistryEntry,
  listed: ReadonlySet<string>,
) {
  if (resultKinds.has(entry.kind)) return mark === null;
  if (mark) return mark.kind === entry.kind && (mark.key === entry.key || !listed.has(sheetIdentity(mark)));
  return isNamed(sheet, entry) || looks;
}

/** Sheets that can hold the user's results, and so flags: all but the documents we made. */
export function userSheets<T extends ListedSheet>(
  sheets: readonly T[],
  registry: readonly RegistryEntry[],
  ids: IdsHold,
): T[] {
  const made = registry.filter(({ kind }) => !resultKinds.has(kind));
  const ours = new Set(made.map((entry) => sheetOfEntry(entry, sheets, ids)));
  return sheets.filter((sheet) => !ours.has(sheet));
}

/** A sheet as a change left it. */
export interface MadeSheet extends ListedSheet {
  kind: string;
  key: string;
}
/** A sheet of another file as a change added it. */
export interface AddedSource extends ListedSheet {
  file?: string | undefined;
}

/** The registry after a change: entries of sheets made again or gone give way to those of the sheets made and added. */
export function registryAfter(
  registry: readonly RegistryEntry[],
  { made, added, gone }: { made: readonly MadeSheet[]; added: readonly AddedSource[]; gone: readonly RegistryEntry[] },
): RegistryEntry[] {
  const hashes = new Map(registry.map((entry) => [sheetIdentity(entry), entry.sourceHash]));
  const left = new Set([...made, ...gone].map(sheetIdentity));
  const ids = new Set([...made, ...added].map(({ id }) => id));
  return [
    ...registry.filter((entry) => !left.has(sheetIdentity(entry)) && !ids.has(entry.sheetId)),
    ...made.map(({ id, name, kind, key }) => {
      return { sheetId: id, name, kind, key, sourceHash: hashes.get(sheetIdentity({ kind, key })) ?? '' };
    }),
    ...added.map(({ id, name, file }) => ({ sheetId: id, name, kind: 'source', key: name, sourceHash: '', file })),
  ];
}
