/** What of a SWOT was ticked, reworded, added and ordered before its sheet is made: kept in the workbook, so that the next making starts from it. */
import { moved } from '../../kit/moved';
import * as z from 'zod';
import type { WorkbookState } from '../../../model/state';
import { keptAs, keptWith } from '../../kit/kept';
import { quadrants, type Quadrant } from './model';

/** Name under which it stands in state.documents: sheet key → choice. */
export const swotChoiceName = 'swot-choice';

const choiceSchema = z.object({
  /** Statement id → in or out, where that is not as by default: data in, library out. */
  ticks: z.record(z.string(), z.boolean()).default({}),
  /** Ids ticked again that had been taken out on the sheet. */
  back: z.array(z.string()).default([]),
  /** Statement id → its own wording, which holds as long as the statement itself says `of`. */
  texts: z.record(z.string(), z.object({ of: z.string(), text: z.string() })).default({}),
  own: z.array(z.object({ id: z.string(), quadrant: z.enum(quadrants), text: z.string() })).default([]),
  /** How many were ever added: ids are never used twice. */
  count: z.number().int().default(0),
  order: z.partialRecord(z.enum(quadrants), z.array(z.string())).default({}),
});
export type SwotChoice = z.infer<typeof choiceSchema>;
const choicesSchema = z.record(z.string(), choiceSchema);

type Documents = Pick<WorkbookState, 'documents'>;
const choices = ({ documents }: Documents): Record<string, SwotChoice> =>
  keptAs(choicesSchema, documents[swotChoiceName], {});

export const swotChoice = (state: Documents, key: string): SwotChoice => choices(state)[key] ?? choiceSchema.parse({});

/** What state.documents[swotChoiceName] becomes with the choice of one sheet changed. */
export const withSwotChoice = (state: Documents, key: string, choice: SwotChoice): unknown =>
  keptWith(choicesSchema, state.documents[swotChoiceName], { ...choices(state), [key]: choice }, {});

/** A statement that may go onto the sheet. */
export interface ChoosableStatement {
  id: string;
  quadrant: Quadrant;
  /** As it will stand on the sheet. */
  text: string;
  /** As the data or the library words it; '' for a person's own. */
  original: string;
}

export function tickSwot(choice: SwotChoice, ids: readonly string[], on: boolean): SwotChoice {
  const ticks = { ...choice.ticks, ...Object.fromEntries(ids.map((id) => [id, on])) };
  const others = choice.back.filter((id) => !ids.includes(id));
  return { ...choice, ticks, back: on ? [...others, ...ids] : others };
}

const ownStart = 'own:';
export const isOwnId = (id: string): boolean => id.startsWith(ownStart);

export function addSwot(choice: SwotChoice, quadrant: Quadrant, text = ''): { choice: SwotChoice; id: string } {
  const id = `${ownStart}${choice.count + 1}`;
  return { choice: { ...choice, count: choice.count + 1, own: [...choice.own, { id, quadrant, text }] }, id };
}

export const removeSwot = (choice: SwotChoice, id: string): SwotChoice => ({
  ...choice,
  own: choice.own.filter((one) => one.id !== id),
});

/** Rewords a statement: a person's own in its place, any other over its original. */
export function rewordSwot(choice: SwotChoice, { id, original }: ChoosableStatement, text: string): SwotChoice {
  if (choice.own.some((one) => one.id === id))
    return { ...choice, own: choice.own.map((one) => (one.id === id ? { ...one, text } : one)) };
  return { ...choice, texts: { ...choice.texts, [id]: { of: original, text } } };
}

/** Words it as the data does: said outright, since the sheet that stands holds the other wording. */
export const resetSwot = (choice: SwotChoice, id: string): SwotChoice => ({
  ...choice,
  texts: { ...choice.texts, [id]: { of: '', text: '' } },
});

/** Moves a statement among those of its quadrant. */
export function moveSwot(
  choice: SwotChoice,
  quadrant: Quadrant,
  shown: readonly ChoosableStatement[],
  id: string,
  step: number,
): SwotChoice {
  const ids = shown.map((one) => one.id);
  if (!ids.includes(id)) return choice;
  return { ...choice, order: { ...choice.order, [quadrant]: moved(ids, ids.indexOf(id), step) } };
}
