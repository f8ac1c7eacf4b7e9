import type { CellValue } from '../../model/cells';
import type { UsedMinimum } from '../../model/minimum';
import type { Procedure } from '../../model/procedure';
import type { ResultBlock } from '../../model/result';
import type { Column, ColumnKey } from '../columns/columns';
import { featuresOf } from '../header/features';
import { passedIn } from '../header/codes';
import { correlate, JournalPairs } from './correlation';
import { minimumOf } from '../numbers/minimums';
import { answerTo, geometryQuestion } from '../questions';
import { naming } from '../schools/naming';
import { markIn, markOrOne, markSets, plainNumber, type PupilMarks } from './pupil-marks';
import type { BodyCount } from './results';
import { blockOf } from '../columns/result-block';
import { RowSchools, type Sighting } from '../schools/sighting';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';

interface Tally {
  sighting: Sighting;
  procedure: Procedure;
  year: number;
  /** People by mark 2–5; null for test scores. */
  marks: [number, number, number, number] | null;
  participants: number;
  low: number;
  points: number;
  rows: number[];
  block: ResultBlock;
  pairs: JournalPairs | null;
  /** Points alone do not say who of those at or above the minimum passed, and nobody has said it. */
  geometry: boolean;
}

/** Adds pupils up per school and procedure; nothing of a single pupil leaves this function. */
export function readPupils(work: TableWork): BodyCount {
  const { grid, place, procedures } = work;
  const sets = markSets(work).map((marks, index) => new SubjectPupils(work, marks, index));
  const skipped = new Skipped();
  const walk = work.walk(true);
  const remarks = work.columns.flatMap(({ col, role }) => (role === null || remarking.has(role) ? [col] : []));
  const announced = new Map<string, { people: number; row: number }>();
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school') {
      if (walk.kind === 'section') work.enterSection(walk, row);
      if (walk.name && walk.name.stated !== null)
        announced.set(walk.name.code ?? walk.name.name, { people: walk.name.stated, row });
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    procedures.enterRow(walk.sighting, values);
    const outside = procedures.outside(values) ?? (isResit(remarks, values) ? 'sitting' : null);
    if (outside) {
      skipped.add(outside, row + work.top);
      continue;
    }
    const reasons = sets.map((set) => set.take(values, row, walk.sighting!));
    if (reasons.includes(null)) resultRows += 1;
    // Where one subject lacks its minimum and another the pupil, the former is what keeps the row from being read.
    else skipped.add(reasons.find((reason) => reason !== 'noMark') ?? 'noMark', row + work.top);
  }
  const tallies = sets.flatMap((set) => [...set.tallies.values()]);
  if (isListOfFailed(work, tallies)) {
    work.problem(
      { severity: 'warning', code: 'onlyFailed', params: { count: resultRows } },
      place.headerTop,
      grid.left,
    );
    for (const row of new Set(tallies.flatMap(({ rows }) => rows))) skipped.add('onlyFailed', row);
    return { resultRows: 0, skipped };
  }
  for (const set of sets) set.finish(announced);
  return { resultRows, skipped };
}

/** Columns whose words may say that a pupil's row is of a resit: its day, its period, a note. */
const remarking: ReadonlySet<Column['role']> = new Set<Column['role']>(['year', 'sitting', 'other', 'label']);

/** «24.06.2025 (пересдача)»: the pupil's first sitting stands in another row. */
const isResit = (remarks: readonly number[], values: readonly CellValue[]): boolean =>
  remarks.some((col) => {
    const cell = values[col];
    return typeof cell === 'string' && cell.length <= LONGEST_REMARK && featuresOf(cell).sitting === 'september';
  });
const LONGEST_REMARK = 60;

/** The pupils of one subject's columns, school by school. */
class SubjectPupils {
  readonly tallies = new Map<string, Tally>();
  private readonly schools = new RowSchools();
  private readonly blocks = new Map<string, ResultBlock>();
  private readonly withoutMinimum: number[] = [];
  private withoutMark = 0;
  /** ОГЭ is told by primary points where no mark and no other score is there. */
  private readonly scored: Column | null;
  private readonly key: ColumnKey;
  private readonly markIn: typeof markIn;

  constructor(
    private readonly work: TableWork,
    private readonly columns: PupilMarks,
    private readonly index: number,
  ) {
    const { mark, score, primary, pass } = columns;
    this.scored = score ?? (mark || pass ? null : primary);
    this.key = (mark ?? score ?? primary ?? pass)!.key;
    const { grid, place } = work;
    const isPassing = (cell: CellValue | undefined) => (markIn(cell) ?? 0) > 2;
    const rows = grid.values.slice(place.bodyTop, place.bodyBottom + 1);
    // «1» among «0» alone says who passed.
    this.markIn = mark && rows.some((values) => isPassing(values[mark.col])) ? markOrOne : markIn;
  }

