/** The forms in which a sheet gives how many pupils got a mark, and what a reader can know from each. */
import type { CellValue } from '../../model/cells';

/** `digits` are decimals of the percent; 'full' is an unrounded quotient, as a formula leaves it. */
export interface NumberForm {
  form: 'people' | 'points' | 'share' | 'textPercent' | 'textPoints' | 'combined' | 'slash';
  digits: 0 | 1 | 2 | 'full';
  /** Numbers stored as texts. */
  asText?: boolean;
}

/** Percent of `part` in `whole` rounded half up to `digits` decimals, by whole numbers. */
export function roundedPercent(part: number, whole: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor((2 * part * 100 * scale + whole) / (2 * whole)) / scale;
}

const comma = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');

export function shownNumber(part: number, whole: number, { form, digits, asText }: NumberForm): CellValue {
  const fixed = digits === 'full' ? 2 : digits;
  const points = digits === 'full' ? (part / whole) * 100 : roundedPercent(part, whole, digits);
  if (form === 'people') return asText ? String(part) : part;
  if (form === 'points') return points;
  if (form === 'share') return digits === 'full' ? part / whole : Number((points / 100).toFixed(digits + 2));
  if (form === 'textPercent') return `${comma(points, fixed)}%`;
  if (form === 'textPoints') return comma(points, fixed);
  if (form === 'combined') return `${part} (${comma(points, fixed)}%)`;
  return `${part}/${comma(points, fixed)}`;
}

/** What a right reader says: `must` the low number is exact, may not be, or either (rounding at a half, more columns). */
export interface Knowable {
  low: readonly number[];
  exact: 'yes' | 'no' | 'either';
}

function decimalsOf(cell: CellValue, form: NumberForm['form']): number {
  const text = String(cell).replace(',', '.').replace('%', '');
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return form === 'share' ? Math.max(0, decimals - 2) : decimals;
}

/**
 * What can be known of `low` of `participants` from `cell`, given all cells of its column (`passed`: the cell holds who passed).
 * A value is settled when one whole number gives it back whichever way halves were rounded.
 */
export function knowable(
  low: number,
  participants: number,
  cell: CellValue,
  column: readonly CellValue[],
  number: NumberForm,
): Knowable {
  const { form, digits } = number;
  if (form === 'people' || form === 'combined' || form === 'slash' || digits === 'full')
    return { low: [low], exact: 'yes' };
  const stored = Math.max(...column.map((each) => decimalsOf(each, form)), 0);
  const part = (shown: number) => (shown * participants) / 100;
  const value = Number(String(cell).replace(',', '.').replace('%', '')) * (form === 'share' ? 100 : 1);
  const all = Array.from({ length: participants + 1 }, (_, people) => people);
  const within = (decimals: number) =>
    all.filter((k) => Math.abs((k / participants) * 100 - value) <= 0.5 * 10 ** -decimals + 1e-9);
  const halfUp = all.filter((k) => Math.abs(roundedPercent(k, participants, digits) - value) < 1e-9);
  const nearest = (candidates: number[]) => {
    const distance = (k: number) => Math.abs(k - part(value));
    const least = Math.min(...candidates.map(distance));
    return candidates.filter((k) => distance(k) <= least + 1e-9);
  };
  if (within(Math.min(stored, digits)).length === 1) return { low: [low], exact: 'yes' };
  return { low: nearest(within(digits)), exact: halfUp.length > 1 ? 'no' : 'either' };
}
