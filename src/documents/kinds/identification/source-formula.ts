/** A result of the source as formulas on our sheet that check whose row they read. */
import { areaA1, columnName, quoteSheet, type CellValue } from '../../../model/cells';
import { rememberedOf } from '../../../model/remembered';
import type { Result, ResultBlock } from '../../../model/result';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import { sourceChanged } from '../../../words/list/identification';

/** What a result is shown by: formulas where the source's cells can be recounted, else undefined (the value with a link stands). */
export interface SourceFormulas {
  participants?: string;
  share?: string;
}

/** Gives the address of the cell on our sheet that holds a key's value, for formulas of that row: «$AB12». */
export type KeyCell = (value: string | number | boolean) => string;

/** Columns whose values together say whose row it is and of which procedure. */
export const keyColumns = rememberedOf((columns: ResultBlock['columns']): number[] =>
  [
    columns.school,
    columns.code,
    columns.municipality,
    columns.kind,
    columns.subject,
    columns.grade,
    columns.year,
  ].filter((col) => col !== null),
);

const elseChanged = `,"${sourceChanged}"),"${sourceChanged}")`;
/** Shows the message where a key differs, a value is no number any more, or a referenced row is gone (#REF!). `conditions` stand in one text. */
const guarded = (conditions: string, value: string): string => `IFERROR(IF(AND(${conditions}),${value}${elseChanged}`;

/** A row's own key as one text, to find rows that no key tells apart. Null where the row has no name and no code of its own. */
export function rowKey(sheet: SheetSnapshot, block: ResultBlock, row: number): string | null {
  if (!isNamed(sheet, block, row)) return null;
  return JSON.stringify(keyColumns(block.columns).map((col) => valueAt(sheet, row, col)));
}

/** Whether a row says whose it is. */
export const isNamed = (sheet: SheetSnapshot, { columns }: ResultBlock, row: number): boolean =>
  [columns.school, columns.code].some((col) => col !== null && valueAt(sheet, row, col) !== null);

/** Formulas of a result standing in one row or added up from rows of classes. `participants` is the address of our cell with people. */
export function rowFormulas(
  result: Result,
  sheet: SheetSnapshot,
  keyCell: KeyCell,
  participants: string,
  isAmbiguous: (row: number) => boolean,
): SourceFormulas {
  if (result.cells) return {};
  const rows = result.rows ?? [result.row];
  if (rows.some((row) => !isNamed(sheet, result.block, row) || isAmbiguous(row))) return {};
  const people = rows.map((row) => rowPeople(result.block, sheet, row)).filter((one) => one !== null);
  if (people.length < rows.length || sum(people) !== result.participants) return {};
  const keys = rows.map((row) => keyChecks(result.block, sheet, row, keyCell)).join(',');
  const formulas: SourceFormulas = {
    participants: guarded(`${keys},${checksOf(people)}`, formulaOf(people)),
  };
  // A single row's low number leans on our own cell with people, which was checked by the same keys.
  const own = rows.length === 1 ? [{ ...people[0]!, formula: participants }] : people;
  const lows = rows.map((row, index) => lowPart(result.block, sheet, row, own[index]!)).filter((one) => one !== null);
  if (lows.length === rows.length && sum(lows) === result.low) {
    const used = rows.length === 1 ? lows : [...lows, ...people];
    const low = formulaOf(lows);
    formulas.share = guarded(
      `${keys},${checksOf(used)},ISNUMBER(${participants})`,
      `${lows.length > 1 ? `(${low})` : low}/${participants}`,
    );
  }
  return formulas;
}

/** «'Лист'!$E$» by column: what the addresses of a sheet's cells begin with. */
const addressHeads = rememberedOf((_: SheetSnapshot): string[] => []);
const cellOf = (sheet: SheetSnapshot, row: number, col: number): string => {
  const head = (addressHeads(sheet)[col] ??= `${quoteSheet(sheet.name)}!$${columnName(col)}$`);
  return `${head}${row + 1}`;
};

/** A number of the source: how a formula writes it, the condition that what it reads are numbers, what it gives now. */
interface Part {
  formula: string;
  isNumber: string;
  value: number;
}
const sum = (parts: readonly Part[]): number => parts.reduce((total, { value }) => total + value, 0);
const formulaOf = (parts: readonly Part[]): string => parts.map(({ formula }) => formula).join('+');
const checksOf = (parts: readonly Part[]): string => parts.map(({ isNumber }) => isNumber).join(',');

function part(sheet: SheetSnapshot, row: number, col: number | null): Part | null {
  const value = col === null ? null : valueAt(sheet, row, col);
  if (col === null || typeof value !== 'number') return null;
  const cell = cellOf(sheet, row, col);
  return { formula: cell, isNumber: `ISNUMBER(${cell})`, value };
}

