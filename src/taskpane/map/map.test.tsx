/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { MapView } from './MapView';
import { MapScreen } from '.';
import { openedPane, renderAt, sampleBytes, workbookOf, type Opened } from '../testing/pane';

jest.setTimeout(120_000);
const map = { tab: 'schools', screen: 'map' } as const;
afterEach(cleanup);

const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.activeElement!, { key, ...more });
/** What the cell in focus says; focus moves in the next frame. */
const focused = async (): Promise<string> => {
  await act(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  return document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
};

describe('the sample', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openedPane(sampleBytes());
  });

  test('the keyboard goes over cells and opens one; a second Enter goes to its source', async () => {
    renderAt(opened, map, <MapScreen />);
    const grid = await screen.findByRole('grid');
    const stops = within(grid)
      .getAllByRole('gridcell')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]!.focus());
    press('ArrowDown');
    const name = await focused();
    expect(name).toMatch(/«/);
    press('ArrowDown');
    expect(await focused()).toContain(`${name}, ВПР МА 5, 2026: `);
    press('End');
    expect(await focused()).toContain('ЕГЭ МА баз., 2026');
    press('ArrowDown');
    expect(await focused()).toContain('ЕГЭ МА баз., 2025');
    press('Home');
    expect(await focused()).toContain(`${name}, ВПР МА 5, 2025: `);
    press('Enter');
    const detail = await screen.findByRole('region', { name: `${name}, ВПР МА 5, 2025` });
    expect(within(detail).getByText(/вероятно от/)).toBeTruthy();
    const select = jest.spyOn(opened.session, 'select').mockResolvedValue();
    press('Enter');
    expect(select).toHaveBeenCalledTimes(1);
    expect(select.mock.calls[0]![0]).toMatchObject({ sheet: expect.stringMatching(/2025/) as string });
    press('Escape');
    expect(screen.queryByRole('region', { name: /ВПР МА 5, 2025/ })).toBeNull();
    press('Home', { ctrlKey: true });
    expect(await focused()).toMatch(/^В списке по правилу: /);
    select.mockRestore();
  });

  test('a name opens the school; a group folds', async () => {
    renderAt(opened, map, <MapScreen />);
    const group = await screen.findByRole('gridcell', { name: /^В списке по правилу: / });
    const first = screen.getAllByRole('gridcell', { name: /^[^,:]*«[^,:]*$/ })[0]!;
    fireEvent.click(first);
    expect(opened.router.get()).toMatchObject({ screen: 'school' });
    fireEvent.click(group);
    expect(group.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(group);
  });

  test('wide, what is looked for is shown alone and a cell opens its school', async () => {
    renderAt(opened, map, <MapView wide />);
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'лицей' } });
    const cells = screen.getAllByRole('gridcell', { name: /Лицей.*, ВПР МА 5, 2026: / });
    expect(cells).toHaveLength(1);
    expect(screen.queryByRole('gridcell', { name: /Гимназия/ })).toBeNull();
    fireEvent.click(cells[0]!);
    const { verdicts } = opened.session.getSnapshot().findings!.judgement;
    const lyceum = verdicts.find(({ school }) => school.name.includes('Лицей'))!;
    expect(opened.router.get()).toMatchObject({ screen: 'school', id: lyceum.school.id });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'нет такой' } });
    expect(screen.getByText('Такой школы на карте нет.')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
  });
});

test('of 2,000 schools only those in sight are drawn', async () => {
  const head = ['ОО', 'Кол-во участников', '2', '3', '4', '5'];
  const rows = Array.from({ length: 2000 }, (_, index) => [`МБОУ «СОШ № ${index + 1}»`, 40, 14, 10, 10, 6]);
  const sheet = (title: string) => [[title], head, ...rows];
  const opened = await openedPane(
    workbookOf({ 'МА 5': sheet('ВПР 2026 Математика 5 класс'), 'РУ 5': sheet('ВПР 2026 Русский язык 5 класс') }),
  );
  renderAt(opened, map, <MapScreen />);
  const grid = await screen.findByRole('grid');
  expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(4000);
  expect(within(grid).getAllByRole('row').length).toBeLessThan(80);
});
