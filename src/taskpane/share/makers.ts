/** The hosts as makers of an archive's files: loaded when the first archive is made. */
import type { FileMakers } from '../../app/packages';
import { newFile } from '../../hosts/file';
import { archiveBytes } from '../../hosts/file/archive';
import { wordBytes } from '../../hosts/word';
import { done } from '../../model/outcome';
import { emptyState } from '../../model/state';

export const makers: FileMakers & { archive: typeof archiveBytes } = {
  docx: wordBytes,
  xlsx: (plans) => {
    const made = newFile([], { plans, state: emptyState() }, { keepState: false });
    return made.ok ? done(made.value.bytes) : made;
  },
  archive: (files, date) => archiveBytes(files, date),
};
