/** The one workbook model of the stand-in: what Excel holds, as plain data. */
import type { Rect } from './address';
import type { CellStyle } from './style';

export type Value = string | number | boolean | null;

export interface CellData {
  /** Constant, or a formula's last computed value; an error is its text. */
  value: Value;
  /** With «=»; null for a constant. */
  formula: string | null;
  /** The formula came through the API and nothing computed it: its value is unknown here. */
  uncomputed?: boolean;
  /** The value is an error («#DIV/0!»), not a text that looks like one. */
  error?: boolean;
  /** The text was typed with a leading apostrophe. */
  quotePrefix?: boolean;
}

export interface ConditionalFormat {
  type: 'Custom' | 'Other';
  rects: Rect[];
  formula: string;
  stopIfTrue: boolean;
  format: { color?: string; bold?: boolean; italic?: boolean; fill?: string };
  /** XML of a kind that the stand-in keeps without understanding it. */
  raw?: string;
  /** What of it stands in the sheet's extension list and is kept so: how its bars look; without `raw`, the whole of a kind that Excel 2007 had not. */
  extension?: string;
  /** Duplicated by hand or brought back by Ctrl+Z: Excel's API cannot read it any more. */
  broken?: boolean;
}

export interface DataValidation {
  rects: Rect[];
  /** Excel.DataValidationRule as it was set. */
  rule: Record<string, Record<string, unknown>>;
  prompt?: { showPrompt: boolean; title: string; message: string };
  errorAlert?: { showAlert: boolean; title: string; message: string; style: 'Stop' | 'Warning' | 'Information' };
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

export interface ChartSeries {
  name: string;
  values: { sheet: string; rect: Rect } | null;
  categories: { sheet: string; rect: Rect } | null;
  color?: string;
  /** Of a series drawn otherwise than its chart. */
  type?: string;
  line: { style?: string; weight?: number };
  hasDataLabels: boolean;
  dataLabels: { position?: string; numberFormat?: string };
  /** Percent of a column's width between groups; Excel's own is 219. */
  gapWidth: number;
  marker: { style: string; size: number; color?: string; border?: string };
}

export interface ChartFont {
  size?: number;
  bold?: boolean;
}

export interface ChartAxis {
  title: string | null;
  titleFont: ChartFont;
  /** Null for none; '' in Excel's own colour. */
  gridlines: string | null;
  reversed: boolean;
  /** Where the other axis crosses this one. */
  position: string;
  tickLabels: string;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
}

export interface Chart {
  id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  titleFont: ChartFont;
  displayBlanksAs: string;
  series: ChartSeries[];
  valueAxis: ChartAxis;
  categoryAxis: ChartAxis;
  legend: { visible: boolean; position: string };
  /** Points. */
  left: number;
  top: number;
  width: number;
  height: number;
  anchor: Rect | null;
}

export function newChart(id: string, type: string, name: string): Chart {
  return {
    id,
    name,
    type,
    title: '',
    titleVisible: true,
    titleFont: {},
    displayBlanksAs: 'NotPlotted',
    series: [],
    valueAxis: newAxis(''),
    categoryAxis: newAxis(null),
    legend: { visible: true, position: 'Right' },
    left: 100,
    top: 100,
    width: 360,
    height: 216,
    anchor: null,
  };
}
export const newSeries = (name: string, values: ChartSeries['values']): ChartSeries => ({
  name,
  values,
  categories: null,
  line: {},
  hasDataLabels: false,
  dataLabels: {},
  gapWidth: 219,
  marker: { style: 'Automatic', size: 5 },
});
export const newAxis = (gridlines: string | null): ChartAxis => ({
  title: null,
  titleFont: {},
  gridlines,
  reversed: false,
  position: 'Automatic',
  tickLabels: 'NextToAxis',
});

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea: Rect | null;
  titleRows: [number, number] | null;
  titleCols: [number, number] | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  headersFooters: Record<string, string>;
  /** The first page has no header and no footer. */
  plainFirst: boolean;
  /** Null: pages are counted on from the sheet before. */
  firstPageNumber: number | null;
  /** Fills are not printed. */
  blackAndWhite: boolean;
  /** A new page starts at these rows and columns. */
  rowBreaks: number[];
  colBreaks: number[];
}

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  cells: Map<number, Map<number, CellData>>;
  styles: Map<number, Map<number, CellStyle>>;
  /** Pixels; a column without an entry has the standard width. */
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
  /** Points. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  merges: Rect[];
  /** First is the highest priority. */
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  hyperlinks: Map<string, Hyperlink>;
  charts: Chart[];
  page: PageLayout;
  frozen: { rows: number; columns: number };
  autoFilter: Rect | null;
  tabColor: string;
  showGridlines: boolean;
  isProtected: boolean;
  selection: Rect;
  names: Map<string, NamedItem>;
}

export interface NamedItem {
  name: string;
  formula: string;
  visible: boolean;
}

export interface CustomXml {
  id: string;
  namespace: string;
  xml: string;
}

export interface Book {
  fileName: string;
  sheets: Sheet[];
  activeSheetId: string;
  names: Map<string, NamedItem>;
  xmlParts: CustomXml[];
  settings: Map<string, unknown>;
  structureProtected: boolean;
  readOnly: boolean;
  /** In manual mode formulas keep the values they have until something asks for them. */
  calculation: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Something was changed since the formulas were computed. */
  stale: boolean;
  nextId: number;
}

export const standardWidth = 64;
export const standardHeight = 15;

export function newPage(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    printArea: null,
    titleRows: null,
    titleCols: null,
    centerHorizontally: false,
    centerVertically: false,
    headersFooters: {},
    plainFirst: false,
    firstPageNumber: null,
    blackAndWhite: false,
    rowBreaks: [],
    colBreaks: [],
  };
}

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    styles: new Map(),
    columnWidths: new Map(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: new Map(),
    charts: [],
    page: newPage(),
    frozen: { rows: 0, columns: 0 },
    autoFilter: null,
    tabColor: '',
    showGridlines: true,
    isProtected: false,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    names: new Map(),
  };
}

export function newBook(fileName = 'Книга1.xlsx'): Book {
  return {
    fileName,
    sheets: [],
    activeSheetId: '',
    names: new Map(),
    xmlParts: [],
    settings: new Map(),
    structureProtected: false,
    readOnly: false,
    calculation: 'Automatic',
    stale: false,
    nextId: 1,
  };
}

/** Excel's worksheet ids look like «{00000000-0001-0000-0000-000000000000}». */
export function freshSheetId(book: Book): string {
  return `{00000000-${String(book.nextId++).padStart(4, '0')}-0000-0000-000000000000}`;
}
export const freshId = (book: Book): string => `{${String(book.nextId++).padStart(8, '0')}}`;
