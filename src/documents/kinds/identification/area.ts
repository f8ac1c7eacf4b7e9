import type { School } from '../../../model/school';
import type { ChanceArea } from '../../../words/list/list';

/** Whose schools these are: a municipality's only where every school is known to be of the same one. */
export function areaOf(schools: readonly School[]): ChanceArea {
  const known = new Set(schools.map(({ municipality }) => municipality));
  if (known.size === 1) return known.has(null) ? 'workbook' : 'municipality';
  known.delete(null);
  return known.size > 1 ? 'region' : 'workbook';
}
