/** Staff of single schools, from a table the office already has: columns found by their captions, rows by the schools' names. */
import { finderOf, municipalityKey, type SchoolFinder } from '../../../naming';
import { remembered } from '../../../model/remembered';
import type { School } from '../../../model/school';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { cellText, lastRow, typedNumber } from '../../forms/typed';

export const staffColumns = {
  total: /(?:педагог|учител).*всего|всего.*(?:педагог|учител)/,
  vacancies: /ваканс|не хватает/,
  old: /старше|пенсион/,
  young: /молод/,
} as const;
export type StaffColumn = keyof typeof staffColumns;

/** One figure of one school's staff, in people (posts for vacancies). */
export interface SchoolStaff {
  school: School;
  column: StaffColumn;
  value: number;
  source: Source;
}

/** What a caption heads; null where none of them. Texts of a region's table return a hundred thousand times. */
const columnCalled = remembered((caption: string): StaffColumn | null => {
  const text = caption.length < 60 ? cellText(caption) : '';
  return (Object.keys(staffColumns) as StaffColumn[]).find((name) => staffColumns[name].test(text)) ?? null;
});

/** One row of such a table. */
interface StaffRow {
  texts: string[];
  figures: SchoolStaff[];
}

/** Rows of one school; of several rows of one name the one that names the school's municipality, none where it is not known whose they are. */
function ownRows(rows: readonly StaffRow[]): readonly StaffRow[] {
  if (rows.length < 2) return rows;
  const here = rows.filter(({ texts, figures }) =>
    texts.some((text) => municipalityKey(text) === figures[0]?.school.place),
  );
  return here.length === 1 ? here : [];
}

function staffOf(sheet: SheetSnapshot, schools: SchoolFinder): SchoolStaff[] {
  let columns: { col: number; column: StaffColumn }[] = [];
  const found = new Map<School, StaffRow[]>();
  for (let row = sheet.top; row <= lastRow(sheet); row++) {
    const cells = sheet.values[row - sheet.top] ?? [];
    const heads = cells.flatMap((value, index) => {
      const column = typeof value === 'string' ? columnCalled(value) : null;
      return column ? [{ col: sheet.left + index, column }] : [];
    });
    if (heads.length >= 2) {
      columns = heads;
      continue;
    }
    if (columns.length === 0) continue;
    const texts = cells.filter((value) => typeof value === 'string');
    const [school] = texts.flatMap((text) => schools.one(text) ?? []);
    if (!school) continue;
    const figures = columns.flatMap(({ col, column }) => {
      const value = typedNumber(valueAt(sheet, row, col));
      const area = { top: row, left: col, bottom: row, right: col };
      return value === null ? [] : [{ school, column, value, source: { sheet: sheet.name, area } }];
    });
    if (figures.length > 0) found.set(school, [...(found.get(school) ?? []), { texts, figures }]);
  }
  return [...found.values()].flatMap(ownRows).flatMap(({ figures }) => figures);
}

/** Staff by school from the first of the user's sheets that has such a table of at least one known school. */
export function staffBySchool(context: DocumentContext): SchoolStaff[] {
  const schools = finderOf(context.findings.reading.schools);
  const ours = context.state.registry.filter(({ kind }) => kind !== 'source');
  for (const sheet of context.sheets) {
    if (ours.some(({ sheetId, name }) => sheetId === sheet.id || name === sheet.name)) continue;
    const found = staffOf(sheet, schools);
    if (found.length > 0) return found;
  }
  return [];
}
