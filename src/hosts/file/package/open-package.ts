import type { Problem } from '../../../model/outcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../model/snapshot';
import type { Package } from './package';
import { readDateStyles } from '../read/date-styles';
import { readSharedStrings } from '../read/shared-strings';
import { readSheetValues } from '../read/sheet-scanner';
import type { SheetValues } from '../read/sheet-values';
import { isFlagFormula } from '../../../workbook/flag-mark';
import { wereOurs } from '../../../workbook/ours';
import { rememberedIn } from '../../../workbook/registry';
import { readState } from '../state-part';
import { readWorkbookPart } from '../read/workbook-part';
import { unescapeXml } from './xml';

export interface PackageContent {
  snapshot: WorkbookSnapshot;
  /** Paths of the sheets that say of themselves that they are selected. */
  selected: ReadonlySet<string>;
  /** ISO strict: read, but not written. */
  strict: boolean;
}

/** Values by part, for packages that share untouched parts: a change rereads only what it wrote. */
export type KnownValues = ReadonlyMap<string, SheetValues>;

/** Hears how far reading has come: the sheet, and in bytes of all sheets how much of the work is done. */
export type ReadProgress = (step: { sheet: string; done: number; total: number }) => void;

/** Everything the product reads of an .xlsx or .xlsm package. `known` gives values of parts read before. */
export function readPackage(
  pack: Package,
  fileName: string,
  known: KnownValues = new Map(),
  progress?: ReadProgress,
): PackageContent & { values: KnownValues } {
  const workbook = readWorkbookPart(pack);
  const related = (wanted: string) => pack.relations(workbook.path).find(({ type }) => type === wanted)?.target;
  const stringsPath = related('sharedStrings');
  const stylesPath = related('styles');
  let styles: ReadonlySet<number> | null = null;
  const dateStyles = () =>
    (styles ??=
      stylesPath && pack.has(stylesPath) ? readDateStyles(pack.text(stylesPath, false), stylesPath) : new Set());
  let strings: string[] | null = null;
  const sharedStrings = () =>
    (strings ??=
      stringsPath && pack.has(stringsPath) ? readSharedStrings(pack.text(stringsPath, false), stringsPath) : []);
  const values = new Map<string, SheetValues>();
  const stored = readState(pack, workbook.path);
  const noticed: Problem[] = [...stored.problems];
  if (workbook.hasMacros) noticed.push({ severity: 'info', code: 'file-macros-kept' });
  const total = workbook.sheets.reduce((sum, { path }) => sum + pack.size(path), 0);
  let done = 0;
  const sheets = workbook.sheets.flatMap((sheet): SheetSnapshot[] => {
    if (!sheet.isWorksheet) return [];
    const { name, path, visibility } = sheet;
    if (path === '') {
      noticed.push({ severity: 'warning', code: 'file-sheet-lost', params: { sheet: name }, sheet: name });
      return [];
    }
    const told = progress && ((bytes: number) => progress({ sheet: name, done: done + bytes, total }));
    const readNow = (): SheetValues => {
      told?.(0);
      const { date1904 } = workbook;
      const read = readSheetValues((take) => pack.pour(path, take), {
        part: path,
        sheet: name,
        strings: sharedStrings,
        dateStyles,
        date1904,
        told,
      });
      done += pack.size(path);
      return read;
    };
    const read = known.get(path) ?? readNow();
    values.set(path, read);
    const { top, left, dates, uncalculated } = read;
    const days = dates && { dates, ...(workbook.date1904 && { date1904: true as const }) };
    return [
      { id: path, name, visibility, top, left, values: read.values, ...days, ...(uncalculated && { uncalculated }) },
    ];
  });
  const remembered = rememberedIn(stored, sheets, 'ids-change');
  const hasFlags = ({ id }: SheetSnapshot) => isFlagFormula(unescapeXml(values.get(id)?.below ?? ''));
  const snapshot: WorkbookSnapshot = {
    fileName,
    sheets,
    ...remembered,
    ...(wereOurs({ ...remembered, sheets }) && sheets.some(hasFlags) && { flagged: true }),
    activeSheetId: workbook.sheets[workbook.activeTab]?.path || null,
    problems: noticed,
    ...savedOf(pack),
  };
  const selected = new Set([...values].flatMap(([path, read]) => (read.selected ? [path] : [])));
  return { snapshot, selected, values, strict: workbook.strict };
}

/** When the file was saved last, as office programs write it into its properties. */
function savedOf(pack: Package): { saved?: string } {
  const path = pack.relations('').find(({ type }) => type === 'core-properties')?.target;
  if (path === undefined || !pack.has(path)) return {};
  const text = /<dcterms:modified[^>]*>\s*([^<\s]+)/.exec(pack.text(path, false))?.[1];
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? {} : { saved: new Date(time).toISOString() };
}
