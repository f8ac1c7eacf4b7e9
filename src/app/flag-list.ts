import { valueAt, type SheetSnapshot } from '../model/snapshot';
import type { Findings } from '../model/findings';
import type { SheetPlan } from '../model/plan';
import type { Verdict } from '../model/verdict';
import { isListed } from '../judging';

/** Name of the hidden cells that hold the listed schools' names as the source sheets write them. */
export const flagListName = 'shnor_flagged';

/**
 * The ШНОР sheet with one hidden column more: every text a listed school stands under in the sources. Flags compare whole cells with it, so a
 * school is found under each of its spellings, with its code stuck on, and never because its name is part of another's.
 */
export function withFlagList(plan: SheetPlan, findings: Findings, sheets: readonly SheetSnapshot[]): SheetPlan {
  if (plan.kind !== 'shnor') return plan;
  const texts = flaggedTexts(findings, sheets, isListed);
  const col = Math.max(plan.columns.length, ...plan.rows.map((row) => row.cells.length));
  const rows = Array.from({ length: Math.max(plan.rows.length, texts.length, 1) }, (_, index) => {
    const row = plan.rows[index] ?? { cells: [] };
    const text = texts[index];
    if (text === undefined) return row;
    const before = Array.from({ length: col }, (_cell, each) => row.cells[each] ?? null);
    return { ...row, cells: [...before, { v: text }] };
  });
  const columns = Array.from({ length: col }, (_, each) => plan.columns[each] ?? { width: 8.43 });
  const area = { top: 0, left: col, bottom: Math.max(0, texts.length - 1), right: col };
  const print = {
    ...plan.print,
    area: plan.print.area ?? { top: 0, left: 0, bottom: plan.rows.length - 1, right: col - 1 },
  };
  return {
    ...plan,
    rows,
    columns: [...columns, { width: 8, hidden: true }],
    names: [...plan.names, { name: flagListName, area }],
    print,
  };
}

/**
 * Whether a ШНОР sheet has its hidden column: its first row then holds a school as the sources write it. Sheets made by versions before it, and
 * sheets whose column was deleted, have none; flags would find nobody.
 */
export function hasFlagList(shnor: SheetSnapshot, findings: Findings, sheets: readonly SheetSnapshot[]): boolean {
  const texts = new Set(flaggedTexts(findings, sheets, () => true));
  return shnor.top === 0 && (shnor.values[0] ?? []).some((cell) => texts.has(String(cell ?? '')));
}

/** Texts of the school's cell in every row that gave a wanted school a result. */
function flaggedTexts(
  findings: Findings,
  present: readonly SheetSnapshot[],
  wanted: (verdict: Verdict) => boolean,
): string[] {
  const listed = new Set(findings.judgement.verdicts.filter(wanted).map(({ school }) => school.id));
  const sheets = new Map(present.map((sheet) => [sheet.id, sheet]));
  const texts = new Set<string>();
  for (const { school, block, row, rows } of findings.reading.results) {
    const sheet = sheets.get(block.sheetId);
    const col = block.columns.school ?? block.columns.code;
    if (!sheet || col === null || !listed.has(school.id)) continue;
    for (const each of rows ?? [row]) texts.add(String(valueAt(sheet, each, col) ?? ''));
  }
  texts.delete('');
  return [...texts];
}
