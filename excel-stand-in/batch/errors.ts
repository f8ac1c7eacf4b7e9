/** An error as Excel's host answers it: `code` is what the client library gives the add-in as `error.code`. */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FilteredRangeConflict'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported'
  | 'UnsupportedSheet';

export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string = code,
  ) {
    super(message);
  }
}

export function refuse(code: ExcelErrorCode, message?: string): never {
  throw new ExcelError(code, message);
}
