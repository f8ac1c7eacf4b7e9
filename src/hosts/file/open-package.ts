import type { Problem } from '../../model/outcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import type { Package } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheetValues } from './sheet-values';
import { readState, rebound } from './state-part';
import { readWorkbookPart } from './workbook-part';

/** Everything the product reads of an .xlsx or .xlsm package. */
export function readPackage(pack: Package, fileName: string): WorkbookSnapshot {
  const workbook = readWorkbookPart(pack);
  const stringsPath = pack.relations(workbook.path).find(({ type }) => type === 'sharedStrings')?.target;
  const strings =
    stringsPath && pack.has(stringsPath) ? readSharedStrings(pack.text(stringsPath, false), stringsPath) : [];
  const { state, problems } = readState(pack, workbook.path);
  const noticed: Problem[] = [...problems];
  if (workbook.hasMacros) noticed.push({ severity: 'info', code: 'file-macros-kept' });
  const sheets = workbook.sheets.flatMap((sheet): SheetSnapshot[] => {
    if (!sheet.isWorksheet) return [];
    const { name, path, visibility } = sheet;
    if (path === '') {
      noticed.push({ severity: 'warning', code: 'file-sheet-lost', params: { sheet: name }, sheet: name });
      return [];
    }
    const context = { part: path, sheet: name, strings, date1904: workbook.date1904 };
    return [{ id: path, name, visibility, ...readSheetValues(pack.bytes(path, false), context) }];
  });
  return {
    fileName,
    sheets,
    state: state && rebound(state, workbook.sheets),
    activeSheetId: workbook.sheets[workbook.activeTab]?.path || null,
    problems: noticed,
  };
}
