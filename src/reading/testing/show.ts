/** A random workbook as text, for messages about a failing one. */
import type { CellValue } from '../../model/cells';
import type { RandomWorkbook } from './workbook';

function shownCell(cell: CellValue): string {
  if (cell === null) return '·';
  return typeof cell === 'string' ? `'${cell.replace(/\n/g, '⏎').replace(/\u00a0/g, '⍽')}` : String(cell);
}

/** Sheets as small grids: «·» is empty, texts begin with an apostrophe. */
export function shownWorkbook({ snapshot, layouts }: RandomWorkbook): string {
  const sheets = snapshot.sheets.map((sheet) => {
    const lines = sheet.values
      .slice(0, 40)
      .map((line, at) => `${String(sheet.top + at + 1).padStart(3)}  ${line.map(shownCell).join(' | ')}`);
    return [`«${sheet.name}» from row ${sheet.top + 1}, column ${sheet.left + 1}`, ...lines].join('\n');
  });
  return [`Layouts ${layouts.join(', ')}; file «${snapshot.fileName}»`, ...sheets].join('\n');
}
