/** What every layout shares: facts, the columns that say whose row it is, rows with sums and headings, header and noise. */
import type { CellValue } from '../../model/cells';
import { spellingStyles } from './spellings';
import { headerRows, shownName, summed, type BodyRow, type Column, type Expected, type NameStyle } from './tables';
import type { Dice, Tape } from './tape';
import { makeMarks, type TrueFact, type TrueProcedure, type TrueSchool } from './truth';
import * as words from './words';
import type { Outside } from './titles';

/** What a layout is laid out with. */
export interface Setting {
  tape: Tape;
  dice: Dice;
  schools: TrueSchool[];
  /** Procedures nobody has laid out yet; a layout takes its own from the front. */
  take: (fits: (procedure: TrueProcedure) => boolean, most: number) => TrueProcedure[];
}

/** A table before it gets its title and its place on a sheet. */
export interface Laid {
  layout: string;
  cells: CellValue[][];
  expected: Expected[];
  outside: Outside;
  /** Lines this layout always has above its header. */
  above: string[][];
  /** Municipality that only the title can say. */
  municipality?: string;
  /** Texts that may never leave the sheet. */
  secrets?: string[];
}

const sizes = [
  [5, 40],
  [1, 12],
  [20, 130],
] as const;

/** Facts of one procedure for all schools; some have none. */
export function factsOf(
  { tape, dice, schools }: Setting,
  procedures: TrueProcedure[],
): Map<TrueSchool, (TrueFact | null)[]> {
  const [least, most] = tape.pick(sizes);
  const absent = tape.pick([0, 0.1, 0.3]);
  return new Map(
    schools.map((school) => [
      school,
      procedures.map((procedure) => {
        if (dice.roll() < absent) return null;
        const participants = dice.between(least, most);
        return { ...procedure, school, participants, marks: makeMarks(dice, participants) };
      }),
    ]),
  );
}

export interface Places {
  municipality: 'column' | 'merged' | 'headings' | 'none';
  name: NameStyle;
}

export function places({ tape, schools }: Setting): Places {
  const several = new Set(schools.map((school) => school.municipality)).size > 1;
  const municipality = tape.pick(
    several ? (['column', 'merged', 'headings'] as const) : (['none', 'column', 'merged'] as const),
  );
  const code = tape.pick(['none', 'none', 'column', 'suffix', 'prefix', 'number'] as const);
  return { municipality, name: { spelling: tape.pick(spellingStyles), code } };
}

/** №, municipality, code, school: the columns that say whose row it is. */
export function ownerColumns(
  { tape, dice, schools }: Setting,
  rows: BodyRow[],
  where: Places,
  schoolCaption?: string,
): Column[] {
  const names = new Map(rows.map((row) => [row, row.school && shownName(row.school, where.name, dice)]));
  const schoolRows = rows.filter((row) => row.school);
  const firstOf = new Set<BodyRow>();
  rows.forEach((row, at) => {
    if (row.school && rows[at - 1]?.school?.municipality !== row.school.municipality) firstOf.add(row);
  });
  const columns: Column[] = [];
  const number: Column = {
    path: [tape.pick(['№', '№ п/п'])],
    cell: (row) => (row.school ? schoolRows.indexOf(row) + 1 : null),
  };
  const municipality: Column = {
    path: [tape.pick(words.municipalityCaptions)],
    cell: (row) =>
      row.school && (where.municipality === 'column' || firstOf.has(row)) ? row.school.municipality : null,
  };
  const code: Column = { path: [tape.pick(words.codeCaptions)], cell: (row) => row.school?.code ?? null };
  const school: Column = {
    path: [schoolCaption ?? tape.pick(words.schoolCaptions)],
    cell: (row) => names.get(row) ?? null,
    isSchool: true,
  };
  if (tape.oneIn(2)) columns.push(number);
  if (where.municipality === 'column' || where.municipality === 'merged') columns.push(municipality);
  const codeAfter = tape.oneIn(3);
  if (where.name.code === 'column' && !codeAfter) columns.push(code);
  columns.push(school);
  if (where.name.code === 'column' && codeAfter) columns.push(code);
  const about = tape.pick([null, null, null, ...words.otherColumns]);
  if (about) {
    const value = new Map(schools.map((each) => [each, about.value(dice)]));
    columns.push({ path: [about.caption], cell: (row) => (row.school ? value.get(row.school)! : null) });
  }
  return columns;
}

/** Header, column numbers, body with its noise; the label of a row without school stands in the school's or the first column. */
export function layOut(setting: Setting, columns: Column[], rows: BodyRow[], gaps = true): CellValue[][] {
  const { tape, dice } = setting;
  const noted = tape.oneIn(6) ? [...columns, note(dice)] : columns;
  return laidOut(setting, noted, rows, gaps);
}

