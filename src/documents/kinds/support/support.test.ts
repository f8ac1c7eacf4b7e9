import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import { support } from './index';
import { proposals } from './proposals';

/** Weak in mathematics two years running: ШНОР. */
const weak = (school: string, subject = 'Математика'): Row[] => [
  [school, `ОГЭ ${subject}`, 2024, 8, 8, 4, 0],
  [school, `ОГЭ ${subject}`, 2025, 8, 8, 4, 0],
];
/** Strong: nobody low, `five` people with «5» of 20. */
const strong = (school: string, five: number, subject = 'Математика'): Row[] => [
  [school, `ОГЭ ${subject}`, 2024, 0, 5, 15 - five, five],
  [school, `ОГЭ ${subject}`, 2025, 0, 5, 15 - five, five],
];
const of = (rows: Row[], municipalityOf?: (school: string) => string) => findingsOf(readingOf(rows, municipalityOf));
const named = (rows: Row[], limits = { load: 2, people: 10, low: 0.1 }, municipalityOf?: (school: string) => string) =>
  Object.fromEntries(
    proposals(of(rows, municipalityOf), limits).map((one) => [one.school.name, one.mentor?.school.name ?? one.missing]),
  );

test('no school mentors more than its limit', () => {
  const rows = ['А', 'Б', 'В'].flatMap((school) => weak(school));
  expect(named([...rows, ...strong('Лицей', 6)])).toEqual({ А: 'Лицей', Б: 'Лицей', В: 'load' });
  expect(named([...rows, ...strong('Лицей', 6)], { load: 3, people: 10, low: 0.1 })).toEqual({
    А: 'Лицей',
    Б: 'Лицей',
    В: 'Лицей',
  });
});

test('none mentors where it is itself low, or is ШНОР, or has too few participants', () => {
  const low: Row[] = [
    ['Гимназия', 'ОГЭ Математика', 2024, 8, 8, 4, 0],
    ['Гимназия', 'ОГЭ Математика', 2025, 0, 5, 5, 10],
  ];
  const small: Row[] = [['Малая', 'ОГЭ Математика', 2025, 0, 0, 3, 6]];
  expect(named([...weak('А'), ...low, ...small])).toEqual({ А: 'none' });
  expect(named([...weak('А'), ...weak('Б', 'Русский язык'), ...strong('Б', 9)])).toEqual({ А: 'none', Б: 'none' });
});

test('a school of the risk zone mentors nobody, in no subject', () => {
  const lowElsewhere: Row[] = [['Гимназия', 'ОГЭ Русский язык', 2024, 8, 8, 4, 0]];
  expect(named([...weak('А'), ...strong('Гимназия', 9), ...lowElsewhere])).toEqual({ А: 'none' });
  expect(named([...weak('А'), ...strong('Гимназия', 9), ...lowElsewhere, ...strong('Лицей', 6)])).toEqual({
    А: 'Лицей',
  });
});

test('only schools of the same municipality are proposed', () => {
  const rows = [...weak('А'), ...strong('Лицей', 6)];
  expect(named(rows, undefined, (school) => (school === 'Лицей' ? 'Лесной район' : 'Озёрский район'))).toEqual({
    А: 'none',
  });
});

test('a tie goes to the less loaded school, then to the alphabet, and is explained', () => {
  const rows = [...weak('А'), ...weak('Б'), ...strong('Лицей', 6), ...strong('Гимназия', 6)];
  const findings = of(rows);
  const made = proposals(findings);
  expect(made.map(({ mentor }) => mentor!.school.name)).toEqual(['Гимназия', 'Лицей']);
  expect(made[0]!.ties.map(({ name }) => name)).toEqual(['Лицей']);
  const plan = support.build(contextOf(findings), support.inputs.parse({})).plans[0]!;
  expect(
    textsOf(plan).some((text) => text.includes('Такие же результаты: Лицей; выбрана ОО с меньшей нагрузкой')),
  ).toBe(true);
});

test('a school with few candidates is served before one with many', () => {
  const rows = [
    ...weak('А'),
    ...weak('Б', 'Русский язык'),
    ...strong('Лицей', 9),
    ...strong('Лицей', 9, 'Русский язык'),
    ...strong('Гимназия', 6),
  ];
  expect(named(rows, { load: 1, people: 10, low: 0.1 })).toEqual({ А: 'Гимназия', Б: 'Лицей' });
});

test('a partner is proposed for the subjects the mentor does not cover', () => {
  const rows = [
    ...weak('А'),
    ...weak('А', 'Русский язык'),
    ...strong('Лицей', 6),
    ...strong('Гимназия', 5, 'Русский язык'),
  ];
  const [made] = proposals(of(rows));
  expect(
    [made!.mentor, made!.partner].map(
      (one) => `${one!.school.name}: ${one!.strengths.map(({ subject }) => subject).join()}`,
    ),
  ).toEqual(['Гимназия: Русский язык', 'Лицей: Математика']);
});

test('what people typed stays when the scheme is made again', () => {
  const context = contextOf(of([...weak('А'), ...weak('Б'), ...strong('Лицей', 6)]));
  const built = support.build(context, support.inputs.parse({}));
  const again = withSheets(
    { ...context, state: { ...context.state, documents: { support: built.memory } } },
    built.plans,
    (sheet) => {
      const row = sheet.values.find((cells) => cells[1] === 'А')!;
      row[3] = 'Куратор из ИМЦ';
      row[4] = 'Кадетская школа';
    },
  );
  const row = support.build(again, support.inputs.parse({})).plans[0]!.rows.find(({ cells }) => cells[1]?.v === 'А')!;
  expect(row.cells.slice(3, 7).map((cell) => cell?.v ?? null)).toEqual([
    'Куратор из ИМЦ',
    'Кадетская школа',
    null,
    'Изменено вручную',
  ]);
});

test('a workbook without results gives a form and says so', () => {
  const built = support.build(contextOf(findingsOf(readingOf([]))), support.inputs.parse({}));
  expect(built.notes.map(({ code }) => code)).toEqual(['diagnosticsToFill']);
  expect(built.plans).toHaveLength(1);
});
