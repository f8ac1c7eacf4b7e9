import { areaA1, quoteSheet } from '../../model/cells';
import type { SheetPlan, Style } from '../../model/plan';
import type { DocumentContext } from '../definition';
import { headingRow, newPage, noteRow, signatureRows, sourceCell } from '../diagnostics/page';
import type { Scope } from '../diagnostics/scope';
import type { Source } from '../diagnostics/sources';
import { figuresOf, statementText } from '../diagnostics/statement';
import type { CellInput, SheetBuilder } from '../sheet/builder';
import { colors, landscape, styles } from '../sheet/look';
import { libraryFor } from './library';
import { quadrants, quadrantTitle, type Quadrant, type SwotStatement } from './model';

/** A statement as it stands on the sheet: drawn from data, ticked in the library, or a person's own. */
export interface SheetStatement {
  quadrant: Quadrant;
  text: string;
  /** Data statement with its figures. */
  data?: SwotStatement;
}

/** Letters of SWOT: two of the Russian captions begin alike. */
const quadrantLetter: Record<Quadrant, string> = { strengths: 'S', weaknesses: 'W', opportunities: 'O', threats: 'T' };

/** Places left in each quadrant for statements of one's own. */
const freePlaces = 2;
/** Number and text (two columns) on the left, the same on the right; the library stands beyond the printed part. */
const widths = [5, 45, 20, 5, 22, 43, 3, 70];
const last = 5;
const libraryColumn = 7;
const sides = [0, 3] as const;

const captionFill: Record<Quadrant, string> = {
  strengths: colors.clearFill,
  opportunities: colors.headFill,
  weaknesses: colors.lowFill,
  threats: colors.watchFill,
};

/** A row of two halves, each a number and a text over two columns. */
function halves(sheet: SheetBuilder, cells: readonly [CellInput, CellInput, CellInput, CellInput]): void {
  const row = sheet.row([cells[0], cells[1], null, cells[2], cells[3], null]);
  for (const left of sides) sheet.merge({ top: row, left: left + 1, bottom: row, right: left + 2 });
}

