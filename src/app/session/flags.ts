import { failed } from '../../model/outcome';
import type { Area } from '../../model/cells';
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { a1, areaA1 } from '../../model/cells';
import { colors } from '../../documents/sheet/look';
import { sessionWords } from '../../words/session';
import type { Flag } from '../port';
import type { SessionCore } from './core';
import { flagListName } from './flag-list';

/**
 * «Отметить на листе»: schools of the list are marked in the sheets they were read from by removable rules that look the cell up in our ШНОР
 * sheet; `on: false` takes the rules away. Needs the ШНОР sheet.
 */
export async function setFlags(core: SessionCore, on: boolean): Promise<void> {
  const report = await core.work('writing', sessionWords.flagging, ({ progress }) => {
    const { snapshot, findings, kept } = core.getSnapshot();
    if (!snapshot || !findings) return Promise.resolve(failed('nothing-read'));
    if (on && !kept.registry.some((entry) => entry.kind === 'shnor')) return Promise.resolve(failed('flags-need-list'));
    const flags = on ? flagsOf(findings, snapshot) : [];
    return core.port.change({ plans: [], flags, state: kept }, { progress });
  });
  if (report) core.tell({ what: 'flags', on }, { kept: report.state, flagged: on, canRestore: true });
}

/** One rule a school column of each results table. */
export function flagsOf(findings: Findings, snapshot: WorkbookSnapshot): Flag[] {
  const flags = new Map<string, Flag>();
  for (const sheet of findings.reading.sheets) {
    if (!snapshot.sheets.some((present) => present.id === sheet.sheetId)) continue;
    for (const block of sheet.tables.flatMap((table) => table.blocks)) {
      const col = block.columns.school ?? block.columns.code;
      if (col === null) continue;
      const area: Area = { top: block.firstRow, left: col, bottom: block.lastRow, right: col };
      const first = a1({ row: area.top, col });
      flags.set(`${sheet.sheetId}!${areaA1(area)}`, {
        sheetId: sheet.sheetId,
        area,
        formula: `AND(N("shnor")=0,${first}<>"",SUMPRODUCT(--(${flagListName}=${first}))>0)`,
        style: { fill: colors.lowFill, color: colors.lowInk, bold: true },
      });
    }
  }
  return [...flags.values()];
}
