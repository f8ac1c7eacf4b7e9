import type { School } from '../model/school';
import { municipalityName } from './municipality';
import { schoolCore, schoolName } from './school';

type Told = Omit<School, 'keys' | 'cores' | 'place' | 'ids' | 'written'> & Partial<Pick<School, 'ids' | 'written'>>;

/** A school with the keys its names are compared by. */
export function stamped(school: Told): School {
  const { id, name, code, municipality, spellings } = school;
  const { key, stems } = municipality === null ? { key: '', stems: [] } : municipalityName(municipality);
  const says = [name].concat(spellings).map(schoolName);
  return {
    id,
    name,
    code,
    municipality,
    spellings,
    written: school.written ?? [],
    ids: school.ids ?? [id],
    keys: once(says.map((each) => each.key)),
    cores: once(says.map((each) => schoolCore(each, stems))),
    place: key,
  };
}

/** Each of a few texts once; most schools are written one way. */
export const once = (texts: string[]): string[] =>
  texts.length < 2 ? texts : texts.filter((text, at) => texts.indexOf(text) === at);
