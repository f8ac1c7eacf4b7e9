import type { CellValue } from '../../model/cells';
import type { TableKind, TableReading } from '../../model/reading';
import type { Column, ColumnKey } from '../columns/columns';
import { countedColumns, LEAST_COUNTLESS, type BlockSpec } from '../columns/block-spec';
import { groupColumns, specsOf, withoutLow } from '../columns/blocks';
import { settleByTotals } from '../columns/form-by-totals';
import { decideBySums, unexplainedCaptions } from '../columns/unknown-columns';
import { dateOtherYears, setOtherYearsAside } from '../columns/other-years';
import { settleBlanks, tellUncalculated } from '../numbers/blank-low';
import { holdDays } from '../numbers/days';
import { soundChecks } from '../numbers/checks';
import { farSum } from '../numbers/share-sums';
import { ClassSums } from '../rows/class-sums';
import { isCount } from '../header/features';
import { askCommonCount, askOpen, askTwice, askUnknown } from '../open-questions';
import { readDistribution, isDistribution } from './distribution';
import { readDynamics, isDynamics } from './dynamics';
import { readJournal, isJournal } from './journal';
import { readMarkers, isMarkers } from './markers';
import { decidePupilMarks, markIn } from './pupil-marks';
import { readPupils } from './pupils';
import { readResults, type BodyCount } from './results';
import { rolesOf } from '../columns/roles';
import { headingIsAbout } from '../header/about';
import { featuresOf } from '../header/features';
import { isOtherMatter } from '../header/other-matters';
import { nameOf } from '../rows/names';
import { filled, isBlank } from '../grid/shapes';
import { Skipped } from '../grid/skipped';
import { sittingQuestion } from '../questions';
import type { TableWork } from '../grid/table-work';

/** What a table gave, and why nothing where it gave nothing. */
export interface TableRead {
  table: TableReading;
  reason: string | null;
}

/** Recognises the kind of a table by its columns and reads it. */
export function readTable(work: TableWork, sample: readonly number[]): TableRead {
  const { year } = work.context;
  const inRows = work.identity.year !== null || (!year.length && headingsSayYears(work));
  const dated = inRows ? 'rows' : year.length === 1 ? year[0]!.value : null;
  if (typeof dated === 'number') dateOtherYears(work.columns, dated, work.givenRoles);
  const peers = typeof dated === 'number' ? peersOf(work.columns, dated) : [];
  setOtherYearsAside(work.columns, dated, work.givenRoles);
  for (const { role, path, leafRow, col } of peers)
    if (role === 'other')
      work.problem(
        { severity: 'warning', code: 'noCountColumn', params: { caption: path.join(' / '), count: sample.length } },
        leafRow,
        col,
      );
  decideBySums(work, sample);
  decidePupilMarks(work, sample);
  const kind = kindOf(work, sample);
  const outside = kind === 'results' || kind === 'pupils' || kind === 'classes' ? leftOut(work) : null;
  const count = outside ? allSkipped(work, outside) : readAs(kind, work, sample);
  const { place, grid } = work;
  if (kind === 'staff' || kind === 'unknown') work.book.directory.addTable(work);
  const idle = outside ?? (work.held ? 'dateInCount' : null);
  if (!idle) askOpen(work, count.resultRows);
  const isAside = work.context.onlyPart !== null || work.context.otherWork !== null;
  const asked = !idle && !isAside && !count.resultRows && askUnknown(work, sample);
  if (!asked) tellCountless(work);
  const speaks = work.column('low') ?? (work.identity.pupils.length ? work.column('mark') : null);
  if (kind === 'unknown' && speaks && (work.context.kind.length || work.context.subject.length))
    work.problem({ severity: 'warning', code: 'noSchoolColumn' }, place.headerTop, grid.left);
  const counts = work.column('participants');
  const isOther = work.context.titles.some(isOtherMatter);
  if (kind === 'staff' && counts && !isOther && (work.context.kind.length || counts.key.subject || counts.key.kind))
    work.problem(
      {
        severity: 'warning',
        code: 'noLowColumn',
        params: { block: '', caption: counts.path.join(' / '), columns: unexplainedCaptions(work, sample) },
      },
      place.headerTop,
      counts.col,
    );
  return {
    reason: idle ?? (asked ? 'question' : reasonOf(kind, work, count)),
    table: {
      kind,
      area: {
        top: place.headerTop + work.top,
        left: grid.left + work.left,
        bottom: Math.max(place.headerBottom, place.bodyBottom) + work.top,
        right: grid.right + work.left,
      },
      headerRows: { from: place.headerTop + work.top, to: place.headerBottom + work.top },
      fingerprint: work.matter.fingerprint,
      roles: rolesOf(work, kind),
      blocks: work.blocks,
      procedures: work.given.list.map(({ procedure, year, results }) => ({
        procedure,
        year,
        results,
        yearFrom: work.procedures.yearFrom,
      })),
      schools: work.schoolsMet.size,
      bodyRows: Math.max(0, place.bodyBottom - place.bodyTop + 1),
      resultRows: count.resultRows,
      skipped: count.skipped.list,
      pupilColumns: work.identity.pupils.map((col) => col + work.left),
    },
  };
}

