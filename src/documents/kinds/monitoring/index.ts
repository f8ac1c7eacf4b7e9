import * as z from 'zod';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { aboutLine, headRow, inputCell, newPage, noteRow, schoolCell, signatureRows } from '../../kit/sheet/page';
import { FormWriter } from '../../forms/form-writer';
import { orBlank, scopeOf } from '../../kit/findings/scope';
import { namerAmong } from '../../kit/district';
import { landscape, styles } from '../../kit/sheet/look';
import {
  isPlace,
  registerDocuments,
  registerForm,
  registerRow,
  registerSchools,
  registerStages,
  registerTable,
  registerValue,
  registerYear,
  typedRegister,
} from './register';
import { lists } from './lists';
import { summarySheet } from './summary';
import { periodTitle } from '../../kit/terms';
import { captions, monitoringWords, type Stage } from '../../../words/diagnostics/monitoring';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Schools of the register; none: the ШНОР list, else all. */
  schools: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const { title } = monitoringWords;
/** Columns of the register with these stages. */
const columnsWith = (shown: readonly Stage[]): (keyof typeof captions)[] => [
  ...(['number', 'school', 'document', 'due', 'approved', 'link', 'state'] as const),
  ...shown,
  'note',
];
const stageWidth = 12;

function build(context: DocumentContext, given: Inputs): BuiltDocument {
  const year = registerYear(context);
  const typed = typedRegister(context);
  const shownStages = registerStages(context, typed);
  const keys = columnsWith(shownStages);
  const widths = [5, 22, 28, 12, 12, 19, 13, ...shownStages.map(() => stageWidth), 12];
  const last = widths.length - 1;
  const schools = orBlank(registerSchools(context, typed, given.schools), 3);
  const sheet = newPage(
    context,
    {
      kind: 'monitoring',
      name: monitoringWords.sheet,
      title: monitoringWords.ofPeriod(title, periodTitle(year)),
      widths,
      print: landscape(),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  noteRow(sheet, monitoringWords.stages[year.kind], last);
  const form = new FormWriter(sheet, widths.length, registerForm(context));
  form.open(registerTable, keys);
  const head = headRow(
    sheet,
    keys.map((key) => captions[key]),
  );
  sheet.freeze = { rows: head + 1, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  const top = sheet.nextRow;
  const counted: Record<string, number> = {};
  const nameOf = namerAmong(context.findings);
  schools.forEach((school, index) => {
    const documents = registerDocuments(context, typed, school);
    const first = sheet.nextRow;
    documents.forEach((document, place) => {
      const value = (caption: string) => registerValue(context, typed, school, document, caption);
      const cell = (caption: string, format?: string) => inputCell(value(caption), format);
      for (const key of ['state', ...shownStages] as const) {
        const counter = `${key}|${String(value(captions[key]))}`;
        counted[counter] = (counted[counter] ?? 0) + 1;
      }
      sheet.row([
        { v: place === 0 ? index + 1 : null, style: styles.center },
        place === 0 ? schoolCell(nameOf(school)) : { v: null, style: styles.text },
        isPlace(document) ? inputCell(document) : { v: document, style: styles.text },
        cell(captions.due, 'dd.mm.yyyy'),
        cell(captions.approved, 'dd.mm.yyyy'),
        cell(captions.link),
        cell(captions.state),
        ...shownStages.map((stage) => cell(captions[stage])),
        cell(captions.note),
      ]);
      form.key(registerRow(school.id, document));
    });
    sheet.keepTogether(first);
  });
  form.close();
  const bottom = sheet.nextRow - 1;
  lists(sheet, top, bottom, shownStages.length);
  signatureRows(context, sheet, last);
  form.finish();
  const register = sheet.build();
  const counts = (stage: string, value: string) => counted[`${stage}|${value}`] ?? 0;
  return {
    plans: [register, summarySheet(context, { sheet: register.name, top, bottom }, year, counts)],
    notes: typed.order.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsToFill', params: { document: title } }],
  };
}

/** Register of each school's concept and programmes: terms, links, states, the stages of its year, summary by formulas. */
export const monitoring: DocumentDefinition<Inputs> = {
  kind: 'monitoring',
  title,
  group: 'reports',
  about: documentAbout.monitoring,
  schools: 'list',
  byKind: true,
  madeFrom: { monitoring: ['list', 'organisation'] },
  inputs,
  build,
};
