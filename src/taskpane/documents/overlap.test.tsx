/** @jest-environment jsdom */
/** Work that ends after the user has asked for something else, or gone somewhere else. */
import { openedPane, renderAt, sampleBytes } from '../testing/pane';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { MadeScreen } from './MadeScreen';
import { roots } from '../shell/router';

jest.setTimeout(60_000);
afterEach(cleanup);

async function listMade() {
  const opened = await openedPane(sampleBytes());
  await opened.session.prepare([{ kind: 'shnor' }]);
  expect(await opened.session.makeSheets()).toBe(true);
  return opened;
}

test('a preview that takes longer is not shown in place of the one asked for after it', async () => {
  const { session } = await listMade();
  // A sheet that stands is read first; one that does not is there at once.
  const [longer, later] = await Promise.all([
    session.prepare([{ kind: 'shnor' }]),
    session.prepare([{ kind: 'dynamics' }]),
  ]);
  expect([longer, later]).toEqual([false, true]);
  expect(session.getSnapshot().draft?.wanted).toEqual([{ kind: 'dynamics' }]);
});

test('a sheet taken back leads nobody away who has gone elsewhere', async () => {
  const opened = await listMade();
  renderAt(opened, { tab: 'documents', screen: 'make', id: 'shnor' }, <MadeScreen />);
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть прежний вариант' }));
  const restore = jest.spyOn(opened.session, 'restorePrevious');
  fireEvent.click(screen.getByRole('button', { name: 'Да, вернуть' }));
  opened.router.open(roots.schools);
  await act(() => restore.mock.results[0]!.value as Promise<void>);
  expect(opened.router.get()).toBe(roots.schools);
});
