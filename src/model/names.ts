/** School names made equal, so that one school is one across sheets, lists and hand decisions. */
import { remembered } from './remembered';

/** Legal forms as letters: they change more often than the school does, so they do not distinguish schools. */
const legalForms = new Set(
  (
    'мбоу мкоу маоу моу гбоу гкоу гаоу гоу огбоу огкоу огоу кгбоу кгкоу кгоу фгкоу фгбоу ноу чоу ану ано мбу мку мау мбвоу ' +
    'мбвсоу мквсоу мбусош мсоу мвсоу мбно мбноу гбу гку мо оу оо'
  ).split(' '),
);
/** Words a legal form in full is made of, in any order and gender. */
const legalWord =
  /^(?:муниципальн|государственн|областн|краев|республиканск|федеральн|районн|частн|негосударственн|автономн|бюджетн|казенн|общеобразовательн|образовательн|некоммерческ)(?:ое|ая|ой|ого|ый)$|^(?:учреждени|организаци)[еяию]$/;
/** Types of schools in words → letters. Longer phrases first. */
const types: readonly (readonly [RegExp, string])[] = [
  [/средн(?:яя|ей) (?:полная )?общеобразовательн(?:ая|ой) школ[аы]/g, 'сош'],
  [/основн(?:ая|ой) общеобразовательн(?:ая|ой) школ[аы]/g, 'оош'],
  [/начальн(?:ая|ой) общеобразовательн(?:ая|ой) школ[аы]/g, 'нош'],
];
const shortWords: Readonly<Record<string, string>> = {
  имени: 'им',
  село: 'с',
  села: 'с',
  поселок: 'п',
  поселка: 'п',
  пос: 'п',
  деревня: 'д',
  деревни: 'д',
  город: 'г',
  города: 'г',
  станция: 'ст',
  станции: 'ст',
};

/** A code stuck to a name: «(edu203389)», «(sch123456)», «(286)» at either end. */
const codeAtEnd = /^(.*\S)\s*\(\s*((?:sch|edu)\w*\d+|\d{2,})\s*\)$/i;
const codeAtStart = /^\(\s*((?:sch|edu)\w*\d+|\d{2,})\s*\)\s*(.*)$/i;

/** «МБОУ «СОШ № 5»(edu203389)» → name and code; code null where the text has none. */
export function splitCode(text: string): { name: string; code: string | null } {
  const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const end = codeAtEnd.exec(trimmed);
  if (end) return { name: end[1]!.trim(), code: end[2]! };
  const start = codeAtStart.exec(trimmed);
  return start ? { name: start[2]!.trim(), code: start[1]! } : { name: trimmed, code: null };
}

/** Lower case, ё as е, no quotes, spaces single: the least that two spellings of anything share. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"“”„‟'‘’`]/g, ' ')
    .replace(/[\s\u00a0\u200b\u00ad]+/g, ' ')
    .trim();
}

/**
 * A school's name without what differs between spellings: legal form (words or letters), quotes, case, Ё/Е, «№ 2» / «№2», line breaks,
 * a code stuck to it. «Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»» → «сош 5».
 */
export const schoolKey = remembered((name: string): string => {
  let text = plainText(splitCode(name).name);
  for (const [phrase, letters] of types) text = text.replace(phrase, letters);
  const words = text
    .replace(/№|(?<![a-zа-я])n(?=\s*\d)|#/g, ' ')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word) => !legalForms.has(word) && !legalWord.test(word));
  return (kept.length > 0 ? kept : words).map((word) => shortWords[word] ?? word).join(' ');
});

/** A municipality's name without the kind of unit and case: «Сосновский муниципальный район» → «сосновский». */
export const municipalityKey = remembered((name: string): string =>
  plainText(name.replace(/\((?:reg)?\w*\d+\)\s*$/i, ''))
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .split(' ')
    .filter((word) => !/^(?:муниципальн[а-я]*|округ[а]?|район[а]?|городск[а-я]*|мо|го|мр|г|город)$/.test(word))
    .join(' '),
);
