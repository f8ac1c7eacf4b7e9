import type { ProcedureKind } from '../../model/procedure';
import type { CellValue } from '../../model/cells';
import { featuresOf, isCount, type Features, type HeaderRole, type Unit } from '../header/features';
import { numeral } from '../grid/figures';
import { type Grid, filled, isBlank, measureRoles, runsIn } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { plain, tidy } from '../text/text';

/** What the captions above a column settle of its procedure and year; null where they say nothing. */
export interface ColumnKey {
  subject: string | null;
  grade: number | null;
  year: number | null;
  kind: ProcedureKind | null;
  journal: boolean;
}

export const sameKey = (a: ColumnKey, b: ColumnKey) =>
  a.subject === b.subject && a.grade === b.grade && a.year === b.year && a.kind === b.kind && a.journal === b.journal;

/** A column of a table with its captions from the top header row down. */
export interface Column {
  col: number;
  path: string[];
  /** Row of the lowest caption. */
  leafRow: number;
  role: HeaderRole | null;
  coverage: number;
  unit: Unit | null;
  /** A part of the people, another time or place, a plan: never the main column. */
  aside: boolean;
  /** A caption says which part of the participants it is of, and no more. */
  part?: true;
  /** What it measures of the year before: «прошлый год» over it, and nothing else sets it aside. */
  lastYear?: HeaderRole;
  /** Of «2»: the column of «1» that is added to it. */
  withOnes?: number;
  /** Its words are of another matter (money, teachers, rooms). */
  foreign: boolean;
  /** What its numbers say for the role, where its caption says nothing. */
  why?: string;
  key: ColumnKey;
  /** The lowest caption is a figure: a primary score (distributions) or a task. */
  figure: number | null;
}

const markRoles = ['low', 'mark3', 'mark4', 'mark5'] as const;
const figureRoles = ['mark1', ...markRoles] as const;

/** Captions of every column, parents spread to the right as far as no other caption of their row or above begins. */
export function readColumns(grid: Grid, place: TablePlace): Column[] {
  const levels = [];
  for (let row = place.headerTop; row <= place.headerBottom; row += 1) levels.push(levelOf(grid, row));
  const columns: Column[] = [];
  for (let col = grid.left; col <= grid.right; col += 1) {
    const own = levels.map((level) => level.own.get(col));
    let leaf = own.length - 1;
    while (leaf >= 0 && own[leaf] === undefined) leaf -= 1;
    if (leaf < 0) continue;
    const parents: { at: number; depth: number }[] = [];
    for (let depth = 0; depth < leaf; depth += 1) {
      const at = parentColumn(levels, depth, col, grid.left);
      if (at !== null && !isEnded(levels, depth, at, leaf, col)) parents.push({ at, depth });
    }
    columns.push(compose(levels, parents, leaf, col, place.headerTop));
  }
  fives(columns);
  marksNotGrades(columns);
  setPartsAside(columns);
  return columns;
}

