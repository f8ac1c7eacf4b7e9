/** Links into the source that survive sorting and inserting: their place is a formula that looks for the school's row by its key. */
import { a1, areaA1, quoteSheet } from '../../../model/cells';
import { lowCell, type Result } from '../../../model/result';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import { sourceChanged } from '../../../words/list/identification';
import { isNamed, keyColumns, type KeyCell } from './source-formula';
import { isAmbiguous, type Sources } from './sources';

/**
 * Formula of the place of a result's low number, «#'Лист'!E7»: its row while the key stands there, else the one row of the table that has the key
 * now, else empty. Null where no key tells the row from another school's. A renamed sheet keeps its old name here: the link then leads nowhere.
 */
export function placeFormula(result: Result, sources: Sources, keyCell: KeyCell): string | null {
  const sheet = sources.sheets.get(result.block.sheetId);
  if (!sheet || result.cells || !isNamed(sheet, result.block, result.row) || isAmbiguous(sources, result, result.row))
    return null;
  const name = quoteSheet(sheet.name);
  const cell = `${name}!${a1(lowCell(result), true)}`;
  const keys = keysOf(result, sheet, keyCell);
  const here = keys.map(({ col, key }) => `${name}!${a1({ row: result.row, col }, true)}=${key}`).join(',');
  const { firstRow: top, lastRow: bottom } = result.block;
  const range = (col: number): string => `${name}!${areaA1({ top, bottom, left: col, right: col }, true)}`;
  const fits = keys.map(({ col, key }) => `(${range(col)}=${key})`).join('*');
  const found = `IF(SUMPRODUCT(${fits}*1)=1,SUMPRODUCT(${fits}*ROW(${range(keys[0]!.col)})),0)`;
  // A row that is gone makes every reference to it an error; ADDRESS of row 0 is one too.
  return `IFERROR("#"&${keyCell(`${name}!`)}&ADDRESS(IF(AND(${here}),ROW(${cell}),${found}),COLUMN(${cell}),4),"")`;
}

const keysOf = (result: Result, sheet: SheetSnapshot, keyCell: KeyCell): { col: number; key: string }[] =>
  keyColumns(result.block.columns).flatMap((col) => {
    const value = valueAt(sheet, result.row, col);
    return value === null ? [] : [{ col, key: keyCell(value) }];
  });

/** A share that leads to the place in `placeCell`; where that is empty, it says that the source changed. */
export const linkedShare = ({ low, participants }: Result, placeCell: string): string =>
  `HYPERLINK(IF(${placeCell}="","#A1",${placeCell}),IF(${placeCell}="","${sourceChanged}",${low}/${participants}))`;
