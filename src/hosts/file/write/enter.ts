import type { TypedCell } from '../../../app/port';
import type { CellValue } from '../../../model/cells';
import { serialOfTime } from '../../../model/dates';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import { compile, UnknownFormula } from '../../../workbook/formula';
import { applyEdits, outline, withAttribute, type Edit } from '../package/edits';
import type { Package } from '../package/package';
import { attribute, type Tag } from '../package/xml';
import { cellPlaces, type CellPlaces, type ElementPlace } from '../read/cell-places';
import { formulasMention } from '../read/references';
import { readWorkbookPart } from '../read/workbook-part';
import { planCellXml } from './cell-xml';

/** A sheet of ours with its text. */
interface Sheet {
  snapshot: SheetSnapshot;
  xml: string;
  places: CellPlaces;
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
): Package {
  const pack = original.copy();
  const typed = new Map(cells.map((cell) => [keyOf(cell.sheet, cell.row, cell.col), cell.value]));
  const entered = new Set(cells.map(({ sheet }) => sheet));
  const names = sheets.filter(({ id }) => entered.has(id)).map(({ name }) => name);
  const changed = sheets.flatMap((snapshot): Sheet[] => {
    if (!entered.has(snapshot.id) && !ours.has(snapshot.id)) return [];
    const xml = pack.text(snapshot.id, false);
    if (!entered.has(snapshot.id) && !names.some((name) => formulasMention(xml, name))) return [];
    return [{ snapshot, xml, places: cellPlaces(xml, snapshot.id) }];
  });
  const calculated = calculate(changed, sheets, typed, today);
  for (const { snapshot, xml, places } of changed) {
    const { id } = snapshot;
    const edits: Edit[] = [];
    const absent: TypedCell[] = [];
    for (const cell of cells.filter(({ sheet }) => sheet === id)) {
      const place = places.rows.get(cell.row)?.cells.get(cell.col);
      if (place) edits.push({ start: place.start, end: place.end, text: typedCell(cell, place.open, places.prefix) });
      else absent.push(cell);
    }
    for (const [row, { cells: present }] of places.rows)
      for (const [col, { start, end, open, formula, formulaXml }] of present) {
        if (formula === null || typed.has(keyOf(id, row, col))) continue;
        const text = formulaCell(xml.slice(open.start, open.end), formulaXml, calculated(id, row, col), places.prefix);
        if (text !== xml.slice(start, end)) edits.push({ start, end, text });
      }
    pack.set(
      id,
      absent.reduce((text, cell) => withCell(text, id, cell), applyEdits(xml, edits)),
    );
  }
  const { path, xml } = readWorkbookPart(pack);
  pack.set(path, calculatedOnOpening(xml, path));
  return pack;
}

const keyOf = (sheet: string, row: number, col: number): string => `${sheet}:${row}:${col}`;

/** Values of formulas once the cells are typed; undefined where a formula is not known here. */
function calculate(
  changed: readonly Sheet[],
  sheets: readonly SheetSnapshot[],
  typed: ReadonlyMap<string, CellValue>,
  today: string,
): (sheet: string, row: number, col: number) => CellValue | undefined {
  const known = new Map<string, CellValue>(typed);
  const open = new Set<string>();
  const day = serialOfTime(Date.parse(`${today}T00:00:00Z`));
  const valueOf = (id: string, row: number, col: number): CellValue => {
    const key = keyOf(id, row, col);
    const present = known.get(key);
    if (present !== undefined) return present;
    const sheet = changed.find(({ snapshot }) => snapshot.id === id);
    const formula = sheet?.places.rows.get(row)?.cells.get(col)?.formula ?? null;
    if (formula === null) {
      const snapshot = sheet?.snapshot ?? sheets.find((one) => one.id === id);
      return snapshot ? valueAt(snapshot, row, col) : null;
    }
    if (formula === '' || open.has(key)) throw new UnknownFormula(formula);
    open.add(key);
    const at = (otherRow: number, otherCol: number, name?: string): CellValue => {
      const other = name === undefined ? id : sheets.find((one) => one.name === name)?.id;
      if (other === undefined) throw new UnknownFormula(formula);
      return valueOf(other, otherRow, otherCol);
    };
    const value = compile(formula)({ at, down: 0, right: 0, today: day });
    open.delete(key);
    known.set(key, value);
    return value;
  };
  return (sheet, row, col) => {
    try {
      return valueOf(sheet, row, col);
    } catch (error) {
      if (error instanceof UnknownFormula) return undefined;
      throw error;
    } finally {
      open.clear();
    }
  };
}

/** A typed value as a cell, in the style of the one that stands there. */
function typedCell({ row, col, value }: TypedCell, open: Tag | null, prefix: string): string {
  const style = open && attribute(open, 's');
  return prefixed(planCellXml({ v: value }, row, col, style ? Number(style) : undefined), prefix);
}

/** The sheet with a cell where none stood, in a row made for it where there is none. */
function withCell(xml: string, part: string, cell: TypedCell): string {
  const { prefix, rows, data } = cellPlaces(xml, part);
  const text = typedCell(cell, null, prefix);
  if (text === '' || !data) return xml;
  const line = rows.get(cell.row);
  const after = line
    ? [...line.cells].find(([col]) => col > cell.col)?.[1]
    : [...rows].find(([row]) => row > cell.row)?.[1].open;
  const wanted = line ? text : `<${prefix}row r="${cell.row + 1}">${text}</${prefix}row>`;
  const edit = after ? { start: after.start, end: after.start, text: wanted } : atEnd(xml, line ?? data, wanted);
  return applyEdits(xml, [edit]);
}

/** The text at the end of an element, which is opened where it was empty. */
function atEnd(xml: string, { open, closeAt }: ElementPlace, text: string): Edit {
  if (closeAt !== null) return { start: closeAt, end: closeAt, text };
  const head = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
  return { start: open.start, end: open.end, text: `${head}${text}</${open.prefix}${open.name}>` };
}

const prefixed = (xml: string, prefix: string): string => (prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : xml);

/** A cell with its formula as written and another value. */
function formulaCell(open: string, formula: string, value: CellValue | undefined, prefix: string): string {
  const type =
    typeof value === 'string' ? (/^#[A-Z]/.test(value) ? 'e' : 'str') : typeof value === 'boolean' ? 'b' : null;
  const bare = open.replace(/\s*\/?>$/, '').replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const shown = value === undefined || value === null ? '' : prefixed(cachedXml(value), prefix);
  return `${bare}${type ? ` t="${type}"` : ''}>${formula}${shown}</${prefix}c>`;
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
