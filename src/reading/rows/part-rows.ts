/** Rows that give parts of one school's pupils (boys and girls, day and evening, one teacher and another): added up only where a person says so. */
import { procedureShort, type Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import type { Column } from '../columns/columns';
import type { TableWork } from '../grid/table-work';
import { isBlank } from '../grid/shapes';
import { answerTo, partsQuestion } from '../questions';
import { tidy } from '../text/text';
import { sumOf } from './add-up';

/** Rows of one school, procedure and year. */
interface Parts {
  results: Result[];
  /** Rows whose numbers are not known, counted in the sheet: without them the rest is a part, and no result. */
  lost: number[];
}

/** Gives the results of a table as they are read, and takes some back once it is known that their rows are parts of a school. */
export class PartRows {
  private readonly lost: Pick<Result, 'school' | 'procedure' | 'year' | 'row'>[] = [];
  private telling: readonly Column[];

  constructor(private readonly work: TableWork) {
    const { identity } = work;
    const known = Object.entries(identity).flatMap(([field, col]) => (field === 'pupils' ? [] : [col]));
    this.telling = work.columns.filter(({ col }) => !known.includes(col) && this.isOfWords(col));
  }

  /** A row that gives no number where one should stand. */
  spoil(row: Pick<Result, 'school' | 'procedure' | 'year' | 'row'>): void {
    this.lost.push(row);
  }

  /**
   * Settles which results stay; rows (counted in the sheet) that are left out, now or until the question is answered.
   * @param byName names of schools tell their buildings apart
   */
  finish(byName: boolean): number[] {
    const { work } = this;
    if (byName) this.telling = [...this.telling, ...work.columns.filter(({ col }) => col === work.identity.school)];
    const groups = this.telling.length || this.lost.length ? this.repeated() : [];
    const column = this.columnOf(groups);
    const parts = new Set(column ? groups.filter((group) => this.tells(column, group)) : []);
    const whole = [...parts].filter(({ lost }) => !lost.length);
    const answer = column && whole.length ? this.ask(column, whole) : null;
    const waits = whole.length > 0 && answer === null;
    const settled = new Set<Result>();
    const left = new Set<number>();
    const instead: Result[] = [];
    for (const group of groups) {
      const { results, lost } = group;
      const isPart = parts.has(group);
      if (answer === 'repeat' || !(isPart || lost.length)) continue;
      for (const result of results) {
        if (isPart && answer === `only:${this.valueOf(column!, result.row)}`) continue;
        settled.add(result);
        if (answer !== 'sum' || lost.length) left.add(result.row);
      }
      if (isPart && answer === 'sum' && !lost.length) instead.push(sumOf(results));
      else if (lost.length && !(isPart && (waits || answer?.startsWith('only:')))) this.tellLost(results[0]!);
    }
    if (settled.size) {
      for (const result of work.takeBack()) if (!settled.has(result)) this.give(result, left);
      for (const result of instead) this.give(result, left);
    }
    if (waits)
      work.problem(
        { severity: 'warning', code: 'partRows', params: { count: left.size, caption: captionOf(column!) } },
        whole[0]!.results[0]!.row - work.top,
        column!.col,
      );
    return [...left];
  }

  /** A row of several procedures is no row left out as long as one of them stands. */
  private give(result: Result, left: Set<number>): void {
    this.work.add(result);
    left.delete(result.row);
  }

  private tellLost({ school, procedure, row }: Result): void {
    const params = { school: school.name, procedure: procedureShort(procedure) };
    this.work.problem(
      { severity: 'warning', code: 'partUnknown', params },
      row - this.work.top,
      this.work.identity.school ?? -1,
    );
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

  /** @param row counted in the sheet */
  private valueOf({ col }: Column, row: number): string {
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

  private tells(column: Column, { results, lost }: Parts): boolean {
    const values = [...results.map(({ row }) => row), ...lost].map((row) => this.valueOf(column, row));
    return values.every((value) => value !== '') && new Set(values).size === values.length;
  }

  private repeated(): Parts[] {
    const known = new Map<School, Map<Procedure, Map<number, Parts>>>();
    const all: Parts[] = [];
    for (const result of this.work.results) {
      if (result.block.later) continue;
      const procedures = known.get(result.school) ?? new Map<Procedure, Map<number, Parts>>();
      known.set(result.school, procedures);
      const years = procedures.get(result.procedure) ?? new Map<number, Parts>();
      procedures.set(result.procedure, years);
      const group = years.get(result.year);
      if (group) group.results.push(result);
      else {
        const first = { results: [result], lost: [] };
        years.set(result.year, first);
        all.push(first);
      }
    }
    for (const { school, procedure, year, row } of this.lost) {
      const group = known.get(school)?.get(procedure)?.get(year);
      // Two blocks of one row are no parts.
      if (group?.results.every((result) => result.row !== row)) group.lost.push(row);
    }
    return all.filter(({ results, lost }) => results.length + lost.length > 1);
  }

  private ask(column: Column, parts: readonly Parts[]): string | null {
    const { work } = this;
    const rows = parts.flatMap(({ results }) => results.map(({ row }) => row));
    const values = [...new Set(rows.map((row) => this.valueOf(column, row)))];
    const example = parts[0]!.results;
    const matter = { ...work.matter, cell: work.address(example[0]!.row - work.top, column.col) };
    const question = partsQuestion(matter, captionOf(column), values, sumOf(example), example);
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
