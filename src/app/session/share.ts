import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import type { RegistryEntry, WorkbookState } from '../../model/state';
import { wantedAgain } from './again';
import { resultKinds } from '../../model/state';
import { sessionWords } from '../../words/workbook/session';
import { copiesBySchool, copyForOthers, type Copy } from '../documents/distribution';
import type { SessionCore } from './core';

/** Sheets of ours that can go into a copy for others: everything but results to type in and the example. */
export const shareable = (kept: WorkbookState): RegistryEntry[] =>
  kept.registry.filter(({ kind }) => !resultKinds.has(kind));

/**
 * «Копия для рассылки»: the chosen sheets as values in a new workbook, or a workbook a school. Built from what the workbook holds now.
 * @returns how many workbooks were handed over; 0 where it failed (the session's problem says why)
 */
export async function shareCopies(
  core: SessionCore,
  chosen: readonly RegistryEntry[],
  bySchool: boolean,
): Promise<number> {
  const handed = await core.work('reading', sessionWords.copying, async (tools) => {
    const plans = await plansOf(core, chosen);
    if (!plans.ok) return plans;
    const { findings } = core.getSnapshot();
    const schools = findings?.reading.schools ?? [];
    const copies: Copy[] = bySchool
      ? copiesBySchool(plans.value, schools)
      : [copyForOthers(sessionWords.copyName, plans.value)];
    if (copies.length === 0) return failed('no-school-sheets');
    core.set({ unopened: [] });
    for (const [index, { name, plans: sheets }] of copies.entries()) {
      tools.progress({ text: sessionWords.copying, done: index, total: copies.length });
      const given = await core.port.newWorkbook(`${name}.xlsx`, sheets);
      if (!given.ok) {
        core.set({ unopened: copies.slice(index) });
        return given;
      }
    }
    return done(copies.length);
  });
  if (handed) core.tell({ what: 'copied', count: handed });
  return handed ?? 0;
}

/** The chosen sheets as they would be made now, with the inputs they were made with. */
async function plansOf(core: SessionCore, chosen: readonly RegistryEntry[]): Promise<Outcome<SheetPlan[]>> {
  const { snapshot, findings, kept } = core.getSnapshot();
  if (!snapshot || !findings) return failed('nothing-read');
  const { makeDocuments } = await import(/* webpackChunkName: "documents" */ '../documents/documents');
  const plans: SheetPlan[] = [];
  const context = { findings, state: kept, sheets: snapshot.sheets, today: core.options.today() };
  for (const document of wantedAgain(kept, chosen)) {
    const made = makeDocuments(context, [document]);
    if (!made.ok) return made;
    plans.push(
      ...made.value.plans.filter((plan) => chosen.some(({ kind, key }) => kind === plan.kind && key === plan.key)),
    );
  }
  return done(plans);
}
