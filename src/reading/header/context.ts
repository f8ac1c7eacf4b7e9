import type { ProcedureKind } from '../../model/procedure';
import { givenName, type SheetSnapshot } from '../../model/snapshot';
import { featuresOf, type Features } from './features';
import { namesOnlyPart } from './only-part';
import { dayIn } from '../text/day';
import { Dates } from '../grid/dates';
import { nameOf } from '../rows/names';
import { type Grid, filled } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { besideMain, type MathLevel } from '../text/said';
import { plain, tidy, wordsOf } from '../text/text';
import type { Sitting } from '../vocabulary/procedures';

/** Where a fact of the context was said. */
export type Source = 'answer' | 'column' | 'title' | 'sheetName' | 'fileName' | 'otherSheet' | 'inferred';
export interface Said<T> {
  value: T;
  source: Source;
  text: string;
}

/** What stands around a table: its titles, the sheet's and the file's name. A field with several values is not settled. */
export interface Context {
  subject: Said<string>[];
  grade: Said<number>[];
  year: Said<number>[];
  kind: Said<ProcedureKind>[];
  /** Years that names may mean («ВПР-25»): proposed where a year is asked for. */
  yearHints: Said<number>[];
  /** Grades that a bare figure may mean (a sheet «5», «Математика 5»): proposed where a grade is asked for. */
  gradeHints: Said<number>[];
  /** The level of mathematics a title names beside the subject. */
  mathLevel: MathLevel | null;
  sitting: Sitting | null;
  otherWork: string | null;
  /** What says that the table is of a part of the people or of the work («Обучающиеся с ОВЗ», «Задание 20»). */
  onlyPart: string | null;
  /** A title that names a work of the school year; its table may yet say which procedures are in it. */
  schoolWork: string | null;
  municipality: string | null;
  school: string | null;
  /** Titles as they stand, for questions and evidence. */
  titles: string[];
}

/** The likeness of titles: their words without figures and subjects, so that sheets of one work by subject and class are alike. */
export const titleWords = ({ titles }: Context): string =>
  titles
    .flatMap((title) => wordsOf(plain(title)))
    .filter((word) => !/\d/.test(word) && featuresOf(word).subject === null)
    .join(' ');

interface Title {
  text: string;
  features: Features;
  row: number;
  date: boolean;
  /** It stands over the first table, and so over the others below. */
  heads: boolean;
}

/** Titles in rows [from, to) of the grid; «Предмет: | Математика» becomes one text, a day stored as a number its date. */
function titlesIn(grid: Grid, from: number, to: number, sheet: SheetSnapshot, heads: boolean): Title[] {
  const titles: Title[] = [];
  const dates = new Dates(sheet);
  for (let row = from; row < to; row += 1) {
    const cells = filled(grid, row);
    const texts = cells.map(([col, value]) => {
      const day = typeof value === 'number' && dates.has(row, col) ? dayIn(value, sheet.date1904) : null;
      return day ? `01.${String(day.month).padStart(2, '0')}.${day.year}` : tidy(String(value));
    });
    const joined = texts[0]?.endsWith(':') || cells.length === 2 ? [texts.join(' ')] : texts;
    for (const text of joined) {
      if (text === '' || (nameOf(text).kind === 'footnote' && text.startsWith('*'))) continue;
      titles.push({ text, features: featuresOf(text), row, date: /^дата/i.test(text), heads });
    }
  }
  return titles;
}

/** «Примечание: в 2024 году писали 6 классы» between the title and the header says nothing of the table. */
const isNote = (text: string): boolean => /^(?:примечани|справочно|сноск|пояснени)/i.test(text);

