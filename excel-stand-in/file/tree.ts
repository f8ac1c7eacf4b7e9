/** A small XML tree: all that reading a workbook needs. Names are without prefixes; an element also knows its tag as it stood. */
import { SaxesParser } from 'saxes';

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
  /** Name and attributes as they stood, prefixes and all. */
  tag: { name: string; attributes: Record<string, string> };
}

export function parseXml(xml: string): Node {
  const parser = new SaxesParser();
  const root: Node = { name: '', attributes: {}, children: [], text: '', tag: { name: '', attributes: {} } };
  const open = [root];
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, value]) => [
      key.startsWith('xmlns') ? key : local(key),
      value,
    ]);
    const node = {
      name: local(name),
      attributes: Object.fromEntries(entries) as Record<string, string>,
      children: [],
      text: '',
      tag: { name, attributes },
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

export const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((item) => item.name === name);
export const all = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((item) => item.name === name) ?? [];
/** Text of all descendants called `name` («t» of a rich string). */
export function deepText(node: Node, name: string): string {
  return node.children
    .map((item) => (item.name === name ? item.text : item.name === 'rPh' ? '' : deepText(item, name)))
    .join('');
}

export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML cannot hold is written as Excel writes it.
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );
export const unescapeExcel = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export function serialize({ tag: { name, attributes }, children, text }: Node): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = children.map(serialize).join('') + escape(text);
  return inner ? `<${name}${list.join('')}>${inner}</${name}>` : `<${name}${list.join('')}/>`;
}

/** A part's relation to another part, or to an address outside. */
export interface Relation {
  type: string;
  target: string;
  external: boolean;
}
