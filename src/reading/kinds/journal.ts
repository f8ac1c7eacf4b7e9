import type { JournalRow } from '../../model/reading';
import type { Column } from '../columns/columns';
import type { BodyCount } from './results';
import type { Sighting } from '../schools/sighting';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';
import { plain } from '../text/text';
import { cellValue } from '../text/values';

/** «Сравнение отметок с отметками по журналу»: in columns, or in the older form as three rows under each group. */
export const isJournal = (work: TableWork): boolean => {
  const has = (role: Column['role']) => work.columns.some((column) => column.role === role);
  return (has('lowered') && has('raised')) || longForm(work) !== null;
};

/** Column whose rows read Понизили / Подтвердили / Повысили. */
function longForm({ grid, place }: TableWork): number | null {
  const last = Math.min(place.bodyBottom, place.bodyTop + 12);
  for (let row = place.bodyTop; row <= last; row += 1) {
    const col = grid.values[row]!.findIndex((cell) => typeof cell === 'string' && /^понизили/.test(plain(cell)));
    if (col >= 0) return col;
  }
  return null;
}

type Part = 'lowered' | 'confirmed' | 'raised';
const parts: readonly Part[] = ['lowered', 'confirmed', 'raised'];

export function readJournal(work: TableWork): BodyCount {
  const long = longForm(work);
  return long === null ? readColumns(work) : readLong(work, long);
}

const numberAt = (values: readonly unknown[], column: Column | null | undefined): number | null => {
  if (!column) return null;
  const value = cellValue((values[column.col] ?? null) as string | number | null);
  return value.kind === 'number' ? value.number : null;
};

function readColumns(work: TableWork): BodyCount {
  const { grid, place, procedures } = work;
  const skipped = new Skipped();
  const walk = work.walk(false);
  const pick = (part: Part, unit: 'people' | 'percent') =>
    work.columns.find(({ role, unit: own }) => role === part && (own ?? 'percent') === unit);
  const participants = work.column('participants');
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school') {
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    const people = parts.map((part) => numberAt(values, pick(part, 'people')));
    const points = parts.map((part) => numberAt(values, pick(part, 'percent')));
    const shares =
      people.every((value) => value !== null) && sum(people) > 0
        ? people.map((value) => value! / sum(people))
        : asShares(points, numberAt(values, participants));
    const key = participants?.key ?? work.columns[0]!.key;
    const procedure = procedures.at(key, 0, values);
    if (!shares || !procedure) {
      skipped.add(procedure ? 'noNumbers' : 'noProcedure', row + work.top);
      continue;
    }
    resultRows += 1;
    keep(work, walk.sighting!, procedure, procedures.yearAt(key, values), numberAt(values, participants), shares, row);
  }
  return { resultRows, skipped };
}

function keep(
  work: TableWork,
  sighting: Sighting,
  procedure: JournalRow['procedure'],
  year: number | null,
  participants: number | null,
  shares: readonly number[],
  row: number,
): void {
  if (year !== null && (sighting.year === null || sighting.year < year)) sighting.year = year;
  const [lowered, confirmed, raised] = shares as [number, number, number];
  const col = work.identity.school ?? work.identity.code ?? work.grid.left;
  work.book.journal.push({
    school: sighting.school,
    procedure,
    year,
    participants,
    lowered,
    confirmed,
    raised,
    sheet: work.sheet.name,
    cell: work.address(row, col),
  });
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Percent points, shares or people of so many → shares; null where they do not add up to the whole. */
function asShares(values: readonly (number | null)[], people: number | null = null): number[] | null {
  if (values.some((value) => value === null)) return null;
  const total = sum(values);
  if (people !== null && total > 0 && total === people) return values.map((value) => value! / total);
  if (Math.abs(total - 100) <= 1.5) return values.map((value) => value! / 100);
  return Math.abs(total - 1) <= 0.02 ? values.map((value) => value!) : null;
}

/** Older form: a group's rows Понизили, Подтвердили, Повысили, Всего, the group named in its first row or in the row above. */
function readLong(work: TableWork, label: number): BodyCount {
  const { grid, place, procedures } = work;
  const skipped = new Skipped();
  const walk = work.walk(false);
  const percent = work.columns.find(({ unit, col }) => unit === 'percent' && col !== label) ?? null;
  const count = work.column('participants');
  const key = (count ?? percent ?? work.columns[0]!).key;
  let sighting: Sighting | null = null;
  let first = place.bodyTop;
  let got: Partial<Record<Part, { people: number | null; points: number | null }>> = {};
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    const text = typeof values[label] === 'string' ? plain(values[label]) : '';
    const part = /^понизили/.test(text)
      ? 'lowered'
      : /^подтвердили/.test(text)
        ? 'confirmed'
        : /^повысили/.test(text)
          ? 'raised'
          : null;
    const own = label === work.identity.school ? (part || /^всего/.test(text) ? null : row) : row;
    if (own !== null) {
      walk.to(row);
      if (walk.sighting) {
        sighting = walk.sighting;
        first = row;
        got = {};
      } else if (walk.kind === 'group') sighting = null;
    }
    if (!part || !sighting) {
      skipped.add(
        part ? 'region' : text && own === null ? 'total' : walk.kind === 'school' ? 'schoolHeading' : walk.reason,
        row + work.top,
      );
      continue;
    }
    resultRows += 1;
    got[part] = { people: numberAt(values, count), points: numberAt(values, percent) };
    if (got.lowered && got.confirmed && got.raised) {
      const all = parts.map((each) => got[each]!);
      const people = all.map((each) => each.people);
      const total = people.every((value) => value !== null) ? sum(people) : null;
      const shares = total ? people.map((value) => value! / total) : asShares(all.map((each) => each.points));
      const procedure = procedures.at(key, 0, values);
      if (shares && procedure) keep(work, sighting, procedure, procedures.yearAt(key, values), total, shares, first);
      got = {};
    }
  }
  return { resultRows, skipped };
}
