import type { CellValue } from '../../model/cells';
import type { BlockSpec, MeasureColumn } from './block-spec';
import type { Form } from './forms';
import { peopleFromPoints } from '../numbers/people';
import { countsPeople, storedDecimals, textValue } from '../text/values';

/** Values of a row. */
export type Row = readonly CellValue[];
/** The four marks, in order. */
export const marks = ['low', 'mark3', 'mark4', 'mark5'] as const;

/** Number of a cell; null where it has none. */
export const numberIn = (cell: CellValue | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const value = textValue(cell);
  return value.kind === 'number' ? value.number : null;
};
/** How many took part, where the cell says more than that too. */
export const countIn = (values: Row, entry: MeasureColumn | null): number | null => {
  const cell = entry ? values[entry.column.col] : null;
  const value = typeof cell === 'string' ? textValue(cell) : null;
  if (value?.kind !== 'both') return numberIn(cell ?? undefined);
  return entry!.wholeFirst ? value.points : value.people;
};
export const isPercentText = (cell: CellValue | undefined): boolean => {
  if (typeof cell !== 'string') return false;
  const value = textValue(cell);
  return value.kind === 'number' && value.percent;
};

/** Votes of two places together. */
export const add = (one: Record<Form, number>, other: Record<Form, number>): Record<Form, number> => ({
  people: one.people + other.people,
  points: one.points + other.points,
  share: one.share + other.share,
});

/** What the values of a column that no sum settles can be. */
export interface Evidence {
  /** «4 (12,5%)» or «12,5%» says it itself. */
  said: Form | null;
  numbers: number;
  nonzero: boolean;
  fraction: boolean;
  aboveOne: boolean;
  /** Rows with participants that cannot be people, percent points, shares. */
  against: Record<Form, number>;
  rows: number;
}

export const noEvidence = (): Evidence => ({
  said: null,
  numbers: 0,
  nonzero: false,
  fraction: false,
  aboveOne: false,
  against: { people: 0, points: 0, share: 0 },
  rows: 0,
});

export const addEvidence = (one: Evidence, other: Evidence): Evidence => ({
  said: one.said ?? other.said,
  numbers: one.numbers + other.numbers,
  nonzero: one.nonzero || other.nonzero,
  fraction: one.fraction || other.fraction,
  aboveOne: one.aboveOne || other.aboveOne,
  against: add(one.against, other.against),
  rows: one.rows + other.rows,
});

/** Of so many rows one may be of no school, whatever its name is: its numbers fit no form. */
const STRANGER = 4;

/** What a column's values speak against. */
export function evidenceOf(entry: MeasureColumn, spec: BlockSpec, all: readonly Row[]): Evidence {
  const found = noEvidence();
  const rows = counted(spec, all);
  const cells = rows.map((values) => values[entry.column.col] ?? null);
  found.said = saidBy(cells);
  const decimals = Math.max(0, ...cells.map((cell) => storedDecimals(numberIn(cell) ?? 0)));
  const strange: boolean[] = [];
  const verdicts = rows.flatMap((values, i) => {
    const number = numberIn(cells[i]);
    if (number === null) return [];
    const participants = number === 0 ? null : countIn(values, spec.participants);
    const people = participants === null || (number <= participants && Number.isInteger(number));
    const points = participants === null || peopleFromPoints(number, participants, decimals) !== null;
    const share =
      participants === null || peopleFromPoints(number * 100, participants, Math.max(0, decimals - 2)) !== null;
    strange.push(!people && !points && !share);
    return [{ number, participants, people, points, share }];
  });
  const few = strange.filter(Boolean).length * STRANGER <= strange.length;
  verdicts.forEach(({ number, participants, people, points, share }, i) => {
    if (few && strange[i]) return;
    found.numbers += 1;
    if (!Number.isInteger(number)) found.fraction = true;
    if (number > 1) found.aboveOne = true;
    if (number !== 0) found.nonzero = true;
    if (participants === null) return;
    found.rows += 1;
    if (!people) found.against.people += 1;
    if (!points) found.against.points += 1;
    if (!share) found.against.share += 1;
  });
  return found;
}

/** Rows that say how many took part: a mean, a share stand beside no whole number. All rows where none says it. */
function counted({ participants }: BlockSpec, rows: readonly Row[]): readonly Row[] {
  if (!participants) return rows;
  const whole = rows.filter((values) => {
    const count = countIn(values, participants);
    return count !== null && count >= 1 && Number.isInteger(count);
  });
  return whole.length ? whole : rows;
}

/** «4 (12,5%)», «12,5%», «4 чел.» say what the bare numbers beside them are, unless those are more. */
function saidBy(cells: Row): Form | null {
  let bare = 0;
  const told = { people: 0, points: 0 };
  for (const cell of cells) {
    if (typeof cell === 'string' && (textValue(cell).kind === 'both' || countsPeople(cell))) told.people += 1;
    else if (isPercentText(cell)) told.points += 1;
    else if (numberIn(cell)) bare += 1;
  }
  if (!(told.people + told.points) || told.people + told.points < bare) return null;
  return told.people >= told.points ? 'people' : 'points';
}

/** A form is settled against another when its own rows contradict it far less often. */
const beats = (evidence: Evidence, form: Form, other: Form): boolean =>
  evidence.against[other] > 3 * evidence.against[form];

/** Form of a column by its caption and by what its values can be; null where two forms fit and nothing tells them apart. */
export function formBy(own: Evidence, all: Evidence, percentCaption: boolean, peopleCaption: boolean): Form | null {
  if (own.said) return own.said;
  // Nobody is nobody in every form.
  if (!own.nonzero && !all.nonzero) return percentCaption ? 'points' : 'people';
  if (percentCaption || all.fraction) {
    if (all.aboveOne && !(own.fraction && !own.aboveOne && beats(own, 'share', 'points'))) {
      // «%» over what can be no percent of the participants and can be people: the caption and the numbers disagree.
      const people = !all.fraction && all.against.points * 2 > all.rows && beats(all, 'people', 'points');
      return people ? null : 'points';
    }
    if (!all.rows) return all.fraction ? 'share' : 'points';
    if (beats(all, 'share', 'points')) return 'share';
    if (beats(all, 'points', 'share')) return 'points';
    // Shares as a formula leaves them fit no count exactly when cut; percents under one are rare.
    return all.fraction && all.against.points > 0 ? 'share' : null;
  }
  if (peopleCaption) return 'people';
  // «4» beside 10 participants is people: no whole number of 10 is 4 %. What speaks for both or for neither is asked.
  if (beats(all, 'people', 'points')) return 'people';
  return beats(all, 'points', 'people') ? 'points' : all.rows ? null : 'people';
}
