import { SchoolFinder } from '../../../naming';
import type { DocumentContext } from '../../definition';
import { placeKey } from '../../forms/entered';
import { ownSheet, typedRows } from '../../forms/typed';

/** Captions of the support scheme, by which it is read back. */
export const supportCaptions = {
  school: 'Школа',
  weak: 'Слабые предметы',
  curator: 'Куратор',
  mentor: 'Школа-наставник',
  partner: 'Школа-партнёр',
  ground: 'Почему предложены',
  form: 'Что делают вместе',
} as const;

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

/** What stands on the support scheme now, by school id. */
export function supportRows(context: DocumentContext): Map<string, SupportRow> {
  const { school, curator, mentor, partner, form } = supportCaptions;
  const schools = new SchoolFinder(context.findings.reading.schools);
  const rows = new Map<string, SupportRow>();
  for (const { at } of typedRows(ownSheet(context, 'support'), [school, curator, mentor])) {
    const id = schools.one(String(at(school) ?? ''))?.id;
    const text = (caption: string) => String(at(caption) ?? '').trim();
    if (id !== undefined && !rows.has(id))
      rows.set(id, { curator: text(curator), mentor: text(mentor), partner: text(partner), form: text(form) });
  }
  return rows;
}
