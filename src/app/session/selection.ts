import type { Area } from '../../model/cells';
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';

/** Sheet id → row (from 0) → school id. */
export type SchoolRows = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Where each school stands: rows its results were read from, and rows of other sheets of ours that name it. */
export function schoolRows(findings: Findings, snapshot: WorkbookSnapshot): SchoolRows {
  const rows = new Map<string, Map<number, string>>();
  const of = (sheetId: string): Map<number, string> => {
    const known = rows.get(sheetId) ?? new Map<number, string>();
    rows.set(sheetId, known);
    return known;
  };
  for (const result of findings.reading.results) {
    const sheet = of(result.block.sheetId);
    for (const row of result.rows ?? [result.row]) sheet.set(row, result.school.id);
  }
  const byName = new Map(findings.reading.schools.map((school) => [school.name, school.id]));
  for (const entry of snapshot.state?.registry ?? []) {
    if (entry.kind === 'source') continue;
    const sheet = snapshot.sheets.find((candidate) => candidate.id === entry.sheetId);
    sheet?.values.forEach((cells, index) => {
      const named = cells.find((cell) => typeof cell === 'string' && byName.has(cell));
      if (typeof named === 'string') of(sheet.id).set(sheet.top + index, byName.get(named)!);
    });
  }
  return rows;
}

/** The school of the selected row; null where the row belongs to none. */
export const schoolAt = (rows: SchoolRows, sheetId: string, area: Area): string | null =>
  rows.get(sheetId)?.get(area.top) ?? null;
