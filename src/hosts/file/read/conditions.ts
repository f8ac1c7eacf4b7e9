/** ReadConditional formats of a sheet as formulas with a look: those of ours, and the common kinds that people and programs add. */
import { a1, areaA1, parseArea, type Area } from '../../../model/cells';
import type { ReadConditional } from '../../../model/plan';
import { attribute, isTrue, tags, textOf, type Tag } from '../package/xml';
import { colorOf, type Looks } from './looks';
import { drawnTypes, numbersIn, type Scale, type ValueAt } from './scales';

/** A rule as it is written: its tag, what stands in its formulas, and of a scale its points with their colours. */
interface Written extends Scale {
  tag: Tag;
  areas: Area[];
  formulas: string[];
}

/** @param xml a well-formed part that holds the formats; `valueAt` gives what stands in the sheet's cells */
export function readConditions(xml: string, part: string, looks: Looks, valueAt: ValueAt): ReadConditional[] {
  const written: Written[] = [];
  let areas: Area[] = [];
  let rule: Written | null = null;
  let from = 0;
  for (const tag of tags(xml, part)) {
    const { name, kind, start, end } = tag;
    if (name === 'conditionalFormatting' && kind !== 'close') areas = areasOf(attribute(tag, 'sqref'));
    else if (name === 'cfRule') {
      if (kind !== 'close') written.push((rule = { tag, areas, formulas: [], points: [], colors: [], icons: null }));
      if (kind !== 'open') rule = null;
    } else if (!rule) continue;
    else if (name === 'formula' && kind === 'close') rule.formulas.push(textOf(xml, from, start));
    else if (name === 'formula') from = end;
    else if (name === 'iconSet' && kind !== 'close') rule.icons = tag;
    else if (name === 'cfvo' && kind !== 'close') rule.points.push(tag);
    else if (name === 'color' && kind !== 'close') rule.colors.push(colorOf(tag));
  }
  // The rule that goes first is told by its number, not by its place.
  const rank = ({ tag }: Written): number => Number(attribute(tag, 'priority') ?? 0);
  return written.sort((one, other) => rank(one) - rank(other)).flatMap((one) => conditionsOf(one, looks, valueAt));
}

/** What stands below the rows of a worksheet, in an element of its own, where conditional formats are among it; undefined where none are. */
export function conditionsBelow(bytes: Uint8Array): string | undefined {
  const xml = new TextDecoder().decode(bytes);
  const [end, prefix = ''] = /<\/(\w+:)?worksheet\s*>\s*$/.exec(xml) ?? ['', ''];
  return end !== '' && xml.includes('conditionalFormatting') ? `<${prefix}worksheet>${xml}` : undefined;
}

export const areasOf = (text: string | null): Area[] =>
  (text ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);

function conditionsOf(rule: Written, looks: Looks, valueAt: ValueAt): ReadConditional[] {
  const type = attribute(rule.tag, 'type') ?? '';
  const drawn = drawnTypes[type];
  if (drawn) return rule.areas.flatMap((area) => drawn(rule, area, valueAt));
  const style = looks.conditions[Number(attribute(rule.tag, 'dxfId') ?? -1)];
  const stop = isTrue(attribute(rule.tag, 'stopIfTrue')) && { stopIfTrue: true };
  if (!style) return [];
  return rule.areas.flatMap((area, index): ReadConditional[] => {
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

/** What a rule asks of the first cell of its area; null for what is not known here: it is not drawn. */
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
