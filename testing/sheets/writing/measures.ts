/** The columns that hold one procedure of one year: who took part, who failed, and what offices put beside. */
import type { Dice } from '../dice';
import { inPoints, type Fact, type Procedure } from '../facts';
import type { Cell } from '../sheet';
import {
  lowCaption,
  lowShareCaption,
  markCaptions,
  participantsCaption,
  passPeopleCaption,
  passShareCaption,
} from './captions';
import { bothStyle, countStyle, shareStyle, type CountStyle, type ShareStyle } from './numbers';
import {
  meanCaptions,
  meanOf,
  otherColumns,
  pointsOf,
  qualityCaptions,
  qualityOf,
  qualityPeopleCaptions,
} from './other-captions';

export interface Column {
  /** Captions from the top down, under the block's own. */
  path: readonly string[];
  cell: (fact: Fact) => Cell;
  /** People, where a totals row may add the column up. */
  sum?: (fact: Fact) => number;
}

export interface Measures {
  columns: Column[];
  /** Whole numbers of low people that the columns allow. */
  low: (fact: Fact) => readonly number[];
  shape: string;
}

export type Shape =
  | 'marks'
  | 'markPercents'
  | 'low'
  | 'lowShare'
  | 'pass'
  | 'passPeople'
  | 'lowBoth'
  | 'lowOneCell'
  | 'marksBoth'
  | 'lowAndPass'
  | 'passRateFirst'
  | 'bands';
/** Shapes that fit marks, and shapes that fit an exam in points. */
const ofMarks: readonly Shape[] = ['marks', 'marks', 'marks', 'marks', 'markPercents', 'marksBoth'];
const ofBands: readonly Shape[] = ['bands', 'bands', 'low'];
const ofAny: readonly Shape[] = [
  'low',
  'low',
  'lowShare',
  'pass',
  'passPeople',
  'lowBoth',
  'lowOneCell',
  'lowAndPass',
  'passRateFirst',
];
export const shapesOf = (procedure: Procedure): readonly Shape[] => [
  ...(inPoints(procedure) ? ofBands : ofMarks),
  ...ofAny,
];

const lowOf = (fact: Fact) => fact.marks[0];
const exactly = (fact: Fact) => [fact.marks[0]];

/** Draws captions, kinds of numbers and columns beside; the same for every block of a table. */
export function drawMeasures(
  dice: Dice,
  procedure: Procedure,
  year: number,
  shape = dice.pick(shapesOf(procedure)),
): Measures {
  const count = countStyle(dice);
  const share = shareStyle(dice);
  const both = bothStyle(dice);
  const participants: Column = {
    path: [participantsCaption(dice, procedure)],
    cell: ({ participants }) => count(participants),
    sum: ({ participants }) => participants,
  };
  const built = core(dice, procedure, shape, participants, { count, share, both });
  return { ...built, columns: withOthers(dice, procedure, year, built.columns), shape };
}

interface Styles {
  count: CountStyle;
  share: ShareStyle;
  both: (part: number, whole: number) => string;
}

function core(
  dice: Dice,
  procedure: Procedure,
  shape: Shape,
  participants: Column,
  { count, share, both }: Styles,
): Omit<Measures, 'shape'> {
  const low: Column = { path: [lowCaption(dice, procedure)], cell: (fact) => count(lowOf(fact)), sum: lowOf };
  const percent = (path: readonly string[]): Column => ({
    path,
    cell: (fact) => share.write(lowOf(fact), fact.participants),
  });
  const pass: Column = {
    path: [passShareCaption(dice, procedure)],
    cell: (fact) => share.write(fact.participants - lowOf(fact), fact.participants),
  };
  const byShare = (fact: Fact) => share.allowed(lowOf(fact), fact.participants);
  const byPass = (fact: Fact) =>
    share.allowed(fact.participants - lowOf(fact), fact.participants).map((passed) => fact.participants - passed);
  switch (shape) {
    case 'marks':
      return { columns: [participants, ...markColumns(dice, count)], low: exactly };
    case 'markPercents':
      return { columns: [participants, ...markShares(dice, share)], low: byShare };
    case 'low':
      return { columns: [participants, low], low: exactly };
    case 'lowShare':
      return { columns: [participants, percent([lowShareCaption(dice, procedure)])], low: byShare };
    case 'pass':
      return { columns: [participants, pass], low: byPass };
    case 'passRateFirst':
      return { columns: [pass, participants], low: byPass };
    case 'passPeople':
      return {
        columns: [
          participants,
          {
            path: [passPeopleCaption(dice, procedure)],
            cell: (fact) => count(fact.participants - lowOf(fact)),
            sum: (fact) => fact.participants - lowOf(fact),
          },
        ],
        low: exactly,
      };
    case 'lowBoth': {
      const units = dice.pick([
        ['чел.', '%'],
        ['кол-во', '%'],
        ['Кол-во', '% от числа участников'],
        ['абс.', '%'],
        ['человек', 'процент'],
      ] as const);
      const [people, percents] = [{ ...low, path: [low.path[0]!, units[0]] }, percent(['', units[1]])];
      return { columns: [participants, people, percents], low: exactly };
    }
    case 'lowOneCell':
      return {
        columns: [
          participants,
          {
            path: [`${low.path[0]!}${dice.pick([', чел./%', ' (чел./%)', ', чел. (%)', ' (кол-во/%)', ''])}`],
            cell: (fact) => both(lowOf(fact), fact.participants),
          },
        ],
        low: exactly,
      };
    case 'marksBoth': {
      const name = markCaptions(dice);
      const units = dice.pick([
        ['чел.', '%'],
        ['кол-во', '%'],
        ['абс.', '%'],
      ] as const);
      const pairs = [2, 3, 4, 5].map((mark): Column[] => [
        {
          path: [name(mark), units[0]],
          cell: (fact) => count(fact.marks[mark - 2]!),
          sum: (fact) => fact.marks[mark - 2]!,
        },
        { path: ['', units[1]], cell: (fact) => share.write(fact.marks[mark - 2]!, fact.participants) },
      ]);
      return { columns: [participants, ...(dice.chance(0.3) ? pairs.reverse() : pairs).flat()], low: exactly };
    }
    case 'lowAndPass':
      return { columns: [participants, low, pass], low: exactly };
    case 'bands':
      return {
        columns: [
          participants,
          low,
          {
            path: [
              dice.pick([
                'Высокобалльники (80-99 баллов)',
                '81–99 баллов',
                'от 80 до 99 баллов',
                'Набрали 80 и более баллов',
              ]),
            ],
            cell: (fact) => fact.marks[3],
            sum: (fact) => fact.marks[3],
          },
          { path: [dice.pick(['100 баллов', 'Получили 100 баллов', '100-балльники'])], cell: () => 0, sum: () => 0 },
        ],
        low: exactly,
      };
  }
}

