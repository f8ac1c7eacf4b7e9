import { failed, type Outcome } from '../../model/outcome';

/** What the user must hear of, thrown inside one Excel.run and turned into an Outcome at its border. */
export class Fault extends Error {
  constructor(
    readonly problem: string,
    readonly params?: Record<string, string | number>,
  ) {
    super(problem);
  }
}

/** Excel cannot take the work back as one step. */
export const undoRefused = 'excel-undo-refused';

/** Excel's codes that have a sentence of their own; decided by code, since messages are localised. */
const known: Record<string, string> = {
  InvalidOperationInCellEditMode: 'excel-cell-edited',
  AccessDenied: 'excel-protected',
  ItemNotFound: 'excel-item-gone',
  ItemAlreadyExists: 'excel-name-taken-meanwhile',
  InvalidReference: 'excel-item-gone',
  InvalidArgument: 'excel-refused',
  InvalidOperation: 'excel-refused',
  InvalidSelection: 'excel-selection-no-cells',
  MergedRangeConflict: 'excel-merged',
  FilteredRangeConflict: 'excel-filtered',
  InactiveWorkbook: 'excel-inactive',
  RequestPayloadSizeLimitExceeded: 'excel-too-much',
  ResponsePayloadSizeLimitExceeded: 'excel-too-much',
  RangeExceedsLimit: 'excel-too-much',
  UnsupportedSheet: 'excel-sheet-kind',
  UndoNotSupported: undoRefused,
  ApiNotFound: 'excel-too-old',
};

/** The `code` of an error of Office.js; null for anything else (a mistake of ours). */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The error as a problem of the catalogue; what is no error of Excel's is thrown on. */
export function problemOf(error: unknown): { code: string; params?: Record<string, string | number> } {
  if (error instanceof Fault) return { code: error.problem, params: error.params };
  const code = excelCode(error);
  if (code === null) throw error;
  return { code: known[code] ?? 'excel-unknown' };
}

export function failure(error: unknown): Outcome<never> {
  const { code, params } = problemOf(error);
  return failed(code, params);
}