/** «Примечание» at the end: empty but for a word now and then. */
const note = (dice: Dice): Column => {
  const said = new Map<TrueSchool, string | null>();
  return {
    path: ['Примечание'],
    cell: ({ school }) => {
      if (!school) return null;
      if (!said.has(school))
        said.set(school, dice.roll() < 0.2 ? dice.of(['карантин в мае', 'малокомплектная', '*']) : null);
      return said.get(school)!;
    },
  };
};

function laidOut({ tape, dice }: Setting, columns: Column[], rows: BodyRow[], gaps: boolean): CellValue[][] {
  const header = headerRows(columns, { repeatParents: tape.oneIn(4), bottomLeaves: tape.oneIn(6) });
  const labelAt = tape.oneIn(2) ? columns.findIndex((column) => column.isSchool) : 0;
  const cells: CellValue[][] = [...header];
  if (tape.oneIn(5)) cells.push(columns.map((_, at) => at + 1));
  const noise = tape.pick(['none', gaps ? 'empty' : 'none', 'pageBreak'] as const);
  const breakAt = dice.between(2, Math.max(2, rows.length - 1));
  rows.forEach((row, at) => {
    if (at === breakAt && noise === 'empty') cells.push(columns.map(() => null));
    if (at === breakAt && noise === 'pageBreak') cells.push(...header.map((line) => [...line]));
    const line = columns.map((column) => column.cell(row));
    if (row.label !== undefined) line[labelAt] = row.label;
    cells.push(line);
  });
  if (tape.oneIn(3)) {
    if (tape.oneIn(2)) cells.push(columns.map(() => null));
    cells.push([tape.pick(words.footnotes)], ...(tape.oneIn(2) ? [[tape.pick(words.footnotes)]] : []));
  }
  return cells;
}

/** Rows of a table with one row a school, with sums and headings as the table likes them. */
export function bodyRows(setting: Setting, facts: Map<TrueSchool, (TrueFact | null)[]>, where: Places): BodyRow[] {
  const { tape, dice, schools } = setting;
  const towns = [...new Set(schools.map((school) => school.municipality))];
  const order = tape.oneIn(3) ? dice.shuffled(schools) : schools;
  const together = where.municipality !== 'column';
  const sorted = together ? towns.flatMap((town) => order.filter((school) => school.municipality === town)) : order;
  const sums = tape.pick(['none', 'end', 'start', 'each'] as const);
  const label = tape.pick(words.totals);
  const rows: BodyRow[] = [];
  const sumOf = (of: TrueSchool[], text: string): BodyRow => ({
    school: null,
    label: text,
    facts: [...facts.values()][0]!.map((_, at) => summed(of.map((school) => facts.get(school)![at]!))),
  });
  if (sums === 'start') rows.push(sumOf(schools, label));
  sorted.forEach((school, at) => {
    const newTown = sorted[at - 1]?.municipality !== school.municipality;
    if (where.municipality === 'headings' && newTown)
      rows.push({ school: null, label: school.municipality, facts: [] });
    rows.push({ school, facts: facts.get(school)! });
    const lastOfTown = sorted[at + 1]?.municipality !== school.municipality;
    if (sums === 'each' && together && lastOfTown)
      rows.push(
        sumOf(
          schools.filter((each) => each.municipality === school.municipality),
          `Всего: ${school.municipality}`,
        ),
      );
  });
  if (sums === 'end') rows.push(sumOf(schools, label));
  return rows;
}

export const isMarks = (procedure: TrueProcedure) => procedure.kind !== 'ЕГЭ';
const alike = (keys: (keyof TrueProcedure)[], first: TrueProcedure) => (other: TrueProcedure) =>
  keys.every((key) => other[key] === first[key]);

/** Takes up to `most` procedures that differ in `varies` only. */
export function family(
  setting: Setting,
  fits: (procedure: TrueProcedure) => boolean,
  varies: (keyof TrueProcedure)[],
  most: number,
): TrueProcedure[] {
  const [first] = setting.take(fits, 1);
  if (!first) return [];
  const fixed = (['kind', 'subject', 'grade', 'year'] as const).filter((key) => !varies.includes(key));
  return [first, ...(most > 1 ? setting.take(alike(fixed, first), most - 1) : [])];
}

export function outsideOf(procedures: TrueProcedure[], stated: (keyof Outside)[]): Outside {
  const [first] = procedures;
  if (!first) return {};
  const entries = (['kind', 'subject', 'grade', 'year'] as const)
    .filter((key) => !stated.includes(key))
    .map((key) => [key, first[key]]);
  return Object.fromEntries(entries) as Outside;
}
