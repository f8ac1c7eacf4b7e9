import type { Findings } from '../../model/findings';
import { failed, type Outcome, type Problem } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { Answers } from '../../model/state';
import type { IdentifyOptions } from '../identification/identify';
import type { Progress, WorkbookPort } from '../port';
import { firstState, type Busy, type News, type SessionState } from './state';

/** Reads and judges in another thread; 'here': it has to be done in this one; 'stopped': `signal` stopped it, or the workbook was left. */
export type IdentifyElsewhere = (
  snapshot: WorkbookSnapshot,
  options: IdentifyOptions,
  signal?: AbortSignal,
) => Promise<Findings | 'here' | 'stopped'>;

/** What the session is given by whoever shows it. */
export interface SessionOptions {
  /** ISO date of today. */
  today: () => string;
  /**
   * How long what was answered may wait to be kept in the workbook, milliseconds, so that several answers are one writing: each can empty Excel's list
   * of what the user may undo. Whoever shows the session calls `keepNow` when the user leaves it. Left out: kept at once.
   */
  gather?: number;
  /** Reads another file of the user's; its code is loaded when first needed. */
  /** Answers about forms of headers given in other workbooks: fingerprints and column choices, no data. */
  headers?: { load: () => Answers['headers']; save: (headers: Answers['headers']) => void };
  readFile?: (bytes: Uint8Array, fileName: string) => Promise<Outcome<WorkbookSnapshot>>;
  /** For workbooks so large that reading them here would hold up the screen. */
  identify?: IdentifyElsewhere;
}

/** How long events may come that our own writing caused, milliseconds. Nothing is lost: every writing reads again first. */
const echo = 3000;

/** What a piece of work tells and listens to. */
export interface Tools {
  progress: Progress;
  signal: AbortSignal;
}

/** Lets the page draw and take a click before the next block of work. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Two frames, milliseconds: what was said is on the screen before a long block of work. */
const frames = 34;
export const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, frames));

/** The observable heart of the session: state, listeners, one piece of work at a time. */
export class SessionCore {
  private state: SessionState = firstState();
  private readonly listeners = new Set<() => void>();
  private newsCount = 0;
  private wroteAt = 0;
  private last: (() => Promise<unknown>) | null = null;

  constructor(
    readonly port: WorkbookPort,
    readonly options: SessionOptions,
  ) {}

  /** For useSyncExternalStore. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getSnapshot = (): SessionState => this.state;

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Excel tells of our own writing some time after it: such an event is no change of the user's. */
  get justWrote(): boolean {
    return Date.now() - this.wroteAt < echo;
  }

  /** What the user asked for: «Повторить» does it again, should it fail. The latest asked counts. */
  repeatable<T>(work: () => Promise<T>): Promise<T> {
    this.last = work;
    return work();
  }

  fail(problem: Problem): void {
    const { repeatable = false, reread = false } = problem;
    // What was done before is no news beside what has failed.
    this.set({ problem, news: null, repeat: repeatable ? this.last : null, ...(reread && { changedSinceRead: true }) });
  }

  tell(news: News, change: Partial<SessionState> = {}): void {
    this.set({ ...change, news: { count: ++this.newsCount, news } });
  }

  /**
   * Runs one piece of work: shows progress, keeps the next click out until the end, turns a failure into the state's problem.
   * @returns the work's value; null where it failed, was cancelled, or other work was under way
   */
  async work<T>(what: Busy['what'], text: string, task: (tools: Tools) => Promise<Outcome<T>>): Promise<T | null> {
    if (this.state.busy) return null;
    const stop = new AbortController();
    // Writing is not stopped half-way: the host does all of it or none.
    const cancel = what === 'writing' ? null : () => stop.abort();
    const progress: Progress = (step) => this.set({ busy: { what, cancel, ...step } });
    this.set({ busy: { what, text, done: 0, total: 0, cancel }, problem: null, repeat: null, remarks: [] });
    await breath();
    let outcome: Outcome<T>;
    try {
      outcome = await task({ progress, signal: stop.signal });
    } finally {
      // A mistake of ours is thrown on to the screen that tells of it; the session must not stay busy for ever.
      this.set({ busy: null });
    }
    if (what !== 'reading') this.wroteAt = Date.now();
    if (stop.signal.aborted) {
      this.tell({ what: 'cancelled' });
      return null;
    }
    if (!outcome.ok) {
      this.fail(outcome.problem);
      return null;
    }
    return outcome.value;
  }

  /** Until no work is under way; what one work leads to by itself comes first. */
  async free(): Promise<void> {
    while (this.state.busy) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
      await breath();
    }
  }
}

export const cancelled = () => failed('cancelled');
