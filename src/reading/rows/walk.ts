import type { CellValue } from '../../model/cells';
import { headingIsAbout } from '../header/about';
import { featuresOf, type Features } from '../header/features';
import type { Identity } from '../columns/identity';
import { isLogin } from '../../naming';
import { isBare, isSigner, nameOf, sumsPart, type NameReading } from './names';
import { classesIn, classIn } from './class-names';
import { outlineOf, procedureIn, type Outline } from './outline';
import { hasDistrictRows, peopleIn, sumsRowsBelow } from './district-sums';
import { Buildings, schoolOfBuilding } from './buildings';
import { placeAlone } from './place-headings';
import { Subtotals } from './subtotals';
import { StrayRows } from './stray';
import { SumsAbove } from './sums-above';
import { numeral } from '../grid/figures';
import { type Grid, filled, isBlank, standsAlone } from '../grid/shapes';
import { schoolNumber } from '../../words/reading/reading';
import type { TablePlace } from '../grid/tables';
import type { SchoolBook, Sighting } from '../schools/sighting';
import { plain, tidy } from '../text/text';
import { namelessTexts, partLeads, partsOfSchool } from '../vocabulary/rows';
import { remembered } from '../../model/remembered';

/** What a body row is. Anything but a school's row or a group's row is a reason to skip it. */
export type RowKind = 'school' | 'group' | 'section' | 'skip';

/** Whose rows a cell was found to name, with what else was in the row. */
interface Known {
  sighting: Sighting;
  ofClass: string | null;
  codeCell: CellValue;
  whose: string | null;
}