/** What a title, a name or a column of the table says of its procedure; an exam is of its grade. */
function saidFields({ context, identity }: TableWork): ReadonlySet<keyof ColumnKey> {
  const isExam = context.kind.length > 0 && context.kind.every(({ value }) => value !== 'ВПР');
  const fields = ['subject', 'grade', 'year', 'kind'] as const;
  return new Set(
    fields.filter(
      (field) =>
        context[field].length || identity[field] !== null || (field === 'grade' && (isExam || identity.class !== null)),
    ),
  );
}

/** «% «2» 2024» beside «% «2» 2025»: as much a result as its neighbour, and not only there to compare with. */
const peersOf = (columns: readonly Column[], dated: number): Column[] => {
  const lows = columns.filter(({ role, key }) => (role === 'low' || role === 'pass') && key.year !== null);
  return lows.some(({ key }) => key.year === dated) ? lows.filter(({ key }) => key.year !== dated) : [];
};

/** Blocks that give nothing because nothing says how many took part. */
function tellCountless(work: TableWork): void {
  for (const { people, percent, countless } of work.specs) {
    const column = (people.low ?? percent.low ?? people.pass ?? percent.pass)?.column;
    if (!column || countless < LEAST_COUNTLESS) continue;
    const params = { caption: column.path.join(' / '), count: countless };
    work.problem({ severity: 'warning', code: 'noCountColumn', params }, column.leafRow, column.col);
  }
}

function kindOf(work: TableWork, sample: readonly number[]): TableKind {
  const { identity, columns, context } = work;
  const hasSchool =
    identity.school !== null || identity.code !== null || context.school !== null || hasSchoolHeadings(work, sample);
  const hasLow = columns.some(({ role, key }) => !key.journal && (role === 'low' || role === 'pass'));
  const hasOwner = hasSchool || identity.municipality !== null;
  // Results may have «Понизили», «Повысили» beside them.
  if (isJournal(work) && !(hasLow && hasOwner)) return 'journal';
  if (isDistribution(work)) return 'distribution';
  if (isMarkers(work, sample)) return 'markers';
  const ofPupils =
    hasSchool &&
    (work.column('mark') ||
      work.column('passed') ||
      (work.column('score') && (work.procedures.coded || saysProcedure(work)))) &&
    (isPupils(work) || areMarksAlone(work, sample));
  if (ofPupils && !work.column('participants')) return 'pupils';
  // «Не сдали» of reports, of norms: nothing says of whom, nor in what.
  const loneLow = ['participants', 'pass', 'mark3', 'mark5'].every(
    (role) => !columns.some((each) => each.role === role),
  );
  if (hasLow && hasOwner && !(loneLow && !saysProcedure(work))) return ClassSums.needed(work) ? 'classes' : 'results';
  if (ofPupils) return 'pupils';
  if (hasSchool && work.column('primaryScore') && work.identity.pupils.length) return 'pupils';
  if (isDynamics(work)) return 'dynamics';
  return identity.school !== null ? 'staff' : 'unknown';
}

/** «2024 год» alone in a row of the body; looked for only where a caption names a year too. */
function headingsSayYears({ grid, place, columns }: TableWork): boolean {
  if (!columns.some(({ key }) => key.year !== null)) return false;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const [cell, ...more] = filled(grid, row);
    if (cell && !more.length && nameOf(String(cell[1])).kind !== 'footnote' && saysYear(String(cell[1]))) return true;
  }
  return false;
}

