import { SchoolFinder } from '../../../naming';
import type { School } from '../../../model/school';
import { valueAt } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { enteredOf, placeKey } from '../../forms/entered';
import { cellText, lastRow, ownSheets } from '../../forms/typed';
import { allIndicators, processMarks, type ProcessMark } from './indicators';

/** A mark typed for a school's indicator in a year. */
export interface TypedMark {
  school: School;
  year: number;
  indicator: string;
  mark: ProcessMark;
  /** null for what was entered in the pane and stands on no sheet yet. */
  source: Source | null;
}

const markOf = (text: string): ProcessMark | null =>
  processMarks.find((mark) => mark === text.replace(/\s+/g, '')) ?? null;

/** Header words of the sheet by which its rows and columns are found again. */
export const processHead = { number: '№', indicator: 'Показатель качества', themes: 'Темы' } as const;

/** All marks typed on our sheets of school processes: columns by school (row of the header) and year (row under it). */
export function typedMarks(context: DocumentContext): TypedMark[] {
  const schools = new SchoolFinder(context.findings.reading.schools);
  const indicators = new Set(allIndicators.map(({ id }) => id));
  return ownSheets(context, 'processes').flatMap(({ sheet }) => {
    const marks: TypedMark[] = [];
    let columns: { col: number; school: School; year: number }[] = [];
    for (let row = sheet.top; row <= lastRow(sheet); row++) {
      const cells = sheet.values[row - sheet.top] ?? [];
      const numberAt = cells.findIndex((value) => cellText(value) === processHead.number);
      if (numberAt >= 0) {
        columns = cells.flatMap((value, index) => {
          const school = typeof value === 'string' ? schools.one(value) : null;
          const year = Number(valueAt(sheet, row + 1, sheet.left + index));
          return school && Number.isInteger(year) && year > 2000 ? [{ col: sheet.left + index, school, year }] : [];
        });
        continue;
      }
      const id = cells.map((value) => String(value ?? '').trim()).find((text) => indicators.has(text));
      if (id === undefined) continue;
      for (const { col, school, year } of columns) {
        const mark = markOf(cellText(valueAt(sheet, row, col)));
        if (mark)
          marks.push({
            school,
            year,
            indicator: id,
            mark,
            source: { sheet: sheet.name, area: { top: row, left: col, bottom: row, right: col } },
          });
      }
    }
    return marks;
  });
}

/** Marks of the newest year a school has any for. */
export function latestMarks(marks: readonly TypedMark[], school: string): TypedMark[] {
  const own = marks.filter((mark) => mark.school.id === school);
  const year = Math.max(...own.map((mark) => mark.year));
  return own.filter((mark) => mark.year === year);
}

/** Place of a mark among what was entered in the pane. */
export const markPlace = (school: string, indicator: string, year: number): string => placeKey(school, indicator, year);

/** The marks with what was entered in the pane over what stands on the sheets. */
export function enteredMarks(context: DocumentContext): TypedMark[] {
  const entered = enteredOf(context.state, 'processes');
  const typed = typedMarks(context).filter(
    ({ school, indicator, year }) => entered[markPlace(school.id, indicator, year)] === undefined,
  );
  const added = Object.entries(entered).flatMap(([place, text]): TypedMark[] => {
    const parts = place.split('|');
    const [year, indicator] = [parts.pop(), parts.pop()];
    const id = parts.join('|');
    const school = context.findings.reading.schools.find((one) => one.id === id);
    const mark = markOf(text);
    return school && mark ? [{ school, indicator: indicator!, year: Number(year), mark, source: null }] : [];
  });
  return [...typed, ...added];
}
