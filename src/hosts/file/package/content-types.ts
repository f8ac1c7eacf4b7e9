import { applyEdits, outline, type Edit } from './edits';
import type { Package } from './package';
import { attribute, escapeAttribute, tags, type Tag } from './xml';

const path = '[Content_Types].xml';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentType = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

const partName = (override: Tag): string => (attribute(override, 'PartName') ?? '').replace(/^\//, '');

/** Paths that the list of content types names one by one. */
export const listedParts = (pack: Package): string[] =>
  [...tags(pack.text(path), path)].flatMap((tag) => (tag.name === 'Override' ? [partName(tag)] : []));

/** Brings the list of content types to the parts that were added and removed; other entries stay as written. */
export function updateContentTypes(
  pack: Package,
  added: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
): void {
  const xml = pack.text(path);
  const map = outline(xml, path);
  const edits: Edit[] = [];
  const present = new Set<string>();
  const defaults = new Set<string>();
  for (const { name, open, start, end } of map.sections) {
    if (name === 'Default') defaults.add((attribute(open, 'Extension') ?? '').toLowerCase());
    if (name !== 'Override') continue;
    const part = partName(open);
    if (removed.has(part) && !added.has(part)) edits.push({ start, end, text: '' });
    else present.add(part);
  }
  const { prefix } = map.root;
  let overrides = '';
  let head = '';
  for (const [part, type] of added) {
    if (present.has(part)) continue;
    // These two go by extension in every package; a package without that gets the default once.
    const extension = type === contentType.relationships ? 'rels' : type === contentType.xml ? 'xml' : null;
    if (extension === null) {
      overrides += `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
    } else if (!defaults.has(extension)) {
      defaults.add(extension);
      head += `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`;
    }
  }
  edits.push({ start: map.root.end, end: map.root.end, text: head });
  edits.push({ start: map.rootCloseAt, end: map.rootCloseAt, text: overrides });
  pack.set(path, applyEdits(xml, edits));
}
