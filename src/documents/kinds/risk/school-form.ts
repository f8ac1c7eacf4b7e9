/** The risk profile as a form of one school: sent to it, and read when it comes back. */
import type { SheetPlan } from '../../../model/plan';
import type { School } from '../../../model/school';
import type { SheetSnapshot } from '../../../model/snapshot';
import { plainText } from '../../../naming';
import { schoolFormWords } from '../../../words/schools/school-forms';
import type { DocumentContext } from '../../definition';
import { readForm, tableOf, type CaptionedTable, type TypedForm } from '../../forms/form';
import { FormWriter } from '../../forms/form-writer';
import { significanceTitles } from '../../kit/risk-factors';
import { portrait, styles } from '../../kit/sheet/look';
import { headRow, inputCell, newPage, noteRow, signatureRows } from '../../kit/sheet/page';
import { factorTitle, levelNames, measuredFactors } from './layout';
import { enteredProfiles, factorNamed, type ProfileEntry } from './read';

const words = schoolFormWords.risk;
const widths = [5, 50, 18, 16];
const last = widths.length - 1;

/** Tables of the form: the school's name, and the factors with their significance and value. */
export const nameTable = 'school';
export const profileTable = 'profile';

/** What the workbook knows of a school's profile. */
export const profileOf = (context: DocumentContext, school: School): ProfileEntry[] =>
  enteredProfiles(context).filter((entry) => entry.school.id === school.id);

/** The sheet for one school; what is known of its profile stands in it. */
export function schoolRiskForm(context: DocumentContext, school: School, known: readonly ProfileEntry[]): SheetPlan {
  const sheet = newPage(context, {
    kind: 'risk',
    key: 'form',
    name: schoolFormWords.sheets.risk,
    title: words.title,
    widths,
    print: portrait(),
    hint: words.hint,
  });
  const form = new FormWriter(sheet, widths.length);
  form.open(nameTable, [null, null, 'name'], true);
  const row = sheet.row([
    { v: null, style: styles.plain },
    { v: words.school, style: styles.plainRight },
    inputCell(school.name),
  ]);
  sheet.merge({ top: row, left: 2, bottom: row, right: last });
  form.key('name');
  form.close();
  noteRow(sheet, words.note, last);
  form.open(profileTable, [null, null, 'level', 'value']);
  headRow(sheet, words.columns);
  const top = sheet.nextRow;
  measuredFactors.forEach((factor, index) => {
    const entry = known.find((one) => one.factor === factor.id);
    const level = inputCell(entry?.significance ? significanceTitles[entry.significance] : null, '@');
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: factorTitle(factor, '2022'), style: styles.text },
      { ...level, style: { ...level.style, align: { h: 'center', v: 'top' } } },
      inputCell(entry?.value ?? null, '0%'),
    ]);
    form.key(factor.id);
  });
  form.close();
  const area = { top, bottom: sheet.nextRow - 1 };
  sheet.validations.push(
    { area: { ...area, left: 2, right: 2 }, rule: { type: 'list', values: levelNames }, prompt: words.prompt },
    {
      area: { ...area, left: 3, right: 3 },
      rule: { type: 'decimal', min: 0, max: 1 },
      error: { ...words.error, style: 'stop' },
    },
  );
  signatureRows(context, sheet, last);
  form.finish();
  return sheet.build();
}

/** The form where its hidden keys are gone: by its captions. */
const captioned: CaptionedTable = {
  id: profileTable,
  column: (caption) => {
    const at = words.columns.findIndex((column) => plainText(column) === plainText(caption));
    return at < 0 ? null : (['number', 'factor', 'level', 'value'][at] ?? null);
  },
  row: (texts) => texts.map(factorNamed).find((id) => id !== null) ?? null,
  least: words.columns.length,
};

/** The form as it stands in a sheet, and the school's name as written on it; null where the sheet is none. */
export function readRiskForm(sheet: SheetSnapshot): { form: TypedForm; name: string } | null {
  const form = readForm(sheet, [captioned]);
  if (!form?.tables.has(profileTable)) return null;
  const named = tableOf(form, nameTable).text('name', 'name');
  return { form, name: named || labelled(sheet) };
}

function labelled({ values }: SheetSnapshot): string {
  const row = values.find((cells) => cells.some((value) => value === words.school));
  return String(row?.slice(row.indexOf(words.school) + 1).find((value) => typeof value === 'string') ?? '').trim();
}
