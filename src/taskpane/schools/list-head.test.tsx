/** @jest-environment jsdom */
/** Over the list: what was decided and could not be applied is said, and can be taken back; lines of a list received are answered one by one. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { listOf } from '../../judging';
import { Screens } from '../shell/Screens';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';
import { firstView } from './order';
import { rememberView } from './view-state';

jest.setTimeout(120_000);
let opened: Opened;
beforeEach(async () => {
  rememberView(firstView);
  opened = await openedPane(sampleBytes());
});
afterEach(cleanup);

const counts = () => listOf(opened.session.getSnapshot().findings!.judgement).counts;

test('an included school that the data does not know is said over the list; the decision is taken back there', async () => {
  await opened.session.rule.addAll([{ name: 'Вечерняя школа', code: null, municipality: null }], 'решение региона');
  renderAt(opened, { tab: 'schools', screen: 'list' }, <Screens />);
  const frame = await screen.findByRole('group', { name: 'Что сужает список' });
  expect(within(frame).getByText(/^Вечерняя школа – включена: .*; школы в данных нет/)).toBeTruthy();
  expect(counts()).toMatchObject({ listed: 7, absent: 1 });
  await act(async () => {
    fireEvent.click(within(frame).getByRole('button', { name: 'Отменить решение' }));
    await Promise.resolve();
  });
  expect(counts()).toMatchObject({ listed: 6, absent: 0 });
  expect(opened.session.getSnapshot().kept.handDecisions).toEqual([]);
});

test('results newer than the years that are compared are said over the list and over the sums', async () => {
  const { reading } = opened.session.getSnapshot().findings!;
  const newer = reading.results.filter(({ year }) => year === 2026).length;
  const line = `Не учитываются: 2026 год — ${newer} результатов`;
  opened.session.rule.setCriteria({ years: [2024, 2025] });
  renderAt(opened, { tab: 'schools', screen: 'list' }, <Screens />);
  const frame = await screen.findByRole('group', { name: 'Что сужает список' });
  expect(within(frame).getByText(line)).toBeTruthy();
  cleanup();
  renderAt(opened, { tab: 'schools', screen: 'dashboard' }, <Screens />);
  expect(await screen.findByText(line)).toBeTruthy();
});

test('a list received: what is no school is told and never included; a line with a question waits for its answer', async () => {
  await opened.session.rule.setOfficialList([
    'Перечень школ с низкими образовательными результатами',
    'Другой муниципальный округ; Ключевская СОШ',
    'МБОУ «СОШ № 1»',
    'СОШ № 1',
  ]);
  renderAt(opened, { tab: 'schools', screen: 'official' }, <Screens />);
  expect(await screen.findByText(/^1\sстрока не похожа на школы: «Перечень школ/)).toBeTruthy();
  expect(screen.getByText(/^1\sстрока повторяет/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Только в списке: 2' })).toBeTruthy();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Включить по решению региона: 1' }));
    await Promise.resolve();
  });
  expect(counts()).toMatchObject({ included: 1, absent: 0 });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'другая школа: включить' }));
    await Promise.resolve();
  });
  expect(counts()).toMatchObject({ included: 2, absent: 1 });
});

test('the list does not move under the pointer: what chance would make is there with the list', async () => {
  renderAt(opened, { tab: 'schools', screen: 'list' }, <Screens />);
  // Both come in one drawing: nothing is waited for between them.
  await screen.findByRole('list', { name: 'Список школ' });
  expect(screen.getByText(/^Если бы все школы муниципалитета учились одинаково/)).toBeTruthy();
});
