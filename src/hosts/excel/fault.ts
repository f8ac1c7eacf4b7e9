import { failed, type Outcome, type Problem, type WayOn } from '../../model/outcome';

/** What the user must hear of, thrown inside one Excel.run and turned into an Outcome at its border. */
export class Fault extends Error {
  constructor(
    readonly problem: string,
    readonly params?: Problem['params'],
    /** Left out: as Excel's own refusals of this code. */
    readonly way?: WayOn,
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

const repeatable = { repeatable: true } as const;
const reread = { reread: true } as const;
/** Refusals that pass when the user has done what their sentence says, and those that show the workbook to be another one than was read. */
const waysOn: Readonly<Record<string, WayOn>> = {
  'excel-cell-edited': repeatable,
  'excel-protected': repeatable,
  'excel-item-gone': { ...repeatable, ...reread },
  'excel-name-taken-meanwhile': { ...repeatable, ...reread },
  'excel-sheet-gone': reread,
  'excel-refused': repeatable,
  'excel-merged': repeatable,
  'excel-filtered': repeatable,
  'excel-inactive': repeatable,
  'excel-too-much': repeatable,
  'excel-sheet-kind': repeatable,
  'excel-sheet-hidden': repeatable,
  'excel-silent': repeatable,
  'excel-cancelled': repeatable,
  'excel-unknown': repeatable,
  'excel-values-missing': repeatable,
};

/** What went wrong, before it is told. */
export type Refused = Omit<Problem, 'severity'>;

/** The `code` of an error of Office.js; null for anything else (a mistake of ours). */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The error as a problem of the catalogue; what is no error of Excel's is thrown on. */
export function problemOf(error: unknown): Refused {
  if (error instanceof Fault) {
    const { repeatable: again, reread: stale } = error.way ?? waysOn[error.problem] ?? {};
    return { code: error.problem, params: error.params, ...(again && repeatable), ...(stale && reread) };
  }
  const raw = excelCode(error);
  if (raw === null) throw error;
  const code = known[raw] ?? 'excel-unknown';
  return { code, ...waysOn[code] };
}

export function failure(error: unknown): Outcome<never> {
  const { code, params, ...way } = problemOf(error);
  return failed(code, params, way);
}
