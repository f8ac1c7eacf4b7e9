import { areaA1, quoteSheet } from '../../../model/cells';
import type { SheetPlan, Style } from '../../../model/plan';
import type { DocumentContext } from '../../definition';
import { headingRow, newPage, noteRow, signatureRows, sourceCell } from '../../kit/sheet/page';
import type { Scope } from '../../kit/findings/scope';
import { sourceWords, type Source } from '../../kit/findings/sources';
import { words } from '../../../words/diagnostics/diagnostics';
import { swotWords } from '../../../words/papers/swot';
import { sourceCellsCaption } from '../../../words/list/sources';
import { figuresOf } from '../../kit/sheet/statement';
import type { SheetBuilder, SpanningCell } from '../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../kit/sheet/look';
import { tableOf, type TypedForm, type TypedTable } from '../../forms/form';
import { FormWriter } from '../../forms/form-writer';
import { pagesTo } from '../../kit/sheet/page-breaks';
import { columnPoints, textHeight } from '../../kit/sheet/text-height';
import { libraryFor } from './library';
import { quadrantLetter, quadrants, quadrantTitle, type Quadrant, type SwotStatement } from './model';
import { halves, madeCells, rowKeys, swotForm, swotTable, type Half, type MadeStatement } from './typed';

/** A statement as it stands on the sheet: drawn from data, ticked in the library, or a person's own. */
export interface SheetStatement {
  quadrant: Quadrant;
  text: string;
  /** Data statement with its figures. */
  data?: SwotStatement;
}

/** Places left in each quadrant for statements of one's own. */
const freePlaces = 2;
/** Number and text on the left, the same on the right; the library stands beyond the printed part. */
const printedWidths = [5, 45, 20, 5, 20, 26, 26];
const beyond = [3, 70];
const last = printedWidths.length - 1;
const libraryColumn = last + 2;
const linkColumn = libraryColumn + 1;
/** First column and columns of the text of each side. */
const sides = [
  { left: 0, span: 2 },
  { left: 3, span: 3 },
] as const;
/** How much wider the sheet may be drawn, and so smaller printed, to have all four quadrants on one page, or two on each. */
const stretches = [1, 1.1, 1.2, 1.3];

const captionFill: Record<Quadrant, string> = {
  strengths: colors.clearFill,
  opportunities: colors.headFill,
  weaknesses: colors.lowFill,
  threats: colors.watchFill,
};

/** Two quadrants side by side; returns the numbers of their statements. */
function half(
  sheet: SheetBuilder,
  form: FormWriter,
  id: Half,
  typed: TypedTable,
  statements: readonly SheetStatement[],
  library: ReadonlyMap<Quadrant, string>,
): [SheetStatement, number][] {
  const pair = halves[id];
  const caption = (quadrant: Quadrant): Style => ({
    ...styles.head,
    font: { ...styles.head.font, size: 12 },
    fill: captionFill[quadrant],
  });
  const head = sheet.spanRow(
    pair.map((quadrant, side) => ({
      v: quadrantTitle[quadrant],
      style: caption(quadrant),
      span: 1 + sides[side]!.span,
    })),
  );
  sheet.keepWithNext(head);
  if (id === 'lower') form.key(id);
  const own = pair.map((quadrant) => statements.filter((statement) => statement.quadrant === quadrant));
  const top = sheet.nextRow;
  const rows = Math.max(...own.map(({ length }) => length)) + freePlaces;
  const textAt = (side: number, index: number) => own[side]![index]?.text ?? '';
  const keys = rowKeys(
    typed,
    id,
    Array.from({ length: rows }, (_, index) => [textAt(0, index), textAt(1, index)]),
  );
  for (let index = 0; index < rows; index++) {
    sheet.spanRow(
      own.flatMap((side, place): SpanningCell[] => {
        const { span } = sides[place]!;
        const statement = side[index];
        const isFree = !statement && index < side.length + freePlaces;
        return [
          { v: statement || isFree ? index + 1 : null, style: styles.center },
          { v: statement?.text ?? null, style: isFree ? styles.input : styles.text, span },
        ];
      }),
    );
    form.key(keys[index]!);
  }
  pair.forEach((quadrant, side) => {
    const from = top + own[side]!.length;
    const { left, span } = sides[side]!;
    sheet.validations.push({
      area: { top: from, left: left + 1, bottom: from + freePlaces - 1, right: left + span },
      rule: { type: 'listRange', ref: library.get(quadrant)! },
      prompt: { title: quadrantTitle[quadrant], text: swotWords.choose },
      error: { title: swotWords.own, text: swotWords.notListed, style: 'warning' },
    });
  });
  return own.flatMap((side) => side.map((statement, index): [SheetStatement, number] => [statement, index + 1]));
}

