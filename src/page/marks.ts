import type { Cell } from '../model/cells';
import type { Reading } from '../model/reading';
import type { Marks } from '../taskpane/preview/view';
import { pageWords } from '../words/pane/page';

/** Cells of one sheet that results were read from, and what each was taken for. */
export function marksOf(reading: Reading | null, sheetId: string | undefined): Marks {
  const marks = new Map<string, string>();
  for (const { block, row, rows, cells } of reading?.results ?? []) {
    if (block.sheetId !== sheetId) continue;
    if (cells) {
      const put = (cell: Cell | null, word: string) => cell && marks.set(`${cell.row}:${cell.col}`, word);
      put(cells.school, pageWords.read.school);
      put(cells.participants, pageWords.read.participants);
      put(cells.low, pageWords.read.low);
      continue;
    }
    const { school, participants, low, pass } = block.columns;
    for (const each of rows ?? [row]) {
      if (school !== null) marks.set(`${each}:${school}`, pageWords.read.school);
      if (participants !== null) marks.set(`${each}:${participants}`, pageWords.read.participants);
      const value = low ?? pass;
      if (value !== null) marks.set(`${each}:${value}`, pageWords.read.low);
    }
  }
  return marks;
}
