/** Top of «Свод»: criteria in cells that the formulas use, and the three header rows. */
import { a1, type Area } from '../../../../model/cells';
import type { Criteria } from '../../../../model/criteria';
import type { Validation } from '../../../../model/plan';
import { procedureShort } from '../../../../model/procedure';
import { choices, svodWords as words } from '../../../../words/list/identification';
import type { CellInput, SheetBuilder } from '../../../kit/sheet/builder';
import type { YearProcedure } from './procedures-of-years';
import { svodStyles } from './styles';
import type { CriteriaCells } from './verdict';

/** Where things stand, counted from 0. A pair of columns a procedure × year from `data` on; flags and keys to the right of the print. */
export interface SvodColumns {
  municipality: number | null;
  school: number;
  verdict: number;
  listed: number;
  certainty: number;
  lowPrevious: number;
  lowLast: number;
  data: number;
  /** First column after the data, left empty: the print ends before it. */
  gap: number;
  flags: number;
  keys: number;
  widths: { width: number }[];
  /** Where a page across begins: the results of a year stand on pages of their own where they do not fit beside the verdict. */
  pages: number[];
}

/** Most procedures × years beside the verdict, and on a page of their own, in a size to be read. */
const widestPage = 10;
const widestYear = 9;
/** Widths of a result's columns, and of those from the verdict to the counts of low results. */
const pairWidths = [5.3, 7.6];
const verdictWidths = [17, 10, 16, 11.5, 11.5];
/** A result's columns are no more than so many times as wide as they need be. */
const mostWidening = 2;

const pixels = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width * 7 + 5, 0);
/** Columns so much wider or narrower that they take as many pixels together. */
const filling = (widths: readonly number[], wanted: number): number[] => {
  const padding = widths.length * 5;
  const factor = (wanted - padding) / (pixels(widths) - padding);
  return widths.map((width) => width * factor);
};

export function svodColumns(procedures: readonly YearProcedure[], withMunicipality: boolean): SvodColumns {
  const pages = procedures.length > widestPage ? pagesAcross(procedures) : [];
  const school = withMunicipality ? 2 : 1;
  const data = school + 6;
  const gap = data + procedures.length * 2;
  // Programs that fit a sheet to its pages break its columns themselves: where years are to part, every page is as wide as the widest.
  const pair = pixels(pairWidths);
  const widest = Math.max(...pages.map(({ count }) => count)) * pair;
  const results = pages.flatMap(({ count }) => {
    const widths = filling(pairWidths, Math.min(widest / count, pair * mostWidening));
    return Array.from({ length: count }, () => widths).flat();
  });
  const widths = [
    5,
    ...(withMunicipality ? [22] : []),
    30,
    ...(pages.length > 0 ? filling(verdictWidths, widest) : verdictWidths),
    ...(pages.length > 0 ? results : procedures.flatMap(() => pairWidths)),
    3,
    ...procedures.map(() => 6),
  ];
  return {
    municipality: withMunicipality ? 1 : null,
    school,
    verdict: school + 1,
    listed: school + 2,
    certainty: school + 3,
    lowPrevious: school + 4,
    lowLast: school + 5,
    data,
    gap,
    flags: gap + 1,
    keys: gap + 1 + procedures.length,
    pages: pages.map(({ from }) => data + from * 2),
    widths: widths.map((width) => ({ width })),
  };
}

/** Pages of results side by side: each year on its own, a long one on several that are equally wide. */
function pagesAcross(procedures: readonly YearProcedure[]): { from: number; count: number }[] {
  const previous = procedures.filter(({ last }) => !last).length;
  return [
    { first: 0, total: previous },
    { first: previous, total: procedures.length - previous },
  ].flatMap(({ first, total }) => {
    const size = Math.ceil(total / Math.ceil(total / widestYear));
    const starts = Array.from({ length: total }, (_, index) => index).filter((at) => at % size === 0);
    return starts.map((at) => ({ from: first + at, count: Math.min(size, total - at) }));
  });
}

