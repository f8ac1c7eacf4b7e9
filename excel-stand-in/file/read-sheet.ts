import { columnNumber, letters, parseRect, parseRects } from '../model/address';
import { putCell, putStyle } from '../model/cells';
import type { CellData, DataValidation, Sheet } from '../model/workbook';
import { readRules } from './read-rules';
import type { ReadStyles } from './read-styles';
import { all, child, deepText, unescapeExcel, type Node, type Relation } from './tree';

export interface ReadContext {
  shared: string[];
  styles: ReadStyles;
}

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

export function readSheet(sheet: Sheet, root: Node, links: Map<string, Relation>, context: ReadContext): void {
  readView(sheet, root);
  for (const { attributes } of all(child(root, 'cols'), 'col')) {
    const width = attributes.width === undefined ? null : Math.round(Number(attributes.width) * 7);
    for (let i = Number(attributes.min) - 1; i < Math.min(Number(attributes.max), 256); i++) {
      if (width !== null) sheet.columnWidths.set(i, width);
      if (yes(attributes.hidden)) sheet.hiddenColumns.add(i);
    }
  }
  readRows(sheet, root, context);
  sheet.merges = all(child(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseRects(attributes.ref));
  sheet.conditionalFormats = readRules(root, context.styles);
  for (const node of all(child(root, 'dataValidations'), 'dataValidation')) readValidation(sheet, node);
  for (const { attributes } of all(child(root, 'hyperlinks'), 'hyperlink')) {
    const address = attributes.id && links.get(attributes.id)?.target;
    sheet.hyperlinks.set(attributes.ref!.split(':')[0]!, {
      ...(address ? { address } : {}),
      ...(attributes.location ? { documentReference: attributes.location } : {}),
      ...(attributes.tooltip ? { screenTip: attributes.tooltip } : {}),
    });
  }
  sheet.autoFilter = parseRect(child(root, 'autoFilter')?.attributes.ref ?? '');
  sheet.isProtected = yes(child(root, 'sheetProtection')?.attributes.sheet);
  readPage(sheet, root);
}

function readView(sheet: Sheet, root: Node): void {
  const color = child(child(root, 'sheetPr'), 'tabColor')?.attributes.rgb;
  if (color) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  const view = child(child(root, 'sheetViews'), 'sheetView');
  sheet.showGridlines = view?.attributes.showGridLines !== '0';
  const pane = child(view, 'pane');
  if (pane?.attributes.state === 'frozen') {
    sheet.frozen = { rows: Number(pane.attributes.ySplit ?? 0), columns: Number(pane.attributes.xSplit ?? 0) };
  }
}

function readRows(sheet: Sheet, root: Node, { shared, styles }: ReadContext): void {
  const formulas = new Map<string, { text: string; row: number; column: number }>();
  let row = -1;
  for (const line of all(child(root, 'sheetData'), 'row')) {
    row = line.attributes.r ? Number(line.attributes.r) - 1 : row + 1;
    // A height that is nobody's choice is fitted anew.
    const { ht, customHeight } = line.attributes;
    if (ht && customHeight === '1') sheet.rowHeights.set(row, Number(ht));
    if (yes(line.attributes.hidden)) sheet.hiddenRows.add(row);
    let column = -1;
    for (const node of all(line, 'c')) {
      column = node.attributes.r ? columnNumber(node.attributes.r.replace(/\d+$/, '')) : column + 1;
      const style = styles.cells[Number(node.attributes.s ?? 0)];
      if (style) putStyle(sheet, row, column, style);
      const cell = readCell(node, shared);
      const f = child(node, 'f');
      if (f?.attributes.t === 'shared' && f.text) formulas.set(f.attributes.si!, { text: f.text, row, column });
      const master = f?.attributes.t === 'shared' && !f.text ? formulas.get(f.attributes.si!) : undefined;
      const formula = master ? shifted(master.text, row - master.row, column - master.column) : f?.text;
      if (formula) putCell(sheet, row, column, { value: null, ...cell, formula: `=${formula}` });
      else if (cell) putCell(sheet, row, column, cell);
    }
  }
}

function readCell(node: Node, shared: string[]): CellData | null {
  const type = node.attributes.t ?? 'n';
  if (type === 'inlineStr') return { value: unescapeExcel(deepText(node, 't')), formula: null };
  const text = child(node, 'v')?.text;
  if (text === undefined) return null;
  if (type === 's') return { value: shared[Number(text)] ?? '', formula: null };
  if (type === 'b') return { value: text === '1', formula: null };
  if (type === 'e') return { value: text, formula: null, error: true };
  return { value: type === 'str' ? unescapeExcel(text) : Number(text), formula: null };
}

/** A shared formula as the cell some rows and columns away reads it. */
function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /('[^']*'!|"[^"]*")|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (whole, skip?: string, d1?: string, c?: string, d2?: string, r?: string) =>
      skip || !c || !r ? whole : `${d1}${d1 ? c : letters(columnNumber(c) + columns)}${d2}${d2 ? r : Number(r) + rows}`,
  );
}

