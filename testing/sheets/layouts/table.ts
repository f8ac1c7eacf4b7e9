/** Schools down, measures across: the commonest table, with all that offices put around it. */
import type { Dice } from '../dice';
import type { District, Fact, TrueSchool } from '../facts';
import type { Cell, Expected } from '../sheet';
import type { Measures } from '../writing/measures';
import { missingCell } from '../writing/numbers';
import { codeCaptions, districtCaptions, numberCaptions, schoolCaptions } from '../writing/other-captions';
import type { NameStyle } from '../writing/names';
import { spelledDistrict, spelledSchool } from '../writing/names';

export interface Block {
  /** Stands over the block's columns; null where the title says it. */
  caption: string | null;
  facts: ReadonlyMap<TrueSchool, Fact>;
  measures: Measures;
}

export interface TableFrame {
  names: NameStyle;
  schools: readonly TrueSchool[];
  blocks: readonly Block[];
  /** Where the district stands. */
  district: 'none' | 'column' | 'first' | 'heading' | 'headingWithTotal';
  numbered: boolean;
  coded: boolean;
  columnNumbers: boolean;
  totals: 'none' | 'last' | 'first';
  repeatedHeader: boolean;
  footnote: string | null;
}

export function drawFrame(
  dice: Dice,
  names: NameStyle,
  schools: readonly TrueSchool[],
  blocks: readonly Block[],
): TableFrame {
  const several = new Set(schools.map(({ district }) => district)).size > 1;
  return {
    names,
    schools,
    blocks,
    district: dice.pick(
      several
        ? (['column', 'column', 'first', 'heading', 'headingWithTotal'] as const)
        : (['none', 'none', 'column', 'first', 'heading'] as const),
    ),
    numbered: dice.chance(0.4),
    coded: names.code === 'none' && dice.chance(0.2),
    columnNumbers: dice.chance(0.12),
    totals: dice.pick(['none', 'none', 'last', 'last', 'first']),
    repeatedHeader: dice.chance(0.06),
    footnote: dice.chance(0.15)
      ? dice.pick([
          '* по данным школ',
          '* с учётом участников с ОВЗ',
          'Шкала перевода баллов 2019 года',
          '* в 2018 году школа была на ремонте',
          'Примечание: данные на 01.06.2025',
          'Исполнитель: Фамилия001, тел. 2-14-56',
          '* участник писал работу по индивидуальным вариантам',
        ])
      : null,
  };
}

export interface Laid {
  rows: Cell[][];
  expected: Expected[];
}

/** Writes the table; captions of several levels stand above each other, parents blank to the right. */
export function layTable(dice: Dice, frame: TableFrame): Laid {
  const { names, schools, blocks } = frame;
  const lead = leadColumns(dice, frame);
  const header = headerRows(
    lead.map(({ caption }) => caption),
    blocks,
  );
  const body: Cell[][] = [];
  const expected: Expected[] = [];
  const total = (label: string, of: readonly TrueSchool[]) => body.push(totalRow(lead, label, blocks, of));
  const label = dice.pick([
    'Итого',
    'ИТОГО',
    'Всего',
    'Итого по району',
    'ВСЕГО по району',
    'Итого по муниципалитету',
    'Всего:',
    'По району',
    'Итого:',
    'Всего по ОО',
  ]);
  if (frame.totals === 'first') total(label, schools);
  let district: District | null = null;
  schools.forEach((school, at) => {
    const fresh = school.district !== district;
    if (fresh && frame.district.startsWith('heading')) {
      const own = schools.filter((each) => each.district === school.district);
      const said = spelledDistrict(school.district, names);
      if (frame.district === 'headingWithTotal') total(said, own);
      else body.push(lead.map((_, col) => (col === 0 ? said : null)));
    }
    if (frame.repeatedHeader && at === Math.ceil(schools.length / 2)) body.push(...header.map((row) => [...row]));
    const missing = missingCell(dice);
    const cells = lead.map((column) => column.cell(school, at, fresh));
    for (const { facts, measures } of blocks) {
      const fact = facts.get(school);
      cells.push(...measures.columns.map((column) => (fact ? column.cell(fact) : missing)));
      if (fact) expected.push({ fact, low: measures.low(fact) });
    }
    body.push(cells);
    district = school.district;
  });
  if (frame.totals === 'last') total(label, schools);
  const width = header[0]!.length;
  const numbers = frame.columnNumbers ? [Array.from({ length: width }, (_, at) => at + 1)] : [];
  const foot: Cell[][] = frame.footnote ? [[], [frame.footnote]] : [];
  return { rows: [...header, ...numbers, ...body, ...foot], expected };
}

interface Lead {
  caption: string;
  cell: (school: TrueSchool, at: number, fresh: boolean) => Cell;
  holdsName?: true;
}

function leadColumns(dice: Dice, { names, district, numbered, coded }: TableFrame): Lead[] {
  const columns: Lead[] = [
    { caption: dice.pick(schoolCaptions), cell: (school) => spelledSchool(school, names), holdsName: true },
  ];
  if (coded) columns.splice(dice.int(0, 1), 0, { caption: dice.pick(codeCaptions), cell: ({ code }) => `edu${code}` });
  if (district === 'column' || district === 'first')
    columns.unshift({
      caption: dice.pick(districtCaptions),
      cell: (school, _, fresh) => (district === 'column' || fresh ? spelledDistrict(school.district, names) : null),
    });
  if (numbered) columns.unshift({ caption: dice.pick(numberCaptions), cell: (_, at) => at + 1 });
  return columns;
}

function headerRows(lead: readonly string[], blocks: readonly Block[]): Cell[][] {
  const captioned = blocks.some(({ caption }) => caption !== null);
  const depth = Math.max(...blocks.flatMap(({ measures }) => measures.columns.map(({ path }) => path.length)));
  const rows: Cell[][] = Array.from({ length: depth + (captioned ? 1 : 0) }, () => lead.map(() => null));
  lead.forEach((caption, col) => (rows[0]![col] = caption));
  for (const { caption, measures } of blocks)
    measures.columns.forEach(({ path }, at) => {
      if (captioned) rows[0]!.push(at === 0 ? caption : null);
      for (let level = 0; level < depth; level++) rows[level + (captioned ? 1 : 0)]!.push(path[level] || null);
    });
  return rows;
}

/** Sums of people; a share, a mean or a text of both is left out of the totals row. */
function totalRow(
  lead: readonly Lead[],
  label: string,
  blocks: readonly Block[],
  schools: readonly TrueSchool[],
): Cell[] {
  const nameAt = lead.findIndex(({ holdsName }) => holdsName);
  return [
    ...lead.map((_, col) => (col === nameAt ? label : null)),
    ...blocks.flatMap(({ facts, measures }) =>
      measures.columns.map(({ sum }) =>
        sum ? schools.reduce((total, school) => total + (facts.has(school) ? sum(facts.get(school)!) : 0), 0) : null,
      ),
    ),
  ];
}
