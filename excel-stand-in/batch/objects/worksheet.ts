import { calculate } from '../../model/calculate';
import { parseRect, wholeSheet } from '../../model/address';
import { sheetNameProblem, usedRect } from '../../model/cells';
import type { Sheet } from '../../model/workbook';
import { asBoolean, asColor, asIndex, asText, isApiObject, oneOf, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { cellsOf } from './cells-of';
import { chartCollection } from './charts';
import { eventMethods } from './events';
import { nameCollection } from './names';
import { horizontalPageBreaks, pageLayout, verticalPageBreaks } from './page-layout';
import { rangeAreas, rangeObject } from './range';

export function worksheet(session: Session, sheet: Sheet): ApiObject {
  const { book } = session;
  const live = () => session.alive(sheet);
  const position = () => book.sheets.indexOf(sheet);
  return {
    className: 'Worksheet',
    id: sheet.id,
    subject: sheet,
    props: {
      Id: readOnly(() => live().id),
      Name: {
        get: () => live().name,
        set: (value) => {
          session.structure();
          const name = asText(value);
          const problem = sheetNameProblem(book, name, live());
          if (problem) refuse(problem, `sheet name ${name}`);
          session.emit('NameChanged', sheet, { nameBefore: sheet.name, nameAfter: name });
          sheet.name = name;
        },
      },
      Position: {
        get: () => (live(), position()),
        set: (value) => {
          session.structure();
          const to = asIndex(value);
          if (to >= book.sheets.length) refuse('InvalidArgument', 'beyond the last sheet');
          book.sheets.splice(position(), 1);
          book.sheets.splice(to, 0, sheet);
        },
      },
      Visibility: {
        get: () => live().visibility,
        set: (value) => {
          session.structure();
          const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
          if (visibility !== 'Visible') keepOneVisible(session, sheet);
          live().visibility = visibility;
        },
      },
      TabColor: {
        get: () => live().tabColor,
        set: (value) => (session.writable(sheet).tabColor = value === '' ? '' : asColor(value)),
      },
      Gridlines: { set: (value) => (session.writable(sheet).showGridlines = asBoolean(value)) },
      ShowGridlines: readOnly(() => live().showGridlines),
      StandardWidth: readOnly(() => 8.43),
      StandardHeight: readOnly(() => 15),
    },
    children: {
      Charts: () => chartCollection(session, live()),
      Names: () => nameCollection(session, live().names, sheet),
      PageLayout: () => pageLayout(session, live()),
      HorizontalPageBreaks: () => horizontalPageBreaks(session, live()),
      VerticalPageBreaks: () => verticalPageBreaks(session, live()),
      FreezePanes: () => freezePanes(session, live()),
      AutoFilter: () => autoFilter(session, live()),
      Protection: () => protection(session, live()),
    },
    methods: {
      Activate: () => {
        if (live().visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
        if (book.activeSheetId !== sheet.id) session.emit('Activated', sheet);
        book.activeSheetId = sheet.id;
      },
      Delete: () => {
        session.structure();
        session.ungrouped('Worksheet.delete');
        keepOneVisible(session, live());
        const at = position();
        book.sheets.splice(at, 1);
        // Names and formulas that pointed here point nowhere, as in Excel.
        for (const item of book.names.values()) {
          if (item.formula.startsWith(`='${sheet.name.replaceAll("'", "''")}'!`)) item.formula = '=#REF!';
        }
        if (book.activeSheetId === sheet.id) {
          const visible = book.sheets.filter((other) => other.visibility === 'Visible');
          book.activeSheetId = (visible.find((other) => book.sheets.indexOf(other) >= at) ?? visible.at(-1))!.id;
        }
        session.forget();
        session.emit('Deleted', sheet);
      },
      Calculate: ([allDirty]) => {
        asBoolean(allDirty);
        calculate(book, live());
      },
      GetRange: ([address]) => {
        if (address === undefined || address === null) return rangeObject(session, live(), wholeSheet);
        const rect = parseRect(asText(address).replace(/^.*!/, '')) ?? refuse('InvalidArgument', String(address));
        return rangeObject(session, live(), rect);
      },
      GetRangeByIndexes: ([row, column, rows, columns]) => {
        const rect = { top: asIndex(row), left: asIndex(column), bottom: 0, right: 0 };
        rect.bottom = rect.top + asIndex(rows) - 1;
        rect.right = rect.left + asIndex(columns) - 1;
        if (rect.bottom < rect.top || rect.right < rect.left) refuse('InvalidArgument', 'an empty range');
        if (rect.bottom > wholeSheet.bottom || rect.right > wholeSheet.right)
          refuse('InvalidArgument', 'beyond the sheet');
        return rangeObject(session, live(), rect);
      },
      GetCell: ([row, column]) => {
        const at = { row: asIndex(row), column: asIndex(column) };
        return rangeObject(session, live(), { top: at.row, bottom: at.row, left: at.column, right: at.column });
      },
      GetRanges: ([addresses]) => {
        const text = asText(addresses);
        if (text.length > 8192) refuse('InvalidArgument', 'an address of more than 8,192 characters');
        const rects = text.split(',').map((part) => parseRect(part.trim()) ?? refuse('InvalidArgument', part));
        return rangeAreas(session, live(), rects);
      },
      GetUsedRange: ([valuesOnly]) => {
        const rect = usedRect(live(), valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
        return rangeObject(session, sheet, rect);
      },
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const rect = usedRect(live(), valuesOnly === true);
        return rect && rangeObject(session, sheet, rect);
      },
      ...eventMethods(session, sheet.id, ['Activated', 'DataChanged', 'SelectionChanged', 'NameChanged']),
    },
  };
}

function keepOneVisible(session: Session, sheet: Sheet): void {
  const others = session.book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (!others) refuse('InvalidOperation', 'a workbook keeps at least one visible sheet');
}

function freezePanes(session: Session, sheet: Sheet): ApiObject {
  const freeze = (rows: number, columns: number) => {
    session.writable(sheet).frozen = { rows, columns };
  };
  return {
    className: 'WorksheetFreezePanes',
    methods: {
      FreezeAt: ([range]) => {
        const rect = cellsOf(range, sheet).rects[0]!;
        freeze(rect.bottom + 1, rect.right + 1);
      },
      FreezeRows: ([count]) => freeze(asIndex(count), 0),
      FreezeColumns: ([count]) => freeze(0, asIndex(count)),
      Unfreeze: () => freeze(0, 0),
    },
  };
}

function autoFilter(session: Session, sheet: Sheet): ApiObject {
  return {
    className: 'AutoFilter',
    props: { Enabled: readOnly(() => sheet.autoFilter !== null) },
    methods: {
      Apply: ([range, column]) => {
        if (column !== undefined && column !== null) refuse('ApiNotFound', 'filter criteria');
        const rect = isApiObject(range) || typeof range === 'string' ? cellsOf(range, sheet).rects[0]! : null;
        session.writable(sheet).autoFilter = rect ?? refuse('InvalidArgument');
      },
      Remove: () => {
        session.writable(sheet).autoFilter = null;
      },
    },
  };
}

function protection(session: Session, sheet: Sheet): ApiObject {
  return {
    className: 'WorksheetProtection',
    props: { Protected: readOnly(() => sheet.isProtected) },
    methods: {
      Protect: ([, password]) => {
        if (password !== undefined && password !== null) refuse('ApiNotFound', 'a password');
        if (sheet.isProtected) refuse('InvalidOperation', 'already protected');
        session.writable(sheet).isProtected = true;
      },
      Unprotect: ([password]) => {
        if (password !== undefined && password !== null) refuse('ApiNotFound', 'a password');
        sheet.isProtected = false;
      },
    },
  };
}
