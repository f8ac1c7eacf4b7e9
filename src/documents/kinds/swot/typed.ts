/** What people did to our SWOT sheet: their own statements, and those of ours they changed or took out. */
import * as z from 'zod';
import type { CellValue } from '../../../model/cells';
import { plainText } from '../../../naming';
import type { DocumentContext } from '../../definition';
import { type CaptionedTable, type TypedForm, type TypedTable } from '../../forms/form';
import { keptAs } from '../../kit/kept';
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
  return keptAs(memorySchema, context.state.documents['swot'], {});
}

/** A statement as the sheet is made with it; `original` as the data words it, where a person has reworded it. */
export interface MadeStatement {
  id: string;
  quadrant: Quadrant;
  text: string;
  original?: string;
}

/** Its id, the mark of its text, and of its original. */
type MadeMarks = [id: string, text: string, original: string];
const textMark = (text: string): string => mark(plainText(text));

const madeStart = '#made:';
/** Hidden cells, a quadrant each, that say what a sheet was made with: what people took out or rewrote is known without the workbook's memory too. */
export const madeCells = (made: readonly MadeStatement[]): string[] =>
  quadrants.map((quadrant) => {
    const own = made.filter((one) => one.quadrant === quadrant);
    return [
      madeStart,
      ...own.map(({ id, text, original = text }) => `${textMark(text)};${textMark(original)};${id}`),
    ].join('\n');
  });

/** What such cells say; null where the sheet has none. */
function madeOn(context: DocumentContext, key: string): MadeMarks[] | null {
  const cells = (ownSheet(context, 'swot', key)?.values ?? []).flatMap((row) => row.filter(isMade));
  if (cells.length === 0) return null;
  return cells.flatMap((cell) =>
    String(cell)
      .split(/\r?\n/)
      .slice(1)
      .map((line): MadeMarks => {
        const [text = '', original = '', ...id] = line.split(';');
        return [id.join(';'), text, original];
      }),
  );
}
const isMade = (cell: CellValue): boolean => String(cell ?? '').startsWith(madeStart);

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
  /** Data statements that were reworded in the pane: their ids and the wording, where the memory of that is gone. */
  worded: Map<string, string>;
}

/** What the data says now. */
interface SaidNow {
  id: string;
  original: string;
}

const groundNumber = new RegExp(`^[${Object.values(quadrantLetter).join('')}]\\d+$`);
/** Data statements as the grounds of a sheet repeat them: what it was made with, before a hidden row said so. */
function groundsOn(context: DocumentContext, key: string): string[] {
  return (ownSheet(context, 'swot', key)?.values ?? []).flatMap((row) => {
    const at = row.findIndex((value) => groundNumber.test(String(value ?? '').trim()));
    const text = at < 0 ? undefined : row.slice(at + 1).find((value) => value !== null && value !== '');
    return text === undefined ? [] : [String(text)];
  });
}

/** What the sheet was made with: as the workbook remembers it, else as its hidden row says, else as its grounds tell. `ours`: marks of texts besides. */
function madeWith(
  context: DocumentContext,
  key: string,
  said: readonly SaidNow[],
): { made: MadeMarks[]; ours: string[] } {
  const kept = keptMemory(context)[key];
  const listed = madeOn(context, key);
  if (kept) {
    const originals = new Map(listed?.map(([id, , original]) => [id, original]));
    const marks = kept.map(({ id, text }): MadeMarks => [id, textMark(text), originals.get(id) ?? textMark(text)]);
    return { made: marks, ours: [] };
  }
  if (listed) return { made: listed, ours: [] };
  const now = said.map(({ id, original }): MadeMarks => [id, textMark(original), textMark(original)]);
  const grounds = groundsOn(context, key).map(textMark);
  // Statements without figures have no grounds.
  return { made: now.filter(([, text]) => grounds.includes(text)), ours: [...grounds, ...now.map(([, text]) => text)] };
}

/** Compares the sheet with what it was made with. */
export function typedSwot(context: DocumentContext, key: string, said: readonly SaidNow[]): TypedSwot {
  const form = swotForm(context, key);
  if (form.tables.size === 0) return { own: [], gone: new Set(), worded: new Map() };
  const { made, ours } = madeWith(context, key, said);
  const present = statementsOn(form);
  const known = new Set([...ours, ...made.map(([, text]) => text)]);
  const standing = new Map(present.map(({ text }) => [textMark(text), text]));
  const isSaid = (id: string, original: string) =>
    said.some((one) => one.id === id && textMark(one.original) === original);
  return {
    own: present.filter(({ text }) => !known.has(textMark(text))),
    gone: new Set(made.flatMap(([id, text]) => (standing.has(text) ? [] : [id]))),
    worded: new Map(
      made.flatMap(([id, text, original]) =>
        text !== original && standing.has(text) && isSaid(id, original) ? [[id, standing.get(text)!] as const] : [],
      ),
    ),
  };
}
