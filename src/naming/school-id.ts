/**
 * Ids of schools without a login. They stand in saved workbooks (roadmap marks, answers, entered values), so this is the one making of names
 * equal that never changes, whatever words are added beside it; nothing but ids is made of it.
 */
import { remembered } from '../model/remembered';
import { codeSystem } from './code';
import { plain } from './text';

const legal =
  /^(?:(?:муниципальн|бюджетн|казенн|автономн|государственн|частн|федеральн|областн|краев|республиканск|некоммерческ|негосударственн|учрежден|организац).*|мбоу|мкоу|маоу|моу|мобу|гбоу|гкоу|гаоу|гоу|чоу|ноу|нчоу|ано|аноо|оу|оо|фгкоу|фгбоу|мбсоу|кгбоу|огбоу|обоу|окоу|мбоо|мкоо|мбу|мку|мау|чу)$/;
const types: readonly (readonly [RegExp, string])[] = [
  [/(?<![^ ])вечерн\S* (?:сменн\S* общеобразовательн\S* )?школ\S*/g, 'всош'],
  [/(?<![^ ])(?:средн\S* (?:общеобразовательн\S* )?школ\S*|сш(?![^ ]))/g, 'сош'],
  [/(?<![^ ])(?:основн\S* (?:общеобразовательн\S* )?школ\S*|ош(?![^ ]))/g, 'оош'],
  [/(?<![^ ])начальн\S* (?:общеобразовательн\S* )?школ\S*/g, 'нош'],
  [/(?<![^ ])общеобразовательн\S* школ\S*/g, 'школа'],
  [/(?<![^ ])школ\S* интернат\S*/g, 'интернат'],
  [/(?<![^ ])гимнази\S*/g, 'гимназия'],
  [/(?<![^ ])лице\S*/g, 'лицей'],
  [/(?<![^ ])школ\S*/g, 'школа'],
  [/(?<![^ ])филиал\S*/g, 'филиал'],
  [/(?<![^ ])имени(?![^ ])/g, 'им'],
  [/(?<![^ ])сел[оа](?![^ ])/g, 'с'],
  [/(?<![^ ])деревн\S*/g, 'д'],
  [/(?<![^ ])(?:поселок|поселка|пос)(?![^ ])/g, 'п'],
  [/(?<![^ ])станиц\S*/g, 'ст'],
  [/(?<![^ ])города?(?![^ ])/g, 'г'],
  [/(?<![^ ])(?:обще)?образовательн\S* (?=(?:учрежден|организац)\S*)/g, ''],
];
const fillers = /^(?:муниципальн(?:ый|ого|ое)|района?|р|н|округа?|городско(?:й|го)|го|мо|мр|г|город|образование|зато)$/;

const words = (text: string): string[] => plain(text).match(/кол-во|[a-zа-я0-9]+|%/g) ?? [];

const nameId = remembered((name: string): string => {
  const all = words(name.replace(/\(\s*(?:edu|sch)\d+\s*\)/gi, ' ')).filter((word) => word !== 'n');
  let text = all.join(' ');
  for (const [phrase, short] of types) text = text.replace(phrase, short);
  const kept = text.split(' ').filter((word) => word !== '' && !legal.test(word));
  return (kept.filter((word, at) => word !== kept[at - 1]).join(' ') || all.join(' ')).replace(/(\d) (?=[а-я]$)/, '$1');
});

const municipalityId = remembered((name: string): string => {
  const all = words(name);
  const rest = all.filter((word) => !fillers.test(word));
  return (rest.length ? rest : all).join(' ');
});

/** A login is a school's id everywhere; a plain code or the name goes with the municipality. */
export const schoolId = (name: string, code: string | null, municipality: string | null): string =>
  code && codeSystem(code) !== 'number'
    ? code
    : `${municipality === null ? '' : municipalityId(municipality)}|${code ?? nameId(name)}`;
