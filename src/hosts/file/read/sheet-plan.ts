/** A sheet of ours read back as the plan it was written from, wherever the file was saved since: what it looks like, what may be typed where. */
import type { CellValue } from '../../../model/cells';
import { timeOfSerial } from '../../../model/dates';
import type { PlanCell, SheetPlan, Validation } from '../../../model/plan';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import { attribute, isTrue, tags, textOf, type Tag } from '../package/xml';
import type { SheetText } from './cell-places';
import { areasOf, readConditions } from './conditions';
import type { Looks } from './looks';

/** @param looks of the workbook's styles */
export function sheetPlan(
  { head, rows: texts, tail }: SheetText,
  sheet: SheetSnapshot,
  { kind, key }: { kind: string; key: string },
  looks: Looks,
): SheetPlan {
  const places = new Map(texts.map((row) => [row.row, row]));
  const frame = head + tail;
  const parts = {
    ...readParts(frame, sheet.id, looks.digit),
    conditional: readConditions(frame, sheet.id, looks, (row, col) => valueAt(sheet, row, col)),
  };
  const last = Math.max(-1, ...places.keys(), sheet.top + sheet.values.length - 1);
  const rows = Array.from({ length: last + 1 }, (_, row): SheetPlan['rows'][number] => {
    const place = places.get(row);
    const height = Number(place && attribute(place.open, 'ht')) || undefined;
    const width = Math.max(-1, ...(place?.cells.keys() ?? []));
    return {
      ...(height && { height: Math.min(height, 409.5) }),
      ...(place && isTrue(attribute(place.open, 'hidden')) && { hidden: true }),
      cells: Array.from({ length: width + 1 }, (_, col): PlanCell | null => {
        const cell = place!.cells.get(col);
        if (!cell) return null;
        const s = Number(attribute(cell.open, 's') ?? 0);
        const v: CellValue = valueAt(sheet, row, col);
        return { v, s, ...(cell.formula !== null && { f: cell.formula }) };
      }),
    };
  });
  return {
    kind,
    key,
    name: sheet.name,
    title: sheet.name,
    font: looks.font,
    styles: looks.styles,
    rows,
    names: [],
    charts: [],
    print: { orientation: 'portrait', fitWidth: 1, margins: { top: 20, bottom: 20, left: 20, right: 10 } },
    ...parts,
  };
}

type Parts = Pick<SheetPlan, 'columns' | 'merges' | 'validations' | 'showGridlines'>;

function readParts(xml: string, part: string, digit: number): Parts {
  const parts: Parts = { columns: [], merges: [], validations: [], showGridlines: true };
  let validation: Tag | null = null;
  let formulas: string[] = [];
  let from = 0;
  for (const tag of tags(xml, part)) {
    const { name, kind, start, end } = tag;
    if (kind !== 'close') {
      if (name === 'col') addColumns(parts.columns, tag, digit);
      else if (name === 'mergeCell') parts.merges.push(...areasOf(attribute(tag, 'ref')));
      else if (name === 'sheetView') parts.showGridlines = attribute(tag, 'showGridLines') !== '0';
      else if (name === 'dataValidation') [validation, formulas] = [tag, []];
      else if (/^formula[12]?$/.test(name)) from = end;
    } else if (/^formula[12]?$/.test(name)) formulas.push(textOf(xml, from, start));
    else if (name === 'dataValidation' && validation) parts.validations.push(...validationsOf(validation, formulas));
  }
  return parts;
}

/** A file's width in digits of its font → the plan's in characters of 7 pixels, without the padding that Excel does not show. */
const shownWidth = (width: number, digit: number): number => Math.max(0, (Math.round(width * digit) - 5) / 7);
/** Columns to the right of a sheet's own, which a program may name all at once. */
const mostColumns = 500;

function addColumns(columns: Parts['columns'], tag: Tag, digit: number): void {
  const last = Math.min(Number(attribute(tag, 'max') ?? 0), mostColumns);
  const hidden = isTrue(attribute(tag, 'hidden'));
  for (let col = Number(attribute(tag, 'min') ?? 1) - 1; col < last; col++)
    columns[col] = { width: shownWidth(Number(attribute(tag, 'width') ?? 9.14), digit), ...(hidden && { hidden }) };
}

function validationsOf(tag: Tag, [first = '', second = '']: readonly string[]): Validation[] {
  const rule = ruleOf(attribute(tag, 'type') ?? '', first, second);
  const text = attribute(tag, 'error');
  const error = text !== null && {
    error: { title: (attribute(tag, 'errorTitle') ?? '').slice(0, 32), text, style: 'stop' as const },
  };
  return rule ? areasOf(attribute(tag, 'sqref')).map((area) => ({ area, rule, ...error })) : [];
}

const day = (serial: string): string => new Date(timeOfSerial(Number(serial) || 0)).toISOString().slice(0, 10);

function ruleOf(type: string, first: string, second: string): Validation['rule'] | null {
  if (type === 'list') {
    const values = /^"([^]*)"$/.exec(first)?.[1];
    return values === undefined
      ? { type: 'listRange', ref: first }
      : { type: 'list', values: values.replaceAll('""', '"').split(',') };
  }
  if (type === 'date') return { type, min: day(first), max: day(second) };
  if (type === 'whole' || type === 'decimal') return { type, min: Number(first), max: Number(second) };
  return null;
}