/** Two quadrants side by side; returns the numbers of their statements. */
function half(
  sheet: SheetBuilder,
  pair: readonly [Quadrant, Quadrant],
  statements: readonly SheetStatement[],
  library: ReadonlyMap<Quadrant, string>,
): [SheetStatement, number][] {
  const caption = (quadrant: Quadrant): Style => ({
    ...styles.head,
    font: { ...styles.head.font, size: 12 },
    fill: captionFill[quadrant],
  });
  const head = sheet.row(
    pair.flatMap((quadrant) => [{ v: quadrantTitle[quadrant], style: caption(quadrant) }, null, null]),
  );
  for (const left of sides) sheet.merge({ top: head, left, bottom: head, right: left + 2 });
  const own = pair.map((quadrant) => statements.filter((statement) => statement.quadrant === quadrant));
  const top = sheet.nextRow;
  const rows = Math.max(...own.map(({ length }) => length)) + freePlaces;
  for (let index = 0; index < rows; index++) {
    const cells = own.flatMap((side): CellInput[] => {
      const statement = side[index];
      if (statement)
        return [
          { v: index + 1, style: styles.center },
          { v: statement.text, style: styles.text },
        ];
      const isFree = index < side.length + freePlaces;
      return [
        { v: isFree ? index + 1 : null, style: styles.center },
        { v: null, style: isFree ? styles.input : styles.text },
      ];
    });
    halves(sheet, [cells[0]!, cells[1]!, cells[2]!, cells[3]!]);
  }
  pair.forEach((quadrant, side) => {
    const from = top + own[side]!.length;
    sheet.validations.push({
      area: { top: from, left: sides[side]! + 1, bottom: from + freePlaces - 1, right: sides[side]! + 2 },
      rule: { type: 'listRange', ref: library.get(quadrant)! },
      prompt: { title: quadrantTitle[quadrant], text: 'Выберите формулировку из списка или впишите свою' },
      error: { title: 'Своя формулировка', text: 'Такой формулировки нет в списке. Оставить её?', style: 'warning' },
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

/** Source links side by side in a row of the grounds. */
const sourcesInRow = 2;

/** Source cells of every data statement, figure by figure, each with its link. */
function grounds(sheet: SheetBuilder, numbered: readonly (readonly [SheetStatement, number])[]): void {
  const data = numbered.filter(([{ data: of }]) => of && figuresOf(of).length > 0);
  if (data.length === 0) return;
  const first = headingRow(sheet, 'Основания утверждений: откуда взяты числа', last);
  sheet.print = { ...sheet.print, breaks: [first] };
  const line = (cells: readonly [CellInput, CellInput, CellInput, CellInput, CellInput]) => {
    const row = sheet.row([cells[0], cells[1], cells[2], cells[3], null, cells[4]]);
    sheet.merge({ top: row, left: 3, bottom: row, right: 4 });
  };
  const head = (v: string): CellInput => ({ v, style: styles.head });
  line([head('№'), head('Утверждение'), head('Числа'), head('Ячейки источника'), head('')]);
  for (const [statement, number] of data) {
    const text = statementText(statement.data!);
    figureGroups(statement.data!).forEach(({ shown, sources }, group) => {
      for (let index = 0; index < sources.length; index += sourcesInRow) {
        const isFirst = group === 0 && index === 0;
        const [one, other] = [sources[index], sources[index + 1]];
        line([
          { v: isFirst ? `${quadrantLetter[statement.quadrant]}${number}` : '', style: styles.center },
          { v: isFirst ? text : '', style: styles.text },
          { v: index === 0 ? shown : '', style: styles.center },
          one ? sourceCell(one, 27) : { v: '', style: styles.text },
          other ? sourceCell(other, 42) : { v: '', style: styles.text },
        ]);
      }
    });
  }
}

/** The library beyond the printed part, from which the lists of the free places are fed. */
function libraryCells(scope: 'municipality' | 'school') {
  const cells: { row: number; text: string; caption: boolean }[] = [];
  const areas = new Map<Quadrant, string>();
  let row = 2;
  for (const quadrant of quadrants) {
    const own = libraryFor(scope, quadrant);
    cells.push({ row, text: `Библиотека: ${quadrantTitle[quadrant].toLowerCase()}`, caption: true });
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
): SheetPlan {
  const name = scope.school ? `SWOT ${scope.school.name}` : 'SWOT';
  const sheet = newPage(
    context,
    { kind: 'swot', key, name, title: 'SWOT-анализ', widths: widths.slice(0, last + 1), print: landscape() },
    [about],
  );
  const { cells, areas } = libraryCells(scope.school ? 'school' : 'municipality');
  const own = quoteSheet(context.sheetName('swot', key, name));
  const lists = new Map([...areas].map(([quadrant, area]) => [quadrant, `${own}!${area}`]));
  const numbers = [
    ...half(sheet, ['strengths', 'opportunities'], statements, lists),
    ...half(sheet, ['weaknesses', 'threats'], statements, lists),
  ];
  noteRow(
    sheet,
    'Утверждения с числами получены из данных книги, их основания — на следующей странице (S — сильные стороны, W — слабые, O — возможности, T — угрозы). Жёлтые места — для своих утверждений: выберите их из списка или впишите.',
    last,
  );
  signatureRows(context, sheet, last);
  grounds(sheet, numbers);
  const bottom = sheet.nextRow - 1;
  for (const { row, text, caption } of cells) {
    const font = { ...styles.note.font, bold: caption };
    sheet.put(row, libraryColumn, { v: text, style: { font, align: { h: 'left', v: 'top' } } });
  }
  sheet.print = { ...sheet.print, area: { top: 0, left: 0, bottom, right: last } };
  return { ...sheet.build(), columns: widths.map((width) => ({ width })) };
}
