import { a1, columnName } from '../../model/cells';
import type { Problem } from '../../model/outcome';
import type { ProcedureKind } from '../../model/procedure';
import type { Result, ResultBlock } from '../../model/result';
import type { School } from '../../model/school';
import type { SheetSnapshot } from '../../model/snapshot';
import { questionTexts } from '../../words/reading/reading-questions';
import type { BlockSpec } from '../columns/block-spec';
import type { Book } from './book';
import { Dates } from './dates';
import { sampleRows, type Column } from '../columns/columns';
import type { Context } from '../header/context';
import { kindInCell } from '../header/features';
import type { Identity } from '../columns/identity';
import { ProcedureOf } from '../header/procedure-of';
import type { TableMatter } from '../questions';
import type { GivenRoles } from '../columns/role-answers';
import type { UnknownGroup } from '../columns/unknown-groups';
import { filled, isBlank, type Grid } from './shapes';
import { BodyCells } from '../numbers/body-cells';
import { Sittings } from '../header/sittings';
import type { TablePlace } from './tables';
import { Walk } from '../rows/walk';

/** Work on one table: what it is, what is known of it, and where its facts go. */
export class TableWork {
  readonly blocks: ResultBlock[] = [];
  /** How many results each procedure gave in each year. */
  given = new Sittings();
  /** Schools with results, each with the years of these. */
  readonly schoolsMet = new Map<School, Set<number>>();
  private lastSchool: School | null = null;
  private lastYear = 0;
  private readonly firstResult: number;
  readonly procedures: ProcedureOf;
  specs: BlockSpec[] = [];
  unknownGroups: readonly UnknownGroup[] = [];
  /** Excel made days of its numbers: nothing is read of it, and nothing asked, before they are mended. */
  held = false;
  /** What stands in the columns of numbers. */
  readonly cells: BodyCells;
  /** Cells that show dates: no counts, whatever number stands in them. */
  readonly dates: Dates;

  constructor(
    readonly sheet: SheetSnapshot,
    readonly grid: Grid,
    readonly place: TablePlace,
    readonly columns: readonly Column[],
    readonly identity: Identity,
    readonly context: Context,
    readonly matter: TableMatter,
    readonly book: Book,
    readonly givenRoles: GivenRoles,
  ) {
    this.firstResult = book.results.length;
    book.met.push(this.schoolsMet);
    this.dates = new Dates(sheet);
    this.cells = new BodyCells(grid, place, identity);
    this.procedures = new ProcedureOf(
      identity,
      context,
      book,
      hintOf(columns),
      sparseOf(grid, place, identity),
      sheet.date1904,
      namesKinds(grid, place, identity.kind),
      matter.fingerprint,
    );
  }

  /** Row and column of the grid → of the sheet. */
  get top(): number {
    return this.sheet.top;
  }
  get left(): number {
    return this.sheet.left;
  }

  column(role: Column['role']): Column | null {
    return this.columns.find((column) => column.role === role) ?? null;
  }

  walk(carrySchool: boolean): Walk {
    return new Walk(
      this.grid,
      this.place,
      this.identity,
      this.book.schools,
      this.context.municipality,
      // Rows of municipalities are no rows of the school a title names.
      this.identity.municipality === null ? this.context.school : null,
      carrySchool,
    );
  }

  add(result: Result): void {
    this.book.results.push(result);
    // Rows of one school and year mostly stand together.
    if (result.school !== this.lastSchool || result.year !== this.lastYear) this.meet(result);
    this.given.at(result.procedure, result.year).results += 1;
  }

  private meet({ school, year }: Result): void {
    this.lastSchool = school;
    this.lastYear = year;
    const years = this.schoolsMet.get(school);
    if (years) years.add(year);
    else this.schoolsMet.set(school, new Set([year]));
  }

  /** The results of the table so far. */
  get results(): readonly Result[] {
    return this.book.results.slice(this.firstResult);
  }

  /** Takes all results of the table back: some of them are to be given again. */
  takeBack(): Result[] {
    this.given = new Sittings();
    this.schoolsMet.clear();
    this.lastSchool = null;
    return this.book.results.splice(this.firstResult);
  }

  /** Begins the rows below a heading; of a part of the people it is said that they do not count. */
  enterSection({ section, sectionSure }: Walk, row: number): void {
    this.procedures.enterSection(section!, sectionSure);
    const [cell] = filled(this.grid, row);
    if (section!.onlyPart && cell)
      this.problem({ severity: 'warning', code: 'onlyPart', params: { text: String(cell[1]) } }, row, cell[0]);
  }

  /** A1 address of a cell of the grid. */
  address(row: number, col: number): string {
    return a1({ row: row + this.top, col: col + this.left });
  }

  /** «столбец E», or «строка 7» of a table whose schools stand across: where the caption of a column stands in the user's sheet. */
  placeOf({ col, leafRow }: Column): string {
    const { view } = this.book;
    const place = view?.at(leafRow, col) ?? null;
    if (!place) return questionTexts.inColumn(columnName(col + this.left));
    return view!.turned ? questionTexts.inRow(place.row + 1) : questionTexts.inColumn(columnName(place.col));
  }

  /** «столбцы F–H» of columns that stand beside each other, «столбцы B, F» of others. */
  placesOf(columns: readonly Column[]): string {
    const [first, ...more] = columns;
    const last = more[more.length - 1];
    if (!last || this.book.view) return columns.map((column) => this.placeOf(column)).join(', ');
    const cols = columns.map(({ col }) => columnName(col + this.left));
    return questionTexts.inColumns(cols, last.col - first!.col === more.length);
  }

  problem(problem: Problem, row: number, col: number): void {
    this.book.problems.push({
      ...problem,
      sheet: this.sheet.name,
      ...(col < 0 ? {} : { cell: this.address(row, col) }),
    });
  }
}

/** Test scores are ЕГЭ's; a place of examination tells an exam, and the class which. */
function hintOf(columns: readonly Column[]): ProcedureKind | 'exam' | null {
  const captions = columns
    .flatMap(({ path }) => path)
    .join(' ')
    .toLowerCase();
  if (/тестов\S* балл/.test(captions)) return 'ЕГЭ';
  return /(?<![а-я])ппэ(?![а-я])/.test(captions) ? 'exam' : null;
}

/** Whether a column of procedures names ВПР, ОГЭ or ЕГЭ anywhere. */
function namesKinds(grid: Grid, place: TablePlace, col: number | null): boolean {
  if (col === null) return false;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const cell = grid.values[row]![col];
    if (typeof cell === 'string' && kindInCell(cell) !== null) return true;
  }
  return false;
}

/** Rows by which a column is known to hold a value once over several rows. */
const SAMPLE = 300;

/** Columns of the procedure that are empty in most rows, as merged cells leave them. */
function sparseOf(grid: Grid, place: TablePlace, identity: Identity): Set<number> {
  const cols = [identity.subject, identity.grade, identity.class, identity.kind, identity.year].filter(
    (col) => col !== null,
  );
  const sparse = new Set<number>();
  if (!cols.length) return sparse;
  const rows = sampleRows(grid, place, SAMPLE).filter((row) => filled(grid, row).length > 1);
  for (const col of cols) {
    const values = rows.filter((row) => !isBlank(grid.values[row]![col])).length;
    if (values > 0 && values * 2 <= rows.length) sparse.add(col);
  }
  return sparse;
}
