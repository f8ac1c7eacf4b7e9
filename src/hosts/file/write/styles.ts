import type { Conditional, Style } from '../../../model/plan';
import { digitPixels } from '../package/digit-width';
import { applyEdits, outline, withAttribute, type Edit, type Outline } from '../package/edits';
import { attribute, escapeAttribute } from '../package/xml';

/** Formats every program knows by number. */
const builtIn: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Children of one list of the style sheet, the present ones and ours after them. */
interface List {
  known: Map<string, number>;
  count: number;
  added: string[];
}

const argb = (color: string) => `FF${color.slice(1)}`;

/**
 * The workbook's styles.xml, appended to: old indexes keep their meaning, and what stands there already is used again,
 * so that a second run adds nothing.
 */
export class StyleSheet {
  private readonly map: Outline;
  private readonly lists = new Map<ListName, List>();
  private readonly p: string;
  private readonly formats = new Map<string, number>();
  private nextFormat = 164;
  /** Pixels of a digit in which columns are counted. */
  readonly digit: number;

  constructor(
    private readonly xml: string,
    part: string,
  ) {
    this.map = outline(xml, part);
    this.digit = digitPixels(xml, part);
    this.p = this.map.root.prefix;
    for (const section of this.map.sections) {
      if (section.name !== 'numFmts') continue;
      for (const { tag } of section.children) {
        const id = Number(attribute(tag, 'numFmtId'));
        this.formats.set(attribute(tag, 'formatCode') ?? '', id);
        this.nextFormat = Math.max(this.nextFormat, id + 1);
      }
    }
  }

  /** Index of a cell format; `font` stands in where the style has none. */
  cellFormat(style: Style, font: { name: string; size: number }): number {
    const { align } = style;
    const fontId = this.index('fonts', this.font({ ...font, ...style.font }));
    const fillId = style.fill ? this.index('fills', this.fill(style.fill)) : 0;
    const borderId = style.border ? this.index('borders', this.border(style.border)) : 0;
    const numFmtId = this.format(style.format ?? 'General');
    const attributes =
      `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      (numFmtId ? ' applyNumberFormat="1"' : '') +
      ' applyFont="1"' +
      (fillId ? ' applyFill="1"' : '') +
      (borderId ? ' applyBorder="1"' : '') +
      (align ? ' applyAlignment="1"' : '');
    if (!align) return this.index('cellXfs', `<${this.p}xf ${attributes}/>`);
    const alignment =
      (align.h ? ` horizontal="${align.h}"` : '') +
      (align.v ? ` vertical="${align.v}"` : '') +
      (align.wrap ? ' wrapText="1"' : '') +
      (align.indent ? ` indent="${align.indent}"` : '');
    return this.index('cellXfs', `<${this.p}xf ${attributes}><${this.p}alignment${alignment}/></${this.p}xf>`);
  }

  /** Index of a differential format for a conditional format. */
  differential(style: Conditional['style']): number {
    const { p } = this;
    const font =
      style.bold !== undefined || style.color
        ? `<${p}font>${style.bold === undefined ? '' : `<${p}b val="${style.bold ? 1 : 0}"/>`}` +
          `${style.color ? `<${p}color rgb="${argb(style.color)}"/>` : ''}</${p}font>`
        : '';
    const fill = style.fill
      ? `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(style.fill)}"/>` +
        `<${p}bgColor rgb="${argb(style.fill)}"/></${p}patternFill></${p}fill>`
      : '';
    return this.index('dxfs', `<${p}dxf>${font}${fill}</${p}dxf>`);
  }

  toXml(): string {
    const edits: Edit[] = [];
    for (const [name, { added, count }] of this.lists) {
      if (added.length > 0) edits.push(this.appended(name, added.join(''), count));
    }
    return applyEdits(this.xml, edits);
  }

  private appended(name: ListName, text: string, count: number): Edit {
    const { p, xml } = this;
    const section = this.map.sections.find((candidate) => candidate.name === name);
    if (section) {
      const head = withAttribute(xml, section.open, 'count', String(count)).replace(/\s*\/>$/, '>');
      const kept = section.closeAt === null ? '' : xml.slice(section.open.end, section.closeAt);
      return { start: section.start, end: section.end, text: `${head}${kept}${text}</${p}${name}>` };
    }
    const later: readonly string[] = order.slice(order.indexOf(name) + 1);
    const at = this.map.sections.find((candidate) => later.includes(candidate.name))?.start ?? this.map.rootCloseAt;
    return { start: at, end: at, text: `<${p}${name} count="${count}">${text}</${p}${name}>` };
  }

  private list(name: ListName): List {
    let list = this.lists.get(name);
    if (!list) {
      const children = this.map.sections.find((section) => section.name === name)?.children ?? [];
      list = { known: new Map(), count: children.length, added: [] };
      for (const [index, { start, end }] of children.entries()) {
        const text = this.xml.slice(start, end);
        if (!list.known.has(text)) list.known.set(text, index);
      }
      this.lists.set(name, list);
    }
    return list;
  }

  private index(name: ListName, text: string): number {
    const list = this.list(name);
    const known = list.known.get(text);
    if (known !== undefined) return known;
    list.added.push(text);
    list.known.set(text, list.count);
    return list.count++;
  }

  private format(code: string): number {
    const known = builtIn[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.index('numFmts', `<${this.p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private font(font: NonNullable<Style['font']>): string {
    const { p } = this;
    // 204 is the Cyrillic charset: old programs choose the glyphs by it.
    return (
      `<${p}font>${font.bold ? `<${p}b/>` : ''}${font.italic ? `<${p}i/>` : ''}${font.underline ? `<${p}u/>` : ''}` +
      `<${p}sz val="${font.size}"/><${p}color rgb="${argb(font.color ?? '#000000')}"/>` +
      `<${p}name val="${escapeAttribute(font.name ?? '')}"/><${p}charset val="204"/></${p}font>`
    );
  }

  private fill(color: string): string {
    const { p } = this;
    return (
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    );
  }

  private border(border: NonNullable<Style['border']>): string {
    const { p } = this;
    const edges = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
      const edge = border[side];
      return edge
        ? `<${p}${side} style="${edge.style}"><${p}color rgb="${argb(edge.color)}"/></${p}${side}>`
        : `<${p}${side}/>`;
    });
    return `<${p}border>${edges.join('')}<${p}diagonal/></${p}border>`;
  }
}
