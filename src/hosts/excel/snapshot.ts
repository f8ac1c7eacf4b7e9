import type { Area, CellValue } from '../../model/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import type { Problem } from '../../model/outcome';
import { stateNamespace } from '../../model/state';
import type { Progress } from '../../app/port';
import { excelWords } from '../../words/workbook/excel';
import { withDates } from './dates';
import { excelCode, Fault } from './fault';
import { findFlags } from './flags';
import { runName } from './journal/restore';
import { wasTakenBack } from './kept-state';
import { wereOurs } from '../../workbook/ours';
import { rememberedIn } from '../../workbook/registry';
import type { ExcelContext } from './run';
import { askParts, readState } from './state-part';

/** Cells of one answer when a workbook is too large to be read at once: some 20 bytes a cell stay well under 5 MB. */
const cellsAtOnce = 150_000;

/** What the host remembers between snapshots, to need one sync instead of two. */
export interface Known {
  ids: string[];
  /** The workbook was too large for one answer. */
  large: boolean;
}

interface Used {
  id: string;
  range: Excel.Range;
}

function askUsed(sheet: Excel.Worksheet, id: string): Used {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,values');
  return { id, range };
}

/** All sheets' values and our state: two syncs, one where the sheets are those of the last snapshot; one more where numbers can be days. */
export async function readWorkbook(
  context: ExcelContext,
  known: Known,
  progress?: Progress,
): Promise<WorkbookSnapshot> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  context.workbook.load('name');
  const parts = askParts(context, stateNamespace);
  const mark = context.workbook.names.getItemOrNullObject(runName);
  mark.load('formula');
  const early = known.large ? [] : known.ids.map((id) => askUsed(worksheets.getItemOrNullObject(id), id));
  try {
    await context.sync();
  } catch (error) {
    if (early.length === 0 || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    known.large = true;
    return readWorkbook(context, known, progress);
  }
  const list = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
  const read = new Map<string, Read>(early.map((used) => [used.id, used.range]));
  const missing = list.filter(({ id }) => !read.has(id));
  if (missing.length > 0) {
    for (const { id, range } of await readUsed(context, missing, known, progress)) read.set(id, range);
  }
  known.ids = list.map(({ id }) => id);
  const valued = list.map(({ id, name, visibility }): SheetSnapshot => {
    const shown = visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'veryHidden';
    return { id, name, visibility: shown, ...valuesOf(read.get(id)!) };
  });
  const sheets = await withDates(context, valued);
  const stored = await readState(context, parts);
  const remembered = rememberedIn(stored, sheets, 'ids-stay');
  const { state } = remembered;
  const takenBack = state !== null && wasTakenBack(state, mark.isNullObject ? null : String(mark.formula));
  const problems: Problem[] = [
    ...stored.problems,
    ...(takenBack ? [{ severity: 'warning', code: 'excel-taken-back' } as const] : []),
  ];
  const found = wereOurs({ sheets, state }) ? await findFlags(context, known.ids) : null;
  return {
    fileName: context.workbook.name || null,
    sheets,
    ...remembered,
    ...(found && found.flags.length > 0 && { flagged: true }),
    activeSheetId: active.id,
    ...(problems.length > 0 ? { problems } : {}),
  };
}

/** What a used range gave, or the blocks it was read in. */
type Read = Pick<Excel.Range, 'isNullObject' | 'rowIndex' | 'columnIndex' | 'values'>;

async function readUsed(
  context: ExcelContext,
  sheets: readonly { id: string }[],
  known: Known,
  progress?: Progress,
): Promise<{ id: string; range: Read }[]> {
  if (!known.large) {
    const used = sheets.map(({ id }) => askUsed(context.workbook.worksheets.getItem(id), id));
    try {
      await context.sync();
      return used;
    } catch (error) {
      if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
      known.large = true;
    }
  }
  return readInBlocks(context, sheets, progress);
}

async function readInBlocks(
  context: ExcelContext,
  sheets: readonly { id: string }[],
  progress?: Progress,
): Promise<{ id: string; range: Read }[]> {
  const sizes = sheets.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, range };
  });
  await context.sync();
  const read: { id: string; range: Read }[] = [];
  const next = async (index: number): Promise<void> => {
    const size = sizes[index];
    if (!size) return;
    progress?.({ text: excelWords.reading, done: index, total: sizes.length });
    const { id, range } = size;
    if (range.isNullObject) read.push({ id, range: { isNullObject: true, rowIndex: 0, columnIndex: 0, values: [] } });
    else {
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      const rows = Math.max(1, Math.floor(cellsAtOnce / columnCount));
      const values = await readRows(context, id, { rowIndex, columnIndex, columnCount }, 0, rowCount, rows);
      read.push({ id, range: { isNullObject: false, rowIndex, columnIndex, values } });
    }
    return next(index + 1);
  };
  await next(0);
  return read;
}

/** Rows `from`…`to` of a used range, so many at once; fewer where the answer is still too large. */
async function readRows(
  context: ExcelContext,
  id: string,
  at: { rowIndex: number; columnIndex: number; columnCount: number },
  from: number,
  to: number,
  atOnce: number,
): Promise<unknown[][]> {
  if (from >= to) return [];
  const count = Math.min(atOnce, to - from);
  const sheet = context.workbook.worksheets.getItem(id);
  const block = sheet.getRangeByIndexes(at.rowIndex + from, at.columnIndex, count, at.columnCount);
  block.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded' || count === 1) throw error;
    return readRows(context, id, at, from, to, Math.ceil(count / 2));
  }
  const rows = given(block.values);
  return [...rows, ...(await readRows(context, id, at, from + count, to, atOnce))];
}

/** Values of cells as they are now, in as many answers as they need. */
export async function readCells(
  context: ExcelContext,
  id: string,
  { top, left, bottom, right }: Area,
): Promise<CellValue[][]> {
  const columnCount = right - left + 1;
  const atOnce = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const at = { rowIndex: top, columnIndex: left, columnCount };
  return cellValues(await readRows(context, id, at, 0, bottom - top + 1, atOnce));
}

/** Excel gives null for values it will not list: an error, not an empty range. */
function given(values: unknown[][] | null): unknown[][] {
  if (values === null) throw new Fault('excel-values-missing');
  return values;
}

function valuesOf(range: Read): Pick<SheetSnapshot, 'top' | 'left' | 'values'> {
  if (range.isNullObject) return { top: 0, left: 0, values: [] };
  return { top: range.rowIndex, left: range.columnIndex, values: cellValues(range.values) };
}

/** Values as a snapshot has them: an empty cell is null. */
const cellValues = (values: unknown[][] | null): CellValue[][] =>
  given(values).map((line) => line.map((value) => (value === '' ? null : (value as CellValue))));
