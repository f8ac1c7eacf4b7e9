import type { School } from '../../model/school';
import type { RegistryEntry, WorkbookState } from '../../model/state';

/** Earlier id of a school → its present one: a workbook may keep things under the id of a spelling that is not the canonical one any more. */
type Renamed = ReadonlyMap<string, string>;

const renamedIds = (schools: readonly School[]): Renamed =>
  new Map(
    schools.flatMap(({ id, ids }) => ids.filter((earlier) => earlier !== id).map((earlier) => [earlier, id] as const)),
  );

/** A key of kept things that holds an earlier id («id», «id|place», «template:id») with the present one; the same where it holds none. */
function presentKey(key: string, renamed: Renamed): string {
  for (const [earlier, id] of renamed) {
    if (key === earlier) return id;
    if (key.startsWith(`${earlier}|`)) return id + key.slice(earlier.length);
    if (key.endsWith(`:${earlier}`)) return key.slice(0, key.length - earlier.length) + id;
  }
  return key;
}

function presentValue(value: unknown, renamed: Renamed): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => presentValue(item, renamed));
  if (value === null || typeof value !== 'object') return value;
  const found: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) found[key] = presentValue(item, renamed);
  for (const [key, item] of Object.entries(found)) found[presentKey(key, renamed)] ??= item;
  return found;
}

/**
 * What documents keep, found under the present ids of the schools as well: what was entered about a spelling belongs to the school it is one of.
 * Nothing is taken away, so that schools can be parted again.
 */
export function keptForSchools(state: WorkbookState, schools: readonly School[]): WorkbookState {
  const renamed = renamedIds(schools);
  if (renamed.size === 0) return state;
  return { ...state, documents: presentValue(state.documents, renamed) as WorkbookState['documents'] };
}

/** The registry with sheets of a school's earlier ids under its present one as well; for reading, never for writing. */
export function registryForSchools(entries: readonly RegistryEntry[], schools: readonly School[]): RegistryEntry[] {
  const renamed = renamedIds(schools);
  const known = new Set(entries.map(({ kind, key }) => `${kind} ${key}`));
  const added = entries.flatMap((entry) => {
    const key = presentKey(entry.key, renamed);
    return key === entry.key || known.has(`${entry.kind} ${key}`) ? [] : [{ ...entry, key }];
  });
  return [...entries, ...added];
}