/** Context of a table: its own titles first; what they leave open, from the sheet's earlier titles; then the names. */
export function contextOf(
  grid: Grid,
  place: TablePlace,
  sheet: SheetSnapshot,
  fileName: string | null,
  earlier: readonly Title[],
): { context: Context; titles: Title[] } {
  const above = titlesIn(grid, place.titleTop, place.headerTop, sheet, !earlier.length);
  const own = above.some(({ text }) => !isNote(text)) ? above.filter(({ text }) => !isNote(text)) : above;
  const inherited = earlier.filter(({ features }) => !statesSame(features, own));
  const all = [...own, ...inherited];
  const name = givenName(sheet);
  const context: Context = {
    subject: pick(own, inherited, 'subject'),
    grade: pick(own, inherited, 'grade'),
    year: years(own, earlier),
    kind: pick(own, earlier, 'kind'),
    yearHints: [],
    gradeHints: [],
    mathLevel: first(all, ({ features }) => features.mathLevel) ?? featuresOf(name).mathLevel,
    sitting: all.find(({ features }) => features.sitting)?.features.sitting ?? null,
    schoolWork: null,
    otherWork: all.find(({ features }) => features.otherWork)?.text ?? null,
    // A heading between tables holds for those that have none of their own.
    onlyPart:
      [...own, ...inherited.filter(({ heads }) => heads || !own.length)].find(({ features }) => features.onlyPart)
        ?.text ?? (namesOnlyPart(name) ? name : null),
    municipality: first([...own, ...earlier], ({ text }) => municipalityIn(text)),
    school: first([...own, ...earlier], ({ text }) => schoolIn(text)),
    titles: own.map(({ text }) => text),
  };
  for (const list of [own, inherited])
    if (!context.year.length)
      for (const { text, features } of list) {
        const short = shortYearIn(text, features);
        if (short?.sure && !context.year.some(({ value }) => value === short.year))
          context.year.push({ value: short.year, source: 'title', text });
      }
  for (const { text, features } of all) addHints(context, features, text, 'title');
  addName(context, featuresOf(name), name, 'sheetName');
  // Works of the school year carry no procedure's name; a file of many things may.
  if (!context.kind.length) context.schoolWork = schoolWorkIn([...all.map(({ text }) => text), name]);
  const file = fileName?.replace(/\.[A-Za-z]{3,4}$/, '').replace(/_/g, ' ');
  if (file) addName(context, featuresOf(file), file, 'fileName');
  const grade = gradeOfName(name);
  if (grade && !context.grade.length && context.kind.length && context.kind.every(({ value }) => value === 'ВПР'))
    context.grade.push({ value: grade, source: 'sheetName', text: name });
  context.municipality ??= municipalityIn(name) ?? (file ? municipalityIn(file) : null);
  // A book with a sheet a school.
  context.school ??= schoolIn(name.replace(/(?<=\p{L} ?)(?=\d+$)/u, '№ '));
  context.sitting = besideMain(
    context.sitting,
    context.year.map(({ value }) => value),
  );
  return { context, titles: [...own, ...earlier] };
}

const schoolWorkIn = (texts: readonly string[]): string | null =>
  texts.find((text) => featuresOf(text).schoolWork) ?? null;

const first = <T, V>(list: readonly T[], get: (item: T) => V | null): V | null => {
  for (const item of list) {
    const value = get(item);
    if (value !== null) return value;
  }
  return null;
};

/** An earlier title no longer holds once the table's own titles state a subject or a grade that it stated too. */
function statesSame(earlier: Features, own: readonly Title[]): boolean {
  return own.some(
    ({ features }) =>
      (features.subject !== null && earlier.subject !== null) || (features.grade !== null && earlier.grade !== null),
  );
}

function pick<K extends 'subject' | 'grade' | 'kind'>(
  own: readonly Title[],
  others: readonly Title[],
  field: K,
): Said<NonNullable<Features[K]>>[] {
  for (const list of [own, others]) {
    const said = new Map<NonNullable<Features[K]>, string>();
    for (const { features, text } of list) {
      const value = features[field];
      if (value !== null && !said.has(value)) said.set(value, text);
    }
    if (said.size) return [...said].map(([value, text]) => ({ value, source: 'title', text }));
  }
  return [];
}

/** A year said outright goes before a year in a date. */
function years(own: readonly Title[], earlier: readonly Title[]): Said<number>[] {
  for (const list of [own, earlier]) {
    for (const fromDate of [false, true]) {
      const said = new Map<number, string>();
      for (const { features, text, date } of list) {
        if (features.year !== null && (features.yearFromDate || date) === fromDate && !said.has(features.year))
          said.set(features.year, text);
      }
      if (said.size) return [...said].map(([value, text]) => ({ value, source: 'title', text }));
    }
  }
  return [];
}

