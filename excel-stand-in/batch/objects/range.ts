import {
  contains,
  intersect,
  maxColumn,
  maxRow,
  parseRect,
  rectText,
  sameRect,
  wholeSheet,
  type Rect,
} from '../../model/address';
import * as cells from '../../model/cells';
import type { Sheet } from '../../model/workbook';
import { asBoolean, asIndex, asNumber, asRecord, oneOf, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { cellsOf, type Cells } from './cells-of';
import { conditionalFormatCollection } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeFormat, setCellProperties } from './format';
import { formulaOf, numberFormatOf, putBlock, putFormats, typeOf, valueOf } from './range-values';

const applyTo = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

function clear(session: Session, { sheet, rects }: Cells, what: (typeof applyTo)[number]): void {
  session.writable(sheet);
  for (const rect of rects) {
    if (cells.cutsMerge(sheet, rect)) refuse('MergedRangeConflict', rectText(rect));
    if (what === 'All' || what === 'Contents') cells.clearContents(sheet, rect);
    if (what === 'All' || what === 'Formats') {
      cells.clearFormats(sheet, rect);
      sheet.merges = sheet.merges.filter((merge) => !contains(rect, merge));
    }
    if (what !== 'Contents' && what !== 'Formats') {
      for (const key of [...sheet.hyperlinks.keys()])
        if (contains(rect, parseRect(key) ?? wholeSheet)) sheet.hyperlinks.delete(key);
    }
    session.emit('DataChanged', sheet, { address: rectText(rect), changeType: 'RangeEdited' });
  }
}

function merge(session: Session, { sheet, rects }: Cells, across: boolean): void {
  session.writable(sheet);
  for (const rect of rects) {
    if (sheet.merges.some((known) => intersect(known, rect) && !contains(rect, known))) refuse('InvalidArgument');
    sheet.merges = sheet.merges.filter((known) => !intersect(known, rect));
    const parts = across
      ? Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => ({
          ...rect,
          top: rect.top + i,
          bottom: rect.top + i,
        }))
      : [rect];
    for (const part of parts) {
      if (part.top === part.bottom && part.left === part.right) continue;
      sheet.merges.push(part);
      // Excel keeps the first cell's value only.
      cells.eachStored(sheet.cells, part, (row, column) => {
        if (row !== part.top || column !== part.left) cells.putCell(sheet, row, column, null);
      });
    }
  }
}

