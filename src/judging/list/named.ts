import type { School } from '../../model/school';
import { municipalityKey, schoolKey } from '../../naming';

/** A school as something kept names it: by code, else by name and municipality. */
export type NamedSchool = Pick<School, 'name' | 'code' | 'municipality'>;

/** Tells whether a school of a reading is the one named: by code, else by name and municipality made equal. Names are made equal once. */
export function isNamed({ code, name, municipality }: NamedSchool): (school: School) => boolean {
  const wanted = code?.toLowerCase();
  const key = schoolKey(name);
  const place = municipality === null ? '' : municipalityKey(municipality);
  return (school) => {
    if (wanted !== undefined && school.code !== null) return wanted === school.code.toLowerCase();
    return school.keys.includes(key) && (place === '' || school.place === '' || place === school.place);
  };
}
