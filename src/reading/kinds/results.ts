import type { Problem } from '../../model/outcome';
import type { Procedure } from '../../model/procedure';
import type { CellValue } from '../../model/cells';
import { LEAST_COUNTLESS, type BlockSpec } from '../columns/block-spec';
import { numberIn } from '../columns/form-evidence';
import { limitIn } from '../header/caption-role';
import { featuresOf } from '../header/features';
import { Blocks } from '../columns/result-block';
import { checkRow } from '../numbers/checks';
import { ClassSums } from '../rows/class-sums';
import { GroupRows } from '../rows/group-rows';
import { PartRows } from '../rows/part-rows';
import { naming } from '../schools/naming';
import { minimumOf } from '../numbers/minimums';
import { readNumbers } from '../numbers/numbers';
import { emptyNumbers, type RowNumbers } from '../numbers/row-numbers';
import type { Sighting } from '../schools/sighting';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';
import { textValue } from '../text/values';
import type { TablePlace } from '../grid/tables';
import type { Walk } from '../rows/walk';

/** Rows that were read, by what they gave. */
export interface BodyCount {
  resultRows: number;
  skipped: Skipped;
}

/** Reads a table with a row a school, a class or a school × procedure: every block of every row. */
export function readResults(work: TableWork): BodyCount {
  const rows = new ResultRows(work);
  rows.readAll(work.place);
  return rows.finish();
}

class ResultRows {
  private readonly skipped = new Skipped();
  private readonly sums: ClassSums | null;
  private readonly walk: Walk;
  private readonly numbers = emptyNumbers();
  private readonly blocks: readonly Blocks[];
  /** Of each block the points that its column of low people is below, where its caption says so. */
  private readonly limits: readonly (number | null)[];
  private readonly groups: GroupRows;
  /** Null where rows of classes are added up whatever part they are of. */
  private readonly parts: PartRows | null;
  private readonly causes = new Causes();
  private resultRows = 0;
  /** Why the row gave nothing. */
  private reason = '';

  constructor(private readonly work: TableWork) {
    this.sums = ClassSums.needed(work) ? new ClassSums(work) : null;
    this.walk = work.walk(this.sums !== null && work.identity.class !== null);
    this.blocks = work.specs.map((spec) => new Blocks(work, spec));
    this.limits = work.specs.map(limitOf);
    this.groups = new GroupRows(work);
    this.parts = this.sums ? null : new PartRows(work);
  }

  readAll({ bodyTop, bodyBottom }: TablePlace): void {
    for (let row = bodyTop; row <= bodyBottom; row += 1) this.read(row);
  }

  finish(): BodyCount {
    this.sums?.finish();
    const left = this.parts?.finish(this.walk.metBuildings) ?? [];
    this.resultRows -= left.length;
    for (const row of left) this.skipped.add('partRow', row);
    this.groups.checkTotals();
    this.causes.tell(this.work);
    return { resultRows: this.resultRows, skipped: this.skipped };
  }

  private read(row: number): void {
    const { work, walk } = this;
    const { sitting } = work.identity;
    walk.to(row);
    if (walk.kind !== 'school') return this.other(row);
    if (walk.said) work.procedures.enterSection(walk.said);
    const values = work.grid.values[row]!;
    if (sitting !== null && isOtherSitting(values[sitting])) return this.skipped.add('sitting', row + work.top);
    if (walk.own && work.context.grade.length !== 1) return this.skipped.add('schoolHeading', row + work.top);
    work.procedures.enterRow(walk.sighting, values, walk.ofClass);
    const outside = work.procedures.outside(values);
    if (outside) return this.skipped.add(outside, row + work.top);
    let any = false;
    this.reason = 'noProcedure';
    for (let i = 0; i < work.specs.length; i += 1) if (this.block(i, row, values, walk.sighting!)) any = true;
    if (any) this.resultRows += 1;
    else this.skipped.add(this.reason, row + work.top);
  }

