import type { Procedure } from '../model/procedure';
import type { ResultBlock } from '../model/result';
import type { Column } from './columns';
import { isBlank } from './shapes';
import type { Sighting } from './schools';
import { Skipped } from './skipped';
import type { TableWork } from './table-work';
import type { BodyCount } from './read-results';
import { textValue } from './values';
import { Walk } from './walk';
import type { BlockSpec } from './blocks';

interface Tally {
  sighting: Sighting;
  procedure: Procedure;
  year: number;
  marks: [number, number, number, number];
  participants: number;
  low: number;
  rows: number[];
}

/** Adds pupils up per school and procedure; nothing of a single pupil leaves this function. */
export function readPupils(work: TableWork, mark: Column): BodyCount {
  const { grid, place, identity, book } = work;
  const skipped = new Skipped();
  const walk = new Walk(grid, place, identity, book.schools, work.context.municipality, work.context.school, true);
  const tallies = new Map<string, Tally>();
  const stated = new Map<string, { people: number; row: number }>();
  const spec: BlockSpec = { key: mark.key, participants: null, people: {}, percent: {}, mean: null, twice: [] };
  work.specs = [spec];
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind === 'section') {
      work.enterSection(walk.section!);
      skipped.add('heading', row + work.top);
      continue;
    }
    if (walk.kind !== 'school') {
      skipped.add(walk.reason, row + work.top);
      if (walk.name?.stated !== null && walk.name)
        stated.set(walk.name.code ?? walk.name.name, { people: walk.name.stated!, row });
      continue;
    }
    const values = grid.values[row]!;
    const got = markOf(values[mark.col]);
    if (got === null) {
      skipped.add('noMark', row + work.top);
      continue;
    }
    const procedure = work.procedureAt(spec, values);
    const year = procedure ? work.yearAt(spec, values) : null;
    if (!procedure || year === null) {
      work.unsettled(procedure === null, row);
      skipped.add('noProcedure', row + work.top);
      continue;
    }
    resultRows += 1;
    const sighting = walk.sighting!;
    const key = `${sighting.school.id}|${procedure.kind}|${procedure.subject}|${procedure.grade ?? ''}|${year}`;
    let tally = tallies.get(key);
    if (!tally) {
      tally = { sighting, procedure, year, marks: [0, 0, 0, 0], participants: 0, low: 0, rows: [] };
      tallies.set(key, tally);
      if (sighting.year === null || sighting.year < year) sighting.year = year;
    }
    tally.participants += 1;
    tally.marks[got - 2]! += 1;
    tally.rows.push(row + work.top);
  }
  const block = pupilBlock(work, mark);
  if (tallies.size) work.blocks.push(block);
  for (const { sighting, procedure, year, marks, participants, rows } of tallies.values()) {
    const said = stated.get(sighting.code ?? sighting.name);
    const exact = !said || said.people === participants;
    if (said && !exact)
      work.problem(
        {
          severity: 'warning',
          code: 'pupilsNotStated',
          params: { school: sighting.name, stated: said.people, counted: participants },
        },
        said.row,
        identity.school ?? identity.code ?? 0,
      );
    work.add({
      school: sighting.school,
      procedure,
      year,
      participants,
      low: marks[0],
      exact,
      lowRange: exact ? null : [marks[0], marks[0]],
      mark3: marks[1],
      mark4: marks[2],
      mark5: marks[3],
      mean: (2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3]) / participants,
      quality: (marks[2] + marks[3]) / participants,
      block,
      row: rows[0]!,
      rows,
    });
  }
  return { resultRows, skipped };
}

function markOf(cell: unknown): 2 | 3 | 4 | 5 | null {
  if (isBlank(cell as null)) return null;
  let number = cell;
  if (typeof cell === 'string') {
    const value = textValue(cell);
    number = value.kind === 'number' ? value.number : null;
  }
  return number === 2 || number === 3 || number === 4 || number === 5 ? number : null;
}

function pupilBlock(work: TableWork, mark: Column): ResultBlock {
  const { identity } = work;
  const shown = (col: number | null) => (col === null ? null : col + work.left);
  return {
    sheetId: work.sheet.id,
    sheet: work.sheet.name,
    columns: {
      school: shown(identity.school),
      code: shown(identity.code),
      municipality: shown(identity.municipality),
      participants: null,
      low: shown(mark.col),
      mark3: null,
      mark4: null,
      mark5: null,
      mean: null,
      quality: null,
      pass: null,
      year: shown(identity.year),
      grade: shown(identity.grade ?? identity.class),
      subject: shown(identity.subject),
      kind: shown(identity.kind),
    },
    lowForm: 'pupils',
    lowBelow: 3,
    firstRow: work.place.bodyTop + work.top,
    lastRow: work.place.bodyBottom + work.top,
  };
}
