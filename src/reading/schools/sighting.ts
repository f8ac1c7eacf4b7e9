import type { School } from '../../model/school';
import { municipalityKey, schoolKey, schoolName, type SchoolName } from '../../naming';

/** A school as one place of the workbook names it; `school` is filled when all sheets are read. */
export interface Sighting {
  name: string;
  code: string | null;
  municipality: string | null;
  /** What the name says; null where a code stands for the name. */
  says: SchoolName | null;
  /** Equal for spellings of one school inside one table, legal forms aside: code, else municipality and name made equal. */
  same: string;
  /** Latest year it was met with; null where none was. */
  year: number | null;
  /** Draft that results point at until the matching. */
  school: School;
}

/** Collects the schools of a workbook as they are met. */
export class SchoolBook {
  private readonly sightings = new Map<string, Sighting>();

  at(name: string, code: string | null, municipality: string | null): Sighting {
    const key = `${code ?? ''}\u0001${municipality ?? ''}\u0001${name}`;
    let sighting = this.sightings.get(key);
    if (!sighting) {
      const place = municipality === null ? '' : municipalityKey(municipality);
      const says = name === code ? null : schoolName(name);
      sighting = {
        name,
        code,
        municipality,
        says,
        same: code ? `${/^[a-z]/.test(code) ? '' : place}#${code}` : `${place}|${schoolKey(name)}`,
        year: null,
        school: { id: key, name, code, municipality, spellings: [], written: [], ids: [], keys: [], cores: [], place },
      };
      this.sightings.set(key, sighting);
    }
    return sighting;
  }

  get all(): Sighting[] {
    return [...this.sightings.values()];
  }
}

/**
 * Tells the schools of one table apart where rows are added up: «МБОУ» and «МКОУ «Каменская СОШ»» are two, a row without a legal form belongs
 * to the first.
 */
export class RowSchools {
  private readonly forms = new Map<string, string>();

  keyOf({ same, says, code }: Sighting): string {
    const form = code ? '' : (says?.form ?? '');
    const first = this.forms.get(same);
    if (!first) this.forms.set(same, form);
    return !first || form === '' || form === first ? same : `${same}|${form}`;
  }
}
