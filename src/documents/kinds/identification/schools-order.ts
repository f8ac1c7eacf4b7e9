import type { School } from '../../../model/school';
import type { ChanceArea } from '../../../words/list';

const byText = new Intl.Collator('ru', { numeric: true });

/** Municipality, then name; numbers in names by their size («№ 2» before «№ 10»). */
export const schoolOrder = (a: School, b: School): number =>
  byText.compare(a.municipality ?? '', b.municipality ?? '') || byText.compare(bareName(a.name), bareName(b.name));

/** Without legal form and quotes at the start, which say nothing about the place in a list. */
const bareName = (name: string): string => name.replace(/^[А-ЯЁ]{2,8}\s+/, '').replace(/[«»"]/g, '');

/** More than one municipality: the sheets show a column of them. */
export const hasMunicipalities = (schools: readonly School[]): boolean =>
  new Set(schools.map(({ municipality }) => municipality)).size > 1;

/** Whose schools these are: a municipality's only where every school is known to be of the same one. */
export function areaOf(schools: readonly School[]): ChanceArea {
  const known = new Set(schools.map(({ municipality }) => municipality));
  if (known.size === 1) return known.has(null) ? 'workbook' : 'municipality';
  known.delete(null);
  return known.size > 1 ? 'region' : 'workbook';
}
