/** Empty cells of a low column: none, where totals prove it; else what people said; else asked once a column. */
import type { CellValue } from '../../model/cells';
import { blankQuestion, answerTo } from '../questions';
import type { BlockSpec, MeasureColumn } from '../columns/block-spec';
import type { TableWork } from '../grid/table-work';
import { read } from '../text/cell-number';
import { isBlank } from '../grid/shapes';
import { tidy } from '../text/text';
import { ClassSums } from '../rows/class-sums';
import { readNumbers } from './numbers';
import { emptyNumbers } from './row-numbers';

type Row = readonly CellValue[];

/** Rows in their order: of a school with its numbers, or of a larger group with what it states. */
interface Line {
  values: Row;
  isSchool: boolean;
  participants: number;
  /** NaN: not known. */
  low: number;
  blank: boolean;
}

/** Settles the blanks of every block of a table, and asks about those that nothing settles. Before its results are read. */
export function settleBlanks(work: TableWork): void {
  for (const spec of work.specs) {
    const entry = spec.people.low ?? spec.percent.low;
    if (!entry || spec.undecided || !work.cells.at(entry.column.col).blank) continue;
    const lines = linesOf(work, spec);
    const blanks = lines.filter(({ blank }) => blank);
    if (!blanks.length) continue;
    for (const { values } of provenBy(lines)) spec.zeros.add(values);
    const open = uncalculated(work, entry);
    tellUncalculated(work, entry);
    const left = blanks.filter(({ values }) => !spec.zeros.has(values) && !open.has(values));
    if (!left.length) continue;
    const schools = lines.filter(({ isSchool }) => isSchool).length;
    const question = blankQuestion(
      { ...work.matter, cell: work.address(entry.column.leafRow, entry.column.col) },
      entry.column.path.join(' / '),
      shownIn(left.map(({ values }) => values[entry.column.col])),
      left.length,
      schools,
    );
    const answer = answerTo(work.book.answers, question);
    if (answer === 'zero') for (const { values } of left) spec.zeros.add(values);
    else spec.known = { schools: schools - left.length, of: schools };
    if (answer === null) work.book.ask(question);
  }
}

/** Rows whose low cell holds a formula that no program has calculated: no blank, whatever it looks like. */
function uncalculated({ sheet, grid, place }: TableWork, { column }: MeasureColumn): Set<Row> {
  const rows = (sheet.uncalculated ?? []).flatMap(({ row, col }) =>
    col - sheet.left === column.col ? [row - sheet.top] : [],
  );
  return new Set(rows.flatMap((row) => (row >= place.bodyTop && row <= place.bodyBottom ? [grid.values[row]!] : [])));
}

/** Says how many cells of a column wait to be calculated, where any do. */
export function tellUncalculated(work: TableWork, entry: MeasureColumn): number {
  const { size: count } = uncalculated(work, entry);
  const { path, leafRow, col } = entry.column;
  const params = { count, caption: path.join(' / ') };
  if (count) work.problem({ severity: 'warning', code: 'notCalculated', params }, leafRow, col);
  return count;
}

/** What stands in cells without a number: some are empty, the first word of the others. */
function shownIn(cells: readonly (CellValue | undefined)[]): { blank: boolean; text: string | null } {
  const word = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return { blank: cells.some(isBlank), text: word === undefined ? null : tidy(String(word)) };
}

function linesOf(work: TableWork, spec: BlockSpec): Line[] {
  const { grid, place } = work;
  const walk = work.walk(ClassSums.needed(work));
  const numbers = emptyNumbers();
  const lines: Line[] = [];
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    const isSchool = walk.kind === 'school';
    if (!isSchool && walk.kind !== 'group' && walk.reason !== 'total') continue;
    const values = grid.values[row]!;
    readNumbers(spec, values, numbers);
    const isKnown = numbers.gap === null;
    if (!isKnown && numbers.gap !== 'noLow') continue;
    lines.push({
      values,
      isSchool,
      participants: numbers.participants,
      low: isKnown && numbers.exact ? (isSchool ? numbers.low : read(values, spec.people.low)) : NaN,
      blank: isSchool && !isKnown && numbers.blank,
    });
  }
  return lines;
}

/** Blank rows whose total is reached without them: the schools below or above it have as many participants, and those known as many low. */
function provenBy(lines: readonly Line[]): Set<Line> {
  const proven = new Set<Line>();
  lines.forEach((total, at) => {
    if (total.isSchool || !(total.low >= 0)) return;
    for (const step of [1, -1]) {
      const run: Line[] = [];
      let participants = 0;
      for (let i = at + step; i >= 0 && i < lines.length && participants < total.participants; i += step) {
        if (!lines[i]!.isSchool) continue;
        run.push(lines[i]!);
        participants += lines[i]!.participants;
      }
      if (participants !== total.participants) continue;
      const low = run.reduce((sum, line) => sum + (line.blank ? 0 : line.low), 0);
      if (low === total.low) for (const line of run) if (line.blank) proven.add(line);
    }
  });
  return proven;
}
