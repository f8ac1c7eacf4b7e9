import { areaA1, quoteSheet } from '../../model/cells';
import type { SheetPlan, Style } from '../../model/plan';
import { listed } from '../../words/russian';
import type { DocumentContext } from '../definition';
import { headingRow, newPage, noteRow, signatureRows, sourceCell } from '../diagnostics/page';
import type { Scope } from '../diagnostics/scope';
import { sourceText } from '../diagnostics/sources';
import { figuresOf, statementText } from '../diagnostics/statement';
import type { CellInput, SheetBuilder } from '../sheet/builder';
import { colors, landscape, styles } from '../sheet/look';
import { libraryFor } from './library';
import { quadrantTitle, type Quadrant, type SwotStatement } from './model';

/** A statement as it stands on the sheet: drawn from data, ticked in the library, or a person's own. */
export interface SheetStatement {
  quadrant: Quadrant;
  text: string;
  /** Data statement with its figures. */
  data?: SwotStatement;
}

/** Places left in each quadrant for statements of one's own. */
const freePlaces = 2;
/** Columns: number and text on the left, number and text on the right; the library stands beyond the printed part. */
const widths = [5, 66, 5, 66, 3, 70];
const last = 3;
const libraryColumn = 5;

const captionFill: Record<Quadrant, string> = {
  strengths: colors.clearFill,
  opportunities: colors.headFill,
  weaknesses: colors.lowFill,
  threats: colors.watchFill,
};

function half(
  sheet: SheetBuilder,
  left: Quadrant,
  right: Quadrant,
  statements: readonly SheetStatement[],
  library: Map<Quadrant, string>,
): Map<SheetStatement, number> {
  const caption = (quadrant: Quadrant): Style => ({
    ...styles.head,
    font: { ...styles.head.font, size: 12 },
    fill: captionFill[quadrant],
  });
  const head = sheet.row([
    { v: quadrantTitle[left], style: caption(left) },
    null,
    { v: quadrantTitle[right], style: caption(right) },
  ]);
  sheet.merge({ top: head, left: 0, bottom: head, right: 1 });
  sheet.merge({ top: head, left: 2, bottom: head, right: 3 });
  const numbers = new Map<SheetStatement, number>();
  const sides = [left, right].map((quadrant) => statements.filter((statement) => statement.quadrant === quadrant));
  const rows = Math.max(...sides.map(({ length }) => length)) + freePlaces;
  const top = sheet.nextRow;
  for (let index = 0; index < rows; index++)
    sheet.row(
      sides.flatMap((side): CellInput[] => {
        const statement = side[index];
        if (statement) numbers.set(statement, index + 1);
        return statement
          ? [
              { v: index + 1, style: styles.center },
              { v: statement.text, style: styles.text },
            ]
          : [
              { v: index + 1, style: styles.center },
              { v: null, style: styles.input },
            ];
      }),
    );
  for (const [index, quadrant] of [left, right].entries()) {
    const free = { top: top + sides[index]!.length, left: index * 2 + 1, bottom: top + rows - 1, right: index * 2 + 1 };
    sheet.validations.push({
      area: free,
      rule: { type: 'listRange', ref: library.get(quadrant)! },
      prompt: { title: quadrantTitle[quadrant], text: 'Выберите формулировку из списка или впишите свою' },
      error: { title: 'Своя формулировка', text: 'Такой формулировки нет в списке. Оставить её?', style: 'warning' },
    });
  }
  return numbers;
}

/** Source cells of every data statement, figure by figure. */
function grounds(sheet: SheetBuilder, numbers: ReadonlyMap<SheetStatement, number>): void {
  const data = [...numbers].filter(([{ data: of }]) => of && figuresOf(of).length > 0);
  if (data.length === 0) return;
  headingRow(sheet, 'Основания утверждений: откуда взяты числа', last);
  const head = sheet.row(['№', 'Утверждение', 'Число', 'Ячейки источника'].map((v) => ({ v, style: styles.head })));
  sheet.print = { ...sheet.print, breaks: [head - 1] };
  for (const [statement, number] of data) {
    const figures = figuresOf(statement.data!);
    const top = sheet.nextRow;
    figures.forEach((one, index) => {
      const [first, ...more] = one.sources;
      const cells = first
        ? sourceCell(first, more.length > 0 ? listed([first, ...more].slice(0, 6).map(sourceText)) : sourceText(first))
        : { v: '', style: styles.text };
      sheet.row([
        { v: index === 0 ? `${quadrantTitle[statement.quadrant].charAt(0)}${number}` : '', style: styles.center },
        { v: index === 0 ? statementText(statement.data!) : '', style: styles.text },
        null,
        cells,
      ]);
      sheet.put(top + index, 2, { v: one.shown, style: styles.center });
    });
  }
}

/** The SWOT sheet: two by two, numbered; then the grounds of what the data says; the library beyond the printed part. */
export function swotSheet(
  context: DocumentContext,
  scope: Scope,
  key: string,
  about: string,
  statements: readonly SheetStatement[],
): SheetPlan {
  const name = scope.school ? `SWOT ${scope.school.name}` : 'SWOT';
  const sheet = newPage(
    context,
    { kind: 'swot', key, name, title: 'SWOT-анализ', widths: widths.slice(0, 4), print: landscape() },
    [about],
  );
  const items = libraryFor(scope.school ? 'school' : 'municipality');
  const libraryTop = 2;
  const sheetName = quoteSheet(context.sheetName('swot', key, name));
  const areas = new Map<Quadrant, string>();
  const libraryRows: { row: number; text: string; caption: boolean }[] = [];
  let row = libraryTop;
  for (const quadrant of Object.keys(quadrantTitle) as Quadrant[]) {
    const own = items.filter((item) => item.quadrant === quadrant);
    libraryRows.push({ row, text: `Библиотека: ${quadrantTitle[quadrant].toLowerCase()}`, caption: true });
    own.forEach(({ text }, index) => libraryRows.push({ row: row + 1 + index, text, caption: false }));
    const area = { top: row + 1, left: libraryColumn, bottom: row + own.length, right: libraryColumn };
    areas.set(quadrant, `${sheetName}!${areaA1(area, true)}`);
    row += own.length + 2;
  }
  const numbers = new Map([
    ...half(sheet, 'strengths', 'opportunities', statements, areas),
    ...half(sheet, 'weaknesses', 'threats', statements, areas),
  ]);
  noteRow(
    sheet,
    'Утверждения с числами получены из данных книги, их основания — на следующей странице. Жёлтые места — для своих утверждений: выберите их из списка или впишите.',
    last,
  );
  signatureRows(context, sheet, last);
  grounds(sheet, numbers);
  const bottom = sheet.nextRow - 1;
  for (const { row: at, text, caption } of libraryRows)
    sheet.put(at, libraryColumn, {
      v: text,
      style: caption
        ? { ...styles.note, font: { ...styles.note.font, bold: true } }
        : { ...styles.note, align: { h: 'left', v: 'top' } },
    });
  sheet.print = { ...sheet.print, area: { top: 0, left: 0, bottom, right: last } };
  const plan = sheet.build();
  return { ...plan, columns: widths.map((width) => ({ width })) };
}
