import { procedureId } from '../../model/procedure';
import { lowShare } from '../../model/result';
import type { Verdict, VerdictStatus } from '../../model/verdict';

export const statuses: readonly VerdictStatus[] = ['low', 'watch', 'insufficient', 'clear'];
export type Sort = 'worst' | 'name' | 'municipality';

/** What the user wants to see of the list. */
export interface View {
  search: string;
  shown: readonly VerdictStatus[];
  municipality: string;
  procedure: string;
  sort: Sort;
}
export const firstView: View = { search: '', shown: ['low', 'watch'], municipality: '', procedure: '', sort: 'worst' };

/** Verdicts of the wanted groups in the wanted order, group by group. */
export function listed(verdicts: readonly Verdict[], view: View): Verdict[] {
  const matches = matching(view.search);
  const wanted = verdicts.filter(
    (verdict) =>
      view.shown.includes(verdict.status) &&
      (view.municipality === '' || verdict.school.municipality === view.municipality) &&
      (view.procedure === '' || hasLow(verdict, view.procedure)) &&
      matches(verdict),
  );
  const worst = new Map(wanted.map((verdict) => [verdict, worstShare(verdict)]));
  const compare: Record<Sort, (a: Verdict, b: Verdict) => number> = {
    worst: (a, b) => worst.get(b)! - worst.get(a)!,
    name: (a, b) => byName.compare(a.school.name, b.school.name),
    municipality: (a, b) => byName.compare(a.school.municipality ?? '', b.school.municipality ?? ''),
  };
  return wanted.sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || compare[view.sort](a, b));
}

/** Whether a school's name, code and municipality have every word of a search. */
export function matching(search: string): (verdict: Verdict) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (verdict) => words.every((word) => searched(verdict).includes(word));
}

const byName = new Intl.Collator('ru', { numeric: true });
const hasLow = (verdict: Verdict, procedure: string): boolean =>
  verdict.results.some(({ result, isLow }) => isLow && procedureId(result.procedure) === procedure);
const searched = ({ school }: Verdict): string =>
  `${school.name} ${school.code ?? ''} ${school.municipality ?? ''}`.toLowerCase();
const worstShare = (verdict: Verdict): number => Math.max(0, ...verdict.results.map(({ result }) => lowShare(result)));