/** Figures of a statement that come from the same cells, together. */
function figureGroups(statement: SwotStatement): { shown: string; sources: readonly Source[] }[] {
  const groups = new Map<string, { shown: string; sources: readonly Source[] }>();
  for (const { shown, sources } of figuresOf(statement)) {
    const key = JSON.stringify(sources);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, shown: `${known.shown}; ${shown}` } : { shown, sources });
  }
  return [...groups.values()];
}

/** Characters of a column that leads to source cells. */
const sourceWidth = 26;
/** Columns that those of a figure take at most. */
const mostSources = (statements: readonly SheetStatement[]): number =>
  Math.max(0, ...statements.flatMap(({ data }) => (data ? figuresOf(data).map(({ sources }) => sources.length) : [])));

/** Sources of every data statement, figure by figure, in words; beyond the printed part the links to their cells. */
function grounds(
  sheet: SheetBuilder,
  numbered: readonly (readonly [SheetStatement, number])[],
  widths: readonly number[],
): void {
  const heightIn = (text: string, cols: readonly number[]) =>
    textHeight(
      text,
      cols.reduce((sum, col) => sum + columnPoints(widths[col]!), 0),
      documentFont.size,
    );
  const data = numbered.filter(([{ data: of }]) => of && figuresOf(of).length > 0);
  if (data.length === 0) return;
  sheet.startPage();
  headingRow(sheet, swotWords.grounds, last);
  const head = sheet.spanRow([
    ...swotWords.groundColumns.map((v) => ({ v, style: styles.head })),
    { v: words.source, style: styles.head, span: 4 },
  ]);
  sheet.keepWithNext(head, head + 1);
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  sheet.put(head, linkColumn, { v: sourceCellsCaption, style: styles.note });
  for (const [statement, number] of data) {
    const groups = figureGroups(statement.data!).map((group) => ({ ...group, named: sourceWords(group.sources) }));
    const first = sheet.nextRow;
    const { text } = statement;
    // The statement stands beside all its figures, over their rows.
    const share = Math.ceil(heightIn(text, [1]) / groups.length / 0.75) * 0.75;
    groups.forEach(({ shown, sources, named }, index) => {
      const row = sheet.spanRow(
        [
          { v: index === 0 ? `${quadrantLetter[statement.quadrant]}${number}` : null, style: styles.center },
          { v: index === 0 ? text : null, style: styles.text },
          { v: shown, style: styles.center },
          { v: named, style: styles.text, span: 4 },
        ],
        { height: Math.max(share, heightIn(shown, [2]), heightIn(named, [3, 4, 5, 6])) },
      );
      sources.forEach((source, place) => sheet.put(row, linkColumn + place, sourceCell(source, sourceWidth)));
    });
    for (const col of [0, 1]) sheet.merge({ top: first, left: col, bottom: sheet.nextRow - 1, right: col });
    sheet.keepTogether(first);
  }
}

