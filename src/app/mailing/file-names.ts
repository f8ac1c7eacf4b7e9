/** Names of files and folders that every file system takes. */
import { shortened } from '../../naming';

/** Windows keeps these for devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A text as a name: without what Windows forbids (`< > : " / \ | ? *`, controls, a dot or a space at the end), at most `longest` characters,
 * so that a folder and a file together stay well under Windows' 260.
 */
export function safeFileName(text: string, longest = 70): string {
  const allowed = text
    .normalize('NFC')
    .replace(/["<>:|?*\\/\u0000-\u001f\u007f\u200b-\u200f\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = shortened(allowed, longest).replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return '_';
  return devices.test(name) ? `_${name}` : name;
}

/** Gives safe names, each once: names that differ in the size of letters only are one to Windows. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** «Школа», «Школа (2)», …; `ending` («.docx») stands behind the number. */
  give(text: string, ending = '', longest = 70): string {
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`;
      const next = `${safeFileName(text, longest - tail.length)}${tail}${ending}`;
      if (this.taken.has(next.toLowerCase())) continue;
      this.taken.add(next.toLowerCase());
      return next;
    }
  }
}
