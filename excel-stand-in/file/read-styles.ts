import { normalStyle, patched, type BorderLine, type CellStyle, type Side } from '../model/style';
import type { ConditionalFormat } from '../model/workbook';
import { all, child, type Node } from './tree';

const builtIn: Record<string, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  22: 'dd.mm.yyyy hh:mm',
  49: '@',
};
const horizontals: Record<string, string> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const lines: Record<string, Omit<BorderLine, 'color'>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
};

export interface ReadStyles {
  cells: CellStyle[];
  differential: ConditionalFormat['format'][];
}

const rgb = (node: Node | undefined): string | undefined =>
  node?.attributes.rgb ? `#${node.attributes.rgb.slice(-6).toUpperCase()}` : undefined;

/** Cell formats of styles.xml. Theme colours are read as black or no fill: the stand-in knows no themes. */
export function readStyles(root: Node): ReadStyles {
  const formats = new Map(
    all(child(root, 'numFmts'), 'numFmt').map((n) => [n.attributes.numFmtId, n.attributes.formatCode]),
  );
  const fonts = all(child(root, 'fonts'), 'font').map(readFont);
  const fills = all(child(root, 'fills'), 'fill').map((fill) => {
    const pattern = child(fill, 'patternFill');
    return pattern?.attributes.patternType === 'solid' ? (rgb(child(pattern, 'fgColor')) ?? '') : '';
  });
  const borders = all(child(root, 'borders'), 'border').map(readBorder);
  const cells = all(child(root, 'cellXfs'), 'xf').map((xf) => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    const align = child(xf, 'alignment')?.attributes ?? {};
    const vertical = align.vertical ?? 'bottom';
    return patched(normalStyle, {
      numberFormat: formats.get(numFmtId) ?? builtIn[numFmtId] ?? 'General',
      font: fonts[Number(fontId)] ?? {},
      fill: fills[Number(fillId)] ?? '',
      borders: borders[Number(borderId)] ?? {},
      horizontal: horizontals[align.horizontal ?? ''] ?? 'General',
      vertical: vertical[0]!.toUpperCase() + vertical.slice(1),
      wrap: align.wrapText === '1' || align.wrapText === 'true',
      indent: Number(align.indent ?? 0),
      locked: child(xf, 'protection')?.attributes.locked !== '0',
    });
  });
  const differential = all(child(root, 'dxfs'), 'dxf').map(readDifferential);
  return { cells, differential };
}

/** What a rule changes in a cell. */
export function readDifferential(dxf: Node | undefined): ConditionalFormat['format'] {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const color = rgb(child(font, 'color'));
  const fill = rgb(child(pattern, 'bgColor')) ?? rgb(child(pattern, 'fgColor'));
  return {
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(on(child(font, 'b')) ? { bold: true } : {}),
    ...(on(child(font, 'i')) ? { italic: true } : {}),
  };
}

const on = (node: Node | undefined): boolean =>
  node !== undefined && !['0', 'false'].includes(node.attributes.val ?? '1');

function readFont(font: Node): Partial<CellStyle['font']> {
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes.val ?? 'Calibri',
    size: Number(child(font, 'sz')?.attributes.val ?? 11),
    bold: on(child(font, 'b')),
    italic: on(child(font, 'i')),
    underline:
      !underline || underline.attributes.val === 'none'
        ? 'None'
        : underline.attributes.val === 'double'
          ? 'Double'
          : 'Single',
    color: rgb(child(font, 'color')) ?? '#000000',
  };
}

function readBorder(border: Node): CellStyle['borders'] {
  const sides: CellStyle['borders'] = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const satisfies readonly Side[]) {
    const node = child(border, side);
    const line = lines[node?.attributes.style ?? ''];
    if (line) sides[side] = { ...line, color: rgb(child(node, 'color')) ?? '#000000' };
  }
  return sides;
}
