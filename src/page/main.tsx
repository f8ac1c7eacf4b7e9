/** The pane without Excel: opens a file from disk, works on it here, saves a copy. Nothing is sent anywhere. */
import { createRoot } from 'react-dom/client';
import type { FilePort } from '../hosts/file/port';
import type { Outcome } from '../model/outcome';
import { namedBytes } from '../taskpane/controls/FileButton';
import { Router } from '../taskpane/shell/router';
import { preloadSession, PaneStore, today, type RefusedFile } from '../taskpane/shell/store';
import { parts } from '../taskpane/shell/parts';
import { pageWords } from '../words/pane/page';
import { startWords } from '../words/pane/start';
import { Book } from './book';
import { download } from '../taskpane/download';
import { copyName } from './copy-name';
import { openPort, preloadFiles, readFile, sampleBytes, type OpenedFile } from './files';
import { loadViews, PageApp } from './PageApp';
import { wideWindow } from './wide';

const loadSameFile = () => import(/* webpackChunkName: "file-host" */ './same-file');
const loadNewBook = () => import(/* webpackChunkName: "documents" */ './new-book');
const router = new Router();
const book = new Book();
let port: FilePort | null = null;
let apart: OpenedFile['apart'] = null;
let opening: AbortController | null = null;

const store: PaneStore = new PaneStore(
  {
    kind: 'page',
    readFile,
    openFiles,
    identify: async (...asked) => (await apart?.identify(...asked)) ?? 'here',
    save: async () => {
      await placeKept();
      const name = copyName(port!.saveName(), store.get().session?.hasDocuments ?? false);
      download(name, port!.bytes());
      book.set({ unsaved: false });
      return name;
    },
    valuesOf: () => port?.valuesOf ?? null,
    ...('showSaveFilePicker' in window && {
      saveInto: async () => {
        const { saveInto } = await loadSameFile();
        await placeKept();
        const saved = await saveInto(port!.saveName(), port!.bytes(), pageWords.workbook);
        if (saved.ok && saved.value !== null) book.set({ unsaved: false });
        return saved;
      },
    }),
    showSample: async () => {
      if (await open(startWords.sampleFile, await sampleBytes())) await store.get().session?.identify();
    },
    startNew: async () => {
      const { newBook } = await loadNewBook();
      const made = newBook(today());
      if (!made.ok) return store.refuse([{ name: startWords.newFile, problem: made.problem }]);
      await open(startWords.newFile, made.value);
    },
    showBook: () => book.set({ side: 'book' }),
    beside: wideWindow,
  },
  'no-workbook',
);

/** A copy opens where it was saved. */
const loadPlace = () => import(/* webpackChunkName: "file-host" */ './place');
async function placeKept(): Promise<void> {
  const { session } = store.get();
  if (session) await (await loadPlace()).keepPlace(session, router, book);
}

/** The first of the files that can be read becomes the workbook; the others are added to it, each with what became of it. */
async function openFiles(files: readonly File[]): Promise<void> {
  const refused: RefusedFile[] = [];
  for (const [index, file] of files.entries()) {
    const opened = await read(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!opened) return;
    if (!opened.ok) {
      refused.push({ name: file.name, problem: opened.problem });
      // Only where none can be read is their trouble all there is to say: else each stands in the list of files.
      if (index === files.length - 1) store.refuse(refused);
      continue;
    }
    if (!(await show(file.name, opened))) return;
    const others = files.filter((other) => other !== file);
    if (others.length > 0) await store.get().session?.addFiles(namedBytes(others), file.name);
    return;
  }
}

/** Reads a file, with a word of how far it has come where that takes time. Null: another file was opened meanwhile, or the user wants none. */
async function read(name: string, bytes: Uint8Array): Promise<Outcome<OpenedFile> | null> {
  opening?.abort();
  const mine = (opening = new AbortController());
  const cancel = (): void => mine.abort();
  const { signal } = mine;
  try {
    return await openPort(bytes, name, { signal, told: (step) => book.set({ opening: { name, ...step, cancel } }) });
  } finally {
    if (opening === mine) book.set({ opening: null });
  }
}

async function open(name: string, bytes: Uint8Array): Promise<boolean> {
  const opened = await read(name, bytes);
  return opened !== null && show(name, opened);
}

/** A file as the workbook of this page; false where it could not be read or the open one is not to be left. */
async function show(name: string, opened: Outcome<OpenedFile>): Promise<boolean> {
  if (!opened.ok) {
    store.refuse([{ name, problem: opened.problem }]);
    return false;
  }
  if (book.get().unsaved && !window.confirm(pageWords.leave)) {
    opened.value.apart?.end();
    return false;
  }
  apart?.end();
  ({ port, apart } = opened.value);
  void loadSameFile().then(({ forgetFile }) => forgetFile());
  const start = { tab: 'data', screen: 'start' } as const;
  router.open(start);
  const session = await store.connect(await book.open(port), name);
  const { openPlace } = await loadPlace();
  // Who went somewhere meanwhile stays there.
  if (router.get() === start) openPlace(session, router, book);
  return true;
}

window.addEventListener('beforeunload', (event) => {
  if (book.get().unsaved) event.preventDefault();
});

createRoot(document.getElementById('root')!).render(
  <PageApp store={store} router={router} book={book} open={(files) => void openFiles(files)} />,
);

// Everything is fetched soon after the first paint: from then on the page works without the network.
/** Milliseconds: the first screen is drawn and can be pressed by then. */
const afterFirstPaint = 300;
setTimeout(() => {
  const wanted = [...Object.values(parts), preloadSession, preloadFiles, loadViews, loadNewBook, loadPlace];
  void Promise.all(wanted.map((part) => part())).then(() => {
    document.documentElement.dataset.loaded = 'all';
  });
}, afterFirstPaint);
