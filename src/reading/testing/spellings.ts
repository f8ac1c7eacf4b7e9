/** How sheets spell one school, and how a test tells that two spellings are the same one. */
import { remembered } from '../../model/remembered';
import type { Dice } from './tape';
import type { TrueSchool } from './truth';

const formWords: Record<string, string> = {
  МБОУ: 'Муниципальное бюджетное общеобразовательное учреждение',
  МКОУ: 'Муниципальное казённое общеобразовательное учреждение',
  МАОУ: 'Муниципальное автономное общеобразовательное учреждение',
  МОУ: 'Муниципальное общеобразовательное учреждение',
};
const typeWords: Record<string, string> = {
  СОШ: 'средняя общеобразовательная школа',
  ООШ: 'основная общеобразовательная школа',
};

/** «МБОУ «СОШ № 5»», «МКОУ «Берёзовская ООШ»», «МБОУ «СОШ» с. Ключи», «Филиал МБОУ «СОШ № 9» в с. Озёрки». */
export function plainName(school: TrueSchool, form = school.form, type = school.type): string {
  const inner = [school.title, type, school.number === null ? null : `№ ${school.number}`]
    .filter((part) => part !== null)
    .join(' ');
  const name = `${form} «${inner.charAt(0).toUpperCase()}${inner.slice(1)}»`;
  if (school.branch) return `Филиал ${name} в ${school.place}`;
  return school.place ? `${name} ${school.place}` : name;
}

/** One sheet keeps one style; `mixed` changes it from row to row. */
export const spellingStyles = [
  'plain',
  'straightQuotes',
  'noQuotes',
  'gluedNumber',
  'ye',
  'lineBreak',
  'noBreakSpace',
  'formInWords',
  'allInWords',
  'spaces',
  'mixed',
  'noForm',
  'upper',
  'latinNumber',
  'lowQuotes',
] as const;
export type SpellingStyle = (typeof spellingStyles)[number];

export function spelled(school: TrueSchool, style: SpellingStyle, dice: Dice): string {
  const name = plainName(school);
  switch (style) {
    case 'plain':
      return name;
    case 'straightQuotes':
      return name.replace(/[«»]/g, '"');
    case 'noQuotes':
      return name.replace(/[«»]/g, '');
    case 'gluedNumber':
      return name.replace(/№ /g, '№');
    case 'ye':
      return name.replace(/ё/g, 'е');
    case 'lineBreak':
      return name.replace(` «`, '\n«');
    case 'noBreakSpace':
      return name.replace(/№ /g, '№\u00a0').replace(' «', '\u00a0«');
    case 'formInWords':
      return plainName(school, formWords[school.form]);
    case 'allInWords':
      return plainName(school, formWords[school.form], typeWords[school.type] ?? school.type);
    case 'spaces':
      return ` ${name.replace(/ /g, '  ')} `;
    case 'noForm':
      return school.branch ? name : name.replace(`${school.form} `, '').replace(/[«»]/g, '');
    case 'upper':
      return plainName(school, school.form, typeWords[school.type] ?? school.type).toUpperCase();
    case 'latinNumber':
      return name.replace(/№ /g, 'N ').replace(/[«»]/g, '');
    case 'lowQuotes':
      return name.replace(/«/g, '„').replace(/»/g, '“');
    case 'mixed':
      return spelled(school, dice.of(spellingStyles.slice(0, 10)), dice);
  }
}

/** All spellings of a school fold to one text; used to compare, not to teach the reader. */
export const folded = remembered((name: string): string => {
  let text = name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s\u00a0]+/g, ' ');
  text = text.replace(/\((?:edu|sch|\d)[a-z0-9]*\)/g, ' ').replace(/["«»“”„]/g, ' ');
  for (const [short, words] of [...Object.entries(typeWords), ...Object.entries(formWords)])
    text = text.replace(words.toLowerCase().replace(/ё/g, 'е'), short.toLowerCase());
  text = text.replace(/(^| )(мбоу|мкоу|маоу|моу)(?= )/g, ' ');
  return text
    .replace(/ n (?=\d)/g, ' №')
    .replace(/№ */g, '№')
    .replace(/ +/g, ' ')
    .trim();
});