/** «Оценка 5» alone may be the mark on the scale of five; beside «Оценка 3» and «Оценка 4» of the same procedure it counts those who got it. */
function fives(columns: readonly Column[]): void {
  for (const five of columns) {
    if (five.role !== 'mark' || !/5["»”]?\s*$/.test(five.path[five.path.length - 1] ?? '')) continue;
    const own = columns.filter(({ key }) => sameKey(key, five.key)).map(({ role }) => role);
    if (own.includes('mark3') && own.includes('mark4') && !own.includes('mark5')) five.role = 'mark5';
  }
}

/** «ВПР 2», «ВПР 3», «ВПР 4», «ВПР 5» beside each other are marks, not grades: nobody writes ВПР in grade 2. */
function marksNotGrades(columns: readonly Column[]): void {
  const markOf = (role: HeaderRole | null) => markRoles.indexOf(role as (typeof markRoles)[number]) + 2;
  const named = columns.filter(({ key, path, role }) => {
    const leaf = featuresOf(path[path.length - 1] ?? '');
    return leaf.grade !== null && key.grade === leaf.grade && leaf.role === role && markOf(role) === leaf.grade;
  });
  const figures = new Set(named.map(({ key }) => key.grade));
  if (!figures.has(2) || figures.size < 3) return;
  for (const { key, path } of named)
    key.grade = path.slice(0, -1).reduceRight<number | null>((found, text) => found ?? featuresOf(text).grade, null);
}

/**
 * «Мальч.» beside «Всего» is aside, and so is a part alone; parts without a column of all stay, to be added up or chosen from. «Остальные» beside
 * a part are a part too.
 */
function setPartsAside(columns: readonly Column[]): void {
  const parts = columns.filter(({ part, role }) => part && role && (measureRoles.has(role) || isCount(role)));
  const like = (one: Column, of: readonly Column[]) =>
    of.filter((other) => other !== one && other.role === one.role && sameKey(other.key, one.key));
  const whole = columns.filter(({ part, aside }) => !part && !aside);
  const lone = parts.filter((one) => like(one, whole).length > 0 || like(one, parts).length === 0);
  for (const column of lone) {
    column.aside = true;
    column.role = 'other';
  }
}

interface Level {
  own: Map<number, CellValue>;
  /** Columns whose figures are marks or primary scores. */
  run: Set<number>;
}

function levelOf(grid: Grid, row: number): Level {
  const cells = filled(grid, row);
  const inRun = runsIn(grid, row, cells);
  return { own: new Map(cells), run: new Set(cells.filter((_cell, i) => inRun[i]).map(([col]) => col)) };
}

/** Where the caption of header row `depth` over `col` stands: in `col` or left of it, not beyond a caption that begins higher up. */
function parentColumn(levels: Level[], depth: number, col: number, left: number): number | null {
  for (let at = col; at >= left; at -= 1) {
    if (levels[depth]!.own.has(at)) return at === col || !isRepeated(levels[depth]!, at) ? at : null;
    // A caption of a higher row that begins here starts a group of its own: what stands further left is another group's.
    if (levels.slice(0, depth).some((level) => level.own.has(at))) return null;
  }
  return null;
}

/** A caption written in every one of its cells ends with the last of them. */
function isRepeated({ own }: Level, at: number): boolean {
  return own.has(at - 1) && String(own.get(at - 1)) === String(own.get(at));
}

/**
 * «Кол-во участников» right of «Получили «5»: чел., %» counts all again: a mark holds one count of pupils, so only its own first
 * column or one after its percents is that count.
 */
function isEnded(levels: Level[], depth: number, at: number, leaf: number, col: number): boolean {
  if (at === col || !wholeTable.has(caption(levels[leaf]!, col).role!)) return false;
  if (!counted.has(caption(levels[depth]!, at).role!)) return false;
  for (let between = at; between < col; between += 1) {
    const lower = levels[leaf]!.own.has(between) ? caption(levels[leaf]!, between) : null;
    if (lower?.features?.unit !== 'percent') return true;
  }
  return false;
}

function compose(
  levels: Level[],
  parents: { at: number; depth: number }[],
  leaf: number,
  col: number,
  top: number,
): Column {
  const chain = [...parents.map(({ at, depth }) => caption(levels[depth]!, at)), caption(levels[leaf]!, col)];
  const column: Column = {
    col,
    path: chain.map((part) => part.text),
    leafRow: top + leaf,
    role: null,
    coverage: 0,
    unit: null,
    aside: false,
    foreign: chain.some(({ features }) => features?.foreign),
    key: { subject: null, grade: null, year: null, kind: null, journal: false },
    figure: chain[chain.length - 1]!.score,
  };
  let settled = false;
  for (let i = chain.length - 1; i >= 0; i -= 1) {
    const part = chain[i]!;
    const said = part.features;
    // How many took part is never a percent, whatever the marks beside it are given in.
    if (!settled || !isCount(column.role)) column.unit ??= said?.unit ?? null;
    if (said) {
      column.key.subject ??= said.subject;
      column.key.grade ??= said.grade;
      column.key.year ??= said.year;
      column.key.kind ??= said.kind;
      if (said.journal) column.key.journal = true;
      const isLeaf = i === chain.length - 1;
      if (said.part) column.part = true;
      else if (said.sitting !== null || (said.aside && (isLeaf || said.kind === null))) column.aside = true;
    }
    const role = part.role;
    if (settled) {
      // «Кол-во участников» under «Понизили» or «Получили «2»» counts those, not all.
      if (isCount(column.role) && role && counted.has(role)) {
        column.role = role;
        column.unit = 'people';
      }
      if (column.role === 'pupilsCount' && role === 'participants') column.role = 'participants';
      continue;
    }
    if (role && !said?.unitOnly) {
      column.role = role;
      column.coverage = part.coverage;
      settled = true;
    } else if (!said || !isPassing(said)) settled = true;
  }
  // «Кол-во» under a subject, or «чел.» under nothing that it could be of, counts the pupils.
  const [first] = chain;
  const people = chain.length > 1 || first?.features?.role === 'pupilsCount';
  if (!settled && !column.role && column.unit === 'people' && people) column.role = 'pupilsCount';
  if (comparesYears(chain.map(({ features, role }) => ({ year: features?.year ?? null, role })))) column.aside = true;
  if (column.aside && column.role && (measureRoles.has(column.role) || isCount(column.role))) {
    if (chain.every(({ text, features }) => !features?.aside || isLastYear(text))) column.lastYear = column.role;
    column.role = 'other';
  }
  if (column.role && measureRoles.has(column.role) === false && column.role !== 'pupilsCount')
    column.key.journal = false;
  return column;
}

/** «Прошлый год», «за предыдущий учебный год» and no more. */
const isLastYear = (text: string): boolean =>
  /^(?:за |в )?(?:прошл|предыдущ)[а-я]* (?:учебн[а-я]* |уч\.? ?)?(?:год|г)[а-я.]*$/.test(plain(text));

/** «Получили «2» в 2021 году» under «2023 год» is there to compare with: the year above is the table's. */
function comparesYears(chain: readonly { year: number | null; role: HeaderRole | null }[]): boolean {
  const [leaf, ...above] = [...chain].reverse();
  return Boolean(leaf?.role && leaf.year !== null && above.some(({ year }) => year !== null && year !== leaf.year));
}

/** The caption tells a unit, a procedure or a time: what is measured stands above it. */
const isPassing = (said: Features): boolean =>
  said.unitOnly ||
  said.filler ||
  said.aside ||
  said.part ||
  said.sitting !== null ||
  Boolean(said.subject || said.mathLevel || said.year || said.grade || said.kind || said.manySubjects);

const counted: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'low',
  'mark1',
  'mark3',
  'mark4',
  'mark5',
  'pass',
  'quality',
  'lowered',
  'confirmed',
  'raised',
]);

