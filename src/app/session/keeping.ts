/** Answers and decisions waiting to be kept in the workbook: gathered, and written together. */
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { stateOf } from '../../workbook/ours';
import { keptForSchools } from '../identification/school-ids';
import type { SessionCore } from './core';

/** How long the criteria must rest before they are kept in the workbook, milliseconds. */
const restBeforeKeeping = 800;

export class Keeping {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Something is to be kept. */
  private pending = false;
  /** What was said last and is not known to be in the workbook: to be kept, being written, or refused. */
  private unsaved: object | null = null;

  constructor(private readonly core: SessionCore) {}

  /** Kept once nothing more has come for a while. */
  soon(kept: WorkbookState): void {
    this.core.set({ kept });
    this.wait(this.core.options.gather ?? restBeforeKeeping);
  }

  /** Kept at once, or with what else is gathered where the host wants few writings. */
  async keep(wanted: WorkbookState): Promise<void> {
    this.core.set({ kept: keptForSchools(wanted, this.core.getSnapshot().findings?.reading.schools ?? []) });
    this.wait(this.core.options.gather ?? 0);
    if (this.core.options.gather === undefined) await this.now();
  }

  /** Keeps what waits: the user leaves the pane, to save the workbook or to close it. */
  async now(): Promise<void> {
    if (!this.pending) return;
    this.dropTimer();
    const { findings, kept, readOnly } = this.core.getSnapshot();
    this.core.set({ kept: keptForSchools(kept, findings?.reading.schools ?? []) });
    if (!readOnly) await this.core.repeatable(() => this.saved());
  }

  /**
   * Asked before a snapshot is taken; answers what is kept by it: the workbook's own memory, unless something was said that was not in it yet when the
   * snapshot was begun.
   */
  beforeReading(): (snapshot: WorkbookSnapshot) => WorkbookState {
    const { unsaved } = this;
    return (snapshot) => {
      const { kept } = this.core.getSnapshot();
      return unsaved || this.unsaved ? withSheetsOf(snapshot, kept) : stateOf(snapshot, kept);
    };
  }

  /** What waits is kept otherwise, or no more. */
  stop(): void {
    this.dropTimer();
    this.unsaved = null;
  }
  private dropTimer(): void {
    this.pending = false;
    clearTimeout(this.timer);
  }

  /** Work that writes the state with its sheets: nothing of it is left to wait, unless it failed. */
  async carrying<T>(work: () => Promise<T>): Promise<T> {
    const waited = this.pending;
    this.stop();
    const done = await work();
    const { problem, kept } = this.core.getSnapshot();
    if (waited && problem) this.soon(kept);
    return done;
  }

  private wait(rest: number): void {
    this.pending = true;
    this.unsaved = {};
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), rest);
  }

  private async saved(): Promise<void> {
    const { unsaved } = this;
    const saved = await this.core.port.saveState(this.core.getSnapshot().kept);
    if (!saved.ok) this.core.fail(saved.problem);
    else if (this.unsaved === unsaved) this.unsaved = null;
  }
}

/** Our state with the registry as the workbook has it now: a co-author may have made sheets meanwhile. */
export function withSheetsOf({ state }: WorkbookSnapshot, kept: WorkbookState): WorkbookState {
  return state ? { ...kept, registry: state.registry, made: state.made } : kept;
}
