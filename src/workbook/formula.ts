/**
 * The formulas of our own sheets, calculated where no office program is: conditional formats in the preview, and sums under a cell that was typed into
 * on the page. US English with commas, without the leading «=»; what is not known here is said to be so.
 */
import { columnIndex, type Area, type CellValue } from '../model/cells';

/** Value of a cell by row and column from 0; `sheet` where the formula names one. */
export type CellAt = (row: number, col: number, sheet?: string) => CellValue;
export interface Place {
  at: CellAt;
  /** How far the cell stands from the area's first: relative references move with it. */
  down: number;
  right: number;
  /** Serial number of today. */
  today: number;
}
/** A value, or the values of an area, row by row. */
type Value = CellValue | CellValue[][];
type Evaluate = (place: Place) => Value;
/** Gives the value a formula has at a place. */
export type Compiled = (place: Place) => CellValue;

const token =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])|([A-Z][A-Z.]*)\(|(TRUE|FALSE)(?!\w)|(<>|<=|>=|[=<>(),+\-*/&%:]))/uy;

/** A formula that cannot be calculated here. */
export class UnknownFormula extends Error {}
/** What Excel shows in place of a value: «#DIV/0!». */
class CellError extends Error {}

const errorTexts = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;
type Numbers = (one: number, other: number) => CellValue;
const arithmetic: Readonly<Record<string, Numbers>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => {
    if (other === 0) throw new CellError('#DIV/0!');
    return one / other;
  },
};

/** Prepares a formula («AND(ISNUMBER($D6),$D6<TODAY())») to be calculated for each cell of its area. */
export function compile(formula: string): Compiled {
  const tokens: RegExpExecArray[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const found = token.exec(formula);
    if (!found) throw new UnknownFormula(formula);
    tokens.push(found);
  }
  let next = 0;
  const sign = (): string => tokens[next]?.[11] ?? '';
  const isSign = (...signs: string[]): boolean => sign() !== '' && signs.includes(sign());
  const take = (): string => tokens[next++]![11]!;
  const expect = (wanted: string): void => {
    if (!isSign(wanted)) throw new UnknownFormula(formula);
    next++;
  };

  /** Levels of binding, loosest first. */
  const comparison = (): Evaluate => infix(['=', '<>', '<', '>', '<=', '>='], joined, compared);
  const joined = (): Evaluate => infix(['&'], sum, () => (one, other) => textOf(one) + textOf(other));
  const sum = (): Evaluate => infix(['+', '-'], product, calculated);
  const product = (): Evaluate => infix(['*', '/'], signed, calculated);

  function infix(
    signs: string[],
    tighter: () => Evaluate,
    work: (sign: string) => (one: CellValue, other: CellValue) => CellValue,
  ): Evaluate {
    let left = tighter();
    while (isSign(...signs)) {
      const [apply, one, other] = [work(take()), left, tighter()];
      left = (place) => each(one(place), other(place), apply);
    }
    return left;
  }

  function signed(): Evaluate {
    if (isSign('-')) {
      next++;
      const inner = signed();
      return (place) => each(inner(place), null, (value) => -numberOf(value));
    }
    if (isSign('+')) next++;
    const value = operand();
    if (!isSign('%')) return value;
    next++;
    return (place) => each(value(place), null, (one) => numberOf(one) / 100);
  }

  function operand(): Evaluate {
    const found = tokens[next++];
    if (!found) throw new UnknownFormula(formula);
    const [, text, number, quoted, bare, , col, , , name, truth, opening] = found;
    if (text !== undefined) return () => text.slice(1, -1).replaceAll('""', '"');
    if (number !== undefined) return () => Number(number);
    if (truth !== undefined) return () => truth === 'TRUE';
    if (col !== undefined) return reference(found, quoted?.replaceAll("''", "'") ?? bare);
    if (name !== undefined) return call(name, list());
    if (opening !== '(') throw new UnknownFormula(formula);
    const inner = comparison();
    expect(')');
    return inner;
  }

  /** A cell, or the area from it to the one behind a colon. */
  function reference(found: RegExpExecArray, sheet: string | undefined): Evaluate {
    const place = ([, , , , , fixedCol, col, fixedRow, row]: RegExpExecArray) => {
      const [r, c] = [Number(row) - 1, columnIndex(col!)];
      return ({ down, right }: Place) => ({ row: fixedRow ? r : r + down, col: fixedCol ? c : c + right });
    };
    const from = place(found);
    if (!isSign(':'))
      return (at) => {
        const { row, col } = from(at);
        return at.at(row, col, sheet);
      };
    next++;
    const end = tokens[next++];
    if (end?.[6] === undefined) throw new UnknownFormula(formula);
    const to = place(end);
    return (at) => {
      const [a, b] = [from(at), to(at)];
      return valuesIn({ top: a.row, left: a.col, bottom: b.row, right: b.col }, (row, col) => at.at(row, col, sheet));
    };
  }

  function list(): Evaluate[] {
    const items: Evaluate[] = [];
    while (!isSign(')')) {
      items.push(comparison());
      if (!isSign(')')) expect(',');
    }
    next++;
    return items;
  }

  function call(name: string, items: Evaluate[]): Evaluate {
    const first = items[0] ?? (() => null);
    const every = (place: Place): CellValue[] => items.flatMap((item) => flat(item(place)));
    switch (name) {
      case 'IF':
        return (place) => (isTrue(first(place)) ? items[1]! : (items[2] ?? (() => false)))(place);
      case 'IFERROR':
        return (place) => {
          try {
            return checked(first(place));
          } catch (error) {
            if (error instanceof CellError) return items[1]!(place);
            throw error;
          }
        };
      case 'TODAY':
        return ({ today }) => today;
      case 'SUMPRODUCT':
        return (place) => totalOf(flat(items.map((item) => item(place)).reduce(multiplied)));
      case 'COUNTIF':
      case 'COUNTIFS':
        return (place) => countWhere(items.map((item) => item(place)));
      default: {
        const simple = simples[name];
        if (!simple) throw new UnknownFormula(formula);
        return (place) => simple(every(place));
      }
    }
  }

  const whole = comparison();
  if (next < tokens.length) throw new UnknownFormula(formula);
  return (place) => {
    try {
      return checked(flat(whole(place))[0] ?? null);
    } catch (error) {
      if (error instanceof CellError) return error.message;
      throw error;
    }
  };
}

