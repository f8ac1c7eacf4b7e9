import { failed, type Outcome } from '../../model/outcome';
import type { Findings } from '../../model/findings';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { sessionWords } from '../../words/workbook/session';
import { readingHash } from '../hash';
import type { ChangeReport } from '../port';
import { unsettled } from '../../workbook/ours';
import { cancelled, type SessionCore } from './core';
import { found } from './judging';
import { withFlagList } from '../flag-list';
import { withSheetsOf } from './keeping';
import type { WantedDocument } from '../documents/documents';
import { restorableOf, type Draft } from './state';

/**
 * Builds the wanted documents from what was read and shows them as a draft. Where a sheet of theirs stands already, what people typed into it
 * since is read first: the draft shows it, and how the new sheet differs.
 * @param stillWanted false once something else was asked for: the draft of that is not replaced by a later answer
 */
export async function prepare(
  core: SessionCore,
  wanted: WantedDocument[],
  stillWanted: () => boolean,
): Promise<boolean> {
  const { snapshot: before, findings, kept } = core.getSnapshot();
  if (!before || !findings) return false;
  const stands = wanted.some(({ kind }) => kept.registry.some((entry) => entry.kind === kind));
  const fresh = stands
    ? await core.work('reading', sessionWords.checking, (tools) => core.port.snapshot(tools))
    : before;
  if (!fresh && core.getSnapshot().problem) return false;
  const snapshot = fresh ?? before;
  const draft = await draftOf(core, wanted, snapshot, findings, kept);
  if (!stillWanted()) return false;
  core.set({
    repeat: null,
    ...(draft.ok ? { draft: draft.value, made: null, problem: null } : { problem: draft.problem }),
  });
  return draft.ok;
}

async function draftOf(
  core: SessionCore,
  wanted: WantedDocument[],
  snapshot: WorkbookSnapshot,
  findings: Findings,
  kept: WorkbookState,
): Promise<Outcome<Draft>> {
  // A sheet that was known when the snapshot was taken and has been removed by us since is not lost.
  const registry = [...(snapshot.state?.registry ?? []), ...kept.registry];
  const lost = unsettled(snapshot, { ...kept, registry });
  if (lost.length > 0) return failed('our-sheets-lost', { sheets: lost.map(({ name }) => `«${name}»`).join(', ') });
  const { makeDocuments } = await import(/* webpackChunkName: "documents" */ '../documents/documents');
  const today = core.options.today();
  const built = makeDocuments({ findings, state: kept, sheets: snapshot.sheets, today }, wanted);
  if (!built.ok) return built;
  const known = new Set(kept.registry.map((entry) => `${entry.kind}:${entry.key}`));
  const isOurs = (plan: SheetPlan): boolean => known.has(`${plan.kind}:${plan.key}`);
  const plans = built.value.plans.map((plan) => withFlagList(plan, findings, snapshot.sheets));
  return {
    ok: true,
    value: {
      ...built.value,
      plans,
      wanted,
      adds: plans.filter((plan) => !isOurs(plan)).map((plan) => plan.name),
      replaces: plans.filter(isOurs).map((plan) => plan.name),
      sourceHash: readingHash(findings.reading),
    },
  };
}

/**
 * Writes the draft. Reads once more first: the sheets are built from what the workbook holds now (typed cells are kept), and if the results
 * changed since they were read nothing is written; the new preview waits for another confirmation.
 */
export async function write(core: SessionCore): Promise<boolean> {
  const { draft } = core.getSnapshot();
  if (!draft) return false;
  const report = await core.work<ChangeReport>('writing', sessionWords.checking, async (tools) => {
    const fresh = await core.port.snapshot(tools);
    if (!fresh.ok) return fresh;
    const snapshot = fresh.value;
    const kept = withSheetsOf(snapshot, core.getSnapshot().kept);
    const findings = await found(core, snapshot, kept);
    if (!findings) return cancelled();
    const now = await draftOf(core, draft.wanted, snapshot, findings, kept);
    if (!now.ok) return now;
    core.set({ snapshot, findings, kept, draft: now.value, changedSinceRead: false });
    if (readingHash(findings.reading) !== draft.sourceHash) return failed('sources-changed');
    tools.progress({ text: sessionWords.writing, done: 0, total: now.value.plans.length });
    const first = now.value.plans[0];
    const changed = await core.port.change(
      {
        plans: now.value.plans,
        flags: null,
        state: now.value.state,
        ...(first ? { activate: { kind: first.kind, key: first.key } } : {}),
      },
      { progress: tools.progress },
    );
    if (changed.ok) core.set({ snapshot: withMade(snapshot, now.value.plans, changed.value) });
    return changed;
  });
  if (!report) return false;
  core.tell(
    { what: 'made', names: report.sheets.map((sheet) => sheet.name) },
    {
      kept: report.state,
      made: report,
      draft: null,
      restorable: restorableOf(report),
      remarks: report.remarks ?? [],
    },
  );
  return true;
}

/** «Убрать созданные листы»: every sheet of ours goes, with the flags that look it up; added sources stay. */
export async function removeOurs(core: SessionCore): Promise<void> {
  const { kept } = core.getSnapshot();
  const remove = kept.registry.filter((entry) => entry.kind !== 'source');
  const report = await core.work('writing', sessionWords.removing, (tools) =>
    core.port.change(
      { plans: [], remove, flags: [], state: { ...kept, flagged: false } },
      { progress: tools.progress },
    ),
  );
  if (!report) return;
  core.tell(
    { what: 'removed', count: remove.length },
    {
      kept: report.state,
      made: null,
      draft: null,
      restorable: restorableOf(report, remove),
      remarks: report.remarks ?? [],
    },
  );
}

/** «Вернуть прежний вариант». */
export async function restore(core: SessionCore): Promise<void> {
  const report = await core.work('writing', sessionWords.restoring, () => core.port.restorePrevious());
  if (!report) return;
  const { state: kept, remarks = [] } = report;
  core.tell({ what: 'restored' }, { kept, made: null, draft: null, restorable: null, remarks });
}

/** The snapshot with the sheets just made, so that a row selected in one of them finds its school. */
function withMade(snapshot: WorkbookSnapshot, plans: readonly SheetPlan[], report: ChangeReport): WorkbookSnapshot {
  const made = report.sheets.flatMap((sheet): SheetSnapshot[] => {
    const plan = plans.find((candidate) => candidate.kind === sheet.kind && candidate.key === sheet.key);
    return plan ? [sheetOfPlan(plan, sheet.sheetId, sheet.name)] : [];
  });
  const ids = new Set(made.map((sheet) => sheet.id));
  return {
    ...snapshot,
    state: report.state,
    sheets: [...snapshot.sheets.filter((sheet) => !ids.has(sheet.id)), ...made],
  };
}

function sheetOfPlan(plan: SheetPlan, id: string, name: string): SheetSnapshot {
  const width = Math.max(0, ...plan.rows.map((row) => row.cells.length));
  const values = plan.rows.map((row) => Array.from({ length: width }, (_, col) => row.cells[col]?.v ?? null));
  return { id, name, visibility: 'visible', top: 0, left: 0, values };
}