export function rangeObject(session: Session, sheet: Sheet, rect: Rect): ApiObject {
  const subject: Cells = { sheet, rects: [rect] };
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  const live = () => session.alive(sheet);
  const readGrid = (of: (sheet: Sheet, row: number, column: number) => unknown) => () => {
    live();
    // Excel answers null for a range too large to be listed (whole rows and columns).
    if (cells.isWhole(rect)) return null;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => of(sheet, rect.top + r, rect.left + c)),
    );
  };
  const computed = (read: () => unknown) => () => {
    session.recalculated();
    return read();
  };
  const part = (sub: Rect) => rangeObject(session, sheet, within(sub));
  const key = rectText({ top: rect.top, bottom: rect.top, left: rect.left, right: rect.left });
  return {
    className: 'Range',
    tracked: true,
    subject,
    props: {
      Address: readOnly(() => session.address(live(), rect)),
      RowIndex: readOnly(() => rect.top),
      ColumnIndex: readOnly(() => rect.left),
      RowCount: readOnly(() => rows),
      ColumnCount: readOnly(() => columns),
      CellCount: readOnly(() => (rows * columns > 2147483647 ? -1 : rows * columns)),
      Values: { get: computed(readGrid(valueOf)), set: (value) => putBlock(session, subject, value) },
      Formulas: { get: readGrid(formulaOf), set: (value) => putBlock(session, subject, value) },
      ValueTypes: readOnly(computed(readGrid(typeOf))),
      NumberFormat: { get: readGrid(numberFormatOf), set: (value) => putFormats(session, subject, value) },
      RowHidden: {
        get: () => allOrNull(rows, (i) => live().hiddenRows.has(rect.top + i)),
        set: (value) => hide(session.writable(sheet).hiddenRows, rect.top, rect.bottom, maxRow, asBoolean(value)),
      },
      ColumnHidden: {
        get: () => allOrNull(columns, (i) => live().hiddenColumns.has(rect.left + i)),
        set: (value) => hide(session.writable(sheet).hiddenColumns, rect.left, rect.right, maxColumn, asBoolean(value)),
      },
      Hyperlink: {
        get: () => live().hyperlinks.get(key) ?? null,
        set: (value) => {
          const link = asRecord(value);
          for (const name of Object.keys(link))
            oneOf(name, ['address', 'documentReference', 'screenTip', 'textToDisplay']);
          if (link.textToDisplay !== undefined) refuse('ApiNotFound', 'textToDisplay');
          if (!link.address === !link.documentReference) refuse('InvalidArgument', 'one target of two');
          session.writable(sheet).hyperlinks.set(key, link);
          cells.restyle(sheet, rect, { font: { color: '#0563C1', underline: 'Single' } });
        },
      },
    },
    children: {
      Format: () => rangeFormat(session, subject),
      Worksheet: () => session.worksheetOf(live()),
      ConditionalFormats: () => conditionalFormatCollection(session, subject),
      DataValidation: () => dataValidation(session, subject),
    },
    methods: {
      GetCell: ([row, column]) => {
        const at = { row: rect.top + asNumber(row), column: rect.left + asNumber(column) };
        return part({ top: at.row, bottom: at.row, left: at.column, right: at.column });
      },
      GetRow: ([row]) => part({ ...rect, top: rect.top + asIndex(row), bottom: rect.top + asIndex(row) }),
      GetColumn: ([column]) => part({ ...rect, left: rect.left + asIndex(column), right: rect.left + asIndex(column) }),
      GetBoundingRect: ([other]) => {
        const { rects, sheet: on } = cellsOf(other, sheet);
        if (on !== sheet) refuse('InvalidArgument', 'cells of another sheet');
        const [far] = rects as [Rect];
        return part({
          top: Math.min(rect.top, far.top),
          left: Math.min(rect.left, far.left),
          bottom: Math.max(rect.bottom, far.bottom),
          right: Math.max(rect.right, far.right),
        });
      },
      // The client library writes large arrays in parts, and asks first whether the whole fits.
      _ValidateArraySize: ([height, width]) => {
        if (height !== rows || width !== columns) refuse('InvalidArgument', `the array is not ${rows} × ${columns}`);
        return null;
      },
      GetEntireColumn: () => part({ ...rect, top: 0, bottom: maxRow }),
      GetEntireRow: () => part({ ...rect, left: 0, right: maxColumn }),
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const used = cells.usedRect(live(), valuesOnly === true);
        const inside = used && intersect(used, rect);
        return inside && part(inside);
      },
      Clear: ([what]) => clear(session, subject, what === undefined || what === null ? 'All' : oneOf(what, applyTo)),
      Merge: ([across]) => merge(session, subject, across === true),
      Unmerge: () => {
        session.writable(sheet).merges = sheet.merges.filter((known) => !intersect(known, rect));
      },
      Select: () => {
        live();
        if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
        const moved = session.book.activeSheetId !== sheet.id;
        session.book.activeSheetId = sheet.id;
        if (moved) session.emit('Activated', sheet);
        if (moved || !sameRect(sheet.selection, rect)) {
          session.emit('SelectionChanged', sheet, { address: rectText(rect) });
        }
        sheet.selection = rect;
      },
      SetCellProperties: ([value]) => setCellProperties(session, subject, value),
      GetRowProperties: ([wanted]) => {
        if (Object.keys(asRecord(wanted)).some((name) => name !== 'rowHidden')) refuse('ApiNotFound', 'row properties');
        return Array.from({ length: rows }, (_, i) => ({ rowHidden: live().hiddenRows.has(rect.top + i) }));
      },
    },
  };
}

export function rangeAreas(session: Session, sheet: Sheet, rects: Rect[]): ApiObject {
  const subject: Cells = { sheet, rects };
  return {
    className: 'RangeAreas',
    tracked: true,
    subject,
    props: {
      Address: readOnly(() => rects.map((rect) => session.address(session.alive(sheet), rect)).join(',')),
      AreaCount: readOnly(() => rects.length),
    },
    children: {
      Format: () => rangeFormat(session, subject),
      DataValidation: () => dataValidation(session, subject),
      ConditionalFormats: () => conditionalFormatCollection(session, subject),
      Areas: () => ({
        className: 'RangeCollection',
        items: () => rects.map((rect) => rangeObject(session, sheet, rect)),
      }),
    },
    methods: {
      Clear: ([what]) => clear(session, subject, what === undefined || what === null ? 'All' : oneOf(what, applyTo)),
    },
  };
}

function within(rect: Rect): Rect {
  return contains(wholeSheet, rect) ? rect : refuse('InvalidArgument', 'beyond the sheet');
}
function allOrNull(count: number, of: (i: number) => boolean): boolean | null {
  const first = of(0);
  for (let i = 1; i < Math.min(count, 10000); i++) if (of(i) !== first) return null;
  return first;
}
function hide(hidden: Set<number>, from: number, to: number, last: number, value: boolean): void {
  if (!value && from === 0 && to === last) return hidden.clear();
  if (to - from > 10000) refuse('RangeExceedsLimit');
  for (let i = from; i <= to; i++)
    if (value) hidden.add(i);
    else hidden.delete(i);
}
