/** Saving into a file on the disk instead of a copy in the downloads: where the browser lets a page do it, and after the user has named the file. */
import { done, failed, type Outcome } from '../model/outcome';

interface PickerWindow {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** What the browser's refusals mean; anything else is a mistake of ours. */
const refusals: Readonly<Record<string, string>> = {
  NotAllowedError: 'save-not-allowed',
  SecurityError: 'save-not-allowed',
  NoModificationAllowedError: 'save-target-busy',
  InvalidStateError: 'save-target-busy',
  NotFoundError: 'save-target-gone',
  QuotaExceededError: 'file-disk-full',
};

/** The file chosen last; forgotten when another workbook is opened. */
let chosen: FileSystemFileHandle | null = null;

/** Another workbook is open: its file is asked for anew. */
export const forgetFile = (): void => {
  chosen = null;
};

/**
 * Writes the bytes into the file chosen before; the first time the user is asked for it, by the browser's own window, which asks before it
 * replaces one. The old content stays until all of the new is written.
 * @returns the file's name; null where the user changed their mind
 */
export async function saveInto(name: string, bytes: Uint8Array, kind: string): Promise<Outcome<string | null>> {
  const ending = name.slice(name.lastIndexOf('.'));
  try {
    chosen ??= await (window as PickerWindow).showSaveFilePicker!({
      suggestedName: name,
      types: [{ description: kind, accept: { [mediaType(ending)]: [ending] } }],
    });
    const stream = await chosen.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
    return done(chosen.name);
  } catch (error) {
    const refusal = error instanceof DOMException ? error.name : '';
    if (refusal === 'AbortError' && !chosen) return done(null);
    const code = refusals[refusal];
    if (code === undefined) throw error;
    return failed(code, { name: chosen?.name ?? name });
  }
}

const mediaType = (ending: string): string =>
  ending.toLowerCase() === '.xlsm'
    ? 'application/vnd.ms-excel.sheet.macroEnabled.12'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
