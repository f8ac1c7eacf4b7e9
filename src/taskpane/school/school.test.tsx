/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { listOf } from '../../judging';
import { firstView } from '../schools/order';
import { rememberView } from '../schools/view-state';
import { Screens } from '../shell/Screens';
import { rowsOf } from './Shares';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';

jest.setTimeout(120_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
beforeEach(() => rememberView(firstView));
afterEach(cleanup);

const at = async (id: string): Promise<void> => {
  renderAt(opened, { tab: 'schools', screen: 'school', id }, <Screens />);
  await screen.findByRole('heading', { level: 1 });
};
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const listed = () => listOf(opened.session.getSnapshot().findings!.judgement).listed;

test('procedures stand low ones first, both years in a row, each leading to its cell', async () => {
  const { school } = listed()[0]!;
  await at(school.id);
  const shares = screen.getByRole('region', { name: 'Доля «2» по процедурам' });
  const rows = within(shares).getAllByRole('row').slice(1);
  const { judgement } = opened.session.getSnapshot().findings!;
  const order = rowsOf(listed()[0]!, judgement.years!);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(order.map(({ name }) => name));
  const low = order.map(({ isLow }) => isLow);
  expect(low[0]).toBe(true);
  expect(low).toEqual([...low].sort((a, b) => Number(b) - Number(a)));
  const select = jest.spyOn(opened.session, 'select').mockResolvedValue();
  fireEvent.click(within(rows[0]!).getByRole('button'));
  expect(select).toHaveBeenCalledTimes(1);
  select.mockRestore();
});

test('the neighbours are those of the list as it is sorted; the last has no next', async () => {
  await at(listed()[0]!.school.id);
  const { verdicts } = opened.session.getSnapshot().findings!.judgement;
  const next = () => screen.getByRole('button', { name: 'Следующая школа списка' });
  const seen = [title()];
  while (next().getAttribute('aria-disabled') !== 'true' && seen.length <= verdicts.length) {
    fireEvent.keyDown(document.body, { key: 'ArrowDown', altKey: true });
    seen.push(title());
  }
  fireEvent.click(next());
  expect(title()).toBe(seen[seen.length - 1]);
  expect(new Set(seen).size).toBe(seen.length);
  fireEvent.click(screen.getByRole('button', { name: 'Предыдущая школа списка' }));
  expect(title()).toBe(seen[seen.length - 2]);
});

test('Escape leads back to the list, to the school that was left', async () => {
  renderAt(
    opened,
    { tab: 'schools', screen: 'list' },
    <div id="panel">
      <Screens />
    </div>,
  );
  const list = await screen.findByRole('list', { name: 'Список школ' });
  const row = within(list).getByRole('button', { name: /«Ключевская СОШ»/ });
  row.focus();
  fireEvent.click(row);
  const heading = await screen.findByRole('heading', { level: 1, name: /«Ключевская СОШ»/ });
  fireEvent.keyDown(heading, { key: 'Escape' });
  await screen.findByRole('list', { name: 'Список школ' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('«Ключевская СОШ»'));
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

test('Escape in a field is the field’s own', async () => {
  await at(listed()[0]!.school.id);
  act(() => opened.router.go({ tab: 'schools', screen: 'official' }));
  const field = await screen.findByRole('textbox');
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(opened.router.get()).toMatchObject({ screen: 'official' });
});

test('neighbours follow what the list is narrowed to', async () => {
  const low = listed();
  rememberView({
    ...firstView,
    only: { title: 'две школы', ids: new Set(low.slice(0, 2).map(({ school }) => school.id)) },
  });
  await at(low[0]!.school.id);
  expect(screen.getByText(/^\d из 2$/)).toBeTruthy();
});

test('a document of one school is asked for that school alone', async () => {
  const { school } = listed()[0]!;
  await at(school.id);
  const prepare = jest.spyOn(opened.session, 'prepare').mockResolvedValue(false);
  fireEvent.click(screen.getByRole('button', { name: 'Пакет документов' }));
  await screen.findByRole('heading', { level: 1, name: 'Что получится' });
  expect(prepare).toHaveBeenCalledWith([{ kind: 'school-package', inputs: { schools: [school.id] } }]);
  act(() => opened.router.back());
  fireEvent.click(await screen.findByRole('button', { name: 'Дорожная карта школы' }));
  await screen.findByRole('heading', { level: 1, name: 'Что получится' });
  expect(prepare).toHaveBeenLastCalledWith([
    { kind: 'roadmap', inputs: expect.objectContaining({ scope: 'schools', schools: [school.id] }) as unknown },
  ]);
  prepare.mockRestore();
});
