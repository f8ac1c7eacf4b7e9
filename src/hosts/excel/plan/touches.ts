import { a1, areaA1, columnName } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import type { TouchKind } from '../../../words/workbook/excel';
import { call, callBytes, type Step } from '../steps';
import type { SheetOf } from './content';

/** A part of a sheet's look that an Excel may refuse (no printer, an older build) without harm to what the sheet says. */
export interface Touch {
  kind: TouchKind;
  /** Name of the sheet, for the remark. */
  sheet: string;
  step: Step;
}

const centimetres = (millimetres: number): number => millimetres / 10;

/** Panes, gridlines, the tab and the print set-up of a plan, each by itself. Header and footer stand 8 mm from the edge, closer where the margin is smaller. */
export function touchesOf(sheetOf: SheetOf, plan: SheetPlan): Touch[] {
  const touch = (kind: TouchKind, apply: (sheet: Excel.Worksheet) => void, calls = 2): Touch => ({
    kind,
    sheet: plan.name,
    step: call((context) => apply(sheetOf(context)), callBytes * calls),
  });
  const { freeze, print } = plan;
  const { area, breaks = [], colBreaks = [], header = {}, footer = {}, margins, titleCols, titleRows } = print;
  return [
    touch('panes', ({ freezePanes }) => freezePanes.unfreeze()),
    ...(freeze && freeze.rows + freeze.cols > 0 ? [touch('panes', (sheet) => frozen(sheet, freeze), 3)] : []),
    touch('grid', (sheet) => {
      sheet.showGridlines = plan.showGridlines;
    }),
    touch('tab', (sheet) => {
      sheet.tabColor = plan.tabColor ?? '';
    }),
    touch('orientation', ({ pageLayout }) => {
      pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    }),
    touch('paper', ({ pageLayout }) => {
      pageLayout.paperSize = Excel.PaperType.a4;
    }),
    touch('fit', ({ pageLayout }) => {
      const vertical = print.fitHeight === undefined ? {} : { verticalFitToPages: print.fitHeight };
      pageLayout.zoom = { horizontalFitToPages: print.fitWidth, ...vertical };
    }),
    touch('margins', ({ pageLayout }) =>
      pageLayout.setPrintMargins('Centimeters', {
        top: centimetres(margins.top),
        bottom: centimetres(margins.bottom),
        left: centimetres(margins.left),
        right: centimetres(margins.right),
        header: centimetres(Math.min(margins.top, 8)),
        footer: centimetres(Math.min(margins.bottom, 8)),
      }),
    ),
    touch('centre', ({ pageLayout }) => {
      pageLayout.centerHorizontally = print.centerHorizontally ?? false;
    }),
    touch(
      'footer',
      ({ pageLayout }) => {
        const { headersFooters } = pageLayout;
        headersFooters.state = print.plainFirst ? 'FirstAndDefault' : 'Default';
        const texts = headersFooters.defaultForAllPages;
        texts.leftHeader = header.left ?? '';
        texts.centerHeader = header.center ?? '';
        texts.rightHeader = header.right ?? '';
        texts.leftFooter = footer.left ?? '';
        texts.centerFooter = footer.center ?? '';
        texts.rightFooter = footer.right ?? '';
        pageLayout.firstPageNumber = 1;
      },
      10,
    ),
    touch('fills', ({ pageLayout }) => {
      pageLayout.blackAndWhite = print.withoutFills ?? false;
    }),
    ...(area ? [touch('area', ({ pageLayout }) => pageLayout.setPrintArea(areaA1(area)))] : []),
    ...(titleRows
      ? [
          touch('titles', ({ pageLayout }) =>
            pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`),
          ),
        ]
      : []),
    ...(titleCols
      ? [
          touch('titles', ({ pageLayout }) =>
            pageLayout.setPrintTitleColumns(`$${columnName(titleCols.from)}:$${columnName(titleCols.to)}`),
          ),
        ]
      : []),
    touch(
      'breaks',
      ({ horizontalPageBreaks }) => {
        horizontalPageBreaks.removePageBreaks();
        for (const row of breaks) horizontalPageBreaks.add(a1({ row, col: 0 }));
      },
      2 + breaks.length,
    ),
    touch(
      'breaks',
      ({ verticalPageBreaks }) => {
        verticalPageBreaks.removePageBreaks();
        for (const col of colBreaks) verticalPageBreaks.add(a1({ row: 0, col }));
      },
      2 + colBreaks.length,
    ),
  ];
}

function frozen(sheet: Excel.Worksheet, { rows, cols }: NonNullable<SheetPlan['freeze']>): void {
  if (rows === 0) sheet.freezePanes.freezeColumns(cols);
  else if (cols === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, cols));
}
