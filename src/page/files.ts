import type { FilePort } from '../hosts/file/port';
import type { Outcome } from '../model/outcome';
import type { WorkbookSnapshot } from '../model/snapshot';
import { emptyState } from '../model/state';
import { download } from '../taskpane/download';

/** The file host, loaded when the first file is opened. */
const host = async () => {
  const [{ openFile }, { filePort }, { pupilColumns }] = await Promise.all([
    import(/* webpackChunkName: "file-host" */ '../hosts/file'),
    import(/* webpackChunkName: "file-host" */ '../hosts/file/port'),
    import(/* webpackChunkName: "session" */ '../reading/pupils'),
  ]);
  return { openFile, filePort, pupilColumns };
};
export const preloadFiles = (): Promise<unknown> => host();

/** A file of the user's as a workbook; new workbooks («Копия для рассылки») are downloaded. */
export async function openPort(bytes: Uint8Array, fileName: string): Promise<Outcome<FilePort>> {
  const { openFile, filePort, pupilColumns } = await host();
  const file = openFile(bytes, fileName);
  return file.ok ? { ok: true, value: filePort(file.value, { onNewWorkbook: download, emptied: pupilColumns }) } : file;
}

/** A workbook with the sheet to type results into and nothing else. */
export async function newBook(): Promise<Outcome<Uint8Array>> {
  const [{ newFile }, { makeDocuments }, { identify }] = await Promise.all([
    import(/* webpackChunkName: "file-host" */ '../hosts/file'),
    import(/* webpackChunkName: "documents" */ '../app/documents'),
    import(/* webpackChunkName: "session" */ '../app/identify'),
  ]);
  const state = emptyState();
  const findings = identify([], { answers: state.answers, hand: [], officialList: [] });
  const context = { findings, state, sheets: [], today: new Date().toISOString().slice(0, 10) };
  const made = makeDocuments(context, [{ kind: 'source' }]);
  if (!made.ok) return made;
  const { plans } = made.value;
  const file = newFile([], { plans, state: made.value.state });
  return file.ok ? { ok: true, value: file.value.bytes } : file;
}

/** Another file as sheets of values. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<WorkbookSnapshot>> {
  const file = (await host()).openFile(bytes, fileName);
  return file.ok ? { ok: true, value: file.value.snapshot() } : file;
}
