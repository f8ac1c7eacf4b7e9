import type { CellValue } from '../../model/cells';
import { featuresOf, isCount, type HeaderRole } from '../header/features';
import { isCounting, numeral, runs, tasksIn } from './figures';
import { nameOf } from '../rows/names';
import { tidy } from '../text/text';
import { cellValue, textValue } from '../text/values';

/** A rectangle of a sheet that is read as if it were a sheet of its own; rows and columns counted in `values`. */
export interface Grid {
  values: readonly (readonly CellValue[])[];
  left: number;
  right: number;
}

export const isBlank = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' ? isBlankText(cell) : cell === null || cell === undefined;

/** Most texts are told by their first letter; of the spaces all but U+00A0 stand before it or above U+1680. */
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x1680 && first !== 0xa0) && text.trim() === '';
}

/** Cells of a row that are not blank, as [column, value]. */
export function filled(grid: Grid, row: number): [number, CellValue][] {
  const cells: [number, CellValue][] = [];
  const values = grid.values[row];
  if (!values) return cells;
  const last = Math.min(grid.right, values.length - 1);
  for (let col = grid.left; col <= last; col += 1) if (!isBlank(values[col])) cells.push([col, values[col]!]);
  return cells;
}

/** The row has one cell that is not blank, and no more. */
export function standsAlone(grid: Grid, row: number): boolean {
  const values = grid.values[row];
  if (!values) return false;
  let cells = 0;
  for (let col = grid.left; col <= grid.right && cells < 2; col += 1) if (!isBlank(values[col])) cells += 1;
  return cells === 1;
}

/** Runs of captions in figures among the cells of a row; 1…5 are marks where the rows below add up to a count beside them, or to 100. */
export const runsIn = (grid: Grid, row: number, cells: readonly [number, CellValue][]): boolean[] =>
  runs(
    cells.map(([, value]) => numeral(value)),
    (from, to) => addUpBelow(grid, row, cells[from]![0], cells[to]![0]),
  );

/** Rows below a header that are looked at. */
const LOOK = 12;

/** A caption of a count stands in the column, in this row or right above: points of tasks add up to a sum of points. */
const countsAbove = (grid: Grid, row: number, col: number): boolean =>
  [row, row - 1, row - 2].some((at) => {
    const cell = grid.values[at]?.[col];
    return typeof cell === 'string' && isCount(featuresOf(cell).role);
  });

function addUpBelow(grid: Grid, row: number, first: number, last: number): boolean {
  let agreed = 0;
  for (const values of grid.values.slice(row + 1, row + 1 + LOOK)) {
    const said = values.slice(first, last + 1).map(cellValue);
    if (!said.some(({ kind }) => kind === 'number') || said.some(({ kind }) => kind === 'text')) continue;
    const sum = said.reduce((total, value) => total + (value.kind === 'number' ? value.number : 0), 0);
    const isCountOfAll = values.some(
      (value, col) => value === sum && (col < first || col > last) && countsAbove(grid, row, col),
    );
    if (!isCountOfAll && Math.abs(sum - 100) > 0.5) return false;
    agreed += 1;
  }
  return agreed > 1;
}

export const idRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'school',
  'code',
  'municipality',
  'label',
  'subject',
  'class',
  'grade',
  'number',
  'year',
  'pupil',
  'kind',
  'sitting',
]);
export const measureRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'participants',
  'low',
  'mark1',
  'mark3',
  'mark4',
  'mark5',
  'mean',
  'quality',
  'pass',
  'mark',
  'score',
  'primaryScore',
  'journalMark',
  'lowered',
  'confirmed',
  'raised',
  'markerCount',
]);

export interface RowShape {
  cells: [number, CellValue][];
  /** Captions of identity columns and of measures; parents (subject, year, grade) and units. */
  ids: number;
  measures: number;
  parents: number;
  /** Cells that only a body can have: numbers, «-», schools' names. */
  data: number;
  /** «Отметка» stands among the captions: with «Количество» beside, a row a mark. */
  marks: boolean;
  /** Captions known to the vocabulary. */
  known: number;
  /** 1, 2, 3, … and nothing else. */
  columnNumbers: boolean;
  /** «Предмет: | Математика»: a line of the title. */
  meta: boolean;
}

