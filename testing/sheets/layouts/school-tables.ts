/** Layouts made of the common table: one procedure, subjects across, years across, stacked, headed inside, the region's form. */
import { Dice } from '../dice';
import { common, telling, type Desk, type Held } from '../desk';
import { inPoints } from '../facts';
import type { Sheet } from '../sheet';
import { drawMeasures } from '../writing/measures';
import { blockCaption, title } from '../writing/says';
import { headed } from './heading';
import { drawFrame, layTable, type Block, type Laid } from './table';

/** One procedure of one year. */
export function plain(desk: Desk): Sheet {
  const { dice } = desk;
  const held = desk.one();
  const laid = lay(desk, [blockOf(desk, held, null)]);
  const { name, rows } = headed(dice, common([held]));
  return { name, rows: [...rows, ...laid.rows], expected: laid.expected, layout: 'plain' };
}

/** Subjects, grades or both over blocks of columns. */
export function subjectsAcross(desk: Desk): Sheet {
  return across(desk, desk.several(desk.dice.int(2, 3)), 'subjects across');
}

export function yearsAcross(desk: Desk): Sheet {
  return across(desk, desk.bothYears(), 'years across');
}

function across(desk: Desk, held: Held[], layout: string): Sheet {
  const { dice } = desk;
  const measures = drawMeasures(dice, held[0]!, held[0]!.year);
  const minimumsDiffer = new Set(held.map(({ subject }) => subject)).size > 1;
  const blocks = held.map((each): Block => ({
    caption: held.length > 1 ? blockCaption(dice, telling(held, each)) : null,
    facts: each.facts,
    measures:
      minimumsDiffer && hasPoints(measures)
        ? drawMeasures(dice, each, each.year, inPoints(each) ? 'low' : 'marks')
        : measures,
  }));
  const laid = lay(desk, blocks);
  const { name, rows } = headed(dice, common(held));
  return { name, rows: [...rows, ...laid.rows], expected: laid.expected, layout };
}

/** «ниже 24 баллов» is true of one subject only. */
const hasPoints = ({ columns }: ReturnType<typeof drawMeasures>) =>
  columns.some(({ path }) => path.some((caption) => /\d\d? б|0–\d/.test(caption)));

/** A table for each procedure under its own title, one below the other. */
export function stacked(desk: Desk): Sheet {
  const { dice } = desk;
  const held = dice.chance(0.5) ? desk.bothYears() : desk.several(2);
  const parts = held.map((each) => {
    const laid = lay(desk, [blockOf(desk, each, null)]);
    return { rows: [[title(dice, common([each]))], ...laid.rows, [], []], expected: laid.expected };
  });
  return {
    name: dice.pick(['Свод', 'Лист1', 'Результаты', 'По школам']),
    rows: parts.flatMap(({ rows }) => rows),
    expected: parts.flatMap(({ expected }) => expected),
    layout: 'stacked',
  };
}

/** One header; a row says which procedure the rows below it are of. */
export function headedInside(desk: Desk): Sheet {
  const { dice } = desk;
  const held = dice.chance(0.4) ? desk.bothYears() : desk.several(2);
  const measures = drawMeasures(
    dice,
    held[0]!,
    held[0]!.year,
    dice.pick(held.some(inPoints) ? ['low', 'lowBoth', 'lowAndPass'] : ['marks', 'marks', 'lowBoth', 'markPercents']),
  );
  const frame = {
    ...drawFrame(dice, desk.names, desk.schools, []),
    district: 'none' as const,
    columnNumbers: false,
    totals: 'none' as const,
    repeatedHeader: false,
  };
  const seed = dice.int(1, 1e9);
  const parts = held.map((each) =>
    layTable(new Dice(seed), { ...frame, footnote: null, blocks: [{ caption: null, facts: each.facts, measures }] }),
  );
  const depth = Math.max(...measures.columns.map(({ path }) => path.length));
  const { name, rows } = headed(dice, common(held));
  return {
    name,
    rows: [
      ...rows,
      ...parts[0]!.rows.slice(0, depth),
      ...parts.flatMap((part, at) => [
        [blockCaption(dice, held.length > 1 ? telling(held, held[at]!) : common(held))],
        ...part.rows.slice(depth),
      ]),
    ],
    expected: parts.flatMap(({ expected }) => expected),
    layout: 'headed inside',
  };
}

/** «Информация о результатах ЕГЭ выпускников школ»: sums first, districts in their own rows, column numbers. */
export function regionForm(desk: Desk): Sheet {
  const { dice } = desk;
  const held = desk.several(dice.int(2, 3), 'ЕГЭ');
  const measures = drawMeasures(dice, { kind: 'ЕГЭ', subject: 'Обществознание', grade: 11 }, held[0]!.year, 'bands');
  const blankZero = dice.chance(0.5);
  const columns = measures.columns.map((column) => {
    const sum = column.sum;
    return blankZero && sum && column !== measures.columns.find((each) => each.sum)
      ? { ...column, cell: (fact: Parameters<typeof column.cell>[0]) => (sum(fact) === 0 ? null : column.cell(fact)) }
      : column;
  });
  const blocks = held.map((each): Block => ({
    caption: blockCaption(dice, { subject: each.subject }),
    facts: each.facts,
    measures: { ...measures, columns },
  }));
  const laid = layTable(dice, {
    ...drawFrame(dice, desk.names, desk.schools, blocks),
    district: 'headingWithTotal',
    columnNumbers: dice.chance(0.7),
    totals: 'first',
    repeatedHeader: false,
  });
  return {
    name: `ЕГЭ ${held[0]!.year}`,
    rows: [[title(dice, { kind: 'ЕГЭ', year: held[0]!.year })], [], ...laid.rows],
    expected: laid.expected,
    layout: 'region form',
  };
}

const blockOf = (desk: Desk, held: Held, caption: string | null): Block => ({
  caption,
  facts: held.facts,
  measures: drawMeasures(desk.dice, held, held.year),
});
const lay = (desk: Desk, blocks: Block[]): Laid =>
  layTable(desk.dice, drawFrame(desk.dice, desk.names, desk.schools, blocks));
