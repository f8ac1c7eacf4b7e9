/** Acts that papers rest on: our defaults, and what people made of them on the sheet of acts. */
import * as z from 'zod';
import { actName } from '../../../words/papers/acts';
import { typesetAll } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import { readKeyed, textMark, textRows } from '../../forms/kept-read';
import { isBlank, mark } from '../../forms/marks';
import { ownSheet } from '../../forms/typed';
import data from './acts.json';

const actSchema = z.object({
  id: z.string(),
  /** Kind and body: «Приказ Рособрнадзора». */
  kind: z.string(),
  /** ISO; null where the act has no known requisites: room to write them. */
  date: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  points: z.string(),
  /** Where the requisites were confirmed; '' where they were not. */
  source: z.string(),
});
export type Act = z.infer<typeof actSchema>;

export const defaultActs: readonly Act[] = z.array(actSchema).parse(typesetAll(data));

/** An act as papers print it. */
export interface PrintedAct {
  /** By which its row is known in a paper. */
  id: string;
  name: string;
  points: string;
}

/** Id of an act's row, keys of its columns. */
export const actRow = (id: string): string => `act ${id}`;
const columns = { name: '1', points: '2' } as const;

/** Acts for a paper: those of the sheet as it stands, with edits, additions and deletions; the defaults where there is none. */
export function actsFor(context: DocumentContext): PrintedAct[] {
  const sheet = ownSheet(context, 'acts');
  const read = sheet && readKeyed(sheet, ['0', columns.name, columns.points]);
  const rows = read && textRows(read);
  if (!rows) return defaultActs.map((act) => ({ id: act.id, name: actName(act), points: act.points }));
  const before = textMark + actRow('');
  const isAct = (id: string | null) => id === null || id.startsWith(before);
  return rows.flatMap(({ id, cells }) => {
    const name = cells.get(columns.name);
    if (!isAct(id) || isBlank(name)) return [];
    const known = id?.slice(before.length) ?? mark(name);
    return [{ id: known, name: String(name).trim(), points: String(cells.get(columns.points) ?? '').trim() }];
  });
}
