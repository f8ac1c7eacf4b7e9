/**
 * What the list was made of, in hidden cells of its own sheet: a program that keeps the sheets and loses our part of the workbook (.ods and .xls hold none)
 * keeps it, and with the sheet it comes back.
 */
import type { SheetSnapshot } from '../model/snapshot';
import { emptyState, type WorkbookState } from '../model/state';
import { readStateData } from './state-text';

const parts = ['criteria', 'preset', 'answers', 'handDecisions', 'notHeld', 'minimums'] as const;
/** What of the state decides who is in the list. */
export type ListMemory = Pick<WorkbookState, (typeof parts)[number]>;

/** The sheet that carries it. */
export const listKind = 'shnor';
/** Stands before every piece, so that no piece is taken for a formula or a number. */
const mark = 'shnor-memory|';
/** Excel's cell holds 32,767 characters. */
const pieceLength = 30_000;

const memoryOf = (state: WorkbookState): ListMemory =>
  Object.fromEntries(parts.map((part) => [part, state[part]])) as ListMemory;

/** Texts of the cells, one below another. */
export function memoryTexts(state: WorkbookState): string[] {
  const text = JSON.stringify(memoryOf(state));
  return Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, piece) => {
    return mark + text.slice(piece * pieceLength, (piece + 1) * pieceLength);
  });
}

/** What a sheet carries; null where it carries nothing that is understood. */
export function memoryOn({ values }: SheetSnapshot): ListMemory | null {
  const pieces = values.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith(mark));
  if (pieces.length === 0) return null;
  try {
    const data: unknown = JSON.parse(pieces.map((piece) => piece.slice(mark.length)).join(''));
    const read = readStateData({ ...emptyState(), ...(data as object) });
    return read && memoryOf(read.state);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The state with what comes back; what was said since stays. */
export function withMemory(state: WorkbookState, { answers, ...memory }: ListMemory): WorkbookState {
  const said = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
  const back = Object.entries(memory).filter(([part]) => !said(state[part as keyof typeof memory]));
  return {
    ...state,
    ...Object.fromEntries(back),
    answers: {
      sheets: { ...answers.sheets, ...state.answers.sheets },
      headers: { ...answers.headers, ...state.answers.headers },
      schools: { ...answers.schools, ...state.answers.schools },
    },
  };
}
