/** What stands on the map: lines of schools under their groups, each cell with its step against the threshold. Nothing here draws. */
import {
  byLowShare,
  fewParticipants,
  groupOf,
  listGroups,
  type Grid,
  type GridCell,
  type ListGroup,
} from '../../judging';
import type { Judgement, JudgedResult, Verdict } from '../../model/verdict';
import { matching } from '../schools/order';

export type MapSort = 'low' | 'name';
export interface MapView {
  sort: MapSort;
  years: 'both' | 'last';
  /** «ВПР», «ОГЭ», «ЕГЭ»; '' for all. */
  kind: string;
  search: string;
  /** Groups that are unfolded. */
  open: readonly ListGroup[];
}

/** More schools than this begin with the list alone. */
const mostOpen = 60;

export const firstMap = ({ verdicts }: Judgement): MapView => ({
  sort: 'low',
  years: 'both',
  kind: '',
  search: '',
  open: verdicts.length > mostOpen ? ['rule', 'included'] : listGroups,
});

/** One line of the grid. In the narrow look a school is three lines: its name, the last year, the year before. */
export type MapLine =
  | { type: 'group'; key: string; group: ListGroup; count: number; open: boolean }
  | { type: 'name'; key: string; verdict: Verdict }
  | { type: 'year'; key: string; verdict: Verdict; side: 0 | 1; ends: boolean }
  | { type: 'pairs'; key: string; verdict: Verdict }
  | { type: 'area'; key: string; side: 0 | 1 | null };

export const lineHeights = { group: 30, name: 26, year: 26, pairs: 26, area: 28 } as const;
/** Room under a school's last line in the narrow look. */
const gap = 6;
export const heightOf = (line: MapLine): number =>
  lineHeights[line.type] + (line.type === 'year' && line.ends ? gap : 0);

const byName = new Intl.Collator('ru', { numeric: true });

/** Lines under their groups; while something is looked for, groups are unfolded. */
export function linesOf({ verdicts, years }: Judgement, view: MapView, wide: boolean): MapLine[] {
  const matches = matching(view.search);
  const groups = new Map<ListGroup, Verdict[]>(listGroups.map((group) => [group, []]));
  for (const verdict of verdicts) if (matches(verdict)) groups.get(groupOf(verdict))!.push(verdict);
  const name = (a: Verdict, b: Verdict): number => byName.compare(a.school.name, b.school.name);
  const lowest = byLowShare(years);
  const compare = view.sort === 'name' ? name : (a: Verdict, b: Verdict) => lowest(a, b) || name(a, b);
  const searching = view.search.trim() !== '';
  const lines: MapLine[] = [];
  for (const [group, members] of groups) {
    if (members.length === 0) continue;
    const open = searching || view.open.includes(group);
    lines.push({ type: 'group', key: group, group, count: members.length, open });
    if (!open) continue;
    for (const verdict of members.sort(compare)) {
      const { id } = verdict.school;
      if (wide) {
        lines.push({ type: 'pairs', key: id, verdict });
        continue;
      }
      lines.push({ type: 'name', key: id, verdict });
      lines.push({ type: 'year', key: `${id} 1`, verdict, side: 1, ends: view.years === 'last' });
      if (view.years === 'both') lines.push({ type: 'year', key: `${id} 0`, verdict, side: 0, ends: true });
    }
  }
  if (searching) return lines;
  if (wide) lines.push({ type: 'area', key: 'area', side: null });
  else {
    lines.push({ type: 'area', key: 'area 1', side: 1 });
    if (view.years === 'both') lines.push({ type: 'area', key: 'area 0', side: 0 });
  }
  return lines;
}

/** How many cells a line has for the keyboard: a name or a group is one. */
export const cellsIn = (line: MapLine, columns: number, view: MapView): number => {
  if (line.type === 'group' || line.type === 'name') return 1;
  if (line.type === 'pairs') return 1 + columns * (view.years === 'both' ? 2 : 1);
  return line.type === 'year' ? columns : 0;
};

/** Steps of the distance to the threshold: far under it, under it, just under it, low, far over it. */
export type Step = 0 | 1 | 2 | 3 | 4;
/** Borders of the steps against the threshold, basis points. */
const stepBorders = [-1500, -500, 0, 1500] as const;

/** In whole numbers, as everything that is compared. */
export function stepOf(low: number, participants: number, threshold: number): Step {
  return stepBorders.filter((border) => low * 10000 >= (threshold + border) * participants).length as Step;
}

/** What a shown number must not be rounded over: the threshold and the borders of the steps, percent points. */
export const bordersOf = (threshold: number): number[] => stepBorders.map((border) => (threshold + border) / 100);

/** Borders as percent points, those of them that lie between 0 and 100. */
export const scaleOf = (threshold: number): { from: number | null; to: number | null; step: Step }[] =>
  ([0, 1, 2, 3, 4] as const)
    .map((step) => ({
      step,
      from: step === 0 ? null : (threshold + stepBorders[step - 1]!) / 100,
      to: step === 4 ? null : (threshold + stepBorders[step]!) / 100,
    }))
    .filter(({ from, to }) => (to === null || to > 0) && (from === null || from < 100));

export const isSmall = ({ result }: JudgedResult): boolean => result.participants < fewParticipants;

/** Where a cell stands: a school's procedure in one of the years. */
export interface CellAt {
  verdict: Verdict;
  /** Number of the column among those shown. */
  column: number;
  side: 0 | 1;
}

/** Which cell a place of the keyboard is; null for names and groups. */
export function cellAt(line: MapLine, place: number, view: MapView): CellAt | null {
  if (line.type === 'year') return { verdict: line.verdict, column: place, side: line.side };
  if (line.type !== 'pairs' || place === 0) return null;
  if (view.years === 'last') return { verdict: line.verdict, column: place - 1, side: 1 };
  return { verdict: line.verdict, column: (place - 1) >> 1, side: ((place - 1) & 1) as 0 | 1 };
}

/** Columns of the chosen kind, with the numbers under which a school's cells have them. */
export const shownColumns = (grid: Grid, kind: string): { column: Grid['columns'][number]; at: number }[] =>
  grid.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => kind === '' || column.procedure.kind === kind);

export const isResult = (cell: GridCell): cell is JudgedResult => typeof cell !== 'string';
