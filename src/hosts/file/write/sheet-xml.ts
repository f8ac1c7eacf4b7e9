import { a1, areaA1, columnName, quoteSheet, type Area } from '../../../model/cells';
import type { PrintSetup, SheetPlan, Validation } from '../../../model/plan';
import type { AddedSheet } from '../../../app/port';
import { pushCell, valueCellXml } from './cell-xml';
import { limits } from '../package/limits';
import { serialOfIso } from '../read/iso-date';
import type { StyleSheet } from './styles';
import { escapeAttribute, escapeXml } from '../package/xml';

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

export interface SheetParts {
  xml: string;
  /** Addresses of external links, in the order of the relationship ids given by `linkId`. */
  links: string[];
}

export const linkId = (index: number): string => `link${index + 1}`;
export const drawingId = 'drawing1';

/** A sheet plan as worksheet XML; elements in the order of ECMA-376 (CT_Worksheet), which Excel insists on. */
export function planSheetXml(plan: SheetPlan, styles: StyleSheet, selected: boolean): SheetParts {
  const formats = plan.styles.map((style) => styles.cellFormat(style, plan.font));
  const plain = styles.cellFormat({}, plan.font);
  const links = hyperlinks(plan);
  const pieces = [
    head,
    `<sheetPr>${plan.tabColor ? `<tabColor rgb="FF${plan.tabColor.slice(1)}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${usedArea(plan)}"/>`,
    views(plan, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(plan, styles.digit),
    '<sheetData>',
  ];
  pushRows(pieces, plan, formats, plain);
  pieces.push(
    '</sheetData>',
    plan.autoFilter ? `<autoFilter ref="${areaA1(plan.autoFilter)}"/>` : '',
    wrapped(
      'mergeCells',
      plan.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`),
    ),
    ...plan.conditional.map(
      ({ area, formula, style, stopIfTrue }, index) =>
        `<conditionalFormatting sqref="${areaA1(area)}"><cfRule type="expression" dxfId="${styles.differential(style)}"` +
        ` priority="${index + 1}"${stopIfTrue ? ' stopIfTrue="1"' : ''}><formula>${escapeXml(formula)}</formula></cfRule>` +
        '</conditionalFormatting>',
    ),
    wrapped('dataValidations', plan.validations.map(validation)),
    links.xml,
    page(plan.print),
    plan.charts.length > 0 ? `<drawing r:id="${drawingId}"/>` : '',
    '</worksheet>',
  );
  return { xml: pieces.join(''), links: links.addresses };
}

