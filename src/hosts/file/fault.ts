import { done, failed, type Outcome, type Problem } from '../../model/outcome';

/** A fault of the user's file, thrown inside the file host only; `guarded` turns it into a Problem at the border. */
export class FileFault extends Error {
  readonly problem: Problem;

  constructor(code: string, params?: Problem['params'], more?: Parameters<typeof failed>[2]) {
    super(code);
    this.problem = failed(code, params, more).problem;
  }
}

/** The package cannot be what it says it is; `part` names the damaged part for whoever will look into it. */
export const broken = (part: string): FileFault => new FileFault('file-broken', { part });

/** Runs the inside of a border function; faults of the file become problems, mistakes of ours stay errors. */
export function guarded<T>(work: () => T): Outcome<T> {
  try {
    return done(work());
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, problem: error.problem };
    throw error;
  }
}
