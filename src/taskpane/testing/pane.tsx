/** Screens of the pane over a workbook file, for tests beside the screens: what a click does, without a browser. */
import './browser';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { utils, write } from '@e965/xlsx';
import { configure, render, type RenderResult } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Suspense, type ReactNode } from 'react';
import { Session } from '../../app/session';
import { openFile } from '../../hosts/file';
import { filePort } from '../../hosts/file/port';
import { PaneContext } from '../shell/pane';
import { Router, type Route } from '../shell/router';
import { PaneStore, type Surroundings } from '../shell/store';

// A busy machine is slower than the second that is waited by default.
configure({ asyncUtilTimeout: 15_000 });

export const sampleBytes = (): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, '../../../samples/results.xlsx')));

/** Rows by sheet → a workbook file. */
export function workbookOf(
  sheets: Readonly<Record<string, (string | number)[][]>>,
  hidden: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

export interface Opened {
  session: Session;
  router: Router;
  store: PaneStore;
}

/** A pane before its file is there. */
export function newPane(
  bytes: Uint8Array,
  name = 'Книга.xlsx',
  more: Partial<Surroundings> = {},
): Omit<Opened, 'session'> & { connect: () => Promise<Session> } {
  const file = openFile(bytes, name);
  if (!file.ok) throw new Error(file.problem.code);
  const readFile = (content: Uint8Array, fileName: string) => {
    const other = openFile(content, fileName);
    return Promise.resolve(other.ok ? { ok: true as const, value: other.value.snapshot() } : other);
  };
  const nothing = () => Promise.resolve();
  const port = filePort(file.value);
  const store = new PaneStore(
    { kind: 'page', readFile, showSample: nothing, startNew: nothing, valuesOf: () => port.valuesOf, ...more },
    'no-workbook',
  );
  return { router: new Router(), store, connect: () => store.connect(port, name) };
}

/** A session over a file, identified. */
export async function openedPane(...file: Parameters<typeof newPane>): Promise<Opened> {
  const { connect, ...pane } = newPane(...file);
  const session = await connect();
  await session.identify();
  return { ...pane, session };
}

/** Draws a screen at a place. jsdom has no layout: what needs sizes is told none. */
export function renderAt({ store, router }: Omit<Opened, 'session'>, route: Route, screen: ReactNode): RenderResult {
  router.open(route);
  return render(
    <PaneContext.Provider value={{ store, router }}>
      <FluentProvider theme={webLightTheme}>
        <Suspense fallback={null}>{screen}</Suspense>
      </FluentProvider>
    </PaneContext.Provider>,
  );
}
