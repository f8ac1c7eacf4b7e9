/** Classes in the column of schools: «СОШ № 1, 5А», «СОШ № 1 (5а)», «Ивовая СОШ 5-А класс», or «5А» in a row below its school. */
import { remembered } from '../../model/remembered';
import type { Identity } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { tidy } from '../text/text';
import { isBare, nameOf } from './names';
import { outlineOf } from './outline';

/** A class of a school as one cell names them. */
interface SchoolClass {
  school: string;
  /** «5А», «5-А класс», «5». */
  ofClass: string;
  /** A letter or the word «класс» makes it a class whatever stands in the other rows. */
  sure: boolean;
}

const letter = '[ -]?["«„]?[А-ЯЁа-яё]["»”]?(?![А-ЯЁа-яё])';
const word = '\\s*-?\\s*(?:кл\\.?|класс|классы)';
const apart = new RegExp(
  `^(.*\\S)\\s*(?:\\(\\s*(\\d{1,2}(?:${letter})?(?:${word})?)\\s*\\)|(?:[,;]|\\s[–—-])\\s*(\\d{1,2}(?:${letter})?(?:${word})?))$`,
  'i',
);
const beside = new RegExp(`^(.*[^\\s№])\\s+(\\d{1,2}(?:${letter})?${word})$`, 'i');
/** «СОШ №1 9А»: a capital letter beside its figure, after a name. */
const closing = new RegExp(`^(.*[^\\s№])\\s+(\\d{1,2}["«„]?[А-ЕЗИК]["»”]?)$`);
const alone = new RegExp(`^\\d{1,2}${letter}(?:${word})?$`, 'i');
/** «5А», «5 «Б» класс» and nothing else. */
export const isClass = (text: string): boolean => alone.test(tidy(text));

/** «5-е», «5-х кл.»: the grade as a whole. */
const ordinal = /^\s*\d{1,2}\s*-\s*(?:е|х|ые|ых)\s*(?:кл\.?|класс[а-я]*)?\s*$/;
const letterAtEnd = /^\s*(?:\d{1,2}\s*[-«"„ ]?\s*)?[А-Яа-яA-Za-z]{1}\s*[»"”]?\s*(?:класс|кл\.?)?\s*$/;
/** A class with its letter: «5А», «5 «Б»», «В» – and not its grade, «5», «5-е», «V». */
export const hasLetter = (text: string): boolean => letterAtEnd.test(text) && !ordinal.test(text) && !roman.test(text);
/** «V», «VI кл.»; Cyrillic «Х» is a letter of a class as well. */
const roman = /^\s*(?:V|X|XI)\s*(?:кл\.?|класс[а-я]*)?\s*$/;

/** «ул. Лесная, 5А» is a house. */
const street = /(?:^|[^а-яё])(?:ул|улица|пер|переулок|пр|пр-т|просп|проспект|наб|дом|д)\.?\s[^,;(]*$/i;

/** The school and the class a cell names; null where it names no class of a school. Pure and remembered. */
export const classIn = remembered((raw: string): SchoolClass | null => {
  const text = tidy(raw);
  const ends = closing.exec(text);
  const found = apart.exec(text) ?? beside.exec(text) ?? (ends && !isBare(ends[1]!) ? ends : null);
  if (!found) return null;
  const school = found[1]!;
  const ofClass = (found[2] ?? found[3])!;
  const grade = parseInt(ofClass, 10);
  if (grade < 1 || grade > 11 || street.test(school) || nameOf(school).kind !== 'school') return null;
  return { school, ofClass, sure: /[а-яё]/i.test(ofClass) };
});

/** Rows by which a column of schools is known to name classes. */
const LOOK = 60;

/** How the column of schools names classes: in the cells of their schools, or in rows of their own below them; null where it names none. */
export function classesIn(grid: Grid, place: TablePlace, identity: Identity): 'names' | 'rows' | null {
  const { school, numbered, class: own } = identity;
  if (school === null || numbered || own !== null) return null;
  const last = Math.min(place.bodyBottom, place.bodyTop + LOOK);
  for (let row = place.bodyTop; row <= last; row += 1) {
    const cell = grid.values[row]![school];
    if (typeof cell !== 'string') continue;
    if (classIn(cell)?.sure) return 'names';
    if (isClass(cell) && outlineOf(grid, place, school) === 'procedures') return 'rows';
  }
  return null;
}