/** «ВПР-25», «ОГЭ 24.»: not «ВПР 25 школ», «ЕГЭ 25 мая», «ЕГЭ 24.05». */
const besideKind =
  /(?<![А-Яа-яЁё])(?:ВПР|ОГЭ|ЕГЭ|ГИА)(?:[-–](2\d)(?!\d|[-–./]\d|\s*(?:школ|сош|оо|чел|уч|балл|мая|июн|апр|март|кл|предм|мин))|\s(2\d)(?=\s*(?:$|[,;:)»"(]|\.(?!\d)|г\.|г(?:од)?(?![а-я]))))/i;

/** «24-25» as a whole name is a school year, «ВПР-25» names its year; other two figures beside a procedure may be one. */
function shortYearIn(text: string, { kind }: Features): { year: number; sure: boolean } | null {
  const [, from, to] = /^\s*(2\d)\s*[-–]\s*(2\d)\s*$/.exec(text) ?? [];
  if (from && to && Number(to) === Number(from) + 1) return { year: 2000 + Number(to), sure: true };
  const beside = kind && besideKind.exec(text);
  if (beside) return { year: 2000 + Number(beside[1] ?? beside[2]), sure: true };
  const figures = text.match(/(?<!\d)2\d(?!\d)/g);
  return kind && figures?.length === 1 ? { year: 2000 + Number(figures[0]), sure: false } : null;
}

/** «мат 5», «5 рус», «6_русский», «Математика 5» as a sheet's whole name: of that grade, in which ВПР is written. */
function gradeOfName(name: string): number | null {
  const found = /^\s*(?:(\d{1,2})[\s_-]*([^\d]+)|([^\d]+?)[\s_-]*(\d{1,2}))\s*$/.exec(name);
  const word = (found?.[2] ?? found?.[3])?.replace(/[_-]/g, ' ').trim();
  const grade = Number(found?.[1] ?? found?.[4]);
  const isAlone = word !== undefined && /^[а-яё]+\.?(?: [а-яё]+\.?)?$/i.test(word);
  return isAlone && featuresOf(word).subject !== null && besideProcedure.has(grade) ? grade : null;
}
const besideProcedure: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 10, 11]);

/** «ВПР-25»: perhaps a year; «5», «Математика 5»: perhaps a grade. */
function addHints(context: Context, features: Features, text: string, source: Source): void {
  const named = shortYearIn(text, features);
  if (named && !context.year.length) context.yearHints.push({ value: named.year, source, text });
  const figure = /^(?:.*[а-яё]\s+)?(\d{1,2})$/i.exec(text.trim());
  const grade = Number(figure?.[1]);
  if (grade >= 1 && grade <= 11 && (features.subject !== null || figure![0].length <= 2) && !context.grade.length)
    context.gradeHints.push({ value: grade, source, text });
}

/** A name speaks where the titles are silent; a sheet's name that says another thing than its title is a contradiction. */
function addName(context: Context, features: Features, text: string, source: 'sheetName' | 'fileName'): void {
  const add = <T>(list: Said<T>[], value: T | null) => {
    if (value === null || list.some((said) => said.value === value)) return;
    if (source === 'fileName' && list.length) return;
    list.push({ value, source, text });
  };
  const named = shortYearIn(text, features);
  add(context.year, features.year ?? (named?.sure ? named.year : null));
  addHints(context, features, text, source);
  add(context.kind, features.kind);
  add(context.grade, features.grade);
  if (
    features.subject?.startsWith('Математика (') &&
    context.subject.length === 1 &&
    context.subject[0]!.value === 'Математика'
  ) {
    context.subject = [{ value: features.subject, source, text }];
  }
  // A sheet's name says «МА» where the title says «Математика (профильная)»: the longer one is right.
  if (!context.subject.some(({ value }) => value.startsWith('Математика') && features.subject === 'Математика'))
    add(context.subject, features.subject);
  if (features.sitting && source === 'sheetName') context.sitting ??= features.sitting;
  if (features.otherWork && source === 'sheetName') context.otherWork ??= text;
}

/** Endings of the genitive and prepositional → nominative: «Сосновского муниципального района» → «Сосновский муниципальный район». */
const nominative: readonly (readonly [RegExp, string])[] = [
  [/(с|ц)к(?:ого|ом)$/, '$1кий'],
  [/родского$|родском$/, 'родской'],
  [/ного$|ном$/, 'ный'],
  [/ого$|ом$/, 'ый'],
  [/района$|районе$/, 'район'],
  [/округа$|округе$/, 'округ'],
];
const asNominative = (word: string): string => {
  if (/^городск(?:ого|ом)$/i.test(word)) return 'городской';
  for (const [ending, base] of nominative) if (ending.test(word)) return word.replace(ending, base);
  return word;
};

/** The municipality a title names: «… (Сосновский муниципальный район)», «по Сосновскому району», «г. Озёрск». */
export function municipalityIn(text: string): string | null {
  const district =
    /([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:ий|ой|ый|ого|ом|ому))\s+((?:муниципальн|городск)[а-яё]+\s+)?(район[а-яё]*|р-н[а-яё]*|округ[а-яё]*)(?![а-яё])/.exec(
      text,
    );
  if (district) {
    const words = tidy(`${district[1]} ${district[2] ?? ''} ${district[3]}`)
      .replace(/(ск)ому(?= |$)/g, '$1ого')
      .replace(/ному /g, 'ного ')
      .replace(/(район|округ)у$/, '$1а')
      .split(' ')
      .map(asNominative);
    return words.join(' ');
  }
  // «2024 г. Физика», «уч. г. Физика»: the letter is a year's.
  const city = /(?:^|(?<!\d ?|уч\. ?)[\s(,])((?:г\.|город|городской округ|ЗАТО)\s*([А-ЯЁ][А-Яа-яё-]+))/.exec(text);
  return city && featuresOf(city[2]!).subject === null ? tidy(city[1]!) : null;
}

/** «МБОУ СОШ № 3» in «Протокол ВПР 5А МБОУ СОШ № 3 математика»: a legal form, then a quoted name or a type with its number or place. */
const schoolInside =
  /(?<![А-Яа-яЁё])[МГЧК][А-ЯЁ]{2,5}\s+(?:[«"“](?=[^»"”]*(?:СОШ|ООШ|НОШ|[Шш]кола|[Гг]имназия|[Лл]ицей))[^»"”]{2,80}[»"”]|(?:[А-ЯЁ][а-яё-]+\s+)?(?:СОШ|ООШ|НОШ|СШ|ОШ|[Шш]кола|[Гг]имназия|[Лл]ицей)(?:\s*№\s*\d+)?)(?:\s+(?:с|п|д|г|пос|ст)\.\s*[А-ЯЁ][а-яё-]+)?/;

/** «СОШ № 5» in «СОШ № 5. ОГЭ 2025»: a type and a number say it without a legal form; «СОШ № 5, 6», «СОШ № 1–12» are several. */
const numberedSchool =
  /(?<![А-Яа-яЁё])(?:СОШ|ООШ|НОШ|СШ|ОШ|[Шш]кола|[Гг]имназия|[Лл]ицей)\s*№\s*\d+(?!\d|\s*[,;и–—-]\s*(?:№\s*)?\d)/g;
/** Where an exam is sat says nothing of whose it is. */
const elsewhere = /ППЭ|на базе/;

/** The one school a title names («Школа: МБОУ СОШ № 5»): its sheet needs no school column. */
function schoolIn(text: string): string | null {
  const bare = text.replace(/^[^:]{2,40}:\s*/, '');
  // «СОШ № 5 (ОГЭ)» over a table says of what it is.
  const isName = nameOf(bare).kind === 'school' && featuresOf(bare).kind === null;
  if (isName && /["«№(]/.test(bare) && bare.length < 160) return bare;
  const inside = schoolInside.exec(text);
  if (inside) return tidy(inside[0]);
  const numbered = [...text.matchAll(numberedSchool)];
  return numbered.length === 1 && !elsewhere.test(text) ? tidy(numbered[0]![0]) : null;
}
