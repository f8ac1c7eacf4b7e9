import * as z from 'zod';
import { a1, areaA1, sheetRef } from '../../../model/cells';
import { schoolKey, SchoolFinder } from '../../../naming';
import type { SheetPlan, Style } from '../../../model/plan';
import { words } from '../../../words/diagnostics/diagnostics';
import { needsWords } from '../../../words/diagnostics/needs';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import {
  aboutLine,
  headingRow,
  headRow,
  inputCell,
  newPage,
  noteRow,
  schoolCell,
  signatureRows,
} from '../../kit/sheet/page';
import { placeKey } from '../../forms/entered';
import { FormWriter } from '../../forms/form-writer';
import { defaultSchools, orBlank, scopeOf } from '../../kit/findings/scope';
import type { Source } from '../../kit/findings/sources';
import { landscape, portrait, styles } from '../../kit/sheet/look';
import { textWidth } from '../../kit/sheet/text-height';
import { formTitle, needSections, schoolLabel } from './items';
import {
  enteredNeedPlace,
  enteredNeeds,
  filledForms,
  needKey,
  noteCaption,
  ownForm,
  schoolTable,
  summaryForm,
  type FilledForm,
} from './read';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Schools of the summary; none: the ШНОР list, else all. Schools whose forms are in the workbook are always in it. */
  schools: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;
const { title } = needsWords;
/** Long names of subjects fit their columns whole. */
const smallHead: Style = { ...styles.head, font: { ...styles.head.font, size: 10 } };

/** The sheet a school fills in; copies of it are found by their title. `own`: what it holds already; `name`: the school's, for a form sent to it. */
export function needsForm(
  context: DocumentContext,
  own: FilledForm | null = null,
  name = own?.school ?? '',
): SheetPlan {
  const widths = [5, 32, 14, 14, 14, 15];
  const last = widths.length - 1;
  const sheet = newPage(context, {
    kind: 'needs',
    key: 'form',
    name: needsWords.formSheet,
    title: formTitle,
    widths,
    print: portrait(),
    hint: words.fillIn,
  });
  const form = new FormWriter(sheet, widths.length, own?.form);
  form.open(schoolTable, [null, null, 'name'], true);
  const school = sheet.row([
    { v: null, style: styles.plain },
    { v: schoolLabel, style: styles.plainRight },
    inputCell(name || null),
  ]);
  sheet.merge({ top: school, left: 2, bottom: school, right: last });
  form.key('name');
  form.close();
  noteRow(sheet, needsWords.formNote, last);
  for (const section of needSections) {
    headingRow(sheet, section.title, last);
    form.open(section.id, [null, 'item', 'have', 'need', null, 'note']);
    headRow(sheet, [words.number, section.title, section.have, section.need, section.short ?? '', noteCaption]);
    const top = sheet.nextRow;
    section.items.forEach((item, index) => {
      const row = sheet.nextRow;
      const key = needKey(section.id, item);
      const [typed, short] = [own?.typed.get(key), own?.short.get(key)];
      const [have, need] = [a1({ row, col: 2 }), a1({ row, col: 3 })];
      sheet.row([
        { v: index + 1, style: styles.center },
        { v: item, style: styles.text },
        inputCell(typed?.have ?? null, 'General'),
        inputCell(typed?.need ?? null, 'General'),
        { f: `IF(${need}="","",MAX(0,${need}-${have}))`, v: short?.value ?? '', style: styles.center },
        inputCell(typed?.note ?? null),
      ]);
      form.key(item);
    });
    form.close();
    const area = { top, left: 2, bottom: sheet.nextRow - 1, right: 3 };
    sheet.validations.push({
      area,
      rule: { type: 'decimal', min: 0, max: 100000 },
      error: { title: words.checkNumber, text: needsWords.plainNumber, style: 'stop' },
    });
  }
  signatureRows(context, sheet, last);
  form.finish();
  return sheet.build();
}

/** What is needed beyond what there is, live from the form: the need stands right of what there is. */
function shortage({ sheet, area }: Source): string {
  const need = sheetRef({ sheet, row: area.top, col: area.left });
  return `MAX(0,${need}-${sheetRef({ sheet, row: area.top, col: area.left - 1 })})`;
}

/** Width of a column of items: the longest word of its captions stays whole. */
const columnFor = (place: number): number =>
  Math.max(
    10,
    ...needSections.flatMap(({ items }) =>
      (items[place] ?? '').split(/[\s-]+/).map((word) => textWidth(word, smallHead.font!.size!, true) / 4.9 + 1.5),
    ),
  );

