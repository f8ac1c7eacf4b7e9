import { useState } from 'react';
import { useSessionState } from '../shell/pane';

/** What was last done here, said where it was asked for; what then goes wrong with the workbook takes it away. */
export function useSaid<T>(nothing: T): [said: T, say: (said: T) => void] {
  const problem = useSessionState()?.problem ?? null;
  const [known, setKnown] = useState(problem);
  const [said, say] = useState(nothing);
  if (problem !== known) {
    setKnown(problem);
    if (problem) say(nothing);
  }
  return [said, say];
}
