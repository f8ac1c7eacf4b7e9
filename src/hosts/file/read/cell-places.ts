import { columnIndex } from '../../../model/cells';
import { attribute, tags, textOf, unescapeXml, type Tag } from '../package/xml';

/** A cell in the text of a worksheet. */
export interface CellPlace {
  start: number;
  end: number;
  open: Tag;
  /** Its formula; null where it has none, '' where another cell's stands for it. */
  formula: string | null;
  /** The formula's element as written. */
  formulaXml: string;
}
export interface ElementPlace {
  open: Tag;
  /** Offset of the end tag; null for an empty element. */
  closeAt: number | null;
}
export interface RowPlace extends ElementPlace {
  cells: Map<number, CellPlace>;
}
export interface CellPlaces {
  prefix: string;
  rows: Map<number, RowPlace>;
  /** The element that holds the rows. */
  data: ElementPlace | null;
}

/** Where each cell of a worksheet stands in its text. */
export function cellPlaces(xml: string, part: string): CellPlaces {
  const places: CellPlaces = { prefix: '', rows: new Map(), data: null };
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let rowAt = -1;
  let colAt = -1;
  let formula: Tag | null = null;
  for (const tag of tags(xml, part)) {
    const { name, kind, depth, start, end } = tag;
    if (depth === 0) places.prefix = tag.prefix;
    else if (depth === 1 && name === 'sheetData') {
      if (kind === 'close') places.data!.closeAt = start;
      else places.data = { open: tag, closeAt: null };
    } else if (depth === 2 && name === 'row') {
      if (kind === 'close') row!.closeAt = start;
      else {
        rowAt = Number(attribute(tag, 'r') ?? rowAt + 2) - 1;
        colAt = -1;
        row = { open: tag, closeAt: null, cells: new Map() };
        places.rows.set(rowAt, row);
      }
    } else if (depth === 3 && name === 'c') {
      if (kind === 'close') cell!.end = end;
      else {
        const letters = /^[A-Za-z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
        colAt = letters === undefined ? colAt + 1 : columnIndex(letters);
        cell = { start, end, open: tag, formula: null, formulaXml: '' };
        row!.cells.set(colAt, cell);
      }
    } else if (depth === 4 && name === 'f' && cell) {
      if (kind !== 'close') formula = tag;
      if (kind === 'open') continue;
      cell.formulaXml = xml.slice(formula!.start, end);
      // Formulas of several cells are not taken apart.
      const isPlain = attribute(formula!, 't') === null;
      cell.formula = kind === 'close' && isPlain ? unescapeXml(textOf(xml, formula!.end, start)) : '';
    }
  }
  return places;
}