/** A heading is short; a note below the table may name any year. */
const saysYear = (text: string): boolean =>
  text.length <= LONGEST_HEADING && featuresOf(text).year !== null && headingIsAbout(text);
const LONGEST_HEADING = 40;

/** Schools stand alone above the rows of their subjects. */
const hasSchoolHeadings = ({ grid }: TableWork, sample: readonly number[]): boolean =>
  sample.some((row) => {
    const [cell, ...more] = filled(grid, row);
    return !more.length && typeof cell?.[1] === 'string' && nameOf(cell[1]).kind === 'school';
  });

/** A title, a caption or a column names a procedure, a subject, a grade or a year. */
const saysProcedure = ({ context, identity, columns }: TableWork): boolean =>
  [context.kind, context.subject, context.grade, context.year].some((said) => said.length > 0) ||
  [identity.kind, identity.subject, identity.grade, identity.year].some((col) => col !== null) ||
  columns.some(({ key }) => key.kind !== null || key.subject !== null || key.grade !== null || key.year !== null);

/** Pupils' rows have pupils' codes or names, tasks or primary scores beside the mark. */
const isPupils = (work: TableWork): boolean =>
  work.identity.pupils.length > 0 ||
  (work.procedures.coded && !work.columns.some(({ role }) => isCount(role))) ||
  work.columns.some(({ role }) => role === 'primaryScore' || role === 'journalMark') ||
  work.columns.filter(({ role }) => role === 'task').length > 1;

/** «ОО | Отметка»: under a procedure's title a mark a row, in figures or in words, of schools that repeat, and no counts. */
function areMarksAlone(work: TableWork, sample: readonly number[]): boolean {
  const { columns, identity, context, grid } = work;
  const mark = work.column('mark');
  const owner = identity.school ?? identity.code;
  if (!mark || owner === null || !context.kind.length || columns.some(({ role }) => isCount(role))) return false;
  const owners = new Set<CellValue>();
  let filled = 0;
  let marks = 0;
  for (const row of sample) {
    const values = grid.values[row]!;
    if (isBlank(values[mark.col]) || isBlank(values[owner])) continue;
    owners.add(values[owner]!);
    filled += 1;
    if (markIn(values[mark.col]) !== null) marks += 1;
  }
  return marks * 10 >= filled * 9 && owners.size * LEAST_PUPILS <= filled;
}
/** Rows a school that tell its pupils from its subjects. */
const LEAST_PUPILS = 4;

/** A caption, a heading or a cell of the table names ВПР, ОГЭ or ЕГЭ, whatever its title is called. */
function namesKinds({ columns, identity, grid, place }: TableWork): boolean {
  if (columns.some(({ key }) => key.kind !== null)) return true;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const cells = filled(grid, row);
    const said = cells.length === 1 ? cells[0]![1] : identity.kind === null ? null : grid.values[row]![identity.kind];
    if (typeof said === 'string' && featuresOf(said).kind !== null) return true;
  }
  return false;
}

/** Work that is not judged, and sittings other than the main one. */
function leftOut(work: TableWork): string | null {
  const { context, book } = work;
  const text = context.otherWork ?? (context.schoolWork !== null && !namesKinds(work) ? context.schoolWork : null);
  if (text !== null) {
    work.problem({ severity: 'warning', code: 'otherWork', params: { text } }, work.place.headerTop, work.grid.left);
    return 'otherWork';
  }
  if (context.onlyPart !== null) {
    const params = { text: context.onlyPart };
    work.problem({ severity: 'warning', code: 'onlyPart', params }, work.place.headerTop, work.grid.left);
    return 'onlyPart';
  }
  if (context.sitting === null) return null;
  book.ask(sittingQuestion(work.matter, context.titles[0] ?? work.sheet.name));
  work.problem({ severity: 'info', code: 'sitting' }, work.place.headerTop, work.grid.left);
  return 'sitting';
}