  /** A row that is no school's. */
  private other(row: number): void {
    const { walk, groups } = this;
    const { procedures, grid, top } = this.work;
    procedures.pass(grid.values[row]!);
    if (walk.kind === 'section') this.work.enterSection(walk, row);
    if (walk.kind === 'group') {
      procedures.enterRow(null, grid.values[row]!);
      if (!procedures.outside(grid.values[row]!)) groups.add(walk.name!.name, walk.groupLevel, row);
    }
    if (walk.reason === 'total' && !walk.partial) groups.total(row);
    if (walk.reason === 'stray') {
      const { school } = this.work.identity;
      const params = { text: String(grid.values[row]![school!]) };
      this.work.problem({ severity: 'warning', code: 'strayRow', params }, row, school!);
    }
    this.skipped.add(walk.reason, row + top);
  }

  /** One block of a school's row; whether it gave a result. */
  private block(i: number, row: number, values: readonly CellValue[], sighting: Sighting): boolean {
    const { work, numbers, sums } = this;
    const spec = work.specs[i]!;
    readNumbers(spec, values, numbers);
    // A signature below the table, a school that did not take part: nothing is asked for their sake.
    const procedure = work.procedures.at(spec.key, i, values, numbers.gap !== 'noParticipants');
    if (numbers.gap) {
      this.gap(i, row, values, sighting, procedure);
      return false;
    }
    if (spec.checks.length) checkRow(spec.checks, spec, values, numbers);
    const year = procedure ? work.procedures.yearAt(spec.key, values) : null;
    if (!procedure || year === null) return false;
    const limit = this.limits[i]!;
    if (limit !== null && this.isOtherLimit(limit, procedure, year)) {
      this.reason = 'otherLimit';
      this.causes.add('otherLimit', spec, row, lowEntry(spec)!.column.col);
      return false;
    }
    if (sighting.year === null || sighting.year < year) sighting.year = year;
    if (numbers.doubts.length) this.doubts(row, sighting, procedure);
    const block = this.blocks[i]!.of(numbers.form);
    if (sums) sums.add(sighting, procedure, year, numbers, block, row + work.top, values, this.walk);
    else {
      work.add({
        school: sighting.school,
        procedure,
        year,
        participants: numbers.participants,
        low: numbers.low,
        exact: numbers.exact,
        lowRange: numbers.exact ? null : (numbers.range ?? [numbers.low, numbers.low]),
        mark3: numbers.mark3,
        mark4: numbers.mark4,
        mark5: numbers.mark5,
        mean: numbers.mean,
        quality: numbers.quality,
        block,
        row: row + work.top,
        rows: null,
      });
    }
    if (!this.walk.own) this.groups.count(i, procedure, year, numbers);
    return true;
  }

  /** «Ниже 40 баллов» of an exam whose minimum is 27: those below it are not those who failed. */
  private isOtherLimit(limit: number, procedure: Procedure, year: number): boolean {
    const minimum = minimumOf(procedure, year, this.work.book.minimums);
    return minimum !== null && minimum.scale === 'test' && minimum.least !== limit;
  }

  private doubts(row: number, sighting: Sighting, procedure: Procedure): void {
    for (const { code, params, col } of this.numbers.doubts) {
      const told = { ...params, ...naming(sighting, procedure) };
      this.work.problem({ severity: 'warning', code, params: told }, row, col);
    }
  }