/** «2 3 4 5» or «5 4 3 2», bare or under «Получили отметки»; a zero may be left out, the others add up. */
function markColumns(dice: Dice, count: CountStyle): Column[] {
  const name = markCaptions(dice);
  const over = dice.chance(0.4)
    ? dice.pick([
        'Получили отметку',
        'Получили отметки',
        'Отметки',
        'Распределение отметок',
        'Кол-во отметок',
        'Из них получили',
      ])
    : null;
  const bare = dice.chance(0.5) ? String : (mark: number) => `«${mark}»`;
  const zero: Cell = dice.pick<Cell>([0, 0, 0, 0, null, '-', '–']);
  const columns = [2, 3, 4, 5].map((mark): Column => ({
    path: over ? [mark === 2 ? over : '', bare(mark)] : [name(mark)],
    cell: (fact) => (fact.marks[mark - 2] === 0 ? zero : count(fact.marks[mark - 2]!)),
    sum: (fact) => fact.marks[mark - 2]!,
  }));
  if (!dice.chance(0.3)) return columns;
  columns.reverse();
  return over ? columns.map((column, at) => ({ ...column, path: [at === 0 ? over : '', column.path[1]!] })) : columns;
}

function markShares(dice: Dice, share: ShareStyle): Column[] {
  const over = dice.pick([
    'Доля получивших отметку, %',
    'Получили отметки, %',
    'Распределение отметок, %',
    'Процент отметок',
    'Распределение участников по отметкам, %',
  ]);
  const bare = dice.chance(0.5) ? String : (mark: number) => `«${mark}»`;
  return [2, 3, 4, 5].map((mark) => ({
    path: [mark === 2 ? over : '', bare(mark)],
    cell: (fact) => share.write(fact.marks[mark - 2]!, fact.participants),
  }));
}

/** Means, quality and columns of other matters before, between and behind. */
function withOthers(dice: Dice, procedure: Procedure, year: number, core: Column[]): Column[] {
  const columns = [...core];
  const inMarks = !inPoints(procedure);
  if (dice.chance(0.3))
    columns.push({
      path: [inMarks ? dice.pick(meanCaptions) : dice.pick(['Средний балл', 'Средний тестовый балл', 'Ср. балл'])],
      cell: (fact) => (inMarks ? meanOf(fact) : pointsOf(fact, dice)),
    });
  if (inMarks && dice.chance(0.25)) columns.push({ path: [dice.pick(qualityCaptions)], cell: qualityOf });
  if (inMarks && dice.chance(0.07))
    columns.push({ path: [dice.pick(qualityPeopleCaptions)], cell: ({ marks }) => marks[2] + marks[3] });
  if (dice.chance(0.35)) {
    const other = dice.pick(otherColumns(procedure, year));
    const column: Column = { path: [other.caption], cell: (fact) => other.value(fact, dice) };
    const tied = columns.some(({ path }) => path[0] === '');
    columns.splice(tied ? columns.length : dice.pick([0, 1, columns.length]), 0, column);
  }
  return columns;
}