function readAs(kind: TableKind, work: TableWork, sample: readonly number[]): BodyCount {
  switch (kind) {
    case 'results':
    case 'classes': {
      const groups = groupColumns(work.columns, saidFields(work)).filter(({ key }) => !key.journal);
      work.specs = specsOf(groups, work, sample);
      if (isEmptyForm(work)) {
        const entries = work.specs.flatMap((spec) => [spec.participants, spec.people.low ?? spec.percent.low]);
        const waiting = entries.filter((entry) => entry && tellUncalculated(work, entry) > 0);
        if (waiting.length) return allSkipped(work, 'noNumbers');
        work.problem({ severity: 'warning', code: 'emptyForm' }, work.place.headerTop, work.grid.left);
        return allSkipped(work, 'noNumbers');
      }
      holdDays(work);
      if (work.held) return allSkipped(work, 'dateInCount');
      const asked = work.specs.length;
      work.specs = work.specs.filter((spec) => !tellFarSum(work, spec, sample));
      if (asked && !work.specs.length) return allSkipped(work, 'sharesNot100');
      settleByTotals(work.specs, work);
      for (const { col, path, leafRow } of withoutLow(groups)) {
        // Where other columns of the table were read, only these were not.
        const block = path.slice(0, -1).join(', ') || (work.specs.length ? path.join(', ') : '');
        const params = { block };
        work.problem({ severity: 'warning', code: 'noLowColumn', params }, leafRow, col);
      }
      for (const spec of work.specs) {
        const { sound, unsound } = soundChecks(
          spec,
          sample.map((row) => work.grid.values[row]!),
        );
        spec.checks = sound;
        for (const col of unsound) {
          const { path, leafRow } = work.columns.find((column) => column.col === col)!;
          const params = { caption: path[path.length - 1] ?? '' };
          work.problem({ severity: 'warning', code: 'columnDisagrees', params }, leafRow, col);
        }
      }
      askTwice(work);
      askCommonCount(work, sample);
      settleBlanks(work);
      const count = readResults(work);
      if (isJournal(work) && !work.procedures.open.size) readJournal(work);
      return count;
    }
    case 'pupils':
      return readPupils(work);
    case 'journal':
      return readJournal(work);
    case 'distribution':
      return readDistribution(work);
    case 'markers':
      return readMarkers(work);
    case 'dynamics':
      return readDynamics(work);
    case 'staff':
      return allSkipped(work, 'notResults');
    default:
      return allSkipped(work, 'notResults');
  }
}

/** Says of shares of marks that they add up to no whole; they are not read. */
function tellFarSum(work: TableWork, spec: BlockSpec, sample: readonly number[]): boolean {
  const sum = farSum(
    spec,
    sample.map((row) => work.grid.values[row]!),
  );
  if (sum === null) return false;
  const { col, leafRow, path } = (spec.percent.low ?? spec.people.low)!.column;
  const params = { caption: path.join(' / '), sum: Math.round(sum * 10) / 10 };
  work.problem({ severity: 'warning', code: 'sharesNot100', params }, leafRow, col);
  return true;
}

/** Schools stand there, and nothing under the captions of numbers; nor do numbers stand under captions that say nothing. */
function isEmptyForm({ specs, columns, identity, grid, place }: TableWork): boolean {
  const counted = specs.flatMap(countedColumns);
  if (!counted.length) return false;
  const said: ReadonlySet<unknown> = new Set(Object.values(identity).flat());
  const open = columns.filter(({ col, role }) => role === null && !said.has(col)).map(({ col }) => col);
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    if (counted.some((col) => !isBlank(values[col])) || open.some((col) => /\d/.test(String(values[col] ?? ''))))
      return false;
  }
  return place.bodyBottom >= place.bodyTop;
}

function reasonOf(kind: TableKind, work: TableWork, count: BodyCount): string | null {
  if (count.resultRows) return null;
  if (kind === 'staff') return 'staff';
  if (work.procedures.open.size) return 'question';
  if (kind === 'results' && count.skipped.list.some(({ reason }) => reason === 'municipality')) return 'districts';
  return null;
}

function allSkipped(work: TableWork, reason: string): BodyCount {
  const skipped = new Skipped();
  for (let row = work.place.bodyTop; row <= work.place.bodyBottom; row += 1) skipped.add(reason, row + work.top);
  return { resultRows: 0, skipped };
}
