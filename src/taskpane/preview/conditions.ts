import type { CSSProperties } from 'react';
import { serialOfTime } from '../../model/dates';
import type { ReadConditional } from '../../model/plan';
import { compile, UnknownFormula, type CellAt } from '../../workbook/formula';

/** Serial number of the day where the user is. */
function serialOf(day: Date): number {
  return serialOfTime(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
}

/** How conditional formats colour a cell now (row and column from 0); nothing where no rule holds. */
export function conditionLooks(
  conditional: readonly ReadConditional[],
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
    for (const { area, formula, style, drawn, stopIfTrue } of rulesOf(row)) {
      if (col < area.left || col > area.right) continue;
      if (formula({ at, down: row - area.top, right: col - area.left, today: day }) !== true) continue;
      // The first rule that sets a thing has it.
      look = { ...cssOf(style), ...(drawn && drawnCss(drawn)), ...look };
      if (stopIfTrue) break;
    }
    return look;
  };
}

function compiled({ formula }: ReadConditional): ReturnType<typeof compile> | null {
  try {
    return compile(formula);
  } catch (error) {
    if (error instanceof UnknownFormula) return null;
    throw error;
  }
}

const cssOf = ({ fill, color, bold }: ReadConditional['style']): CSSProperties => ({
  ...(fill && { backgroundColor: fill }),
  ...(color && { color }),
  ...(bold && { fontWeight: 700 }),
});

/** A bar or an icon as a background: the value stands over it or beside it. */
function drawnCss(drawn: NonNullable<ReadConditional['drawn']>): CSSProperties {
  const { color } = drawn;
  if ('bar' in drawn) {
    const end = `${Math.round(drawn.bar * 1000) / 10}%`;
    return { backgroundImage: `linear-gradient(to right, ${color}99 ${end}, transparent ${end})` };
  }
  if (drawn.icon === 'circle')
    return {
      backgroundImage: `radial-gradient(circle at 8px 50%, ${color} 4.5px, transparent 5px)`,
      paddingLeft: iconRoom,
    };
  const { sides, places, size } = triangles[drawn.icon];
  return {
    backgroundImage: sides.map((side) => `linear-gradient(to ${side}, transparent 50%, ${color} 52%)`).join(', '),
    backgroundPosition: places,
    backgroundSize: size,
    backgroundRepeat: 'no-repeat',
    paddingLeft: iconRoom,
  };
}
const iconRoom = 16;
/** Two halves, each filled on one side of its diagonal. */
const triangles = {
  up: { sides: ['bottom right', 'bottom left'], places: '3px 50%, 8px 50%', size: '5px 8px' },
  down: { sides: ['top right', 'top left'], places: '3px 50%, 8px 50%', size: '5px 8px' },
  right: {
    sides: ['bottom left', 'top left'],
    places: '4px calc(50% - 2.5px), 4px calc(50% + 2.5px)',
    size: '8px 5px',
  },
} as const;
