/** A school (школа, ОО), one across all sheets of the workbook. */
export interface School {
  /** Stable inside one reading: code, else municipality and name made equal. */
  id: string;
  /** Canonical name: from the sheet that has codes, else the latest. */
  name: string;
  code: string | null;
  municipality: string | null;
  /** Other spellings met, for the matching shown to the user. */
  spellings: string[];
}
