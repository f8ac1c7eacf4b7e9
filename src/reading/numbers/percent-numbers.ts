import type { CellValue } from '../../model/cells';
import type { BlockSpec, MeasureColumn } from '../columns/block-spec';
import { read, seen, seenPercent, seenText } from '../text/cell-number';
import { formOfSum } from '../columns/forms';
import { decimalsOf } from './decimals';
import { lastDigit, onlyPeople, peopleFromPoints } from './people';
import { doubt, gap, type RowNumbers } from './row-numbers';

/** People from the percent or the share of those who failed. */
export function fromPercent(
  spec: BlockSpec,
  values: readonly CellValue[],
  out: RowNumbers,
  entry: MeasureColumn,
  stated: number,
  percentSign: boolean,
  text: boolean,
): void {
  let form = percentSign ? 'points' : entry.form;
  const n = out.participants;
  const side = spec.percent.mark3 ? spec.percent : spec.people;
  const third = read(values, side.mark3);
  const fourth = read(values, side.mark4);
  const fifth = read(values, side.mark5);
  const sum = stated + third + fourth + fifth;
  if (sum >= 0 && !percentSign) {
    const whole =
      Number.isInteger(stated) && Number.isInteger(third) && Number.isInteger(fourth) && Number.isInteger(fifth);
    const own = formOfSum(sum, whole, n);
    if (own === 'people') {
      out.low = stated;
      out.mark3 = third;
      out.mark4 = fourth;
      out.mark5 = fifth;
      out.quality = (fourth + fifth) / n;
      out.form = 'people';
      return;
    }
    form = own ?? form;
  }
  if (form === null) return gap(out, 'formUnknown');
  const scale = form === 'share' ? 100 : 1;
  lowFromPoints(stated * scale, decimalsOf(entry, text || percentSign, stated), out);
  if (out.gap) return;
  out.form = text ? 'text' : form === 'share' ? 'share' : 'points';
  if (sum >= 0) {
    out.quality = ((fourth + fifth) * scale) / 100;
    out.mark3 = onlyPeople(third * scale, n, decimalsOf(side.mark3!, text, third));
    out.mark4 = onlyPeople(fourth * scale, n, decimalsOf(side.mark4!, text, fourth));
    out.mark5 = onlyPeople(fifth * scale, n, decimalsOf(side.mark5!, text, fifth));
    // Four figures rounded at the column's precision miss 100 by two of its last digits at most.
    if (Math.abs(sum * scale - 100) > Math.max(1, 2 * lastDigit(decimalsOf(entry, text, stated))) + 1e-6)
      doubt(out, 'percentsNot100', { sum: Math.round(sum * scale * 100) / 100 });
  }
}

/** Who passed is given, who did not is what is left. */
export function fromPass(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  const people = spec.people.pass;
  const percent = spec.percent.pass;
  const n = out.participants;
  const entry = people ?? percent;
  if (!entry) return gap(out, 'noLow');
  const stated = read(values, entry);
  out.col = entry.column.col;
  if (seen !== 'number' && seen !== 'both')
    return gap(out, seen === 'withheld' ? 'withheld' : seen === 'error' ? 'error' : 'noLow');
  const form = seenPercent ? 'points' : seen === 'both' ? 'people' : entry.form;
  if (form === null) return gap(out, 'formUnknown');
  if (form === 'people') {
    if (!Number.isInteger(stated)) return gap(out, 'notWhole');
    if (stated > n) return gap(out, 'lowAboveN');
    out.low = n - stated;
    out.form = seenText ? 'text' : 'passPeople';
    return;
  }
  const points = form === 'share' ? stated * 100 : stated;
  const text = seenText;
  lowFromPoints(100 - points, decimalsOf(entry, text, stated), out);
  if (out.gap) return;
  out.form = text ? 'text' : form === 'share' ? 'passShare' : 'passPoints';
}

/** The people that percent points stand for: one number as a rule, else the nearest with its range. */
function lowFromPoints(points: number, decimals: number, out: RowNumbers): void {
  const only = onlyPeople(points, out.participants, decimals);
  if (only !== null) {
    out.low = only;
    return;
  }
  const found = peopleFromPoints(points, out.participants, decimals);
  if (!found) return gap(out, 'noPeople');
  out.low = found.low;
  out.exact = found.exact;
  out.range = found.range;
}
