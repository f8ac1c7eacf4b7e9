import type { Form } from '../columns/forms';

/** The numbers of one row in one block. One object is filled again for every row. */
export interface RowNumbers {
  /** Why there is no result; null where there is one. */
  gap:
    | 'noParticipants'
    | 'withheld'
    | 'noLow'
    | 'noPeople'
    | 'notWhole'
    | 'error'
    | 'formUnknown'
    | 'lowAboveN'
    | 'ambiguousColumns'
    | null;
  /** Column of the cell that speaks for the result or for the gap. */
  col: number;
  participants: number;
  /** With the gap 'noLow': the low cell is empty, which may mean none. */
  blank: boolean;
  low: number;
  exact: boolean;
  range: readonly [number, number] | null;
  mark3: number | null;
  mark4: number | null;
  mark5: number | null;
  mean: number | null;
  quality: number | null;
  form: Form | 'passPeople' | 'passPoints' | 'passShare' | 'text';
  /** Contradictions met: code → figures. */
  doubts: { code: string; params: Record<string, string | number>; col: number }[];
}

export const emptyNumbers = (): RowNumbers => ({
  gap: null,
  col: -1,
  participants: 0,
  blank: false,
  low: 0,
  exact: true,
  range: null,
  mark3: null,
  mark4: null,
  mark5: null,
  mean: null,
  quality: null,
  form: 'people',
  doubts: [],
});

/** The row gives no result, and why. */
export const gap = (out: RowNumbers, reason: RowNumbers['gap']): void => {
  out.gap = reason;
};

/** The row contradicts itself: its result is not exact. */
export const doubt = (out: RowNumbers, code: string, params: Record<string, string | number>, col = out.col): void => {
  out.exact = false;
  out.doubts.push({ code, params, col });
};
