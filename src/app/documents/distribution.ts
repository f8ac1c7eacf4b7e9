import { valuesOnly } from '../../documents/kit/sheet/values-only';
import type { SheetPlan } from '../../model/plan';
import { FileNames } from '../mailing/file-names';
import type { Reading } from '../../model/reading';

/** One workbook for others: its file name without ending, and its sheets as values. */
export interface Copy {
  name: string;
  plans: SheetPlan[];
}

/** The chosen sheets as one workbook of values: no source sheets, no hidden data, no formulas, no state («Копия для рассылки»). */
export function copyForOthers(name: string, plans: readonly SheetPlan[]): Copy {
  const kept = new Set(plans.map((plan) => plan.name));
  return { name, plans: plans.map((plan) => valuesOnly(plan, kept)) };
}

/** One workbook a school: the sheets whose key ends with the school's id, named after the school. */
export function copiesBySchool(plans: readonly SheetPlan[], schools: readonly { id: string; name: string }[]): Copy[] {
  const names = new FileNames();
  return schools.flatMap(({ id, name }) => {
    const own = plans.filter((plan) => plan.key === id || plan.key.endsWith(`:${id}`));
    return own.length > 0 ? [copyForOthers(names.give(name), own)] : [];
  });
}

/** Names of sheets with pupils' rows: whoever shares the whole workbook is warned of them. */
export function sheetsWithPupils(reading: Reading): string[] {
  return reading.sheets
    .filter((sheet) => sheet.tables.some((table) => table.pupilColumns.length > 0))
    .map((sheet) => sheet.sheet);
}
