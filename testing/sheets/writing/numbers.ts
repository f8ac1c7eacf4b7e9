/** How counts and shares stand in cells, and which whole numbers a written share allows. */
import type { Dice } from '../dice';
import type { Cell } from '../sheet';

export type CountStyle = (count: number) => Cell;

/** A count as a number, with a noun, a star, as text. */
export function countStyle(dice: Dice): CountStyle {
  const noun = dice.pick(['чел.', 'человек', 'уч.', 'работ']);
  const star = dice.int(2, 9);
  return dice.pick<CountStyle>([
    (count) => count,
    (count) => count,
    (count) => count,
    (count) => count,
    (count) => count,
    (count) => String(count),
    (count) => `${count} ${noun}`,
    (count) => (count % star === 1 ? `${count}*` : count),
  ]);
}

export interface ShareStyle {
  /** The cell for part / whole. */
  write: (part: number, whole: number) => Cell;
  /** Parts of the whole that this cell allows. */
  allowed: (part: number, whole: number) => number[];
}

const fixed = (decimals: number) => (part: number, whole: number) => ((part / whole) * 100).toFixed(decimals);
function sharesOf(decimals: number, write: (text: string) => Cell): ShareStyle {
  const text = fixed(decimals);
  return {
    write: (part, whole) => write(text(part, whole)),
    allowed: (part, whole) =>
      Array.from({ length: whole + 1 }, (_, count) => count).filter(
        (count) => text(count, whole) === text(part, whole),
      ),
  };
}
const stored: ShareStyle = { write: (part, whole) => part / whole, allowed: (part) => [part] };
const points: ShareStyle = { write: (part, whole) => (part / whole) * 100, allowed: (part) => [part] };

/** Percent points, shares as Excel stores «12%», texts. Whole percents leave more than one count possible in large schools. */
export function shareStyle(dice: Dice): ShareStyle {
  return dice.pick([
    sharesOf(2, Number),
    sharesOf(1, Number),
    sharesOf(2, (text) => `${text.replace('.', ',')}%`),
    sharesOf(1, (text) => `${text.replace('.', ',')}%`),
    sharesOf(1, (text) => text.replace('.', ',')),
    sharesOf(0, (text) => `${text}%`),
    stored,
    stored,
    points,
  ]);
}

/** People and percent in one cell. */
export function bothStyle(dice: Dice): (part: number, whole: number) => string {
  const decimals = dice.pick([0, 1, 1, 2]);
  const noun = dice.pick(['чел.', 'человек', 'уч.']);
  const percent = (part: number, whole: number) => fixed(decimals)(part, whole).replace('.', ',');
  return dice.pick<(part: number, whole: number) => string>([
    (part, whole) => `${part} (${percent(part, whole)}%)`,
    (part, whole) => `${part} (${percent(part, whole)} %)`,
    (part, whole) => `${part}/${percent(part, whole)}%`,
    (part, whole) => `${part} чел. – ${percent(part, whole)}%`,
    (part, whole) => `${part} / ${percent(part, whole)} %`,
    (part, whole) => `${part} ${noun}/${percent(part, whole)}%`,
  ]);
}

/** How a table writes that a school took no part. */
export const missingCell = (dice: Dice): Cell =>
  dice.pick<Cell>(['-', '–', null, 'н/у', 'не участвовали', 'нет', 'не писали', '—', 'х']);
