/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Screens } from '../shell/Screens';
import { openedPane, renderAt, workbookOf, type Opened } from '../testing/pane';

jest.setTimeout(120_000);
afterEach(cleanup);

const points = [12, 13, 14, 14, 20, 25];
const sheet = (year: number) => [
  [`Результаты ОГЭ, русский язык, ${year} год`],
  ['Код участника', 'ОО', 'Первичный балл'],
  ...points.map((one, index) => [`9${String(index).padStart(4, '0')}`, 'МБОУ «СОШ № 1»', one]),
];
const open = async (): Promise<Opened> => {
  const opened = await openedPane(workbookOf({ 'РУ 2025': sheet(2025), 'РУ 2026': sheet(2026) }));
  renderAt(opened, { tab: 'schools', screen: 'minimums' }, <Screens />);
  await screen.findByRole('heading', { level: 1, name: 'Минимальные баллы' });
  return opened;
};
const row = (exam: string) => screen.getByRole('button', { name: `Изменить: ${exam}` }).closest('tr')!;
const plain = (element: HTMLElement): string => element.textContent.replace(/\u00a0/g, ' ');
const lows = ({ session }: Opened): number[] => session.getSnapshot().findings!.reading.results.map(({ low }) => low);

test('the region’s own minimum is written with its paper, judges the points, and one press brings the usual one back', async () => {
  const opened = await open();
  expect(lows(opened)).toEqual([4, 4]);
  expect(plain(row('ОГЭ, русский язык, 2026'))).toContain('202615письмо');
  expect(plain(row('ОГЭ, русский язык, 2026'))).toContain('письмо Рособрнадзора от 25.02.2026 № 02-20');
  expect(plain(row('ОГЭ, русский язык, 2026'))).toContain('применён в этой книге');
  expect(plain(row('ОГЭ, математика, 2026'))).not.toContain('применён');
  const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
  await press('Изменить: ОГЭ, русский язык, 2026');
  const write = screen.getByRole('button', { name: 'Записать' });
  // Without the paper nothing is written.
  expect(write.getAttribute('aria-disabled')).toBe('true');
  const type = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Номер документа региона', '17-о');
  type('Дата документа', '2026-03-02');
  type(/^Минимум,/, '40');
  expect(within(screen.getByRole('region', { name: 'Своё значение региона' })).getByText(/от 1 до 39/)).toBeTruthy();
  type(/^Минимум,/, '14');
  await press('Записать');
  await waitFor(() => expect(lows(opened)).toEqual([4, 2]));
  expect(plain(row('ОГЭ, русский язык, 2026'))).toContain('свой минимум, документ от 02.03.2026 № 17-о');
  expect(opened.session.getSnapshot().kept.minimums).toHaveLength(1);
  await press('Вернуть обычный: ОГЭ, русский язык, 2026');
  await waitFor(() => expect(lows(opened)).toEqual([4, 4]));
  expect(opened.session.getSnapshot().kept.minimums).toEqual([]);
});

test('maths asks for points in geometry too; an exam with marks alone is told and not to be changed', async () => {
  await open();
  const exam = screen.getByLabelText('Экзамен');
  expect(screen.queryByLabelText(/геометрии/)).toBeNull();
  const math = within(exam).getByRole<HTMLOptionElement>('option', { name: 'ОГЭ, математика' });
  fireEvent.change(exam, { target: { value: math.value } });
  expect(screen.getByLabelText(/геометрии/)).toBeTruthy();
  expect(screen.getByText('ЕГЭ, математика (базовая): ставится отметка, минимум – 3.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /базовая/ })).toBeNull();
  expect(plain(row('ОГЭ, математика, 2026'))).toContain('8, из них 2 по геометрии');
});
