import { noPrecision, type BlockSpec, type MeasureColumn } from './block-spec';
import { countIn, marks, numberIn, type Row } from './form-evidence';
import type { Column } from './columns';
import { featuresOf } from '../header/features';
import { isBlank } from '../grid/shapes';
import type { GivenRoles } from './role-answers';
import { peopleFromPoints } from '../numbers/people';
import { storedDecimals, textValue } from '../text/values';

/** Rows that must agree before a column without a telling caption is taken for the count of participants. */
const ENOUGH = 3;

/**
 * Which column counts the participants: captions propose, the marks decide, since they add up to it. A column that the marks deny gives way to
 * one they confirm; pupils of a school or a class that the marks deny count nobody. True where anything changed.
 */
export function settleCounts(
  specs: readonly BlockSpec[],
  all: readonly Column[],
  given: GivenRoles,
  rows: readonly Row[],
): boolean {
  const free = all.filter(({ col }) => !given.has(col));
  let changed = false;
  for (const spec of specs) {
    const first = spec.participants;
    // What people chose stands.
    if (first && given.has(first.column.col)) continue;
    const verdicts = spec.counts.map((entry) => ({ entry, ...agreement(entry, spec, rows) }));
    const confirmed = verdicts.filter(({ agreed, denied }) => agreed > 3 * denied);
    const denied = verdicts[0] && verdicts[0].denied > verdicts[0].agreed;
    if (first && !confirmed.length && isRoll(first.column)) {
      first.column.role = 'enrolled';
      spec.participants = null;
      spec.counts = [];
      changed = true;
      continue;
    }
    if (first && !denied) {
      dropRivals(spec, confirmed.length > 0, rows);
      continue;
    }
    spec.participants =
      confirmed[0]?.entry ?? unnamed(spec, free, specs, rows) ?? (first?.column.role === 'participants' ? first : null);
    spec.counts = spec.participants ? [spec.participants] : [];
    changed ||= spec.participants !== first;
  }
  return changed;
}

/** «Всего учащихся 5-х классов», «Обучается в 5 классах»: how many there are, and not how many wrote, unless the marks say so. */
export function isRoll({ role, path }: Column): boolean {
  const leaf = path[path.length - 1] ?? '';
  const { grade, subject } = featuresOf(leaf);
  return (
    role === 'pupilsCount' &&
    grade !== null &&
    subject === null &&
    /уча[щс]|обуча|ученик|школьник|дет(?:ей|и)/i.test(leaf)
  );
}

/** Rivals of a caption as good, with other numbers, that the marks do not settle, stay to be asked about. */
function dropRivals(spec: BlockSpec, settled: boolean, rows: readonly Row[]): void {
  const [first, ...rest] = spec.counts as [MeasureColumn, ...MeasureColumn[]];
  const differs = ({ column }: MeasureColumn) =>
    rows.some((values) => {
      const [one, other] = [numberIn(values[first.column.col]), numberIn(values[column.col])];
      return one !== null && other !== null && one !== other;
    });
  spec.counts = settled
    ? [first]
    : [first, ...rest.filter((entry) => entry.column.role === first.column.role && differs(entry))];
}

/** In how many rows the marks add up to the column, or are percents of it, and in how many they are not. */
function agreement(entry: MeasureColumn, spec: BlockSpec, rows: readonly Row[]): { agreed: number; denied: number } {
  const found = { agreed: 0, denied: 0 };
  for (const values of rows) {
    const count = countIn(values, entry);
    if (count === null || count < 1) continue;
    const marked = sumOfMarks(spec, values);
    // An empty mark may be none: what adds up without it agrees, what does not says nothing.
    const verdict =
      marked === null ? fitsPercent(spec, values, count) : marked.sum === count || (marked.whole ? false : null);
    if (verdict === true) found.agreed += 1;
    if (verdict === false) found.denied += 1;
  }
  return found;
}

/** People under the four marks, `whole` where each has its number; null where they are no people or none is there. */
function sumOfMarks(spec: BlockSpec, values: Row): { sum: number; whole: boolean } | null {
  let sum = 0;
  let known = 0;
  for (const mark of marks) {
    const entry = spec.people[mark];
    if (!entry || entry.form === 'points' || entry.form === 'share') return null;
    const cell = values[entry.column.col] ?? null;
    if (isBlank(cell)) continue;
    const said = typeof cell === 'string' ? textValue(cell) : null;
    const people =
      said?.kind === 'both' ? said.people : said?.kind === 'number' && said.percent ? null : numberIn(cell);
    if (people === null || !Number.isInteger(people)) return null;
    sum += people;
    known += 1;
  }
  return known ? { sum, whole: known === marks.length } : null;
}

/** Whether the percents can be of so many; null where they are too coarse to tell or there are none. */
function fitsPercent(spec: BlockSpec, values: Row, count: number): boolean | null {
  const entry = spec.percent.low ?? spec.percent.pass;
  const cell = entry && values[entry.column.col];
  const number = entry ? numberIn(cell) : null;
  if (!entry || number === null || number === 0) return null;
  const text = typeof cell === 'string' ? textValue(cell) : null;
  const scale = entry.form === 'share' && !(text?.kind === 'number' && text.percent) ? 100 : 1;
  const decimals = Math.max(
    0,
    (text?.kind === 'number' ? text.decimals : storedDecimals(number)) - (scale === 100 ? 2 : 0),
  );
  const fits = peopleFromPoints(number * scale, count, decimals) !== null;
  // One percent in so few pupils hits a whole number by chance now and then; a finer one says something.
  return fits && 100 / count < 4 * 10 ** -decimals ? null : fits;
}

/** A column no caption explains whose every number is the sum of the marks; «Кол-во» may also be what the percents are of. */
function unnamed(
  spec: BlockSpec,
  all: readonly Column[],
  specs: readonly BlockSpec[],
  rows: readonly Row[],
): MeasureColumn | null {
  const taken = new Set(specs.flatMap((each) => each.counts.map(({ column }) => column)));
  for (const column of all) {
    if (column.role !== null || taken.has(column)) continue;
    const entry: MeasureColumn = { column, form: null, precision: noPrecision() };
    if (!spec.people.low && column.unit !== 'people') continue;
    const sums = rows.filter((values) => sumOfMarks(spec, values)?.whole).length;
    const { agreed, denied } = agreement(entry, spec, rows);
    if (agreed < ENOUGH || denied || agreed < sums) continue;
    column.role = 'participants';
    column.coverage = 0;
    return entry;
  }
  return null;
}
