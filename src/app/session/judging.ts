/** What was read is judged, and the screens get to know it. */
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { identify } from '../identification/identify';
import { keptForSchools } from '../identification/school-ids';
import { breath, type SessionCore } from './core';
import type { Following } from './following';
import { identifyOptions } from './options';

const optionsNow = (core: SessionCore, snapshot: WorkbookSnapshot, kept: WorkbookState) =>
  identifyOptions(kept, snapshot, core.getSnapshot().onlySheet);

/** What is found in a snapshot, where it can in another thread; null where it was stopped. */
export async function found(
  core: SessionCore,
  snapshot: WorkbookSnapshot,
  kept: WorkbookState,
  signal?: AbortSignal,
): Promise<Findings | null> {
  const options = optionsNow(core, snapshot, kept);
  const elsewhere = (await core.options.identify?.(snapshot, options, signal)) ?? 'here';
  if (elsewhere !== 'here') return elsewhere === 'stopped' ? null : elsewhere;
  return identify([snapshot], options);
}

export class Judging {
  constructor(
    private readonly core: SessionCore,
    private readonly following: Following,
  ) {}

  /** Reads a snapshot by what is kept from now on, judges it and lets the screens know. What is said in the meantime counts as well. */
  async again(snapshot: WorkbookSnapshot, wanted: WorkbookState): Promise<Findings> {
    this.core.set({ kept: wanted });
    await breath();
    const { kept } = this.core.getSnapshot();
    const findings = identify([snapshot], optionsNow(this.core, snapshot, kept));
    this.take(snapshot, kept, findings);
    return findings;
  }

  take(snapshot: WorkbookSnapshot, kept: WorkbookState, findings: Findings): void {
    const state = this.core.getSnapshot();
    const again = snapshot === state.snapshot;
    if (again) this.following.judgedAgain();
    else this.following.readAgain();
    const changedSinceRead = again && state.changedSinceRead;
    const { schools } = findings.reading;
    this.core.set({ snapshot, kept: keptForSchools(kept, schools), findings, changedSinceRead, selectedSchool: null });
  }
}
