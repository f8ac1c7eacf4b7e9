import type { School } from '../model/school';
import { municipalityName } from './municipality';
import { schoolCore, schoolKey, schoolName } from './school';

type Told = Omit<School, 'keys' | 'cores' | 'place' | 'ids' | 'written'> & Partial<Pick<School, 'ids' | 'written'>>;

/** A school with the keys its names are compared by. */
export function stamped(school: Told): School {
  const { name, spellings, municipality } = school;
  const { key, stems } = municipality === null ? { key: '', stems: [] } : municipalityName(municipality);
  const names = [name, ...spellings];
  return {
    ...school,
    ids: school.ids ?? [school.id],
    written: school.written ?? [],
    keys: [...new Set(names.map(schoolKey))],
    cores: [...new Set(names.map((each) => schoolCore(schoolName(each), stems)))],
    place: key,
  };
}
