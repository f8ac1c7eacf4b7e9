import type { BlockSpec, Measure, MeasureColumn } from './block-spec';
import {
  add,
  addEvidence,
  countIn,
  evidenceOf,
  formBy,
  isPercentText,
  marks,
  noEvidence,
  numberIn,
  type Evidence,
  type Row,
} from './form-evidence';
import { commonForm, formOfSum, type Form } from './forms';
import { plain } from '../text/text';

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
    const form = formOfSum(sum, numbers.every(Number.isInteger), countIn(values, spec.participants));
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
