/** Which of the sheets to be made is looked at: the same in the pane and, on a wide page, beside it. */
import { useCallback, useSyncExternalStore } from 'react';
import { useSurroundings } from '../shell/pane';

let shown = 0;
const listeners = new Set<() => void>();

export function showPlan(index: number): void {
  shown = index;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useShownPlan = (): number => useSyncExternalStore(subscribe, () => shown);

/** Whether what is to be made is drawn beside the pane: then the pane does not draw it as well. */
export function useBeside(): boolean {
  const { beside } = useSurroundings();
  const watch = useCallback(
    (listener: () => void): (() => void) => {
      beside?.addEventListener('change', listener);
      return () => beside?.removeEventListener('change', listener);
    },
    [beside],
  );
  return useSyncExternalStore(watch, () => beside?.matches ?? false);
}
