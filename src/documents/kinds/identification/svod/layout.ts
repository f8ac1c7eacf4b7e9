/** Where the columns of «Свод» stand, and its formulas that are the same in every school's row. */
import { columnName } from '../../../../model/cells';
import { procedureId } from '../../../../model/procedure';
import type { Owed } from '../../../../model/verdict';
import type { YearProcedure } from './procedures-of-years';
import type { SvodColumns } from './head';
import { flagFormula, lowCount, verdictFormula, type CriteriaCells } from './verdict';

/** A formula by the row it stands in. */
export type RowFormula = (row: number) => string;
/** Stands for the number of the row; no formula holds it. */
const rowMark = '\u0000';

/** Written once for all schools: a region's rows would otherwise put twenty formulas each together anew, piece by piece. */
function everyRow(formula: string): RowFormula {
  const parts = formula.split(rowMark);
  return (row) => parts.join(String(row + 1));
}

/** Formulas that differ from school to school by their row alone. */
interface OwnFormulas {
  /** One a procedure × year. */
  flags: RowFormula[];
  lowPrevious: RowFormula;
  lowLast: RowFormula;
  /** By what the school owes, which is the same for most. */
  verdict: (owed: Owed) => RowFormula;
}

export interface SvodLayout {
  procedures: readonly YearProcedure[];
  columns: SvodColumns;
  cells: CriteriaCells;
  formulas: OwnFormulas;
}

export function svodLayout(
  procedures: readonly YearProcedure[],
  columns: SvodColumns,
  cells: CriteriaCells,
): SvodLayout {
  const address = (col: number): string => `$${columnName(col)}${rowMark}`;
  const span = (from: number, to: number): string => `${address(from)}:${address(to)}`;
  const flagsOf = (last: boolean): string | null => {
    const of = procedures.flatMap((item, index) => (item.last === last ? [columns.flags + index] : []));
    return of.length > 0 ? span(of[0]!, of[of.length - 1]!) : null;
  };
  const pairs = procedures.flatMap((one, index) => {
    const other = procedures.findIndex(
      ({ procedure, last }) => last && procedureId(procedure) === procedureId(one.procedure),
    );
    return one.last || other < 0 ? [] : [[address(columns.flags + index), address(columns.flags + other)] as const];
  });
  const areas = { previous: flagsOf(false), last: flagsOf(true), data: span(columns.data, columns.gap - 1), pairs };
  const verdicts = new Map<Owed, RowFormula>();
  const formulas: OwnFormulas = {
    flags: procedures.map(({ last }, index) => {
      const people = columns.data + index * 2;
      return everyRow(flagFormula(address(people), address(people + 1), last, cells));
    }),
    lowPrevious: everyRow(lowCount(areas.previous)),
    lowLast: everyRow(lowCount(areas.last)),
    verdict: (owed) => {
      let formula = verdicts.get(owed);
      if (!formula) {
        const low = [address(columns.lowPrevious), address(columns.lowLast)] as const;
        formula = everyRow(verdictFormula(areas, ...low, cells, owed));
        verdicts.set(owed, formula);
      }
      return formula;
    },
  };
  return { procedures, columns, cells, formulas };
}