/** One section of the summary: schools × items with totals; cells follow the forms where these are sheets of the workbook. */
function summarySheet(context: DocumentContext, given: Inputs, forms: readonly FilledForm[]): SheetPlan {
  const most = Math.max(...needSections.map(({ items }) => items.length));
  const widths = [5, 24, ...Array.from({ length: most }, (_, place) => columnFor(place)), 9];
  const last = widths.length - 1;
  const sheet = newPage(
    context,
    { kind: 'needs', name: title, title: needsWords.summaryTitle, widths, print: landscape() },
    [aboutLine(context, scopeOf(context.findings))],
  );
  noteRow(sheet, needsWords.summaryNote, last);
  const before = summaryForm(context);
  const form = new FormWriter(sheet, widths.length, before);
  const typed = enteredNeeds(context);
  const wanted = new Set(defaultSchools(context.findings, given.schools).map(({ id }) => id));
  // A school that something is known of stays, also where it left the list.
  const filled = [...typed.keys()];
  const listed = context.findings.reading.schools.filter(
    ({ id }) => wanted.has(id) || filled.some((place) => place.startsWith(placeKey(id, ''))),
  );
  const finder = new SchoolFinder(listed);
  const known = new Map<string, (typeof forms)[number]>();
  const extra: (typeof forms)[number][] = [];
  for (const form of forms) {
    const school = form.school === '' ? null : finder.one(form.school);
    if (school) known.set(school.id, form);
    else extra.push(form);
  }
  const rows = [
    ...orBlank(listed, extra.length > 0 ? 0 : 5).map(({ id, name }) => ({ id, name, form: known.get(id) })),
    ...extra.map((form) => ({ id: '', name: form.school || needsWords.ofSheet(form.sheet), form })),
  ];
  for (const section of needSections) {
    const isSummed = section.id !== 'internet';
    const first = headingRow(sheet, `${section.title}: ${(section.short ?? needsWords.need).toLowerCase()}`, last);
    const total = 2 + section.items.length;
    form.open(section.id, [null, 'school', ...section.items]);
    headRow(sheet, [words.number, words.school, ...section.items, ...(isSummed ? [needsWords.all] : [])], smallHead);
    const top = sheet.nextRow;
    const amounts = rows.map(({ id, form }) =>
      section.items.map((item) => {
        const key = needKey(section.id, item);
        return form ? form.short.get(key)?.value : typed.get(enteredNeedPlace(id, section.id, item));
      }),
    );
    const sumOf = (values: readonly (number | undefined)[]) =>
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    rows.forEach(({ name, form: filled }, index) => {
      const across = areaA1({ top: sheet.nextRow, left: 2, bottom: sheet.nextRow, right: total - 1 });
      sheet.row([
        { v: index + 1, style: styles.center },
        schoolCell(name),
        ...section.items.map((item, place) => {
          const value = amounts[index]![place] ?? null;
          const source = filled?.short.get(needKey(section.id, item))?.source;
          if (!filled) return inputCell(value, 'General');
          return source ? { f: shortage(source), v: value, style: styles.center } : { v: null, style: styles.center };
        }),
        ...(isSummed ? [{ f: `SUM(${across})`, v: sumOf(amounts[index]!), style: styles.center }] : []),
      ]);
      form.key(name === '' ? `blank ${index + 1}` : schoolKey(name));
    });
    const bottom = sheet.nextRow - 1;
    form.close();
    if (!isSummed) {
      sheet.keepTogether(first);
      continue;
    }
    const columns = [...section.items.map((_, place) => amounts.map((row) => row[place])), amounts.flat()];
    sheet.row([
      { v: '', style: styles.section },
      { v: needsWords.total, style: styles.section },
      ...columns.map((values, place) => ({
        f: `SUM(${areaA1({ top, left: 2 + place, bottom, right: 2 + place })})`,
        v: sumOf(values),
        style: { ...styles.section, align: { h: 'center' as const, v: 'center' as const } },
      })),
    ]);
    sheet.keepTogether(first);
  }
  signatureRows(context, sheet, last);
  form.finish();
  return sheet.build();
}

/** Collection sheet for schools and the summary over all filled copies in the workbook. */
export const needs: DocumentDefinition<Inputs> = {
  kind: 'needs',
  title,
  group: 'diagnostics',
  about: documentAbout.needs,
  schools: 'list',
  byKind: true,
  madeFrom: { needs: ['list', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const forms = filledForms(context);
    return {
      plans: [summarySheet(context, given, forms), needsForm(context, ownForm(context))],
      // What was collected from schools' files, or typed into the summary, is as good as a form that stands in the workbook.
      notes: forms.length > 0 || enteredNeeds(context).size > 0 ? [] : [{ severity: 'info', code: 'needsNoForms' }],
    };
  },
};
