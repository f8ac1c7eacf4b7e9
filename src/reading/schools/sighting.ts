import type { School } from '../../model/school';

/** A school as one place of the workbook names it; `school` is filled when all sheets are read. */
export interface Sighting {
  name: string;
  code: string | null;
  municipality: string | null;
  /** Equal for spellings of one school inside one table: login, else municipality and name made equal. */
  same: string;
  /** Latest year it was met with; null where none was. */
  year: number | null;
  /** Draft that results point at until the matching. */
  school: School;
}
