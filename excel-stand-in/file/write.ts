/** Saves the stand-in's workbook as .xlsx: an export of its own, so that its equality with the file host's means something. */
import JSZip from 'jszip';
import { letters, rectText } from '../model/address';
import type { Book, Sheet } from '../model/workbook';
import { escape } from './tree';
import { themeXml } from './theme';
import { chartXml, drawingXml } from './write-chart';
import { sheetXml } from './write-sheet';
import { StyleWriter } from './write-styles';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument';

export async function saveBook(book: Book): Promise<Uint8Array> {
  const zip = new JSZip();
  const types: string[] = [];
  const put = (path: string, xml: string, type?: string) => {
    zip.file(path, xml.startsWith('<?xml') ? xml : head + xml);
    if (type) types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  const link = (id: string, type: string, target: string, external = false) =>
    `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${office}/${type}`}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ''}/>`;
  const rels = (path: string, items: string[]) => {
    const at = path.lastIndexOf('/') + 1;
    if (items.length === 0) return;
    put(
      `${path.slice(0, at)}_rels/${path.slice(at)}.rels`,
      `<Relationships xmlns="${packaged}/relationships">${items.join('')}</Relationships>`,
    );
  };
  const styles = new StyleWriter();
  const top: string[] = [];
  let charts = 0;
  book.sheets.forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const addresses: string[] = [];
    const xml = sheetXml(sheet, styles, sheet.id === book.activeSheetId, addresses, sheet.charts.length > 0);
    put(path, xml, `${media}.spreadsheetml.worksheet+xml`);
    const links = addresses.map((address, n) => link(`link${n + 1}`, 'hyperlink', address, true));
    if (sheet.charts.length > 0) {
      const drawing = `xl/drawings/drawing${i + 1}.xml`;
      put(drawing, drawingXml(sheet), `${media}.drawing+xml`);
      links.push(link('drawing', 'drawing', `../drawings/drawing${i + 1}.xml`));
      const inner = sheet.charts.map((chart, n) => {
        const name = `chart${++charts}.xml`;
        put(`xl/charts/${name}`, chartXml(chart), `${media}.drawingml.chart+xml`);
        return link(`chart${n + 1}`, 'chart', `../charts/${name}`);
      });
      rels(drawing, inner);
    }
    rels(path, links);
    top.push(link(`sheet${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  });
  put('xl/styles.xml', styles.xml(), `${media}.spreadsheetml.styles+xml`);
  top.push(link('styles', 'styles', 'styles.xml'));
  put('xl/theme/theme1.xml', themeXml, `${media}.theme+xml`);
  top.push(link('theme', 'theme', 'theme/theme1.xml'));
  book.xmlParts.forEach(({ xml }, i) => {
    const n = i + 1;
    put(`customXml/item${n}.xml`, xml);
    put(
      `customXml/itemProps${n}.xml`,
      `<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-${String(n).padStart(12, '0')}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      `${media}.customXmlProperties+xml`,
    );
    rels(`customXml/item${n}.xml`, [link('props', 'customXmlProps', `itemProps${n}.xml`)]);
    top.push(link(`xml${n}`, 'customXml', `../customXml/item${n}.xml`));
  });
  put('xl/workbook.xml', workbookXml(book), `${media}.spreadsheetml.sheet.main+xml`);
  rels('xl/workbook.xml', top);
  put(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships">${link('book', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  put('[Content_Types].xml', `<Types xmlns="${packaged}/content-types">${defaults}${types.join('')}</Types>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function workbookXml(book: Book): string {
  const state = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };
  const sheets = book.sheets.map(
    ({ name, visibility }, i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}"${state[visibility]} r:id="sheet${i + 1}"/>`,
  );
  const active = book.sheets.findIndex(({ id }) => id === book.activeSheetId);
  const names = [
    ...book.sheets.flatMap(sheetNames),
    ...[...book.names.values()].map(
      ({ name, formula, visible }) =>
        `<definedName name="${name}"${visible ? '' : ' hidden="1"'}>${escape(formula.slice(1))}</definedName>`,
    ),
  ];
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr/>`,
    book.structureProtected ? '<workbookProtection lockStructure="1"/>' : '',
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${sheets.join('')}</sheets>`,
    names.length ? `<definedNames>${names.join('')}</definedNames>` : '',
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

function sheetNames(sheet: Sheet, index: number): string[] {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
  const fixed = (text: string) => escape(quoted + text.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'));
  const of = (name: string, text: string, hidden = false) =>
    `<definedName name="${name}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${text}</definedName>`;
  const { printArea, titleRows, titleCols } = sheet.page;
  const titles = [
    ...(titleCols ? [`$${letters(titleCols[0])}:$${letters(titleCols[1])}`] : []),
    ...(titleRows ? [`$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ];
  return [
    ...(sheet.autoFilter ? [of('_xlnm._FilterDatabase', fixed(rectText(sheet.autoFilter)), true)] : []),
    ...(printArea ? [of('_xlnm.Print_Area', fixed(rectText(printArea)))] : []),
    ...(titles.length > 0 ? [of('_xlnm.Print_Titles', escape(titles.map((part) => quoted + part).join(',')))] : []),
    ...[...sheet.names.values()].map(({ name, formula, visible }) => of(name, escape(formula.slice(1)), !visible)),
  ];
}
