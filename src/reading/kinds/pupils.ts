import type { CellValue } from '../../model/cells';
import type { UsedMinimum } from '../../model/minimum';
import type { Procedure } from '../../model/procedure';
import type { ResultBlock } from '../../model/result';
import type { Column } from '../columns/columns';
import { featuresOf } from '../header/features';
import { passColumn, passedIn } from '../header/codes';
import { correlate, JournalPairs } from './correlation';
import { minimumOf } from '../numbers/minimums';
import { answerTo, geometryQuestion } from '../questions';
import { naming } from '../schools/naming';
import type { BodyCount } from './results';
import { blockOf } from '../columns/result-block';
import { RowSchools, type Sighting } from '../schools/sighting';
import { isBlank } from '../grid/shapes';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';
import { textValue } from '../text/values';

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

const numberIn = (cell: CellValue | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || isBlank(cell)) return null;
  const value = textValue(cell);
  return value.kind === 'number' && !value.percent ? value.number : null;
};
const asMark = (number: number | null): 2 | 3 | 4 | 5 | null =>
  number === 2 || number === 3 || number === 4 || number === 5 ? number : null;

/** Adds pupils up per school and procedure; nothing of a single pupil leaves this function. A mark goes before a score. */
export function readPupils(work: TableWork): BodyCount {
  const { grid, place, procedures } = work;
  const mark = work.column('mark');
  const score = work.column('score');
  const primary = work.column('primaryScore');
  const journal = work.column('journalMark');
  const minimum = work.column('minimum');
  const pass = mark ? null : passColumn(work.columns);
  // ОГЭ is told by primary points where no mark and no other score is there.
  const scored = score ?? (mark || pass ? null : primary);
  const key = (mark ?? score ?? primary)!.key;
  const skipped = new Skipped();
  const walk = work.walk(true);
  const tallies = new Map<string, Tally>();
  const schools = new RowSchools();
  const announced = new Map<string, { people: number; row: number }>();
  const blocks = new Map<string, ResultBlock>();
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school') {
      if (walk.kind === 'section') procedures.enterSection(walk.section!);
      if (walk.name && walk.name.stated !== null)
        announced.set(walk.name.code ?? walk.name.name, { people: walk.name.stated, row });
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    procedures.enterRow(walk.sighting, values);
    const outside = procedures.outside(values);
    if (outside) {
      skipped.add(outside, row + work.top);
      continue;
    }
    const got = mark ? asMark(numberIn(values[mark.col])) : null;
    const points = scored ? numberIn(values[scored.col]) : null;
    const passed = pass ? passedIn(values[pass.col]) : null;
    if (got === null && points === null && passed === null) {
      skipped.add('noMark', row + work.top);
      continue;
    }
    const procedure = procedures.at(key, 0, values);
    const year = procedure ? procedures.yearAt(key, values) : null;
    if (!procedure || year === null) {
      skipped.add('noProcedure', row + work.top);
      continue;
    }
    // The minimum the sheet states goes before the table of minimums.
    const stated = minimum && got === null ? numberIn(values[minimum.col]) : null;
    const known = got === null && stated === null && scored ? minimumFor(work, procedure, year, scored) : null;
    const least = got === null ? (stated ?? known?.least ?? null) : 3;
    if (least === null && passed === null) {
      skipped.add('noMinimum', row + work.top);
      continue;
    }
    if (known && passed === null) work.book.used(known);
    resultRows += 1;
    const sighting = walk.sighting!;
    const id = `${schools.keyOf(sighting)}|${procedure.kind}|${procedure.subject}|${procedure.grade ?? ''}|${year}`;
    let tally = tallies.get(id);
    if (!tally) {
      const col = passed !== null ? pass!.col : got === null ? scored!.col : mark!.col;
      const below = passed !== null || least === null ? {} : { lowBelow: least };
      const block = cached(blocks, `${col}|${below.lowBelow ?? ''}`, () =>
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
      tallies.set(id, tally);
      if (sighting.year === null || sighting.year < year) sighting.year = year;
    }
    tally.participants += 1;
    tally.rows.push(row + work.top);
    // What the sheet says of the pupil goes before the table of minimums.
    if (passed === null ? (got ?? points!) < least! : !passed) tally.low += 1;
    if (got !== null && tally.marks) tally.marks[got - 2]! += 1;
    else tally.marks = null;
    tally.points += points ?? got ?? 0;
    if (tally.pairs) tally.pairs.add(numberIn(values[journal!.col]), numberIn(values[primary!.col]));
  }
  if (isListOfFailed(work, [...tallies.values()])) {
    work.problem(
      { severity: 'warning', code: 'onlyFailed', params: { count: resultRows } },
      place.headerTop,
      grid.left,
    );
    for (const { rows } of tallies.values()) for (const row of rows) skipped.add('onlyFailed', row);
    return { resultRows: 0, skipped };
  }
  work.blocks.push(...blocks.values());
  for (const tally of tallies.values()) finish(work, tally, announced.get(tally.sighting.code ?? tally.sighting.name));
  missingMinimum(work, skipped, scored);
  if (!mark && !scored) {
    const params = { count: skipped.list.find(({ reason }) => reason === 'noMark')?.count ?? 0 };
    if (params.count)
      work.problem({ severity: 'warning', code: 'noMarkColumn', params }, place.headerTop, primary!.col);
  }
  return { resultRows, skipped };
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

/** Scores without a minimum for their year give nothing, and this is said once. */
function missingMinimum(work: TableWork, skipped: Skipped, score: Column | null): void {
  const entry = skipped.list.find(({ reason }) => reason === 'noMinimum');
  if (entry && score)
    work.problem(
      { severity: 'warning', code: 'noMinimum', params: { count: entry.count } },
      entry.rows[0]! - 1 - work.top,
      score.col,
    );
}

function cached<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
