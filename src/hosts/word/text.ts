import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Style } from '../../model/plan';

/** Word counts a font in half points and lengths in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

export interface Font {
  name: string;
  size: number;
}

const sides = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

function runLook({ font }: Style, own: Font): Omit<IRunOptions, 'text'> {
  return {
    font: font?.name ?? own.name,
    size: Math.round((font?.size ?? own.size) * 2),
    bold: font?.bold ?? false,
    italics: font?.italic ?? false,
    color: font?.color?.slice(1) ?? '000000',
    ...(font?.underline ? { underline: {} } : {}),
  };
}

/** A cell's text as one paragraph; its line breaks stay. */
export function paragraphOf(text: string, style: Style, own: Font, extra: IParagraphOptions = {}): Paragraph {
  const look = runLook(style, own);
  return new Paragraph({
    alignment: sides[style.align?.h ?? 'left'],
    ...extra,
    children: text.split('\n').map((line, index) => new TextRun({ ...look, text: line, break: index === 0 ? 0 : 1 })),
  });
}
