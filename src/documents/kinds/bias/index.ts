import * as z from 'zod';
import { biasChecks, defaultBiasLimits, type BiasCheck, type BiasSign } from '../../../judging/bias';
import { parseArea } from '../../../model/cells';
import { biasWords, signProcedure } from '../../../words/diagnostics/bias';
import { words } from '../../../words/diagnostics/diagnostics';
import { listed, typeset } from '../../../words/russian/russian';
import type { BuiltDocument, DocumentDefinition } from '../../definition';
import { aboutLine, headingRow, headRow, newPage, noteRow, signatureRows, SourceColumn } from '../../kit/sheet/page';
import { scopeOf } from '../../kit/findings/scope';
import { sourcesOf, type Source } from '../../kit/findings/sources';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { landscape, styles } from '../../kit/sheet/look';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** People in a group; pupils in a distribution; schools for a jump; share 0–1 beside the journal. */
  group: z.number().int().min(2).default(defaultBiasLimits.group),
  distribution: z.number().int().min(10).default(defaultBiasLimits.distribution),
  schools: z.number().int().min(4).default(defaultBiasLimits.schools).meta(biasWords.fewestSchools),
  journalShare: z.number().min(0.01).max(1).default(defaultBiasLimits.journalShare),
});
type Inputs = z.infer<typeof inputs>;

const widths = [5, 27, 16, 22, 22, 56];
const last = widths.length - 1;

/** Cells of a sign: its results' marks, or the cells the reader named. */
function cellsOf(sign: BiasSign): Source[] {
  const named = sign.cells.flatMap(({ sheet, cell }) => {
    const area = parseArea(cell);
    return area ? [{ sheet, area }] : [];
  });
  return [...sign.results.flatMap((result) => sourcesOf([result], 'low')), ...named];
}

const bySchool = (a: BiasSign, b: BiasSign) =>
  (a.school?.municipality ?? '').localeCompare(b.school?.municipality ?? '', 'ru') ||
  a.group.localeCompare(b.group, 'ru');

function signTable(sheet: SheetBuilder, signs: readonly BiasSign[], sources: SourceColumn): void {
  headingRow(sheet, biasWords.signs, last);
  if (signs.length === 0) {
    noteRow(sheet, biasWords.noSigns, last);
    return;
  }
  const head = headRow(sheet, [
    words.number,
    words.school,
    words.municipality,
    biasWords.marker,
    biasWords.procedure,
    biasWords.figures,
  ]);
  sources.caption(head);
  sheet.freeze = { rows: 0, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  signs.forEach((sign, index) => {
    const row = sheet.row([
      { v: index + 1, style: styles.center },
      { v: sign.school?.name ?? sign.group, style: styles.text },
      { v: sign.school?.municipality ?? '', style: styles.text },
      { v: biasWords.markers[sign.marker].title, style: styles.text },
      { v: typeset(signProcedure(sign)), style: styles.text },
      { v: typeset(biasWords.markers[sign.marker].sign(sign)), style: styles.text },
    ]);
    sources.at(row, cellsOf(sign)[0]);
  });
  sheet.autoFilter = { top: head, left: 0, bottom: sheet.nextRow - 1, right: last };
}

function checkTable(sheet: SheetBuilder, checks: readonly BiasCheck[], limits: Inputs): void {
  headingRow(sheet, biasWords.checks, last);
  const row = (cells: readonly (string | number)[], style: typeof styles.head | typeof styles.text) => {
    const center = style === styles.head ? styles.head : styles.center;
    return sheet.spanRow([
      { v: cells[0]!, style: center },
      { v: cells[1]!, style },
      ...cells.slice(2, 5).map((v) => ({ v, style: center })),
      { v: cells[5]!, style },
    ]);
  };
  const { marker, checked, tooFew, found, rule } = biasWords;
  const captions = [words.number, marker, checked, tooFew, found, rule];
  sheet.keepWithNext(row(captions, styles.head));
  checks.forEach((check, index) => {
    const { title, rule, needs } = biasWords.markers[check.marker];
    row(
      [
        index + 1,
        title,
        check.checked,
        check.tooFew > 0 ? check.tooFew : check.checked === 0 ? biasWords.few : 0,
        check.checked === 0 ? '—' : check.signs.length,
        typeset(`${rule(limits)}${check.checked === 0 ? biasWords.unchecked(needs) : ''}`),
      ],
      styles.text,
    );
  });
  sheet.keepWithNext(sheet.nextRow - 2);
}

/** Signs of bias on a sheet of their own: reasons to look closer, beside the verdicts and without influence on them. */
export const bias: DocumentDefinition<Inputs> = {
  kind: 'bias',
  title: biasWords.title,
  group: 'diagnostics',
  about: documentAbout.bias,
  schools: 'none',
  byKind: true,
  madeFrom: { bias: ['sources', 'facts', 'organisation'] },
  inputs,
  build(context, limits): BuiltDocument {
    const checks = biasChecks(context.findings.reading, limits);
    const signs = checks.flatMap((check) => check.signs).sort(bySchool);
    const sheet = newPage(
      context,
      {
        kind: 'bias',
        name: biasWords.title,
        title: biasWords.pageTitle,
        widths,
        print: landscape(),
      },
      [aboutLine(context, scopeOf(context.findings))],
    );
    const sources = new SourceColumn(sheet, last);
    noteRow(sheet, biasWords.note, last);
    // What was checked comes first: the list may go on for pages, under its own header on each.
    checkTable(sheet, checks, limits);
    signTable(sheet, signs, sources);
    signatureRows(context, sheet, last);
    sources.close();
    const unchecked = checks.filter(({ checked, marker }) => checked === 0 && marker !== 'published');
    return {
      plans: [sheet.build()],
      notes:
        unchecked.length > 0
          ? [
              {
                severity: 'info',
                code: 'biasTooFew',
                params: { checks: listed(unchecked.map(({ marker }) => `«${biasWords.markers[marker].title}»`)) },
              },
            ]
          : [],
    };
  },
};
