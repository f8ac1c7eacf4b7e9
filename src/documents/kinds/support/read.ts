import { plainText, finderOf, type SchoolFinder } from '../../../naming';
import { supportWords } from '../../../words/papers/support';
import type { DocumentContext } from '../../definition';
import { placeKey } from '../../forms/entered';
import { formerCaptions } from './former';
import { tableOf, type CaptionedTable, type TypedForm } from '../../forms/form';
import { formOf } from '../../forms/form-of';

const { captions } = supportWords;

export interface SupportRow {
  curator: string;
  mentor: string;
  partner: string;
  form: string;
}

/** Cells of the scheme that people fill in or change. */
export const supportFields = ['curator', 'mentor', 'partner', 'form'] as const;
export type SupportField = (typeof supportFields)[number];

/** Place of a school's cell among what was entered in the pane. */
export const supportPlace = (school: string, field: SupportField): string => placeKey(school, field);

export const supportTable = 'schools';

/** The scheme before forms had keys: rows by the schools' names. */
const captioned = (schools: SchoolFinder): CaptionedTable => ({
  id: supportTable,
  column: (caption) =>
    (Object.keys(captions) as (keyof typeof captions)[]).find((key) =>
      [captions[key], formerCaptions[key] ?? captions[key]].some((one) => plainText(one) === plainText(caption)),
    ) ?? null,
  row: (texts) => texts.map((text) => schools.one(text)?.id).find((id) => id !== undefined) ?? null,
  least: 3,
});

/** The scheme's form as it stands: rows by school id. */
export const supportForm = (context: DocumentContext): TypedForm =>
  formOf(context, 'support', '', [captioned(finderOf(context.findings.reading.schools))]);

/** What stands on the support scheme now, by school id. */
export function supportRows(context: DocumentContext): Map<string, SupportRow> {
  const table = tableOf(supportForm(context), supportTable);
  return new Map(
    table.keys.map((id) => {
      const text = (field: SupportField) => table.text(id, field);
      return [id, { curator: text('curator'), mentor: text('mentor'), partner: text('partner'), form: text('form') }];
    }),
  );
}
