import { plainText, schoolKey } from '../../../naming';
import type { CellValue } from '../../../model/cells';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { cellText, lastRow, ownSheet, rowOf, typedNumber, typedRows } from '../../forms/typed';
import { formTitle, needSections, schoolLabel, type NeedSection } from './items';

/** One filled form: a school's shortages by section and item. */
export interface FilledForm {
  /** Name as written on the form. */
  school: string;
  sheet: string;
  /** «section|item» → what was typed, for making the form again. */
  typed: Map<string, { have: number | null; need: number | null; note: CellValue }>;
  /** «section|item» → what is needed beyond what there is (for vacancies: free posts), with the cell of the need. */
  short: Map<string, { value: number; source: Source }>;
}

export const needKey = (section: NeedSection['id'], item: string): string => `${section}|${plainText(item)}`;

function readForm(sheet: SheetSnapshot): FilledForm | null {
  const titleRow = rowOf(sheet, formTitle);
  if (titleRow === null) return null;
  let school = '';
  let section: { of: NeedSection; have: number; need: number } | null = null;
  const short: FilledForm['short'] = new Map();
  const typed: FilledForm['typed'] = new Map();
  for (let row = titleRow; row <= lastRow(sheet); row++) {
    const cells = sheet.values[row - sheet.top] ?? [];
    const texts = cells.map(cellText);
    const label = texts.indexOf(plainText(schoolLabel));
    if (label >= 0 && school === '')
      school = String(cells.slice(label + 1).find((value) => value !== null) ?? '').trim();
    const opened = needSections.find(
      ({ have, need }) => texts.includes(plainText(have)) && texts.includes(plainText(need)),
    );
    if (opened) {
      section = {
        of: opened,
        have: sheet.left + texts.indexOf(plainText(opened.have)),
        need: sheet.left + texts.indexOf(plainText(opened.need)),
      };
      continue;
    }
    if (!section) continue;
    const item = section.of.items.find((name) => texts.includes(plainText(name)));
    if (item === undefined) continue;
    const need = typedNumber(valueAt(sheet, row, section.need));
    const have = typedNumber(valueAt(sheet, row, section.have));
    const key = needKey(section.of.id, item);
    typed.set(key, { have, need, note: valueAt(sheet, row, section.need + 2) });
    if (need === null) continue;
    const area = { top: row, left: section.need, bottom: row, right: section.need };
    short.set(key, {
      value: Math.max(0, need - (have ?? 0)),
      source: { sheet: sheet.name, area },
    });
  }
  return school === '' && short.size === 0 ? null : { school, sheet: sheet.name, short, typed };
}

/** Filled copies of the form among all sheets, ours and added ones; of two for one school the later sheet stands. */
export function filledForms(context: DocumentContext): FilledForm[] {
  const forms = new Map<string, FilledForm>();
  for (const sheet of context.sheets) {
    const form = readForm(sheet);
    if (form && form.short.size > 0)
      forms.set(form.school === '' ? `sheet:${form.sheet}` : schoolKey(form.school), form);
  }
  return [...forms.values()];
}

/** Our own form as it is typed; null where there is none. */
export function ownForm(context: DocumentContext): FilledForm | null {
  const sheet = ownSheet(context, 'needs', 'form');
  return sheet ? readForm(sheet) : null;
}

/** Shortages typed into the summary for schools without a form: «school|section|item» → number. */
export function typedSummary(context: DocumentContext): Map<string, number> {
  const typed = new Map<string, number>();
  const sheet = ownSheet(context, 'needs');
  for (const { id, items } of needSections)
    for (const { at } of typedRows(sheet, ['Школа', ...items])) {
      const school = String(at('Школа') ?? '').trim();
      // The section ends with its sum or, where it has none, with the first row without a school.
      if (school === '') break;
      for (const item of items) {
        const value = typedNumber(at(item));
        if (value !== null) typed.set(`${schoolKey(school)}|${needKey(id, item)}`, value);
      }
    }
  return typed;
}
