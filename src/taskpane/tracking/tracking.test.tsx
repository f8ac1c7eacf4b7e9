/** @jest-environment jsdom */
import '../testing/browser';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { measuresNow } from '../../app/plan/tracking';
import { peopleOf } from '../../documents/kinds/roadmap';
import { Screens } from '../shell/Screens';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';

jest.setTimeout(180_000);
let opened: Opened;
const route = { tab: 'documents', screen: 'tracking' } as const;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
afterEach(cleanup);

const list = () => screen.findByRole('list', { name: 'Мероприятия по срокам' });
/** Draws the screen with every group open. */
async function shown(): Promise<HTMLElement> {
  renderAt(opened, route, <Screens />);
  return list();
}
const measures = () => measuresNow(opened.session)!;
const firstLine = (inside: HTMLElement) => inside.querySelector<HTMLElement>('[data-part=line]')!;
const textOf = (line: HTMLElement): string => line.firstChild?.textContent ?? '';

test('without a roadmap the way to one stands there', async () => {
  renderAt(opened, route, <Screens />);
  await screen.findByRole('heading', { name: 'Сначала составьте дорожную карту' });
  fireEvent.click(screen.getByRole('button', { name: 'Составить дорожную карту' }));
  expect(opened.router.get()).toMatchObject({ screen: 'roadmap' });
});

test('a reading that fails is said, and repeated when asked', async () => {
  await waitFor(() => expect(opened.session.getSnapshot().busy).toBeNull());
  const refresh = jest.spyOn(opened.session.typing, 'refresh').mockImplementationOnce((read) => {
    read?.(false);
    return Promise.resolve(false);
  });
  await opened.session.prepare([{ kind: 'roadmap' }]);
  expect(await opened.session.makeSheets()).toBe(true);
  renderAt(opened, route, <Screens />);
  await screen.findByText('Прочитать листы не удалось. Статусы не изменены.');
  fireEvent.click(screen.getByRole('button', { name: 'Повторить' }));
  await list();
  expect(refresh).toHaveBeenCalledTimes(2);
  refresh.mockRestore();
});

test('where the strip offers to repeat a reading that failed, the screen does not', async () => {
  const refresh = jest.spyOn(opened.session.typing, 'refresh').mockImplementationOnce((read) => {
    void opened.session['core'].repeatable(() => Promise.resolve());
    opened.session['core'].fail({ severity: 'error', code: 'excel-cell-edited', params: {}, repeatable: true });
    read?.(false);
    return Promise.resolve(false);
  });
  renderAt(opened, route, <Screens />);
  await screen.findByText('Прочитать листы не удалось. Статусы не изменены.');
  expect(screen.queryByRole('button', { name: 'Повторить' })).toBeNull();
  act(() => opened.session.dismissProblem());
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy();
  refresh.mockRestore();
});

test('what was done is not said beside what then failed', async () => {
  const inside = await shown();
  const menu = within(firstLine(inside).closest('li')!).getByRole('button', { name: /^Статус: / });
  fireEvent.click(menu);
  fireEvent.click(await screen.findByRole('menuitemradio', { name: 'в работе' }));
  await screen.findByText('Записано на лист: в работе.');
  act(() => opened.session['core'].fail({ severity: 'error', code: 'excel-cell-edited', params: {} }));
  expect(screen.queryByText('Записано на лист: в работе.')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^Вернуть/ }));
  await screen.findByText('Возвращено как было.');
  expect(opened.session.getSnapshot().problem).toBeNull();
});

test('measures stand by their terms; a group folds', async () => {
  const inside = await shown();
  const groups = within(inside)
    .getAllByRole('button', { expanded: true })
    .filter((one) => !one.dataset.part);
  const name = groups[0]!.getAttribute('aria-label')!;
  expect(name).toMatch(/^[А-Я][^:]+: \d+$/);
  const first = textOf(firstLine(inside));
  fireEvent.click(groups[0]!);
  expect(textOf(firstLine(inside))).not.toBe(first);
  expect(within(inside).getByRole('button', { name, expanded: false })).toBeTruthy();
});

test('«в работе» is marked by two presses; «выполнено» asks what closes it, Enter writes it, «Вернуть» takes both back', async () => {
  const inside = await shown();
  const text = textOf(firstLine(inside));
  const stands = () => measures().find((one) => one.text === text)!;
  const choose = async (status: string): Promise<void> => {
    const row = firstLine(inside).closest('li')!;
    fireEvent.click(within(row).getByRole('button', { name: /^Статус: / }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: status }));
  };
  await choose('в работе');
  await waitFor(() => expect(stands().status).toBe('в работе'));
  await choose('выполнено…');
  const evidence = await screen.findByLabelText('Чем подтверждается');
  fireEvent.change(evidence, { target: { value: 'приказ № 14' } });
  fireEvent.keyDown(evidence, { key: 'Enter' });
  await screen.findByText('Записано на лист: выполнено.');
  expect(stands()).toMatchObject({ status: 'выполнено', evidence: 'приказ № 14' });
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть (2)' }));
  await waitFor(() => expect(stands().status).toBe('в работе'));
  fireEvent.keyDown(inside, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(stands().status).toBe('не начато'));
});

test('Esc leaves what was asked and nothing is written', async () => {
  const inside = await shown();
  const line = firstLine(inside);
  const key = line.closest('li')!.dataset.key;
  fireEvent.click(line);
  const note = await screen.findByLabelText('Примечание');
  fireEvent.change(note, { target: { value: 'набрано зря' } });
  fireEvent.keyDown(note, { key: 'Escape' });
  expect(screen.queryByLabelText('Примечание')).toBeNull();
  expect(measures().find((one) => one.key === key)!.note).toBe('');
});

test('a person and a school narrow the list; what is hidden is said and given back', async () => {
  await shown();
  fireEvent.click(screen.getByRole('button', { name: 'Фильтры' }));
  const person = screen.getByLabelText<HTMLSelectElement>('Кто отвечает');
  fireEvent.change(person, { target: { value: person.options[1]!.value } });
  const of = measures().filter((one) => peopleOf(one).includes(person.value));
  expect(screen.getByText(`Показано ${of.length} из ${measures().length}`)).toBeTruthy();
  const school = screen.getByLabelText<HTMLSelectElement>('Школа');
  const last = school.options[school.options.length - 1]!;
  fireEvent.change(school, { target: { value: last.value } });
  const both = of.filter((one) => one.school === last.value);
  expect(screen.getByText(`Показано ${both.length} из ${measures().length}`)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Сбросить' }));
  expect(screen.queryByText(/^Показано/)).toBeNull();
});

test('what was typed on the sheet meanwhile is new until it is seen', async () => {
  await shown();
  expect(screen.queryByRole('region', { name: /^Что нового с / })).toBeNull();
  const [{ places }] = measures() as [ReturnType<typeof measures>[number]];
  const { sheet, row, columns } = places[0]!;
  await act(async () => {
    await opened.session.typing.type(() => ({
      ok: true,
      value: [{ sheet, row, col: columns.get('status')!, value: 'снято' }],
    }));
  });
  const card = await screen.findByRole('region', { name: /^Что нового с / });
  expect(card.textContent).toContain('снято 1');
  fireEvent.click(within(card).getByRole('button', { name: 'Показать' }));
  expect(screen.getByText(/^Показано 1 из /)).toBeTruthy();
  fireEvent.click(within(card).getByRole('button', { name: 'Просмотрено' }));
  expect(screen.queryByRole('region', { name: /^Что нового с / })).toBeNull();
});
