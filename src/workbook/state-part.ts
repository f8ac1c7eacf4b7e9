/** Our state as a custom XML part: the part's text, and which of several is the workbook's. */
import type { Problem } from '../model/outcome';
import { keptNamespace, stateNamespace, type WorkbookState } from '../model/state';
import { memoryDifferences, memoryParts } from '../words/workbook/memory';
import { readStateText, stateText } from './state-text';

/** A part in our namespace as a host found it. */
export interface FoundPart {
  /** What the host writes it back by. */
  id: string;
  /** The text of its root element, unescaped. */
  text: string;
  /** The workbook itself points at it: another program may have hung it elsewhere. */
  related: boolean;
}

export interface StoredState {
  /** The part that is the workbook's state; null where it has none. */
  id: string | null;
  related: boolean;
  state: WorkbookState | null;
  /** Text that could not be understood: it goes into a part of its own before the state is written. */
  unread: string | null;
  /** Why it could not. */
  why: 'damaged' | 'newer' | null;
  problems: Problem[];
}

/**
 * Of several parts the one understood counts, then the one the workbook points at, then the first; the others are told of, with what differs, and left
 * alone.
 */
export function storedState(parts: readonly FoundPart[]): StoredState {
  const found = parts.map((part) => ({ ...part, ...readStateText(part.text) }));
  const rank = ({ state, related }: (typeof found)[number]): number => (state ? 2 : 0) + (related ? 1 : 0);
  const best = [...found].sort((one, other) => rank(other) - rank(one))[0];
  if (!best) return { id: null, related: false, state: null, unread: null, why: null, problems: [] };
  const { id, related, state, problem: why, apart, newer, text } = best;
  const problems: Problem[] = why ? [{ severity: 'warning', code: `state-${why}` }] : [];
  if (apart.length > 0) {
    const params = { parts: memoryParts(apart.map(({ path }) => String(path[0]))), newer: Number(newer) };
    problems.push({ severity: 'warning', code: 'state-partly', params });
  }
  if (found.length > 1) {
    const others = found.flatMap((one) => (one !== best && state && one.state ? [one.state] : []));
    const differs = others.map((other) => memoryDifferences(state!, other)).filter((text) => text !== '');
    const params = { count: found.length, differs: differs.join('; ') };
    problems.push({ severity: differs.length > 0 ? 'warning' : 'info', code: 'state-doubled', params });
  }
  return { id, related, state, unread: state ? null : text, why, problems };
}

/** A state's part. */
export const stateXml = (state: WorkbookState): string => partXml('state', stateNamespace, stateText(state));

/** A state that was not understood, as its text stood: kept beside the new one, for the version that can read it. */
export const keptXml = (text: string): string => partXml('kept', keptNamespace, text);

/** One element that holds a text. JSON escapes control characters itself; two more that XML cannot hold are escaped here. */
export function partXml(root: string, namespace: string, text: string): string {
  const safe = text
    .replace(/[\uFFFE\uFFFF]/g, (sign) => (sign === '\uFFFE' ? '\\ufffe' : '\\uffff'))
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${safe}</${root}>`;
}
