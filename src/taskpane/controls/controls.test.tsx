/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { moved } from '../../documents/kit/moved';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';
import { DateInput } from './DateInput';
import { EditableList } from './EditableList';
import { RestoreButton } from './RestoreButton';
import { useSteps } from './useSteps';

jest.setTimeout(120_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
afterEach(cleanup);
const draw = (screenOf: React.ReactNode) => renderAt(opened, { tab: 'data', screen: 'start' }, screenOf);

function Words(): React.JSX.Element {
  const [words, setWords] = useState(['раз', 'два', 'три', 'четыре']);
  const steps = useSteps(words, setWords);
  return (
    <EditableList
      groups={[
        {
          id: 'г',
          title: 'Слова',
          fields: [{ name: 'text', label: 'Слово' }],
          items: words.map((text, index) => ({ id: `${index}`, on: true, values: { text }, removable: true })),
        },
      ]}
      undo={steps}
      onChange={(id, _field, text) =>
        steps.keep(
          words.map((word, index) => (`${index}` === id ? text : word)),
          id,
        )
      }
      onMove={(_group, id, step) => steps.keep(moved(words, Number(id), step))}
      onRemove={(id) => steps.keep(words.filter((_, index) => `${index}` !== id))}
    />
  );
}
const shown = (): string[] =>
  within(screen.getByRole('list', { name: 'Слова' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('[data-part=line] span span')!.textContent);
const item = (text: string): HTMLElement =>
  within(screen.getByRole('list', { name: 'Слова' }))
    .getAllByRole('listitem')
    .find((one) => one.textContent.includes(text))!;

test('a line is dragged to its place, over several others at once, up and down', () => {
  draw(<Words />);
  const drag = (from: string, to: string): void => {
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(item(from).firstElementChild!, { dataTransfer });
    fireEvent.dragOver(item(to), { dataTransfer });
    fireEvent.drop(item(to), { dataTransfer });
  };
  drag('раз', 'три');
  expect(shown()).toEqual(['два', 'три', 'раз', 'четыре']);
  drag('четыре', 'два');
  expect(shown()).toEqual(['четыре', 'два', 'три', 'раз']);
  expect(screen.getByText('Теперь 1-й из 4')).toBeTruthy();
});

test('several steps are taken back one by one; a word typed letter by letter is one of them', () => {
  draw(<Words />);
  fireEvent.keyDown(item('раз').querySelector('[data-part=line]')!, { key: 'ArrowDown', altKey: true });
  fireEvent.click(item('три').querySelector('[data-part=line]')!);
  for (const text of ['т', 'тр', 'трижды'])
    fireEvent.change(screen.getByLabelText('Слово'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Убрать' }));
  expect(shown()).toEqual(['два', 'раз', 'четыре']);
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть (3)' }));
  expect(shown()).toEqual(['два', 'раз', 'трижды', 'четыре']);
  fireEvent.keyDown(item('раз').querySelector('[data-part=line]')!, { key: 'z', ctrlKey: true });
  expect(shown()).toEqual(['два', 'раз', 'три', 'четыре']);
  fireEvent.click(screen.getByRole('button', { name: 'Вернуть (1)' }));
  expect(shown()).toEqual(['раз', 'два', 'три', 'четыре']);
  expect(screen.queryByRole('button', { name: /^Вернуть/ })).toBeNull();
});

test('a date is read and shown as it is written here; what is no day is said when the field is left', () => {
  const told = jest.fn();
  function Field(): React.JSX.Element {
    const [value, setValue] = useState('2026-03-02');
    return (
      <DateInput
        value={value}
        onChange={(iso) => {
          told(iso);
          setValue(iso);
        }}
      />
    );
  }
  draw(<Field />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  expect(field.value).toBe('02.03.2026');
  fireEvent.change(field, { target: { value: '31.02.2026' } });
  expect(told).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.blur(field);
  expect(screen.getByRole('alert').textContent).toBe('Например: 24.11.2026');
  for (const text of ['5', '5.4', '5.4.27']) fireEvent.change(field, { target: { value: text } });
  expect(told.mock.calls).toEqual([['2027-04-05']]);
  expect(field.value).toBe('5.4.27');
  fireEvent.change(field, { target: { value: '' } });
  expect(told).toHaveBeenLastCalledWith('');
});

test('«Вернуть прежний вариант» says what it will do before it does it', async () => {
  const { session } = opened;
  const make = async (): Promise<void> => {
    await session.prepare([{ kind: 'shnor' }]);
    expect(await session.makeSheets()).toBe(true);
  };
  await make();
  const restore = jest.spyOn(session, 'restorePrevious');
  draw(<RestoreButton />);
  const ask = (): string => {
    fireEvent.click(screen.getByRole('button', { name: 'Вернуть прежний вариант' }));
    return screen.getByRole('alertdialog').textContent;
  };
  expect(ask()).toContain('Уйдёт лист «ШНОР»: до последней записи его не было. Остальные листы не изменятся.');
  fireEvent.click(screen.getByRole('button', { name: 'Оставить' }));
  expect(restore).not.toHaveBeenCalled();
  await act(make);
  expect(ask()).toContain('Станет прежним лист «ШНОР»; вписанное после последней записи не сохранится.');
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Да, вернуть' }));
    await restore.mock.results[0]!.value;
  });
  expect(screen.queryByRole('button')).toBeNull();
});
