import type { CellValue } from '../../model/cells';
import type { Column } from './columns';
import { isRemark } from '../header/about';
import { featuresOf, isCount, kindInCell } from '../header/features';
import { isLogin } from '../../naming';
import { numeral } from '../grid/figures';
import { isBare, nameOf } from '../rows/names';
import { type Grid, isBlank, measureRoles } from '../grid/shapes';
import { plain, wordsOf } from '../text/text';

/** Columns that say whose row it is and of which procedure; null where the table has none. Columns of the grid. */
export interface Identity {
  school: number | null;
  /** «Тип», «ОПФ»: forms of schools («МБОУ СОШ») that stand in a column apart from their names («№ 1», «с. Ключи»). */
  form: number | null;
  /** «№ школы»: the column has numbers for names. */
  numbered: boolean;
  code: number | null;
  municipality: number | null;
  year: number | null;
  grade: number | null;
  subject: number | null;
  kind: number | null;
  class: number | null;
  sitting: number | null;
  /** «Кол-во ОО»: filled in rows of larger groups only. */
  schoolCount: number | null;
  number: number | null;
  pupils: number[];
}

interface Content {
  filled: number;
  schools: number;
  logins: number;
  numbers: number;
  municipalities: number;
  texts: number;
  distinct: number;
}

function contentOf(grid: Grid, rows: readonly number[], col: number): Content {
  const content: Content = { filled: 0, schools: 0, logins: 0, numbers: 0, municipalities: 0, texts: 0, distinct: 0 };
  const seen = new Set<CellValue>();
  for (const row of rows) {
    const cell = grid.values[row]![col];
    if (isBlank(cell)) continue;
    content.filled += 1;
    seen.add(cell!);
    if (typeof cell === 'number') content.numbers += 1;
    else if (typeof cell === 'string') {
      if (isLogin(cell)) content.logins += 1;
      else if (/^\s*\d+\s*$/.test(cell)) content.numbers += 1;
      else {
        content.texts += 1;
        const { kind } = nameOf(cell);
        if (kind === 'school') content.schools += 1;
        if (kind === 'municipality') content.municipalities += 1;
      }
    }
  }
  content.distinct = seen.size;
  return content;
}

const ofOnePupil: ReadonlySet<Column['role']> = new Set<Column['role']>([
  'mark',
  'score',
  'primaryScore',
  'journalMark',
]);

/**
 * Columns of pupils' names and codes: by their captions, and a bare «Код» that is another one in every row of marks while the schools repeat or no
 * column names them, or numbers the pupils of each school anew.
 */
export function pupilColumnsOf(grid: Grid, columns: readonly Column[], rows: readonly number[]): Column[] {
  const counts = columns.some(({ role }) => isCount(role));
  // «Номер» right of «СОШ», «Лицей» is the school's.
  const named = columns.filter(
    (column) =>
      column.role === 'pupil' &&
      !(counts && isNameBeside(column, column.col - 1) && onlyForms(grid, rows, column.col - 1)),
  );
  const ofPupil = (column: Column) => ofOnePupil.has(column.role) || holdsMarks(grid, column, rows);
  if (!columns.some(ofPupil) || counts) return named;
  const owners = columns.filter(({ role }) => role === 'code' || role === 'school');
  const contents = new Map(owners.map((column) => [column, contentOf(grid, rows, column.col)]));
  const repeats = owners.some((column) => contents.get(column)!.distinct * 2 <= contents.get(column)!.filled);
  const single = ({ distinct, filled, schools }: Content) => filled > 1 && distinct === filled && schools === 0;
  const [school] = owners.filter(({ role }) => role === 'school');
  return [
    ...named,
    ...owners.filter(
      (column) =>
        column.role === 'code' &&
        ((repeats && single(contents.get(column)!)) ||
          (school && isBareCode(column) && numbersPupils(grid, rows, school.col, column.col)) ||
          (!school && isBareCode(column) && single(contents.get(column)!) && !contents.get(column)!.logins)),
    ),
  ];
}

/** Under a year and nothing else every number is a mark. */
function holdsMarks(grid: Grid, { col, role, key }: Column, rows: readonly number[]): boolean {
  if (role !== null || key.year === null) return false;
  const cells = rows.map((row) => grid.values[row]![col] ?? null).filter((cell) => !isBlank(cell));
  return cells.length > 1 && cells.every((cell) => [2, 3, 4, 5].includes(numeral(cell) ?? 0));
}

