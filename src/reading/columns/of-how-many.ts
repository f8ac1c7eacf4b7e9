import type { CellValue } from '../../model/cells';
import { featuresOf, isCount } from '../header/features';
import { textValue, type Value } from '../text/values';
import type { BlockSpec, MeasureColumn } from './block-spec';
import type { Column } from './columns';
import { countIn, numberIn } from './form-evidence';

/** Cells that must say it before a caption that does not is overruled. */
const ENOUGH = 2;

type Both = Extract<Value, { kind: 'both' }>;

/** «8/25», «25/8»: two whole numbers of people; a percent beside people is none. */
function pairIn(cell: CellValue | undefined): Both | null {
  const value = typeof cell === 'string' ? textValue(cell) : null;
  return value?.kind === 'both' && !value.percent && Number.isInteger(value.points) ? value : null;
}

/** Which of the two a caption of a count names first, who there are or who of them took part: «По списку / писали», «Писали (по списку)». */
function countFirst(caption: string): 'part' | 'whole' | null {
  const [first, second] = caption.split(/[/|;(]/).map((side) => featuresOf(side).role);
  const isList = (role: typeof first) => role === 'enrolled' || role === 'pupilsCount';
  if (first === 'participants' && isList(second)) return 'part';
  return isList(first) && second === 'participants' ? 'whole' : null;
}

/** «27 (81,8%)»: a count under «Участвовало, %» as well. */
export const holdsBoth = ({ col }: Column, rows: readonly (readonly CellValue[])[]): boolean =>
  rows.some((values) => {
    const cell = values[col];
    return typeof cell === 'string' && textValue(cell).kind === 'both';
  });

/**
 * «33/27» under «По списку / писали», «27 из 33» under «Писали»: settles which of the two numbers of a count took part. A column whose cells hold
 * two whole numbers and whose caption does not tell them apart counts nobody.
 */
export function settleCountCells(spec: BlockSpec, rows: readonly (readonly CellValue[])[]): void {
  spec.counts = spec.counts.filter((entry) => {
    const { column } = entry;
    const pairs = rows.map((values) => pairIn(values[column.col])).filter((pair) => pair !== null);
    if (!pairs.length || column.unit === 'percent') return true;
    const named = countFirst(column.path[column.path.length - 1] ?? '');
    if (pairs.every(({ of }) => of)) {
      if (column.role === 'participants') entry.ofList = true;
      return true;
    }
    entry.wholeFirst = named === 'whole';
    // More cannot have taken part than there are.
    return (
      named !== null && pairs.every(({ people, points }) => (named === 'whole' ? people >= points : points >= people))
    );
  });
  spec.participants = spec.counts[0] ?? null;
}

/** Rows that must agree before one of two columns is only the other said again. */
const SAME = 2;

/**
 * «Количество двоек» beside «Уровень неуспешности»: the second is the first as a share of the participants in every row. No question: the people
 * stay, what says them again is left.
 */
export function dropSameTwice(spec: BlockSpec, rows: readonly (readonly CellValue[])[]): void {
  for (const entry of [...spec.twice]) {
    const measure = entry.column.role === 'pass' ? 'pass' : 'low';
    const first = spec.people[measure] ?? spec.percent[measure];
    if (!first || entry.column.role !== measure) continue;
    const [again, other] = [isShareOf(entry, first, spec, rows), isShareOf(first, entry, spec, rows)];
    if (!again && !other) continue;
    spec.twice = spec.twice.filter((each) => each !== entry);
    if (again) continue;
    delete spec.percent[measure];
    spec.people[measure] = entry;
  }
}

/** In every row the column is the people divided by the participants, as a share or in percents. */
function isShareOf(
  share: MeasureColumn,
  people: MeasureColumn,
  spec: BlockSpec,
  rows: readonly (readonly CellValue[])[],
): boolean {
  let agreed = 0;
  for (const values of rows) {
    const [said, count] = [numberIn(values[share.column.col]), numberIn(values[people.column.col])];
    const all = countIn(values, spec.participants);
    if (said === null || count === null || !all) continue;
    const part = count / all;
    if (Math.abs(said - part) > 0.006 && Math.abs(said - 100 * part) > 0.6) return false;
    if (count > 0 && count !== said) agreed += 1;
  }
  return agreed >= SAME;
}

/** Which of the two numbers a caption names first: «не сдали / сдавали» the part, «всего / н/сд» the whole; null where it names one. */
function firstBy(path: readonly string[]): 'part' | 'whole' | null {
  const caption = path[path.length - 1] ?? '';
  const said = /\(([^)]*[/|][^)]*)\)/.exec(caption)?.[1] ?? caption;
  for (const between of said.matchAll(/\s*[/|;]\s*|\s+(?:из|[-–—])\s+/g)) {
    const sides = [said.slice(0, between.index), said.slice(between.index + between[0].length)].map(featuresOf);
    const [first, second] = sides.map(({ role, unit }) =>
      isCount(role) ? 'whole' : (role === 'low' || role === 'pass') && unit !== 'percent' ? 'part' : null,
    );
    if (first && second && first !== second) return first;
  }
  return null;
}

/** «Писали (из них «2»)» over «42 (6)»: all, and in brackets those of them who failed. */
function partInBrackets(path: readonly string[]): boolean {
  const [, whole, part] =
    /^([^(]+)\(\s*(?:из них|из|в т\. ?ч\.?|в том числе|с)\s+([^)]+)\)\s*$/i.exec(path[path.length - 1] ?? '') ?? [];
  if (whole === undefined) return false;
  const { role, unit } = featuresOf(part!);
  return isCount(featuresOf(whole).role) && role === 'low' && unit !== 'percent';
}

/**
 * «Не сдали / сдавали», «всего / н/сд», «8 из 25»: cells of those who failed (or passed) that say of how many. Settles which of the two numbers
 * stands first: a part is never more than its whole, so the numbers go before the caption.
 * @returns whether the cells are the only ones that say how many took part
 */
export function saysOfHowMany(spec: BlockSpec, rows: readonly (readonly CellValue[])[]): boolean {
  const entry = spec.people.low ?? spec.people.pass;
  if (!entry || spec.people.mark3) return false;
  const { col, path } = entry.column;
  const written = rows.map((values) => values[col]).filter((cell) => typeof cell === 'string');
  const pairs = written.map(pairIn).filter((pair) => pair !== null);
  if (partInBrackets(path) && pairs.length === written.length && pairs.every((pair) => pair.people >= pair.points)) {
    entry.wholeFirst = true;
    return !spec.participants;
  }
  const named = firstBy(path);
  // «8 (7)» may be people and percent whatever the caption says.
  const open = written.filter((cell) => !cell.includes('(')).map(pairIn);
  if (named)
    entry.wholeFirst = wholeFirst(
      open.filter((pair) => pair !== null),
      named,
    );
  if (spec.participants) return false;
  if (named) return pairs.length > 0 || written.length === 0;
  const parts = pairs.filter(({ people, points }) => points >= people);
  return parts.length >= ENOUGH && parts.every(({ of }) => of);
}

/** By the numbers where all of them agree, else as the caption names them. */
function wholeFirst(pairs: readonly Both[], named: 'part' | 'whole'): boolean {
  const [falls, rises] = [pairs.some(({ people, points }) => people > points), pairs.some((p) => p.people < p.points)];
  return falls === rises ? named === 'whole' : falls;
}
