import { byWeight, groupOf, listGroups, type ListGroup } from '../../judging';
import { procedureId } from '../../model/procedure';
import type { Certainty, Judgement, Verdict } from '../../model/verdict';

export type Sort = 'name' | 'weight' | 'municipality';

/** What the user wants to see of the list. */
export interface View {
  search: string;
  /** Groups whose schools are shown; the others show their headings only. */
  open: readonly ListGroup[];
  municipality: string;
  procedure: string;
  certainty: Certainty | '';
  /** Schools that another screen counted, and in what words. */
  only: { title: string; ids: ReadonlySet<string> } | null;
  sort: Sort;
}
export const firstView: View = {
  search: '',
  open: ['rule', 'included', 'excluded', 'watch'],
  municipality: '',
  procedure: '',
  certainty: '',
  only: null,
  sort: 'name',
};

/** A line of the list: a group's heading, or a school of an open group. */
export type Line = { group: ListGroup; count: number; open: boolean } | { group: ListGroup; verdict: Verdict };

/** Headings with the schools that match under them; groups of decisions only where there are any. */
export function linesOf({ verdicts, years }: Judgement, view: View): { lines: Line[]; shown: number } {
  const matches = matching(view.search);
  const wanted = verdicts.filter(
    (verdict) =>
      (view.municipality === '' || verdict.school.municipality === view.municipality) &&
      (view.procedure === '' || hasLow(verdict, view.procedure)) &&
      (view.certainty === '' || verdict.certainty === view.certainty) &&
      (view.only === null || view.only.ids.has(verdict.school.id)) &&
      matches(verdict),
  );
  const name = (a: Verdict, b: Verdict): number => byName.compare(a.school.name, b.school.name);
  const weight = byWeight(years);
  const compare: Record<Sort, (a: Verdict, b: Verdict) => number> = {
    name,
    weight: (a, b) => weight(a, b) || name(a, b),
    municipality: (a, b) => byName.compare(a.school.municipality ?? '', b.school.municipality ?? '') || name(a, b),
  };
  const groups = new Map<ListGroup, Verdict[]>(listGroups.map((group) => [group, []]));
  for (const verdict of wanted) groups.get(groupOf(verdict))!.push(verdict);
  // What is looked for is shown wherever it stands.
  const searching = view.search.trim() !== '' || view.only !== null;
  const lines = [...groups].flatMap(([group, members]): Line[] => {
    if (members.length === 0 && (searching || group === 'included' || group === 'excluded')) return [];
    const open = searching || view.open.includes(group);
    const schools = open ? members.sort(compare[view.sort]).map((verdict) => ({ group, verdict })) : [];
    return [{ group, count: members.length, open }, ...schools];
  });
  return { lines, shown: wanted.length };
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
