/** What every command of the command line is, and how it ends. */
import type { Problem } from '../model/outcome';

/** Exit codes; the worst of several files counts. */
export const exit = { done: 0, nothingToJudge: 1, wrongUsage: 2, unreadable: 3 } as const;

/** What documents say where nobody is on the list, so that there is nobody to make them for. */
const nobody: ReadonlySet<string> = new Set(['nobodyListed', 'packageNoSchools', 'schoolPagesNone']);

/** How the making of documents ends: with nobody on the list there was nothing to judge, whatever was made of it; else as given. */
export const madeExit = (notes: readonly Problem[], otherwise: number = exit.done): number =>
  notes.some(({ code }) => nobody.has(code)) ? exit.nothingToJudge : otherwise;

/** Where a command writes: results on standard output, progress and remarks on standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** One command: `npm run shnor -- <name> …`. Add it to commands/index.ts. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Shown by `--help`: how to call it, every flag, examples; loaded where it names documents. */
  help: string | (() => Promise<string>);
  /** Its code, loaded when it is run: the help waits for none, and no command for another's documents. */
  load(): Promise<{ run: Run }>;
}

/** @param args what stands after the command's name; @returns the exit code */
export type Run = (args: string[], terminal: Terminal) => number | Promise<number>;

/** Wrong usage: said with the way to the help, exit code 2. */
export class UsageError extends Error {}

/** Something a command cannot go on after, as a problem with its exit code. */
export class Stop extends Error {
  constructor(
    readonly problem: Problem,
    readonly code: number,
  ) {
    super(problem.code);
  }
}