/** Functions that ask for nothing but the values of all their arguments. */
const simples: Readonly<Record<string, (values: CellValue[]) => CellValue>> = {
  AND: (values) => values.every(isTrue),
  OR: (values) => values.some(isTrue),
  NOT: ([value = null]) => !isTrue(value),
  ISNUMBER: ([value = null]) => typeof value === 'number',
  LEN: ([value = null]) => textOf(value).length,
  LEFT: ([value = null, count = 1]) => textOf(value).slice(0, numberOf(count)),
  SUM: (values) => totalOf(values.map(checked)),
  MAX: (values) => Math.max(...numbersOf(values)),
  COUNT: (values) => numbersOf(values).length,
  COUNTA: (values) => values.filter((value) => value !== null).length,
  ROUND: ([value = null, digits = 0]) => rounded(numberOf(value), numberOf(digits)),
};

function valuesIn({ top, left, bottom, right }: Area, at: (row: number, col: number) => CellValue): CellValue[][] {
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: CellValue[] = [];
    for (let col = left; col <= right; col++) line.push(at(row, col));
    values.push(line);
  }
  return values;
}

/** The work done for a value, or for each of an area's; a lone value goes with all of them. */
function each(one: Value, other: Value, work: (one: CellValue, other: CellValue) => CellValue): Value {
  if (!Array.isArray(one) && !Array.isArray(other)) return work(one, other);
  const [rows, cols] = [one, other].reduce<[number, number]>(
    ([tall, wide], value) =>
      Array.isArray(value) ? [Math.max(tall, value.length), Math.max(wide, value[0]?.length ?? 0)] : [tall, wide],
    [1, 1],
  );
  const of = (value: Value, row: number, col: number): CellValue =>
    Array.isArray(value) ? (value[Math.min(row, value.length - 1)]?.[col] ?? null) : value;
  return valuesIn({ top: 0, left: 0, bottom: rows - 1, right: cols - 1 }, (row, col) =>
    work(of(one, row, col), of(other, row, col)),
  );
}

