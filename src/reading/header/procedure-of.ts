import type { CellValue } from '../../model/cells';
import { InOrder, type Followed } from '../../model/in-order';
import type { Procedure, ProcedureKind } from '../../model/procedure';
import type { Book } from '../grid/book';
import type { ColumnKey } from '../columns/columns';
import type { Context, Said } from './context';
import { featuresOf, kindInCell, type Features } from './features';
import { dayIn } from '../text/day';
import { subjectOfLevel } from '../vocabulary/subjects';
import type { Identity } from '../columns/identity';
import { isBlank } from '../grid/shapes';
import { nameOf } from '../rows/names';
import { romans } from '../text/said';
import { tidy } from '../text/text';

/** What the row, its section, its column and the context leave open. */
export type Open = 'year' | 'subject' | 'kind' | 'grade';

/** The one value said; null where none or several were. */
export const only = <T>(said: readonly Said<T>[]): T | null => (said.length === 1 ? said[0]!.value : null);

/** «25» and «24-25» under «Год». */
function shortYear(cell: number | string): number | null {
  const [, first, second] = /^\s*([1-4]\d)(?:\s*[-–/]\s*([1-4]\d))?\s*$/.exec(String(cell)) ?? [];
  if (!first || (second && Number(second) !== Number(first) + 1)) return null;
  return 2000 + Number(second ?? first);
}

/** The year a cell of a column of years or days says. */
export function yearOf(cell: CellValue, date1904: boolean): number | null {
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  if (typeof cell === 'number' && cell >= 2000 && cell <= 2100) return cell;
  const short = shortYear(cell);
  if (short !== null) return short;
  return (typeof cell === 'string' ? featuresOf(cell).year : null) ?? dayIn(cell, date1904)?.year ?? null;
}

/** «5», «5А», «5 класс», «V» → 5. */
export function gradeOf(text: string): number | null {
  const roman = romans.findIndex((figures) => figures.toUpperCase() === text);
  if (roman >= 0) return roman + 1;
  const match = /^\s*(\d{1,2})(?!\d)/.exec(text);
  if (!match) return text === '' ? null : featuresOf(text).grade;
  const grade = Number(match[1]);
  return grade >= 1 && grade <= 11 ? grade : null;
}

/** «5/Математика», «Математика, 6» in a column of subjects: the figure beside is the grade. */
function gradeBeside(text: string): number | null {
  const figures = text.match(/\d+/g);
  const grade = figures?.length === 1 ? Number(figures[0]) : 0;
  return grade >= 2 && grade <= 11 ? grade : null;
}

/** One question a code for the whole workbook: an answer for the sheet would be wrong for rows of other codes. */
export const codeQuestionId = (kind: ProcedureKind | null, code: string): string =>
  `subject:code:${kind ?? ''}:${code}`;

const subjectTitle = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Says which procedure and year a row of a block has. Nearest goes first: row, section row, captions, titles and names. */
export class ProcedureOf {
  /** Rows that a field's absence kept from being read. */
  readonly open = new Map<Open, number>();
  /** Rows read without a grade: no sheet states it. */
  gradeless = 0;
  /** Where the year was taken from, for «Что прочитано». */
  yearFrom = 'title';
  /** The column of subjects holds codes; those whose meaning nobody has told yet. */
  coded = false;
  readonly codes = new Set<string>();
  /** Rows of ЕГЭ say «математика» and not which of the two; others say no subject at all. */
  private bareMath = false;
  private subjectless = false;
  private section: Features | null = null;
  /** What the section is only a part of. */
  private part: 'rows' | 'subjects' | false = false;
  private said = new SaidBefore();

  constructor(
    private readonly identity: Identity,
    private readonly context: Context,
    private readonly book: Book,
    /** What the kind of table itself tells: test scores are ЕГЭ's, «ППЭ» is of an exam. */
    private readonly hint: ProcedureKind | 'exam' | null,
    /** Columns of the procedure that hold a value once over the rows it is of. */
    private readonly sparse: ReadonlySet<number> = new Set(),
    private readonly date1904 = false,
    /** Some cell of the column of procedures names ВПР, ОГЭ or ЕГЭ: what names none of them is other work. */
    private readonly namesKinds = false,
    /** Fingerprint of the table's captions. */
    private readonly shape = '',
  ) {
    const { subject, kind, grade, year, class: letters } = identity;
    this.merging = [subject, kind, grade, year, letters].filter((col) => col !== null && !sparse.has(col)) as number[];
  }

