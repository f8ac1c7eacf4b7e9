import type { AddedSheet, ChangeReport, TypedCell, WorkbookChange } from '../../app/port';
import { done, failed, type Outcome } from '../../model/outcome';
import type { ReadConditional, SheetPlan } from '../../model/plan';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../model/snapshot';
import { isAdded } from '../../model/state';
import { browserCodec, type Codec } from './package/codec';
import { readCsv } from './formats/csv';
import { guarded } from './fault';
import { formatOf, type Format } from './formats/format';
import { limits } from './package/limits';
import { newPackage } from './write/new-file';
import { readOds } from './formats/ods';
import { readConditions } from './read/conditions';
import { readLooks, type Looks } from './read/looks';
import { sheetPlan } from './read/sheet-plan';
import { withValues } from './read/sheet-values';
import { readWorkbookPart } from './read/workbook-part';
import { readPackage, type KnownValues, type ReadProgress } from './package/open-package';
import { Package } from './package/package';
import { plannedChange } from '../../workbook/change';
import { isFlagFormula } from '../../workbook/flag-mark';
import { ourSheets } from '../../workbook/ours';
import { reboundState } from '../../workbook/registry';
import { takenApart, withEntered, type KnownText } from './write/enter';
import { changePackage } from './write/write';

/** What a change gives: the new file's bytes, what was made, and the file as it is now. */
export interface Written {
  readonly bytes: Uint8Array;
  report: ChangeReport;
  file: WorkbookFile;
}

/** An opened workbook file; it never changes, a change gives another one. */
export interface WorkbookFile {
  readonly fileName: string;
  /** True: `write` copies the package and changes our parts alone. False (.xls, .ods, .csv…): it makes a new .xlsx of the values. */
  readonly inPlace: boolean;
  /** The name a changed copy has to have: macros need .xlsm, other formats become .xlsx. */
  readonly saveName: string;
  /** Code of the problem that keeps `write` from working at all; null where nothing does. */
  readonly readOnly: 'file-strict' | null;
  /** Values of all sheets, state, what was noticed. Read once, when the file is opened. */
  snapshot(): WorkbookSnapshot;
  /** The same for `reopened`, which does not read again. */
  content(): FileContent;
  /** The file's bytes as they are. */
  bytes(): Uint8Array;
  /**
   * A changed copy. `emptied` gives the columns (from 0) that stay behind when values go into a new file: pupils' names
   * and codes. Errors: `sheet-name-taken`, `sheet-name-wrong`, `last-sheet`,
   * `file-sheet-used`, `file-strict`.
   */
  write(change: WorkbookChange, emptied?: (sheet: SheetSnapshot) => readonly number[]): Outcome<Written>;
  /** A sheet of ours (id) as the plan it was written from; null for any other, and where values alone are known. */
  plan(sheetId: string): SheetPlan | null;
  /** Conditional formats of a sheet (id) of the user's, as far as they can be drawn. */
  conditions(sheetId: string): ReadConditional[];
  /** A copy with values typed into cells of our sheets; null where values alone can be kept (not `inPlace`). `today`: ISO date. */
  enter(cells: readonly TypedCell[], today: string): Outcome<WorkbookFile> | null;
}

export interface OpenOptions {
  /** Node's own codec is four times as fast as the browser's. */
  codec?: Codec;
  /** Hears how far reading a package has come. */
  progress?: ReadProgress;
}

/** What reading a file took its time for: the values of a package's sheets, or all there is of another format. Plain data, for another thread. */
export type FileContent = { values: KnownValues } | { snapshot: WorkbookSnapshot };

/** Reads the formats of the library (foreign.ts), which is large: lazy.ts loads it only for a file that needs it. */
export type ForeignReader = (bytes: Uint8Array, fileName: string, format: Format) => WorkbookSnapshot;

