/** Our state as the text that stands in a workbook. Both hosts read and write it by these rules alone. */
import { emptyState, workbookStateSchema, type WorkbookState } from '../model/state';
import { understood, withAside, type Aside } from '../model/understood';

/** The newest form of the state that this version writes. A newer one is read as far as it is understood. */
const version = 1;

export interface StateRead {
  state: WorkbookState | null;
  /** Nothing was understood. `damaged`: somebody edited it; `newer`: a later version of the product wrote it otherwise. */
  problem: 'damaged' | 'newer' | null;
  /** What of it was not understood; the state carries it, so that it is written back. */
  apart: Aside[];
  /** A later version wrote it. */
  newer: boolean;
}

/** Reads a state's text. Fields that this version does not know stay in the state; values that it does not understand are carried aside. */
export function readStateText(text: string): StateRead {
  const raw = json(text);
  const written = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : null;
  const newer = typeof written === 'number' && written > version;
  const read = readStateData(raw);
  if (!read) return { state: null, problem: newer ? 'newer' : 'damaged', apart: [], newer };
  return { ...read, problem: null, newer };
}

/** The same of data that a text or a journal held; null where nothing of it can be understood. */
export function readStateData(raw: unknown): { state: WorkbookState; apart: Aside[] } | null {
  const read = understood(workbookStateSchema, raw, {
    empty: emptyState(),
    whole: ['criteria', 'journal'],
    needed: ['version', 'registry'],
  });
  if (!read) return null;
  const { value, aside: apart } = read;
  return { state: apart.length > 0 ? { ...value, aside: [...(value.aside ?? []), ...apart] } : value, apart };
}

export function stateText({ aside = [], ...state }: WorkbookState): string {
  const { value, left } = withAside(state, aside, emptyState());
  return JSON.stringify(left.length > 0 ? { ...value, aside: left } : value);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