/** «Код», «Логин»: nothing says whose. */
const isBareCode = ({ path }: Column): boolean => wordsOf(plain(path[path.length - 1] ?? '')).length === 1;

/** Many codes under one name of a school, each in a few rows: its pupils', and no code of the school. */
function numbersPupils(grid: Grid, rows: readonly number[], schoolCol: number, codeCol: number): boolean {
  const codes = new Map<CellValue, Set<CellValue>>();
  let filled = 0;
  for (const row of rows) {
    const [name, code] = [grid.values[row]![schoolCol]!, grid.values[row]![codeCol]!];
    if (isBlank(name) || isBlank(code)) continue;
    if (typeof code === 'string' && isLogin(code)) return false;
    filled += 1;
    const known = codes.get(name);
    if (known) known.add(code);
    else codes.set(name, new Set([code]));
  }
  let pairs = 0;
  for (const { size } of codes.values()) pairs += size;
  return pairs >= 2 * codes.size && pairs > 1 && pairs * MOST_WORKS >= filled;
}
/** Works of one pupil in a list; a school that shares its name with others has more pupils. */
const MOST_WORKS = 6;

/** «Доля «2»» over «ОО», «район», «регион»: columns of numbers that say whose share it is, the school's own being the measure. */
function settleScopes(grid: Grid, columns: readonly Column[], rows: readonly number[]): void {
  for (const column of columns) {
    if (column.role !== 'school' && column.role !== 'municipality') continue;
    const above = column.path.slice(0, -1).map((text) => featuresOf(text).role);
    const measure = above.reverse().find((role) => role !== null && measureRoles.has(role));
    const { numbers, filled } = contentOf(grid, rows, column.col);
    if (measure && numbers > 0 && numbers === filled) column.role = column.role === 'school' ? measure : 'other';
  }
}

/** Which columns identify a row: captions propose, the values decide («ОО» may hold logins, a school column may have no caption). */
export function identityOf(grid: Grid, columns: readonly Column[], rows: readonly number[]): Identity {
  settleScopes(grid, columns, rows);
  const pupils = pupilColumnsOf(grid, columns, rows);
  for (const column of pupils) column.role = 'pupil';
  // «Явка» of pupils: «+» and «н» count nobody.
  if (pupils.length)
    for (const column of columns)
      if (isCount(column.role) && contentOf(grid, rows, column.col).numbers === 0) column.role = 'other';
  const roleOf = (role: Column['role']) => columns.filter((column) => column.role === role);
  const one = (role: Column['role']) => roleOf(role)[0]?.col ?? null;
  const identity: Identity = {
    school: null,
    form: null,
    numbered: false,
    code: null,
    municipality: null,
    year: one('year'),
    grade: one('grade'),
    subject: one('subject'),
    kind: one('kind'),
    class: one('class'),
    sitting: one('sitting'),
    schoolCount: one('schoolCount'),
    number: one('number'),
    pupils: pupils.map(({ col }) => col),
  };
  const named = [...roleOf('school'), ...roleOf('code'), ...roleOf('municipality')];
  const content = new Map(named.map(({ col }) => [col, contentOf(grid, rows, col)]));
  const isCode = ({ col, role }: Column) => {
    const { filled, logins, numbers, texts } = content.get(col)!;
    return filled > 0 && (logins * 2 >= filled || (role === 'code' && numbers + logins > texts));
  };
  // «Код ОО» before «Код МСУ».
  const codes = roleOf('code').sort((a, b) => b.coverage - a.coverage);
  const holdsLogins = ({ col }: Column) =>
    content.get(col)!.logins * 2 >= content.get(col)!.filled && content.get(col)!.filled > 0;
  identity.code = (named.find(holdsLogins) ?? codes.find(isCode) ?? named.find(isCode))?.col ?? null;
  const schools = roleOf('school').filter(({ col }) => col !== identity.code);
  const best = [...schools].sort(
    (a, b) =>
      content.get(b.col)!.schools - content.get(a.col)!.schools ||
      content.get(b.col)!.texts - content.get(a.col)!.texts,
  )[0];
  identity.school = best?.col ?? null;
  identity.numbered =
    best !== undefined &&
    (/№|номер/i.test(best.path[best.path.length - 1] ?? '') ||
      isNumbered(grid, rows, best.col, content.get(best.col)!));
  if (best && identity.code === null && isCodeInstead(best, content.get(best.col)!, identity.numbered)) {
    identity.code = best.col;
    identity.school = null;
    identity.numbered = false;
  }
  const places = roleOf('municipality').filter(({ col }) => col !== identity.code);
  identity.municipality = places[0]?.col ?? null;
  if (identity.school === null || (best && content.get(best.col)!.schools === 0)) {
    const hidden = schoolColumnByContent(grid, columns, rows, identity);
    if (hidden !== null) identity.school = hidden;
  }
  if (identity.school !== null && onlyForms(grid, rows, identity.school)) {
    const isName = (column: Column) => column.role === 'school' || isNameBeside(column, identity.school!);
    const apart = columns.find(
      (column) => column.col !== identity.school && isName(column) && namesApart(grid, rows, column.col),
    );
    if (apart) [identity.form, identity.school] = [identity.school, apart.col];
  }
  identity.kind ??= kindColumnByContent(grid, columns, rows, identity);
  return identity;
}

