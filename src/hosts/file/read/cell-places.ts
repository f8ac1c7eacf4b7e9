import { columnIndex } from '../../../model/cells';
import { broken } from '../fault';
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
/** A row with all up to the next one; offsets are those of its own text. It is taken apart when it is asked for. */
export class RowText {
  private known: Places | null = null;

  constructor(
    readonly row: number,
    readonly text: string,
    private readonly part: string,
  ) {}

  get open(): Tag {
    return this.places.open;
  }
  /** Offset of the end tag; null for an empty element. */
  get closeAt(): number | null {
    return this.places.closeAt;
  }
  get cells(): ReadonlyMap<number, CellPlace> {
    return this.places.cells;
  }

  /** Its formulas as the text has them: what is quickly told of a row. */
  get formulaXmls(): readonly string[] {
    return (this.formulas ??= this.text.match(/<(?:[^\s<>/:]+:)?f(?:\s[^<>]*)?>[^]*?<\/(?:[^\s<>/:]+:)?f\s*>/g) ?? []);
  }
  private formulas: readonly string[] | null = null;

  private get places(): Places {
    return (this.known ??= placesIn(this.text, this.part));
  }
}
interface Places {
  open: Tag;
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

/** Where the rows of a worksheet stand in its text. */
export function sheetText(xml: string, part: string): SheetText {
  let prefix = '';
  let data: Tag | null = null;
  for (const tag of tags(xml, part)) {
    if (tag.depth === 0) prefix = tag.prefix;
    else if (tag.depth === 1 && tag.name === 'sheetData') data = tag;
    if (data) break;
  }
  if (!data) return { prefix, head: xml, rows: [], tail: '' };
  if (data.kind === 'empty') {
    const head = `${xml.slice(0, data.start)}<${data.prefix}sheetData${data.attributes}>`;
    return { prefix, head, rows: [], tail: `</${data.prefix}sheetData>${xml.slice(data.end)}` };
  }
  const { rows, end } = rowsFrom(xml, data.end, part);
  return { prefix, head: xml.slice(0, data.end), rows, tail: xml.slice(end) };
}

/** Where a row begins and where all of them end. Comments and CDATA are passed over; elsewhere «<» begins a tag. */
const border = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)(?:[^\s<>/:]+:)?(row|sheetData)(?=[\s/>])([^<>]*)/g;

function rowsFrom(xml: string, from: number, part: string): { rows: RowText[]; end: number } {
  const rows: RowText[] = [];
  let [row, start] = [-1, -1];
  border.lastIndex = from;
  for (let found = border.exec(xml); found; found = border.exec(xml)) {
    const [, closing, name, attributes = ''] = found;
    const isEnd = name === 'sheetData';
    if (name === undefined || (closing !== '') !== isEnd) continue;
    if (start >= 0) rows.push(new RowText(row, xml.slice(start, found.index), part));
    if (isEnd) return { rows, end: found.index };
    row = Number(attribute({ attributes }, 'r') ?? row + 2) - 1;
    start = found.index;
  }
  throw broken(part);
}

function placesIn(text: string, part: string): Places {
  let reader: RowReader | null = null;
  for (const tag of tags(text, part)) {
    if (reader) reader.take(tag, tag.depth);
    else reader = new RowReader(tag);
  }
  return reader!.read(text);
}

/** Takes the tags of a row in their order. */
class RowReader {
  private readonly found: { col: number; open: Tag; end: number; formula: Tag | null; formulaEnd: Tag | null }[] = [];
  private closeAt: number | null = null;

  constructor(private readonly open: Tag) {}

  /** @param depth 0 for the row's own end, 1 for its cells */
  take(tag: Tag, depth: number): void {
    const { name, kind, start, end } = tag;
    const cell = this.found[this.found.length - 1];
    if (depth === 0 && name === 'row') this.closeAt = start;
    else if (depth === 1 && name === 'c') {
      if (kind === 'close') cell!.end = end;
      else {
        const letters = /^[A-Za-z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
        const col = letters === undefined ? (cell?.col ?? -1) + 1 : columnIndex(letters);
        this.found.push({ col, open: tag, end, formula: null, formulaEnd: null });
      }
    } else if (depth === 2 && name === 'f' && cell) {
      if (kind !== 'close') cell.formula = tag;
      if (kind !== 'open') cell.formulaEnd = tag;
    }
  }

  read(text: string): Places {
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
    return { open: this.open, closeAt: this.closeAt, cells: new Map(cells) };
  }
}