const operators: Record<string, string> = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function readValidation(sheet: Sheet, node: Node): void {
  const { type = 'none', sqref, operator = 'between', showDropDown } = node.attributes;
  const first = child(node, 'formula1')?.text ?? '';
  const second = child(node, 'formula2')?.text;
  const kind = type === 'whole' ? 'wholeNumber' : type;
  const source = /^".*"$/.test(first) ? first.slice(1, -1) : `=${first}`;
  const rule =
    kind === 'list'
      ? { list: { inCellDropDown: !yes(showDropDown), source } }
      : { [kind]: { formula1: first, formula2: second, operator: operators[operator] ?? operator } };
  const item: DataValidation = { rects: parseRects(sqref), rule };
  const { promptTitle = '', prompt, errorTitle = '', error, errorStyle = 'stop' } = node.attributes;
  if (prompt !== undefined) item.prompt = { showPrompt: true, title: promptTitle, message: prompt };
  if (error !== undefined) {
    const style = errorStyle === 'warning' ? 'Warning' : errorStyle === 'information' ? 'Information' : 'Stop';
    item.errorAlert = { showAlert: true, title: errorTitle, message: error, style };
  }
  sheet.validations.push(item);
}

function readPage(sheet: Sheet, root: Node): void {
  const { page } = sheet;
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  page.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  const fit = yes(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const pages = (value: string | undefined) => Number(value ?? 1) || undefined;
  page.zoom = fit
    ? { horizontalFitToPages: pages(setup.fitToWidth), verticalFitToPages: pages(setup.fitToHeight) }
    : { scale: Number(setup.scale ?? 100) };
  for (const [key, value] of Object.entries(child(root, 'pageMargins')?.attributes ?? {})) {
    if (key in page.margins) page.margins[key as keyof typeof page.margins] = Number(value) * 72;
  }
  page.centerHorizontally = yes(child(root, 'printOptions')?.attributes.horizontalCentered);
  const breaks = (name: string) => all(child(root, name), 'brk').map(({ attributes }) => Number(attributes.id));
  page.rowBreaks = breaks('rowBreaks');
  page.colBreaks = breaks('colBreaks');
  page.blackAndWhite = yes(setup.blackAndWhite);
  page.firstPageNumber = yes(setup.useFirstPageNumber) ? Number(setup.firstPageNumber ?? 1) : null;
  page.plainFirst = yes(child(root, 'headerFooter')?.attributes.differentFirst);
  for (const [where, word] of [
    ['oddHeader', 'Header'],
    ['oddFooter', 'Footer'],
  ] as const) {
    const text = child(child(root, 'headerFooter'), where)?.text ?? '';
    for (const [, side, inner] of text.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
      const name = side === 'L' ? 'Left' : side === 'C' ? 'Center' : 'Right';
      page.headersFooters[`${name}${word}`] = inner!;
    }
  }
}
