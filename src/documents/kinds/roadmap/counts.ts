/** How many measures a plan has and how they stand: one count for the roadmap, the list of roadmaps and the papers made from them. */
import { statuses } from '../../../words/papers/roadmap';

export interface Counts {
  /** Measures of the plan; those taken off are not in it. */
  total: number;
  done: number;
  inWork: number;
  /** Neither done nor in work. */
  notBegun: number;
  late: number;
}

/** Stands in the ids of results to reach. */
export const targetMark = ':target@';

/** A result to reach: data measure it, nobody carries it out. People's own rows have no id or one of their own. */
export const isTarget = ({ id }: { id: string | null }): boolean => id?.includes(targetMark) ?? false;

/** `status` as typed, '' for none; `lateDays` 0 where a measure is not late. */
export function countsOf(measures: readonly { id: string | null; status: string; lateDays: number }[]): Counts {
  const ours = measures.filter((one) => !isTarget(one) && one.status !== '');
  const of = (status: string) => ours.filter((one) => one.status === status).length;
  const [total, done, inWork] = [ours.length - of(statuses[3]), of(statuses[2]), of(statuses[1])];
  return { total, done, inWork, notBegun: total - done - inWork, late: ours.filter((one) => one.lateDays > 0).length };
}
