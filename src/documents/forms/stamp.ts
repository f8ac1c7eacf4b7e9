/** The stamp of a form that leaves the workbook: whose it is and when it was sent, in a hidden row at its end, where every office program keeps it. */
import * as z from 'zod';
import type { CellValue } from '../../model/cells';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';

/** Form of the stamp; one with a later number was sent by a later version. */
export const stampVersion = 1;
const mark = '#shnor-form ';

const stampSchema = z.object({
  v: z.number().int().min(1),
  /** Kind and key of the sheet, as the registry of the office's workbook would know it. */
  kind: z.string(),
  key: z.string(),
  /** The school's id and its name in the office's workbook. */
  school: z.string(),
  name: z.string(),
  /** Its municipality there; forms sent by earlier versions do not say it. */
  municipality: z.string().optional(),
  /** ISO date of sending. */
  sent: z.string(),
  /** Kinds of all forms sent with it; forms sent by earlier versions do not say it. */
  forms: z.array(z.string()).optional(),
});
export type FormStamp = z.infer<typeof stampSchema>;

/** The plan with the stamp behind its last column, below its last row. */
export function stamped(plan: SheetPlan, stamp: Omit<FormStamp, 'v'>): SheetPlan {
  const col = plan.columns.length;
  const v = mark + JSON.stringify({ v: stampVersion, ...stamp });
  return {
    ...plan,
    columns: [...plan.columns, { width: 4, hidden: true }],
    rows: [...plan.rows, { hidden: true, cells: [...Array<null>(col).fill(null), { v }] }],
  };
}

/** The stamp of a sheet; null where it has none that can be read. Its version may be later than ours. */
export function stampOf({ values }: Pick<SheetSnapshot, 'values'>): FormStamp | null {
  for (let row = values.length - 1; row >= 0; row--) {
    const found = values[row]!.find(isStamp);
    if (found !== undefined) return parsed(String(found).slice(mark.length));
  }
  return null;
}

/** Whether a cell holds a stamp. */
export const isStamp = (value: CellValue): boolean => typeof value === 'string' && value.startsWith(mark);

function parsed(text: string): FormStamp | null {
  try {
    const read = stampSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    // A stamp cut or edited by hand tells nothing; the form is known by its captions then.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