  /** Counts the pupil of a row; returns why not, where not. */
  take(values: readonly CellValue[], row: number, sighting: Sighting): string | null {
    const { work, scored } = this;
    const { mark, primary, journal, minimum, pass } = this.columns;
    const { procedures } = work;
    const got = mark ? this.markIn(values[mark.col]) : null;
    const points = scored ? plainNumber(values[scored.col]) : null;
    const passed = pass ? passedIn(values[pass.col]) : null;
    if (got === null && points === null && passed === null) {
      this.withoutMark += 1;
      return 'noMark';
    }
    const procedure = procedures.at(this.key, this.index, values);
    const year = procedure ? procedures.yearAt(this.key, values) : null;
    if (!procedure || year === null) return 'noProcedure';
    // The minimum the sheet states goes before the table of minimums.
    const stated = minimum && got === null ? plainNumber(values[minimum.col]) : null;
    const known = got === null && stated === null && scored ? minimumFor(work, procedure, year, scored) : null;
    const least = got === null ? (stated ?? known?.least ?? null) : 3;
    if (least === null && passed === null) {
      this.withoutMinimum.push(row);
      return 'noMinimum';
    }
    if (known && passed === null) work.book.used(known);
    const id = `${this.schools.keyOf(sighting)}|${procedure.kind}|${procedure.subject}|${procedure.grade ?? ''}|${year}`;
    let tally = this.tallies.get(id);
    if (!tally) {
      const col = passed !== null ? pass!.col : got === null ? scored!.col : mark!.col;
      const below = passed !== null || least === null ? {} : { lowBelow: least };
      const block = cached(this.blocks, `${col}|${below.lowBelow ?? ''}`, () =>
        blockOf(work, null, 'pupils', { low: col, ...below }),
      );
      tally = {
        sighting,
        procedure,
        year,
        marks: got === null ? null : [0, 0, 0, 0],
        participants: 0,
        low: 0,
        points: 0,
        rows: [],
        block,
        pairs: journal && primary ? new JournalPairs() : null,
        geometry: known !== null && passed === null && isGeometryOpen(work, known, scored!),
      };
      this.tallies.set(id, tally);
      if (sighting.year === null || sighting.year < year) sighting.year = year;
    }
    tally.participants += 1;
    tally.rows.push(row + work.top);
    // What the sheet says of the pupil goes before the table of minimums.
    if (passed === null ? (got ?? points!) < least! : !passed) tally.low += 1;
    if (got !== null && tally.marks) tally.marks[got - 2]! += 1;
    else tally.marks = null;
    tally.points += points ?? got ?? 0;
    if (tally.pairs) tally.pairs.add(plainNumber(values[journal!.col]), plainNumber(values[primary!.col]));
    return null;
  }

  /** Hands the results over and names what the columns lack. */
  finish(announced: ReadonlyMap<string, { people: number; row: number }>): void {
    const { work, scored } = this;
    const { mark, primary } = this.columns;
    work.blocks.push(...this.blocks.values());
    for (const tally of this.tallies.values())
      finish(work, tally, announced.get(tally.sighting.code ?? tally.sighting.name));
    // Scores without a minimum for their year give nothing, and this is said once.
    const [first] = this.withoutMinimum;
    if (first !== undefined && scored)
      work.problem(
        { severity: 'warning', code: 'noMinimum', params: { count: this.withoutMinimum.length } },
        first - 1,
        scored.col,
      );
    if (!mark && !scored && primary && this.withoutMark)
      work.problem(
        { severity: 'warning', code: 'noMarkColumn', params: { count: this.withoutMark } },
        work.place.headerTop,
        primary.col,
      );
  }
}

/** Nobody passed, and the title says so or no school has anybody who did: those who passed are left out, and of how many is not told. */
function isListOfFailed({ context }: TableWork, tallies: readonly Tally[]): boolean {
  if (!tallies.length || tallies.some(({ low, participants }) => low < participants)) return false;
  if (context.titles.some((title) => featuresOf(title).role === 'low')) return true;
  const pupils = tallies.reduce((sum, { participants }) => sum + participants, 0);
  return pupils >= LEAST_FAILED && new Set(tallies.map(({ sighting }) => sighting)).size > 1;
}
/** Fewer may by chance be all there were. */
const LEAST_FAILED = 8;

function finish(work: TableWork, tally: Tally, said: { people: number; row: number } | undefined): void {
  const { sighting, procedure, year, marks, participants, low, rows, block } = tally;
  const counted = !said || said.people === participants;
  const exact = counted && !tally.geometry;
  if (!counted) {
    const params = { ...naming(sighting, procedure), stated: said.people, counted: participants };
    work.problem(
      { severity: 'warning', code: 'pupilsNotStated', params },
      said.row,
      work.identity.school ?? work.identity.code ?? 0,
    );
  }
  work.add({
    school: sighting.school,
    procedure,
    year,
    participants,
    low,
    exact,
    lowRange: exact ? null : [low, tally.geometry ? participants : low],
    mark3: marks?.[1] ?? null,
    mark4: marks?.[2] ?? null,
    mark5: marks?.[3] ?? null,
    mean: marks
      ? (2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3]) / participants
      : tally.points / participants,
    quality: marks ? (marks[2] + marks[3]) / participants : null,
    block,
    row: rows[0]!,
    rows,
  });
  const rho = tally.pairs && correlate(tally.pairs);
  if (rho !== null)
    work.book.correlations.push({ school: sighting.school, procedure, year, pupils: tally.pairs!.count, rho });
}

/** The table's minimum for the points of a column: primary points are judged for ОГЭ alone, test points for ЕГЭ. */
function minimumFor({ book }: TableWork, procedure: Procedure, year: number, { role }: Column): UsedMinimum | null {
  const known = minimumOf(procedure, year, book.minimums);
  return known?.scale === 'test' && role === 'primaryScore' ? null : known;
}

/**
 * Whether points alone do not say who passed: where geometry decides besides, this is asked once a table, and while nobody has said that all at or
 * above the minimum passed, any of them may have failed.
 */
function isGeometryOpen(work: TableWork, minimum: UsedMinimum, { col, leafRow }: Column): boolean {
  if (minimum.geometry === null) return false;
  const question = geometryQuestion({ ...work.matter, cell: work.address(leafRow, col) }, minimum);
  const answer = answerTo(work.book.answers, question);
  if (answer === null) work.book.ask(question);
  return answer !== 'passed';
}

function cached<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
