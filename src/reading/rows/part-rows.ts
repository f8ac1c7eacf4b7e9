/** Rows that give parts of one school's pupils (boys and girls, day and evening, one teacher and another): added up only where a person says so. */
import type { Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import type { Column } from '../columns/columns';
import type { TableWork } from '../grid/table-work';
import { isBlank } from '../grid/shapes';
import { answerTo, partsQuestion } from '../questions';
import { tidy } from '../text/text';
import { sumOf } from './add-up';

/** Results of one school, procedure and year that stand in several rows. */
type Parts = readonly Result[];

/** Keeps the results of a table until it is known whether rows are parts of a school. */
export class PartRows {
  private readonly results: Result[] = [];
  private readonly telling: readonly Column[];

  constructor(private readonly work: TableWork) {
    const { identity } = work;
    const known = Object.entries(identity).flatMap(([field, col]) => (field === 'pupils' ? [] : [col]));
    this.telling = work.columns.filter(({ col }) => !known.includes(col) && this.isOfWords(col));
  }

  add(result: Result): void {
    if (this.telling.length) this.results.push(result);
    else this.work.add(result);
  }

  /** Gives the results; rows (counted in the sheet) that are left out, now or until the question is answered. */
  finish(): ReadonlySet<number> {
    const { work } = this;
    const left = new Set<number>();
    const groups = this.repeated();
    const column = this.columnOf(groups);
    const parts = column ? groups.filter((group) => this.tells(column, group)) : [];
    const answer = column && parts.length ? this.ask(column, parts) : null;
    const settled = new Set(answer === 'repeat' ? [] : parts.flat());
    for (const result of this.results) if (!settled.has(result)) work.add(result);
    if (!column || !settled.size) return left;
    for (const group of parts) {
      if (answer === 'sum') {
        work.add(sumOf(group));
        continue;
      }
      for (const result of group)
        if (answer === `only:${this.valueOf(column, result)}`) work.add(result);
        else left.add(result.row);
    }
    if (answer === null)
      work.problem(
        { severity: 'warning', code: 'partRows', params: { count: left.size, caption: captionOf(column) } },
        parts[0]![0]!.row - work.top,
        column.col,
      );
    return left;
  }

  /** Whatever its caption could mean, the column counts nothing. */
  private isOfWords(col: number): boolean {
    const { grid, place, identity } = this.work;
    let words = 0;
    let filled = 0;
    // Rows from all over a long table tell it as well as all of them.
    const step = Math.max(1, Math.floor((place.bodyBottom - place.bodyTop) / LOOK));
    for (let row = place.bodyTop; row <= place.bodyBottom; row += step) {
      const cell = grid.values[row]![col];
      if (isBlank(cell)) continue;
      filled += 1;
      // «Пол»: «м», «ж» are said of pupils and are nobody's name.
      if (identity.pupils.includes(col) && String(cell).length > LONGEST_SEX) return false;
      if (isWord(cell)) words += 1;
    }
    return words > 1 && words * 2 > filled;
  }

  private valueOf({ col }: Column, { row }: Result): string {
    const cell = this.work.grid.values[row - this.work.top]![col];
    return isWord(cell) ? tidy(cell) : '';
  }

  /** The column that tells most of the rows apart; null where none does. */
  private columnOf(groups: readonly Parts[]): Column | null {
    let best: Column | null = null;
    let most = 0;
    for (const column of this.telling) {
      const told = groups.filter((group) => this.tells(column, group)).length;
      if (told > most) [best, most] = [column, told];
    }
    return best;
  }

  private tells(column: Column, group: Parts): boolean {
    const values = group.map((result) => this.valueOf(column, result));
    return values.every((value) => value !== '') && new Set(values).size === values.length;
  }

  private repeated(): Parts[] {
    const known = new Map<School, Map<Procedure, Map<number, Result[]>>>();
    const all: Result[][] = [];
    for (const result of this.results) {
      if (result.block.later) continue;
      const procedures = known.get(result.school) ?? new Map<Procedure, Map<number, Result[]>>();
      known.set(result.school, procedures);
      const years = procedures.get(result.procedure) ?? new Map<number, Result[]>();
      procedures.set(result.procedure, years);
      const group = years.get(result.year);
      if (group) group.push(result);
      else {
        const first = [result];
        years.set(result.year, first);
        all.push(first);
      }
    }
    return all.filter((group) => group.length > 1);
  }

  private ask(column: Column, parts: readonly Parts[]): string | null {
    const { work } = this;
    const values = [...new Set(parts.flat().map((result) => this.valueOf(column, result)))];
    const [example] = parts;
    const matter = { ...work.matter, cell: work.address(example![0]!.row - work.top, column.col) };
    const question = partsQuestion(matter, captionOf(column), values, sumOf(example!), example!);
    const answer = answerTo(work.book.answers, question);
    if (question.candidates.some(({ value }) => value === answer)) return answer;
    work.book.ask(question);
    return null;
  }
}

/** Rows by which it is seen whether a column is of words. */
const LOOK = 200;

/** «женский». */
const LONGEST_SEX = 8;

const captionOf = ({ path }: Column): string => path[path.length - 1] ?? '';

const isWord = (cell: unknown): cell is string => typeof cell === 'string' && /\p{L}/u.test(cell);
