/** The few formulas that conditional formats of our plans use, calculated over a plan's own cells for the preview. */
import { columnIndex, type CellValue } from '../../model/cells';

/** Value of a cell by row and column from 0. */
export type CellAt = (row: number, col: number) => CellValue;
interface Place {
  at: CellAt;
  /** How far the cell stands from the area's first: relative references move with it. */
  down: number;
  right: number;
  /** Serial number of today. */
  today: number;
}
type Evaluate = (place: Place) => CellValue;

const token =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])|([A-Z][A-Z.]*)\(|(<>|<=|>=|[=<>(),]))/y;

/** A formula that the preview cannot calculate; its rule is not drawn. */
export class UnknownFormula extends Error {}

/** Prepares a formula («AND(ISNUMBER($D6),$D6<TODAY())», without «=») to be calculated for each cell of its area. */
export function compile(formula: string): Evaluate {
  const tokens: RegExpExecArray[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const found = token.exec(formula);
    if (!found) throw new UnknownFormula(formula);
    tokens.push(found);
  }
  let next = 0;
  const isSign = (...signs: string[]): boolean => signs.includes(tokens[next]?.[8] ?? '');
  const expect = (sign: string): void => {
    if (!isSign(sign)) throw new UnknownFormula(formula);
    next++;
  };

  function operand(): Evaluate {
    const found = tokens[next++];
    if (!found) throw new UnknownFormula(formula);
    const [, text, number, fixedCol, col, fixedRow, row, name, sign] = found;
    if (text !== undefined) return () => text.slice(1, -1).replaceAll('""', '"');
    if (number !== undefined) return () => Number(number);
    if (col !== undefined) {
      const [r, c] = [Number(row) - 1, columnIndex(col)];
      return ({ at, down, right }) => at(fixedRow ? r : r + down, fixedCol ? c : c + right);
    }
    if (name !== undefined) return call(name, list());
    if (sign !== '(') throw new UnknownFormula(formula);
    const inner = comparison();
    expect(')');
    return inner;
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

  function comparison(): Evaluate {
    let left = operand();
    while (isSign('=', '<>', '<', '>', '<=', '>=')) {
      const [sign, one, other] = [tokens[next++]![8]!, left, operand()];
      left = (place) => holds(sign, compare(one(place), other(place)));
    }
    return left;
  }

  function call(name: string, items: Evaluate[]): Evaluate {
    const first = items[0] ?? (() => null);
    switch (name) {
      case 'AND':
        return (place) => items.every((item) => item(place) === true);
      case 'OR':
        return (place) => items.some((item) => item(place) === true);
      case 'NOT':
        return (place) => first(place) !== true;
      case 'ISNUMBER':
        return (place) => typeof first(place) === 'number';
      case 'LEN':
        return (place) => String(first(place) ?? '').length;
      case 'LEFT':
        return (place) => String(first(place) ?? '').slice(0, Number(items[1]?.(place) ?? 1));
      case 'TODAY':
        return ({ today }) => today;
      default:
        throw new UnknownFormula(formula);
    }
  }

  const whole = comparison();
  if (next < tokens.length) throw new UnknownFormula(formula);
  return whole;
}

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
