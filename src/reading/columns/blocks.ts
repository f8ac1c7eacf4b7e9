import { countedColumns, measures, noPrecision, type BlockSpec, type Measure, type MeasureColumn } from './block-spec';
import { sameKey, type Column, type ColumnKey } from './columns';
import { numberIn, type Row } from './form-evidence';
import { decideForms } from './column-forms';
import { dropSameTwice, holdsBoth, saysOfHowMany, settleCountCells } from './of-how-many';
import { isRoll, settleCounts } from './count-column';
import { schoolRows } from './school-rows';
import { isCount, type HeaderRole } from '../header/features';
import type { TableWork } from '../grid/table-work';

const keyless = (key: ColumnKey) =>
  key.subject === null && key.grade === null && key.year === null && key.kind === null && !key.journal;

const asMeasure = (role: HeaderRole | null): Measure | null =>
  role === 'pupilsCount'
    ? 'participants'
    : (measures as readonly string[]).includes(role ?? '')
      ? (role as Measure)
      : null;

const isLow = ({ role }: Column): boolean => role === 'low' || role === 'pass';

/**
 * Whether columns of one key are a procedure, or stand beside the table's own: «Качество по русскому языку», «Не сдали информатику» beside
 * «Участники» and «Не сдали», «Всего выпускников 9 классов» beside «Участники».
 * @param said fields that a title or a column of the table says
 */
function isProcedure(own: readonly Column[], bare: readonly Column[], said: ReadonlySet<keyof ColumnKey>): boolean {
  const counts = own.filter(({ role }) => isCount(role));
  if (!own.some(isLow) && !counts.length) return false;
  if (!bare.some(isLow)) return true;
  if (!counts.length) return false;
  if (own.some(isLow)) return true;
  const plain = bare.filter(({ role, unit }) => isCount(role) && unit !== 'percent');
  const isPlainer =
    plain.some(({ role }) => role === 'participants') || counts.every(({ role }) => role === 'pupilsCount');
  const names = (['subject', 'grade', 'year', 'kind'] as const).filter((field) => own[0]!.key[field] !== null);
  return !plain.length || !isPlainer || !names.every((field) => said.has(field));
}

/** Groups measure columns by what their captions say of the procedure. Columns that say nothing belong to every block. */
export function groupColumns(
  columns: readonly Column[],
  said: ReadonlySet<keyof ColumnKey> = new Set(),
): { key: ColumnKey; columns: Column[] }[] {
  const measured = columns.filter((column) => asMeasure(column.role));
  const unnamed = measured.filter(({ key }) => keyless(key));
  const keys: ColumnKey[] = [];
  for (const { key } of measured) {
    if (keyless(key) || keys.some((known) => sameKey(known, key))) continue;
    const own = measured.filter((column) => sameKey(column.key, key));
    if (key.journal || isProcedure(own, unnamed, said)) keys.push(key);
  }
  // A key that says less than another of the same table («Математика» beside «Математика, 2024») is shared by those it fits.
  const full = keys.filter((key) => !keys.some((other) => other !== key && refines(other, key)));
  const groups = full.map((key) => ({
    key,
    columns: measured.filter((column) => sameKey(column.key, key) || refines(key, column.key)),
  }));
  // Marks that no caption tells apart from the rest of the table: a block of their own unless every block shares them.
  const bare = unnamed.filter(isLow);
  if (!full.length || (bare.length && full.every((key) => key.journal))) {
    groups.push({ key: emptyKey, columns: unnamed });
  }
  return groups;
}

const emptyKey: ColumnKey = { subject: null, grade: null, year: null, kind: null, journal: false };

/** `fine` says all that `coarse` says and more. */
function refines(fine: ColumnKey, coarse: ColumnKey): boolean {
  if (sameKey(fine, coarse)) return false;
  return (
    (['subject', 'grade', 'year', 'kind'] as const).every(
      (field) => coarse[field] === null || coarse[field] === fine[field],
    ) &&
    (!coarse.journal || fine.journal)
  );
}