/** Appends the criteria: a label and a value to the right of it, on the page that the verdict is on. */
export function criteriaBlock(builder: SheetBuilder, criteria: Criteria, columns: SvodColumns): CriteriaCells {
  const { threshold, minParticipants, belowMinimum, twoProcedures, twoYears, combine } = criteria;
  // The schools' columns are repeated on every page across.
  const [left, col] = columns.pages.length > 0 ? [columns.verdict, columns.lowPrevious] : [0, columns.verdict];
  const line = (label: string, value: string | number, rule: Validation['rule'], prompt: string, format?: string) => {
    const row = builder.row([]);
    builder.put(row, left, { v: label, style: svodStyles.label });
    builder.merge({ top: row, bottom: row, left, right: col - 1 });
    builder.put(row, col, { v: value, style: { ...svodStyles.input, ...(format ? { format } : {}) } });
    const cell: Area = { top: row, bottom: row, left: col, right: col };
    builder.validations.push({ area: cell, rule, prompt: { title: words.sheet, text: prompt } });
    return { cell, address: a1({ row, col }, true) };
  };
  const list = (values: Readonly<Record<string, string>>): Validation['rule'] => ({
    type: 'list',
    values: Object.values(values),
  });
  const { prompts } = words;
  const wholePercent = threshold % 100 === 0;
  const format = wholePercent ? '0\\ %' : '0.00\\ %';
  const share: Validation['rule'] = { type: 'decimal', min: 0.0001, max: 1 };
  const first = line(words.threshold, threshold / 10000, share, prompts.threshold, format);
  const minimum = line(words.minimum, minParticipants, { type: 'whole', min: 0, max: 10000 }, prompts.minimum, '0');
  const below = line(words.below, choices.belowMinimum[belowMinimum], list(choices.belowMinimum), prompts.choice);
  const count = twoProcedures === 'off' ? choices.off : twoProcedures;
  const counts = list({ 1: '1', 2: '2', 3: '3', 4: '4', off: choices.off });
  const rule1 = line(words.twoProcedures, count, counts, prompts.twoProcedures);
  const rule2 = line(words.twoYears, choices.twoYears[twoYears], list(choices.twoYears), prompts.choice);
  const together = line(words.combine, choices.combine[combine], list(choices.combine), prompts.choice);
  const is = ({ address }: { address: string }, text: string): string => `${address}="${text}"`;
  const asMade = [
    `ROUND(${first.address}*10000,0)=${threshold}`,
    `${minimum.address}=${minParticipants}`,
    is(below, choices.belowMinimum[belowMinimum]),
    typeof count === 'number' ? `${rule1.address}=${count}` : is(rule1, count),
    is(rule2, choices.twoYears[twoYears]),
    is(together, choices.combine[combine]),
  ];
  const row = together.cell.top;
  builder.put(row, columns.flags, { v: true, f: `AND(${asMade.join(',')})`, style: svodStyles.service });
  builder.put(row, columns.flags + 1, { v: words.asMade, style: svodStyles.serviceTitle });
  builder.names.push({ name: 'shnor_threshold', area: first.cell }, { name: 'shnor_minimum', area: minimum.cell });
  return {
    threshold: first.address,
    minimum: minimum.address,
    below: below.address,
    twoProcedures: rule1.address,
    twoYears: rule2.address,
    combine: together.address,
    asMade: a1({ row, col: columns.flags }, true),
  };
}

/** Appends year, procedure and «уч. | доля»; returns the last header row. */
export function svodHeader(
  builder: SheetBuilder,
  procedures: readonly YearProcedure[],
  years: readonly [number, number],
  columns: SvodColumns,
): { first: number; last: number } {
  const first = builder.nextRow;
  const last = first + 2;
  const put = (row: number, col: number, v: string, style: CellInput['style'] = svodStyles.head) =>
    builder.put(row, col, { v, style });
  const tall: [number, string][] = [
    [0, words.number],
    ...(columns.municipality === null ? [] : [[columns.municipality, words.municipality] as [number, string]]),
    [columns.school, words.school],
    [columns.verdict, words.verdict],
    [columns.listed, words.listed],
    [columns.certainty, words.certainty],
    [columns.lowPrevious, words.lowIn(years[0])],
    [columns.lowLast, words.lowIn(years[1])],
  ];
  for (const [col, caption] of tall) {
    put(first, col, caption);
    builder.merge({ top: first, bottom: last, left: col, right: col });
  }
  for (const [index, { procedure, year }] of procedures.entries()) {
    const col = columns.data + index * 2;
    put(first, col, words.year(year));
    put(first, col + 1, words.year(year));
    put(first + 1, col, procedureShort(procedure));
    builder.merge({ top: first + 1, bottom: first + 1, left: col, right: col + 1 });
    put(last, col, words.participants);
    put(last, col + 1, words.share);
    put(last, columns.flags + index, `${procedureShort(procedure)}, ${year}`, svodStyles.service);
  }
  for (const year of years) {
    const indexes = procedures.flatMap((item, index) => (item.year === year ? [index] : []));
    if (indexes.length === 0) continue;
    const left = columns.data + indexes[0]! * 2;
    const right = columns.data + indexes[indexes.length - 1]! * 2 + 1;
    builder.merge({ top: first, bottom: first, left, right });
  }
  if (procedures.length > 0) put(first, columns.flags, words.flags, svodStyles.serviceTitle);
  put(first, columns.keys, words.keys, svodStyles.serviceTitle);
  return { first, last };
}
