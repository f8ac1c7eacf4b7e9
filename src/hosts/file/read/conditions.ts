/** Conditional formats of a sheet as formulas with a look: those of ours, and the common kinds that people and programs add. */
import { a1, areaA1, parseArea, type Area, type CellValue } from '../../../model/cells';
import type { Conditional } from '../../../model/plan';
import { attribute, isTrue, tags, textOf, type Tag } from '../package/xml';
import { colorOf, type Looks } from './looks';

/** A rule as it is written: its tag, what stands in its formulas, and of a scale its points with their colours. */
interface Written {
  tag: Tag;
  areas: Area[];
  formulas: string[];
  points: Tag[];
  colors: (string | undefined)[];
}

/** Cells of one scale that are drawn: each has a colour of its own. */
const mostCells = 20_000;

/** @param xml a well-formed part that holds the formats; `valueAt` gives what stands in the sheet's cells */
export function readConditions(
  xml: string,
  part: string,
  looks: Looks,
  valueAt: (row: number, col: number) => CellValue,
): Conditional[] {
  const written: Written[] = [];
  let areas: Area[] = [];
  let rule: Written | null = null;
  let from = 0;
  for (const tag of tags(xml, part)) {
    const { name, kind, start, end } = tag;
    if (name === 'conditionalFormatting' && kind !== 'close') areas = areasOf(attribute(tag, 'sqref'));
    else if (name === 'cfRule') {
      if (kind !== 'close') written.push((rule = { tag, areas, formulas: [], points: [], colors: [] }));
      if (kind !== 'open') rule = null;
    } else if (!rule) continue;
    else if (name === 'formula' && kind === 'close') rule.formulas.push(textOf(xml, from, start));
    else if (name === 'formula') from = end;
    else if (name === 'cfvo' && kind !== 'close') rule.points.push(tag);
    else if (name === 'color' && kind !== 'close') rule.colors.push(colorOf(tag));
  }
  // The rule that goes first is told by its number, not by its place.
  const rank = ({ tag }: Written): number => Number(attribute(tag, 'priority') ?? 0);
  return written.sort((one, other) => rank(one) - rank(other)).flatMap((one) => conditionsOf(one, looks, valueAt));
}

/** What stands below the rows of a worksheet, in an element of its own: a region's rows are not looked through for it. */
export function belowData(xml: string): string {
  const [end, prefix = ''] = /<\/(\w+:)?worksheet\s*>\s*$/.exec(xml) ?? ['', ''];
  const from = xml.indexOf('>', xml.lastIndexOf('sheetData')) + 1;
  return end === '' ? xml : `<${prefix}worksheet>${xml.slice(from)}`;
}

export const areasOf = (text: string | null): Area[] =>
  (text ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);

type ValueAt = (row: number, col: number) => CellValue;

function conditionsOf(rule: Written, looks: Looks, valueAt: ValueAt): Conditional[] {
  const type = attribute(rule.tag, 'type') ?? '';
  if (type === 'colorScale') return rule.areas.flatMap((area) => scaled(rule, area, valueAt));
  const style = looks.conditions[Number(attribute(rule.tag, 'dxfId') ?? -1)];
  const stop = isTrue(attribute(rule.tag, 'stopIfTrue')) && { stopIfTrue: true };
  if (!style) return [];
  return rule.areas.flatMap((area, index): Conditional[] => {
    // Addresses in a rule are those of its first area.
    const formula =
      index > 0 && rule.formulas.some((text) => /[A-Z]\d/.test(text)) ? null : formulaOf(type, rule, area, valueAt);
    return formula === null ? [] : [{ area, formula, style, ...stop }];
  });
}

const operators: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  greaterThan: '>',
};

