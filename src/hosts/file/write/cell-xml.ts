import { columnName, type CellValue } from '../../../model/cells';
import type { PlanCell } from '../../../model/plan';
import { limits } from '../package/limits';
import { escapeCell, escapeXml } from '../package/xml';

const errors = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#GETTING_DATA']);

/** A text as an inline string: the workbook's shared strings stay as they are. */
function inline(text: string): string {
  const kept = text.length > limits.text ? text.slice(0, limits.text) : text;
  const space = /^\s|\s$|\n|\s\s/.test(kept) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${escapeCell(kept)}</t></is>`;
}

const known = (value: CellValue | undefined): CellValue =>
  value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;

/** <c> of a plan's cell; '' where there is nothing to say of it. `style` is an index of cellXfs. */
export function planCellXml(cell: PlanCell, row: number, col: number, style: number | undefined): string {
  const value = known(cell.v);
  const head = `<c r="${columnName(col)}${row + 1}"${style === undefined ? '' : ` s="${style}"`}`;
  if (cell.f !== undefined) return `${head}${formulaXml(cell.f, cell.v === '' ? '' : value)}</c>`;
  if (value === null) return style === undefined ? '' : `${head}/>`;
  if (typeof value === 'string') return `${head} t="inlineStr">${inline(value)}</c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head}><v>${value}</v></c>`;
}

/** Formula and the value it must give, which programs show until they calculate. */
function formulaXml(formula: string, value: CellValue): string {
  const f = `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `>${f}`;
  if (typeof value === 'number') return `>${f}<v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b">${f}<v>${value ? 1 : 0}</v>`;
  return ` t="${errors.has(value) ? 'e' : 'str'}">${f}<v>${escapeCell(value)}</v>`;
}

/** <c> of a value copied from another file: an error stays an error. */
export function valueCellXml(value: CellValue, address: string): string {
  const kept = known(value);
  if (kept === null) return '';
  if (typeof kept === 'number') return `<c r="${address}"><v>${kept}</v></c>`;
  if (typeof kept === 'boolean') return `<c r="${address}" t="b"><v>${kept ? 1 : 0}</v></c>`;
  if (errors.has(kept)) return `<c r="${address}" t="e"><v>${kept}</v></c>`;
  return `<c r="${address}" t="inlineStr">${inline(kept)}</c>`;
}
