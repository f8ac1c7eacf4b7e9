import type { CellValue } from '../model/cells';
import type { BlockSpec, Measure, MeasureColumn } from './blocks';
import { commonForm, formOfSum, type Form } from './forms';
import { peopleFromPoints } from './people';
import { plain } from './text';
import { storedDecimals, textValue } from './values';

type Row = readonly CellValue[];
export const marks = ['low', 'mark3', 'mark4', 'mark5'] as const;

export const numberIn = (cell: CellValue | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const value = textValue(cell);
  return value.kind === 'number' ? value.number : null;
};
const isPercentText = (cell: CellValue | undefined): boolean => {
  if (typeof cell !== 'string') return false;
  const value = textValue(cell);
  return value.kind === 'number' && value.percent;
};

/**
 * Decides of every column whether its bare numbers are people, percent points or shares. Columns of one caption in several blocks
 * («Успеваемость, %» under each subject) are of one form, so what one block leaves open another may settle.
 */
export function decideForms(specs: readonly BlockSpec[], rows: readonly Row[]): void {
  // What was moved by an earlier decision goes back to where its caption puts it.
  for (const { people, percent } of specs)
    for (const [measure, entry] of Object.entries(percent) as [Measure, MeasureColumn][]) {
      if (entry.column.unit === 'percent' || people[measure]) continue;
      people[measure] = entry;
      delete percent[measure];
    }
  const sides = specs.map((spec) => [spec.people, spec.percent] as const);
  const quads = new Pool<Record<Form, number>>(() => ({ people: 0, points: 0, share: 0 }), add);
  const lone = new Pool<Evidence>(noEvidence, addEvidence);
  const entries: { entry: MeasureColumn; form: () => Form | null }[] = [];
  specs.forEach((spec, i) => {
    for (const side of sides[i]!) {
      const quad = quadOf(side);
      const votes = quad && quads.put(captions(quad), votesOf(quad, spec, rows));
      for (const [measure, entry] of Object.entries(side) as [Measure, MeasureColumn][]) {
        const percent = entry.column.unit === 'percent';
        const evidence = lone.put(`${measure}|${percent}|${captions([entry])}`, evidenceOf(entry, spec, rows));
        const inQuad = quad?.includes(entry) ?? false;
        entries.push({
          entry,
          form: () => {
            const bySum = inQuad && votes ? (commonForm(votes.own) ?? commonForm(votes.all())) : null;
            return bySum ?? formBy(evidence.own, evidence.all(), percent, entry.column.unit === 'people');
          },
        });
      }
    }
  });
  for (const { entry, form } of entries) entry.form = form();
  for (const spec of specs) {
    splitTwice(spec, rows);
    // What stands in a «people» place by its bare caption and turns out to be percents moves to where percents are looked for.
    for (const measure of Object.keys(spec.people) as Measure[]) {
      const entry = spec.people[measure]!;
      if ((entry.form === 'points' || entry.form === 'share') && !spec.percent[measure]) {
        spec.percent[measure] = entry;
        delete spec.people[measure];
      }
    }
  }
}

type Side = BlockSpec['people'];

function quadOf(side: Side): MeasureColumn[] | null {
  const quad = marks.map((mark) => side[mark]).filter((entry) => entry !== undefined);
  return quad.length === 4 ? quad : null;
}

const captions = (entries: readonly MeasureColumn[]): string =>
  entries.map(({ column }) => plain(column.path[column.path.length - 1] ?? '')).join('|');

/** Evidence of each place and of all places under one caption. */
class Pool<T> {
  private readonly sums = new Map<string, T>();

  constructor(
    private readonly empty: () => T,
    private readonly sum: (one: T, other: T) => T,
  ) {}

  put(key: string, own: T): { own: T; all: () => T } {
    this.sums.set(key, this.sum(this.sums.get(key) ?? this.empty(), own));
    return { own, all: () => this.sums.get(key)! };
  }
}

const add = (one: Record<Form, number>, other: Record<Form, number>): Record<Form, number> => ({
  people: one.people + other.people,
  points: one.points + other.points,
  share: one.share + other.share,
});

