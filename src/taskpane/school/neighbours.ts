import { listGroups } from '../../judging';
import type { Judgement } from '../../model/verdict';
import { linesOf, type View } from '../schools/order';

/** Where a school stands in the list as it is sorted and narrowed, and who stands beside it. */
export interface Neighbours {
  /** From 1. */
  place: number;
  of: number;
  previous: string | null;
  next: string | null;
}

/** Folded groups count as open; a school that the list's conditions leave out stands among all schools. */
export function neighboursOf(judgement: Judgement, view: View, id: string): Neighbours {
  const idsOf = (wanted: View): string[] =>
    linesOf(judgement, { ...wanted, open: listGroups }).lines.flatMap((line) =>
      'verdict' in line ? [line.verdict.school.id] : [],
    );
  const narrowed = idsOf(view);
  const ids = narrowed.includes(id)
    ? narrowed
    : idsOf({ ...view, search: '', municipality: '', procedure: '', certainty: '', only: null });
  const at = ids.indexOf(id);
  return { place: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
