import type { Conditional, SheetPlan, Style } from '../../../model/plan';
import { digitPixels } from '../package/digit-width';
import { attribute, isTrue, tags, type Tag } from '../package/xml';

/** What the styles of a workbook make cells look like: by number of a cell's format, and of a condition's. */
export interface Looks {
  font: SheetPlan['font'];
  styles: Style[];
  /** Pixels of a digit in which columns are counted. */
  digit: number;
  conditions: Conditional['style'][];
}

/** Formats that every program knows by number; days have several. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  49: '@',
};

type Font = NonNullable<Style['font']>;
type Border = NonNullable<Style['border']>;
const sides = ['left', 'right', 'top', 'bottom'] as const;
const edges: Readonly<Record<string, 'thin' | 'medium' | 'hair'>> = {
  medium: 'medium',
  thick: 'medium',
  hair: 'hair',
  dotted: 'hair',
};

/** Fonts, fills, borders and formats of a styles part. Colours of the theme are left to the sheet's own. */
export function readLooks(xml: string, part: string): Looks {
  const formats = new Map<number, string>();
  const lists = { fonts: [] as Font[], fills: [] as (string | undefined)[], borders: [] as Border[] };
  const styles: Style[] = [];
  const conditions: Conditional['style'][] = [];
  let list = '';
  let font: Font = {};
  let fill: string | undefined;
  let border: Border = {};
  let side: (typeof sides)[number] | null = null;
  for (const tag of tags(xml, part)) {
    const { name, kind, depth } = tag;
    const opens = kind !== 'close';
    if (depth === 1) {
      list = name;
      continue;
    }
    if (list === 'numFmts' && opens)
      formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
    else if (list === 'cellXfs' && depth === 2 && opens) styles.push(styleOf(tag, lists, formats));
    else if (list === 'cellXfs' && name === 'alignment') addAlign(styles[styles.length - 1]!, tag);
    else if (list === 'fonts' || list === 'fills' || list === 'borders' || list === 'dxfs') {
      const top = depth === 2;
      if (top && opens) [font, fill, border, side] = [{}, undefined, {}, null];
      if (opens && !top) {
        addFont(font, tag);
        if (name === 'fgColor' || (name === 'bgColor' && list === 'dxfs')) fill = colorOf(tag) ?? fill;
        side = sides.find((one) => one === name) ?? side;
        const drawn = side && attribute(tag, 'style');
        if (side === name && drawn) border[side] = { style: edges[drawn] ?? 'thin', color: '#000000' };
        const edge = side && list === 'borders' && name === 'color' ? border[side] : undefined;
        if (edge) edge.color = colorOf(tag) ?? edge.color;
      }
      if (!top || kind === 'open') continue;
      if (list === 'fonts') lists.fonts.push(font);
      else if (list === 'fills') lists.fills.push(fill);
      else if (list === 'borders') lists.borders.push(border);
      else
        conditions.push({
          ...(fill && { fill }),
          ...(font.color && { color: font.color }),
          ...(font.bold && { bold: true }),
        });
    }
  }
  const [first = {}] = lists.fonts;
  return {
    font: { name: first.name ?? 'Calibri', size: first.size ?? 11 },
    styles,
    digit: digitPixels(xml, part),
    conditions,
  };
}

function addFont(font: Font, tag: Tag): void {
  const on = (attribute(tag, 'val') ?? '1') !== '0';
  if (tag.name === 'name' || tag.name === 'rFont') font.name = attribute(tag, 'val') ?? '';
  else if (tag.name === 'sz') font.size = Number(attribute(tag, 'val'));
  else if (tag.name === 'b') font.bold = on;
  else if (tag.name === 'i') font.italic = on;
  else if (tag.name === 'u') font.underline = attribute(tag, 'val') !== 'none';
  else if (tag.name === 'color' && font.color === undefined) {
    const color = colorOf(tag);
    if (color) font.color = color;
  }
}

/** A colour that is given as such; those of the theme are left to the sheet's own. */
export function colorOf(tag: Tag): string | undefined {
  const rgb = attribute(tag, 'rgb');
  return rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
}

function styleOf(
  tag: Tag,
  { fonts, fills, borders }: { fonts: Font[]; fills: (string | undefined)[]; borders: Border[] },
  formats: ReadonlyMap<number, string>,
): Style {
  const at = (name: string): number => Number(attribute(tag, name) ?? 0);
  const fill = fills[at('fillId')];
  const border = borders[at('borderId')];
  const format = formats.get(at('numFmtId')) ?? builtIn[at('numFmtId')];
  return {
    font: fonts[at('fontId')] ?? {},
    ...(fill && { fill }),
    ...(border && Object.keys(border).length > 0 && { border }),
    ...(format !== undefined && { format }),
  };
}

const across = ['left', 'center', 'right', 'justify'] as const;
const along = ['top', 'center', 'bottom'] as const;

function addAlign(style: Style, tag: Tag): void {
  const h = across.find((one) => one === attribute(tag, 'horizontal'));
  const v = along.find((one) => one === attribute(tag, 'vertical'));
  const indent = Number(attribute(tag, 'indent') ?? 0);
  style.align = {
    ...(h && { h }),
    ...(v && { v }),
    ...(isTrue(attribute(tag, 'wrapText')) && { wrap: true }),
    ...(indent > 0 && { indent: Math.min(indent, 15) }),
  };
}
