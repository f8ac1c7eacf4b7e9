import { areaA1, sheetRef, type Area, type CellRef } from '../../../model/cells';
import { procedureId } from '../../../model/procedure';
import type { Result, ResultBlock } from '../../../model/result';
import { resultsInWords, type ResultsOf } from '../../../words/list/sources';

/** Cells a figure comes from. */
export interface Source {
  sheet: string;
  area: Area;
  /** Whose results they hold; nothing for tables of other things. */
  of?: readonly ResultsOf[];
}

/** Which column of a results table a figure was taken from. */
export type SourceColumn = 'low' | 'quality' | 'mean';

/** Columns to show for a figure, the first that the table has. */
const columnOrder: Record<SourceColumn, readonly (keyof ResultBlock['columns'])[]> = {
  low: ['low', 'pass', 'participants', 'school'],
  quality: ['quality', 'mark4', 'low', 'school'],
  mean: ['mean', 'mark5', 'low', 'school'],
};

function columnsOf(block: ResultBlock, column: SourceColumn): { left: number; right: number } {
  const { columns } = block;
  if (column !== 'low' && columns[column] === null && columns.mark4 !== null && columns.mark5 !== null)
    return { left: Math.min(columns.mark4, columns.mark5), right: Math.max(columns.mark4, columns.mark5) };
  const key = columnOrder[column].find((name) => columns[name] !== null);
  const col = key === undefined ? 0 : columns[key]!;
  return { left: col, right: col };
}

/** Source cells of a figure made of results: one area a table, from the first row to the last one used. */
export function sourcesOf(results: readonly Result[], column: SourceColumn): Source[] {
  const byBlock = new Map<ResultBlock, Area>();
  const held = new Map<ResultBlock, ResultsOf[]>();
  for (const { block, row, rows, cells, procedure, year } of results) {
    const of = held.get(block) ?? [];
    held.set(block, of);
    // Results of a column follow one another; what repeats further on goes when all are joined.
    const last = of[of.length - 1];
    if (last?.procedure !== procedure || last.year !== year) of.push({ procedure, year });
    const top = cells?.low.row ?? Math.min(row, ...(rows ?? []));
    const bottom = cells?.low.row ?? Math.max(row, ...(rows ?? []));
    const columns = cells ? { left: cells.low.col, right: cells.low.col } : columnsOf(block, column);
    const area = byBlock.get(block);
    if (!area) byBlock.set(block, { top, bottom, ...columns });
    else {
      area.top = Math.min(area.top, top);
      area.bottom = Math.max(area.bottom, bottom);
      area.left = Math.min(area.left, columns.left);
      area.right = Math.max(area.right, columns.right);
    }
  }
  return joined([...byBlock].map(([block, area]) => ({ sheet: block.sheet, area, of: held.get(block)! })));
}

const withoutRepeats = (of: readonly ResultsOf[]): ResultsOf[] => [
  ...new Map(of.map((one) => [`${procedureId(one.procedure)}|${one.year}`, one])).values(),
];

/** Sources as a paper names them: by procedures and years, others by their sheet. */
export function sourceWords(sources: readonly Source[]): string {
  const sheets = sources.filter(({ of = [] }) => of.length === 0).map(({ sheet }) => sheet);
  return resultsInWords(withoutRepeats(sources.flatMap(({ of = [] }) => of)), [...new Set(sheets)]);
}

/** Blocks of one table that differ by rows only (a long table) become one area. */
export function joined(sources: readonly Source[]): Source[] {
  const kept = new Map<string, Source>();
  for (const { sheet, area, of = [] } of sources) {
    const key = `${sheet}|${area.left}|${area.right}`;
    const known = kept.get(key);
    if (!known) kept.set(key, { sheet, area: { ...area }, of: withoutRepeats(of) });
    else {
      known.of = withoutRepeats([...known.of!, ...of]);
      known.area.top = Math.min(known.area.top, area.top);
      known.area.bottom = Math.max(known.area.bottom, area.bottom);
    }
  }
  return [...kept.values()];
}

/** «Лист 1»!C5:C17, as people read it; a long sheet name is cut so that the text has at most `most` characters. */
export function sourceText({ sheet, area }: Source, most = 60): string {
  const cells = `!${areaA1(area)}`;
  const room = Math.max(6, most - cells.length - 2);
  return `«${sheet.length > room ? `${sheet.slice(0, room - 1).trimEnd()}…` : sheet}»${cells}`;
}

/** Formula that follows a number in a source cell; where the cell holds a text such as «21,1%», the number it was read as. */
export const liveNumber = (cell: CellRef, value: number): string =>
  `IF(ISNUMBER(${sheetRef(cell)}),${sheetRef(cell)},${String(value)})`;
