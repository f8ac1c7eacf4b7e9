import { applyEdits, outline } from './edits';
import { relationsPath, type Package } from './package';
import { attribute, escapeAttribute } from './xml';

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

export interface NewRelation {
  id: string;
  /** Last segment of the type: «worksheet», «drawing»… */
  type: string;
  /** Part path, or an address where external. */
  target: string;
  external?: boolean;
}

/** A relationships part of its own. */
export const relationsXml = (source: string, relations: readonly NewRelation[]): string =>
  `${head}${relations.map((relation) => relationXml(source, relation, '')).join('')}</Relationships>`;

function relationXml(source: string, { id, type, target, external }: NewRelation, prefix: string): string {
  const address = external ? target : relative(source, target);
  return (
    `<${prefix}Relationship Id="${id}" Type="${base}/${type}" Target="${escapeAttribute(address)}"` +
    `${external ? ' TargetMode="External"' : ''}/>`
  );
}

/** Adds and removes relationships of a part that has some; the others stay as written. */
export function updateRelations(
  pack: Package,
  source: string,
  added: readonly NewRelation[],
  removed: ReadonlySet<string>,
): void {
  const path = relationsPath(source);
  const xml = pack.text(path);
  const map = outline(xml, path);
  const gone = map.sections.filter(({ open }) => removed.has(attribute(open, 'Id') ?? ''));
  const edits = gone.map(({ start, end }) => ({ start, end, text: '' }));
  const text = added.map((relation) => relationXml(source, relation, map.root.prefix)).join('');
  pack.set(path, applyEdits(xml, [...edits, { start: map.rootCloseAt, end: map.rootCloseAt, text }]));
}

/** A part's path as seen from another: «xl/worksheets/a.xml» → «xl/drawings/b.xml» is «../drawings/b.xml». */
function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Parts that only the given ones lead to: a removed sheet takes its charts along, and nothing that others use. */
export function orphansOf(pack: Package, sources: readonly string[]): string[] {
  const candidates = new Set<string>();
  const queue = [...sources];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const { target, external } of pack.relations(part)) {
      // A sheet can point at another sheet or the workbook (pivot tables do): those never go.
      if (external || candidates.has(target) || !/^xl\/(?!worksheets\/|workbook)/i.test(target)) continue;
      candidates.add(target);
      queue.push(target);
    }
  }
  if (candidates.size === 0) return [];
  const leaving = new Set([...sources, ...candidates]);
  for (const part of pack.paths()) {
    if (leaving.has(part) || !pack.has(relationsPath(part))) continue;
    keep(part);
  }
  return [...candidates];

  function keep(part: string): void {
    for (const { target } of pack.relations(part)) if (candidates.delete(target)) keep(target);
  }
}
