import { columnIndex } from '../../../model/cells';
import { attribute, tags, textOf, unescapeXml, type Tag } from '../package/xml';

/** A cell in the text of its row. */
export interface CellPlace {
  start: number;
  end: number;
  /** Its start tag. */
  open: Tag;
  /** Its formula; null where it has none, '' where another cell's stands for it. */
  formula: string | null;
  /** The formula's element as written. */
  formulaXml: string;
}
/** A row with all up to the next one; offsets are those of its own text. */
export interface RowText {
  row: number;
  text: string;
  open: Tag;
  /** Offset of the end tag; null for an empty element. */
  closeAt: number | null;
  cells: ReadonlyMap<number, CellPlace>;
}
/** A worksheet's text taken apart by its rows: a row that changes leaves the others as they are. */
export interface SheetText {
  prefix: string;
  head: string;
  rows: readonly RowText[];
  tail: string;
}

/** Where each cell of a worksheet stands in the text of its row. */
export function sheetText(xml: string, part: string): SheetText {
  const rows: RowText[] = [];
  let prefix = '';
  let data: Tag | null = null;
  let dataEnd = xml.length;
  let reader: RowReader | null = null;
  const finish = (to: number): void => {
    if (reader) rows.push(reader.read(xml.slice(reader.start, to)));
    reader = null;
  };
  for (const tag of tags(xml, part)) {
    const { name, kind, depth, start } = tag;
    if (depth === 0) prefix = tag.prefix;
    else if (depth === 1 && name === 'sheetData') {
      finish(start);
      if (kind === 'close') dataEnd = start;
      else data = tag;
    } else if (depth === 2 && name === 'row' && kind !== 'close') {
      finish(start);
      reader = new RowReader(tag, rows[rows.length - 1]?.row ?? -1);
    } else reader?.take(tag, depth - 2);
  }
  if (!data) return { prefix, head: xml, rows, tail: '' };
  if (data.kind !== 'empty') return { prefix, head: xml.slice(0, data.end), rows, tail: xml.slice(dataEnd) };
  const head = `${xml.slice(0, data.start)}<${data.prefix}sheetData${data.attributes}>`;
  return { prefix, head, rows, tail: `</${data.prefix}sheetData>${xml.slice(data.end)}` };
}

/** A row by its own text; `row` is its number where the text does not say it. */
export function rowText(text: string, part: string, row: number): RowText {
  let reader: RowReader | null = null;
  for (const tag of tags(text, part)) {
    if (reader) reader.take(tag, tag.depth);
    else reader = new RowReader(tag, row - 1);
  }
  return reader!.read(text);
}

/** Takes the tags of a row in their order. */
class RowReader {
  readonly start: number;
  private readonly row: number;
  private readonly open: Tag;
  private readonly found: { col: number; open: Tag; end: number; formula: Tag | null; formulaEnd: Tag | null }[] = [];
  private closeAt: number | null = null;

  constructor(open: Tag, before: number) {
    this.start = open.start;
    this.open = this.moved(open);
    this.row = Number(attribute(open, 'r') ?? before + 2) - 1;
  }

  /** @param depth 0 for the row's own end, 1 for its cells */
  take(tag: Tag, depth: number): void {
    const { name, kind, start, end } = tag;
    const cell = this.found[this.found.length - 1];
    if (depth === 0 && name === 'row') this.closeAt = start - this.start;
    else if (depth === 1 && name === 'c') {
      if (kind === 'close') cell!.end = end - this.start;
      else {
        const letters = /^[A-Za-z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
        const col = letters === undefined ? (cell?.col ?? -1) + 1 : columnIndex(letters);
        this.found.push({ col, open: this.moved(tag), end: end - this.start, formula: null, formulaEnd: null });
      }
    } else if (depth === 2 && name === 'f' && cell) {
      if (kind !== 'close') cell.formula = this.moved(tag);
      if (kind !== 'open') cell.formulaEnd = this.moved(tag);
    }
  }

  read(text: string): RowText {
    const cells = this.found.map(({ col, open, end, formula, formulaEnd }): [number, CellPlace] => {
      const place = { start: open.start, end, open, formula: null, formulaXml: '' };
      if (!formula || !formulaEnd) return [col, place];
      // Formulas of several cells are not taken apart.
      const isPlain = formulaEnd.kind === 'close' && attribute(formula, 't') === null;
      return [
        col,
        {
          ...place,
          formula: isPlain ? unescapeXml(textOf(text, formula.end, formulaEnd.start)) : '',
          formulaXml: text.slice(formula.start, formulaEnd.end),
        },
      ];
    });
    return { row: this.row, text, open: this.open, closeAt: this.closeAt, cells: new Map(cells) };
  }

  private moved(tag: Tag): Tag {
    return { ...tag, start: tag.start - this.start, end: tag.end - this.start };
  }
}