  /** Values of sparse columns last met. */
  private readonly last = new Map<number, CellValue>();

  /** Columns whose blanks may be merged cells; of each the cell of the school's row before, carried ones included. */
  private readonly merging: readonly number[];
  private readonly before: CellValue[] = [];
  /** The row's blanks take the cells before. */
  private carries = false;
  private owner: unknown = null;
  private ofClass: string | null = null;

  /**
   * Begins a school's row. A subject, a grade or a year that is blank below a filled one of the same school is the one above, as merged cells leave
   * it, unless the row would then be of the same procedure as the row before.
   * @param ofClass the class that the school's own cell names
   */
  enterRow(owner: unknown, values: readonly CellValue[], ofClass: string | null = null): void {
    this.ofClass = ofClass;
    const { merging, before } = this;
    const same = owner === this.owner;
    this.owner = owner;
    if (!same) this.classAbove = null;
    let filled = false;
    let differs = false;
    for (let i = 0; i < merging.length; i += 1) {
      const cell = values[merging[i]!] ?? null;
      if (!isBlank(cell)) {
        filled = true;
        if (cell !== before[i]) differs = true;
        before[i] = cell;
      } else if (!same) before[i] = null;
    }
    this.carries = same && filled && differs;
  }

  /** A row that gives no result may yet begin the rows of its subject. */
  pass(values: readonly CellValue[]): void {
    for (const col of this.sparse) this.cell(col, values);
  }

  /** Why a row is of no procedure that is judged, by its own cells or its section; null where nothing says so. */
  outside(values: readonly CellValue[]): Outside {
    if (this.section?.otherWork) return 'otherWork';
    if (this.section?.sitting) return 'sitting';
    if (this.part) return 'onlyPart';
    const kind = this.cell(this.identity.kind, values);
    const subject = this.cell(this.identity.subject, values);
    const { likely } = this.said;
    if (likely === null || likely.kind !== kind || likely.subject !== subject) return this.outsideOf(kind, subject);
    // The row's own text in place of an equal one: it is about to be compared again, then with itself.
    likely.subject = subject;
    return likely.outside;
  }

  /** «ВПР, русский язык (2024)»: the year its cells say beside the procedure, where the table has no column of years. */
  private yearBeside(kind: CellValue, subject: CellValue): number | null {
    if (
      this.identity.year !== null ||
      this.context.year.some(({ source }) => source === 'answer' || source === 'column')
    )
      return null;
    const yearIn = (cell: CellValue) => (typeof cell === 'string' ? featuresOf(cell).year : null);
    return (typeof kind === 'string' && kindInCell(kind) ? yearIn(kind) : null) ?? yearIn(subject);
  }

  private outsideOf(kind: CellValue, subject: CellValue): Outside {
    if (typeof kind === 'string') {
      const said = featuresOf(kind);
      if (said.otherWork) return 'otherWork';
      if (said.sitting !== null) return 'sitting';
      if (this.namesKinds && !kindInCell(kind) && !said.manyKinds && /[а-яё]{2}/i.test(kind)) return 'otherWork';
    }
    return typeof subject === 'string' && featuresOf(subject).otherWork ? 'otherWork' : null;
  }

  private cell(col: number | null, values: readonly CellValue[]): CellValue {
    if (col === null) return null;
    const cell = values[col] ?? null;
    if (this.sparse.size === 0 || !this.sparse.has(col)) {
      const at = this.carries && isBlank(cell) ? this.merging.indexOf(col) : -1;
      return at < 0 ? cell : (this.before[at] ?? null);
    }
    if (!isBlank(cell)) this.last.set(col, cell);
    return this.last.get(col) ?? null;
  }

  private yearIn(values: readonly CellValue[]): number | null {
    return yearOf(this.cell(this.identity.year, values), this.date1904);
  }

  /** @param sure a heading of other matters as well («ШНОР 2024 года») fills what the titles leave open, and dates nothing */
  enterSection(heading: Features, sure = true): void {
    const said = sure ? heading : this.filling(heading);
    const before = this.section;
    // A part that no subject stands over holds for the subjects below it.
    const over = this.part === 'subjects' && heading.subject !== null;
    this.part =
      over || (heading.onlyPart && !heading.subject && !before?.subject) ? 'subjects' : heading.onlyPart && 'rows';
    this.section = before
      ? {
          ...said,
          subject: said.subject ?? before.subject,
          grade: said.grade ?? before.grade,
          year: said.year ?? before.year,
          kind: said.kind ?? before.kind,
          otherWork: said.otherWork || (said.kind === null && before.otherWork),
          mathLevel: said.mathLevel ?? (said.subject ? null : before.mathLevel),
        }
      : said;
    this.said = new SaidBefore();
  }

