/** What LibreOffice drops without a window: panes and gridlines, as the sheets' own XML says them. */
import JSZip from 'jszip';
import { element, elements, parseTree } from './tree';

/** Sheet name → «frozen 3 rows, 1 columns; gridlines off». */
export async function viewsOf(workbook: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(workbook);
  const part = async (path: string) => parseTree(await zip.file(path)!.async('string'));
  const targets = new Map(
    elements(await part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes['Id']!,
      attributes['Target']!.replace(/^(\/?xl\/)?/, 'xl/'),
    ]),
  );
  const views = new Map<string, string>();
  for (const { attributes } of elements(element(await part('xl/workbook.xml'), 'sheets'))) {
    const sheet = await part(targets.get(attributes['r:id']!)!);
    const view = element(element(sheet, 'sheetViews'), 'sheetView');
    const { xSplit = '0', ySplit = '0', state = '' } = element(view, 'pane')?.attributes ?? {};
    const grid = view?.attributes['showGridLines'] === '0' ? 'off' : 'on';
    views.set(attributes['name']!, `${state} ${ySplit} rows, ${xSplit} columns; gridlines ${grid}`);
  }
  return views;
}
