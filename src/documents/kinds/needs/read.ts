import { plainText, schoolKey } from '../../../naming';
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { emptyForm, readForm, tableOf, type CaptionedTable, type TypedForm } from '../../forms/form';
import { enteredOf, placeKey } from '../../forms/entered';
import { formOf } from '../../forms/form-of';
import { cellText, ownSheet, rowOf, typedNumber } from '../../forms/typed';
import { formTitle, needSections, schoolLabel, wordingsOf, type NeedSection } from './items';

/** One filled form: a school's shortages by section and item. */
export interface FilledForm {
  /** Name as written on the form. */
  school: string;
  sheet: string;
  /** «section|item» → what was typed, for making the form again. */
  typed: Map<string, { have: number | null; need: number | null; note: CellValue }>;
  /** «section|item» → what is needed beyond what there is (for vacancies: free posts), with the cell of the need. */
  short: Map<string, { value: number; source: Source }>;
  form: TypedForm;
}

export const needKey = (section: NeedSection['id'], item: string): string => `${section}|${plainText(item)}`;

/** Tables of the form: the school's name, and one a section with rows by item. */
export const schoolTable = 'school';
const section = (of: NeedSection): CaptionedTable => ({
  id: of.id,
  column: (caption) => {
    const text = plainText(caption);
    const found = (['have', 'need'] as const).find((key) => plainText(of[key]) === text);
    return found ?? (text === plainText(of.title) ? 'item' : text === plainText(noteCaption) ? 'note' : null);
  },
  row: (texts) => of.items.find((item) => texts.some((text) => isItem(item, text))) ?? null,
  least: 4,
});
const isItem = (item: string, text: string): boolean =>
  wordingsOf(item).some((one) => plainText(one) === plainText(text));
export const noteCaption = 'Примечание';
const captioned: readonly CaptionedTable[] = needSections.map(section);

/** The name behind its label: on yesterday's forms, and where the cell was moved. */
function labelledSchool(sheet: SheetSnapshot): string {
  for (const cells of sheet.values) {
    const label = cells.findIndex((value) => value !== null && cellText(value) === plainText(schoolLabel));
    if (label >= 0) return String(cells.slice(label + 1).find(isSchoolName) ?? '').trim();
  }
  return '';
}
const isSchoolName = (value: CellValue): boolean => value !== null && !String(value).startsWith(`${schoolTable}:`);

/** The form as it stands in a sheet; null where the sheet is none. */
export function readNeeds(sheet: SheetSnapshot): FilledForm | null {
  if (rowOf(sheet, formTitle) === null) return null;
  const form = readForm(sheet, captioned) ?? emptyForm;
  const school = tableOf(form, schoolTable).text('name', 'name') || labelledSchool(sheet);
  const short: FilledForm['short'] = new Map();
  const typed: FilledForm['typed'] = new Map();
  for (const of of needSections) {
    const table = tableOf(form, of.id);
    for (const item of table.keys) {
      const need = typedNumber(table.at(item, 'need'));
      const have = typedNumber(table.at(item, 'have'));
      typed.set(needKey(of.id, item), { have, need, note: table.at(item, 'note') });
      if (need === null) continue;
      const source = table.place(item, 'need');
      short.set(needKey(of.id, item), { value: Math.max(0, need - (have ?? 0)), source });
    }
  }
  return { school, sheet: sheet.name, short, typed, form };
}

/** Filled copies of the form among all sheets, ours and added ones; of two for one school the later sheet stands. */
export function filledForms(context: DocumentContext): FilledForm[] {
  const forms = new Map<string, FilledForm>();
  for (const sheet of context.sheets) {
    const form = readNeeds(sheet);
    if (form && form.short.size > 0)
      forms.set(form.school === '' ? `sheet:${form.sheet}` : schoolKey(form.school), form);
  }
  return [...forms.values()];
}

/** Our own form as it is typed; null where there is none. */
export function ownForm(context: DocumentContext): FilledForm | null {
  const sheet = ownSheet(context, 'needs', 'form');
  const form = sheet && readNeeds(sheet);
  if (sheet && (!form || form.form === emptyForm)) context.unreadable?.(sheet);
  return form;
}

/** The summary before forms had keys: a table of schools for each section's items. */
const captionedSummary: readonly CaptionedTable[] = needSections.map(({ id, items }) => ({
  id,
  column: (caption) =>
    plainText(caption) === plainText('Школа')
      ? 'school'
      : (items.find((item) => plainText(item) === plainText(caption)) ?? null),
  row: (_texts, at) => (at('school') === '' ? null : schoolKey(at('school'))),
  least: items.length,
}));

export const summaryForm = (context: DocumentContext): TypedForm => formOf(context, 'needs', '', captionedSummary);

/** Shortages typed into the summary for schools without a form: «school|section|item» → number. */
export function typedSummary(form: TypedForm): Map<string, number> {
  const typed = new Map<string, number>();
  for (const { id, items } of needSections) {
    const table = tableOf(form, id);
    for (const row of table.keys)
      for (const item of items) {
        const value = typedNumber(table.at(row, item));
        const school = table.text(row, 'school');
        if (value !== null) typed.set(`${school === '' ? row : schoolKey(school)}|${needKey(id, item)}`, value);
      }
  }
  return typed;
}

/** Place of a school's shortage among what was entered. */
export const enteredNeedPlace = (school: string, section: NeedSection['id'], item: string): string =>
  placeKey(school, section, item);

/** Shortages of schools without a form in the workbook, by place: what was entered over what is typed into the summary. */
export function enteredNeeds(context: DocumentContext): Map<string, number> {
  const typed = typedSummary(summaryForm(context));
  const entered = enteredOf(context.state, 'needs');
  const found = new Map<string, number>();
  for (const { id, name } of context.findings.reading.schools)
    for (const { id: section, items } of needSections)
      for (const item of items) {
        const place = enteredNeedPlace(id, section, item);
        const text = entered[place];
        const value =
          text === undefined ? typed.get(`${schoolKey(name)}|${needKey(section, item)}`) : typedNumber(text);
        if (value !== undefined && value !== null) found.set(place, value);
      }
  return found;
}
