import type { SheetSnapshot } from '../../../model/snapshot';
import { FileFault } from '../fault';
import type { Package } from '../package/package';
import { attribute, isTrue, tags, type Tag } from '../package/xml';

/** One tab of the workbook. Chart and dialog sheets have a tab too, and no cells. */
export interface SheetEntry {
  name: string;
  /** sheetId of workbook.xml. */
  number: number;
  relation: string;
  visibility: SheetSnapshot['visibility'];
  /** Part path; '' where the package lacks it. */
  path: string;
  isWorksheet: boolean;
  /** The <sheet> tag in the text of the workbook part. */
  tag: Tag;
}

export interface WorkbookPart {
  path: string;
  xml: string;
  sheets: SheetEntry[];
  date1904: boolean;
  /** Index among `sheets`. */
  activeTab: number;
  hasMacros: boolean;
  /** Namespaces of ISO strict: read, but not written. */
  strict: boolean;
}

/** The workbook part of a package; a fault where the package is something else (a Word document, say). */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const path = pack.relations('').find((relation) => relation.type === 'officeDocument')?.target;
  if (!path || !pack.has(path)) throw new FileFault('file-not-workbook');
  const xml = pack.text(path);
  const relations = new Map(pack.relations(path).map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let activeTab = 0;
  let strict = false;
  for (const tag of tags(xml, path)) {
    if (tag.kind === 'close') continue;
    if (tag.depth === 0) {
      if (tag.name !== 'workbook') throw new FileFault('file-not-workbook');
      strict = tag.attributes.includes('purl.oclc.org');
    } else if (tag.name === 'workbookPr') date1904 = isTrue(attribute(tag, 'date1904'));
    else if (tag.name === 'workbookView') activeTab = Number(attribute(tag, 'activeTab') ?? 0);
    else if (tag.name === 'sheet' && tag.depth === 2) {
      const relation = relations.get(attribute(tag, 'id') ?? '');
      const state = attribute(tag, 'state');
      sheets.push({
        name: attribute(tag, 'name') ?? '',
        number: Number(attribute(tag, 'sheetId') ?? 0),
        relation: relation?.id ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        path: relation && pack.has(relation.target) ? relation.target : '',
        isWorksheet: relation?.type === 'worksheet',
        tag,
      });
    }
  }
  const hasMacros = [...relations.values()].some((relation) => relation.type === 'vbaProject');
  return { path, xml, sheets, date1904, activeTab, hasMacros, strict };
}
