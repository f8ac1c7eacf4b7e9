import { letters, rectText } from '../model/address';
import { cellAt, shown, styleAt, usedRect } from '../model/cells';
import { standardHeight, standardWidth, type Book, type CellData } from '../model/workbook';

const shownRows = 400;
const shownColumns = 60;

/** What the host page draws: the sheets' tabs and the active sheet's cells, formulas without a value as their text. */
export function bookView(book: Book): Record<string, unknown> {
  const active = book.sheets.find(({ id }) => id === book.activeSheetId)!;
  const used = usedRect(active, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = Math.min(shownRows, Math.max(used.bottom + 6, 30));
  const columns = Math.min(shownColumns, Math.max(used.right + 4, 12));
  const hidden = new Set(
    active.merges.flatMap(({ top, left, bottom, right }) => {
      const under: string[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          if (row !== top || column !== left) under.push(`${row}:${column}`);
      return under;
    }),
  );
  const cells = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (hidden.has(`${row}:${column}`)) continue;
      const { font, fill, horizontal, vertical, wrap, borders, numberFormat } = styleAt(active, row, column);
      const merge = active.merges.find(({ top, left }) => top === row && left === column);
      const cell = cellAt(active, row, column);
      const text = cellText(cell, numberFormat);
      const plain = !fill && Object.keys(borders).length === 0 && !text && !merge;
      if (plain) continue;
      cells.push({
        row,
        column,
        text,
        ...(merge ? { span: [merge.bottom - row + 1, merge.right - column + 1] } : {}),
        style: {
          bold: font.bold,
          size: font.size,
          color: font.color,
          fill,
          horizontal,
          vertical,
          // A formula's own text is shown only here: Excel would show its value, and the row is as high as that.
          wrap: wrap && !cell?.uncomputed,
          border: Object.keys(borders).length > 0,
        },
      });
    }
  return {
    fileName: book.fileName,
    sheets: book.sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ id, name, tabColor }) => ({ id, name, tabColor })),
    active: active.name,
    selection: rectText(active.selection),
    columns: Array.from({ length: columns }, (_, i) => ({
      name: letters(i),
      width: active.hiddenColumns.has(i) ? 0 : (active.columnWidths.get(i) ?? standardWidth),
    })),
    rows: Array.from({ length: rows }, (_, i) => ({
      height: active.hiddenRows.has(i) ? 0 : ((active.rowHeights.get(i) ?? standardHeight) * 4) / 3,
    })),
    cells,
  };
}

function cellText(cell: CellData | undefined, format: string): string {
  if (!cell) return '';
  if (cell.uncomputed) return cell.formula ?? '';
  if (typeof cell.value === 'number' && format.endsWith('%')) {
    const digits = /\.(0+)%$/.exec(format)?.[1]?.length ?? 0;
    return `${(cell.value * 100).toFixed(digits).replace('.', ',')}%`;
  }
  return shown(cell.value).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
}
