/** «СОШ № 5 (корпус 1)», «СОШ № 5, к. 2»: buildings of one school in rows of their own. */
import type { Identity } from '../columns/identity';
import { isBlank, type Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { plain, tidy } from '../text/text';
import { peopleIn } from './district-sums';
import { nameOf } from './names';

const building = /^(.*\S)(\s*[,;]\s*|\s*\(|\s)(?:корпус|корп\.?|к\.|здание|зд\.)\s*№?\s*(?:\d{1,2}|[А-ЯЁ])\s*\)?$/i;

/** The school a name is a building of; null where it names none. «Кадетский корпус № 1» is a school itself. */
export function schoolOfBuilding(name: string): string | null {
  const [, school, between] = building.exec(tidy(name)) ?? [];
  if (school === undefined || !(between!.trim() || /["«»№\d]/.test(school))) return null;
  return nameOf(school).kind === 'school' ? school : null;
}

/** Rows of a school and of its buildings. */
interface Rows {
  own: number | null;
  buildings: number[];
}

/** Looks a table's schools through once for those whose buildings stand apart. */
export class Buildings {
  private readonly schools = new Map<string, Rows>();

  constructor(
    private readonly grid: Grid,
    { bodyTop, bodyBottom }: TablePlace,
    private readonly identity: Identity,
  ) {
    const own: [string, number][] = [];
    for (let row = bodyTop; row <= bodyBottom; row += 1) {
      const cell = grid.values[row]![identity.school!];
      if (typeof cell !== 'string' || isBlank(cell)) continue;
      const school = schoolOfBuilding(cell);
      if (school === null) own.push([plain(cell), row]);
      else this.at(school).buildings.push(row);
    }
    for (const [name, row] of own) {
      const rows = this.schools.get(name);
      if (rows) rows.own ??= row;
    }
  }

  /** What a building's row is: of a school that has more rows, told in that school's own row already, or alone. */
  kindOf(school: string): 'part' | 'told' | 'alone' {
    const { own, buildings } = this.at(school);
    if (own === null) return buildings.length > 1 ? 'part' : 'alone';
    return this.addUp(own, buildings) ? 'told' : 'part';
  }

  private at(school: string): Rows {
    const rows = this.schools.get(plain(school)) ?? { own: null, buildings: [] };
    this.schools.set(plain(school), rows);
    return rows;
  }

  private addUp(own: number, buildings: readonly number[]): boolean {
    const { grid, identity } = this;
    const sums = grid.values[own]!.flatMap((cell, col) => {
      const whole = col === identity.school || col === identity.number ? null : peopleIn(cell);
      if (whole === null) return [];
      return [buildings.reduce((sum, row) => sum + (peopleIn(grid.values[row]![col]) ?? 0), 0) === whole];
    });
    return sums.filter(Boolean).length > 1 && sums.filter(Boolean).length * 2 > sums.length;
  }
}
