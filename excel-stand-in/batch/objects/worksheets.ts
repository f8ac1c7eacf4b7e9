import { sheetNameProblem } from '../../model/cells';
import { freshSheetId, newSheet, type Sheet } from '../../model/workbook';
import { asText, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { eventMethods } from './events';
import { worksheet } from './worksheet';

export function worksheetCollection(session: Session): ApiObject {
  const find = (key: unknown): Sheet | undefined => {
    const text = asText(key);
    return session.book.sheets.find((sheet) => sheet.id === text || sheet.name.toLowerCase() === text.toLowerCase());
  };
  const object = (sheet: Sheet | undefined, key: unknown = ''): ApiObject =>
    sheet ? worksheet(session, sheet) : refuse('ItemNotFound', `sheet ${String(key)}`);
  const active = () => session.book.sheets.find((sheet) => sheet.id === session.book.activeSheetId);
  return {
    className: 'WorksheetCollection',
    items: () => session.book.sheets.map((sheet) => worksheet(session, sheet)),
    indexer: (key) => object(find(key), key),
    methods: {
      Add: ([name]) => {
        const book = session.structure();
        const text = name === undefined || name === null ? freeName(book.sheets) : asText(name);
        const problem = sheetNameProblem(book, text);
        if (problem) refuse(problem, `sheet name ${text}`);
        const sheet = newSheet(freshSheetId(book), text);
        book.sheets.push(sheet);
        session.emit('Added', sheet);
        return worksheet(session, sheet);
      },
      GetActiveWorksheet: () => object(active(), 'active'),
      GetCount: ([visibleOnly]) =>
        session.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').length,
      GetItem: ([key]) => object(find(key), key),
      GetItemOrNullObject: ([key]) => {
        const sheet = find(key);
        return sheet ? worksheet(session, sheet) : null;
      },
      ...eventMethods(session, 'Workbook', [
        'Activated',
        'Added',
        'DataChanged',
        'Deleted',
        'NameChanged',
        'SelectionChanged',
        'VisibilityChanged',
      ]),
    },
  };
}

function freeName(sheets: Sheet[]): string {
  for (let i = 1; ; i++) if (!sheets.some((sheet) => sheet.name === `Лист${i}`)) return `Лист${i}`;
}
