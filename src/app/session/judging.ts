/** What was read is judged, and the screens get to know it. */
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { identify } from '../identification/identify';
import { keptForSchools } from '../identification/school-ids';
import { breath, type SessionCore } from './core';
import type { Following } from './following';
import { identifyOptions } from './options';

export class Judging {
  constructor(
    private readonly core: SessionCore,
    private readonly following: Following,
  ) {}

  /** Reads a snapshot by what is kept, judges it and lets the screens know. */
  async again(snapshot: WorkbookSnapshot, kept: WorkbookState): Promise<Findings> {
    await breath();
    const findings = this.found(snapshot, kept);
    this.take(snapshot, kept, findings);
    return findings;
  }

  found(snapshot: WorkbookSnapshot, kept: WorkbookState): Findings {
    return identify([snapshot], identifyOptions(kept, snapshot, this.core.getSnapshot().onlySheet));
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
