import type { CellValue } from '../model/cells';
import type { Check } from './checks';
import type { Column, ColumnKey } from './columns';
import type { HeaderRole } from './features';
import { commonForm, formOfSum, type Form } from './forms';
import type { Grid } from './shapes';
import type { TablePlace } from './tables';
import { peopleFromPoints } from './people';
import { storedDecimals, textValue } from './values';

/** What a block can measure. */
export const measures = ['low', 'mark3', 'mark4', 'mark5', 'pass', 'quality', 'mean', 'participants'] as const;
export type Measure = (typeof measures)[number];

/** One column of a measure; `form` is how its bare numbers are meant, `decimals` of its percent points. */
export interface MeasureColumn {
  column: Column;
  form: Form | null;
  /** Most decimals that stand in the column, of percent points (a share has two less than it shows). */
  decimals: number;
}

/** The columns of one procedure in one table (or of all of them in a long table). */
export interface BlockSpec {
  key: ColumnKey;
  participants: MeasureColumn | null;
  /** People columns and percent columns of the same measure stand side by side; either may be missing. */
  people: Partial<Record<Measure, MeasureColumn>>;
  percent: Partial<Record<Measure, MeasureColumn>>;
  mean: MeasureColumn | null;
  /** Columns that claim a measure already taken. */
  twice: Column[];
  /** Which of them is meant was asked and not answered: the block gives nothing. */
  undecided: boolean;
  /** What the table says twice and may contradict (checks.ts). */
  checks: readonly Check[];
}

const sameKey = (a: ColumnKey, b: ColumnKey) =>
  a.subject === b.subject && a.grade === b.grade && a.year === b.year && a.kind === b.kind && a.journal === b.journal;
const keyless = (key: ColumnKey) =>
  key.subject === null && key.grade === null && key.year === null && key.kind === null && !key.journal;

const asMeasure = (role: HeaderRole | null): Measure | null =>
  role === 'pupilsCount'
    ? 'participants'
    : (measures as readonly string[]).includes(role ?? '')
      ? (role as Measure)
      : null;

