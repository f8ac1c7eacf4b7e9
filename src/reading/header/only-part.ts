/** Whether a title, a heading or a sheet's name speaks of a part of the people, of the work or of a draft: its table is no school's result. */
import { remembered } from '../../model/remembered';
import { pattern } from '../text/said';
import { plain } from '../text/text';
import { bothTogether, draftNames, partsOfPeople, partsOfWork, wholeAgain } from '../vocabulary/parts';

const word = (lines: readonly string[]): string => `(?<![а-я])(?:${pattern(lines)})(?![а-я])`;
const people = new RegExp(word(partsOfPeople), 'g');
const work = new RegExp(word(partsOfWork));
const drafts = new RegExp(word(draftNames));
const draft = new RegExp(`^(?:${pattern(draftNames)})$`);
const together = bothTogether.map((sides) => sides.map((lines) => new RegExp(word(lines))));
const whole = word(wholeAgain);
/** «С учётом пересдачи», «в т. ч. с ОВЗ»: words that take the part back, a few words before it or right after. */
const before = new RegExp(`${whole}(?:[^а-я.;]+[а-я-]+){0,3}[^а-я.;]*$`);
const after = new RegExp(`^[^а-я.;]*(?:[а-я-]+ )?${whole}`);
/** «Школа-интернат для обучающихся с ОВЗ» is a name. */
const nameOfSchool =
  /(?<![а-я])(?:школ|интернат|гимнази|лице|учрежден|организац|центр)[а-я-]*(?:[ "«№]+[а-я\d-]+){0,4}["»]? для [^.;,:»"]*/g;

/** The text speaks of a part of the people or of the work, and of nothing besides. */
export const saysOnlyPart = remembered((raw: string): boolean => {
  const text = plain(raw).replace(nameOfSchool, ' ');
  if (draft.test(text) || work.test(text)) return true;
  if (together.some((sides) => sides.every((side) => side.test(text)))) return false;
  return [...text.matchAll(people)].some(
    ({ index, 0: { length } }) => !before.test(text.slice(0, index)) && !after.test(text.slice(index + length)),
  );
});

/** The same of a name: «план», «черновик 2» beside the sheet that counts. */
export const namesOnlyPart = (name: string): boolean => saysOnlyPart(name) || drafts.test(plain(name));
