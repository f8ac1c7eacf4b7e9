import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Route, Router } from './router';
import type { PaneState, PaneStore, Session, SessionState, Surroundings } from './store';

export interface Pane {
  store: PaneStore;
  router: Router;
}
export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A screen stands outside the pane');
  return pane;
}
export function useRoute(): Route {
  const { router } = usePane();
  return useSyncExternalStore(router.subscribe, router.get);
}
export const useRouter = (): Router => usePane().router;
export const useSurroundings = (): Surroundings => usePane().store.surroundings;
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** The session's state; null before a workbook is there. */
export function useSessionState(): SessionState | null {
  const { session } = usePaneState();
  return useSyncExternalStore(session?.subscribe ?? never, session?.getSnapshot ?? nothing);
}

/** The session and its state, for screens shown only when a workbook is there. */
export function useSession(): { session: Session; state: SessionState } {
  const { session } = usePaneState();
  const state = useSessionState();
  if (!session || !state) throw new Error('The screen needs a workbook');
  return { session, state };
}

/** Shows cells of the workbook; on a narrow page that means the workbook in place of the pane. */
export function useShowCells(): (target: Parameters<Session['select']>[0]) => void {
  const { session } = useSession();
  const { showBook } = useSurroundings();
  return (target) =>
    void session.select(target).then(() => {
      // What went wrong is told in the pane.
      if (!session.getSnapshot().problem) showBook?.();
    });
}

/** Goes to a place of the pane. */
export function useGo(): (route: Route) => void {
  const router = useRouter();
  return useCallback((route: Route) => router.go(route), [router]);
}
