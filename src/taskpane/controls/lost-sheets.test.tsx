/** @jest-environment jsdom */
import '../testing/browser';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { openFile } from '../../hosts/file';
import { filePort } from '../../hosts/file/port';
import { unzip, zip } from '../../hosts/file/testing/packages';
import { Session } from '../../app/session';
import { lostAnswers, lostQuestion } from '../../workbook/ours';
import { Screens } from '../shell/Screens';
import type { Route } from '../shell/router';
import { openedPane, renderAt, sampleBytes } from '../testing/pane';

jest.setTimeout(120_000);
afterEach(cleanup);

/** The sample with a roadmap and without the part of our memory. */
async function withoutMemory(): Promise<Uint8Array> {
  const opened = openFile(sampleBytes(), 'Книга.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = filePort(opened.value);
  const session = new Session(port, { today: () => '2026-11-22' });
  await session.open();
  await session.identify();
  await session.prepare([{ kind: 'roadmap' }]);
  expect(await session.makeSheets()).toBe(true);
  return zip(
    Object.fromEntries(Object.entries(unzip(port.bytes())).filter(([name]) => !name.startsWith('customXml/'))),
  );
}

test('while the question about our sheets stands, no screen says that there are none: it leads to the question', async () => {
  const opened = await openedPane(await withoutMemory());
  const notice = /Лист навигатора не узнан: «Дорожная карта»\./;
  for (const place of ['list', 'tracking'] as const) {
    const route: Route = { tab: 'documents', screen: place };
    renderAt(opened, route, <Screens />);
    await screen.findByText(notice);
    expect(screen.queryByText('Сначала составьте дорожную карту')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'К вопросу' }));
    expect(opened.router.get()).toEqual({ tab: 'data', screen: 'start' });
    cleanup();
  }
  await waitFor(() => expect(opened.session.getSnapshot().busy).toBeNull());
  const { findings } = opened.session.getSnapshot();
  await opened.session.answers.answer(
    findings!.reading.questions.find(({ id }) => id === lostQuestion)!,
    lostAnswers.take,
  );
  renderAt(opened, { tab: 'documents', screen: 'list' }, <Screens />);
  await screen.findAllByText(/Дорожная карта/);
  expect(screen.queryByText(notice)).toBeNull();
});
