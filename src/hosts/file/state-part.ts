import { keptNamespace, stateNamespace } from '../../model/state';
import { storedState, type FoundPart, type StoredState } from '../../workbook/state-part';
import { FileFault } from './fault';
import type { Package } from './package/package';
import { tags, textOf } from './package/xml';

const isCustom = (path: string): boolean => /^customXml\/(?!itemProps)[^/]+\.xml$/i.test(path);

/** Finds our state wherever it lies: LibreOffice keeps the part and relates it from the package instead of the workbook. Ids are part paths. */
export function readState(pack: Package, workbookPath: string): StoredState {
  const related = new Set(
    pack.relations(workbookPath).flatMap(({ type, target }) => (type === 'customXml' ? [target.toLowerCase()] : [])),
  );
  const isRelated = (path: string) => related.has(path.toLowerCase());
  const found = pack.paths().flatMap((path): FoundPart[] => {
    if (!isRelated(path) && !isCustom(path)) return [];
    const xml = pack.text(path);
    // Other programs' parts are none of our business, even damaged ones; a kept state holds the text of one.
    if (!xml.includes(stateNamespace) || xml.includes(keptNamespace)) return [];
    return [{ id: path, related: isRelated(path), text: rootText(xml, path) }];
  });
  return storedState(found);
}

/** The text of a part's root element; a part that is no XML any more is its own text, which nobody understands. */
function rootText(xml: string, part: string): string {
  let start = -1;
  let text = '';
  try {
    for (const tag of tags(xml, part)) {
      if (tag.depth > 0) continue;
      if (tag.kind === 'open') start = tag.end;
      else if (tag.kind === 'close') text = textOf(xml, start, tag.start);
    }
  } catch (error) {
    if (error instanceof FileFault) return xml;
    throw error;
  }
  return text;
}
