import type { TypedCell } from '../../../app/port';
import { parseArea, type Area, type CellValue } from '../../../model/cells';
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
  const calculated = calculate(changed, sheets, typed, cells, today);
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
        const key = keyOf(id, row, col);
        if (formula === null || typed.has(key) || !calculated.has(key)) continue;
        const text = formulaCell(xml.slice(open.start, open.end), formulaXml, calculated.get(key), places.prefix);
        edits.push({ start, end, text });
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

/** Values of the formulas that change once the cells are typed, by their keys; undefined where a formula is not known here. */
function calculate(
  changed: readonly Sheet[],
  sheets: readonly SheetSnapshot[],
  typed: ReadonlyMap<string, CellValue>,
  cells: readonly TypedCell[],
  today: string,
): ReadonlyMap<string, CellValue | undefined> {
  const known = new Map<string, CellValue | undefined>(typed);
  const day = serialOfTime(Date.parse(`${today}T00:00:00Z`));
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const idOf = new Map(sheets.map(({ name, id }) => [name, id]));
  const valueOf = (id: string, row: number, col: number): CellValue => {
    const key = keyOf(id, row, col);
    if (!known.has(key)) return valueAt(byId.get(id)!, row, col);
    const value = known.get(key);
    if (value === undefined) throw new UnknownFormula(key);
    return value;
  };
  const evaluate = ({ sheet, formula }: FormulaCell): CellValue | undefined => {
    try {
      const at = (row: number, col: number, name?: string): CellValue => {
        const id = name === undefined ? sheet : idOf.get(name);
        if (id === undefined) throw new UnknownFormula(formula);
        return valueOf(id, row, col);
      };
      return compile(formula)({ at, down: 0, right: 0, today: day });
    } catch (error) {
      if (error instanceof UnknownFormula) return undefined;
      throw error;
    }
  };
  const waiting = new Set(changed.flatMap((sheet) => formulasOf(sheet, idOf)).filter(({ key }) => !typed.has(key)));
  let moved: readonly Place[] = cells;
  // A formula is calculated when a cell it looks at has moved, and again when another has; what goes round in a circle is left.
  for (let round = 0; round < mostRounds && (moved.length > 0 || round === 0); round++) {
    const next: Place[] = [];
    const looked = seenBy(moved);
    for (const cell of waiting) {
      const isToday = round === 0 && cell.formula.includes('TODAY(');
      if (!isToday && !cell.areas.some(looked)) continue;
      const value = evaluate(cell);
      if (
        known.has(cell.key)
          ? known.get(cell.key) === value
          : valueAt(byId.get(cell.sheet)!, cell.row, cell.col) === value
      )
        continue;
      known.set(cell.key, value);
      next.push(cell);
    }
    moved = next;
  }
  return known;
}

/** Formulas look at formulas no deeper than this. */
const mostRounds = 20;

interface Place {
  sheet: string;
  row: number;
  col: number;
}
interface FormulaCell extends Place {
  key: string;
  formula: string;
  /** What it looks at. */
  areas: readonly (Area & { sheet: string })[];
}

const reference =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/gu;

function formulasOf({ snapshot: { id }, places }: Sheet, idOf: ReadonlyMap<string, string>): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [row, { cells }] of places.rows)
    for (const [col, { formula }] of cells) {
      if (formula === null) continue;
      const bare = formula.replace(/"[^"]*"/g, '""');
      const areas = [...bare.matchAll(reference)].flatMap(([, quoted, name, address]) => {
        const other = quoted?.replaceAll("''", "'") ?? name;
        const sheet = other === undefined ? id : idOf.get(other);
        const area = parseArea(address!.replaceAll('$', ''));
        return sheet !== undefined && area ? [{ ...area, sheet }] : [];
      });
      found.push({ sheet: id, row, col, key: keyOf(id, row, col), formula, areas });
    }
  return found;
}

/** Tells whether an area holds one of the cells. */
function seenBy(cells: readonly Place[]): (area: Area & { sheet: string }) => boolean {
  const columns = new Map<string, number[]>();
  for (const { sheet, row, col } of cells) {
    const key = `${sheet}:${col}`;
    const rows = columns.get(key);
    if (rows) rows.push(row);
    else columns.set(key, [row]);
  }
  for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return ({ sheet, top, left, bottom, right }) => {
    for (let col = left; col <= right; col++) {
      const rows = columns.get(`${sheet}:${col}`);
      if (rows && rows.length > 0 && firstFrom(rows, top) <= bottom) return true;
    }
    return false;
  };
}

/** The first of sorted numbers that is not less. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return sorted[from] ?? Infinity;
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