  private filling(heading: Features): Features {
    const { subject, grade, kind } = this.context;
    return {
      ...heading,
      year: null,
      subject: subject.length ? null : heading.subject,
      grade: grade.length ? null : heading.grade,
      kind: kind.length ? null : heading.kind,
      mathLevel: subject.length ? null : heading.mathLevel,
    };
  }

  /** Procedure of a row; null where something is not settled (counted in `open` where the row `gives` a result). */
  at(key: ColumnKey, block: number, values: readonly CellValue[], gives = true): Procedure | null {
    const { identity } = this;
    const subject = this.cell(identity.subject, values);
    const kind = this.cell(identity.kind, values);
    const grade = this.gradeCell(values) ?? this.ofClass;
    const said =
      this.said.at(kind, grade, subject) ??
      this.said.add(kind, grade, subject, this.outsideOf(kind, subject), this.yearBeside(kind, subject));
    this.cellYear = said.year;
    const found = (said.settled[block] ??= this.settle(
      key,
      tidy(String(subject ?? '')),
      tidy(String(kind ?? '')),
      String(grade ?? ''),
    ));
    if (!('kind' in found)) {
      if (!gives) return null;
      for (const field of found) this.open.set(field, (this.open.get(field) ?? 0) + 1);
      // What is asked anyway is asked at once.
      this.yearAt(key, values);
      return null;
    }
    if (gives && found.grade === null) this.gradeless += 1;
    return found;
  }

  /** The cell that says the grade; «Итого», «по параллели» in a column of classes is of the class above in the same school. */
  private gradeCell(values: readonly CellValue[]): CellValue {
    const { grade, class: letters } = this.identity;
    const cell = this.cell(grade ?? letters, values);
    if (grade !== null || letters === null) return cell;
    if (typeof cell === 'string' && nameOf(cell).kind === 'total') return this.classAbove;
    return (this.classAbove = cell);
  }

  private classAbove: CellValue = null;
  /** Of the row whose procedure was asked about last. */
  private cellYear: number | null = null;

  private settle(
    key: ColumnKey,
    subjectText: string,
    kindText: string,
    gradeText: string,
  ): Procedure | readonly Open[] {
    const { context } = this;
    if (this.coded && /^\d+$/.test(subjectText)) {
      const code = String(Number(subjectText));
      const told = this.book.answers.sheets[codeQuestionId(only(context.kind), code)];
      if (told) return this.settle(key, told, kindText, gradeText);
      this.codes.add(code);
      return ['subject'];
    }
    const said = [featuresOf(subjectText), featuresOf(kindText), ...(this.section ? [this.section] : [])];
    const pick = <T>(get: (features: Features) => T | null): T | null =>
      said.map(get).find((value) => value !== null) ?? null;
    // A subject the vocabulary does not know stands in its own column as it is.
    const own =
      subjectText &&
      !said[0]!.subject &&
      !said[0]!.manySubjects &&
      !said[0]!.mathLevel &&
      /[а-яё]{3}/i.test(subjectText)
        ? subjectTitle(subjectText)
        : null;
    const level = pick((features) => features.mathLevel) ?? context.mathLevel;
    let subject = pick((features) => features.subject) ?? own ?? key.subject ?? only(context.subject);
    let grade =
      gradeOf(gradeText) ??
      pick((features) => features.grade) ??
      (said[0]!.subject === null ? null : gradeBeside(subjectText)) ??
      key.grade ??
      only(context.grade);
    const named = said[0]!.kind ?? kindInCell(kindText) ?? this.section?.kind ?? null;
    const kind =
      named ??
      key.kind ??
      only(context.kind) ??
      (context.kind.length ? null : this.hint === 'exam' ? examOfGrade(grade) : (this.hint ?? this.kindOfShape()));
    // «Писали ВПР» under the title «ОГЭ»: the title and the caption disagree.
    const titled = only(context.kind);
    if (key.kind && titled && titled !== key.kind && !named) {
      if (context.kind[0]!.source !== 'answer') return ['kind'];
      return this.settle({ ...key, kind: null }, subjectText, kindText, gradeText);
    }
    if (!subject) this.subjectless = true;
    if (!kind || !subject) return [...(kind ? [] : ['kind' as const]), ...(subject ? [] : ['subject' as const])];
    if (kind === 'ОГЭ') grade = 9;
    if (kind === 'ЕГЭ') grade = 11;
    if (grade === null && context.grade.length > 1) return ['grade'];
    const refined = only(context.subject);
    if (subject === 'Математика' && kind === 'ЕГЭ' && refined?.startsWith('Математика (')) subject = refined;
    if (subject === 'Математика' && kind === 'ЕГЭ' && level) subject = subjectOfLevel[level];
    // ВПР has the work of all and the deep one; «базовая» is that of all.
    if (kind === 'ВПР' && subject === subjectOfLevel.basic) subject = 'Математика';
    if (kind === 'ВПР' && subject === 'Математика' && (level === 'deep' || refined === subjectOfLevel.deep))
      subject = subjectOfLevel.deep;
    // ЕГЭ has two mathematics, and nothing tells which.
    if (subject === 'Математика' && kind === 'ЕГЭ') {
      this.bareMath = true;
      return ['subject'];
    }
    return this.book.procedure(kind, subject, grade);
  }

