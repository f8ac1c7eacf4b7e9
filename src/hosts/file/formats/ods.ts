import type { CellValue } from '../../../model/cells';
import { DateCells } from '../../../model/dates';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../model/snapshot';
import { FileFault } from '../fault';
import { limits } from '../package/limits';
import type { Package } from '../package/package';
import { serialOfIso } from '../read/iso-date';
import { attribute, tags, textOf, type Tag } from '../package/xml';

/** Repeated cells with a value beyond this are a way to fill the memory, not a table. */
const mostRepeats = 100_000;

interface Sheet {
  name: string;
  style: string;
  rows: { index: number; cells: CellValue[] }[];
  dates: DateCells;
  spent: number;
}

/** Values of an OpenDocument spreadsheet, as its .xlsx would have them. */
export function readOds(pack: Package, fileName: string): WorkbookSnapshot {
  const part = 'content.xml';
  const xml = pack.text(part, false);
  const sheets: Sheet[] = [];
  /** Table styles that hide their sheets. */
  const hidden = new Set<string>();
  let style = '';
  let sheet: Sheet | null = null;
  let row = 0;
  let rowRepeat = 1;
  let cells: CellValue[] = [];
  /** Columns of the present row that hold dates. */
  let days: number[] = [];
  let col = 0;
  let cell: Tag | null = null;
  let paragraphs: string[] = [];
  let textFrom = -1;
  let text = '';
  /** Depth of an annotation or drawn object inside a cell: its paragraphs are not the cell's. */
  let aside = -1;

  const repeats = (tag: Tag, name: string, most: number) => Math.min(Number(attribute(tag, name) ?? 1), most);
  const endCell = (tag: Tag) => {
    const value = tag.name === 'covered-table-cell' ? null : valueOf(tag, paragraphs.join('\n'));
    const count = repeats(tag, 'number-columns-repeated', limits.columns);
    if (value !== null) {
      spend(sheet!, count);
      while (cells.length < col) cells.push(null);
      for (let index = 0; index < count; index++) cells.push(value);
      if (attribute(tag, 'value-type') === 'date') for (let index = 0; index < count; index++) days.push(col + index);
    }
    col += count;
    paragraphs = [];
  };
  const endRow = () => {
    if (cells.length > 0) {
      if (rowRepeat > mostRepeats) throw new FileFault('file-sheet-too-large', { sheet: sheet!.name });
      spend(sheet!, rowRepeat * cells.length);
      for (let index = 0; index < rowRepeat; index++) {
        sheet!.rows.push({ index: row + index, cells });
        for (const day of days) sheet!.dates.add(row + index, day);
      }
    }
    row += rowRepeat;
  };

  for (const tag of tags(xml, part)) {
    const { name, kind } = tag;
    if (aside >= 0) {
      if (kind === 'close' && tag.depth === aside) aside = -1;
      continue;
    }
    switch (name) {
      case 'style':
        if (kind !== 'close') style = attribute(tag, 'name') ?? '';
        break;
      case 'table-properties':
        if (attribute(tag, 'display') === 'false') hidden.add(style);
        break;
      case 'table':
        if (kind === 'close') sheet = null;
        else {
          sheet = {
            name: attribute(tag, 'name') ?? '',
            style: attribute(tag, 'style-name') ?? '',
            rows: [],
            dates: new DateCells(),
            spent: 0,
          };
          sheets.push(sheet);
          row = 0;
        }
        break;
      case 'table-row':
        if (!sheet) break;
        if (kind === 'close') endRow();
        else {
          cells = [];
          days = [];
          col = 0;
          rowRepeat = repeats(tag, 'number-rows-repeated', limits.rows);
          if (kind === 'empty') endRow();
        }
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (!sheet) break;
        if (kind === 'open') cell = tag;
        else {
          endCell(kind === 'empty' ? tag : cell!);
          cell = null;
        }
        break;
      case 'annotation':
      case 'shapes':
      case 'frame':
        if (kind === 'open') aside = tag.depth;
        break;
      default:
        if (cell) inText(tag);
    }
  }

  /** Paragraphs of a cell: text:p with spaces, tabs and line breaks as elements. */
  function inText(tag: Tag): void {
    if (textFrom >= 0) text += textOf(xml, textFrom, tag.start);
    if (tag.name === 'p' && tag.kind !== 'close') text = '';
    if (tag.name === 's') text += ' '.repeat(Math.min(Number(attribute(tag, 'c') ?? 1), limits.text));
    if (tag.name === 'tab' && tag.kind !== 'close') text += '\t';
    if (tag.name === 'line-break' && tag.kind !== 'close') text += '\n';
    textFrom = tag.end;
    if (tag.name === 'p' && tag.kind !== 'open') {
      paragraphs.push(text);
      textFrom = -1;
    }
  }

  const found = sheets.map((read, index): SheetSnapshot => ({
    id: `sheet${index + 1}`,
    name: read.name,
    visibility: hidden.has(read.style) ? 'hidden' : 'visible',
    ...rectangle(read),
  }));
  if (found.length === 0) throw new FileFault('file-not-workbook');
  return { fileName, sheets: found, state: null, activeSheetId: found[0]!.id, problems: [] };
}

function spend(sheet: Sheet, cells: number): void {
  sheet.spent += cells;
  if (sheet.spent > limits.cells) throw new FileFault('file-sheet-too-large', { sheet: sheet.name });
}

function valueOf(tag: Tag, text: string): CellValue {
  switch (attribute(tag, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attribute(tag, 'value'));
    case 'boolean':
      return attribute(tag, 'boolean-value') === 'true';
    case 'date':
      return serialOfIso(attribute(tag, 'date-value') ?? text);
    case 'time':
      return days(attribute(tag, 'time-value') ?? '') ?? text;
    case 'string':
      // An error's string-value is empty and its paragraph says which.
      return attribute(tag, 'string-value') || text || null;
    default:
      return text === '' ? null : text;
  }
}

/** «PT12H30M00S» → a share of a day. */
function days(duration: string): number | null {
  const match = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration);
  return match ? (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / 86_400 : null;
}

function rectangle({ rows, name, dates }: Sheet): Pick<SheetSnapshot, 'top' | 'left' | 'values' | 'dates'> {
  if (rows.length === 0) return { top: 0, left: 0, values: [] };
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const left = rows.reduce(
    (least, { cells }) =>
      Math.min(
        least,
        cells.findIndex((value) => value !== null),
      ),
    width,
  );
  if (rows.length * (width - left) > limits.cells) throw new FileFault('file-sheet-too-large', { sheet: name });
  const top = rows[0]!.index;
  const blank = new Array<CellValue>(width - left).fill(null);
  const values = new Array<CellValue[]>(rows[rows.length - 1]!.index - top + 1).fill(blank);
  for (const { index, cells } of rows) values[index - top] = blank.map((_, col) => cells[left + col] ?? null);
  return { top, left, values, ...dates.from(top, left) };
}
