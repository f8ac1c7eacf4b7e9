/** A file of browser tests that failed is run once more: one that passes then was in the way of a slow machine, one that fails again is broken. */
import { relative } from 'node:path';

/** What jest tells of a run, as far as it is asked for. */
export interface Run {
  /** 0 where everything passed. */
  status: number;
  /** A row a file; none where jest itself broke down. */
  files: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** More failed files than this are no accident of the machine. */
const most = 3;

/**
 * @param run runs these files; all where none is named
 * @returns the status of the gate, and the tests that passed only at the second try
 */
export function withSecondTry(
  run: (files: string[]) => Run,
  wanted: string[],
): { status: number; secondTry: string[] } {
  const { status, files } = run(wanted);
  const failed = files.filter((file) => file.status === 'failed');
  if (status === 0 || failed.length === 0 || failed.length > most) return { status, secondTry: [] };
  const again = run(failed.map(({ name }) => name));
  if (again.status !== 0) return { status: again.status, secondTry: [] };
  const secondTry = failed.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName }) => `${relative('.', name)}: ${fullName}`),
  );
  return { status: 0, secondTry };
}
