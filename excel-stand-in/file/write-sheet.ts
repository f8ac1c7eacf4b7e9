import { letters, rectsText, rectText } from '../model/address';
import { shown, usedRect } from '../model/cells';
import { normalStyle } from '../model/style';
import type { CellData, DataValidation, Sheet } from '../model/workbook';
import { escape } from './tree';
import { conditionalXml, extensionXml } from './write-rules';
import type { StyleWriter } from './write-styles';

/** One worksheet's XML, elements in the order of CT_Worksheet. `hyperlinks` collects addresses that need relations. */
export function sheetXml(
  sheet: Sheet,
  styles: StyleWriter,
  active: boolean,
  hyperlinks: string[],
  drawing: boolean,
): string {
  const { page, frozen } = sheet;
  const fit = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  const tab = sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>` : '';
  const used = usedRect(sheet, false);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr>${tab}${fit ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<dimension ref="${used ? rectText(used) : 'A1'}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${active ? ' tabSelected="1"' : ''}${sheet.showGridlines ? '' : ' showGridLines="0"'}>`,
    paneXml(frozen),
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    rowsXml(sheet, styles),
    sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
    sheet.autoFilter ? `<autoFilter ref="${rectText(sheet.autoFilter)}"/>` : '',
    sheet.merges.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((m) => `<mergeCell ref="${rectText(m)}"/>`).join('')}</mergeCells>`
      : '',
    conditionalXml(sheet, styles),
    validationsXml(sheet.validations),
    hyperlinksXml(sheet, hyperlinks),
    page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${(['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map((k) => `${k}="${page.margins[k] / 72}"`).join(' ')}/>`,
    `<pageSetup paperSize="9" orientation="${page.orientation.toLowerCase()}"`,
    fit
      ? ` fitToWidth="${page.zoom.horizontalFitToPages ?? 0}" fitToHeight="${page.zoom.verticalFitToPages ?? 0}"`
      : page.zoom.scale && page.zoom.scale !== 100
        ? ` scale="${page.zoom.scale}"`
        : '',
    page.blackAndWhite ? ' blackAndWhite="1"' : '',
    page.firstPageNumber === null ? '' : ` firstPageNumber="${page.firstPageNumber}" useFirstPageNumber="1"`,
    '/>',
    headerFooterXml(page.headersFooters, page.plainFirst),
    breaksXml('rowBreaks', page.rowBreaks, 16383),
    breaksXml('colBreaks', page.colBreaks, 1048575),
    drawing ? '<drawing r:id="drawing"/>' : '',
    extensionXml(sheet),
    '</worksheet>',
  ].join('');
}