/** As `openFile` of index.ts; null where the file needs the foreign reader and there is none. */
export function openWith(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions,
  foreign: ForeignReader | null,
): Outcome<WorkbookFile> | null {
  const codec = options.codec ?? browserCodec;
  if (bytes.length === 0) return failed('file-empty');
  if (bytes.length > limits.file) return failed('file-too-large');
  const known = guarded(() => formatOf(bytes, fileName, codec));
  if (!known.ok) return known;
  const { format, pack } = known.value;
  if (format === 'xlsx') return guarded(() => packageFile(pack!, fileName, codec, bytes, unknown, options.progress));
  const own = format === 'csv' || format === 'ods';
  if (!own && !foreign) return null;
  return guarded(() => {
    const snapshot =
      format === 'csv'
        ? readCsv(bytes, fileName)
        : format === 'ods'
          ? readOds(pack!, fileName)
          : foreign!(bytes, fileName, format);
    return valuesFile(bytes, snapshot, fileName, codec);
  });
}

/** A file whose content was read in another thread. */
export function reopened(bytes: Uint8Array, fileName: string, content: FileContent): Outcome<WorkbookFile> {
  if ('snapshot' in content) return done(valuesFile(bytes, content.snapshot, fileName, browserCodec));
  const known = { values: content.values, texts: new Map<string, KnownText>() };
  return guarded(() => packageFile(Package.open(bytes, browserCodec), fileName, browserCodec, bytes, known));
}

/**
 * A new .xlsx from sheets of values (at their own addresses) and the change's sheets after them. Without `keepState` it
 * carries nothing of ours besides the sheets: a copy for others.
 */
export function newFile(
  sheets: readonly AddedSheet[],
  change: WorkbookChange,
  options: OpenOptions & { keepState?: boolean } = {},
): Outcome<Written> {
  const codec = options.codec ?? browserCodec;
  return guarded(() => {
    const { pack, report } = newPackage(sheets, change, codec, options.keepState);
    return written(pack, report, 'Книга.xlsx', codec, unknown);
  });
}

/** What is known of parts by their paths, as long as they stay as they are. */
interface Known {
  values: KnownValues;
  texts: ReadonlyMap<string, KnownText>;
}
const unknown: Known = { values: new Map(), texts: new Map() };

function written(pack: Package, report: ChangeReport, fileName: string, codec: Codec, known: Known): Written {
  const file = packageFile(pack, fileName, codec, null, known);
  return {
    get bytes() {
      return file.bytes();
    },
    report,
    file,
  };
}

