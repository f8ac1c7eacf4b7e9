import type { Role, RoleReading, TableKind } from '../../model/reading';
import { roleWhy } from '../../words/reading/reading';
import type { Column } from './columns';
import { nameOf, type NameKind } from '../rows/names';
import { isBlank } from '../grid/shapes';
import type { TableWork } from '../grid/table-work';
import { cellValue } from '../text/values';

const modelRoles: ReadonlySet<string> = new Set<Role>([
  'school',
  'code',
  'municipality',
  'participants',
  'low',
  'mark3',
  'mark4',
  'mark5',
  'mean',
  'quality',
  'pass',
  'year',
  'grade',
  'subject',
  'kind',
  'class',
  'mark',
  'score',
  'primaryScore',
  'journalMark',
  'pupil',
]);
const asRole = (column: Column): Role => {
  if (column.key.journal) return column.role === 'journalMark' ? 'journalMark' : 'other';
  if (column.role === 'pupilsCount') return 'participants';
  if (column.role === 'passed') return 'pass';
  return column.role && modelRoles.has(column.role) ? (column.role as Role) : 'other';
};

/** Roles of a table's columns for the recognition screen; what is needed and was not found stands at the end. */
export function rolesOf(work: TableWork, kind: TableKind): RoleReading[] {
  const { identity, columns, sheet } = work;
  const roles = columns.map((column): RoleReading => {
    const given = work.givenRoles.get(column.col);
    const role = given ?? roleIn(work, column);
    const proper = column.role === role || (column.role === 'pupilsCount' && role === 'participants');
    return {
      role,
      col: column.col + work.left,
      headerPath: column.path,
      headerCell: column.path.length
        ? { sheet: sheet.name, row: column.leafRow + work.top, col: column.col + work.left }
        : null,
      samples: samplesOf(work, column.col, role),
      ...(given && { given: true }),
      confidence: role === 'other' || (proper && column.coverage >= 0.5) || column.coverage === 1 ? 'sure' : 'check',
      why: given
        ? roleWhy.given
        : role === 'other'
          ? roleWhy.none
          : column.why
            ? column.why
            : proper
              ? roleWhy.caption(column.path.join(' / '))
              : roleWhy.content,
    };
  });
  for (const [role, col] of [
    ['school', identity.school],
    ['code', identity.code],
  ] as const) {
    if (col !== null && !roles.some((found) => found.col === col + work.left)) {
      roles.push({
        role,
        col: col + work.left,
        headerPath: [],
        headerCell: null,
        samples: samplesOf(work, col, role),
        confidence: 'check',
        why: roleWhy.content,
      });
    }
  }
  if (kind === 'results' || kind === 'classes') {
    for (const role of ['school', 'participants', 'low'] as const) {
      const there = roles.some(
        (found) =>
          found.role === role ||
          (role === 'low' && found.role === 'pass') ||
          (role === 'school' && found.role === 'code'),
      );
      if (!there && !(role === 'school' && work.context.school)) {
        roles.push({
          role,
          col: null,
          headerPath: [],
          headerCell: null,
          samples: [],
          confidence: 'missing',
          why: roleWhy.missing,
        });
      }
    }
  }
  return roles;
}

/** The identity found by contents goes before what the caption says («ОО» that holds logins is the code). */
function roleIn({ identity }: TableWork, column: Column): Role {
  if (column.col === identity.code) return 'code';
  if (column.col === identity.school) return 'school';
  if (column.col === identity.municipality) return 'municipality';
  if (column.role === 'code' || column.role === 'school') return 'other';
  return asRole(column);
}

const noSchools: ReadonlySet<NameKind> = new Set<NameKind>([
  'total',
  'country',
  'region',
  'municipality',
  'footnote',
  'caption',
]);

const named: ReadonlySet<Role> = new Set<Role>([
  'school',
  'code',
  'municipality',
  'subject',
  'kind',
  'year',
  'grade',
  'class',
]);

/** Values as shown, of rows of schools where there are such. Texts only of columns that cannot hold a pupil's name; nothing of columns that are not used. */
function samplesOf(work: TableWork, col: number, role: Role): string[] {
  if (role === 'pupil' || role === 'other') return [];
  const { grid, place, identity } = work;
  const rows = grid.values.slice(place.bodyTop, Math.min(place.bodyBottom, place.bodyTop + 49) + 1);
  // «Вся выборка» and «Итого» are no schools.
  const nameAt = role === 'school' ? col : identity.school;
  const ofSchools = rows.filter((row) => {
    const name = nameAt === null ? null : row[nameAt];
    return typeof name !== 'string' || !noSchools.has(nameOf(name).kind);
  });
  const samplesIn = (some: typeof rows): string[] => {
    const cells = some.map((row) => row[col]).filter((cell) => !isBlank(cell));
    const shown = cells.filter((cell) => named.has(role) || cellValue(cell!).kind !== 'text').map(shownCell);
    return [...new Set(shown)].slice(0, 3);
  };
  const samples = samplesIn(ofSchools);
  return samples.length > 0 || role === 'school' ? samples : samplesIn(rows);
}
const shownCell = (cell: unknown): string =>
  (typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell)).slice(0, 80);