/** «Школа (код)», or numbers too large for «№» under «Школа»: what a list of codes and names knows by its name. */
const isCodeInstead = ({ path }: Column, { numbers, filled }: Content, numbered: boolean): boolean =>
  numbers > 0 && numbers === filled && (!numbered || /(?<![а-я])код/i.test(path[path.length - 1] ?? ''));

const textsOf = (grid: Grid, rows: readonly number[], col: number): string[] =>
  rows
    .map((row) => grid.values[row]![col])
    .filter((cell): cell is string => typeof cell === 'string' && !isBlank(cell));

/** «Номер», «№», «Номер / название» right of the forms of schools. */
const isNameBeside = ({ col, path }: Column, forms: number): boolean =>
  col === forms + 1 && /^(?:№|номер|назван|наименован)/.test(plain(path[path.length - 1] ?? ''));

/** «МБОУ СОШ», «МАОУ Лицей», «МБОУ СОШ»: forms of schools that repeat, and not one name. */
function onlyForms(grid: Grid, rows: readonly number[], col: number): boolean {
  const texts = textsOf(grid, rows, col);
  return new Set(texts).size < texts.length && texts.every(isBare);
}

/** «№ 1», 12, «с. Ключи»: what schools are called beside their forms, none called nothing but a form. */
const namesApart = (grid: Grid, rows: readonly number[], col: number): boolean =>
  rows.filter((row) => !isBlank(grid.values[row]![col])).length > 1 && !textsOf(grid, rows, col).some(isBare);

/** «1», «2», «12» under «Школа»: numbers of schools, and no grades below the names of schools. */
function isNumbered(grid: Grid, rows: readonly number[], col: number, { numbers, texts, schools }: Content): boolean {
  if (numbers === 0 || numbers <= texts) return false;
  const found = rows.map((row) => numeral(grid.values[row]![col] ?? null)).filter((number) => number !== null);
  if (found.some((number) => !Number.isInteger(number) || number < 1 || number > MOST_SCHOOLS)) return false;
  return schools === 0 || found.some((number) => number > 11);
}
/** Greater numbers are codes. */
const MOST_SCHOOLS = 3000;

/** «Работа»: a column whose short texts name procedures, ВПР among КДР and РДР, whatever its caption. */
function kindColumnByContent(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  identity: Identity,
): number | null {
  const taken = Object.values(identity);
  for (const { col, role, path } of columns) {
    if ((role && role !== 'participants' && role !== 'other') || taken.includes(col) || isRemark(path)) continue;
    const filled = rows.map((row) => grid.values[row]![col]).filter((cell) => !isBlank(cell));
    const names = filled.filter((cell) => typeof cell === 'string' && cell.length <= LONGEST_KIND && saysKind(cell));
    if (names.length > 1 && names.length * 2 >= filled.length) return col;
  }
  return null;
}

const LONGEST_KIND = 40;
const saysKind = (text: string): boolean => {
  return kindInCell(text) !== null || featuresOf(text).otherWork;
};

/** Under «Предмет» a school is a heading above its subjects. */
const ofRow: ReadonlySet<Column['role']> = new Set<Column['role']>([
  'subject',
  'class',
  'grade',
  'year',
  'kind',
  'sitting',
]);

/** A column whose texts are schools although its caption is missing or strange. */
function schoolColumnByContent(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  identity: Identity,
): number | null {
  const taken = new Map(columns.map(({ col, role }) => [col, role]));
  for (let col = grid.left; col <= grid.right; col += 1) {
    const role = taken.get(col);
    if (role && (measureRoles.has(role) || role === 'pupil' || ofRow.has(role))) continue;
    if (col === identity.code) continue;
    const { filled, schools } = contentOf(grid, rows, col);
    if (schools >= 1 && schools * 2 >= filled) return col;
  }
  return null;
}
