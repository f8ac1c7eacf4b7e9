import type { Cell } from '../model/cells';
import { isListed } from '../judging';
import type { Findings } from '../model/findings';
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

/** Cells of one sheet in which «Отметить на листе» marks the schools of the list: those that name them. */
export function flagCells(findings: Findings | null, sheetId: string | undefined): ReadonlySet<string> {
  const cells = new Set<string>();
  if (!findings) return cells;
  const listed = new Set(findings.judgement.verdicts.filter(isListed).map(({ school }) => school.id));
  for (const { school, block, row, rows } of findings.reading.results) {
    const col = block.columns.school ?? block.columns.code;
    if (block.sheetId !== sheetId || col === null || !listed.has(school.id)) continue;
    for (const each of rows ?? [row]) cells.add(`${each}:${col}`);
  }
  return cells;
}
