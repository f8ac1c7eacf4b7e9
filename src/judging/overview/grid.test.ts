import type { NotHeld } from '../../model/criteria';
import { gridOf, weakestOf, type GridCell } from '..';
import { judged, ma5, ma6, oge, result, ru5, school } from '../testing/results';

const ege = { kind: 'ЕГЭ', subject: 'Русский язык', grade: 11 } as const;
const senior = school('СОШ № 1');
const junior = school('Берёзовская ООШ');
const silent = school('СОШ № 3');
const results = [
  result(ma5, 2024, 2, 20, senior),
  result(ma5, 2025, 8, 20, senior),
  result(ru5, 2025, 9, 20, senior),
  result(ege, 2025, 1, 12, senior),
  result(ma5, 2025, 7, 20, junior),
  result(ru5, 2025, 0, 20, silent),
  result(ege, 2025, 0, 9, silent),
];
const said = (cell: GridCell) =>
  typeof cell === 'string' ? cell : `${cell.result.low} из ${cell.result.participants}`;
const grid = (notHeld: readonly NotHeld[] = []) => {
  const judgement = judged(results);
  const found = gridOf({ judgement, notHeld })!;
  const row = (name: string) =>
    found
      .cellsOf(judgement.verdicts.find(({ school: { name: known } }) => known === name)!)
      .map((pair) => pair.map(said));
  return { found, row };
};

test('columns are the procedures that anybody has, in the order of the criteria', () => {
  const { found } = grid();
  expect(found.columns.map(({ id }) => id)).toEqual(['ВПР|Математика|5', 'ВПР|Русский язык|5', 'ЕГЭ|Русский язык|11']);
  const [ma] = found.columns;
  expect(ma!.years[0]).toMatchObject({ year: 2024, held: true, schools: 1, owed: 3, low: 0 });
  expect(ma!.years[1]).toMatchObject({ year: 2025, schools: 2, owed: 3, low: 2, participants: 40, people: 15 });
});

test('a result, «нет данных», what nobody has and an eleventh grade that is not are told apart', () => {
  const { row } = grid();
  expect(row('СОШ № 1')).toEqual([
    ['2 из 20', '8 из 20'],
    // Nobody has Russian of 2024: it may be a file that was not added.
    ['nobody', '9 из 20'],
    ['nobody', '1 из 12'],
  ]);
  expect(row('СОШ № 3')[0]).toEqual(['missing', 'missing']);
  // A school named «основная» has no eleventh grade.
  expect(row('Берёзовская ООШ')).toEqual([
    ['missing', '7 из 20'],
    ['nobody', 'missing'],
    ['no-seniors', 'no-seniors'],
  ]);
});

test('what people said was not held is owed by nobody', () => {
  const entry = { kind: 'ВПР', subject: 'Математика', grade: 5, year: 2024, school: null } as const;
  const { found, row } = grid([entry]);
  expect(row('СОШ № 3')[0]).toEqual(['not-held', 'missing']);
  expect(found.columns[0]!.years[0].owed).toBe(1);
  // Somebody has it: it was held all the same.
  expect(found.columns[0]!.years[0].notHeld).toBe(false);
  expect(found.incomplete.map(({ verdict, missing }) => [verdict.school.name, missing])).toEqual([
    ['Берёзовская ООШ', 1],
    ['СОШ № 3', 1],
  ]);
});

test('what nobody has and people say was not held is not held, in that year alone; at one school it says nothing of all', () => {
  const entry = { kind: 'ВПР', subject: 'Русский язык', grade: 5, year: 2024, school: null } as const;
  const { found, row } = grid([entry, { ...entry, year: 2020 }]);
  expect(row('СОШ № 1')[1]).toEqual(['not-held', '9 из 20']);
  const said = (of: typeof found) => of.columns.map(({ years }) => years.map(({ notHeld }) => notHeld));
  expect(said(found)).toEqual([
    [false, false],
    [true, false],
    [false, false],
  ]);
  const at = grid([{ ...entry, school: { name: 'СОШ № 1', code: null, municipality: null } }]);
  expect(said(at.found).flat()).not.toContain(true);
  expect([at.row('СОШ № 1')[1]![0], at.row('СОШ № 3')[1]![0]]).toEqual(['not-held', 'nobody']);
});

test('the map and the verdicts know the same schools as incomplete', () => {
  const judgement = judged(results);
  const { incomplete } = gridOf({ judgement, notHeld: [] })!;
  expect(incomplete.map(({ verdict }) => verdict)).toEqual(judgement.verdicts.filter((one) => one.incomplete));
});

