/** Packing many files that hold the same parts: styles, themes, lists of parts. */
import type { Codec } from './codec';

/** Parts longer than this are a file's own: keeping them would cost memory and save nothing. */
const longest = 32_768;
/** Bytes kept at once; what is beyond begins anew. */
const most = 4_194_304;

/** The codec, with what it packed kept: a part equal to one packed before costs a comparison. */
export function sharingCodec(codec: Codec): Codec {
  const known = new Map<string, { data: Uint8Array; packed: Uint8Array }>();
  let kept = 0;
  return {
    ...codec,
    deflate(data) {
      if (data.length > longest) return codec.deflate(data);
      const key = `${data.length}:${codec.crc32(data)}`;
      const found = known.get(key);
      if (found && (found.data === data || isEqual(found.data, data))) return found.packed;
      const packed = codec.deflate(data);
      if (kept > most) {
        known.clear();
        kept = 0;
      }
      known.set(key, { data, packed });
      kept += data.length + packed.length;
      return packed;
    },
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
