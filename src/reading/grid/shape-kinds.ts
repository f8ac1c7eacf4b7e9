import type { ProcedureKind } from '../../model/procedure';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { readColumns } from '../columns/columns';
import { contextOf } from '../header/context';
import { fingerprintOf } from '../header/fingerprint';
import { regionsOf } from './regions';
import { findTables } from './tables';

/** The procedure that titles and names give to tables of the same captions: fingerprint → it, null where they give several. */
export function kindsByShape(snapshots: readonly WorkbookSnapshot[]): Map<string, ProcedureKind | null> {
  const kinds = new Map<string, ProcedureKind | null>();
  for (const { sheets, fileName } of snapshots)
    for (const sheet of sheets)
      for (const grid of regionsOf(sheet.values)) {
        let earlier: Parameters<typeof contextOf>[4] = [];
        for (const place of findTables(grid)) {
          const { context, titles } = contextOf(grid, place, sheet, sheet.file ?? fileName, earlier);
          earlier = titles;
          const [said, ...more] = context.kind;
          if (!said || context.otherWork !== null || context.schoolWork !== null) continue;
          const shape = fingerprintOf(readColumns(grid, place));
          const known = kinds.get(shape);
          kinds.set(shape, more.length || (known !== undefined && known !== said.value) ? null : said.value);
        }
      }
  return kinds;
}
