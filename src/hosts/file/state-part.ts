import type { Problem } from '../../model/outcome';
import { emptyState, stateNamespace, workbookStateSchema, type WorkbookState } from '../../model/state';
import type { Package } from './package/package';
import { escapeXml, tags, textOf } from './package/xml';

/** Our state in a package: one custom XML part whose root in our namespace holds JSON as its text. */
export interface StoredState {
  /** Part path; null where the workbook has none. */
  path: string | null;
  state: WorkbookState | null;
  problems: Problem[];
}

const unreadable: Problem = { severity: 'warning', code: 'file-state-unreadable' };

export function readState(pack: Package, workbookPath: string): StoredState {
  for (const { type, target } of pack.relations(workbookPath)) {
    if (type !== 'customXml' || !pack.has(target)) continue;
    const xml = pack.text(target);
    // Other programs' parts are none of our business, even damaged ones.
    if (!xml.includes(stateNamespace)) continue;
    const state = parseState(xml, target);
    return { path: target, state, problems: state ? [] : [unreadable] };
  }
  return { path: null, state: null, problems: [] };
}

function parseState(xml: string, part: string): WorkbookState | null {
  let start = -1;
  let text = '';
  for (const tag of tags(xml, part)) {
    if (tag.depth > 0) continue;
    if (tag.kind === 'open') start = tag.end;
    else if (tag.kind === 'close') text = textOf(xml, start, tag.start);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Someone edited the part: said by the caller, and the workbook reads as one without state.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = workbookStateSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** The part's text. JSON escapes control characters itself; two more that XML cannot hold are escaped here. */
export function stateXml(state: WorkbookState): string {
  const json = JSON.stringify(state).replace(/[\uFFFE\uFFFF]/g, (character) =>
    character === '\uFFFE' ? '\\ufffe' : '\\uffff',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${stateNamespace}">${escapeXml(json)}</state>`;
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
