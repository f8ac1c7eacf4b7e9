/** What people did to our SWOT sheet: their own statements, and those of ours they changed or took out. */
import * as z from 'zod';
import { plainText } from '../../../naming';
import { valueAt } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import { cellText, lastRow, ownSheet } from '../../forms/typed';
import { quadrants, quadrantTitle, type Quadrant } from './model';

/** What the sheet was made with last time, by key: quadrant → id and text. */
const memorySchema = z.record(
  z.string(),
  z.array(z.object({ id: z.string(), quadrant: z.enum(quadrants), text: z.string() })),
);
export type SwotMemory = z.infer<typeof memorySchema>;

export function keptMemory(context: DocumentContext): SwotMemory {
  const kept = memorySchema.safeParse(context.state.documents['swot']);
  return kept.success ? kept.data : {};
}

/** Statement texts of our sheet by quadrant, in their order; null where there is no sheet. */
function typedTexts(context: DocumentContext, key: string): Map<Quadrant, string[]> | null {
  const sheet = ownSheet(context, 'swot', key);
  if (!sheet) return null;
  const texts = new Map<Quadrant, string[]>(quadrants.map((quadrant) => [quadrant, []]));
  let open: { col: number; quadrant: Quadrant }[] = [];
  for (let row = sheet.top; row <= lastRow(sheet); row++) {
    const cells = sheet.values[row - sheet.top] ?? [];
    const heads = cells.flatMap((value, index) => {
      const quadrant = quadrants.find((name) => plainText(quadrantTitle[name]) === cellText(value));
      return quadrant ? [{ col: sheet.left + index, quadrant }] : [];
    });
    if (heads.length >= 2) {
      open = heads;
      continue;
    }
    if (cellText(cells.find((value) => value !== null) ?? null).startsWith('основания утверждений')) break;
    for (const { col, quadrant } of open) {
      // A caption spans number and text: the text stands one column to the right of it.
      const value = valueAt(sheet, row, col + 1);
      if (typeof value === 'string' && value.trim() !== '') texts.get(quadrant)!.push(value.trim());
    }
  }
  return texts;
}

export interface TypedSwot {
  /** Statements people wrote themselves. */
  own: { quadrant: Quadrant; text: string }[];
  /** Ids of ours they took out or rewrote. */
  gone: Set<string>;
}

/** Compares the sheet with what it was made with. */
export function typedSwot(context: DocumentContext, key: string): TypedSwot {
  const made = keptMemory(context)[key];
  const texts = typedTexts(context, key);
  if (!texts || !made) return { own: [], gone: new Set() };
  const ours = new Set(made.map(({ text }) => plainText(text)));
  const present = new Set([...texts.values()].flat().map(plainText));
  return {
    own: quadrants.flatMap((quadrant) =>
      texts
        .get(quadrant)!
        .filter((text) => !ours.has(plainText(text)))
        .map((text) => ({ quadrant, text })),
    ),
    gone: new Set(made.filter(({ text }) => !present.has(plainText(text))).map(({ id }) => id)),
  };
}
