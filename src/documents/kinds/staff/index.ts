import * as z from 'zod';
import { a1 } from '../../../model/cells';
import { words } from '../../../words/diagnostics/diagnostics';
import { staffWords } from '../../../words/diagnostics/staff';
import type { BuiltDocument, DocumentDefinition } from '../../definition';
import { aboutLine, headingRow, headRow, inputCell, newPage, signatureRows } from '../../kit/sheet/page';
import { FormWriter } from '../../forms/form-writer';
import { scopeOf } from '../../kit/findings/scope';
import { liveNumber } from '../../kit/findings/sources';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { pointsFormat, portrait, shareFormat, styles } from '../../kit/sheet/look';
import { staffIndicators, supportIndicators, type StaffIndicator } from './indicators';
import { staffFigures, staffForm, standingYears, type StaffFigure } from './read';
import { staffYears } from './years';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** A school's id; '' is the municipality. */
  school: z.string().default(''),
  /** Years of the columns, oldest first; none: as the form stands, else the last three. */
  years: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const { title } = staffWords;

/** People and shares are whole, a mean age has a decimal. */
const formatOf = ({ id, unit }: StaffIndicator): string =>
  unit === 'share' ? shareFormat : id === 'age' ? '0.0' : '0';

function table(
  sheet: SheetBuilder,
  form: FormWriter,
  id: string,
  rows: readonly StaffIndicator[],
  periods: readonly string[],
  figures: readonly StaffFigure[],
): void {
  form.open(id, [null, 'indicator', ...periods, null]);
  headRow(sheet, [words.number, staffWords.indicator, ...periods, words.change]);
  rows.forEach((indicator, index) => {
    const format = formatOf(indicator);
    const found = periods.map((period) =>
      figures.find((known) => known.indicator === indicator.id && known.period === period),
    );
    const row = sheet.nextRow;
    const first = a1({ row, col: 2 });
    const last = a1({ row, col: 1 + periods.length });
    const [from, to] = [found[0]?.value, found.at(-1)?.value];
    const isShare = indicator.unit === 'share';
    const times = isShare ? 100 : 1;
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: indicator.title, style: styles.text },
      ...found.map((known): CellInput => {
        if (!known || known.typed) return inputCell(known?.value ?? null, format);
        const cell = { sheet: known.source.sheet, row: known.source.area.top, col: known.source.area.left };
        return { v: known.value, f: liveNumber(cell, known.value), style: { ...styles.center, format } };
      }),
      {
        f: `IF(OR(${first}="",${last}=""),"",(${last}-${first})*${times})`,
        v: from === undefined || to === undefined ? '' : (to - from) * times,
        style: { ...styles.center, format: isShare ? pointsFormat : `+${format};-${format};${format}` },
      },
    ]);
    form.key(indicator.id);
    sheet.validations.push({
      area: { top: row, left: 2, bottom: row, right: 1 + periods.length },
      rule: { type: 'decimal', min: 0, max: isShare ? 1 : 10000 },
      error: {
        title: words.checkNumber,
        text: isShare ? staffWords.plainShare : staffWords.plainNumber,
        style: 'stop',
      },
    });
  });
  form.close();
}

/** Six staff and two support indicators over the years: read where the office has them, else to fill. */
export const staff: DocumentDefinition<Inputs> = {
  kind: 'staff',
  title,
  group: 'diagnostics',
  about: documentAbout.staff,
  schools: 'one',
  byKind: true,
  madeFrom: { staff: ['organisation'] },
  inputs,
  build(context, { school, years }): BuiltDocument {
    const scope = scopeOf(context.findings, { school });
    const figures = staffFigures(context, school);
    const periods = years.length > 0 ? years : staffYears(context, standingYears(context, school), figures);
    const widths = [6, 48, ...periods.map(() => 11), 12];
    const last = widths.length - 1;
    const name = scope.school ? staffWords.ofSchool(scope.school.name) : title;
    const sheet = newPage(
      context,
      { kind: 'staff', key: school, name, title, widths, print: portrait(), hint: words.fillIn },
      [aboutLine(context, scope)],
    );
    const form = new FormWriter(sheet, widths.length, staffForm(context, school));
    table(sheet, form, 'staff', staffIndicators, periods, figures);
    headingRow(sheet, staffWords.help, last);
    table(sheet, form, 'help', supportIndicators, periods, figures);
    signatureRows(context, sheet, last);
    form.finish();
    return {
      plans: [sheet.build()],
      notes: figures.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsToFill', params: { document: title } }],
    };
  },
};
