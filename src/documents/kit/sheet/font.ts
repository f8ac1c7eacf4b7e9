/** The font papers are set in, as the office chose it. All choices have the widths of Times New Roman, so one table fits rows to any. */
import type { SheetPlan, Style } from '../../../model/plan';
import { organisationOf } from '../organisation';
import { documentFont } from './look';

/** The office's font; Times New Roman 11 where nothing is chosen or the sheet belongs to no workbook. */
export function fontOf(context: { state?: { organisation: unknown } }): SheetPlan['font'] {
  const { font } = organisationOf(context.state?.organisation);
  return { name: font.name, size: font.size };
}

/** Sets styles made for the usual font in another: its name, and every size by as much larger. */
export function styleIn(font: SheetPlan['font']): (style: Style) => Style {
  // Lists for the screen have a smaller font and styles of their own.
  const larger = Math.max(0, font.size - documentFont.size);
  if (font.name === documentFont.name && larger === 0) return (style) => style;
  const known = new Map<Style, Style>();
  return (style) => {
    const { name = documentFont.name, size = documentFont.size } = style.font ?? {};
    const made = known.get(style) ?? {
      ...style,
      font: { ...style.font, name: name === documentFont.name ? font.name : name, size: size + larger },
    };
    known.set(style, made);
    return made;
  };
}