function paneXml({ rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const corner = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
  return `<pane${split} topLeftCell="${letters(columns)}${rows + 1}" activePane="${corner}" state="frozen"/>`;
}

function columnsXml(sheet: Sheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const items = columns.map((i) => {
    const width = Math.trunc(((sheet.columnWidths.get(i) ?? 64) / 7) * 256) / 256;
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${sheet.hiddenColumns.has(i) ? ' hidden="1"' : ''}/>`;
  });
  return items.length ? `<cols>${items.join('')}</cols>` : '';
}

function rowsXml(sheet: Sheet, styles: StyleWriter): string {
  const rows = new Set([
    ...sheet.cells.keys(),
    ...sheet.styles.keys(),
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
  ]);
  const lines = [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = sheet.cells.get(row);
      const looks = sheet.styles.get(row);
      const columns = [...new Set([...(cells?.keys() ?? []), ...(looks?.keys() ?? [])])].sort((a, b) => a - b);
      const height = sheet.rowHeights.get(row);
      const inner = columns.map((column) => {
        const cell = cells?.get(column);
        const style = styles.cell(looks?.get(column) ?? normalStyle, cell?.quotePrefix);
        return cellXml(`${letters(column)}${row + 1}`, style, cell);
      });
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${row + 1}"${size}${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
    });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

function cellXml(ref: string, style: number, cell: CellData | undefined): string {
  const head = `<c r="${ref}"${style ? ` s="${style}"` : ''}`;
  if (!cell) return `${head}/>`;
  const { value, formula } = cell;
  const f = formula ? `<f>${escape(formula.slice(1))}</f>` : '';
  if (value === null || cell.uncomputed) return f ? `${head}>${f}</c>` : `${head}/>`;
  if (typeof value === 'number') return `${head}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (cell.error) return `${head} t="e">${f}<v>${escape(value)}</v></c>`;
  if (f) return `${head} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escape(shown(value))}</t></is></c>`;
}

const operatorNames: Record<string, string> = {
  Between: 'between',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function validationsXml(list: DataValidation[]): string {
  const items = list.map(({ rects, rule, prompt, errorAlert }) => {
    const [kind, body] = Object.entries(rule)[0] ?? ['none', {}];
    const type = kind === 'wholeNumber' ? 'whole' : kind;
    const source = String(body.source ?? '');
    const first = kind === 'list' ? (source.startsWith('=') ? source.slice(1) : `"${source}"`) : bound(body.formula1);
    const second = kind === 'list' ? undefined : body.formula2 === undefined ? undefined : bound(body.formula2);
    const operator = operatorNames[String(body.operator)] ?? 'between';
    return [
      `<dataValidation type="${type}" allowBlank="1" sqref="${rectsText(rects)}" showInputMessage="1" showErrorMessage="1"`,
      kind === 'list' ? (body.inCellDropDown === false ? ' showDropDown="1"' : '') : ` operator="${operator}"`,
      prompt ? ` promptTitle="${escape(prompt.title)}" prompt="${escape(prompt.message)}"` : '',
      errorAlert
        ? ` errorStyle="${errorAlert.style.toLowerCase()}" errorTitle="${escape(errorAlert.title)}" error="${escape(errorAlert.message)}"`
        : '',
      `><formula1>${escape(first)}</formula1>${second === undefined ? '' : `<formula2>${escape(second)}</formula2>`}</dataValidation>`,
    ].join('');
  });
  return items.length ? `<dataValidations count="${items.length}">${items.join('')}</dataValidations>` : '';
}

/** A bound as the file holds it: numbers and formulas as they are, ISO dates as serial numbers. */
function bound(value: unknown): string {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  if (!date) return String(value).replace(/^=/, '');
  return String(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86400000 + 25569);
}

function hyperlinksXml(sheet: Sheet, addresses: string[]): string {
  const items = [...sheet.hyperlinks].map(([ref, link]) => {
    const target = link.address ? ` r:id="link${addresses.push(link.address)}"` : '';
    const place = link.documentReference ? ` location="${escape(link.documentReference)}"` : '';
    return `<hyperlink ref="${ref}"${target}${place}${link.screenTip ? ` tooltip="${escape(link.screenTip)}"` : ''}/>`;
  });
  return items.length ? `<hyperlinks>${items.join('')}</hyperlinks>` : '';
}

const breaksXml = (name: string, at: readonly number[], max: number): string =>
  at.length === 0
    ? ''
    : `<${name} count="${at.length}" manualBreakCount="${at.length}">${at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join('')}</${name}>`;

function headerFooterXml(texts: Record<string, string>, plainFirst: boolean): string {
  const side = (word: string) =>
    (['Left', 'Center', 'Right'] as const)
      .map((s) => (texts[`${s}${word}`] ? `&${s[0]}${texts[`${s}${word}`]}` : ''))
      .join('');
  const header = side('Header');
  const footer = side('Footer');
  if (!header && !footer) return '';
  return `<headerFooter${plainFirst ? ' differentFirst="1"' : ''}>${header ? `<oddHeader>${escape(header)}</oddHeader>` : ''}${footer ? `<oddFooter>${escape(footer)}</oddFooter>` : ''}</headerFooter>`;
}
