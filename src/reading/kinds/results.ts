import type { Problem } from '../../model/outcome';
import type { Procedure } from '../../model/procedure';
import type { CellValue } from '../../model/cells';
import type { BlockSpec } from '../columns/block-spec';
import { numberIn } from '../columns/form-evidence';
import { featuresOf } from '../header/features';
import { Blocks } from '../columns/result-block';
import { checkRow } from '../numbers/checks';
import { ClassSums } from '../rows/class-sums';
import { GroupRows } from '../rows/group-rows';
import { naming } from '../schools/naming';
import { dayText } from '../numbers/days';
import { readNumbers } from '../numbers/numbers';
import { emptyNumbers, type RowNumbers } from '../numbers/row-numbers';
import type { Sighting } from '../schools/sighting';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';

/** Rows that were read, by what they gave. */
export interface BodyCount {
  resultRows: number;
  skipped: Skipped;
}

/** Reads a table with a row a school, a class or a school × procedure: every block of every row. */
export function readResults(work: TableWork): BodyCount {
  const { grid, place, specs, procedures } = work;
  const skipped = new Skipped();
  const sums = ClassSums.needed(work) ? new ClassSums(work) : null;
  const walk = work.walk(sums !== null);
  const numbers = emptyNumbers();
  const blocks = specs.map((spec) => new Blocks(work, spec));
  const groups = new GroupRows(work);
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school') {
      procedures.pass(grid.values[row]!);
      if (walk.kind === 'section') procedures.enterSection(walk.section!);
      if (walk.kind === 'group') groups.add(walk.name!.name, walk.groupLevel, row);
      if (walk.reason === 'total' && !walk.partial) groups.total(row);
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    if (walk.said) procedures.enterSection(walk.said);
    const values = grid.values[row]!;
    const sighting = walk.sighting!;
    if (work.identity.sitting !== null && isOtherSitting(values[work.identity.sitting])) {
      skipped.add('sitting', row + work.top);
      continue;
    }
    let any = false;
    let reason = 'noProcedure';
    for (let i = 0; i < specs.length; i += 1) {
      const spec = specs[i]!;
      const procedure = procedures.at(spec.key, i, values);
      readNumbers(spec, values, numbers);
      if (numbers.gap) {
        reason = numbers.gap;
        if (reason === 'formUnknown') spec.unclear = true;
        work.problem(gapProblem(numbers, sighting, procedure), row, numbers.col);
        if (numbers.gap === 'noParticipants' && !spec.participants && lowNumber(spec, values)) spec.countless += 1;
        if (numbers.gap === 'noLow' && procedure) {
          const year = procedures.yearAt(spec.key, values);
          if (year !== null) groups.countLowless(i, procedure, year, numbers.participants);
        }
        if (sums && procedure && numbers.gap !== 'noParticipants')
          sums.spoil(sighting, procedure, procedures.yearAt(spec.key, values));
        continue;
      }
      if (spec.checks.length) checkRow(spec.checks, spec, values, numbers);
      const year = procedure ? procedures.yearAt(spec.key, values) : null;
      if (!procedure || year === null) continue;
      any = true;
      if (sighting.year === null || sighting.year < year) sighting.year = year;
      for (const { code, params, col } of numbers.doubts) {
        work.problem({ severity: 'warning', code, params: { ...params, ...naming(sighting, procedure) } }, row, col);
      }
      const block = blocks[i]!.of(numbers.form);
      if (sums) sums.add(sighting, procedure, year, numbers, block, row + work.top, values);
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
      groups.count(i, procedure, year, numbers);
    }
    if (any) resultRows += 1;
    else skipped.add(reason, row + work.top);
  }
  sums?.finish();
  groups.checkTotals();
  return { resultRows, skipped };
}

/** The row says how many failed or passed. */
const lowNumber = ({ people, percent }: BlockSpec, values: readonly CellValue[]): boolean =>
  [people.low, people.pass, percent.low, percent.pass].some(
    (entry) => entry && numberIn(values[entry.column.col]) !== null,
  );

/** Missing is told, doubtful is warned of. */
function gapProblem(numbers: RowNumbers, sighting: Sighting, procedure: Procedure | null): Problem {
  const severity = numbers.gap === 'noParticipants' || numbers.gap === 'noLow' ? 'info' : 'warning';
  const date: Problem['params'] = numbers.gap === 'dateInCount' ? { date: dayText(numbers.day) } : {};
  return { severity, code: numbers.gap!, params: { ...naming(sighting, procedure), ...date } };
}

const isOtherSitting = (cell: unknown): boolean => typeof cell === 'string' && featuresOf(cell).sitting !== null;
