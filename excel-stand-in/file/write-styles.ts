import { normalStyle, type BorderLine, type CellStyle } from '../model/style';
import type { ConditionalFormat } from '../model/workbook';
import { escape } from './tree';

/** What a rule changes in a cell. */
export function differentialXml({ color, bold, italic, fill }: ConditionalFormat['format'], name: string): string {
  const font = (bold ? '<b/>' : '') + (italic ? '<i/>' : '') + (color ? `<color rgb="FF${color.slice(1)}"/>` : '');
  const pattern = fill
    ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`
    : '';
  return `<${name}>${font ? `<font>${font}</font>` : ''}${pattern}</${name}>`;
}

/** Collects formats while sheets are written; gives styles.xml at the end. */
export class StyleWriter {
  private readonly fonts = new Numbered();
  private readonly fills = new Numbered();
  private readonly borders = new Numbered();
  private readonly formats = new Numbered();
  private readonly cells = new Numbered();
  private readonly differentials = new Numbered();

  constructor() {
    this.fills.of('<fill><patternFill patternType="none"/></fill>');
    this.fills.of('<fill><patternFill patternType="gray125"/></fill>');
    this.cell(normalStyle);
  }

  cell(style: CellStyle, quotePrefix = false): number {
    const font = this.fonts.of(fontXml(style.font));
    const fill = style.fill
      ? this.fills.of(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const border = this.borders.of(borderXml(style.borders));
    const format = style.numberFormat === 'General' ? 0 : 164 + this.formats.of(style.numberFormat);
    const align = alignmentXml(style) + (style.locked ? '' : '<protection locked="0"/>');
    const head = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied = ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    const quote = quotePrefix ? ' quotePrefix="1"' : '';
    return this.cells.of(align ? `<xf ${head}${applied}${quote}>${align}</xf>` : `<xf ${head}${applied}${quote}/>`);
  }

  differential(format: ConditionalFormat['format']): number {
    return this.differentials.of(differentialXml(format, 'dxf'));
  }

  xml(): string {
    const formats = this.formats.list.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`);
    const list = (name: string, items: string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length ? list('numFmts', formats) : '',
      list('fonts', this.fonts.list),
      list('fills', this.fills.list),
      list('borders', this.borders.list),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.cells.list),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.differentials.list),
      '</styleSheet>',
    ].join('');
  }
}

class Numbered {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();
  of(item: string): number {
    const index = this.known.get(item) ?? this.list.push(item) - 1;
    this.known.set(item, index);
    return index;
  }
}

function fontXml({ name, size, bold, italic, underline, color }: CellStyle['font']): string {
  const line = underline === 'None' ? '' : underline === 'Double' ? '<u val="double"/>' : '<u/>';
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${line}<sz val="${size}"/><color rgb="FF${color.slice(1)}"/><name val="${escape(name)}"/></font>`;
}

function lineName({ style, weight }: BorderLine): string {
  if (style === 'Double') return 'double';
  if (style === 'Dash') return 'dashed';
  if (style === 'Dot') return 'dotted';
  return weight === 'Hairline' ? 'hair' : weight.toLowerCase();
}

function borderXml(borders: CellStyle['borders']): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = borders[side];
    return line ? `<${side} style="${lineName(line)}"><color rgb="FF${line.color.slice(1)}"/></${side}>` : `<${side}/>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const names: Record<string, string> = { CenterAcrossSelection: 'centerContinuous' };
  const parts = [
    horizontal === 'General' ? '' : ` horizontal="${names[horizontal] ?? horizontal.toLowerCase()}"`,
    vertical === 'Bottom' ? '' : ` vertical="${vertical.toLowerCase()}"`,
    wrap ? ' wrapText="1"' : '',
    indent ? ` indent="${indent}"` : '',
  ].join('');
  return parts ? `<alignment${parts}/>` : '';
}
