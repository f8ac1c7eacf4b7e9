/** @jest-environment jsdom */
import { read, write, type BookType } from '@e965/xlsx';
import { cleanup, screen } from '@testing-library/react';
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
