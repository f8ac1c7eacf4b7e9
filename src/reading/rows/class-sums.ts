import type { CellValue } from '../../model/cells';
import type { Procedure } from '../../model/procedure';
import type { ResultBlock } from '../../model/result';
import type { RowNumbers } from '../numbers/row-numbers';
import { naming } from '../schools/naming';
import { RowSchools, type Sighting } from '../schools/sighting';
import { isBlank } from '../grid/shapes';
import { addUp, summed, type SumResult } from './add-up';
import { classesIn, hasLetter } from './class-names';
import { nameOf } from './names';
import type { TableWork } from '../grid/table-work';

interface Sum {
  sighting: Sighting;
  result: SumResult;
  /** A class whose number is not told leaves the grade's number unknown. */
  spoiled: boolean;
}

/** Adds the classes of a grade (5А, 5Б) up to the school's result. */
export class ClassSums {
  private readonly sums = new Map<string, Sum>();
  private readonly totals = new Map<string, Sum>();
  /** Rows of schools right above the rows of their classes, and rows with «итого» for a class. */
  private readonly own = new Map<string, Sum>();
  /** Rows of a school without a class, where its column of schools names classes. */
  private readonly bare = new Map<string, Sum>();
  private readonly schools = new RowSchools();

  constructor(private readonly work: TableWork) {}

  /** A table has a row a class where its class column holds letters, or its column of schools names classes. */
  static needed({ identity, grid, place }: TableWork): boolean {
    if (identity.class === null) return classesIn(grid, place, identity) !== null;
    const last = Math.min(place.bodyBottom, place.bodyTop + 60);
    for (let row = place.bodyTop; row <= last; row += 1) {
      const cell = grid.values[row]![identity.class];
      if (typeof cell === 'string' && hasLetter(cell)) return true;
    }
    return false;
  }

  /** «5» or «5 классы» among 5А, 5Б is the grade's total; alone it is the school's only class. */
  private isTotal(values: readonly CellValue[]): boolean {
    const { class: col } = this.work.identity;
    const cell = col === null ? null : values[col];
    if (isBlank(cell)) return false;
    return !hasLetter(String(cell));
  }

  /** «Итого» sums up a single class as well. */
  private saysTotal(values: readonly CellValue[]): boolean {
    const { class: col } = this.work.identity;
    const cell = col === null ? null : values[col];
    return typeof cell === 'string' && nameOf(cell).kind === 'total';
  }

  private at(sighting: Sighting, procedure: Procedure, year: number): string {
    return `${this.schools.keyOf(sighting)}|${procedure.kind}|${procedure.subject}|${procedure.grade ?? ''}|${year}`;
  }

  /**
   * @param row counted from 0 in the sheet
   * @param named what the column of schools says the row is: a class of the school, or the school itself above its classes
   */
  add(
    sighting: Sighting,
    procedure: Procedure,
    year: number,
    numbers: RowNumbers,
    block: ResultBlock,
    row: number,
    values: readonly CellValue[],
    named: { ofClass: string | null; own: boolean },
  ): void {
    const key = this.at(sighting, procedure, year);
    const total = named.ofClass === null ? this.isTotal(values) : !hasLetter(named.ofClass);
    const whole = named.own || this.saysTotal(values);
    const isBare = this.work.identity.class === null && named.ofClass === null;
    const sums = whole ? this.own : isBare ? this.bare : total ? this.totals : this.sums;
    const sum = sums.get(key);
    const range = numbers.range ?? ([numbers.low, numbers.low] as const);
    const { participants, low, exact, mark3, mark4, mark5, mean, quality } = numbers;
    if (!sum?.result.rows.length) {
      const result = {
        school: sighting.school,
        procedure,
        year,
        participants,
        low,
        exact,
        lowRange: range,
        mark3,
        mark4,
        mark5,
        mean,
        quality,
        block,
        row,
        rows: [row],
      };
      sums.set(key, { sighting, result, spoiled: sum?.spoiled ?? false });
      return;
    }
    addUp(sum.result, { ...numbers, lowRange: range }, row);
  }

  spoil(sighting: Sighting, procedure: Procedure, year: number): void {
    const key = this.at(sighting, procedure, year);
    const sum = this.sums.get(key);
    if (sum) sum.spoiled = true;
    else this.sums.set(key, { sighting, spoiled: true, result: { rows: [] as number[] } as unknown as Sum['result'] });
  }

  finish(): void {
    for (const [key, sum] of this.totals) {
      if (this.sums.has(key)) continue;
      this.sums.set(key, sum);
      this.totals.delete(key);
    }
    const apart = this.settleBare();
    for (const [key, sum] of this.own) this.totals.set(key, sum);
    for (const [key, sum] of this.sums) {
      const { sighting, result, spoiled } = sum;
      const total = this.totals.get(key);
      this.totals.delete(key);
      if (!result.rows.length) continue;
      if (spoiled) this.tell('classUnknown', sum);
      else if (total && total.result.participants !== result.participants) {
        this.work.problem(
          {
            severity: 'warning',
            code: 'classesNotTotal',
            params: {
              ...naming(sighting, result.procedure),
              stated: total.result.participants,
              sum: result.participants,
            },
          },
          total.result.row - this.work.top,
          this.col,
        );
        result.exact = false;
        this.give(result);
      } else this.give(result);
    }
    for (const { result } of this.totals.values()) this.give(result);
    for (const { result } of apart) this.give(result);
  }

  /** A school's row beside those of its classes sums them up, or is given beside their sum, and which counts is asked; alone it is the school's. */
  private settleBare(): Sum[] {
    const apart: Sum[] = [];
    for (const [key, sum] of this.bare) {
      const classes = this.sums.get(key);
      if (!classes) this.sums.set(key, sum);
      else if (classes.spoiled || classes.result.participants === sum.result.participants) this.own.set(key, sum);
      else apart.push(sum);
    }
    return apart;
  }

  /** The column that names the classes. */
  private get col(): number {
    const { identity } = this.work;
    return identity.class ?? identity.school!;
  }

  private give(result: Sum['result']): void {
    this.work.add(summed(result));
  }

  private tell(code: string, { sighting, result }: Sum): void {
    this.work.problem(
      { severity: 'warning', code, params: naming(sighting, result.procedure) },
      result.row - this.work.top,
      this.col,
    );
  }
}
