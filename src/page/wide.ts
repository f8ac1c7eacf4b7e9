import { useSyncExternalStore } from 'react';

/** From this width the left part shows «Итоги», «Карта» and documents at full size, and the pane beside them the list. */
export const wideWindow = window.matchMedia('(min-width: 1000px)');

function watch(listener: () => void): () => void {
  wideWindow.addEventListener('change', listener);
  return () => wideWindow.removeEventListener('change', listener);
}
export const useWideWindow = (): boolean => useSyncExternalStore(watch, () => wideWindow.matches);
