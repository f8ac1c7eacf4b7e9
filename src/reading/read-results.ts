import { a1 } from '../model/cells';
import type { Problem } from '../model/outcome';
import type { Procedure } from '../model/procedure';
import type { LowForm, Result, ResultBlock } from '../model/result';
import type { BlockSpec } from './blocks';
import { emptyNumbers, readNumbers, type RowNumbers } from './numbers';
import type { Sighting } from './schools';
import { Skipped } from './skipped';
import type { TableWork } from './table-work';
import { Walk } from './walk';

/** Rows that were read, by what they gave. */
export interface BodyCount {
  resultRows: number;
  skipped: Skipped;
}

/** Reads a table with a row a school (or a row a school × procedure): every block of every row. */
export function readResults(work: TableWork): BodyCount {
  const { grid, place, identity, book, specs } = work;
  const skipped = new Skipped();
  const walk = new Walk(grid, place, identity, book.schools, work.context.municipality, work.context.school, false);
  const numbers = emptyNumbers();
  const blocks = specs.map((spec) => new Blocks(work, spec));
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind === 'section') {
      work.enterSection(walk.section!);
      skipped.add('heading', row + work.top);
      continue;
    }
    if (walk.kind !== 'school') {
      if (walk.kind === 'group') work.addGroup(walk, row);
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    let any = false;
    let reason = 'noProcedure';
    for (let i = 0; i < specs.length; i += 1) {
      const procedure = work.procedureAt(specs[i]!, values);
      const year = procedure ? work.yearAt(specs[i]!, values) : null;
      readNumbers(specs[i]!, values, numbers);
      if (numbers.gap) {
        reason = numbers.gap;
        work.problem(gapProblem(numbers, walk.sighting!, procedure), row, numbers.col);
        continue;
      }
      if (!procedure || year === null) {
        work.unsettled(procedure === null, row);
        continue;
      }
      any = true;
      const sighting = walk.sighting!;
      if (sighting.year === null || sighting.year < year) sighting.year = year;
      for (const { code, params, col } of numbers.doubts) {
        work.problem({ severity: 'warning', code, params: { ...params, school: sighting.name } }, row, col);
      }
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
        block: blocks[i]!.of(numbers.form),
        row: row + work.top,
        rows: null,
      });
    }
    if (any) resultRows += 1;
    else skipped.add(reason, row + work.top);
  }
  return { resultRows, skipped };
}

const forms: Record<RowNumbers['form'], LowForm> = {
  people: 'people',
  points: 'points',
  share: 'share',
  passPeople: 'passPeople',
  passPoints: 'passPoints',
  passShare: 'passShare',
  text: 'text',
};

/** The block of a result: one object for each form met, so that results share it. */
class Blocks {
  private readonly made = new Map<RowNumbers['form'], ResultBlock>();
  constructor(
    private readonly work: TableWork,
    private readonly spec: BlockSpec,
  ) {}

  of(form: RowNumbers['form']): ResultBlock {
    let block = this.made.get(form);
    if (!block) {
      block = this.make(form);
      this.made.set(form, block);
      this.work.blocks.push(block);
    }
    return block;
  }

  private make(form: RowNumbers['form']): ResultBlock {
    const { work, spec } = this;
    const shown = (col: number | null | undefined) => (col === null || col === undefined ? null : col + work.left);
    const side = form === 'people' || form === 'passPeople' ? spec.people : spec.percent;
    const pick = (measure: 'low' | 'mark3' | 'mark4' | 'mark5' | 'pass' | 'quality') =>
      shown((side[measure] ?? spec.people[measure] ?? spec.percent[measure])?.column.col);
    const { identity } = work;
    return {
      sheetId: work.sheet.id,
      sheet: work.sheet.name,
      columns: {
        school: shown(identity.school),
        code: shown(identity.code),
        municipality: shown(identity.municipality),
        participants: shown(spec.participants?.column.col),
        low: pick('low') ?? pick('pass'),
        mark3: pick('mark3'),
        mark4: pick('mark4'),
        mark5: pick('mark5'),
        mean: shown(spec.mean?.column.col),
        quality: pick('quality'),
        pass: pick('pass'),
        year: shown(identity.year),
        grade: shown(identity.grade ?? identity.class),
        subject: shown(identity.subject),
        kind: shown(identity.kind),
      },
      lowForm: forms[form],
      firstRow: work.place.bodyTop + work.top,
      lastRow: work.place.bodyBottom + work.top,
    };
  }
}

/** A gap as a problem that names the school and the procedure. */
function gapProblem(numbers: RowNumbers, sighting: Sighting, procedure: Procedure | null): Problem {
  const severity = numbers.gap === 'noParticipants' || numbers.gap === 'noLow' ? 'info' : 'warning';
  return {
    severity,
    code: numbers.gap!,
    params: {
      school: sighting.name,
      procedure: procedure
        ? `${procedure.kind} ${procedure.subject}${procedure.grade === null ? '' : ` ${procedure.grade}`}`
        : '',
    },
  };
}

export const cellOf = (row: number, col: number): string => a1({ row, col });
export type { Result };
