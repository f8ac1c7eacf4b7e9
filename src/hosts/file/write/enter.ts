import type { TypedCell } from '../../../app/port';
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { applyEdits, outline, withAttribute, type Edit } from '../package/edits';
import type { Package } from '../package/package';
import { attribute } from '../package/xml';
import { RowText, sheetText, type CellPlace, type SheetText } from '../read/cell-places';
import { formulasMention } from '../read/references';
import { readWorkbookPart } from '../read/workbook-part';
import { calculated, type ChangedRow, type ChangedRows } from './calculate';
import { planCellXml } from './cell-xml';

/** What is known of a sheet's text as long as its part stays as it is: a region's sheet is taken apart once, not with every cell. */
export interface KnownText {
  text?: SheetText;
  /** Whether its formulas look into a sheet, by the sheet's name. */
  mentions: Map<string, boolean>;
}

/** The text of a part, which is kept. */
export const takenApart = (pack: Package, part: string, known: KnownText): SheetText =>
  (known.text ??= sheetText(pack.text(part, false), part));

/** A copy of a package, and of each part that changed what is known of it and which of its cells hold another value. */
export interface Entered {
  pack: Package;
  changed: ReadonlyMap<string, { known: KnownText; rows: ChangedRows }>;
}

/**
 * A copy of a package with values put into cells of our sheets (ids: `ours`). Formulas of these sheets are calculated again, as no office program is
 * there to do it; one that is not known here loses its value, and the workbook is calculated when a program opens it.
 */
export function withEntered(
  original: Package,
  sheets: readonly SheetSnapshot[],
  ours: ReadonlySet<string>,
  cells: readonly TypedCell[],
  today: string,
  knownText: (part: string) => KnownText,
): Entered {
  const pack = original.copy();
  const entered = new Set(cells.map(({ sheet }) => sheet));
  const names = sheets.filter(({ id }) => entered.has(id)).map(({ name }) => name);
  const texts = new Map<string, SheetText>();
  for (const { id } of sheets) {
    if (!entered.has(id) && !ours.has(id)) continue;
    const known = knownText(id);
    if (entered.has(id) || names.some((name) => mentions(pack, id, known, name)))
      texts.set(id, takenApart(pack, id, known));
  }
  const changed = new Map<string, { known: KnownText; rows: ChangedRows }>();
  for (const [id, rows] of calculated(texts, sheets, cells, today)) {
    const isTyped = (row: number, col: number): boolean =>
      cells.some((cell) => cell.sheet === id && cell.row === row && cell.col === col);
    const text = withRows(texts.get(id)!, id, rows, isTyped);
    pack.setLater(id, () => text.head + text.rows.map((row) => row.text).join('') + text.tail);
    changed.set(id, { known: { ...knownText(id), text }, rows });
  }
  const { path, xml } = readWorkbookPart(pack);
  pack.set(path, calculatedOnOpening(xml, path));
  return { pack, changed };
}

function mentions(pack: Package, part: string, known: KnownText, name: string): boolean {
  const answer = known.mentions.get(name) ?? formulasMention(pack.text(part, false), name);
  known.mentions.set(name, answer);
  return answer;
}

type IsTyped = (row: number, col: number) => boolean;

/** The sheet with other values in some cells; a row that is not there is made in its place. */
function withRows(sheet: SheetText, part: string, changed: ChangedRows, isTyped: IsTyped): SheetText {
  const { prefix } = sheet;
  const present = new Set(sheet.rows.map(({ row }) => row));
  const rows = sheet.rows.map((row) => {
    const values = changed.get(row.row);
    return values ? withValues(row, part, values, isTyped, prefix) : row;
  });
  for (const [row, values] of changed) {
    if (present.has(row) || sheet.tail === '') continue;
    const empty = new RowText(row, `<${prefix}row r="${row + 1}"></${prefix}row>`, part);
    const made = withValues(empty, part, values, isTyped, prefix);
    const at = rows.findIndex((other) => other.row > row);
    if (made.cells.size > 0) rows.splice(at < 0 ? rows.length : at, 0, made);
  }
  return { ...sheet, rows };
}

/** The row with other values in some cells: what is typed takes the cell, other cells keep their formulas. */
function withValues(old: RowText, part: string, values: ChangedRow, isTyped: IsTyped, prefix: string): RowText {
  const row = old.closeAt === null ? opened(old, part, prefix) : old;
  const edits = [...values]
    .sort(([one], [other]) => one - other)
    .map(([col, value]): Edit => {
      const place = row.cells.get(col);
      if (place && !isTyped(row.row, col)) return { ...place, text: formulaCell(row.text, place, value, prefix) };
      const style = place ? attribute(place.open, 's') : null;
      const written = planCellXml({ v: value ?? null }, row.row, col, style ? Number(style) : undefined);
      const at = [...row.cells].find(([other]) => other > col)?.[1].start ?? row.closeAt!;
      return { start: at, end: at, ...place, text: prefixed(written, prefix) };
    });
  return new RowText(row.row, applyEdits(row.text, edits), part);
}

/** An empty element as one that can hold cells. */
function opened({ row, text, open }: RowText, part: string, prefix: string): RowText {
  const head = text.slice(0, open.end).replace(/\s*\/>$/, '>');
  return new RowText(row, `${head}</${prefix}row>${text.slice(open.end)}`, part);
}

const prefixed = (xml: string, prefix: string): string => (prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : xml);

/** A cell with its formula as written and another value. */
function formulaCell(
  row: string,
  { open, formulaXml }: CellPlace,
  value: CellValue | undefined,
  prefix: string,
): string {
  const type =
    typeof value === 'string' ? (/^#[A-Z]/.test(value) ? 'e' : 'str') : typeof value === 'boolean' ? 'b' : null;
  const head = row.slice(open.start, open.end);
  const bare = head.replace(/\s*\/?>$/, '').replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const shown = value === undefined || value === null ? '' : prefixed(cachedXml(value), prefix);
  return `${bare}${type ? ` t="${type}"` : ''}>${formulaXml}${shown}</${prefix}c>`;
}
const cachedXml = (value: string | number | boolean): string =>
  /<v>[^]*<\/v>/.exec(planCellXml({ v: value, f: '' }, 0, 0, undefined))?.[0] ?? '';

const afterCalculation = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The workbook part that asks the program opening it to calculate everything. */
function calculatedOnOpening(xml: string, part: string): string {
  const map = outline(xml, part);
  const present = map.sections.find(({ name }) => name === 'calcPr');
  if (present) {
    const { open } = present;
    return applyEdits(xml, [
      { start: open.start, end: open.end, text: withAttribute(xml, open, 'fullCalcOnLoad', '1') },
    ]);
  }
  const at = map.sections.find(({ name }) => afterCalculation.includes(name))?.start ?? map.rootCloseAt;
  return applyEdits(xml, [{ start: at, end: at, text: `<${map.root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