/** The library beyond the printed part, from which the lists of the free places are fed. */
function libraryCells(scope: 'municipality' | 'school', from: number) {
  const cells: { row: number; text: string; caption: boolean }[] = [];
  const areas = new Map<Quadrant, string>();
  let row = from;
  for (const quadrant of quadrants) {
    const own = libraryFor(scope, quadrant);
    cells.push({ row, text: swotWords.library(quadrantTitle[quadrant]), caption: true });
    own.forEach(({ text }, index) => cells.push({ row: row + 1 + index, text, caption: false }));
    areas.set(
      quadrant,
      areaA1({ top: row + 1, left: libraryColumn, bottom: row + own.length, right: libraryColumn }, true),
    );
    row += own.length + 2;
  }
  return { cells, areas };
}

/** The SWOT sheet: two by two, numbered; then the grounds of what the data says; the library beyond the printed part. */
export function swotSheet(
  context: DocumentContext,
  scope: Scope,
  key: string,
  about: string,
  statements: readonly SheetStatement[],
  made: readonly MadeStatement[],
): SheetPlan {
  const typed = swotForm(context, key);
  const draw = (stretch: number, parted: boolean) =>
    drawn(context, scope, key, about, statements, made, typed, stretch, parted);
  for (const parted of [false, true])
    for (const stretch of stretches) {
      const { plan, signed } = draw(stretch, parted);
      if (pagesTo(plan, signed) <= 1 + Number(parted)) return plan;
    }
  // Where two pages do not hold them either, a page begun for the lower ones would leave the one before it empty.
  return draw(1, false).plan;
}

/** The sheet drawn `stretch` times as wide; `parted` puts the lower two quadrants on a page of their own. `signed` is the row of the signature. */
function drawn(
  context: DocumentContext,
  scope: Scope,
  key: string,
  about: string,
  statements: readonly SheetStatement[],
  made: readonly MadeStatement[],
  typed: TypedForm,
  stretch: number,
  parted: boolean,
): { plan: SheetPlan; signed: number } {
  const name = scope.school ? `SWOT ${scope.school.name}` : 'SWOT';
  const widths = printedWidths.map((width) => width * stretch);
  const { title } = swotWords;
  const sheet = newPage(context, { kind: 'swot', key, name, title, widths, print: landscape() }, [about]);
  const links = Array.from({ length: mostSources(statements) }, () => sourceWidth);
  const working = [...beyond, ...links];
  sheet.addColumns(working.map((width) => ({ width })));
  const form = new FormWriter(sheet, widths.length + working.length, typed);
  const table = tableOf(typed, swotTable);
  const hiddenRow = sheet.row(
    madeCells(made).map((v) => ({ v, style: styles.note })),
    { hidden: true },
  );
  sheet.keepWithNext(hiddenRow);
  form.open(swotTable, [null, 'left', null, null, 'right', null, null, ...working.map(() => false as const)]);
  const { cells, areas } = libraryCells(scope.school ? 'school' : 'municipality', sheet.nextRow);
  const own = quoteSheet(context.sheetName('swot', key, name));
  const lists = new Map([...areas].map(([quadrant, area]) => [quadrant, `${own}!${area}`]));
  const upper = half(sheet, form, 'upper', table, statements, lists);
  if (parted) sheet.startPage();
  const lower = half(sheet, form, 'lower', table, statements, lists);
  form.close();
  noteRow(sheet, swotWords.note, last);
  signatureRows(context, sheet, last);
  const signed = sheet.nextRow - 1;
  grounds(sheet, [...upper, ...lower], widths);
  // What is spelt out stands under the printed columns.
  sheet.print = { ...sheet.print, area: { top: 0, left: 0, bottom: sheet.nextRow - 1, right: last } };
  sheet.spellOut();
  for (const { row, text, caption } of cells) {
    const font = { ...styles.note.font, bold: caption };
    sheet.put(row, libraryColumn, { v: text, style: { font, align: { h: 'left', v: 'top' } } });
  }
  form.finish();
  return { plan: sheet.build(), signed };
}
