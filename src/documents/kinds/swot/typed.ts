/** What people did to our SWOT sheet: their own statements, and those of ours they changed or took out. */
import * as z from 'zod';
import type { CellValue } from '../../../model/cells';
import { plainText } from '../../../naming';
import type { DocumentContext } from '../../definition';
import { type CaptionedTable, type TypedForm, type TypedTable } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { mark } from '../../forms/marks';
import { ownSheet } from '../../forms/typed';
import { quadrantLetter, quadrants, quadrantTitle, type Quadrant } from './model';

/** The sheet's halves, two quadrants side by side each: one table, whose rows are known by their half. */
export const halves = {
  upper: ['strengths', 'opportunities'],
  lower: ['weaknesses', 'threats'],
} as const satisfies Record<string, readonly [Quadrant, Quadrant]>;
export type Half = keyof typeof halves;
export const swotTable = 'swot';
export const sides = ['left', 'right'] as const;
const halfOf = (key: string | null): Half => (key?.startsWith('lower') ? 'lower' : 'upper');

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

/** The sheet before forms had keys: rows of numbered statements under the quadrants' captions. */
const captioned = (Object.keys(halves) as Half[]).map((id): CaptionedTable => ({
  id,
  column: (caption) =>
    sides.find((_, side) => plainText(quadrantTitle[halves[id][side]!]) === plainText(caption)) ?? null,
  row: (texts, _at, above) => (texts.some((text) => /^\d+$/.test(text)) ? String(Number(above ?? 0) + 1) : null),
  least: 2,
  aside: 1,
}));

export const swotForm = (context: DocumentContext, key: string): TypedForm => formOf(context, 'swot', key, captioned);

type TextAt = (side: (typeof sides)[number]) => string;
const ownTexts =
  (cells: ReadonlyMap<string, CellValue>): TextAt =>
  (side) =>
    String(cells.get(side) ?? '').trim();
const isSame = (a: string, b: string): boolean => plainText(a) === plainText(b);

/**
 * Keys of the rows of a half as it will be written, by the texts that stand side by side. A row that held one of them is known by the new key too, so that
 * notes beside it stay; a row of one's own whose statements have places now is none any more.
 */
export function rowKeys(table: TypedTable, half: Half, rows: readonly (readonly [string, string])[]): string[] {
  const keys = rows.map((texts, index) => `${half} ${index + 1}: ${mark(texts.join('|'))}`);
  const claimed = new Set(keys.map((key) => table.row(key)));
  rows.forEach((texts, index) => {
    const key = keys[index]!;
    const isIts = (at: TextAt) => sides.some((side, i) => texts[i] !== '' && isSame(at(side), texts[i]!));
    for (const own of table.ownRows.filter(({ cells }) => isIts(ownTexts(cells)))) table.adopt(key, own);
    const old = table.keys.find((row) => !claimed.has(table.row(row)) && isIts((side) => table.text(row, side)));
    if (old !== undefined) table.alias(key, old);
    claimed.add(table.row(key));
  });
  return keys;
}

/** Every text of the sheet with the quadrant it stands in. */
function statementsOn(form: TypedForm): { quadrant: Quadrant; text: string }[] {
  return [...form.tables].flatMap(([id, table]) => {
    const rows: [Half, TextAt][] = [
      // The key of a half's header has no number.
      ...table.keys
        .filter((key) => /\d/.test(key))
        .map((key): [Half, TextAt] => [halfOf(id === swotTable ? key : id), (side) => table.text(key, side)]),
      ...table.ownRows.map(({ after, cells }): [Half, TextAt] => [halfOf(after), ownTexts(cells)]),
    ];
    return rows.flatMap(([half, at]) =>
      sides.map((side, i) => ({ quadrant: halves[half][i]!, text: at(side) })).filter(({ text }) => text !== ''),
    );
  });
}

export interface TypedSwot {
  /** Statements people wrote themselves. */
  own: { quadrant: Quadrant; text: string }[];
  /** Ids of ours they took out or rewrote. */
  gone: Set<string>;
}

/** What the data says now. */
interface SaidNow {
  id: string;
  original: string;
}

const groundNumber = new RegExp(`^[${Object.values(quadrantLetter).join('')}]\\d+$`);
/** Data statements as the sheet's grounds repeat them: what it was made with, where the workbook's memory of it is gone. */
function groundsOn(context: DocumentContext, key: string): string[] {
  return (ownSheet(context, 'swot', key)?.values ?? []).flatMap((row) => {
    const at = row.findIndex((value) => groundNumber.test(String(value ?? '').trim()));
    const text = at < 0 ? undefined : row.slice(at + 1).find((value) => value !== null && value !== '');
    return text === undefined ? [] : [String(text)];
  });
}

/** Compares the sheet with what it was made with: as the workbook remembers it, else as its grounds tell. */
export function typedSwot(context: DocumentContext, key: string, said: readonly SaidNow[]): TypedSwot {
  const form = swotForm(context, key);
  if (form.tables.size === 0) return { own: [], gone: new Set() };
  const kept = keptMemory(context)[key];
  const grounds = kept ? [] : groundsOn(context, key);
  const made =
    kept ??
    said
      .filter(({ original }) => grounds.some((text) => isSame(text, original)))
      .map(({ id, original }) => ({ id, text: original }));
  const present = statementsOn(form);
  // Without the memory, what the data says now is ours too: statements without figures have no grounds.
  const told = kept ? [] : [...grounds, ...said.map(({ original }) => original)];
  const ours = new Set([...made.map(({ text }) => text), ...told].map(plainText));
  const standing = new Set(present.map(({ text }) => plainText(text)));
  return {
    own: present.filter(({ text }) => !ours.has(plainText(text))),
    gone: new Set(made.filter(({ text }) => !standing.has(plainText(text))).map(({ id }) => id)),
  };
}
