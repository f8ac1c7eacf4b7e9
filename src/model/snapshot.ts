import type { Cell, CellValue } from './cells';
import type { DateColumn } from './dates';
import type { RegistryEntry, WorkbookState } from './state';

/** What a host reads of one worksheet: the used range's values and nothing else (no merges: reading them in Excel empties undo). */
export interface SheetSnapshot {
  /** Stable while the workbook is open: Excel's worksheet id, or the part's path in a file. */
  id: string;
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Where the used range starts, counted from 0. `values[0][0]` stands there. */
  top: number;
  left: number;
  /** Rows of the used range, all of one length; an empty sheet has []. Percent cells are shares (0.124), dates serial numbers. */
  values: CellValue[][];
  /** Cells of `values` that show dates, where hosts met numbers that can be days; undefined where there are none. */
  dates?: readonly DateColumn[];
  /** Cells, counted in the sheet, whose formula no program has calculated: they look empty and are not. Undefined where there are none. */
  uncalculated?: readonly Cell[];
  /** The workbook counts days from 1904. */
  date1904?: true;
  /** The file the sheet came from where several files are read as one body; undefined in Excel. */
  file?: string;
  /** Its name in that file, where sheets of several have it. */
  nameInFile?: string;
}

/** The name that says something of the sheet: the one that its author gave it. */
export const givenName = ({ name, nameInFile }: SheetSnapshot): string => nameInFile ?? name;

/**
 * What is known of how a sheet of ours came to be unknown. There is no memory (`gone`; a file of this `format` holds none), it could not be read (`damaged`,
 * `newer`), it lists the sheet by a name that is gone (`renamed`), or it does not know it at all (`unlisted`).
 */
export interface Loss {
  name: string;
  cause: 'gone' | 'format' | 'damaged' | 'newer' | 'renamed' | 'unlisted';
  /** Its name in the memory, else that with which it was made. */
  was: string;
  /** What the list is made of comes back with it. */
  recalls?: boolean;
}

/** A workbook at one moment. */
export interface WorkbookSnapshot {
  /** File name without folders, where known: its year or subject can be the only one. */
  fileName: string | null;
  sheets: SheetSnapshot[];
  /** What we keep inside the workbook; null where the workbook has none yet. */
  state: WorkbookState | null;
  /** Why there is none, where that is known: it could not be read, or a file of this format holds none. */
  stateless?: 'damaged' | 'newer' | 'format';
  /** Marks of ours stand in the sheets, and there is no memory to say so. */
  flagged?: true;
  /** Entries of the state whose sheets were not found: another hand renamed them or took them away. */
  missing?: readonly RegistryEntry[];
  /** Id of the sheet the user looks at. */
  activeSheetId: string | null;
  /** ISO time of the last saving as the file itself says it; undefined where it does not, and in Excel. */
  saved?: string;
  /** What the host noticed while reading (a damaged part left out, a macro kept…). */
  problems?: import('./outcome').Problem[];
}

/** Value of a cell by its place in the sheet (not in the used range). */
export function valueAt(sheet: SheetSnapshot, row: number, col: number): CellValue {
  return sheet.values[row - sheet.top]?.[col - sheet.left] ?? null;
}