/** A sheet of values at their own addresses. */
export function valueSheetXml({ top, left, values }: AddedSheet, selected: boolean): string {
  const names = (values[0] ?? []).map((_, index) => columnName(left + index));
  const rows = values.map((cells, index) => {
    let text = '';
    for (let col = 0; col < cells.length; col++) {
      text += valueCellXml(cells[col]!, `${names[col] ?? columnName(left + col)}${top + index + 1}`);
    }
    return text && `<row r="${top + index + 1}">${text}</row>`;
  });
  const view = selected ? '<sheetView tabSelected="1" workbookViewId="0"/>' : '<sheetView workbookViewId="0"/>';
  return `${head}<sheetViews>${view}</sheetViews><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const wrapped = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function usedArea(plan: SheetPlan): string {
  const right = plan.rows.reduce((most, row) => Math.max(most, row.cells.length), 1) - 1;
  return areaA1({ top: 0, left: 0, bottom: Math.max(plan.rows.length, 1) - 1, right: Math.max(right, 0) });
}

function views({ freeze, showGridlines }: SheetPlan, selected: boolean): string {
  const open =
    `<sheetViews><sheetView${showGridlines ? '' : ' showGridLines="0"'}` +
    `${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  const { rows = 0, cols = 0 } = freeze ?? {};
  if (rows === 0 && cols === 0) return `${open}</sheetView></sheetViews>`;
  const pane = rows > 0 && cols > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = a1({ row: rows, col: cols });
  const selection = (name: string) => `<selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`;
  return (
    `${open}<pane${cols > 0 ? ` xSplit="${cols}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `${pane === 'bottomRight' ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : ''}${selection(pane)}` +
    '</sheetView></sheetViews>'
  );
}

/**
 * The plan's width in characters of 7 pixels → the file's, in digits of the workbook's own font. Excel keeps whole pixels: 5 of padding, 12 for the
 * first character of a narrower column.
 */
function fileWidth(characters: number, digit: number): number {
  const pixels = characters < 1 ? Math.round(characters * 12) : Math.round(characters * 7) + 5;
  return Math.trunc((pixels / digit) * 256) / 256;
}

function columns(plan: SheetPlan, digit: number): string {
  if (plan.columns.length === 0) return '';
  const items = plan.columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(fileWidth(width, digit), 255)}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function pushRows(pieces: string[], { rows }: SheetPlan, formats: readonly number[], plain: number): void {
  rows.forEach(({ cells, height, grows, hidden }, index) => {
    const row = String(index + 1);
    const attributes =
      (height === undefined ? '' : ` ht="${height}"${grows ? '' : ' customHeight="1"'}`) +
      (hidden ? ' hidden="1"' : '');
    const start = pieces.push(`<row r="${row}"${attributes}>`);
    for (let col = 0; col < cells.length; col++) {
      const cell = cells[col];
      if (cell) pushCell(pieces, cell, row, col, cell.s === undefined ? plain : formats[cell.s]);
    }
    if (pieces.length > start || attributes !== '') pieces.push('</row>');
    else pieces.pop();
  });
}

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function validation({ area, rule, prompt, error }: Validation): string {
  const formulas: string[] = [];
  let kind: string = rule.type;
  if (rule.type === 'list') formulas.push(`"${rule.values.join(',').replace(/"/g, '""')}"`);
  else if (rule.type === 'listRange') {
    kind = 'list';
    formulas.push(rule.ref);
  } else if (rule.type === 'date') formulas.push(String(serialOfIso(rule.min)), String(serialOfIso(rule.max)));
  else formulas.push(String(rule.min), String(rule.max));
  const attributes =
    ` type="${kind}"${error?.style === 'warning' ? ' errorStyle="warning"' : ''} allowBlank="1"` +
    ' showInputMessage="1" showErrorMessage="1"' +
    (error ? ` errorTitle="${escapeAttribute(error.title)}" error="${escapeAttribute(error.text)}"` : '') +
    (prompt ? ` promptTitle="${escapeAttribute(prompt.title)}" prompt="${escapeAttribute(prompt.text)}"` : '');
  const body = formulas.map((text, index) => `<formula${index + 1}>${escapeXml(text)}</formula${index + 1}>`).join('');
  return `<dataValidation${attributes} sqref="${areaA1(area)}">${body}</dataValidation>`;
}

/** Links of cells: places in the workbook by location, addresses by relationships. Beyond Excel's limit a cell keeps its text only. */
function hyperlinks(plan: SheetPlan): { xml: string; addresses: string[] } {
  const addresses: string[] = [];
  const items: string[] = [];
  plan.rows.forEach((row, index) =>
    row.cells.forEach((cell, col) => {
      if (!cell?.link || items.length >= limits.hyperlinks) return;
      const { link } = cell;
      const tip = link.tip ? ` tooltip="${escapeAttribute(short(link.tip, 255))}"` : '';
      const ref = `<hyperlink ref="${a1({ row: index, col })}"`;
      if ('url' in link) {
        let number = addresses.indexOf(link.url);
        if (number < 0) number = addresses.push(link.url) - 1;
        items.push(`${ref} r:id="${linkId(number)}"${tip}/>`);
      } else {
        items.push(`${ref} location="${escapeAttribute(`${quoteSheet(link.sheet)}!${link.cell}`)}"${tip}/>`);
      }
    }),
  );
  return { xml: items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`, addresses };
}

const inches = (millimetres: number): string => String(Math.round((millimetres / 25.4) * 10_000) / 10_000);

/** A header or a footer in Excel's code: «&L…&C…&R…». */
const bandText = (band: PrintSetup['header']): string =>
  (['left', 'center', 'right'] as const)
    .map((side) => (band?.[side] ? `&${side[0]!.toUpperCase()}${band[side]}` : ''))
    .join('');

/** Headers and footers; a first page of its own has none. */
function headerFooter({ header, footer, plainFirst }: PrintSetup): string {
  const part = (name: string, text: string) => (text ? `<${name}>${escapeXml(text)}</${name}>` : '');
  const own = part('oddHeader', bandText(header)) + part('oddFooter', bandText(footer));
  return own && `<headerFooter${plainFirst ? ' differentFirst="1"' : ''}>${own}</headerFooter>`;
}

const breaksXml = (name: string, at: readonly number[], max: number): string =>
  at.length === 0
    ? ''
    : `<${name} count="${at.length}" manualBreakCount="${at.length}">${[...at]
        .sort((a, b) => a - b)
        .map((index) => `<brk id="${index}" max="${max}" man="1"/>`)
        .join('')}</${name}>`;

function page(print: PrintSetup): string {
  const { margins, breaks = [], colBreaks = [] } = print;
  const band = Math.min(margins.bottom, 8);
  return [
    print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}"`,
    ` bottom="${inches(margins.bottom)}" header="${inches(Math.min(margins.top, 8))}" footer="${inches(band)}"/>`,
    `<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="${print.fitWidth}" fitToHeight="${print.fitHeight ?? 0}"` +
      `${print.withoutFills ? ' blackAndWhite="1"' : ''} firstPageNumber="1" useFirstPageNumber="1"/>`,
    headerFooter(print),
    breaksXml('rowBreaks', breaks, limits.columns - 1),
    breaksXml('colBreaks', colBreaks, limits.rows - 1),
  ].join('');
}

/** «'Лист'!$A$1:$H$40», for defined names and charts. */
export const namedArea = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${areaA1(area, true)}`;