/** What a rule asks of the first cell of its area; null for icons, bars and what is not known here: they are not drawn. */
function formulaOf(
  type: string,
  { tag, formulas: [first, second] }: Written,
  area: Area,
  valueAt: ValueAt,
): string | null {
  const cell = a1({ row: area.top, col: area.left });
  const matching = (before: string, after: string): string =>
    `COUNTIF(${cell},"${before}${(attribute(tag, 'text') ?? '').replace(/[*?~]/g, '~$&').replaceAll('"', '""')}${after}")`;
  const operator = attribute(tag, 'operator') ?? '';
  switch (type) {
    case 'expression':
      return first ?? null;
    case 'cellIs': {
      if (first === undefined) return null;
      const between = `AND(${cell}>=${first},${cell}<=${second ?? first})`;
      if (operator === 'between') return between;
      if (operator === 'notBetween') return `NOT(${between})`;
      return operators[operator] === undefined ? null : `${cell}${operators[operator]}${first}`;
    }
    case 'containsText':
      return `${matching('*', '*')}>0`;
    case 'notContainsText':
      return `${matching('*', '*')}=0`;
    case 'beginsWith':
      return `${matching('', '*')}>0`;
    case 'endsWith':
      return `${matching('*', '')}>0`;
    case 'containsBlanks':
      return `LEN(${cell})=0`;
    case 'notContainsBlanks':
      return `LEN(${cell})>0`;
    case 'duplicateValues':
      return `AND(LEN(${cell})>0,COUNTIF(${areaA1(area, true)},${cell})>1)`;
    case 'uniqueValues':
      return `AND(LEN(${cell})>0,COUNTIF(${areaA1(area, true)},${cell})=1)`;
    case 'top10':
      return ranked(tag, cell, numbersIn(area, valueAt));
    case 'aboveAverage':
      return besideMean(tag, cell, numbersIn(area, valueAt));
    default:
      return null;
  }
}

function numbersIn({ top, left, bottom, right }: Area, valueAt: ValueAt): number[] {
  const numbers: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const value = valueAt(row, col);
      if (typeof value === 'number') numbers.push(value);
    }
  return numbers.sort((one, other) => one - other);
}

/** The first or last so many numbers of the area, or so many percent of them. */
function ranked(tag: Tag, cell: string, numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  const rank = Number(attribute(tag, 'rank') ?? 10);
  const wanted = isTrue(attribute(tag, 'percent')) ? Math.floor((numbers.length * rank) / 100) : rank;
  const count = Math.min(numbers.length, Math.max(1, wanted));
  const sign = isTrue(attribute(tag, 'bottom')) ? '<=' : '>=';
  const border = numbers[sign === '<=' ? count - 1 : numbers.length - count]!;
  return `AND(ISNUMBER(${cell}),${cell}${sign}${border})`;
}

function besideMean(tag: Tag, cell: string, numbers: readonly number[]): string | null {
  if (numbers.length === 0 || attribute(tag, 'stdDev') !== null) return null;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const isBelow = attribute(tag, 'aboveAverage') === '0';
  const orEqual = isTrue(attribute(tag, 'equalAverage')) ? '=' : '';
  return `AND(ISNUMBER(${cell}),${cell}${isBelow ? '<' : '>'}${orEqual}${mean})`;
}

/** A scale of two or three colours: each number of the area in its own. */
function scaled({ points, colors }: Written, area: Area, valueAt: ValueAt): Conditional[] {
  const numbers = numbersIn(area, valueAt);
  const stops = points.map((point, index) => ({ at: placeOf(point, numbers), color: colors[index] }));
  if (numbers.length === 0 || stops.length < 2 || stops.some(({ at, color }) => at === null || !color)) return [];
  const found: Conditional[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right && found.length < mostCells; col++) {
      const value = valueAt(row, col);
      if (typeof value !== 'number') continue;
      const fill = colorAt(value, stops as { at: number; color: string }[]);
      found.push({ area: { top: row, left: col, bottom: row, right: col }, formula: 'TRUE', style: { fill } });
    }
  return found;
}

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
