import { a1 } from '../model/cells';
import type { CellValue } from '../model/cells';
import type { Problem } from '../model/outcome';
import type { Procedure, ProcedureKind } from '../model/procedure';
import type { Result, ResultBlock } from '../model/result';
import type { SheetSnapshot } from '../model/snapshot';
import type { BlockSpec } from './blocks';
import type { Book } from './book';
import type { Column } from './columns';
import type { Context, Said } from './context';
import { featuresOf, type Features } from './features';
import type { Identity } from './identity';
import type { Grid } from './shapes';
import type { TablePlace } from './tables';
import { tidy } from './text';
import type { Walk } from './walk';

/** Work on one table: what it is, what is known of it, and where its facts go. */
export class TableWork {
  readonly blocks: ResultBlock[] = [];
  /** How many results each procedure and year gave, in the order met. */
  readonly given = new Map<Procedure, Map<number, number>>();
  readonly schoolsMet = new Set<unknown>();
  specs: BlockSpec[] = [];
  private section: Features | null = null;
  private readonly procedureCache = new Map<string, Procedure | null>();
  unsettledRows = { procedure: 0, year: 0, first: -1 };

  constructor(
    readonly sheet: SheetSnapshot,
    readonly grid: Grid,
    readonly place: TablePlace,
    readonly columns: readonly Column[],
    readonly identity: Identity,
    readonly context: Context,
    readonly book: Book,
  ) {}

  /** Row and column of the grid → of the sheet. */
  get top(): number {
    return this.sheet.top;
  }
  get left(): number {
    return this.sheet.left;
  }

  add(result: Result): void {
    this.book.results.push(result);
    this.schoolsMet.add(result.school);
    let years = this.given.get(result.procedure);
    if (!years) this.given.set(result.procedure, (years = new Map()));
    years.set(result.year, (years.get(result.year) ?? 0) + 1);
  }

  problem(problem: Problem, row: number, col: number): void {
    const where = col < 0 ? {} : { cell: a1({ row: row + this.top, col: col + this.left }) };
    this.book.problems.push({ ...problem, sheet: this.sheet.name, ...where });
  }

  enterSection(said: Features): void {
    this.section = this.section
      ? {
          ...said,
          subject: said.subject ?? this.section.subject,
          grade: said.grade ?? this.section.grade,
          year: said.year ?? this.section.year,
          kind: said.kind ?? this.section.kind,
        }
      : said;
    this.procedureCache.clear();
  }

  unsettled(procedure: boolean, row: number): void {
    if (procedure) this.unsettledRows.procedure += 1;
    else this.unsettledRows.year += 1;
    if (this.unsettledRows.first < 0) this.unsettledRows.first = row;
  }

  addGroup(_walk: Walk, _row: number): void {
    // Group rows join Reading.groups in read-groups.ts.
  }

  /** Procedure of a row in a block; null where something of it is not settled. */
  procedureAt(spec: BlockSpec, values: readonly CellValue[]): Procedure | null {
    const { identity } = this;
    const subject = identity.subject === null ? '' : String(values[identity.subject] ?? '');
    const kind = identity.kind === null ? '' : String(values[identity.kind] ?? '');
    const gradeCol = identity.grade ?? identity.class;
    const grade = gradeCol === null ? '' : String(values[gradeCol] ?? '');
    const key = `${this.specs.indexOf(spec)}|${subject}|${kind}|${grade}`;
    let procedure = this.procedureCache.get(key);
    if (procedure === undefined) {
      procedure = this.settle(spec, subject, kind, grade);
      this.procedureCache.set(key, procedure);
    }
    return procedure;
  }

  private settle(spec: BlockSpec, subjectText: string, kindText: string, gradeText: string): Procedure | null {
    const rows = [featuresOf(tidy(subjectText)), featuresOf(tidy(kindText))];
    const said = [...rows, ...(this.section ? [this.section] : [])];
    const subject =
      said.map((features) => features.subject).find(Boolean) ?? spec.key.subject ?? only(this.context.subject);
    const own = gradeOf(gradeText);
    let grade =
      own ?? said.map((features) => features.grade).find(Boolean) ?? spec.key.grade ?? only(this.context.grade);
    const kind =
      said.map((features) => features.kind).find(Boolean) ??
      spec.key.kind ??
      only(this.context.kind) ??
      inferKind(grade);
    if (kind === 'ОГЭ') grade = 9;
    if (kind === 'ЕГЭ') grade = 11;
    if (!subject || !kind) return null;
    return this.book.procedure(kind, subject, grade);
  }

  yearAt(spec: BlockSpec, values: readonly CellValue[]): number | null {
    const { year } = this.identity;
    if (year !== null) {
      const cell = values[year];
      if (typeof cell === 'number' && cell >= 2000 && cell <= 2100) return cell;
      if (typeof cell === 'string') {
        const said = featuresOf(cell).year;
        if (said !== null) return said;
      }
    }
    return this.section?.year ?? spec.key.year ?? only(this.context.year);
  }
}

export const only = <T>(said: readonly Said<T>[]): T | null => (said.length === 1 ? said[0]!.value : null);

/** «5», «5А», «5 класс» → 5. */
export function gradeOf(text: string): number | null {
  const match = /^\s*(\d{1,2})(?!\d)/.exec(text);
  if (!match) return featuresOf(text).grade;
  const grade = Number(match[1]);
  return grade >= 1 && grade <= 11 ? grade : null;
}

/** Of the three procedures only ВПР is written in grades 4–8. */
export const inferKind = (grade: number | null | undefined): ProcedureKind | null =>
  grade && grade >= 4 && grade <= 8 ? 'ВПР' : null;
