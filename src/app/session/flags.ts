import { done, failed, type Outcome } from '../../model/outcome';
import type { Area } from '../../model/cells';
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { a1, areaA1 } from '../../model/cells';
import { colors } from '../../documents/kit/sheet/look';
import { sessionWords } from '../../words/workbook/session';
import type { SheetPlan } from '../../model/plan';
import type { ChangeReport, Flag } from '../port';
import type { SessionCore } from './core';
import { restorableOf } from './state';
import { flagListName, hasFlagList, withFlagList } from '../flag-list';

/**
 * «Отметить на листе»: schools of the list are marked in the sheets they were read from by removable rules that look the cell up in our ШНОР
 * sheet; `on: false` takes the rules away. Needs the ШНОР sheet.
 */
export async function setFlags(core: SessionCore, on: boolean): Promise<void> {
  const report = await core.work<ChangeReport>('writing', sessionWords.flagging, async ({ progress }) => {
    const { snapshot, findings, kept } = core.getSnapshot();
    if (!snapshot || !findings) return failed('nothing-read');
    const shnor = kept.registry.find((entry) => entry.kind === 'shnor');
    const sheet = snapshot.sheets.find(({ id, name }) => id === shnor?.sheetId || name === shnor?.name);
    if (on && !sheet) return failed('flags-need-list');
    const lacks = on && sheet && !hasFlagList(sheet, findings, snapshot.sheets);
    const plans = lacks ? await listAnew(core, findings, snapshot) : done([]);
    if (!plans.ok) return plans;
    const flags = on ? flagsOf(findings, snapshot) : [];
    return core.port.change({ plans: plans.value, flags, state: { ...kept, flagged: on } }, { progress });
  });
  if (report)
    core.tell(
      { what: 'flags', on },
      { kept: report.state, restorable: restorableOf(report), remarks: report.remarks ?? [] },
    );
}

/** The ШНОР sheet with the hidden column it lacks; what was typed into it stays. */
async function listAnew(
  core: SessionCore,
  findings: Findings,
  snapshot: WorkbookSnapshot,
): Promise<Outcome<SheetPlan[]>> {
  const { makeDocuments } = await import(/* webpackChunkName: "documents" */ '../documents/documents');
  const { kept } = core.getSnapshot();
  const context = { findings, state: kept, sheets: snapshot.sheets, today: core.options.today() };
  const made = makeDocuments(context, [{ kind: 'shnor' }]);
  return made.ok ? done(made.value.plans.map((plan) => withFlagList(plan, findings, snapshot.sheets))) : made;
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