/** What a row looks like, judged cell by cell; cheap enough for some hundred rows a sheet, not for every row. */
export function shapeOf(grid: Grid, row: number): RowShape {
  const cells = filled(grid, row);
  const numerals = cells.map(([, value]) => numeral(value));
  const inRun = runsIn(grid, row, cells);
  const shape: RowShape = {
    cells,
    ids: 0,
    measures: 0,
    parents: 0,
    data: 0,
    marks: false,
    known: 0,
    columnNumbers: isCounting(numerals) && !inRun.every(Boolean),
    meta: isMeta(cells),
  };
  const tasks = tasksIn(cells, numerals);
  const twos = loneTwos(cells, numerals);
  const years = schoolYears(cells);
  let weak = 0;
  let limits = 0;
  cells.forEach(([, value], i) => {
    if (inRun[i] || twos.has(i)) {
      shape.measures += 1;
      shape.known += 1;
      return;
    }
    if (years.has(i)) {
      shape.parents += 1;
      shape.known += 1;
      return;
    }
    const number = numerals[i]!;
    if (number !== null && tasks) return;
    if (number !== null && number >= 2010 && number <= 2040 && Number.isInteger(number)) {
      shape.parents += 1;
      shape.known += 1;
      return;
    }
    if (typeof value !== 'string' || number !== null) {
      shape.data += 1;
      return;
    }
    const said = textValue(value).kind;
    const features = featuresOf(value);
    // «Не писали» among captions counts the absent; under them it says that a school was.
    if (said === 'missing' && features.role === 'enrolled') return;
    // «<3» among captions is who failed; under them it hides a small number.
    if (said === 'withheld' && features.role === 'low' && features.coverage === 1) {
      limits += 1;
      return;
    }
    if (said !== 'text' && !(said === 'number' && features.role) && !features.unitOnly) {
      shape.data += 1;
      return;
    }
    if (features.role === 'mark') shape.marks = true;
    const name = nameOf(value).kind;
    const isName = name === 'school' || name === 'municipality' || name === 'country';
    // «% «2» (школа)» measures, whatever its words.
    if (isName && !(features.role && measureRoles.has(features.role) && leadsMeasure.test(value))) {
      if (properName.test(value)) shape.data += 1;
      else weak += 1;
      return;
    }
    if (features.role && features.coverage >= 0.3 && idRoles.has(features.role)) shape.ids += 1;
    else if (features.role && (measureRoles.has(features.role) || features.role === 'pupilsCount')) shape.measures += 1;
    else if (
      features.subject ||
      features.mathLevel ||
      features.manySubjects ||
      features.year ||
      features.grade ||
      features.journal ||
      features.unitOnly ||
      features.filler ||
      features.part
    )
      shape.parents += 1;
    else if (!features.role) return;
    shape.known += 1;
  });
  // «Год открытия школы», «Город/село», «УМК» among captions: no school's name and no place's. Schools across are many.
  if (weak && (shape.data || !shape.ids || shape.known < 2 || weak * 2 > shape.known)) shape.data += weak;
  if (shape.data || !shape.ids) shape.data += limits;
  else {
    shape.measures += limits;
    shape.known += limits;
  }
  return shape;
}

const leadsMeasure = /^\s*(?:%|доля|кол|число|процент|район|["«]?[2-5]["»]?)/i;
/** A number, quotes, a capital inside: what names have and captions mostly have not. */
const properName = /["«№\d]|[а-яё][^а-яё]*\s[А-ЯЁ]|[А-ЯЁ][а-яё]+(?:ая|ий|ое|ый)\s/;

/** «2» as the only figure among captions, once a group: the mark; where else it stands, no mark. */
function loneTwos(cells: readonly [number, CellValue][], numerals: readonly (number | null)[]): ReadonlySet<number> {
  const twos = new Set(numerals.flatMap((number, i) => (number === 2 ? [i] : [])));
  if (!twos.size || twos.has(0) || numerals.some((number) => number !== null && number !== 2)) return noTwos;
  const words = cells.filter((_cell, i) => !twos.has(i)).map(([, value]) => value);
  const telling = words.filter((value) => typeof value === 'string' && featuresOf(value).role !== null);
  return telling.length >= 2 && words.every((value) => typeof value === 'string') ? twos : noTwos;
}
const noTwos: ReadonlySet<number> = new Set();

/** Cells that are a school year: «2023/2024»; «23/24» only beside «24/25», for alone it is 23 of 24. */
function schoolYears(cells: readonly [number, CellValue][]): ReadonlySet<number> {
  const years = new Set<number>();
  const short: number[] = [];
  cells.forEach(([, value], i) => {
    const found = typeof value === 'string' ? /^\s*(20)?([1-4]\d)\/(?:20)?(\d\d)\s*$/.exec(value) : null;
    if (!found || Number(found[3]) !== Number(found[2]) + 1) return;
    if (found[1]) years.add(i);
    else short.push(i);
  });
  const springs = short.map((i) => featuresOf(String(cells[i]![1])).year);
  if (springs.length > 1 && springs.every((year, i) => year !== null && year === springs[0]! + i))
    for (const i of short) years.add(i);
  return years;
}

/** «Предмет: русский язык», «Образовательная организация: МБОУ СОШ № 7»: a caption and its value in one cell. */
function saysFact(text: string): boolean {
  const caption = /^\s*([^:]{2,40}):\s*\S/.exec(text)?.[1];
  if (caption === undefined) return false;
  const { role, coverage } = featuresOf(caption);
  return role !== null && idRoles.has(role) && coverage === 1;
}

/** A line «Предмет: | Русский язык», «Дата: | 20.04.2024», «Школа | МБОУ …». */
function isMeta(cells: [number, CellValue][]): boolean {
  const first = cells[0]?.[1];
  if (typeof first !== 'string') return false;
  if (cells.length <= 4 && tidy(first).endsWith(':')) return true;
  if (cells.every(([, value]) => typeof value === 'string' && saysFact(value))) return true;
  if (cells.length !== 2) return false;
  const second = cells[1]![1];
  const role = featuresOf(first).role;
  const said = featuresOf(String(second));
  if (role === 'school') return typeof second === 'string' && nameOf(second).kind === 'school';
  if (role === 'municipality') return typeof second === 'string' && nameOf(second).kind === 'municipality';
  if (role === 'subject') return said.subject !== null && said.role === null;
  if (role === 'year') return said.year !== null;
  if (role === 'grade' || role === 'class')
    return /^\s*\d{1,2}\s*[А-Яа-я]?\s*$/.test(String(second)) || (said.grade !== null && said.role === null);
  if (role === 'kind') return said.kind !== null;
  return false;
}
