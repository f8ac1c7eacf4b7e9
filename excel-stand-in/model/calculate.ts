/** Computes the formulas of a workbook by HyperFormula (tests only), as Excel does after every change unless it is told not to. */
import {
  DetailedCellError,
  HyperFormula,
  type CellValue,
  type RawCellContent,
  type SimpleCellAddress,
} from 'hyperformula';
import { contains } from './address';
import { copiedTo } from './moved-references';
import type { Book, CellData, ConditionalFormat, Sheet } from './workbook';

const options = { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: 1_048_576, precisionRounding: 14 } as const;

const hasFormulas = (sheet: Sheet): boolean =>
  [...sheet.cells.values()].some((line) => [...line.values()].some(({ formula }) => formula !== null));

/** A text as the engine keeps it from being taken for a number or a formula. */
const rawOf = ({ value, formula, error }: CellData): RawCellContent =>
  formula ?? (typeof value === 'string' && !error ? `'${value}` : value);

function engineOf(book: Book): HyperFormula {
  const engine = HyperFormula.buildEmpty(options);
  engine.addNamedExpression('TRUE', '=TRUE()');
  engine.addNamedExpression('FALSE', '=FALSE()');
  for (const { name } of book.sheets) engine.addSheet(name);
  for (const { name, formula } of book.names.values()) {
    if (!formula.includes('#REF!')) engine.addNamedExpression(name, formula);
  }
  for (const sheet of book.sheets) {
    const id = engine.getSheetId(sheet.name)!;
    const content: RawCellContent[][] = [];
    for (const [row, line] of sheet.cells) {
      const cells: RawCellContent[] = (content[row] = []);
      for (const [column, cell] of line) cells[column] = rawOf(cell);
    }
    for (let row = 0; row < content.length; row++)
      content[row] = Array.from(content[row] ?? [], (cell) => cell ?? null);
    engine.setSheetContent(id, content);
  }
  return engine;
}

function valueOf(value: CellValue): Pick<CellData, 'value' | 'error'> {
  if (value instanceof DetailedCellError) return { value: value.value, error: true };
  return { value: value as CellData['value'] };
}

/** Computes the whole workbook; with `only`, gives values to that sheet's formulas alone (`worksheet.calculate`). */
export function calculate(book: Book, only?: Sheet): void {
  const sheets = only ? [only] : book.sheets;
  if (!sheets.some(hasFormulas)) return;
  const engine = engineOf(book);
  for (const sheet of sheets) {
    const id = engine.getSheetId(sheet.name)!;
    for (const [row, line] of sheet.cells)
      for (const [col, cell] of line) {
        if (cell.formula === null) continue;
        const { value, error } = valueOf(engine.getCellValue({ sheet: id, row, col } satisfies SimpleCellAddress));
        // A formula that gives an empty cell shows 0.
        cell.value = value ?? 0;
        delete cell.error;
        delete cell.uncomputed;
        if (error) cell.error = true;
      }
  }
  engine.destroy();
}

/** The custom rules that are true in a cell now, highest priority first, up to one that stops: what a person sees there. */
export function rulesShown(book: Book, sheet: Sheet, row: number, column: number): ConditionalFormat[] {
  const at = { top: row, bottom: row, left: column, right: column };
  const shown: ConditionalFormat[] = [];
  const engine = engineOf(book);
  for (const rule of sheet.conditionalFormats) {
    if (rule.type !== 'Custom' || !rule.rects.some((rect) => contains(rect, at))) continue;
    const [first] = rule.rects as [ConditionalFormat['rects'][number]];
    const formula = copiedTo(rule.formula, row - first.top, column - first.left);
    const value = engine.calculateFormula(formula, engine.getSheetId(sheet.name)!);
    if (value !== true && !(typeof value === 'number' && value !== 0)) continue;
    shown.push(rule);
    if (rule.stopIfTrue) break;
  }
  engine.destroy();
  return shown;
}