function packageFile(
  pack: Package,
  fileName: string,
  codec: Codec,
  original: Uint8Array | null,
  known: Known,
  progress?: ReadProgress,
): WorkbookFile {
  let bytes = original;
  let content: ReturnType<typeof readPackage> | null = null;
  let looks: Looks | null = null;
  const texts = new Map(known.texts);
  const textOf = (part: string): KnownText => {
    const text = texts.get(part) ?? { mentions: new Map<string, boolean>() };
    texts.set(part, text);
    return text;
  };
  const looksNow = (): Looks | null => {
    const styles = pack.relations(readWorkbookPart(pack).path).find(({ type }) => type === 'styles')?.target ?? '';
    return (looks ??= pack.has(styles) ? readLooks(pack.text(styles), styles) : null);
  };
  const read = () => (content ??= readPackage(pack, fileName, known.values, progress));
  // A file of the user's is read at once, so that its faults come as an outcome; one of our making when asked for.
  if (original) read();
  return {
    fileName,
    inPlace: true,
    saveName: fileName,
    get readOnly() {
      return read().strict ? 'file-strict' : null;
    },
    bytes: () => (bytes ??= pack.toBytes()),
    snapshot: () => read().snapshot,
    content: () => ({ values: read().values }),
    write: (change) =>
      guarded(() => {
        const { values, selected, snapshot } = read();
        const { ids: recognised } = ourSheets({ sheets: snapshot.sheets, state: null });
        const registry = snapshot.state?.registry ?? [];
        const { pack: changed, report } = changePackage(pack, change, selected, true, { recognised, registry });
        const shared = changed.sharedWith(pack);
        return written(changed, report, fileName, codec, {
          values: within(values, shared),
          texts: within(texts, shared),
        });
      }),
    plan: (sheetId) => {
      const { snapshot } = read();
      const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
      const entry = snapshot.state?.registry.find((one) => one.sheetId === sheetId);
      if (!sheet || !entry || isAdded(entry)) return null;
      const looks = looksNow();
      return looks && sheetPlan(takenApart(pack, sheetId, textOf(sheetId)), sheet, entry, looks);
    },
    conditions: (sheetId) => {
      const { snapshot, values } = read();
      const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
      const below = values.get(sheetId)?.below;
      const looks = below === undefined ? null : looksNow();
      if (!sheet || !looks) return [];
      const found = readConditions(below!, sheetId, looks, (row, col) => valueAt(sheet, row, col));
      // Marks of ours are drawn as what they are.
      return found.filter(({ formula }) => !isFlagFormula(formula));
    },
    enter: (cells, today) =>
      guarded(() => {
        const { values, snapshot } = read();
        const { ids } = ourSheets(snapshot);
        const { pack: entered, changed } = withEntered(pack, snapshot.sheets, ids, cells, today, textOf);
        const shared = entered.sharedWith(pack);
        const now = { values: new Map(within(values, shared)), texts: new Map(within(texts, shared)) };
        for (const [part, { known: text, rows }] of changed) {
          now.texts.set(part, text);
          const cells = values.get(part);
          const same = cells && withValues(cells, rows);
          if (same) now.values.set(part, same);
        }
        return packageFile(entered, fileName, codec, null, now);
      }),
  };
}

/** What is known of some parts alone. */
const within = <T>(known: ReadonlyMap<string, T>, parts: ReadonlySet<string>): ReadonlyMap<string, T> =>
  new Map([...known].filter(([path]) => parts.has(path)));

function valuesFile(bytes: Uint8Array, snapshot: WorkbookSnapshot, fileName: string, codec: Codec): WorkbookFile {
  const saveName = fileName.replace(/\.[^.]*$/, '') + '.xlsx';
  return {
    fileName,
    inPlace: false,
    saveName,
    readOnly: null,
    bytes: () => bytes,
    snapshot: () => ({ ...snapshot, stateless: 'format' }),
    content: () => ({ snapshot }),
    write: (change, emptied) =>
      guarded(() => {
        const sheets = keptSheets(snapshot.sheets, change).map((sheet) =>
          withoutColumns({ ...sheet, file: fileName }, emptied?.(sheet) ?? []),
        );
        const { pack, report } = newPackage(sheets, change, codec);
        return written(pack, report, saveName, codec, unknown);
      }),
    plan: () => null,
    conditions: () => [],
    enter: () => null,
  };
}

/** Sheets whose values go into the new file: documents of ours that are made again or go are not among them. */
function keptSheets(sheets: readonly SheetSnapshot[], change: WorkbookChange): SheetSnapshot[] {
  const present = sheets.map((sheet) => {
    const { visibility, name } = sheet;
    const ours = reboundState(change.state, [sheet], 'ids-change').registry[0] ?? null;
    return { sheet, name, visible: visibility === 'visible', ours };
  });
  const { again, going } = plannedChange(change, present);
  const left = new Set([...again.map(({ sheet }) => sheet), ...going]);
  return present.filter((one) => !left.has(one)).map(({ sheet }) => sheet);
}

/** A sheet's values with some columns left empty, so that every address stays. */
export function withoutColumns(sheet: SheetSnapshot, columns: readonly number[]): AddedSheet {
  const { name, file, top, left } = sheet;
  const gone = new Set(columns.map((col) => col - left));
  const values =
    gone.size === 0 ? sheet.values : sheet.values.map((row) => row.map((value, col) => (gone.has(col) ? null : value)));
  return { name, file, top, left, values };
}
