/** Colour scales, data bars and sets of icons: how each number of an area is drawn by its place among the others. */
import type { Area, CellValue } from '../../../model/cells';
import type { ReadConditional } from '../../../model/plan';
import { attribute, isTrue, type Tag } from '../package/xml';

export type ValueAt = (row: number, col: number) => CellValue;
/** What a rule says of the points between which its colours, bars or icons change. */
export interface Scale {
  points: Tag[];
  colors: (string | undefined)[];
  icons: Tag | null;
}
type Draws = (scale: Scale, area: Area, valueAt: ValueAt) => ReadConditional[];

/** Cells of one scale that are drawn: each has a look of its own. */
const mostCells = 20_000;

export function numbersIn({ top, left, bottom, right }: Area, valueAt: ValueAt): number[] {
  const numbers: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const value = valueAt(row, col);
      if (typeof value === 'number') numbers.push(value);
    }
  return numbers.sort((one, other) => one - other);
}

/** Each number of the area with the look it has among the others. */
function eachNumber(area: Area, valueAt: ValueAt, lookOf: (value: number) => Look): ReadConditional[] {
  const found: ReadConditional[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right && found.length < mostCells; col++) {
      const value = valueAt(row, col);
      if (typeof value !== 'number') continue;
      found.push({ area: { top: row, left: col, bottom: row, right: col }, formula: 'TRUE', ...lookOf(value) });
    }
  return found;
}
type Look = Pick<ReadConditional, 'style' | 'drawn'>;

/** A scale of two or three colours. */
const colored: Draws = ({ points, colors }, area, valueAt) => {
  const numbers = numbersIn(area, valueAt);
  const stops = points.map((point, index) => ({ at: placeOf(point, numbers), color: colors[index] }));
  if (numbers.length === 0 || stops.length < 2 || stops.some(({ at, color }) => at === null || !color)) return [];
  return eachNumber(area, valueAt, (value) => ({
    style: { fill: colorAt(value, stops as { at: number; color: string }[]) },
  }));
};

/** Bars from nought, or from the least number below it. */
const barred: Draws = ({ points, colors: [color] }, area, valueAt) => {
  const numbers = numbersIn(area, valueAt);
  const [from, to] = points.map((point) => placeOf(point, [Math.min(0, numbers[0] ?? 0), ...numbers]));
  if (from == null || to == null || to <= from || !color) return [];
  const shareOf = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return eachNumber(area, valueAt, (value) => ({ style: {}, drawn: { bar: shareOf(value), color } }));
};

const red = '#D13438';
const amber = '#EAA300';
const green = '#13A10E';
/** From the least to the greatest, by how many there are. */
const signColors: Readonly<Record<number, readonly string[]>> = {
  3: [red, amber, green],
  4: [red, amber, '#A4B000', green],
  5: [red, '#E97548', amber, '#A4B000', green],
};
const grey = '#707070';

/** Arrows and triangles by where they point, lights, flags and signs as circles; ratings and quarters are not drawn. */
const signed: Draws = ({ icons, points }, area, valueAt) => {
  const set = (icons && attribute(icons, 'iconSet')) ?? '3TrafficLights1';
  const colors = signColors[points.length];
  const numbers = numbersIn(area, valueAt);
  const steps = points
    .slice(1)
    .map((point) => ({ at: placeOf(point, numbers), above: attribute(point, 'gte') === '0' }));
  if (!icons || !colors || /Rating|Quarters|Boxes|Stars/.test(set) || steps.some(({ at }) => at === null)) return [];
  const last = points.length - 1;
  return eachNumber(area, valueAt, (value) => {
    const met = steps.filter(({ at, above }) => (above ? value > at! : value >= at!)).length;
    const place = isTrue(attribute(icons, 'reverse')) ? last - met : met;
    const icon = !/Arrows|Triangles/.test(set) ? 'circle' : place === last ? 'up' : place === 0 ? 'down' : 'right';
    return { style: {}, drawn: { icon, color: set.includes('Gray') ? grey : colors[place]! } };
  });
};

/** Kinds of rules that draw each number by its place among the others. */
export const drawnTypes: Readonly<Partial<Record<string, Draws>>> = {
  colorScale: colored,
  dataBar: barred,
  iconSet: signed,
};

/** The number at which a point of a scale stands; null where a formula says it. */
function placeOf(point: Tag, numbers: readonly number[]): number | null {
  const [least = 0, most = 0] = [numbers[0], numbers[numbers.length - 1]];
  const value = Number(attribute(point, 'val') ?? 0);
  switch (attribute(point, 'type')) {
    case 'min':
      return least;
    case 'max':
      return most;
    case 'num':
      return Number.isNaN(value) ? null : value;
    case 'percent':
      return least + ((most - least) * value) / 100;
    case 'percentile': {
      const place = ((numbers.length - 1) * value) / 100;
      const [below = 0, above = 0] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
      return below + (above - below) * (place - Math.floor(place));
    }
    default:
      return null;
  }
}

function colorAt(value: number, stops: readonly { at: number; color: string }[]): string {
  const next = stops.findIndex(({ at }) => value <= at);
  const [from, to] = [
    stops[Math.max(0, next < 0 ? stops.length - 1 : next - 1)]!,
    stops[next < 0 ? stops.length - 1 : next]!,
  ];
  const share = to.at === from.at ? 1 : (value - from.at) / (to.at - from.at);
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [from, to].map(({ color }) => parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(one + (other - one) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}
