/** Opens an .xlsx into the stand-in's workbook. Pictures of the file are not read. */
import JSZip from 'jszip';
import { columnNumber, parseRect } from '../model/address';
import { freshId, freshSheetId, newBook, newSheet, type Book } from '../model/workbook';
import { readCharts } from './read-chart';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';
import { all, child, deepText, parseXml, unescapeExcel, type Node, type Relation } from './tree';

export type Parts = (path: string) => Promise<Node | null>;

export async function openBook(bytes: Uint8Array, fileName: string): Promise<Book> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? null;
  const part: Parts = async (path) => {
    const xml = await text(path);
    return xml === null ? null : parseXml(xml);
  };
  const [main] = [...(await relations(part, '')).values()].filter(({ type }) => type === 'officeDocument');
  if (!main) throw new Error('No workbook in the package');
  const workbook = (await part(main.target))!;
  const links = await relations(part, main.target);
  const target = (type: string) => [...links.values()].find((item) => item.type === type)?.target ?? '';
  const styles = await part(target('styles'));
  const strings = await part(target('sharedStrings'));
  const shared = strings
    ? all(strings, 'si').map((si) =>
        unescapeExcel(si.children.some((n) => n.name === 't') ? child(si, 't')!.text : deepText(si, 't')),
      )
    : [];
  const context = { shared, styles: styles ? readStyles(styles) : { cells: [], differential: [] } };
  const book = newBook(fileName);
  const active = Number(child(child(workbook, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0);
  for (const item of all(child(workbook, 'sheets'), 'sheet')) {
    const sheet = newSheet(freshSheetId(book), item.attributes.name!);
    const state = item.attributes.state;
    sheet.visibility = state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
    const { target: path } = links.get(item.attributes.id!)!;
    const root = await part(path);
    if (root?.name === 'worksheet') {
      const own = await relations(part, path);
      readSheet(sheet, root, own, context);
      await readCharts(sheet, own, {
        part,
        relations: (of) => relations(part, of),
        freshId: () => freshId(book),
      });
    }
    book.sheets.push(sheet);
  }
  book.activeSheetId = (book.sheets[active] ?? book.sheets[0]!).id;
  book.structureProtected = child(workbook, 'workbookProtection')?.attributes.lockStructure === '1';
  readNames(book, workbook);
  for (const { type, target: path } of links.values()) {
    const xml = type === 'customXml' ? await text(path) : null;
    if (xml) book.xmlParts.push({ id: freshId(book), namespace: parseXml(xml).attributes.xmlns ?? '', xml });
  }
  return book;
}

async function relations(part: Parts, path: string): Promise<Map<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const root = await part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return new Map(
    all(root ?? undefined, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target!;
      const full = external ? target : resolved(target.startsWith('/') ? target.slice(1) : folder + target);
      return [attributes.Id!, { type: attributes.Type!.split('/').at(-1)!, target: full, external }];
    }),
  );
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readNames(book: Book, workbook: Node): void {
  for (const { attributes, text } of all(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden } = attributes;
    const sheet = localSheetId === undefined ? null : book.sheets[Number(localSheetId)]!;
    const address = text.slice(text.lastIndexOf('!') + 1);
    if (name === '_xlnm.Print_Area' && sheet) sheet.page.printArea = parseRect(address);
    else if (name === '_xlnm.Print_Titles' && sheet) {
      const rows = /\$(\d+):\$(\d+)/.exec(text);
      if (rows) sheet.page.titleRows = [Number(rows[1]) - 1, Number(rows[2]) - 1];
      const columns = /\$([A-Z]+):\$([A-Z]+)/.exec(text);
      if (columns) sheet.page.titleCols = [columnNumber(columns[1]!), columnNumber(columns[2]!)];
    } else if (!name.startsWith('_xlnm.')) {
      const item = { name, formula: `=${text}`, visible: hidden !== '1' };
      (sheet?.names ?? book.names).set(name.toLowerCase(), item);
    }
  }
}
