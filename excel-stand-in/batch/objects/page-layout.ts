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
      BlackAndWhite: {
        get: () => sheet.page.blackAndWhite,
        set: (value) => (page().blackAndWhite = asBoolean(value)),
      },
      FirstPageNumber: {
        get: () => sheet.page.firstPageNumber ?? '',
        set: (value) => (page().firstPageNumber = value === '' ? null : asNumber(value)),
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
        props: {
          State: {
            get: () => (sheet.page.plainFirst ? 'FirstAndDefault' : 'Default'),
            set: (value) => (page().plainFirst = oneOf(value, ['Default', 'FirstAndDefault']) === 'FirstAndDefault'),
          },
        },
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

export const horizontalPageBreaks = (session: Session, sheet: Sheet): ApiObject =>
  pageBreaks(session, sheet, 'rowBreaks', 'top');
export const verticalPageBreaks = (session: Session, sheet: Sheet): ApiObject =>
  pageBreaks(session, sheet, 'colBreaks', 'left');

function pageBreaks(session: Session, sheet: Sheet, kind: 'rowBreaks' | 'colBreaks', side: 'top' | 'left'): ApiObject {
  return {
    className: 'PageBreakCollection',
    items: () => sheet.page[kind].map(() => ({ className: 'PageBreak' })),
    methods: {
      Add: ([before]) => {
        session.writable(sheet);
        const at = cellsOf(before, sheet).rects[0]![side];
        if (at === 0) refuse('InvalidArgument', 'no break before the first row or column');
        if (sheet.page[kind].length >= 1026) refuse('InvalidArgument', 'at most 1,026 breaks');
        if (!sheet.page[kind].includes(at)) sheet.page[kind].push(at);
        return { className: 'PageBreak' };
      },
      RemovePageBreaks: () => {
        session.writable(sheet).page[kind] = [];
      },
      GetCount: () => sheet.page[kind].length,
    },
  };
}