  /** All that is open of the subjects is which mathematics. */
  get wantsLevel(): boolean {
    return this.bareMath && !this.subjectless;
  }

  /** What other tables of the same captions are titled; a grade says nothing, any work is written in any. */
  private kindOfShape(): ProcedureKind | null {
    return (this.shapeKind ??= { kind: this.book.kindOfShape(this.shape) }).kind;
  }
  private shapeKind: { kind: ProcedureKind | null } | null = null;

  /** Year of a row where nothing is asked if there is none. */
  peekYear(key: ColumnKey, values: readonly CellValue[]): number | null {
    return this.yearIn(values) ?? this.section?.year ?? key.year ?? only(this.context.year);
  }

  /** Year of a row; null where it is not settled (counted in `open`). */
  yearAt(key: ColumnKey, values: readonly CellValue[]): number | null {
    const year = this.yearIn(values) ?? this.cellYear;
    if (year !== null) {
      this.yearFrom = 'column';
      return year;
    }
    const settled = this.section?.year ?? key.year ?? only(this.context.year);
    if (settled === null) {
      this.open.set('year', (this.open.get('year') ?? 0) + 1);
      return null;
    }
    this.yearFrom = this.section?.year || key.year ? 'caption' : this.context.year[0]!.source;
    return settled;
  }
}

/** Why a row is none of the judged procedures'; null where it is. */
type Outside = 'otherWork' | 'sitting' | 'onlyPart' | null;

type Settled = Procedure | readonly Open[];

/** What the cells of a row say of its procedure, as they stand, and what each block makes of it. */
interface SaidCells extends Followed<SaidCells> {
  kind: CellValue;
  grade: CellValue;
  subject: CellValue;
  outside: Outside;
  year: number | null;
  settled: Settled[];
}

/** What cells of rows before said: kind → grade → subject. */
class SaidBefore {
  private readonly kinds = new Map<CellValue, Map<CellValue, Map<CellValue, SaidCells>>>();
  private readonly order = new InOrder<SaidCells>();

  /** What the next row is likely to say. */
  get likely(): SaidCells | null {
    return this.order.likely;
  }

  at(kind: CellValue, grade: CellValue, subject: CellValue): SaidCells | undefined {
    const { likely } = this.order;
    if (likely !== null && likely.kind === kind && likely.grade === grade && likely.subject === subject)
      return this.order.met(likely);
    const known = this.kinds.get(kind)?.get(grade)?.get(subject);
    return known && this.order.met(known);
  }

  add(kind: CellValue, grade: CellValue, subject: CellValue, outside: Outside, year: number | null): SaidCells {
    let grades = this.kinds.get(kind);
    if (!grades) this.kinds.set(kind, (grades = new Map()));
    let subjects = grades.get(grade);
    if (!subjects) grades.set(grade, (subjects = new Map()));
    const said: SaidCells = { kind, grade, subject, outside, year, settled: [], next: null };
    subjects.set(subject, said);
    return this.order.met(said);
  }
}

const examOfGrade = (grade: number | null): ProcedureKind | null =>
  grade === 9 ? 'ОГЭ' : grade === 11 || grade === 12 ? 'ЕГЭ' : null;
