/** Our state as the text that stands in a workbook. Both hosts read and write it by these rules alone. */
import { workbookStateSchema, type WorkbookState } from '../model/state';

/** The newest form of the state that this version writes. A newer one is read as far as it is understood. */
const version = 1;

export interface StateRead {
  state: WorkbookState | null;
  /** `damaged`: somebody edited it; `newer`: a later version of the product wrote what this one does not understand. */
  problem: 'damaged' | 'newer' | null;
}

/** Reads a state's text. Fields that this version does not know stay in the state, so that saving it does not erase them. */
export function readStateText(text: string): StateRead {
  const raw = json(text);
  const parsed = workbookStateSchema.safeParse(raw);
  if (parsed.success) return { state: withUnknown(parsed.data, raw) as WorkbookState, problem: null };
  const written = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : null;
  return { state: null, problem: typeof written === 'number' && written > version ? 'newer' : 'damaged' };
}

export const stateText = (state: WorkbookState): string => JSON.stringify(state);

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was understood, with the fields beside it that were not, at any depth. */
function withUnknown(known: unknown, raw: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(raw)) return known.map((one, index) => withUnknown(one, raw[index]));
  if (!isRecord(known) || !isRecord(raw)) return known;
  const merged = Object.entries(known).map(([key, value]) => [key, withUnknown(value, raw[key])] as const);
  return { ...raw, ...Object.fromEntries(merged) };
}
