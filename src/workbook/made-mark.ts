/** What a sheet was made from, in a hidden cell of its own below its mark: whether it is out of date is known without our part of the workbook. */
import type { SheetPlan } from '../model/plan';
import type { SheetSnapshot } from '../model/snapshot';
import { madeFromSchema, type MadeFrom } from '../model/state';

/** Stands before it, so that it is no mark and no piece of the list's memory. */
export const madeMark = 'shnor-made|';

export const madeText = (made: MadeFrom): string => madeMark + JSON.stringify(made);

/** The sheet as it goes to a school: what its office made it from is not theirs. */
export const withoutMade = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (isMade(cell?.v) ? null : cell)) })),
});
const isMade = (value: unknown): value is string => typeof value === 'string' && value.startsWith(madeMark);

/** What a sheet says of its making; null where it says nothing that is understood: sheets of earlier versions do not. */
export function madeOn({ values }: SheetSnapshot): MadeFrom | null {
  const text = values.flat().find(isMade);
  if (text === undefined) return null;
  try {
    return madeFromSchema.safeParse(JSON.parse(text.slice(madeMark.length))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
