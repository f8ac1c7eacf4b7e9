/** What comes back from schools: taken, and stands on the sheets made of it; nothing that stands is changed unasked. */
import { enteredOf } from '../../documents/forms/entered';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../documents/testing/findings';
import { collect, entered, wantedFor } from './collect';
import { makeDocuments } from '../documents/documents';
import { filled, making, needs, office, problemsOf, returned, rows, taken, type, valuesIn } from '../testing/returned';

test('everything a school filled in stands on the sheets made of it, and collected again it is there already', () => {
  const file = returned('1.xlsx', 'СОШ № 1', filled);
  const first = collect(making(office), [file]);
  expect(problemsOf(first)).toEqual([['taken', 'taken', 'taken', 'taken']]);
  expect(first.differing).toEqual([]);
  // Nothing of ours is taken for the school's own.
  expect(first.files[0]!.forms.flatMap(({ left }) => left)).toEqual([]);
  expect(first.added.map(({ kind, shown }) => `${kind} ${shown}`)).toEqual([
    'roadmap выполнено',
    'roadmap приказ № 5',
    'needs 4',
    'processes недост',
    'risk высокая',
    'risk 65\u00a0%',
  ]);
  const { plans, of } = taken(first, office, false);
  expect(valuesIn(plans, 'needs')).toContain(4);
  expect(valuesIn(plans, 'processes')).toContain('недост');
  expect(valuesIn(plans, 'risk')).toEqual(expect.arrayContaining(['высокая', 0.65]));
  expect(valuesIn(plans, 'roadmap', 'municipal:СОШ № 1')).toEqual(expect.arrayContaining(['выполнено', 'приказ № 5']));
  for (const kind of ['needs', 'processes', 'risk', 'roadmap']) expect(enteredOf(of.state, kind)).toEqual({});
  const again = collect(making(of), [file]);
  expect([again.added, again.differing]).toEqual([[], []]);
  expect(again.files[0]!.forms.map(({ same }) => same)).toEqual([2, 1, 1, 2]);
});

test('what differs from what stands is told with both, and stays unless it is to be replaced', () => {
  const { of } = taken(collect(making(office), [returned('1.xlsx', 'СОШ № 1', filled)]), office, false);
  const other = returned('2.xlsx', 'СОШ № 1', (sheets) => {
    needs(sheets, 9);
    type(sheets['Школьные процессы']!, '1.1', 'СОШ', '+');
  });
  const collection = collect(making(of), [other]);
  expect(collection.added).toEqual([]);
  expect(collection.differing.map(({ caption, before, shown }) => [caption, before, shown])).toEqual([
    ['Компьютерное оборудование: Проекторы', '4', '8'],
    ['1.1 Структура учебного плана, 2026 год', 'недост', '+'],
  ]);
  expect(wantedFor(making(of), collection, false)).toEqual([]);
  const { plans } = taken(collection, of, true);
  expect(valuesIn(plans, 'needs')).toContain(8);
  expect(valuesIn(plans, 'processes')).toContain('+');
});

test('statuses of help to a school stand in the municipality’s roadmap too, and the other schools’ roadmaps stay', () => {
  const whole = makeDocuments(making(office), [
    { kind: 'roadmap', inputs: { template: 'municipal' } },
    { kind: 'roadmap', inputs: { template: 'municipal', scope: 'schools', schools: ['СОШ № 2'] } },
  ]);
  if (!whole.ok) throw new Error(whole.problem.code);
  const of = withSheets({ ...office, state: whole.value.state }, whole.value.plans);
  const file = returned(
    '1.xlsx',
    'СОШ № 1',
    ({ 'Дорожная карта': roadmap }) => {
      const row = roadmap!.values.find((cells) => cells.some((cell) => String(cell).startsWith('addressed:')))!;
      row[row.indexOf('не начато')] = 'в работе';
    },
    undefined,
    of,
  );
  const collection = collect(making(of), [file]);
  expect(collection.added).toHaveLength(1);
  const { plans } = taken(collection, of, false);
  expect(plans.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
    'roadmap municipal',
    'roadmap municipal:СОШ № 1',
    'roadmap municipal:СОШ № 2',
    'roadmap-list municipal',
  ]);
  for (const key of ['municipal', 'municipal:СОШ № 1'])
    expect(valuesIn(plans, 'roadmap', key).filter((value) => value === 'в работе')).toHaveLength(1);
});

test('a measure that waits for a roadmap waits on when another one is made', () => {
  const collection = collect(making(office), [returned('1.xlsx', 'СОШ № 1', filled)]);
  const state = entered(office.state, collection, false);
  const made = makeDocuments({ ...making(office), state }, [{ kind: 'roadmap', inputs: { template: 'municipal' } }]);
  expect(made.ok && Object.keys(enteredOf(made.value.state, 'roadmap'))).toHaveLength(2);
});

test('a school renamed since its forms were sent: what it filled in, help to it among that, is taken under its name now', () => {
  const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
    filled(sheets);
    const row = sheets['Дорожная карта']!.values.find((cells) =>
      cells.some((cell) => String(cell).startsWith('addressed:')),
    )!;
    row[row.indexOf('не начато')] = 'в работе';
  });
  const renamed = contextOf(
    findingsOf(readingOf(rows.map(([name, ...rest]) => [name === 'СОШ № 1' ? 'СОШ № 1 имени Героя' : name, ...rest]))),
  );
  const collection = collect(making(renamed), [file]);
  const roadmap = collection.files[0]!.forms.find(({ kind }) => kind === 'roadmap')!;
  expect([roadmap.school, roadmap.added, roadmap.left]).toEqual(['СОШ № 1 имени Героя', 3, []]);
  const { plans } = taken(collection, renamed, false);
  expect(valuesIn(plans, 'roadmap', 'municipal:СОШ № 1 имени Героя')).toContain('в работе');
});

test('a form whose stamp is gone is known by its captions and the school’s name', () => {
  const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
    filled(sheets);
    for (const { values } of Object.values(sheets))
      for (const cells of values)
        cells.forEach((cell, col) => {
          if (String(cell ?? '').startsWith('#shnor-form')) cells[col] = null;
        });
  });
  const collection = collect(making(office), [file]);
  expect(collection.added.map(({ kind }) => kind)).toEqual([
    'roadmap',
    'roadmap',
    'needs',
    'processes',
    'risk',
    'risk',
  ]);
});

test('what is said to be entered stands on a sheet, also of a school that has left the list since', () => {
  const file = returned('1.xlsx', 'СОШ № 1', filled);
  const now = rows.map(([name, of, year, low, ...marks]): Row => [
    name,
    of,
    year,
    name === 'СОШ № 1' ? 0 : low,
    ...marks,
  ]);
  const better = contextOf(findingsOf(readingOf(now)));
  const collection = collect(making(better), [file]);
  expect(collection.added).toHaveLength(6);
  const { of } = taken(collection, better, false);
  for (const kind of ['needs', 'processes', 'risk', 'roadmap']) expect(enteredOf(of.state, kind)).toEqual({});
  expect(collect(making(of), [file]).files[0]!.forms.map(({ same, added }) => [same, added])).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
    [2, 0],
  ]);
});
