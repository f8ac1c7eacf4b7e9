/** The list as it was left, kept while the pane lives; other screens narrow it, also while it is shown beside them. */
import { useSyncExternalStore } from 'react';
import { firstView, type View } from './order';

let left: View = firstView;
const listeners = new Set<() => void>();

export const rememberedView = (): View => left;
export function rememberView(view: View): void {
  left = view;
  for (const listener of listeners) listener();
}
/** The list anew, narrowed by what was pressed elsewhere. */
export const narrowList = (part: Partial<View>): void => rememberView({ ...firstView, sort: left.sort, ...part });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useListView = (): View => useSyncExternalStore(subscribe, rememberedView);
