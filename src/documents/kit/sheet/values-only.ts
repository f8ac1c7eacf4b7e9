import type { PlanCell, SheetPlan } from '../../../model/plan';

/**
 * A sheet for others («Копия для рассылки»): values instead of formulas, nothing in hidden rows and columns, no link or rule that
 * points to a sheet outside `kept` (names of the sheets that go along).
 */
export function valuesOnly(plan: SheetPlan, kept: ReadonlySet<string>): SheetPlan {
  const hiddenColumn = (col: number) => plan.columns[col]?.hidden === true;
  const ownOnly = (formula: string) => !formula.includes('!');
  return {
    ...plan,
    rows: plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, col) => (cell && !row.hidden && !hiddenColumn(col) ? valueCell(cell, kept) : null)),
    })),
    conditional: plan.conditional.filter(({ formula }) => ownOnly(formula)),
    validations: plan.validations.filter(({ rule }) => rule.type !== 'listRange' || ownOnly(rule.ref)),
    names: [],
  };
}

function valueCell({ f: _formula, link, ...cell }: PlanCell, kept: ReadonlySet<string>): PlanCell {
  return link && ('url' in link || kept.has(link.sheet)) ? { ...cell, link } : cell;
}
