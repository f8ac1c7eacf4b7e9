import { intersect, rectText, subtract } from '../../model/address';
import { isWhole } from '../../model/cells';
import type { ConditionalFormat, Sheet } from '../../model/workbook';
import { asBoolean, asColor, asText, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import type { Cells } from './cells-of';

/**
 * Excel's API fails to read a rule that was duplicated or brought back by Ctrl+Z, and both rules of two on one range where one of them was made in
 * Excel's own window.
 */
function unreadable(sheet: Sheet, item: ConditionalFormat): boolean {
  const range = (of: ConditionalFormat) => of.rects.map(rectText).join();
  const twins = sheet.conditionalFormats.filter((other) => range(other) === range(item));
  return Boolean(item.broken) || (twins.length > 1 && twins.some(({ type }) => type !== 'Custom'));
}

const kinds: Readonly<Record<string, string>> = {
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  colorScale: 'ColorScale',
  containsText: 'ContainsText',
  top10: 'TopBottom',
};
/** The kind as the API names it; whether Excel keeps the rule in its old place or in the extension list makes no difference there. */
function kindOf({ type, raw, extension = '' }: ConditionalFormat): string {
  if (type === 'Custom') return type;
  return kinds[/ type="(\w+)"/.exec(raw ?? extension)?.[1] ?? ''] ?? 'CellValue';
}

const touching = ({ sheet, rects }: Cells): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((item) => item.rects.some((a) => rects.some((b) => intersect(a, b))));

export function conditionalFormatCollection(session: Session, cells: Cells): ApiObject {
  const { sheet } = cells;
  const find = (id: unknown): ConditionalFormat | undefined =>
    sheet.conditionalFormats.find((_, priority) => String(priority) === String(id));
  const object = (item: ConditionalFormat) => conditionalFormat(session, cells, item);
  return {
    className: 'ConditionalFormatCollection',
    items: () => touching(cells).map(object),
    indexer: (id) => object(find(id) ?? refuse('ItemNotFound', `format ${String(id)}`)),
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
        return conditionalFormat(session, cells, item);
      },
      ClearAll: () => {
        session.writable(sheet);
        for (const rect of cells.rects)
          for (const item of sheet.conditionalFormats) item.rects = item.rects.flatMap((part) => subtract(part, rect));
        sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => item.rects.length > 0);
      },
      GetCount: () => touching(cells).length,
      GetItem: ([id]) => conditionalFormat(session, cells, find(id) ?? refuse('ItemNotFound', `format ${String(id)}`)),
      GetItemAt: ([index]) => {
        const item = touching(cells)[Number(index)] ?? refuse('InvalidArgument', 'no such format');
        return conditionalFormat(session, cells, item);
      },
      GetItemOrNullObject: ([id]) => {
        const item = find(id);
        return item ? conditionalFormat(session, cells, item) : null;
      },
    },
  };
}

function conditionalFormat(session: Session, { sheet, rects: asked }: Cells, item: ConditionalFormat): ApiObject {
  const priority = sheet.conditionalFormats.indexOf(item);
  const live = (): ConditionalFormat =>
    sheet.conditionalFormats.includes(item) ? item : refuse('ItemNotFound', 'the conditional format was deleted');
  const readable = (): ConditionalFormat =>
    unreadable(sheet, live()) ? refuse('GeneralException', 'the rule cannot be read') : item;
  const custom = (): ApiObject => customFormat(session, sheet, live, readable);
  return {
    className: 'ConditionalFormat',
    // Excel's id is the priority: it changes when another format comes or goes.
    id: String(priority),
    props: {
      Id: readOnly(() => String(sheet.conditionalFormats.indexOf(live()))),
      Type: readOnly(() => {
        if (live().broken) refuse('GeneralException', 'the rule cannot be read');
        return kindOf(item);
      }),
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
      CustomOrNullObject: () => (readable().type === 'Custom' ? custom() : null),
    },
    methods: {
      Delete: () => {
        session.writable(sheet);
        // A rule found through the cells of the whole sheet cannot be deleted; one found through its own range can.
        if (asked.some(isWhole)) refuse('ItemNotFound', 'the rule, asked for through the whole sheet');
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

function customFormat(
  session: Session,
  sheet: Sheet,
  live: () => ConditionalFormat,
  readable: () => ConditionalFormat,
): ApiObject {
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
            get: () => readable().formula,
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
              Color: { get: () => readable().format.fill ?? '', set: (value) => (format().fill = asColor(value)) },
            },
          }),
          Font: () => ({
            className: 'ConditionalRangeFont',
            props: {
              Color: { get: () => readable().format.color ?? '', set: (value) => (format().color = asColor(value)) },
              Bold: { get: () => readable().format.bold ?? false, set: (value) => (format().bold = asBoolean(value)) },
              Italic: {
                get: () => readable().format.italic ?? false,
                set: (value) => (format().italic = asBoolean(value)),
              },
            },
          }),
        },
      }),
    },
  };
}
