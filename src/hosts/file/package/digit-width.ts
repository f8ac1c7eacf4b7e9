/** How wide a workbook's columns are: they are counted in digits of its own font (ECMA-376, 18.3.1.13), which Excel makes whole pixels. */
import { outline, type Section } from './edits';
import { attribute, tags } from './xml';

/** Width of a digit in parts of the font's size. */
const digits: readonly (readonly [font: RegExp, width: number])[] = [
  [/^(?:calibri|carlito)/i, 0.507],
  [/^(?:arial|helvetica|liberation sans|arimo|pt astra sans)/i, 0.556],
  [/^(?:cambria|caladea)/i, 0.554],
  [/^(?:courier|liberation mono|cousine)/i, 0.6],
  [/^tahoma/i, 0.546],
  [/^segoe ui/i, 0.539],
  [/^(?:verdana|dejavu sans)/i, 0.636],
];
/** Times New Roman and its doubles; a font we do not know. */
const usual = 0.5;

/** Pixels of a digit of the font that the style «Normal» has: 7 in most workbooks (Calibri 11, Arial 10), 8 where it is Times New Roman 12. */
export function digitPixels(styles: string, part: string): number {
  const { sections } = outline(styles, part);
  const listed = (name: string): Section['children'] =>
    sections.find((section) => section.name === name)?.children ?? [];
  const normal = listed('cellStyles').find(({ tag }) => attribute(tag, 'builtinId') === '0');
  const format = listed('cellStyleXfs')[Number((normal && attribute(normal.tag, 'xfId')) ?? 0)];
  const font = listed('fonts')[Number((format && attribute(format.tag, 'fontId')) ?? 0)];
  let name = 'Calibri';
  let size = 11;
  for (const tag of font ? tags(styles.slice(font.start, font.end), part) : []) {
    if (tag.name === 'name') name = attribute(tag, 'val') ?? name;
    if (tag.name === 'sz') size = Number(attribute(tag, 'val')) || size;
  }
  const width = digits.find(([known]) => known.test(name))?.[1] ?? usual;
  return Math.max(1, Math.round((width * size * 96) / 72));
}