/** What a table says of all participants, whatever stands to the left. */
const wholeTable: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'participants',
  'pupilsCount',
  'mean',
  'quality',
  'pass',
]);

const isTask = (cell: CellValue): boolean => /^\s*\d{1,2}(?:\s*[.,кК(]\s*\d.*)?\s*$/.test(String(cell));

function caption(level: Level, col: number) {
  const value = level.own.get(col)!;
  const number = numeral(value);
  if (level.run.has(col) && number !== null) {
    const isMark = number >= 1 && ![...level.run].some((other) => numeral(level.own.get(other)!) === 0);
    return {
      text: String(value),
      features: null,
      role: isMark ? figureRoles[number - 1]! : null,
      coverage: 1,
      score: isMark ? null : number,
    };
  }
  const text = tidy(String(value));
  // «2» among «1К1», «1К2», «3» is a task.
  const isOtherTask = ([other, cell]: [number, CellValue]) =>
    other !== col && !level.run.has(other) && isTask(cell) && numeral(cell) !== number;
  if (number !== null && [...level.own].some(isOtherTask))
    return { text, features: null, role: null, coverage: 1, score: number };
  const features = featuresOf(text);
  return { text, features, role: features.role, coverage: features.coverage, score: number };
}

/** Rows of the body with a value in the column, at most `most`, spread from the top. */
export function sampleRows(grid: Grid, place: TablePlace, most: number): number[] {
  const rows: number[] = [];
  for (let row = place.bodyTop; row <= place.bodyBottom && rows.length < most; row += 1) {
    const values = grid.values[row]!;
    if (!place.repeated.has(row) && !place.columnNumbers.has(row) && values.some((value) => !isBlank(value)))
      rows.push(row);
  }
  return rows;
}
