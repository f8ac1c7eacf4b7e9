import type { Rect } from '../../model/address';
import { isWhole, restyle, styleAt } from '../../model/cells';
import type { CellStyle, StylePatch } from '../../model/style';
import { standardHeight, standardWidth } from '../../model/workbook';
import { asBoolean, asColor, asNumber, asRecord, asText, oneOf, type ApiObject, type Prop } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { borderObject, edges } from './borders';
import type { Cells } from './cells-of';

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
  'Fill',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

function change(session: Session, { sheet, rects }: Cells, patch: StylePatch): void {
  session.writable(sheet);
  for (const rect of rects) {
    if (isWhole(rect)) refuse('ApiNotFound', 'formats of whole rows and columns');
    restyle(sheet, rect, patch);
  }
}

/** One value for the whole of the cells, null where they differ: Excel's way. */
function common<T>({ sheet, rects }: Cells, of: (style: CellStyle) => T): T | null {
  let first: T | undefined;
  for (const rect of rects) {
    if (isWhole(rect)) refuse('ApiNotFound', 'formats of whole rows and columns');
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++) {
        const value = of(styleAt(sheet, row, column));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
  }
  return first ?? null;
}

export function rangeFormat(session: Session, cells: Cells): ApiObject {
  const { sheet, rects } = cells;
  const style = (get: (style: CellStyle) => unknown, patch: (value: unknown) => StylePatch): Prop => ({
    get: () => common(cells, get),
    set: (value) => change(session, cells, patch(value)),
  });
  const each = (from: (rect: Rect) => number, to: (rect: Rect) => number, visit: (i: number) => void) => {
    for (const rect of rects) {
      if (to(rect) - from(rect) > 20000) refuse('RangeExceedsLimit');
      for (let i = from(rect); i <= to(rect); i++) visit(i);
    }
  };
  const first = rects[0]!;
  return {
    className: 'RangeFormat',
    props: {
      HorizontalAlignment: style(
        (s) => s.horizontal,
        (v) => ({ horizontal: oneOf(v, horizontals) }),
      ),
      VerticalAlignment: style(
        (s) => s.vertical,
        (v) => ({ vertical: oneOf(v, verticals) }),
      ),
      WrapText: style(
        (s) => s.wrap,
        (v) => ({ wrap: asBoolean(v) }),
      ),
      IndentLevel: style(
        (s) => s.indent,
        (v) => ({ indent: asNumber(v) }),
      ),
      ColumnWidth: {
        get: () => ((sheet.columnWidths.get(first.left) ?? standardWidth) * 3) / 4,
        set: (value) => {
          const points = asNumber(value);
          if (points < 0 || points > 255 * 7 * 0.75 + 4) refuse('InvalidArgument', `a width of ${points} points`);
          session.writable(sheet);
          each(
            (r) => r.left,
            (r) => r.right,
            (i) => sheet.columnWidths.set(i, Math.round((points * 4) / 3)),
          );
        },
      },
      RowHeight: {
        get: () => sheet.rowHeights.get(first.top) ?? standardHeight,
        set: (value) => {
          const points = asNumber(value);
          if (points < 0 || points > 409.5) refuse('InvalidArgument', `a height of ${points} points`);
          session.writable(sheet);
          each(
            (r) => r.top,
            (r) => r.bottom,
            (i) => sheet.rowHeights.set(i, points),
          );
        },
      },
      UseStandardHeight: {
        set: (value) => {
          if (!asBoolean(value)) return;
          session.writable(sheet);
          for (const rect of rects)
            for (const row of [...sheet.rowHeights.keys()])
              if (row >= rect.top && row <= rect.bottom) sheet.rowHeights.delete(row);
        },
      },
      UseStandardWidth: {
        set: (value) => {
          if (!asBoolean(value)) return;
          session.writable(sheet);
          for (const rect of rects)
            for (const column of [...sheet.columnWidths.keys()])
              if (column >= rect.left && column <= rect.right) sheet.columnWidths.delete(column);
        },
      },
    },
    methods: {
      // The row grows with its text from now on.
      AutofitRows: () => {
        session.writable(sheet);
        each(
          (r) => r.top,
          (r) => r.bottom,
          (i) => sheet.rowHeights.delete(i),
        );
      },
    },
    children: {
      Font: () => fontObject(session, cells),
      Fill: () => ({
        className: 'RangeFill',
        props: {
          Color: {
            get: () => common(cells, (s) => s.fill || '#FFFFFF'),
            set: (value) => change(session, cells, { fill: asColor(value) }),
          },
        },
        methods: { Clear: () => change(session, cells, { fill: '' }) },
      }),
      Borders: () => ({
        className: 'RangeBorderCollection',
        items: () => edges.map((edge) => borderObject(session, cells, edge)),
        indexer: (key) => borderObject(session, cells, oneOf(key, edges)),
      }),
      Protection: () => ({
        className: 'FormatProtection',
        props: {
          Locked: {
            get: () => common(cells, (s) => s.locked),
            set: (value) => change(session, cells, { locked: asBoolean(value) }),
          },
        },
      }),
    },
  };
}

function fontObject(session: Session, cells: Cells): ApiObject {
  const font = (key: keyof CellStyle['font'], parse: (value: unknown) => unknown): Prop => ({
    get: () => common(cells, (s) => s.font[key]),
    set: (value) => change(session, cells, { font: { [key]: parse(value) } }),
  });
  return {
    className: 'RangeFont',
    props: {
      Name: font('name', asText),
      Size: font('size', (v) => (asNumber(v) >= 1 && asNumber(v) <= 409 ? v : refuse('InvalidArgument', 'font size'))),
      Bold: font('bold', asBoolean),
      Italic: font('italic', asBoolean),
      Color: font('color', asColor),
      Underline: font('underline', (v) =>
        oneOf(v, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
      ),
    },
  };
}

/** `setCellProperties`: a 2-D array of {format: {fill: {color}, font: {…}}}; anything else is not implemented. */
export function setCellProperties(session: Session, { sheet, rects }: Cells, value: unknown): void {
  const rect = rects[0]!;
  const fits =
    Array.isArray(value) &&
    value.length === rect.bottom - rect.top + 1 &&
    value.every((line) => Array.isArray(line) && line.length === rect.right - rect.left + 1);
  if (!fits) refuse('InvalidArgument', 'the array does not fit the range');
  (value as unknown[][]).forEach((line, r) =>
    line.forEach((item, c) => {
      const at = { top: rect.top + r, bottom: rect.top + r, left: rect.left + c, right: rect.left + c };
      const one = rangeFormat(session, { sheet, rects: [at] });
      const { format = {}, ...others } = asRecord(item);
      if (Object.keys(others).length > 0) refuse('ApiNotFound', `cell properties ${Object.keys(others).join(', ')}`);
      for (const [group, members] of Object.entries(asRecord(format)))
        for (const [name, member] of Object.entries(asRecord(members))) {
          const child = one.children?.[group[0]!.toUpperCase() + group.slice(1)]?.();
          const set = child?.props?.[name[0]!.toUpperCase() + name.slice(1)]?.set;
          if (set) set(member);
          else refuse('ApiNotFound', `cell property ${group}.${name}`);
        }
    }),
  );
}
