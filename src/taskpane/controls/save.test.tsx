/** @jest-environment jsdom */
import { read, write, type BookType } from '@e965/xlsx';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { documentsWords } from '../../words/pane/documents';
import { DocumentsScreen } from '../documents/DocumentsScreen';
import { MadeScreen } from '../documents/MadeScreen';
import { openedPane, renderAt, sampleBytes } from '../testing/pane';

jest.setTimeout(120_000);
afterEach(cleanup);

const saved = (bookType: BookType): Uint8Array =>
  new Uint8Array(write(read(sampleBytes()), { type: 'array', bookType }) as ArrayBuffer);

test.each<[string, () => Uint8Array, boolean]>([
  ['Книга.ods', () => saved('ods'), true],
  ['Книга.xls', () => saved('biff8'), true],
  ['Книга.csv', () => saved('csv'), false],
  ['Книга.xlsx', sampleBytes, false],
])('%s: what the copy will not hold is said where it is saved', async (name, bytes, said) => {
  const opened = await openedPane(bytes(), name);
  await opened.session.prepare([{ kind: 'read' }]);
  expect(await opened.session.makeSheets()).toBe(true);
  const saidIn = (drawn: React.JSX.Element): number => {
    renderAt(opened, { tab: 'documents', screen: 'list' }, drawn);
    const found = screen.queryAllByText(documentsWords.valuesOnly(name)).length;
    cleanup();
    return found;
  };
  expect([saidIn(<MadeScreen />), saidIn(<DocumentsScreen />)]).toEqual(said ? [1, 1] : [0, 0]);
});

test('the workbook can be saved where there is no sheet of ours: after a decision alone, and after the sheets were removed', async () => {
  const save = jest.fn(() => Promise.resolve('Книга.xlsx'));
  const opened = await openedPane(sampleBytes(), 'Книга.xlsx', { save });
  await opened.session.prepare([{ kind: 'read' }]);
  await opened.session.makeSheets();
  await opened.session.removeOurSheets();
  expect(opened.session.getSnapshot().kept.registry).toEqual([]);
  renderAt(opened, { tab: 'documents', screen: 'list' }, <DocumentsScreen />);
  fireEvent.click(screen.getByRole('button', { name: documentsWords.save }));
  await screen.findByText(documentsWords.savedCopy('Книга.xlsx'));
  expect(save).toHaveBeenCalledTimes(1);
});
