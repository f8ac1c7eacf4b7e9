/** What people typed into our forms of a workbook: the one place where documents look at sheets of ours with forms. */
import type { SheetSnapshot } from '../../model/snapshot';
import type { DocumentContext } from '../definition';
import { emptyForm, readForm, type CaptionedTable, type TypedForm } from './form';
import { ownSheet, ownSheets } from './typed';

export interface FormOnSheet {
  key: string;
  sheet: SheetSnapshot;
  form: TypedForm;
}

/** The form of a kind and key; an empty one where it stands nowhere. */
export function formOf(
  context: DocumentContext,
  kind: string,
  key: string,
  captioned: readonly CaptionedTable[] = [],
): TypedForm {
  const sheet = ownSheet(context, kind, key);
  const form = sheet && readForm(sheet, captioned);
  if (sheet && !form) context.unreadable?.(sheet);
  return form ?? emptyForm;
}

/** All forms of a kind. */
export const formsOf = (
  context: DocumentContext,
  kind: string,
  captioned: readonly CaptionedTable[] = [],
): FormOnSheet[] =>
  ownSheets(context, kind).flatMap(({ key, sheet }) => {
    const form = readForm(sheet, captioned);
    if (!form) context.unreadable?.(sheet);
    return form ? [{ key, sheet, form }] : [];
  });