test('the weakest procedure is the one with most low schools; one without any is left out', () => {
  expect(weakestOf(grid().found).map(({ id }) => id)).toEqual(['ВПР|Математика|5', 'ВПР|Русский язык|5']);
});

test('without years there is no grid', () => {
  const judgement = judged([], { years: null });
  expect(gridOf({ judgement, notHeld: [] })).toBeNull();
});

test('procedures of other criteria have no column', () => {
  const judgement = judged([result(ma6, 2025, 5, 20, senior), result(oge, 2025, 5, 20, senior)], {
    procedures: [{ kind: 'ОГЭ', subject: 'Математика', grade: null }],
  });
  expect(gridOf({ judgement, notHeld: [] })!.columns.map(({ id }) => id)).toEqual(['ОГЭ|Математика|9']);
});

describe('who teaches no eleventh grade', () => {
  const cell = (name: string, ...own: ReturnType<typeof result>[]): GridCell => {
    const at = school(name);
    const all = [
      result(ege, 2025, 1, 12, senior),
      result(ma5, 2025, 0, 20, at),
      ...own.map((one) => ({ ...one, school: at })),
    ];
    const judgement = judged(all);
    const found = gridOf({ judgement, notHeld: [] })!;
    const column = found.columns.findIndex(({ procedure }) => procedure.kind === 'ЕГЭ');
    return found.cellsOf(judgement.verdicts.find((verdict) => verdict.school === at)!)[column]![1];
  };
  test.each([
    ['Луговская ООШ', 'no-seniors'],
    ['Луговская НОШ', 'no-seniors'],
    ['Прогимназия № 2', 'no-seniors'],
    ['Луговская СОШ', 'missing'],
    ['Гимназия № 2', 'missing'],
  ])('%s: %s', (name, expected) => {
    expect(cell(name)).toBe(expected);
  });
  test('one that has a result of ЕГЭ all the same owes it', () => {
    expect(cell('Луговская ООШ', result({ ...ege, subject: 'Математика (базовая)' }, 2025, 0, 5))).toBe('missing');
  });
});

test('columns follow the criteria; several grades of one «any grade» go up, whatever was read first', () => {
  const of = (grade: number | null) => ({ kind: 'ВПР', subject: 'Математика', grade }) as const;
  const criteria = { procedures: [of(null), { kind: 'ВПР', subject: 'Русский язык', grade: 5 } as const] };
  for (const grades of [
    [6, null, 5],
    [5, 6, null],
    [null, 5, 6],
  ]) {
    const judgement = judged(
      [result(ru5, 2025, 0, 20), ...grades.map((grade) => result(of(grade), 2025, 0, 20))],
      criteria,
    );
    const { columns } = gridOf({ judgement, notHeld: [] })!;
    expect(columns.map(({ procedure: { subject, grade } }) => [subject, grade])).toEqual([
      ['Математика', null],
      ['Математика', 5],
      ['Математика', 6],
      ['Русский язык', 5],
    ]);
  }
});

test('a procedure that only a later school has stands where the criteria have it', () => {
  const two = school('СОШ № 2');
  const judgement = judged([result(ru5, 2025, 0, 20), result(oge, 2025, 0, 20), result(ma5, 2025, 0, 20, two)]);
  const { columns } = gridOf({ judgement, notHeld: [] })!;
  expect(columns.map(({ procedure }) => procedure)).toEqual([ma5, ru5, oge]);
});

test('the weakest first: by low schools, then by the share of people; those without a low school are left out', () => {
  const two = school('СОШ № 2');
  const all = [
    // One low school each, 30 % and 25 % of all people; two low schools; none; low in the previous year alone.
    result(ru5, 2025, 30, 100),
    result(ru5, 2025, 0, 20, two),
    result(oge, 2025, 7, 10),
    result(oge, 2025, 5, 30, two),
    result(ma5, 2025, 3, 10),
    result(ma5, 2025, 3, 10, two),
    result(ma6, 2025, 1, 20),
    result(ege, 2024, 9, 20),
    result(ege, 2025, 1, 20),
  ];
  const { columns } = gridOf({ judgement: judged(all), notHeld: [] })!;
  const ids = (list: typeof columns): string[] => list.map(({ procedure: { kind, subject } }) => `${kind} ${subject}`);
  const found = { columns } as NonNullable<ReturnType<typeof gridOf>>;
  const expected = ['ВПР Математика', 'ОГЭ Математика', 'ВПР Русский язык'];
  expect(ids(weakestOf(found))).toEqual(expected);
  expect(ids(weakestOf({ ...found, columns: [...columns].reverse() }))).toEqual(expected);
});
