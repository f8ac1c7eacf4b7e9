import { useState } from 'react';

/** Steps that are kept: more than anybody takes back. */
const mostSteps = 50;

/**
 * Changes of a value with the way back, step by step. Changes of one thing in a row (a word being typed) are one step: `what` names it. Steps of another
 * `scope` (another school's list) are no steps of this one.
 */
export function useSteps<T>(
  present: T,
  keep: (next: T) => void,
  scope = '',
): { keep: (next: T, what?: string) => void; undo: () => void; count: number } {
  const [taken, setTaken] = useState<{ scope: string; steps: readonly { before: T; what: string }[] }>({
    scope,
    steps: [],
  });
  const steps = taken.scope === scope ? taken.steps : [];
  const last = steps[steps.length - 1];
  return {
    keep: (next, what = '') => {
      if (what === '' || last?.what !== what)
        setTaken({ scope, steps: [...steps.slice(1 - mostSteps), { before: present, what }] });
      keep(next);
    },
    undo: () => {
      if (!last) return;
      setTaken({ scope, steps: steps.slice(0, -1) });
      keep(last.before);
    },
    count: steps.length,
  };
}
