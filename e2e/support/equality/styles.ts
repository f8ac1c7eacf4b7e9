/** Styles of a flat document by content: LibreOffice numbers them as it meets them, so a name says nothing. */
import { element, elements, type Node } from './tree';

/** «style:text-properties fo:font-size» → «11pt». */
export type Look = Record<string, string>;

export class Styles {
  private readonly named = new Map<string, Node>();
  private readonly fonts = new Map<string, string>();
  private readonly looks = new Map<string, Look>();
  private readonly texts = new Map<string, string>();

  constructor(document: Node) {
    for (const font of elements(element(document, 'office:font-face-decls')))
      this.fonts.set(font.attributes['style:name']!, font.attributes['svg:font-family']!.replace(/'/g, ''));
    for (const part of ['office:styles', 'office:automatic-styles', 'office:master-styles'])
      for (const style of elements(element(document, part))) {
        const { 'style:family': family = style.name, 'style:name': name = '' } = style.attributes;
        this.named.set(`${family}/${name}`, style);
        // Conditions call a style as people see it.
        this.named.set(`${family}/${style.attributes['style:display-name'] ?? name}`, style);
      }
  }

  /** What a style sets, its parents' settings included. */
  look(family: string, name: string | undefined): Look {
    const key = `${family}/${name ?? 'Default'}`;
    const known = this.looks.get(key);
    if (known) return known;
    const style = this.named.get(key);
    const look: Look = {};
    this.looks.set(key, look);
    if (!style) return look;
    const { 'style:parent-style-name': parent, 'style:data-style-name': data } = style.attributes;
    if (parent !== undefined || (family === 'table-cell' && name !== 'Default')) {
      Object.assign(look, this.look(family, parent));
    }
    Object.assign(look, this.own(style));
    if (data !== undefined) look['number format'] = this.numberFormat(data);
    return look;
  }

  /** What a style itself sets. Conditions, which LibreOffice repeats in the styles of their cells, are read where they stand. */
  private own(style: Node): Look {
    const look: Look = {};
    for (const part of elements(style).filter(({ name }) => name !== 'style:map')) {
      for (const [attribute, value] of Object.entries(part.attributes))
        look[`${part.name} ${attribute}`] = attribute.startsWith('style:font-name')
          ? (this.fonts.get(value) ?? value)
          : value;
      for (const inner of elements(part)) look[`${part.name} ${inner.name}`] = this.written(inner);
    }
    return look;
  }

  /** The same as one text. */
  text(family: string, name: string | undefined): string {
    const key = `${family}/${name ?? 'Default'}`;
    const known = this.texts.get(key) ?? lookText(this.look(family, name));
    this.texts.set(key, known);
    return known;
  }

  /** The page a sheet's style asks for. */
  masterPage(table: string | undefined): string | undefined {
    return this.named.get(`table/${table}`)?.attributes['style:master-page-name'];
  }

  /** A page's set-up with its headers and footers. */
  page(masterPage: string | undefined): string {
    const master = this.named.get(`style:master-page/${masterPage}`);
    const layout = this.named.get(`style:page-layout/${master?.attributes['style:page-layout-name']}`);
    return [layout, master].flatMap((node) => elements(node).map((part) => this.written(part))).join('\n');
  }

  private numberFormat(name: string): string {
    const found = [...this.named].find(([key]) => /^number:.*\//.test(key) && key.endsWith(`/${name}`))?.[1];
    return found ? this.written(found) : name;
  }

  /** An element as text, names of styles replaced by what they set; names, identities and dates left out. */
  written(node: Node): string {
    const attributes = Object.entries(node.attributes)
      .filter(([name]) => !volatile.has(name))
      .map(([name, value]) => `${name}="${name.startsWith('svg:') ? rounded(value) : this.meant(node, name, value)}"`)
      .sort();
    const inner = node.children.map((child) => (typeof child === 'string' ? child : this.written(child))).join('');
    return `<${[node.name, ...attributes].join(' ')}>${inner}</>`;
  }

  private meant(node: Node, name: string, value: string): string {
    if (name === 'style:apply-style-name') return this.numberFormat(value);
    if (name === 'calcext:apply-style-name') {
      const style = this.named.get(`table-cell/${value}`);
      return style ? lookText(this.own(style)) : value;
    }
    if (name.startsWith('style:font-name')) return this.fonts.get(value) ?? value;
    if (!name.endsWith(':style-name') && !name.endsWith('text-style-name')) return value;
    const family = families.find((candidate) => this.named.has(`${candidate}/${value}`));
    return family === undefined ? '' : lookText(this.look(family, value));
  }
}

/** A chart over many rows ends where their heights add up to: each file's rounding shows in its last figures. */
const rounded = (length: string): string =>
  length.replace(
    /^(\d+\.\d+)(cm|in)$/,
    (_, number: string, unit: string) => `${Number(number).toFixed(unit === 'cm' ? 1 : 2)}${unit}`,
  );

const families = ['chart', 'graphic', 'paragraph', 'text', 'table-cell', 'table', 'table-column', 'table-row'];
const volatile = new Set([
  'style:name',
  'style:display-name',
  'xml:id',
  'draw:name',
  'style:page-layout-name',
  'table:base-cell-address',
]);

/** What is said of other scripts, or outright although it is so anyway, is no difference. */
const unsaid = new Set(
  (
    'fo:background-color: transparent|fo:border: none|fo:wrap-option: no-wrap|fo:margin-left: 0in|fo:color: #000000|fo:font-style: normal|' +
    'fo:font-weight: normal|fo:text-shadow: none|css3t:text-justify: auto|loext:vertical-justify: auto|style:writing-mode: page|' +
    'style:vertical-align: bottom|style:vertical-align: automatic|style:text-align-source: value-type|style:rotation-angle: 0|' +
    'style:rotation-align: none|style:direction: ltr|style:repeat-content: false|style:shrink-to-fit: false|style:cell-protect: protected|' +
    'style:print-content: true|style:diagonal-bl-tr: none|style:diagonal-tl-br: none|style:use-window-font-color: true|' +
    'style:text-outline: false|style:text-line-through-style: none|style:text-line-through-type: none|style:text-underline-style: none|' +
    'style:text-position: 0% 100%|fo:padding: 0.0138in'
  ).split('|'),
);
const otherScripts = /-(asian|complex)$| fo:(font-family|language|country)$|font-relief|letter-kerning|text-emphasize/;
const general = /^<number:number-style>\s*<number:number number:min-integer-digits="1"><\/>\s*<\/>$/;

/** A row that grows with its text is as high as the program that shows it finds it to be. */
const fitted = 'style:table-row-properties style:use-optimal-row-height';
const ownHeight = 'style:table-row-properties style:row-height';

const lookText = (look: Look): string =>
  Object.entries(look)
    .filter(([name]) => name !== ownHeight || look[fitted] !== 'true')
    .filter(([name, value]) => !otherScripts.test(name) && !unsaid.has(`${name.split(' ').at(-1)}: ${value}`))
    .filter(([, value]) => !general.test(value))
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('; ');
