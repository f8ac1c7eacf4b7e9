/** XML as a plain tree, for reading what LibreOffice made of a workbook. */
import { SaxesParser } from 'saxes';

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

export function parseTree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.write(xml).close();
  return elements(root)[0]!;
}

export const elements = (node: Node | undefined, name?: string): Node[] =>
  (node?.children ?? []).filter(
    (child): child is Node => typeof child !== 'string' && (name === undefined || child.name === name),
  );
export const element = (node: Node | undefined, name: string): Node | undefined => elements(node, name)[0];
export const textOf = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
