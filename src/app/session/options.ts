import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import type { IdentifyOptions } from '../identification/identify';

/** Kept state → options of identification; `onlySheet` is a sheet's id, the reading knows sheets by name. */
export function identifyOptions(
  kept: WorkbookState,
  snapshot: WorkbookSnapshot,
  onlySheet: string | null,
): IdentifyOptions {
  const only = snapshot.sheets.find((sheet) => sheet.id === onlySheet)?.name;
  return {
    ...(kept.criteria && { criteria: kept.criteria }),
    ...(kept.preset && { preset: kept.preset }),
    answers: kept.answers,
    hand: kept.handDecisions,
    notHeld: kept.notHeld,
    minimums: kept.minimums,
    officialList: kept.officialList,
    ...(kept.left && { left: kept.left }),
    ...(only !== undefined && { onlySheets: [only] }),
  };
}