function flat(value: Value): CellValue[] {
  if (!Array.isArray(value)) return [value];
  // A region's column has ten thousand rows of one cell: the language's own way takes them apart slowly.
  const all: CellValue[] = [];
  for (const row of value) for (const one of row) all.push(one);
  return all;
}
const numbersOf = (values: readonly CellValue[]): number[] => values.filter((value) => typeof value === 'number');
const totalOf = (values: readonly CellValue[]): number => numbersOf(values).reduce((sum, value) => sum + value, 0);
/** Texts count as nothing where areas are multiplied. */
const multiplied = (one: Value, other: Value): Value =>
  each(one, other, (a, b) => (typeof a === 'number' && typeof b === 'number' ? a * b : 0));
const rounded = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
};

/** An error of a cell is one of all that is calculated from it. */
function checked<T extends Value>(value: T): T {
  if (typeof value === 'string' && errorTexts.test(value)) throw new CellError(value);
  return value;
}
const textOf = (value: CellValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(checked(value) ?? '');
function numberOf(value: CellValue): number {
  if (typeof value !== 'string') return Number(value ?? 0);
  const number = checked(value).trim() === '' ? NaN : Number(value.replace(',', '.'));
  if (Number.isNaN(number)) throw new CellError('#VALUE!');
  return number;
}
const isTrue = (value: Value): boolean => {
  const one = checked(flat(value)[0] ?? null);
  return one === true || (typeof one === 'number' && one !== 0);
};
const calculated =
  (sign: string) =>
  (one: CellValue, other: CellValue): CellValue =>
    arithmetic[sign]!(numberOf(one), numberOf(other));
const compared =
  (sign: string) =>
  (one: CellValue, other: CellValue): CellValue =>
    holds(sign, compare(checked(one), checked(other)));

/** As Excel compares: texts without case, an empty cell is "" and 0, numbers before texts before ИСТИНА. */
function compare(one: CellValue, other: CellValue): number {
  const [a, b] = [one ?? blankLike(other), other ?? blankLike(one)];
  if (typeof a === 'string' && typeof b === 'string') return Math.sign(a.toLowerCase().localeCompare(b.toLowerCase()));
  if (typeof a === typeof b) return Math.sign(Number(a) - Number(b));
  return rank(a) - rank(b);
}
const blankLike = (value: CellValue): string | number => (typeof value === 'string' ? '' : 0);
const rank = (value: string | number | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function holds(sign: string, order: number): boolean {
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  return sign.startsWith('<')
    ? order < 0 || (sign === '<=' && order === 0)
    : order > 0 || (sign === '>=' && order === 0);
}

/** Pairs of an area and what its cells have to be: «выполнено», «Просрочено*», «?*», «>=3», a number. */
function countWhere(pairs: readonly Value[]): number {
  const tests = pairs.flatMap((value, index) =>
    index % 2 === 0 ? [{ values: flat(value), fits: criterion(flat(pairs[index + 1] ?? null)[0] ?? null) }] : [],
  );
  return (tests[0]?.values ?? []).filter((_, index) => tests.every(({ values, fits }) => fits(values[index] ?? null)))
    .length;
}

function criterion(wanted: CellValue): (value: CellValue) => boolean {
  if (typeof wanted !== 'string') return (value) => value === (wanted ?? 0);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(wanted)!;
  const number = rest.trim() === '' ? NaN : Number(rest);
  if (!Number.isNaN(number))
    return (value) =>
      sign === '<>' ? value !== number : typeof value === 'number' && holds(sign || '=', value - number);
  if (sign !== '' && sign !== '=' && sign !== '<>')
    return (value) => typeof value === 'string' && holds(sign, compare(value, rest));
  const source = rest.replace(/~([*?~])|[.+^${}()|[\]\\]|([*?])/g, (all, literal?: string, wild?: string) =>
    wild === '*' ? '[^]*' : wild === '?' ? '[^]' : `\\${literal ?? all}`,
  );
  const pattern = new RegExp(`^${source}$`, 'i');
  const matches = (value: CellValue): boolean =>
    rest === '' ? value === null || (sign === '' && value === '') : typeof value === 'string' && pattern.test(value);
  return sign === '<>' ? (value) => !matches(value) : matches;
}
