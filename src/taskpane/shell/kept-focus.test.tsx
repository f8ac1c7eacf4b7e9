/** @jest-environment jsdom */
import '../testing/browser';
import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy, useRef, useState } from 'react';
import { useKeptFocus } from './kept-focus';
import { Part } from './Part';

afterEach(cleanup);

/** A list whose pressed line stands elsewhere afterwards. */
function Pane(): React.JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState(false);
  useKeptFocus(pane);
  const line = <button onClick={() => setMoved(true)}>Региональная</button>;
  return (
    <div ref={pane} id="panel">
      <h1 tabIndex={0}>Шаблоны</h1>
      {moved ? <section>{line}</section> : <p>{line}</p>}
    </div>
  );
}

test('the focus of what went away is at the title before anything else can ask for it', async () => {
  // jsdom has no window to be focused.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  render(<Pane />);
  const line = screen.getByRole('button');
  line.focus();
  expect(document.activeElement).toBe(line);
  act(() => line.click());
  // The end of the present task: no timer has run.
  await Promise.resolve();
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

test('a screen whose code is on its way leaves the focus nowhere in no moment', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  let arrive = (): void => undefined;
  const Late = lazy(
    () =>
      new Promise<{ default: () => React.JSX.Element }>((resolve) => {
        arrive = () => resolve({ default: () => <h1 tabIndex={0}>Шаблоны</h1> });
      }),
  );
  function Sections(): React.JSX.Element {
    const pane = useRef<HTMLDivElement>(null);
    const [opened, setOpened] = useState(false);
    useKeptFocus(pane);
    return (
      <div ref={pane} id="panel">
        <Part key={String(opened)}>{opened ? <Late /> : <button onClick={() => setOpened(true)}>Шаблоны</button>}</Part>
      </div>
    );
  }
  render(<Sections />);
  const line = screen.getByRole('button');
  line.focus();
  act(() => line.click());
  await Promise.resolve();
  expect(document.activeElement?.textContent).toBe('Открывается…');
  await act(async () => arrive());
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Шаблоны' }));
});
