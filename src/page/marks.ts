import type { Reading } from '../model/reading';
import type { Marks } from '../taskpane/preview/view';
import { pageWords } from '../words/pane/page';

/** Cells of one sheet that results were read from, and what each was taken for. */
export function marksOf(reading: Reading | null, sheetId: string | undefined): Marks {
  const marks = new Map<string, string>();
  for (const { block, row, rows } of reading?.results ?? []) {
    if (block.sheetId !== sheetId) continue;
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
