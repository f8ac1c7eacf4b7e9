import { attribute, escapeAttribute, tags, type Tag } from './xml';

/** A replacement in a text; everything around it stays as it was. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies replacements that do not overlap, in any order; of two at one place the first given goes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, index) => ({ edit, index }));
  const isInsertion = ({ start, end }: Edit) => Number(start === end);
  // What is inserted where another edit begins goes before it: the other way round the replaced text would come out once more.
  sorted.sort((a, b) => a.edit.start - b.edit.start || isInsertion(b.edit) - isInsertion(a.edit) || a.index - b.index);
  let at = 0;
  let out = '';
  for (const { edit } of sorted) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** An element directly under the root: its whole extent and the place before its end tag (where the element is open). */
export interface Section {
  name: string;
  start: number;
  end: number;
  open: Tag;
  /** Offset of the end tag; null for an empty element. */
  closeAt: number | null;
  /** Extents of the elements directly inside. */
  children: { tag: Tag; start: number; end: number }[];
}

export interface Outline {
  root: Tag;
  sections: Section[];
  /** Offset of the root's end tag. */
  rootCloseAt: number;
}

/** The first two levels of an XML text below its root. */
export function outline(xml: string, part: string): Outline {
  let root: Tag | null = null;
  let rootCloseAt = xml.length;
  const sections: Section[] = [];
  for (const tag of tags(xml, part)) {
    const { kind, depth, start, end, name } = tag;
    const section = sections[sections.length - 1];
    if (depth === 0) {
      if (kind === 'close') rootCloseAt = start;
      else root = tag;
    } else if (depth === 1) {
      if (kind === 'close') {
        section!.end = end;
        section!.closeAt = start;
      } else sections.push({ name, start, end, open: tag, closeAt: null, children: [] });
    } else if (depth === 2) {
      if (kind === 'close') section!.children[section!.children.length - 1]!.end = end;
      else section!.children.push({ tag, start, end });
    }
  }
  // An empty root element: the caller's additions would have no place, and such parts hold nothing of the user's.
  return { root: root!, sections, rootCloseAt };
}

/** The text of an opening tag with one attribute set (or added). */
export function withAttribute(xml: string, tag: Tag, name: string, value: string): string {
  const text = xml.slice(tag.start, tag.end);
  const written = `${name}="${escapeAttribute(value)}"`;
  if (attribute(tag, name) === null) return text.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${written}${slash}>`);
  const pattern = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return text.replace(pattern, (_, space: string) => `${space}${written}`);
}

/** Puts text at the end of a section, or makes the section before the first of `later` (or at the root's end). */
export function appendTo(xml: string, map: Outline, name: string, later: readonly string[], text: string): Edit {
  const { prefix } = map.root;
  const section = map.sections.find((candidate) => candidate.name === name);
  if (section?.closeAt !== undefined && section.closeAt !== null) {
    return { start: section.closeAt, end: section.closeAt, text };
  }
  if (section) {
    const head = xml.slice(section.start, section.end).replace(/\s*\/>$/, '>');
    return { start: section.start, end: section.end, text: `${head}${text}</${prefix}${name}>` };
  }
  const next = map.sections.find((candidate) => later.includes(candidate.name));
  const at = next?.start ?? map.rootCloseAt;
  return { start: at, end: at, text: `<${prefix}${name}>${text}</${prefix}${name}>` };
}