/** Walks the rows of a body and says whose they are. One object, moved from row to row. */
export class Walk {
  kind: RowKind = 'skip';
  reason = '';
  sighting: Sighting | null = null;
  name: NameReading | null = null;
  /** A row of totals is of a part of the table. */
  partial = false;
  /** What the last section row said («Математика», «6 класс»). */
  section: Features | null = null;
  /** Its words are of procedures alone: «ШНОР 2024 года» is not. */
  sectionSure = true;
  /** What the row's own name says of its procedure, where procedures stand below their school. */
  said: Features | null = null;
  /** The class the column of schools names («СОШ № 1, 5А», «5А» below its school). */
  ofClass: string | null = null;
  /** The row is of a school and the rows of its classes stand below it. */
  own = false;
  /** Some rows are of buildings of one school. */
  metBuildings = false;
  groupLevel: 'municipality' | 'region' | 'country' = 'municipality';
  private readonly outline: Outline | null;
  private readonly classes: 'names' | 'rows' | null;
  private municipality: string | null;
  private heading: string | null = null;
  private readonly cache = new Map<CellValue, Known>();
  /** What the row before was looked up by, and what was found. */
  private lastKey: CellValue = null;
  private lastKnown: Known | undefined;
  private readonly subtotals: Subtotals;
  private readonly sumsAbove: SumsAbove;
  private readonly strays: StrayRows;
  private previous: CellValue = null;

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    private readonly identity: Identity,
    private readonly schools: SchoolBook,
    private readonly titleMunicipality: string | null,
    private readonly titleSchool: string | null,
    /** Rows of classes or pupils repeat the school on the first row only. */
    private readonly carrySchool: boolean,
  ) {
    this.municipality = null;
    this.subtotals = new Subtotals(grid, place, identity, carrySchool);
    this.classes = classesIn(grid, place, identity);
    this.sumsAbove = new SumsAbove(grid, place, identity);
    this.strays = new StrayRows(grid, place, identity);
    this.outline = identity.numbered ? null : outlineOf(grid, place, identity.school);
  }

  to(row: number): void {
    const values = this.grid.values[row]!;
    const { identity } = this;
    this.sighting = null;
    this.name = null;
    this.said = null;
    this.ofClass = null;
    this.own = false;
    this.partial = false;
    if (this.place.repeated.has(row)) return this.skip('repeatedHeader');
    if (this.place.columnNumbers.has(row)) return this.skip('columnNumbers');
    const place = identity.municipality === null ? null : values[identity.municipality];
    if (typeof place === 'string' && place !== this.previous && !isBlank(place)) {
      const read = nameOf(place);
      if (read.kind === 'total') return this.skip('total');
      if (read.kind === 'country' || read.kind === 'region') {
        if (identity.school === null || isBlank(values[identity.school])) return this.group(read);
      }
      if (read.kind === 'footnote' && standsAlone(this.grid, row)) return this.skip('footnote');
      this.previous = place;
      this.municipality = read.name;
    }
    const codeCell = identity.code === null ? null : (values[identity.code] ?? null);
    const nameCell = this.nameCell(values);
    const known = this.knownBy(nameCell || codeCell);
    if (known && known.codeCell === codeCell && known.whose === this.whose()) {
      if (this.subtotals.has(row)) return this.part();
      this.kind = 'school';
      this.sighting = this.carried = known.sighting;
      this.ofClass = known.ofClass;
      return;
    }
    const key = isBlank(nameCell) ? codeCell : nameCell;
    if (isBlank(key)) return this.without(row);
    this.named(row, key, codeCell, nameCell);
  }

  private nameCell(values: readonly CellValue[]): CellValue {
    const { school, form } = this.identity;
    const name = school === null ? null : (values[school] ?? null);
    const of = form === null ? null : values[form];
    if (typeof of !== 'string' || isBlank(name) || isBlank(of)) return name;
    const number = numeral(name);
    if (number !== null) return `${of} № ${number}`;
    return typeof name === 'string' && nameOf(name).kind !== 'total' ? `${of} ${name}` : name;
  }

  /** Rows of one school mostly stand together: to compare a text with the one before costs less than to look it up. */
  private knownBy(key: CellValue): Known | undefined {
    if (key !== this.lastKey) {
      this.lastKey = key;
      this.lastKnown = this.cache.get(key);
    }
    return this.lastKnown;
  }

  /** Counted when first asked: few tables have names without a word of a school. */
  private readonly districts = (): boolean =>
    (this.withDistricts ??= hasDistrictRows(this.grid, this.place, this.identity));
  private withDistricts: boolean | null = null;
  private carried: Sighting | null = null;
  /** School whose name stands alone above its rows, in a table without a column of schools. */
  private headingSchool: Sighting | null = null;
  private whose(): string | null {
    return this.municipality ?? this.heading ?? this.titleMunicipality;
  }

  private skip(reason: string): void {
    this.kind = 'skip';
    this.reason = reason;
  }

  private part(): void {
    this.partial = true;
    this.skip('total');
  }

  private group(name: NameReading): void {
    this.kind = 'group';
    this.name = name;
    this.groupLevel = name.kind === 'country' ? 'country' : name.kind === 'region' ? 'region' : 'municipality';
    this.reason = this.groupLevel === 'municipality' ? 'municipality' : 'region';
  }

  /** Neither name nor code: a blank row, a lone text, or a further row of the same school. */
  private without(row: number): void {
    const cells = filled(this.grid, row);
    if (!cells.length) return this.skip('empty');
    const texts = cells.filter(([, value]) => typeof value === 'string').map(([, value]) => tidy(value as string));
    for (const text of texts) {
      const { kind } = nameOf(text);
      if (kind === 'total') return sumsPart(text) || this.carriesClasses(row) ? this.part() : this.skip('total');
      if (kind === 'footnote' && cells.length <= 2) return this.skip('footnote');
    }
    if (cells.length === 1 && texts.length === 1) return this.lone(texts[0]!);
    if (this.identity.school === null && this.headingSchool) {
      this.kind = 'school';
      this.sighting = this.headingSchool;
      return;
    }
    if (this.titleSchool !== null && this.identity.school === null) {
      const { name, code } = nameOf(this.titleSchool);
      return this.school(name, code);
    }
    if (this.carried && this.subtotals.has(row)) return this.part();
    if (this.carried && (this.carrySchool || this.saysProcedure(row))) {
      this.kind = 'school';
      this.sighting = this.carried;
      return;
    }
    if (this.identity.school === null && this.identity.municipality !== null && this.previous !== null) {
      return this.group(nameOf(String(this.previous)));
    }
    this.skip('noSchool');
  }

  /** «Всего» stands for a class, under the classes of the school above. */
  private carriesClasses(row: number): boolean {
    const { class: col } = this.identity;
    return this.carried !== null && col !== null && this.carrySchool && !isBlank(this.grid.values[row]![col]);
  }

  /** A long table may name the school once over its rows of subjects and years. */
  private saysProcedure(row: number): boolean {
    const { subject, year, grade, kind, class: ofClass } = this.identity;
    return [subject, year, grade, kind, ofClass].some((col) => col !== null && !isBlank(this.grid.values[row]![col]));
  }

  /** A text alone in its row: a section («6 класс»), a municipality above its schools, a school above its subjects, a note. */
  private lone(text: string): void {
    const name = nameOf(text);
    if (name.kind === 'school' && this.identity.school === null) {
      this.headingSchool = this.schools.at(name.name, name.code, this.whose());
      return this.skip('schoolHeading');
    }
    const place = placeAlone(text);
    if (place !== null) {
      this.heading = place;
      this.municipality = null;
    }
    const said = procedureSaid(text);
    if (said) {
      this.kind = 'section';
      this.section = said;
      this.sectionSure = headingIsAbout(text);
      this.reason = 'heading';
      return;
    }
    if (place !== null) return this.skip('heading');
    // «Новоозёрск» after «Луговской район»: its schools are not that district's.
    if (name.kind === 'other' && (this.heading !== null ? placeName : adjective).test(text)) {
      this.heading = name.name;
      this.municipality = null;
      return this.skip('heading');
    }
    this.skip(text.length > 40 || name.kind === 'footnote' ? 'footnote' : 'notSchool');
  }

  private named(row: number, key: CellValue, codeCell: CellValue, nameCell: CellValue): void {
    const number = numberOf(key, this.identity.numbered, nameCell);
    const whole = number === null ? tidy(String(key)) : schoolNumber(number);
    const part = this.classes === 'names' ? classIn(whole) : null;
    const built = isBlank(codeCell) ? this.builtIn(part?.school ?? whole) : null;
    if (built?.kind === 'told') {
      this.partial = true;
      return this.skip('partAbove');
    }
    const text = built?.kind === 'part' ? built.school : (part?.school ?? whole);
    const name = nameOf(text);
    if (isNameless(text)) return this.skip('noSchool');
    if (this.outline && this.inOutline(name, key, row)) return;
    this.ofClass = part?.ofClass ?? null;
    if (name.stated !== null) {
      this.name = name;
      // The rows below may know the school by its login alone; their municipality may be another than the rows above had.
      if (name.code) this.schools.at(name.name, name.code, null);
      return this.skip('schoolHeading');
    }
    const alone = standsAlone(this.grid, row);
    if (alone && name.kind === 'caption' && procedureSaid(text)) return this.lone(text);
    if (alone && name.kind === 'total' && placeAlone(text) !== null) return this.lone(text);
    if (name.kind === 'total') {
      if (sumsPart(text)) return this.part();
      // What stands below the total of the table is no last school's.
      if (this.outline === 'procedures') this.carried = null;
      return this.skip('total');
    }
    if (name.kind === 'footnote' || (isBlank(codeCell) && isSigner(text))) return this.skip('footnote');
    if (!alone && isBlank(codeCell) && name.kind === 'other' && procedureIn(key)) return this.skip('procedureRow');
    if (name.kind === 'caption' && isBlank(codeCell)) return this.skip('repeatedHeader');
    if (alone && name.kind !== 'school') return this.lone(text);
    const bare = isBare(text);
    const mayGroup = isBlank(codeCell) && (name.kind === 'other' || bare);
    const town = mayGroup && sumsRowsBelow(this.grid, this.place, this.identity, row, this.districts);
    if (mayGroup && ((bare && town) || this.sumsAbove.has(row, bare))) return this.part();
    if (town || (isBlank(codeCell) && isGroup(name, this.groupsInside(row)))) {
      if (town || name.kind === 'municipality') this.heading = name.name;
      // Where procedures stand below schools, the sums of a district are of all of them together.
      return this.outline === 'procedures' ? this.skip('heading') : this.group(name);
    }
    if (alone) {
      // A school alone in its row has no numbers, but the rows below may be its own.
      if (name.kind === 'school') this.school(name.name, name.code);
      return this.skip(name.kind === 'school' ? 'noNumbers' : 'notSchool');
    }
    if (this.subtotals.has(row) || this.sumsAbove.withBranches(row, text)) return this.part();
    const stray = mayGroup ? this.strays.kindOf(row, text) : null;
    if (stray) return stray === 'total' ? this.part() : this.skip('stray');
    if (this.isExamBeside(text)) return this.skip('sitting');
    if (isBlank(codeCell) && this.isInRowAbove(row, text)) {
      this.partial = true;
      return this.skip('partAbove');
    }
    const isCodeOnly = isBlank(nameCell) || (typeof nameCell === 'string' && isLogin(nameCell));
    const code = codeOf(codeCell) ?? name.code;
    this.school(isCodeOnly && code ? code : name.name || code || text, code);
    this.lastKey = key;
    this.lastKnown = { sighting: this.sighting!, ofClass: this.ofClass, codeCell, whose: this.whose() };
    this.cache.set(key, this.lastKnown);
  }

  /** What a building's row is; rows of classes are added up whatever building they learn in. */
  private builtIn(text: string): { school: string; kind: 'part' | 'told' | 'alone' } | null {
    const school = this.carrySchool || this.identity.school === null ? null : schoolOfBuilding(text);
    if (school === null) return null;
    this.buildings ??= new Buildings(this.grid, this.place, this.identity);
    const kind = this.buildings.kindOf(school);
    if (kind === 'part') this.metBuildings = true;
    return { school, kind };
  }
  private buildings: Buildings | null = null;

  /** «СОШ № 1 (ГВЭ)» where «СОШ № 1» has a row of its own: the other exam's, not another school's. */
  private isExamBeside(text: string): boolean {
    const { school } = this.identity;
    const alone = /^(.*\S)\s*\([^()]*\)$/.exec(text)?.[1];
    if (alone === undefined || school === null) return false;
    const said = featuresOf(text.slice(alone.length));
    if (said.kind === null && said.sitting === null) return false;
    const name = plain(alone);
    return this.grid.values.some((values) => typeof values[school] === 'string' && plain(values[school]) === name);
  }

  /** «В т. ч. филиал с. Луговое» under its school, none of its counts above the school's: told there already. */
  private isInRowAbove(row: number, text: string): boolean {
    const { grid, identity } = this;
    const school = identity.school;
    if (school === null || !partOfAbove.test(plain(text))) return false;
    let above = row - 1;
    while (above >= this.place.bodyTop && partOfAbove.test(plain(String(grid.values[above]![school] ?? ''))))
      above -= 1;
    const whole = above < this.place.bodyTop ? null : grid.values[above]!;
    if (!whole || nameOf(String(whole[school] ?? '')).kind !== 'school') return false;
    return grid.values[row]!.every((cell, col) => {
      const people = col === school ? null : peopleIn(cell);
      return people === null || people <= (peopleIn(whole[col]) ?? people);
    });
  }

  /** A heading or a leaf of an outline; false where the row is read like the others. */
  private inOutline(name: NameReading, key: CellValue, row: number): boolean {
    const said = procedureIn(key);
    if (said && this.outline === 'schools') {
      this.kind = 'section';
      this.section = said;
      this.sectionSure = true;
      this.reason = 'heading';
      return true;
    }
    if (said && this.carried) {
      this.kind = 'school';
      this.sighting = this.carried;
      this.said = said;
      if (this.classes === 'rows') this.ofClass = tidy(String(key));
      return true;
    }
    if (name.kind !== 'school' || this.outline !== 'procedures') return false;
    this.school(name.name, name.code);
    if (this.classes === 'rows' && !standsAlone(this.grid, row)) {
      const below = this.grid.values[row + 1]?.[this.identity.school!] ?? null;
      this.own = row < this.place.bodyBottom && procedureIn(below) !== null;
    } else this.skip('schoolHeading');
    return true;
  }

  /** A row whose «Кол-во ОО» is filled speaks of many schools. */
  private groupsInside(row: number): boolean {
    return this.identity.schoolCount !== null && !isBlank(this.grid.values[row]![this.identity.schoolCount]);
  }

  private school(name: string, code: string | null): void {
    this.kind = 'school';
    this.sighting = this.schools.at(name, code, this.whose());
    this.carried = this.sighting;
  }
}

