import type { Area, CellRef, CellValue } from '../../model/cells';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetSnapshot } from '../../model/snapshot';
import { sessionWords } from '../../words/workbook/session';
import type { SessionCore } from './core';
import { rowValues } from './selection';

type Place = CellRef | ({ sheet: string } & Area);
const areaOf = (place: Place): Area =>
  'row' in place ? { top: place.row, left: place.col, bottom: place.row, right: place.col } : place;

/**
 * Shows cells that were read. Where the workbook may have changed since, their row is looked at first: a row that moved (sorted, rows inserted)
 * is found again by all its values; one that cannot be told from others, or was edited, is said to have moved and nothing is selected.
 * @param certain nothing of the sheet changed since it was read
 */
export async function showPlace(core: SessionCore, place: Place, certain: (sheetId: string) => boolean): Promise<void> {
  const sheet = core.getSnapshot().snapshot?.sheets.find(({ name }) => name === place.sheet);
  // By id: the sheet may be renamed since.
  const at = { ...areaOf(place), sheet: sheet?.id ?? place.sheet };
  const found = sheet && !certain(sheet.id) ? await whereNow(core, sheet, at.top) : done(at.top);
  if (!found) return;
  const shift = found.ok ? found.value - at.top : 0;
  const shown = found.ok ? await core.port.select({ ...at, top: at.top + shift, bottom: at.bottom + shift }) : found;
  if (shown.ok) return;
  const { params } = shown.problem;
  core.fail({ ...shown.problem, ...(params && { params: { ...params, sheet: place.sheet } }) });
}

/** Where the row read at `row` stands now; null where the search was cancelled or other work is under way. */
async function whereNow(core: SessionCore, sheet: SheetSnapshot, row: number): Promise<Outcome<number> | null> {
  const wanted = rowValues(sheet, row);
  const right = sheet.left + wanted.length - 1;
  const now = await core.port.cells({ sheet: sheet.id, top: row, bottom: row, left: sheet.left, right });
  if (!now.ok) return now;
  if (same(now.value[0] ?? [], wanted)) return done(row);
  const fresh = await core.work('reading', sessionWords.finding, (tools) => core.port.snapshot(tools));
  if (!fresh) return null;
  const present = fresh.sheets.find(({ id }) => id === sheet.id);
  const rows = (present?.values ?? []).flatMap((values, index) =>
    present!.left === sheet.left && same(values, wanted) ? [index + present!.top] : [],
  );
  return rows.length === 1 ? done(rows[0]!) : failed('place-moved', { sheet: present?.name ?? sheet.name });
}

const same = (one: readonly CellValue[], other: readonly CellValue[]): boolean =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).every(
    (index) => (one[index] ?? null) === (other[index] ?? null),
  );