/** Turns groups of columns into measures with their forms, judged by captions and by the arithmetic of sample rows. */
export function specsOf(
  groups: readonly { key: ColumnKey; columns: Column[] }[],
  {
    columns,
    grid,
    cells,
    givenRoles,
    identity,
  }: Pick<TableWork, 'columns' | 'grid' | 'cells' | 'givenRoles' | 'identity'>,
  rows: readonly number[],
): BlockSpec[] {
  const sample = schoolRows({ grid, identity }, rows);
  const specs = groups
    .map((group) => assigned(group, sample))
    .filter((spec) => spec.people.low || spec.percent.low || spec.people.pass || spec.percent.pass);
  for (const spec of specs) settleCountCells(spec, sample);
  decideForms(specs, sample);
  // Another count of participants makes other sums.
  if (settleCounts(specs, columns, givenRoles, sample)) decideForms(specs, sample);
  for (const spec of specs) dropSameTwice(spec, sample);
  for (const spec of specs) {
    spec.ofInCell = saysOfHowMany(spec, sample);
    spec.ofPassed = !spec.ofInCell && addsUp(spec, sample);
  }
  const means = specs.flatMap(({ mean }) => mean ?? []);
  cells.look([...specs.flatMap(countedColumns), ...means.map(({ column }) => column.col)]);
  const percents = specs
    .flatMap(({ people, percent }) => [...Object.values(people), ...Object.values(percent)])
    .filter(({ form }) => form !== 'people');
  for (const entry of [...percents, ...means])
    entry.precision = cells.at(entry.column.col).precision(entry.form === 'share');
  return specs;
}

/** «Сдали» and «Не сдали» beside no count: people who add up to the participants, unless every row adds up to one sum, as percents do. */
function addsUp({ participants, people }: BlockSpec, rows: readonly Row[]): boolean {
  const { low, pass } = people;
  if (participants || low?.form !== 'people' || pass?.form !== 'people' || people.mark3) return false;
  const sums = rows.flatMap((values) => {
    const [failed, passed] = [low, pass].map(({ column }) => numberIn(values[column.col]));
    return failed === null || passed === null ? [] : [failed! + passed!];
  });
  return new Set(sums).size > 1 && sums.every(Number.isInteger);
}

/** Counts of participants under a subject or a year of their own, for which no column says how many failed. */
export function withoutLow(groups: readonly { key: ColumnKey; columns: Column[] }[]): Column[] {
  const hasLow = ({ columns }: { columns: Column[] }) => columns.some(isLow);
  // «Всего участников ЕГЭ» beside the subjects counts those of all of them.
  const subjects = groups.some((group) => group.key.subject !== null && hasLow(group));
  return groups
    .filter((group) => !hasLow(group) && !(subjects && group.key.subject === null))
    .flatMap(
      ({ key, columns }) => columns.find((column) => column.role === 'participants' && sameKey(column.key, key)) ?? [],
    );
}

/** A group's columns by what their captions claim: the fullest caption first. */
function assigned(group: { key: ColumnKey; columns: Column[] }, sample: readonly Row[]): BlockSpec {
  const spec: BlockSpec = {
    key: group.key,
    participants: null,
    counts: [],
    people: {},
    percent: {},
    mean: null,
    zeros: new Set(),
    known: null,
    ofInCell: false,
    ofPassed: false,
    countless: 0,
    twice: [],
    unclear: false,
    undecided: false,
    checks: [],
  };
  const own = (column: Column) => (sameKey(column.key, group.key) ? 1 : 0);
  const roll = (column: Column) => (isRoll(column) ? 1 : 0);
  for (const measure of measures) {
    const claims = group.columns
      .filter((column) => asMeasure(column.role) === measure)
      .sort((a, b) => roll(a) - roll(b) || own(b) - own(a) || weight(b) - weight(a));
    for (const column of claims) {
      const entry: MeasureColumn = { column, form: null, precision: noPrecision() };
      if (measure === 'participants') {
        if (column.unit !== 'percent' || holdsBoth(column, sample)) spec.counts.push(entry);
      } else if (measure === 'mean') spec.mean ??= entry;
      else {
        const side = column.unit === 'percent' ? spec.percent : spec.people;
        if (!side[measure]) side[measure] = entry;
        else if (own(side[measure].column) === own(column)) spec.twice.push(entry);
      }
    }
  }
  spec.participants = spec.counts[0] ?? null;
  // Counts of the whole table are no rivals of the block's own.
  if (spec.participants) {
    const first = own(spec.participants.column);
    spec.counts = spec.counts.filter(({ column }) => own(column) === first);
  }
  return spec;
}

/** A caption fully known goes before one half known; «участники» before «обучающиеся». */
const weight = (column: Column) =>
  column.coverage + (column.role === 'pupilsCount' ? -1 : 0) - (column.unit === 'percent' ? 0.5 : 0);
