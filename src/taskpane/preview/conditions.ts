import type { CSSProperties } from 'react';
import { serialOfTime } from '../../model/dates';
import type { Conditional } from '../../model/plan';
import { compile, UnknownFormula, type CellAt } from '../../workbook/formula';

/** Serial number of the day where the user is. */
function serialOf(day: Date): number {
  return serialOfTime(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
}

/** How conditional formats colour a cell now (row and column from 0); nothing where no rule holds. */
export function conditionLooks(
  conditional: readonly Conditional[],
  at: CellAt,
  today: Date = new Date(),
): (row: number, col: number) => CSSProperties | undefined {
  const day = serialOf(today);
  const rules = conditional.flatMap((rule) => {
    const formula = compiled(rule);
    return formula ? [{ ...rule, formula }] : [];
  });
  // A scale has a rule for each of its cells: those of a row are found once.
  const byRow = new Map<number, typeof rules>();
  const rulesOf = (row: number): typeof rules => {
    const known = byRow.get(row) ?? rules.filter(({ area }) => row >= area.top && row <= area.bottom);
    byRow.set(row, known);
    return known;
  };
  return (row, col) => {
    let look: CSSProperties | undefined;
    for (const { area, formula, style, stopIfTrue } of rulesOf(row)) {
      if (col < area.left || col > area.right) continue;
      if (formula({ at, down: row - area.top, right: col - area.left, today: day }) !== true) continue;
      // The first rule that sets a thing has it.
      look = { ...cssOf(style), ...look };
      if (stopIfTrue) break;
    }
    return look;
  };
}

function compiled({ formula }: Conditional): ReturnType<typeof compile> | null {
  try {
    return compile(formula);
  } catch (error) {
    if (error instanceof UnknownFormula) return null;
    throw error;
  }
}

const cssOf = ({ fill, color, bold }: Conditional['style']): CSSProperties => ({
  ...(fill && { backgroundColor: fill }),
  ...(color && { color }),
  ...(bold && { fontWeight: 700 }),
});
