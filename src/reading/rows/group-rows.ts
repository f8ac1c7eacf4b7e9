import type { Procedure } from '../../model/procedure';
import type { GroupRow } from '../../model/reading';
import type { BlockSpec, MeasureColumn } from '../columns/block-spec';
import { isPercentText } from '../columns/form-evidence';
import type { RowNumbers } from '../numbers/row-numbers';
import type { TableWork } from '../grid/table-work';
import { cellValue } from '../text/values';

interface Column {
  participants: number;
  low: number;
  /** False once a row gave no exact people. */
  whole: boolean;
  /** Participants of rows whose low is not known; the low of a total is then no sum of what was read. */
  lowless: number;
  rows: number;
  procedure: Procedure | null;
  year: number | null;
}

/** Rows of municipalities, regions and the country into Reading.groups; totals rows against the sums of their columns. */
export class GroupRows {
  private columns: Column[] = [];
  private totals: number[] = [];
  /** What stood above the total: a page's total sums up that much, and rows may follow. */
  private above: Pick<Column, 'participants' | 'low' | 'lowless'>[] = [];

  constructor(private readonly work: TableWork) {}

  add(name: string, level: GroupRow['level'], row: number): void {
    const { work } = this;
    const values = work.grid.values[row]!;
    work.specs.forEach((spec, i) => {
      const participants = numberAt(values, spec.participants);
      if (participants === null || participants < 1) return;
      const procedure = work.procedures.at(spec.key, i, values);
      if (!procedure) return;
      work.book.groups.push({
        level,
        name,
        procedure,
        year: work.procedures.yearAt(spec.key, values),
        participants,
        shares: sharesAt(spec, values, participants),
        mean: numberAt(values, spec.mean),
        sheet: work.sheet.name,
        cell: work.address(row, spec.participants!.column.col),
      });
    });
  }

  total(row: number): void {
    this.totals.push(row);
    this.above = this.columns.map((column) => ({ ...column }));
  }

  /** Remembers what a column added up to. */
  count(block: number, procedure: Procedure, year: number, { participants, low, exact }: RowNumbers): void {
    const column = this.column(block, procedure, year);
    column.participants += participants;
    column.low += low;
    column.rows += 1;
    if (!exact) column.whole = false;
    if (column.procedure !== procedure || column.year !== year) column.procedure = null;
  }

  /** A row took part in the total although its low is not known. */
  countLowless(block: number, procedure: Procedure, year: number, participants: number): void {
    this.column(block, procedure, year).lowless += participants;
  }

  private column(block: number, procedure: Procedure, year: number): Column {
    return (this.columns[block] ??= { participants: 0, low: 0, whole: true, lowless: 0, rows: 0, procedure, year });
  }

  /** The one totals row at the end of a table of one procedure a block must equal its columns. */
  checkTotals(): void {
    const { work, totals } = this;
    if (totals.length !== 1 || totals[0]! < work.place.bodyTop + 2) return;
    const row = totals[0]!;
    const values = work.grid.values[row]!;
    work.specs.forEach((spec, i) => {
      const column = this.columns[i];
      if (!column?.procedure || !column.whole || column.rows < 2) return;
      const above = this.above[i];
      const check = (
        measure: MeasureColumn | null | undefined,
        sum: number,
        code: string,
        page: number | undefined,
      ) => {
        const stated = isPercentText(values[measure?.column.col ?? -1]) ? null : numberAt(values, measure);
        if (!measure || stated === null || stated === sum || stated === page || !Number.isInteger(stated)) return;
        // A row «Среднее» holds means, a total of percents holds a percent: neither is a sum.
        if (stated < sum / 3) return;
        work.problem(
          {
            severity: 'warning',
            code,
            params: { stated, sum, procedure: `${column.procedure!.kind} ${column.procedure!.subject}` },
          },
          row,
          measure.column.col,
        );
      };
      check(
        spec.participants,
        column.participants + column.lowless,
        'totalParticipants',
        above && above.participants + above.lowless,
      );
      if (spec.people.low?.form === 'people' && !column.lowless)
        check(spec.people.low, column.low, 'totalLow', above?.low);
    });
  }
}

function numberAt(values: readonly unknown[], measure: MeasureColumn | null | undefined): number | null {
  if (!measure) return null;
  const value = cellValue((values[measure.column.col] ?? null) as string | number | null);
  return value.kind === 'number' ? value.number : null;
}

/** Shares 0–1 of marks 2–5 of a group's row; null where one is missing. */
function sharesAt(spec: BlockSpec, values: readonly unknown[], participants: number): GroupRow['shares'] {
  for (const side of [spec.percent, spec.people]) {
    const marks = (['low', 'mark3', 'mark4', 'mark5'] as const).map((mark) => numberAt(values, side[mark]));
    if (marks.some((mark) => mark === null)) continue;
    const sum = marks.reduce<number>((total, mark) => total + mark!, 0);
    const whole =
      Math.abs(sum - participants) < 1e-9
        ? participants
        : Math.abs(sum - 100) <= 1.5
          ? 100
          : Math.abs(sum - 1) <= 0.02
            ? 1
            : 0;
    if (whole) return marks.map((mark) => mark! / whole) as unknown as [number, number, number, number];
  }
  return null;
}
