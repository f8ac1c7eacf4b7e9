import { applyEdits, appendTo, outline, withAttribute, type Edit } from '../package/edits';
import { nameXml, readNames, type DefinedName } from './defined-names';
import { attribute, escapeAttribute } from '../package/xml';
import type { WorkbookPart } from '../read/workbook-part';

/** A tab of the workbook as it will be: an old one (perhaps renamed) or a new one. */
export interface Tab {
  name: string;
  number: number;
  relation: string;
  /** Index of the tab among the old ones; null for a new one. */
  old: number | null;
}

const afterNames = ['calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes'];
const afterAll = [...afterNames, 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'];

/** The workbook part with other tabs, names and active tab; everything else as written. `active` counts the new tabs; null leaves it. */
export function editWorkbook(
  workbook: WorkbookPart,
  tabs: readonly Tab[],
  active: number | null,
  names: (kept: DefinedName[]) => DefinedName[],
): string {
  const { xml, path } = workbook;
  const map = outline(xml, path);
  const { prefix } = map.root;
  const edits: Edit[] = [];
  const placeOf = new Map(tabs.flatMap((tab, index) => (tab.old === null ? [] : [[tab.old, index] as const])));

  workbook.sheets.forEach(({ tag, name }, index) => {
    const place = placeOf.get(index);
    if (place === undefined)
      edits.push({ start: tag.start, end: closeOf(tag.end, tag.kind === 'open', xml), text: '' });
    else if (tabs[place]!.name !== name) {
      edits.push({ start: tag.start, end: tag.end, text: withAttribute(xml, tag, 'name', tabs[place]!.name) });
    }
  });
  const added = tabs.filter((tab) => tab.old === null);
  if (added.length > 0) {
    const relationPrefix = relationshipPrefix(xml.slice(map.root.start, map.root.end));
    const text = added.map(
      ({ name, number, relation }) =>
        `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${number}" ${relationPrefix.attribute}="${relation}"${relationPrefix.declaration}/>`,
    );
    edits.push(
      appendTo(
        xml,
        map,
        'sheets',
        ['functionGroups', 'externalReferences', 'definedNames', ...afterAll],
        text.join(''),
      ),
    );
  }

  const section = map.sections.find(({ name }) => name === 'definedNames');
  const before = readNames(xml, section);
  const kept = before.flatMap((name) => {
    if (name.scope === null) return [name];
    const scope = placeOf.get(name.scope);
    return scope === undefined ? [] : [{ ...name, scope }];
  });
  const body = names(kept)
    .map((name) => nameXml(name, prefix))
    .join('');
  if (body !== before.map(({ raw }) => raw).join('')) {
    const text = body && `<${prefix}definedNames>${body}</${prefix}definedNames>`;
    const at = section ?? map.sections.find(({ name }) => afterAll.includes(name));
    const start = at?.start ?? map.rootCloseAt;
    edits.push({ start, end: section?.end ?? start, text });
  }

  edits.push(...viewEdits(workbook, map, placeOf, active));
  return applyEdits(xml, edits);
}

function closeOf(end: number, open: boolean, xml: string): number {
  return open ? xml.indexOf('>', end) + 1 : end;
}

/** How the part writes r:id; declared on the spot where the root does not. */
function relationshipPrefix(root: string): { attribute: string; declaration: string } {
  const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const match = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${uri}["']`).exec(root);
  return match
    ? { attribute: `${match[1]}:id`, declaration: '' }
    : { attribute: 'r:id', declaration: ` xmlns:r="${uri}"` };
}

/** The active tab moves with its sheet; a view is made where there is none, since our sheets refer to it. */
function viewEdits(
  workbook: WorkbookPart,
  map: ReturnType<typeof outline>,
  placeOf: ReadonlyMap<number, number>,
  active: number | null,
): Edit[] {
  const { prefix } = map.root;
  const section = map.sections.find(({ name }) => name === 'bookViews');
  const view = section?.children[0]?.tag;
  const wanted = active ?? placeOf.get(workbook.activeTab) ?? 0;
  if (!view) {
    const text = `<${prefix}bookViews><${prefix}workbookView activeTab="${wanted}"/></${prefix}bookViews>`;
    const at = section ?? map.sections.find(({ name }) => name === 'sheets');
    return [{ start: at?.start ?? map.rootCloseAt, end: section?.end ?? at?.start ?? map.rootCloseAt, text }];
  }
  if (Number(attribute(view, 'activeTab') ?? 0) === wanted) return [];
  return [{ start: view.start, end: view.end, text: withAttribute(workbook.xml, view, 'activeTab', String(wanted)) }];
}
