import type { Sheet } from '../../model/workbook';
import { asBoolean, asNumber, asRecord, asText, oneOf, type ApiObject, type Prop } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { cellsOf } from './cells-of';

const pointsOf = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export function pageLayout(session: Session, sheet: Sheet): ApiObject {
  const page = () => {
    session.writable(sheet);
    return sheet.page;
  };
  const margin = (key: keyof Sheet['page']['margins']): Prop => ({
    get: () => sheet.page.margins[key],
    set: (value) => {
      const points = asNumber(value);
      if (points < 0 || points > 3000) refuse('InvalidArgument', 'a margin');
      page().margins[key] = points;
    },
  });
  return {
    className: 'PageLayout',
    props: {
      Orientation: {
        get: () => sheet.page.orientation,
        set: (value) => (page().orientation = oneOf(value, ['Portrait', 'Landscape'])),
      },
      PaperSize: {
        get: () => sheet.page.paperSize,
        set: (value) => (page().paperSize = oneOf(value, ['A4', 'A3', 'A5', 'Letter'])),
      },
      Zoom: {
        get: () => sheet.page.zoom,
        set: (value) => {
          const zoom = asRecord(value);
          const pages = ['horizontalFitToPages', 'verticalFitToPages', 'scale'];
          for (const [key, item] of Object.entries(zoom)) {
            oneOf(key, pages);
            if (item !== null && (asNumber(item) < 1 || asNumber(item) > 32767)) refuse('InvalidArgument', key);
          }
          if (zoom.scale !== undefined && Object.keys(zoom).length > 1) refuse('InvalidArgument', 'scale or pages');
          page().zoom = zoom as Sheet['page']['zoom'];
        },
      },
      CenterHorizontally: {
        get: () => sheet.page.centerHorizontally,
        set: (value) => (page().centerHorizontally = asBoolean(value)),
      },
      CenterVertically: {
        get: () => sheet.page.centerVertically,
        set: (value) => (page().centerVertically = asBoolean(value)),
      },
      TopMargin: margin('top'),
      BottomMargin: margin('bottom'),
      LeftMargin: margin('left'),
      RightMargin: margin('right'),
      HeaderMargin: margin('header'),
      FooterMargin: margin('footer'),
    },
    children: {
      HeadersFooters: () => ({
        className: 'HeaderFooterGroup',
        children: { DefaultForAllPages: () => headerFooter(session, sheet) },
      }),
    },
    methods: {
      SetPrintArea: ([area]) => {
        const cells = cellsOf(area, sheet);
        if (cells.sheet !== sheet || cells.rects.length > 1) refuse('InvalidArgument', 'an area of this sheet');
        page().printArea = cells.rects[0]!;
      },
      SetPrintMargins: ([unit, options]) => {
        const factor = pointsOf[oneOf(unit, ['Points', 'Inches', 'Centimeters'])];
        for (const [key, value] of Object.entries(asRecord(options))) {
          const name = oneOf(key, ['top', 'bottom', 'left', 'right', 'header', 'footer']);
          page().margins[name] = asNumber(value) * factor;
        }
      },
      SetPrintTitleRows: ([rows]) => {
        const rect = cellsOf(rows, sheet).rects[0]!;
        page().titleRows = [rect.top, rect.bottom];
      },
      SetPrintTitleColumns: ([columns]) => {
        const rect = cellsOf(columns, sheet).rects[0]!;
        page().titleCols = [rect.left, rect.right];
      },
    },
  };
}

function headerFooter(session: Session, sheet: Sheet): ApiObject {
  const part = (key: string): Prop => ({
    get: () => sheet.page.headersFooters[key] ?? '',
    set: (value) => {
      const text = asText(value);
      if (text.length > 255) refuse('InvalidArgument', 'a header of more than 255 characters');
      session.writable(sheet).page.headersFooters[key] = text;
    },
  });
  const names = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];
  return { className: 'HeaderFooter', props: Object.fromEntries(names.map((name) => [name, part(name)])) };
}

export function horizontalPageBreaks(session: Session, sheet: Sheet): ApiObject {
  return {
    className: 'PageBreakCollection',
    items: () => sheet.page.rowBreaks.map(() => ({ className: 'PageBreak' })),
    methods: {
      Add: ([before]) => {
        session.writable(sheet);
        const { top } = cellsOf(before, sheet).rects[0]!;
        if (top === 0) refuse('InvalidArgument', 'no break before the first row');
        if (sheet.page.rowBreaks.length >= 1026) refuse('InvalidArgument', 'at most 1,026 breaks');
        if (!sheet.page.rowBreaks.includes(top)) sheet.page.rowBreaks.push(top);
        return { className: 'PageBreak' };
      },
      RemovePageBreaks: () => {
        session.writable(sheet).page.rowBreaks = [];
      },
      GetCount: () => sheet.page.rowBreaks.length,
    },
  };
}
