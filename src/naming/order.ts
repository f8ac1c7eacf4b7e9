import { remembered } from '../model/remembered';
import type { School } from '../model/school';

const byText = new Intl.Collator('ru', { numeric: true });

/** Municipality, then name; numbers in names by their size («№ 2» before «№ 10»). */
export const schoolOrder = (a: School, b: School): number =>
  (a.place === b.place ? 0 : byText.compare(a.place, b.place)) || byText.compare(bareName(a.name), bareName(b.name));

/** Without legal form and quotes at the start, which say nothing about the place in a list. */
const bareName = remembered((name: string): string => name.replace(/^[А-ЯЁ]{2,8}\s+/, '').replace(/[«»"]/g, ''));

/** More than one municipality: the sheets show a column of them. */
export const hasMunicipalities = (schools: readonly School[]): boolean =>
  new Set(schools.map(({ municipality }) => municipality)).size > 1;
