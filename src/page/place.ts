/** Where the page was when a copy was saved: kept in the copy, so that it opens there again. */
import type { Session } from '../app/session';
import { screens, type Route, type Router } from '../taskpane/shell/router';
import type { Book } from './book';

/** Name of the place in state.documents. */
const placeName = 'place';

/** Keeps the place in the workbook; what was made is not asked to be made again. */
export async function keepPlace(session: Session, router: Router, book: Book): Promise<void> {
  const { run: _run, again: _again, ...route } = router.get();
  const { draft } = session.getSnapshot();
  const { snapshot, shownSheet } = book.get();
  const sheet = snapshot?.sheets.find(({ id }) => id === shownSheet)?.name ?? null;
  const isPreview = route.screen === 'make' || route.screen === 'roadmap-preview';
  const at: Route = isPreview && !draft ? { tab: 'documents', screen: 'list' } : (route as Route);
  session.keepDocument(placeName, { route: at, sheet });
  await session.keepNow();
}

/** Opens the place that the workbook keeps; one that there is no more leaves the page where it is. */
export function openPlace(session: Session, router: Router, book: Book): void {
  const { kept, findings } = session.getSnapshot();
  const place = kept.documents[placeName] as { route?: Partial<Route>; sheet?: unknown } | undefined;
  const sheet = book.get().snapshot?.sheets.find(({ name }) => name === place?.sheet);
  if (sheet) book.set({ shownSheet: sheet.id, chosen: null });
  const route = place?.route;
  if (!findings || !route || !isRoute(route)) return;
  const root = router.root(route.tab);
  router.open(root);
  if (root.screen !== route.screen) router.go(route);
}

const texts = ['id', 'group', 'school'] as const;
/** The workbook may be of a later version, or edited by hand. */
function isRoute(route: Partial<Route>): route is Route {
  const known = Object.entries<readonly string[]>(screens).find(([tab]) => tab === route.tab)?.[1];
  return (
    known?.includes(String(route.screen)) === true &&
    texts.every((name) => route[name] === undefined || typeof route[name] === 'string')
  );
}
