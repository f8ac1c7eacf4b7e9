import { featuresOf, type Features } from '../header/features';
import type { Identity } from '../columns/identity';
import { numeral } from '../grid/figures';
import { type Grid, filled, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import type { CellValue } from '../../model/cells';
import { sumsRowsBelow } from './district-sums';
import { nameOf } from './names';

/** What stands at the bottom of an outline: schools under headings of procedures, or procedures under headings of schools. */
export type Outline = 'schools' | 'procedures';

/** An outline shows its levels at once: so many rows tell whether a table is one, however long it goes on. */
const LOOK = 2000;

type Field = 'school' | 'municipality' | 'subject' | 'grade' | 'year' | 'kind';

/** What a cell of the names' column says of the procedure of the rows below it or of its own; null where it names none. */
export function procedureIn(cell: CellValue): Features | null {
  const number = numeral(cell);
  if (number !== null) {
    if (!Number.isInteger(number)) return null;
    if (number >= 2010 && number <= 2040) return featuresOf(`${number} год`);
    return number >= 1 && number <= 11 ? featuresOf(`${number} класс`) : null;
  }
  if (typeof cell !== 'string' || nameOf(cell).kind !== 'other') return null;
  const said = featuresOf(cell);
  const says = said.subject || said.grade || said.year || said.mathLevel;
  return says || (said.kind && !isQuoted(cell)) ? said : null;
}

/** «Центр «ВПР-плюс»»: a name that holds a procedure's in quotes. */
const isQuoted = (text: string): boolean => {
  const outside = featuresOf(text.replace(/["«].*["»]/, ' '));
  return outside.kind === null && outside.role === null && /[а-яё]{3,}\s*["«]/i.test(text);
};

function fieldsOf(cell: CellValue): Field[] {
  const said = procedureIn(cell);
  if (said) {
    const fields: Field[] = [];
    if (said.subject || said.mathLevel) fields.push('subject');
    for (const field of ['grade', 'year', 'kind'] as const) if (said[field]) fields.push(field);
    return fields;
  }
  if (typeof cell !== 'string') return [];
  const { kind } = nameOf(cell);
  return kind === 'school' || kind === 'municipality' ? [kind] : [];
}

/**
 * A table whose names' column holds procedures among schools, with numbers beside both: a pivot table or a report with subtotals in its
 * headings. The level met last for the first time is the one that the numbers of single results stand on. Null where it is no outline.
 */
export function outlineOf(grid: Grid, place: TablePlace, col: number | null): Outline | null {
  if (col === null) return null;
  const levels: Set<Field>[] = [];
  // A region's table names its schools again and again: levels are met with the first of each.
  const seen = new Set<CellValue>();
  let schools = 0;
  let procedures = 0;
  let head: number | null = null;
  let rowsOfSchools = 0;
  let led = 0;
  let afterSchool = false;
  const end = Math.min(place.bodyBottom, place.bodyTop + LOOK);
  for (let row = place.bodyTop; row <= end; row += 1) {
    const cell = grid.values[row]![col] ?? null;
    if (isBlank(cell) || place.repeated.has(row) || place.columnNumbers.has(row)) continue;
    const fields = fieldsOf(cell);
    const ofSchool = fields[0] === 'school';
    if (ofSchool) rowsOfSchools += 1;
    else if (afterSchool && fields.length && fields[0] !== 'municipality') led += 1;
    afterSchool = ofSchool;
    if (seen.has(cell)) continue;
    seen.add(cell);
    if (!fields.length) continue;
    if (ofSchool) schools += 1;
    else if (fields[0] !== 'municipality' && filled(grid, row).length > 1) {
      procedures += 1;
      if (!schools) head = row;
    }
    const level = levels.find((known) => fields.some((field) => known.has(field)));
    if (level) for (const field of fields) level.add(field);
    else levels.push(new Set(fields));
  }
  if (!schools || !procedures) return null;
  const last = levels.filter((level) => !level.has('municipality')).pop()!;
  // «2024 год» above the schools of another year compares as well: a lone heading has the sums of what it stands over.
  const compares =
    procedures === 1 &&
    head !== null &&
    fieldsOf(grid.values[head + 1]?.[col] ?? null)[0] === 'school' &&
    !sumsRowsBelow(grid, place, { school: col }, head, () => true);
  if (last.has('school')) return compares ? null : 'schools';
  // «2024 год» below the last school compares with a year: most schools of an outline have rows of their own.
  if (led * 2 > rowsOfSchools) return 'procedures';
  return head !== null ? 'schools' : null;
}

/** «Школа, предмет»: a column taken for one of subjects that holds schools with numbers beside them is the names' column of an outline. */
export function giveOutline(grid: Grid, place: TablePlace, identity: Identity): void {
  const col = identity.subject;
  if (identity.school !== null || identity.code !== null || col === null) return;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const cell = grid.values[row]![col];
    if (typeof cell !== 'string' || nameOf(cell).kind !== 'school' || filled(grid, row).length < 2) continue;
    if (outlineOf(grid, place, col) !== null) {
      identity.school = col;
      identity.subject = null;
    }
    return;
  }
}