/** People of a row: its own column, or the marks together. */
function rowPeople({ columns, lowForm }: ResultBlock, sheet: SheetSnapshot, row: number): Part | null {
  const people = part(sheet, row, columns.participants);
  if (people || columns.participants !== null || lowForm !== 'people') return people;
  const marks = [columns.low, columns.mark3, columns.mark4, columns.mark5].map((col) => part(sheet, row, col));
  if (!marks.every((mark) => mark !== null)) return null;
  return { formula: `(${formulaOf(marks)})`, isNumber: checksOf(marks), value: sum(marks) };
}

/** Low people of a row by the form of its cell; ROUND as Excel rounds (halves away from zero). */
function lowPart(block: ResultBlock, sheet: SheetSnapshot, row: number, people: Part): Part | null {
  const cell = part(sheet, row, block.columns.low ?? block.columns.pass);
  if (!cell) return null;
  const [c, p] = [cell.formula, people.formula];
  const rounded = (formula: string, value: number): Part => ({
    ...cell,
    formula: `ROUND(${formula},0)`,
    value: Math.round(Number(value.toPrecision(15))),
  });
  switch (block.lowForm) {
    case 'people':
      return cell;
    case 'points':
      return rounded(`${p}*${c}/100`, (people.value * cell.value) / 100);
    case 'share':
      return rounded(`${p}*${c}`, people.value * cell.value);
    case 'passPeople':
      return { ...cell, formula: `(${p}-${c})`, value: people.value - cell.value };
    case 'passPoints':
      return rounded(`${p}*(100-${c})/100`, (people.value * (100 - cell.value)) / 100);
    case 'passShare':
      return rounded(`${p}*(1-${c})`, people.value * (1 - cell.value));
    default:
      return null;
  }
}

/** Each key cell of a source row equals its copy on our sheet. */
function keyChecks(block: ResultBlock, sheet: SheetSnapshot, row: number, keyCell: KeyCell): string {
  const checks: string[] = [];
  for (const col of keyColumns(block.columns)) {
    const value = valueAt(sheet, row, col);
    if (value !== null) checks.push(`${cellOf(sheet, row, col)}=${keyCell(value)}`);
  }
  return checks.join(',');
}

/** COUNTIFS holds no criterion of 255 characters or more. */
const longestCriterion = 254;

/** Rows a result's COUNTIFS run over, for the limit on all of them together. */
export const pupilTests = ({ block }: Result): number => 2 * (block.lastRow - block.firstRow + 1);

/** Formulas that count the rows of pupils with a school's code; values stand where there is no column of codes. */
export function pupilFormulas(
  result: Result,
  sheet: SheetSnapshot,
  keyCell: KeyCell,
  participants: string,
): SourceFormulas {
  const { columns, lowBelow } = result.block;
  if (columns.code === null || columns.low === null || lowBelow === undefined) return {};
  const criteria: [number, CellValue][] = [];
  for (const col of [columns.code, columns.subject, columns.grade, columns.year])
    if (col !== null) criteria.push([col, valueAt(sheet, result.row, col)]);
  const usable = criteria.every(([, value]) => isCriterion(value));
  if (!usable || !countsAgree(result, sheet, criteria)) return {};
  const range = (col: number): string =>
    `${quoteSheet(sheet.name)}!${areaA1({ top: result.block.firstRow, bottom: result.block.lastRow, left: col, right: col }, true)}`;
  const same = criteria.map(([col, value]) => `${range(col)},"="&${keyCell(escaped(value as string | number))}`);
  const marks = range(columns.low);
  const counted = `COUNTIFS(${[...same, `${marks},">=0"`].join(',')})`;
  return {
    // No row with this code any more is a division by zero, which says that the source changed.
    participants: `IFERROR(ROUND(1/(1/${counted}),0),"${sourceChanged}")`,
    share: guarded(
      `ISNUMBER(${participants})`,
      `COUNTIFS(${[...same, `${marks},">=0"`, `${marks},"<${lowBelow}"`].join(',')})/${participants}`,
    ),
  };
}

const isCriterion = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && escaped(value).length <= longestCriterion);

/** `*`, `?` and `~` stand for themselves. */
const escaped = <T extends string | number>(value: T): T | string =>
  typeof value === 'string' ? value.replace(/[~*?]/g, '~$&') : value;

/** What COUNTIFS sees of a value: no case, and a text of digits is the number it shows. */
function seenByCountifs(value: CellValue): string {
  const text = String(value ?? '').toLowerCase();
  return text.trim() !== '' && Number.isFinite(Number(text)) ? `number ${Number(text)}` : text;
}

/** Counted here as COUNTIFS counts: the product's own number must come out. */
function countsAgree(result: Result, sheet: SheetSnapshot, criteria: readonly [number, CellValue][]): boolean {
  const { block } = result;
  const wanted = criteria.map(([, value]) => seenByCountifs(value));
  let people = 0;
  let low = 0;
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const mark = valueAt(sheet, row, block.columns.low!);
    if (typeof mark !== 'number' || mark < 0) continue;
    if (criteria.some(([col], index) => seenByCountifs(valueAt(sheet, row, col)) !== wanted[index])) continue;
    people++;
    if (mark < block.lowBelow!) low++;
  }
  return people === result.participants && low === result.low;
}