/** Groups measure columns by what their captions say of the procedure. Columns that say nothing belong to every block. */
export function groupColumns(columns: readonly Column[]): { key: ColumnKey; columns: Column[] }[] {
  const measured = columns.filter((column) => asMeasure(column.role));
  const keys: ColumnKey[] = [];
  for (const { key } of measured) if (!keyless(key) && !keys.some((known) => sameKey(known, key))) keys.push(key);
  // A key that says less than another of the same table («Математика» beside «Математика, 2024») is shared by those it fits.
  const full = keys.filter((key) => !keys.some((other) => other !== key && refines(other, key)));
  const groups = full.map((key) => ({
    key,
    columns: measured.filter((column) => sameKey(column.key, key) || refines(key, column.key)),
  }));
  // Marks that no caption tells apart from the rest of the table: a block of their own unless every block shares them.
  const bare = measured.filter((column) => keyless(column.key) && (column.role === 'low' || column.role === 'pass'));
  if (!full.length || (bare.length && full.every((key) => key.journal))) {
    groups.push({ key: emptyKey, columns: measured.filter((column) => keyless(column.key)) });
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

/** Turns the columns of a group into measures with their forms, judged by captions and by the arithmetic of sample rows. */
export function specOf(
  group: { key: ColumnKey; columns: Column[] },
  grid: Grid,
  rows: readonly number[],
  place: TablePlace,
): BlockSpec {
  const spec: BlockSpec = {
    key: group.key,
    participants: null,
    people: {},
    percent: {},
    mean: null,
    twice: [],
    undecided: false,
    checks: [],
  };
  const own = (column: Column) => (sameKey(column.key, group.key) ? 1 : 0);
  for (const measure of measures) {
    const claims = group.columns
      .filter((column) => asMeasure(column.role) === measure)
      .sort((a, b) => own(b) - own(a) || weight(b) - weight(a));
    for (const column of claims) {
      const entry: MeasureColumn = { column, form: null, decimals: 0 };
      if (measure === 'participants') {
        if (!spec.participants && column.unit !== 'percent') spec.participants = entry;
      } else if (measure === 'mean') spec.mean ??= entry;
      else {
        const side = column.unit === 'percent' ? spec.percent : spec.people;
        if (!side[measure]) side[measure] = entry;
        else if (own(side[measure].column) === own(column)) spec.twice.push(column);
      }
    }
  }
  decideForms(spec, grid, rows);
  const percents = [...Object.values(spec.people), ...Object.values(spec.percent)].filter(
    ({ form }) => form !== 'people',
  );
  findDecimals(spec.mean ? [...percents, spec.mean] : percents, grid, place);
  return spec;
}

/** A caption fully known goes before one half known; «участники» before «обучающиеся». */
const weight = (column: Column) => column.coverage + (column.role === 'pupilsCount' ? -1 : 0);

const numberIn = (cell: CellValue | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const value = textValue(cell);
  return value.kind === 'number' ? value.number : null;
};
const isPercentText = (cell: CellValue | undefined): boolean => {
  if (typeof cell !== 'string') return false;
  const value = textValue(cell);
  return value.kind === 'number' && value.percent;
};

const marks = ['low', 'mark3', 'mark4', 'mark5'] as const;

function decideForms(spec: BlockSpec, grid: Grid, rows: readonly number[]): void {
  for (const side of [spec.people, spec.percent]) {
    const quad = marks.map((mark) => side[mark]).filter((entry) => entry !== undefined);
    const votes: Record<Form, number> = { people: 0, points: 0, share: 0 };
    if (quad.length === 4) {
      for (const row of rows) {
        const values = grid.values[row]!;
        const numbers = quad.map((entry) => numberIn(values[entry.column.col]));
        if (numbers.some((number) => number === null)) continue;
        if (quad.some((entry) => isPercentText(values[entry.column.col]))) {
          votes.points += 1;
          continue;
        }
        const sum = numbers.reduce<number>((total, number) => total + number!, 0);
        const form = formOfSum(
          sum,
          numbers.every(Number.isInteger),
          spec.participants ? numberIn(values[spec.participants.column.col]) : null,
        );
        if (form) votes[form] += 1;
      }
      const form = commonForm(votes);
      for (const entry of quad) entry.form = form;
    }
    for (const entry of Object.values(side)) entry.form ??= alone(entry, spec, grid, rows, side === spec.percent);
  }
  // What stands in a «people» place by its bare caption and turns out to be percents moves to where percents are looked for.
  for (const measure of measures) {
    const entry = spec.people[measure];
    if (entry && (entry.form === 'points' || entry.form === 'share') && !spec.percent[measure]) {
      spec.percent[measure] = entry;
      delete spec.people[measure];
    }
  }
}

/** Form of a column that no sum settles: by its caption and by what its values can be. */
function alone(
  entry: MeasureColumn,
  spec: BlockSpec,
  grid: Grid,
  rows: readonly number[],
  percentCaption: boolean,
): Form | null {
  let fraction = false;
  let aboveOne = false;
  let nonzero = false;
  let numbers = 0;
  /** Rows that cannot be people, rows that cannot be whole percents of people. */
  let notPeople = 0;
  let notPoints = 0;
  for (const row of rows) {
    const cell = grid.values[row]![entry.column.col];
    if (typeof cell === 'string' && textValue(cell).kind === 'both') return 'people';
    if (isPercentText(cell)) return 'points';
    const number = numberIn(cell);
    if (number === null) continue;
    numbers += 1;
    if (!Number.isInteger(number)) fraction = true;
    if (number > 1) aboveOne = true;
    if (number !== 0) nonzero = true;
    const participants = spec.participants ? numberIn(grid.values[row]![spec.participants.column.col]) : null;
    if (participants === null || participants < 1 || !Number.isInteger(participants)) continue;
    if (number > participants) notPeople += 1;
    if (peopleFromPoints(number, participants, 0) === null) notPoints += 1;
  }
  if (!numbers) return percentCaption ? 'points' : 'people';
  // Nobody is nobody in every form.
  if (!nonzero) return percentCaption ? 'points' : 'people';
  // «1» that is no whole percent of the participants is all of them.
  if (percentCaption && !aboveOne && notPoints) return 'share';
  if (percentCaption || fraction) return aboveOne || !fraction ? 'points' : 'share';
  if (entry.column.unit === 'people') return 'people';
  // «4» beside 10 participants is people: no whole number of 10 is 4 %. What speaks for both or for neither is asked.
  if (notPoints > 3 * notPeople) return 'people';
  return notPeople > 3 * notPoints ? 'points' : null;
}

/** Sets the most decimals that stand in each column, as percent points. */
function findDecimals(entries: readonly MeasureColumn[], grid: Grid, place: TablePlace): void {
  // All columns in one walk: rows of a large table lie far apart in memory, cells of a row together.
  const columns = entries.map((entry) => new Decimals(entry));
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    for (const column of columns) column.see(values[column.col]);
  }
  for (const column of columns) column.entry.decimals = Math.max(0, column.most - column.less);
}

/** Most decimals of the cells seen of a column. */
class Decimals {
  readonly col: number;
  /** A share shows two decimals more than its percent points have. */
  readonly less: number;
  most = 0;
  private power = 1;

  constructor(readonly entry: MeasureColumn) {
    this.col = entry.column.col;
    this.less = entry.form === 'share' ? 2 : 0;
  }

  see(cell: CellValue | undefined): void {
    if (typeof cell === 'number') {
      // Nearly always the value fits the decimals known so far.
      const scaled = cell * this.power;
      if (Math.abs(Math.round(scaled) - scaled) <= 1e-7 * this.power) return;
      this.most = Math.max(this.most, storedDecimals(cell));
      this.power = 10 ** Math.min(this.most, 6);
    } else if (typeof cell === 'string') {
      const value = textValue(cell);
      if (value.kind !== 'number' && value.kind !== 'both') return;
      this.most = Math.max(this.most, value.decimals + (value.kind === 'number' && !value.percent ? 0 : this.less));
    }
  }
}
