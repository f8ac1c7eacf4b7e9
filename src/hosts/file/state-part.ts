import type { Problem } from '../../model/outcome';
import { emptyState, keptNamespace, stateNamespace, type WorkbookState } from '../../model/state';
import { readStateText, stateText } from '../../workbook/state-text';
import type { Package } from './package/package';
import { escapeXml, tags, textOf } from './package/xml';

/** Our state in a package: one custom XML part whose root in our namespace holds JSON as its text. */
export interface StoredState {
  /** Part path; null where the workbook has none. */
  path: string | null;
  /** The workbook itself points at the part: another program may have hung it elsewhere, where Excel does not look. */
  related: boolean;
  state: WorkbookState | null;
  problems: Problem[];
}

const isCustom = (path: string): boolean => /^customXml\/(?!itemProps)[^/]+\.xml$/i.test(path);

/**
 * Finds our state wherever it lies: LibreOffice keeps the part and relates it from the package instead of the workbook. Of several parts of
 * ours the one the workbook points at counts, else the first that is understood.
 */
export function readState(pack: Package, workbookPath: string): StoredState {
  const related = new Set(
    pack.relations(workbookPath).flatMap(({ type, target }) => (type === 'customXml' ? [target.toLowerCase()] : [])),
  );
  const isRelated = (path: string) => related.has(path.toLowerCase());
  const candidates = pack.paths().filter((path) => isRelated(path) || isCustom(path));
  const found = candidates.flatMap((path): StoredState[] => {
    const xml = pack.text(path);
    // Other programs' parts are none of our business, even damaged ones; a kept state holds the text of one.
    if (!xml.includes(stateNamespace) || xml.includes(keptNamespace)) return [];
    const { state, problem } = readStateText(rootText(xml, path));
    const problems: Problem[] = problem ? [{ severity: 'warning', code: `file-state-${problem}` }] : [];
    return [{ path, related: isRelated(path), state, problems }];
  });
  const best = found.sort((one, other) => rank(other) - rank(one))[0];
  if (!best) return { path: null, related: false, state: null, problems: [] };
  const doubled: Problem[] = found.length > 1 ? [{ severity: 'info', code: 'file-state-doubled' }] : [];
  return { ...best, problems: [...best.problems, ...doubled] };
}

const rank = ({ state, related }: StoredState): number => (state ? 2 : 0) + (related ? 1 : 0);

/** The text of a part's root element. */
function rootText(xml: string, part: string): string {
  let start = -1;
  let text = '';
  for (const tag of tags(xml, part)) {
    if (tag.depth > 0) continue;
    if (tag.kind === 'open') start = tag.end;
    else if (tag.kind === 'close') text = textOf(xml, start, tag.start);
  }
  return text;
}

/** The part's text. JSON escapes control characters itself; two more that XML cannot hold are escaped here. */
export const stateXml = (state: WorkbookState): string => partXml('state', stateNamespace, stateText(state));

/** A state that was not understood, as it stood: kept beside the new one, for the version that can read it. */
export const keptXml = (xml: string): string => partXml('kept', keptNamespace, xml);

function partXml(root: string, namespace: string, text: string): string {
  const safe = text.replace(/[\uFFFE\uFFFF]/g, (character) => (character === '\uFFFE' ? '\\ufffe' : '\\uffff'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${escapeXml(safe)}</${root}>`;
}

/** The state with its registry's ids brought to the sheets of this file: found by name, since programs number parts anew. */
export function rebound(state: WorkbookState, sheets: readonly { name: string; path: string }[]): WorkbookState {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.path]));
  const registry = state.registry.flatMap((entry) => {
    const sheetId = byName.get(entry.name.toLowerCase());
    return sheetId ? [{ ...entry, sheetId }] : [];
  });
  return { ...state, registry };
}

export const stateOrEmpty = (state: WorkbookState | null): WorkbookState => state ?? emptyState();
