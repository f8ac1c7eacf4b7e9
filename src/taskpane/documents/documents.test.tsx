/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { documents } from '../../documents/catalogue';
import { resultKinds } from '../../model/state';
import { Screens } from '../shell/Screens';
import { listSheets } from '../shell/router';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';
import { documentLines, found, stateText } from './lines';

jest.setTimeout(60_000);
afterEach(() => {
  cleanup();
  localStorage.clear();
});

let opened: Opened;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
const shown = async (): Promise<void> => {
  renderAt(opened, { tab: 'documents', screen: 'list' }, <Screens />);
  await screen.findByRole('searchbox', { name: 'Найти документ' });
};
const group = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}: `) });

test('every document has a line, found by its own title', () => {
  const wanted = documents.filter(({ kind }) => !listSheets.includes(kind) && !resultKinds.has(kind));
  for (const { kind, title } of wanted) expect(found(title).map(({ id }) => id)).toContain(kind);
  expect(documentLines).toHaveLength(wanted.length + 3);
});

test('a document is found by what is inside it, «е» for «ё»; Enter opens the first', async () => {
  expect(found('куратор').map(({ id }) => id)).toEqual(['support']);
  expect(found('партнер').map(({ id }) => id)).toEqual(['support']);
  await shown();
  const search = screen.getByRole('searchbox');
  fireEvent.change(search, { target: { value: 'совещание слушали' } });
  expect(screen.getByRole('button', { name: 'Протокол совещания' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'SWOT-анализ' })).toBeNull();
  fireEvent.change(search, { target: { value: 'погода' } });
  fireEvent.click(screen.getByRole('button', { name: 'Показать все' }));
  expect(screen.getByRole('button', { name: 'SWOT-анализ' })).toBeTruthy();
  fireEvent.change(search, { target: { value: 'куратор' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(opened.router.get()).toMatchObject({ tab: 'documents', id: 'support' });
});

test('a group folds to its line and stays so; what is looked for is shown all the same', async () => {
  await shown();
  fireEvent.click(group('SWOT и диагностика'));
  expect(screen.queryByRole('button', { name: 'SWOT-анализ' })).toBeNull();
  cleanup();
  await shown();
  expect(group('SWOT и диагностика').getAttribute('aria-expanded')).toBe('false');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'SWOT' } });
  expect(screen.getByRole('button', { name: 'SWOT-анализ' })).toBeTruthy();
});

test('a line says in its own gender whether it is there, and a group how many are', async () => {
  await act(async () => {
    expect(await opened.session.prepare([{ kind: 'overview' }, { kind: 'swot' }])).toBe(true);
    await opened.session.makeSheets();
    opened.session.dropDraft();
  });
  await shown();
  const line = (name: string): string | null => screen.getByRole('button', { name }).textContent;
  expect(line('Сводка')).toMatch(/сделана$/);
  expect(line('SWOT-анализ')).toMatch(/сделан$/);
  expect(line('Надёжность')).toMatch(/нет$/);
  expect(within(group('Выявление')).getByText('сделано 1 из 3')).toBeTruthy();
  const pages = documentLines.find(({ id }) => id === 'school-page')!;
  expect(stateText(pages, { what: 'made', sheets: 6, changed: [] })).toBe('сделаны\u00a06');
});
