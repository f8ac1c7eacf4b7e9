import type { Cell } from '../model/cells';
import { isListed } from '../judging';
import type { Findings } from '../model/findings';
import type { Reading } from '../model/reading';
import type { ResultBlock } from '../model/result';
import type { Marks } from '../taskpane/preview/view';
import { pageWords } from '../words/pane/page';

/** Cells of one sheet that results were read from, and what each was taken for. */
export function marksOf(reading: Reading | null, sheetId: string | undefined): Marks {
  const marks = new Marked();
  for (const { block, row, rows, cells } of reading?.results ?? []) {
    if (block.sheetId !== sheetId) continue;
    if (cells) {
      marks.cell(cells.school, pageWords.read.school);
      marks.cell(cells.participants, pageWords.read.participants);
      marks.cell(cells.low, pageWords.read.low);
    } else for (const each of rows ?? [row]) marks.row(block, each, readColumns);
  }
  return marks;
}

function readColumns({ columns }: ResultBlock): [number | null, string][] {
  return [
    [columns.school, pageWords.read.school],
    [columns.participants, pageWords.read.participants],
    [columns.low ?? columns.pass, pageWords.read.low],
  ];
}

/** Cells of one sheet in which «Отметить на листе» marks the schools of the list: those that name them. */
export function flagCells(findings: Findings | null, sheetId: string | undefined): Marks {
  const cells = new Marked();
  if (!findings) return cells;
  const listed = new Set(findings.judgement.verdicts.filter(isListed).map(({ school }) => school.id));
  for (const { school, block, row, rows } of findings.reading.results) {
    if (block.sheetId !== sheetId || !listed.has(school.id)) continue;
    for (const each of rows ?? [row]) cells.row(block, each, namingColumn);
  }
  return cells;
}

const namingColumn = ({ columns }: ResultBlock): [number | null, string][] => [
  [columns.school ?? columns.code, pageWords.read.school],
];

/** Marked cells: a region has millions, so that of a block its columns are kept and a byte a row. */
class Marked implements Marks {
  private readonly cells = new Map<string, string>();
  private readonly blocks = new Map<ResultBlock, { words: ReadonlyMap<number, string>; rows: Uint8Array }>();

  get any(): boolean {
    return this.cells.size > 0 || this.blocks.size > 0;
  }

  at(row: number, col: number): string | undefined {
    for (const [{ firstRow }, { words, rows }] of this.blocks) {
      const word = rows[row - firstRow] ? words.get(col) : undefined;
      if (word !== undefined) return word;
    }
    return this.cells.get(`${row}:${col}`);
  }

  cell(cell: Cell | null, word: string): void {
    if (cell) this.cells.set(`${cell.row}:${cell.col}`, word);
  }

  row(block: ResultBlock, row: number, columnsOf: (block: ResultBlock) => readonly [number | null, string][]): void {
    let known = this.blocks.get(block);
    if (!known) {
      const columns = columnsOf(block).filter((one): one is [number, string] => one[0] !== null);
      if (columns.length === 0) return;
      known = { words: new Map(columns), rows: new Uint8Array(block.lastRow - block.firstRow + 1) };
      this.blocks.set(block, known);
    }
    known.rows[row - block.firstRow] = 1;
  }
}
