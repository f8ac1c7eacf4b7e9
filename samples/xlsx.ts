/** A tiny .xlsx writer for the sample: values, a handful of styles, merges, widths, a frozen header. Nothing of the product's but the theme. */
import { strToU8, zipSync } from 'fflate';
import { plainTheme } from '../src/hosts/file/package/blank-parts';
import { areaA1, a1, type Area } from '../src/model/cells';

export type SampleValue = string | number | null;
export type SampleStyle = 'plain' | 'title' | 'head' | 'text' | 'number' | 'percent' | 'total' | 'note';
export interface SampleCell {
  v: SampleValue;
  s?: SampleStyle;
}
export interface SampleSheet {
  name: string;
  rows: SampleCell[][];
  merges: Area[];
  widths: number[];
  /** Rows that stay above when scrolling. */
  frozen: number;
}

const styleOrder: SampleStyle[] = ['plain', 'title', 'head', 'text', 'number', 'percent', 'total', 'note'];
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const styles = `${head}<styleSheet xmlns="${main}">
<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Calibri"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"><color rgb="FF8C8C8C"/></left><right style="thin"><color rgb="FF8C8C8C"/></right><top style="thin"><color rgb="FF8C8C8C"/></top><bottom style="thin"><color rgb="FF8C8C8C"/></bottom></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="8"><xf/><xf fontId="2" applyFont="1"/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="2" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf fontId="1" fillId="3" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf fontId="3" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Points: lines of the fullest wrapped cell; a merged cell has room enough in its area. */
function heightOf(sheet: SampleSheet, row: number): number {
  const merged = (col: number) =>
    sheet.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= col && col <= m.right);
  const lines = sheet.rows[row]!.map(({ v, s }, col) =>
    (s === 'head' || s === 'text') && typeof v === 'string' && !merged(col)
      ? Math.ceil((v.length * 1.15) / (sheet.widths[col] ?? 10))
      : 1,
  );
  return 15 * Math.max(1, ...lines);
}

function sheetXml(sheet: SampleSheet, text: (value: string) => number): string {
  const cell = ({ v, s }: SampleCell, row: number, col: number) => {
    const open = `<c r="${a1({ row, col })}" s="${styleOrder.indexOf(s ?? 'plain')}"`;
    if (v === null) return s ? `${open}/>` : '';
    return typeof v === 'number' ? `${open}><v>${v}</v></c>` : `${open} t="s"><v>${text(v)}</v></c>`;
  };
  const rows = sheet.rows.map(
    (cells, row) =>
      `<row r="${row + 1}" ht="${heightOf(sheet, row)}" customHeight="1">${cells.map((each, col) => cell(each, row, col)).join('')}</row>`,
  );
  const pane = `<pane ySplit="${sheet.frozen}" topLeftCell="A${sheet.frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${sheet.frozen > 0 ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('\n')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** The workbook's bytes; the same for the same sheets on every machine (the zip carries a fixed date). */
export function workbookBytes(sheets: SampleSheet[]): Uint8Array {
  const texts = new Map<string, number>();
  let uses = 0;
  const text = (value: string) => {
    uses += 1;
    if (!texts.has(value)) texts.set(value, texts.size);
    return texts.get(value)!;
  };
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, text)));
  const overrides = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const type = (part: string, name: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const count = sheets.length;
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  parts['[Content_Types].xml'] =
    `${head}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>${overrides.join('')}</Types>`;
  parts['_rels/.rels'] =
    `${head}<Relationships xmlns="${package_}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;
  parts['xl/workbook.xml'] =
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map((sheet, at) => `<sheet name="${escape(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="${package_}/relationships">${sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(count + 1, 'styles', 'styles.xml')}${relation(count + 2, 'sharedStrings', 'sharedStrings.xml')}${relation(count + 3, 'theme', 'theme/theme1.xml')}</Relationships>`;
  parts['xl/styles.xml'] = styles;
  parts['xl/theme/theme1.xml'] = plainTheme;
  parts['xl/sharedStrings.xml'] =
    `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${texts.size}">${[...texts.keys()].map((value) => `<si><t xml:space="preserve">${escape(value)}</t></si>`).join('')}</sst>`;
  const order = ['[Content_Types].xml', '_rels/.rels', ...Object.keys(parts).filter((name) => name.startsWith('xl/'))];
  return zipSync(Object.fromEntries(order.map((name) => [name, strToU8(parts[name]!)])), {
    level: 9,
    mtime: new Date(2026, 5, 1),
  });
}
