/** @jest-environment jsdom */
import { openedPane, sampleBytes, type Opened } from '../taskpane/testing/pane';
import { Router } from '../taskpane/shell/router';
import { Book } from './book';
import { keepPlace, openPlace } from './place';

jest.setTimeout(120_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
const sheets = () => opened.session.getSnapshot().snapshot!.sheets;
/** A book that shows a sheet; the file behind it is the session's. */
function bookAt(index: number): Book {
  const book = new Book();
  book.set({ snapshot: opened.session.getSnapshot().snapshot, shownSheet: sheets()[index]!.id });
  return book;
}

test('the screen, the school and the sheet are where the copy was saved, with the way back to the section', async () => {
  const { session, router } = opened;
  const { id } = session.getSnapshot().findings!.reading.schools[0]!;
  router.open({ tab: 'schools', screen: 'list' });
  router.go({ tab: 'schools', screen: 'school', id });
  await keepPlace(session, router, bookAt(3));
  const [again, book] = [new Router(), bookAt(0)];
  openPlace(session, again, book);
  expect(again.get()).toMatchObject({ tab: 'schools', screen: 'school', id });
  expect(book.get().shownSheet).toBe(sheets()[3]!.id);
  again.back();
  expect(again.get().tab).toBe('schools');
});

test('sheets just made are not asked to be made again: their section opens', async () => {
  const { session, router } = opened;
  router.open({ tab: 'documents', screen: 'make', id: 'shnor' });
  await keepPlace(session, router, bookAt(0));
  const again = new Router();
  openPlace(session, again, bookAt(0));
  expect(again.get()).toEqual({ tab: 'documents', screen: 'list' });
});

test.each([[{ tab: 'schools', screen: 'нет такого' }], [{ tab: 'constructor', screen: 'name' }], ['строка'], [null]])(
  'a place that there is not, %j, leaves the page where it is',
  (route) => {
    const { session } = opened;
    session.keepDocument('place', { route, sheet: 'Нет такого листа' });
    const again = new Router();
    const before = again.get();
    openPlace(session, again, bookAt(0));
    expect(again.get()).toBe(before);
  },
);
