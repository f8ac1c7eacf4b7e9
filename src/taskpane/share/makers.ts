/** The hosts as makers of an archive's files: loaded when the first archive is made. */
import type { FileMakers } from '../../app/mailing/packages';
import { archiveMaker, type ArchiveMaker } from '../../hosts/file/archive';
import { browserCodec } from '../../hosts/file/package/codec';
import { nativeDeflate } from '../../hosts/file/package/native-deflate';
import { wordBytes } from '../../hosts/word';

/** Makers of one archive. */
export function archiveMakers(): FileMakers & Pick<ArchiveMaker, 'archive'> {
  const { xlsx, packing, archive } = archiveMaker(browserCodec, nativeDeflate());
  return { xlsx, archive, docx: (plans) => wordBytes(plans, packing) };
}
