import type { FilePort } from '../hosts/file/port';
import { done, type Outcome } from '../model/outcome';
import type { WorkbookSnapshot } from '../model/snapshot';
import { download } from '../taskpane/download';
import type { Apart } from './thread/apart';
import type { Told } from './thread/reader';

/** The file host, loaded when the first file is opened. */
const host = async () => {
  const [{ openFile }, { filePort }, { pupilColumns }, { Apart, openApart }] = await Promise.all([
    import(/* webpackChunkName: "file-host" */ '../hosts/file'),
    import(/* webpackChunkName: "file-host" */ '../hosts/file/port'),
    import(/* webpackChunkName: "session" */ '../reading/kinds/pupil-columns'),
    import(/* webpackChunkName: "file-host" */ './thread/apart'),
  ]);
  return { openFile, filePort, pupilColumns, Apart, openApart };
};
export const preloadFiles = (): Promise<unknown> => host();

/** Bytes from which a file is read in another thread: one of fewer is read here before a thread has begun. */
const large = 500_000;

/** A file as a workbook; large ones have the thread that read them. */
export interface OpenedFile {
  port: FilePort;
  apart: Apart | null;
}

/** Says how far a large file is read; `signal` stops it. */
export interface Watch {
  told: Told;
  signal: AbortSignal;
}

/** Null: stopped. */
async function read(bytes: Uint8Array, fileName: string, watch: Watch) {
  const { openFile, openApart } = await host();
  if (bytes.length < large) return { file: openFile(bytes, fileName), reader: null };
  watch.told({ sheet: '', done: 0, total: 0 });
  const apart = await openApart(bytes, fileName, watch.told, watch.signal);
  if (apart === 'cancelled') return null;
  return apart === 'here' ? { file: openFile(bytes, fileName), reader: null } : apart;
}

/** A file of the user's as a workbook; new workbooks («Копия для рассылки») are downloaded. Null: stopped. */
export async function openPort(bytes: Uint8Array, fileName: string, watch: Watch): Promise<Outcome<OpenedFile> | null> {
  const { filePort, pupilColumns, Apart } = await host();
  const opened = await read(bytes, fileName, watch);
  if (!opened) return null;
  const { file, reader } = opened;
  if (!file.ok) return file;
  const port = filePort(file.value, { onNewWorkbook: download, emptied: pupilColumns });
  return done({ port, apart: reader && new Apart(reader, port) });
}

/** Another file as sheets of values. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<WorkbookSnapshot>> {
  const unwatched = { told: () => undefined, signal: new AbortController().signal };
  const opened = await read(bytes, fileName, unwatched);
  opened!.reader?.end();
  const { file } = opened!;
  return file.ok ? done(file.value.snapshot()) : file;
}

/** The example: inside the page where it is one file, beside it on a server. */
export async function sampleBytes(): Promise<Uint8Array> {
  const inside = document.querySelector<HTMLTemplateElement>('template#sample')?.content.textContent;
  if (inside) return Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
  return new Uint8Array(await (await fetch('sample.xlsx')).arrayBuffer());
}