  /** A block that gives no number, and why. */
  private gap(
    i: number,
    row: number,
    values: readonly CellValue[],
    sighting: Sighting,
    procedure: Procedure | null,
  ): void {
    const { work, numbers, sums } = this;
    const spec = work.specs[i]!;
    this.reason = isNotUnderstood(numbers, values) ? 'notUnderstood' : numbers.gap!;
    if (numbers.gap === 'formUnknown') spec.unclear = true;
    // What one column is to blame for is said once of it, not once a school.
    if (this.reason === 'notUnderstood') this.causes.add(this.reason, spec, row, numbers.col);
    else if (ofColumn.has(numbers.gap!) || (numbers.gap === 'noParticipants' && !spec.participants))
      this.causes.add(numbers.gap!, spec, row, numbers.col);
    else work.problem(gapProblem(numbers, sighting, procedure), row, numbers.col);
    if (numbers.gap === 'noParticipants' && !spec.participants && lowNumber(spec, values)) spec.countless += 1;
    if (numbers.gap === 'noLow' && procedure) {
      const year = work.procedures.yearAt(spec.key, values);
      if (year !== null) this.groups.countLowless(i, procedure, year, numbers.participants);
    }
    const nobody = numbers.gap === 'noParticipants' && this.reason !== 'notUnderstood' && !lowNumber(spec, values, 1);
    const year = procedure && !nobody ? work.procedures.yearAt(spec.key, values) : null;
    if (!procedure || year === null) return;
    if (sums) sums.spoil(sighting, procedure, year);
    else this.parts!.spoil({ school: sighting.school, procedure, year, row: row + work.top });
  }
}

function limitOf({ people, percent }: BlockSpec): number | null {
  const { column } = people.low ?? percent.low ?? {};
  return column ? limitIn(column.path[column.path.length - 1] ?? '') : null;
}

/** Gaps that are no school's: an answer or a column is wanting. */
const ofColumn: ReadonlySet<string> = new Set(['ambiguousColumns', 'formUnknown']);

/** Such gaps of a table, each with its first cell and the number of its rows. */
class Causes {
  private readonly met = new Map<BlockSpec, Map<string, { row: number; col: number; count: number }>>();

  add(gap: string, spec: BlockSpec, row: number, col: number): void {
    const ofSpec = this.met.get(spec) ?? new Map<string, { row: number; col: number; count: number }>();
    this.met.set(spec, ofSpec);
    const known = ofSpec.get(gap);
    if (known) known.count += 1;
    else ofSpec.set(gap, { row, col, count: 1 });
  }

  tell(work: TableWork): void {
    for (const [spec, gaps] of this.met)
      for (const [gap, { row, col, count }] of gaps) {
        // Told of the column (noCountColumn), with its count.
        if (gap === 'noParticipants' && spec.countless >= LEAST_COUNTLESS) continue;
        const { column } = (gap === 'notUnderstood' && columnAt(work, col)) || (lowEntry(spec) ?? spec.participants!);
        const params = { count, caption: column.path.join(' / ') };
        const severity = gap === 'noParticipants' ? 'info' : 'warning';
        work.problem({ severity, code: gap, params }, row, col);
      }
  }
}

const columnAt = ({ columns }: TableWork, col: number) => {
  const column = columns.find((each) => each.col === col);
  return column && { column };
};

/** Something stands where the number should, and no word for its missing. */
const isNotUnderstood = ({ gap, col }: RowNumbers, values: readonly CellValue[]): boolean => {
  const cell = gap === 'noLow' || gap === 'noParticipants' ? values[col] : null;
  return typeof cell === 'string' && textValue(cell).kind === 'text';
};

const lowEntry = ({ people, percent }: BlockSpec) => people.low ?? percent.low ?? people.pass ?? percent.pass;

/** The row says how many failed or passed, `least` or more. */
const lowNumber = ({ people, percent }: BlockSpec, values: readonly CellValue[], least = 0): boolean =>
  [people.low, people.pass, percent.low, percent.pass].some(
    (entry) => entry && (numberIn(values[entry.column.col]) ?? -1) >= least,
  );

/** Missing is told, doubtful is warned of. */
function gapProblem(numbers: RowNumbers, sighting: Sighting, procedure: Procedure | null): Problem {
  const severity = numbers.gap === 'noParticipants' || numbers.gap === 'noLow' ? 'info' : 'warning';
  return { severity, code: numbers.gap!, params: naming(sighting, procedure) };
}

const isOtherSitting = (cell: unknown): boolean => typeof cell === 'string' && featuresOf(cell).sitting !== null;
