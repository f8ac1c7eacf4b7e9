import { plainText, finderOf, type SchoolFinder } from '../../../naming';
import { processWords } from '../../../words/diagnostics/processes';
import type { School } from '../../../model/school';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { enteredOf, placeKey } from '../../forms/entered';
import { tableOf, type CaptionedTable } from '../../forms/form';
import { formsOf, type FormOnSheet } from '../../forms/form-of';
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

export const markOf = (text: string): ProcessMark | null =>
  processMarks.find((mark) => mark === plainText(text).replaceAll(' ', '')) ?? null;

export const markTable = 'marks';
/** Key of a column: a school in a year. */
export const markColumn = (school: string, year: number): string => `${school}|${year}`;

/** The sheets before forms had keys: a school's name over a year in each column. */
const captioned = (schools: SchoolFinder): CaptionedTable => ({
  id: markTable,
  column(caption, under) {
    if (plainText(caption) === processWords.head.number) return 'number';
    const school = schools.one(caption);
    return school && isYear(Number(under)) ? markColumn(school.id, Number(under)) : null;
  },
  row: (texts) => texts.find((text) => indicators.has(text)) ?? null,
  least: 2,
});
const isYear = (year: number): boolean => Number.isInteger(year) && year > 2000;
const indicators = new Set(allIndicators.map(({ id }) => id));

/** Our sheets of school processes as they stand. */
export const markForms = (context: DocumentContext): FormOnSheet[] =>
  formsOf(context, 'processes', [captioned(finderOf(context.findings.reading.schools))]);

/** All marks typed on our sheets of school processes; a school's name written into an empty column counts. */
export function typedMarks(context: DocumentContext): TypedMark[] {
  const named = finderOf(context.findings.reading.schools);
  const byId = new Map(context.findings.reading.schools.map((school) => [school.id, school]));
  return markForms(context).flatMap(({ form }) => {
    const table = tableOf(form, markTable);
    const columns = [...table.columns.keys()].flatMap((column) => {
      const at = column.lastIndexOf('|');
      const year = Number(column.slice(at + 1));
      const school = byId.get(column.slice(0, at)) ?? named.one(String(table.captions.get(column) ?? ''));
      return school && isYear(year) ? [{ column, school, year }] : [];
    });
    return table.keys.flatMap((indicator) =>
      columns.flatMap(({ column, school, year }): TypedMark[] => {
        const mark = markOf(table.text(indicator, column));
        return mark ? [{ school, year, indicator, mark, source: table.place(indicator, column) }] : [];
      }),
    );
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
