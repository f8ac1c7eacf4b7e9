import { columnName, parseA1 } from '../../model/cells';

/** A text, or a reference that is no part of a name, of another sheet's address or of a function. */
const reference = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula for a cell so many rows down and columns right: references move but for what a dollar holds. */
export function movedFormula(formula: string, rows: number, cols: number): string {
  return formula.replace(reference, (whole, holdCol: string | undefined, col: string, holdRow: string, row: string) => {
    const at = holdCol === undefined ? null : parseA1(`${col}${row}`);
    if (!at) return whole;
    const [toCol, toRow] = [holdCol ? at.col : at.col + cols, holdRow ? at.row : at.row + rows];
    return `${holdCol}${columnName(toCol)}${holdRow}${toRow + 1}`;
  });
}
