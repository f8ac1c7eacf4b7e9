import type { ApiObject } from '../api-object';
import { asText, oneOf, readOnly } from '../api-object';
import { calculate } from '../../model/calculate';
import { refuse } from '../errors';
import type { Session } from '../session';
import { customXmlParts } from './custom-xml';
import { nameCollection } from './names';
import { rangeAreas, rangeObject } from './range';
import { eventMethods } from './events';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheets';

/** The root of every batch. */
export function workbookObject(session: Session): ApiObject {
  const { book } = session;
  session.worksheetOf = (sheet) => worksheet(session, sheet);
  session.rangeOf = (sheet, [rect]) => rangeObject(session, sheet, rect!);
  session.areasOf = (sheet, rects) => rangeAreas(session, sheet, rects);
  return {
    className: 'Workbook',
    props: {
      Name: readOnly(() => book.fileName),
      ReadOnly: readOnly(() => book.readOnly),
    },
    children: {
      Worksheets: () => worksheetCollection(session),
      Names: () => nameCollection(session, book.names, null),
      CustomXmlParts: () => customXmlParts(session),
      Settings: () => settings(session),
      Application: () => application(session),
      Protection: () => ({
        className: 'WorkbookProtection',
        props: { Protected: readOnly(() => book.structureProtected) },
        methods: {
          Protect: () => {
            session.editable().structureProtected = true;
          },
          Unprotect: () => {
            session.editable().structureProtected = false;
          },
        },
      }),
    },
    methods: {
      CreateAndOpenWorkbook: ([file]) => openNew(session, file),
      GetSelectedRange: () => {
        const sheet = session.sheet(book.activeSheetId);
        return rangeObject(session, sheet, sheet.selection);
      },
      ...eventMethods(session, 'Workbook', ['Activated']),
    },
  };
}

function openNew(session: Session, file: unknown): void {
  const text = asText(file);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4) refuse('InvalidArgument', 'not base64');
  session.opened.push(text);
}

function application(session: Session): ApiObject {
  const { book } = session;
  return {
    className: 'Application',
    props: {
      CalculationMode: {
        get: () => book.calculation,
        set: (value) => {
          book.calculation = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        },
      },
    },
    methods: {
      Calculate: ([type]) => {
        oneOf(type, ['Recalculate', 'Full', 'FullRebuild']);
        calculate(book);
        book.stale = false;
      },
      CreateWorkbook: ([file]) => ({
        className: 'WorkbookCreated',
        methods: {
          Open: () => openNew(session, file),
        },
      }),
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}

function settings(session: Session): ApiObject {
  const { book } = session;
  const setting = (key: string): ApiObject => ({
    className: 'Setting',
    id: key,
    props: {
      Key: readOnly(() => key),
      Value: {
        get: () => book.settings.get(key),
        set: (value) => {
          session.editable().settings.set(key, value);
        },
      },
    },
    methods: {
      Delete: () => {
        session.editable().settings.delete(key);
      },
    },
  });
  return {
    className: 'SettingCollection',
    items: () => [...book.settings.keys()].map(setting),
    indexer: (key) => (book.settings.has(asText(key)) ? setting(asText(key)) : refuse('ItemNotFound', String(key))),
    methods: {
      Add: ([key, value]) => {
        session.editable().settings.set(asText(key), value);
        return setting(asText(key));
      },
      GetItemOrNullObject: ([key]) => (book.settings.has(asText(key)) ? setting(asText(key)) : null),
      GetCount: () => book.settings.size,
    },
  };
}
