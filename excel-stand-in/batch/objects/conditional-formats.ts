import { intersect, rectText, subtract } from '../../model/address';
import type { ConditionalFormat, Sheet } from '../../model/workbook';
import { asBoolean, asColor, asText, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import type { Cells } from './cells-of';

const touching = ({ sheet, rects }: Cells): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((item) => item.rects.some((a) => rects.some((b) => intersect(a, b))));

export function conditionalFormatCollection(session: Session, cells: Cells): ApiObject {
  const { sheet } = cells;
  const find = (id: unknown): ConditionalFormat | undefined =>
    sheet.conditionalFormats.find((_, priority) => String(priority) === String(id));
  return {
    className: 'ConditionalFormatCollection',
    items: () => touching(cells).map((item) => conditionalFormat(session, sheet, item)),
    indexer: (id) => conditionalFormat(session, sheet, find(id) ?? refuse('ItemNotFound', `format ${String(id)}`)),
    methods: {
      Add: ([type]) => {
        if (type !== 'Custom') refuse('ApiNotFound', `conditional format ${String(type)}`);
        session.writable(sheet);
        const item: ConditionalFormat = {
          type: 'Custom',
          rects: cells.rects,
          formula: '',
          stopIfTrue: false,
          format: {},
        };
        // A new format takes the highest priority; the others move down, and so do their ids.
        sheet.conditionalFormats.unshift(item);
        return conditionalFormat(session, sheet, item);
      },
      ClearAll: () => {
        session.writable(sheet);
        for (const rect of cells.rects)
          for (const item of sheet.conditionalFormats) item.rects = item.rects.flatMap((part) => subtract(part, rect));
        sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => item.rects.length > 0);
      },
      GetCount: () => touching(cells).length,
      GetItem: ([id]) => conditionalFormat(session, sheet, find(id) ?? refuse('ItemNotFound', `format ${String(id)}`)),
      GetItemAt: ([index]) => {
        const item = touching(cells)[Number(index)] ?? refuse('InvalidArgument', 'no such format');
        return conditionalFormat(session, sheet, item);
      },
      GetItemOrNullObject: ([id]) => {
        const item = find(id);
        return item ? conditionalFormat(session, sheet, item) : null;
      },
    },
  };
}

function conditionalFormat(session: Session, sheet: Sheet, item: ConditionalFormat): ApiObject {
  const priority = sheet.conditionalFormats.indexOf(item);
  const live = (): ConditionalFormat =>
    sheet.conditionalFormats.includes(item) ? item : refuse('ItemNotFound', 'the conditional format was deleted');
  const custom = (): ApiObject => customFormat(session, sheet, live);
  return {
    className: 'ConditionalFormat',
    // Excel's id is the priority: it changes when another format comes or goes.
    id: String(priority),
    props: {
      Id: readOnly(() => String(sheet.conditionalFormats.indexOf(live()))),
      Type: readOnly(() => (live().type === 'Custom' ? 'Custom' : 'CellValue')),
      Priority: readOnly(() => sheet.conditionalFormats.indexOf(live())),
      StopIfTrue: {
        get: () => live().stopIfTrue,
        set: (value) => {
          session.writable(sheet);
          live().stopIfTrue = asBoolean(value);
        },
      },
    },
    children: {
      Custom: () => (live().type === 'Custom' ? custom() : refuse('InvalidArgument', 'not a custom format')),
      CustomOrNullObject: () => (live().type === 'Custom' ? custom() : null),
    },
    methods: {
      Delete: () => {
        session.writable(sheet);
        live();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== item);
      },
      GetRange: () =>
        live().rects.length === 1
          ? session.rangeOf(sheet, item.rects)
          : refuse('InvalidOperation', item.rects.map(rectText).join()),
      GetRangeOrNullObject: () => (live().rects.length === 1 ? session.rangeOf(sheet, item.rects) : null),
      GetRanges: () => session.areasOf(sheet, live().rects),
    },
  };
}

function customFormat(session: Session, sheet: Sheet, live: () => ConditionalFormat): ApiObject {
  const format = () => {
    session.writable(sheet);
    return live().format;
  };
  return {
    className: 'CustomConditionalFormat',
    children: {
      Rule: () => ({
        className: 'ConditionalFormatRule',
        props: {
          Formula: {
            get: () => live().formula,
            set: (value) => {
              const text = asText(value);
              if (!text.startsWith('=') || text.length > 8192) refuse('InvalidArgument', 'a rule is a formula with =');
              session.writable(sheet);
              live().formula = text;
            },
          },
        },
      }),
      Format: () => ({
        className: 'ConditionalRangeFormat',
        children: {
          Fill: () => ({
            className: 'ConditionalRangeFill',
            props: {
              Color: { get: () => live().format.fill ?? '', set: (value) => (format().fill = asColor(value)) },
            },
          }),
          Font: () => ({
            className: 'ConditionalRangeFont',
            props: {
              Color: { get: () => live().format.color ?? '', set: (value) => (format().color = asColor(value)) },
              Bold: { get: () => live().format.bold ?? false, set: (value) => (format().bold = asBoolean(value)) },
              Italic: {
                get: () => live().format.italic ?? false,
                set: (value) => (format().italic = asBoolean(value)),
              },
            },
          }),
        },
      }),
    },
  };
}