/** Which forms the sums of the four marks speak for. */
function votesOf(quad: readonly MeasureColumn[], spec: BlockSpec, rows: readonly Row[]): Record<Form, number> {
  const votes: Record<Form, number> = { people: 0, points: 0, share: 0 };
  for (const values of rows) {
    const numbers = quad.map((entry) => numberIn(values[entry.column.col]));
    if (numbers.some((number) => number === null)) continue;
    if (quad.some((entry) => isPercentText(values[entry.column.col]))) {
      votes.points += 1;
      continue;
    }
    const sum = numbers.reduce<number>((total, number) => total + number!, 0);
    const form = formOfSum(
      sum,
      numbers.every(Number.isInteger),
      spec.participants ? numberIn(values[spec.participants.column.col]) : null,
    );
    if (form) votes[form] += 1;
  }
  return votes;
}

/**
 * Two groups of marks under captions that tell nothing of their form: where the sums say that one is people and the other percents,
 * each goes to its side and nothing is double.
 */
function splitTwice(spec: BlockSpec, rows: readonly Row[]): void {
  const second: Side = {};
  for (const mark of marks) {
    const [one, ...more] = spec.twice.filter(({ column }) => column.role === mark);
    if (!one || more.length) return;
    second[mark] = one;
  }
  const first = quadOf(spec.people);
  const quad = quadOf(second);
  if (!first || !quad || Object.keys(spec.percent).some((measure) => measure in second)) return;
  const form = commonForm(votesOf(quad, spec, rows));
  const other = first[0]!.form;
  if (!form || !other || (form === 'people') === (other === 'people')) return;
  for (const mark of marks) {
    const [people, percent] =
      form === 'people' ? [second[mark]!, spec.people[mark]!] : [spec.people[mark]!, second[mark]!];
    second[mark]!.form = form;
    spec.people[mark] = people;
    spec.percent[mark] = percent;
  }
  spec.twice = spec.twice.filter((entry) => !quad.includes(entry));
}

/** What the values of a column that no sum settles can be. */
interface Evidence {
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

const noEvidence = (): Evidence => ({
  said: null,
  numbers: 0,
  nonzero: false,
  fraction: false,
  aboveOne: false,
  against: { people: 0, points: 0, share: 0 },
  rows: 0,
});

const addEvidence = (one: Evidence, other: Evidence): Evidence => ({
  said: one.said ?? other.said,
  numbers: one.numbers + other.numbers,
  nonzero: one.nonzero || other.nonzero,
  fraction: one.fraction || other.fraction,
  aboveOne: one.aboveOne || other.aboveOne,
  against: add(one.against, other.against),
  rows: one.rows + other.rows,
});

function evidenceOf(entry: MeasureColumn, spec: BlockSpec, rows: readonly Row[]): Evidence {
  const found = noEvidence();
  const seen: { number: number; participants: number }[] = [];
  let decimals = 0;
  for (const values of rows) {
    const cell = values[entry.column.col];
    if (typeof cell === 'string' && textValue(cell).kind === 'both') found.said ??= 'people';
    if (isPercentText(cell)) found.said ??= 'points';
    const number = numberIn(cell);
    if (number === null) continue;
    found.numbers += 1;
    if (!Number.isInteger(number)) found.fraction = true;
    if (number > 1) found.aboveOne = true;
    if (number === 0) continue;
    found.nonzero = true;
    decimals = Math.max(decimals, storedDecimals(number));
    const participants = spec.participants ? numberIn(values[spec.participants.column.col]) : null;
    if (participants !== null && participants >= 1 && Number.isInteger(participants))
      seen.push({ number, participants });
  }
  for (const { number, participants } of seen) {
    found.rows += 1;
    if (number > participants || !Number.isInteger(number)) found.against.people += 1;
    if (peopleFromPoints(number, participants, decimals) === null) found.against.points += 1;
    if (peopleFromPoints(number * 100, participants, Math.max(0, decimals - 2)) === null) found.against.share += 1;
  }
  return found;
}

/** A form is settled against another when its own rows contradict it far less often. */
const beats = (evidence: Evidence, form: Form, other: Form): boolean =>
  evidence.against[other] > 3 * evidence.against[form];

/** Form of a column by its caption and by what its values can be; null where two forms fit and nothing tells them apart. */
function formBy(own: Evidence, all: Evidence, percentCaption: boolean, peopleCaption: boolean): Form | null {
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
