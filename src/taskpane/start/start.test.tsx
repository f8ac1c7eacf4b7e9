/** @jest-environment jsdom */
/** What a user does before the workbook is there, or while it is read: nothing of it is lost, and nobody is led away from where they went. */
import { newPane, workbookOf } from '../testing/pane';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from '../shell/App';

jest.setTimeout(60_000);
afterEach(cleanup);

const sheet = (participants: number, low: number) => [
  ['Результаты ЕГЭ, русский язык, 2025 год'],
  ['ОО', 'Участники', 'Не преодолели минимальный порог'],
  ['МБОУ «СОШ № 1»', participants, low],
];
const june = () => workbookOf({ Июнь: sheet(20, 6) });
/** The same result with other numbers: which holds is asked. */
const july = () => {
  const bytes = workbookOf({ Июль: sheet(5, 1) });
  return Object.assign(new File([], 'Июль.xlsx'), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
};
const identify = () => fireEvent.click(screen.getByRole('button', { name: 'Выявить ШНОР' }));
const tab = (name: string) => screen.getByRole('tab', { name });
const open = (name: string) => fireEvent.click(tab(name));
const addFiles = () => screen.getByLabelText('Добавить файлы', { selector: 'input' });
/** The user has chosen July's file. */
const choose = (asked: HTMLElement) => fireEvent.change(asked, { target: { files: [july()] } });
/** The pane with June's results, which leave nothing to ask. */
async function connected() {
  const pane = newPane(june(), 'Июнь.xlsx');
  render(<App {...pane} />);
  return { ...pane, session: await act(() => pane.connect()) };
}

test('a file added while the workbook is read waits for that: it is read too, and what it asks is shown', async () => {
  const { session } = await connected();
  identify();
  expect(session.getSnapshot().busy).not.toBeNull();
  choose(addFiles());
  expect(await screen.findByRole('radiogroup', { name: /редакции одного и того же/ })).toBeTruthy();
  expect(tab('Данные').getAttribute('aria-selected')).toBe('true');
});

test('a file chosen after its button has gone is added', async () => {
  const { session } = await connected();
  const asked = addFiles();
  identify();
  await waitFor(() => expect(asked.isConnected).toBe(false));
  choose(asked);
  await act(() => session.added);
  expect(session.getSnapshot().files).toMatchObject([{ name: 'Июль.xlsx', what: 'read' }]);
});

test.each(['Данные', 'Документы'])(
  'a reading that ends leaves the user in «%s» who went there meanwhile',
  async (name) => {
    const { session, router } = await connected();
    identify();
    open(name);
    const { step } = router;
    await waitFor(() => expect(session.getSnapshot().findings).not.toBeNull());
    await act(() => session.added);
    expect([router.step === step, tab(name).getAttribute('aria-selected')]).toEqual([true, 'true']);
  },
);

test('«Выявить ШНОР» pressed before Excel has answered is done as soon as it has, wherever the user is by then', async () => {
  const pane = newPane(june(), 'Июнь.xlsx', { kind: 'excel' });
  render(<App {...pane} />);
  identify();
  open('Документы');
  const session = await act(() => pane.connect());
  await waitFor(() => expect(session.getSnapshot().findings).not.toBeNull());
  expect(tab('Документы').getAttribute('aria-selected')).toBe('true');
});
