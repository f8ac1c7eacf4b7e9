import type { FilePort } from '../hosts/file/port';
import type { Outcome } from '../model/outcome';
import type { WorkbookSnapshot } from '../model/snapshot';
import { download } from '../taskpane/download';

/** The file host, loaded when the first file is opened. */
const host = async () => {
  const [{ openFile }, { filePort }, { pupilColumns }] = await Promise.all([
    import(/* webpackChunkName: "file-host" */ '../hosts/file'),
    import(/* webpackChunkName: "file-host" */ '../hosts/file/port'),
    import(/* webpackChunkName: "session" */ '../reading/kinds/pupil-columns'),
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

/** Another file as sheets of values. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<WorkbookSnapshot>> {
  const file = (await host()).openFile(bytes, fileName);
  return file.ok ? { ok: true, value: file.value.snapshot() } : file;
}

/** The example: inside the page where it is one file, beside it on a server. */
export async function sampleBytes(): Promise<Uint8Array> {
  const inside = document.querySelector<HTMLTemplateElement>('template#sample')?.content.textContent;
  if (inside) return Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
  return new Uint8Array(await (await fetch('sample.xlsx')).arrayBuffer());
}
