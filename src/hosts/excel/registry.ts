import type { RegistryEntry, WorkbookState } from '../../model/state';

export interface ListedSheet {
  id: string;
  name: string;
}

/** The sheet of a registry entry: by id, or by name where another program gave the sheets new ids. */
export function sheetOfEntry<T extends ListedSheet>(entry: RegistryEntry, sheets: readonly T[]): T | undefined {
  const byId = sheets.find(({ id }) => id === entry.sheetId);
  return byId ?? sheets.find(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
}

/** The state with its registry brought to the sheets that are there; entries of sheets that are gone are dropped. */
export function reboundState(state: WorkbookState, sheets: readonly ListedSheet[]): WorkbookState {
  const registry = state.registry.flatMap((entry) => {
    const sheet = sheetOfEntry(entry, sheets);
    return sheet ? [{ ...entry, sheetId: sheet.id, name: sheet.name }] : [];
  });
  return { ...state, registry };
}