const partOfAbove = new RegExp(`^(?:${partLeads.join('|')})(?![а-я]).*(?:${partsOfSchool.join('|')})`);

/** «Ольховский»: a district's name without its kind. */
const adjective = /^[А-ЯЁ][а-яё]+(?:ский|цкий)$/;

/** One to three words that begin with a capital and hold no figure. */
const placeName = /^[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+){0,2}$/;

/** «Основной период», «Все участники» after a part of them or another period. */
const ofAll = /^(?:основн[а-я]* (?:период|срок|этап|волна|день|дни)|все (?:участники|обучающиеся|выпускники))/;

/** What a text says of a procedure; null where it names none. */
function procedureSaid(text: string): Features | null {
  const said = featuresOf(text);
  const says = said.subject || said.grade || said.year || said.kind || said.mathLevel || said.otherWork;
  return says || said.onlyPart || said.sitting || ofAll.test(plain(text)) ? said : null;
}

const nameless: ReadonlySet<string> = new Set(namelessTexts);
const isNameless = remembered((text: string): boolean => nameless.has(plain(text)));

/** The number a school's cell gives for its name: «№ 2», «N3», and «2» in a column of numbers; null where it gives none. */
function numberOf(key: CellValue, numbered: boolean, nameCell: CellValue): number | null {
  if (numbered && numeral(key) !== null) return numeral(key);
  const marked = typeof nameCell === 'string' ? /^\s*[№N#]\s*(\d{1,4})\s*$/i.exec(nameCell) : null;
  return marked ? Number(marked[1]) : null;
}

const codeOf = (cell: CellValue | undefined): string | null =>
  isBlank(cell) ? null : tidy(String(cell)).toLowerCase();

function isGroup(name: NameReading, countsSchools: boolean): boolean {
  if (name.kind === 'country' || name.kind === 'region' || name.kind === 'municipality') return true;
  return countsSchools && name.kind !== 'school';
}
