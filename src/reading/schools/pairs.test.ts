import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { sheet, workbook } from '../testing/grid';
import { read } from '..';

/** What must follow from two spellings: one school unasked; one or a question; a question; two, asked or not. */
type Expected = 'same' | 'join' | 'ask' | 'apart';
/** Municipality (or '') and school on the sheet of 2024, the same on the sheet of 2025. */
type Pair = readonly [expected: Expected, oneTown: string, one: string, otherTown: string, other: string];

const wide = 'МБОУ «Троицкая СОШ»';
/** The two names of a municipality over one school. */
const town = (expected: Expected, one: string, other: string): Pair => [expected, one, wide, other, wide];
/** Two names of a school in a municipality that both sheets name alike. */
const within = (expected: Expected, one: string, other: string): Pair => [
  expected,
  'Луговской район',
  one,
  'Луговской район',
  other,
];
/** Two names of a school on sheets that name no municipality. */
const bare = (expected: Expected, one: string, other: string): Pair => [expected, '', one, '', other];

const pairs: readonly Pair[] = [
  // A посёлок and a село of one root are two places; a hyphen in a name made of two is none.
  bare('ask', 'МБОУ СОШ п. Заречный', 'МБОУ СОШ с. Заречное'),
  bare('same', 'МБОУ СОШ пос. Заречный', 'МБОУ СОШ посёлка Заречный'),
  bare('same', 'МБОУ Верхнеключевская СОШ', 'МБОУ Верхне-Ключевская СОШ'),
  // A municipality in another case, of another kind, by its office, with its region.
  town('same', 'Заречный район', 'Заречного района'),
  town('same', 'Нижнереченский муниципальный район', 'Нижнереченский р-н'),
  town('same', 'МР «Боровский район»', 'Боровский муниципальный район'),
  town('same', 'Верхнегорский район', 'Верхнегорский городской округ'),
  town('same', 'Верхнегорский муниципальный район', 'Верхнегорский МО'),
  town('same', 'МО «Приозерный район»', 'Приозёрный район'),
  town('same', 'Северный муниципальный округ', 'Северного муниципального округа'),
  town('same', 'город Светлогорск', 'г. Светлогорск'),
  town('same', 'ГО г. Светлогорск', 'городской округ «Город Светлогорск»'),
  town('same', 'Городской округ Светлогорск', 'г. Светлогорск'),
  town('same', 'администрация города Светлогорска', 'город Светлогорск'),
  town('same', 'ЗАТО г. Озёрный', 'ЗАТО Озерный'),
  town('same', 'Отдел образования администрации Боровского района', 'Боровский район'),
  town('same', 'Комитет по образованию Боровского муниципального района', 'Боровский муниципальный район'),
  town('same', 'Департамент образования г. Светлогорска', 'Светлогорск'),
  town('same', 'МКУ «Управление образования Боровского муниципального округа»', 'Боровский муниципальный округ'),
  town('same', 'Управление образования и молодёжной политики администрации Боровского района', 'Боровский МР'),
  town('same', 'Муниципальное образование «Боровский район» Полянской области', 'Боровский район'),
  town('same', 'муниципальное образование городской округ город Светлогорск', 'Светлогорск'),
  town('same', 'БОРОВСКИЙ РАЙОН', 'Боровский район'),
  town('same', 'Боровский район (reg20_m012)', 'Боровский район'),
  town('same', 'Красноярский район', 'Красноярского района'),
  town('same', 'Верхний Яр', 'г. Верхний Яр'),
  town('same', 'Усть-Боровской район', 'Усть-Боровского района'),
  town('join', 'Светлогорск', 'Светлогорский городской округ'),
  town('join', 'г. Боровск', 'Боровский район'),
  town('join', 'Октябрьский район', 'Октябрьский район г. Светлогорска'),
  town('join', 'Отдел образования г. Боровска', 'Боровский ГО'),
  town('join', 'Луговой район', 'Луговской муниципальный округ'),
  town('ask', 'Степной район', 'Заозёрный муниципальный округ'),
  // The same legal form otherwise, no form, a full form, quotes, Ё, №, spaces, lines, capitals.
  within('same', 'МБОУ «СОШ № 7»', 'МОУ СОШ №7'),
  // The one met in one year, the other in the other: a slip of the pen, another kind, what is left out.
  within('ask', 'МБОУ «Светлополянская СОШ»', 'МБОУ «Светлопалянская СОШ»'),
  within('ask', 'МБОУ «Александровская СОШ»', 'МБОУ «Алексадровская СОШ»'),
  within('ask', 'МБОУ «Сосновская СОШ»', 'МБОУ «Соснвоская СОШ»'),
  within('ask', 'МБОУ «СОШ № 13»', 'МБОУ «СОШ № 1З»'),
  within('ask', 'МБОУ «СОШ № 3»', 'МБОУ «Лицей № 3»'),
  within('ask', 'МБОУ «СОШ № 3 им. Первого»', 'СОШ им. Первого'),
  within('same', 'МБОУ «СОШ им. Первого»', 'МБОУ «СОШ им. А. С. Первого»'),
  within('same', 'СОШ № 2', 'СОШ №02'),
  within('same', 'МКОУ «Начальная школа – детский сад № 3»', 'НШДС № 3'),
  within('apart', 'МБОУ «Лугово СОШ»', 'МБОУ «Ключево СОШ»'),
  within(
    'same',
    'МБОУ «СОШ № 7»',
    'Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № 7',
  ),
  within(
    'same',
    'МОБУ «СОШ № 7»',
    'Муниципальное общеобразовательное бюджетное учреждение «Средняя общеобразовательная школа №7»',
  ),
  within('same', 'МБОУ "Сёмкинская ООШ"', 'МКОУ «Семкинская основная общеобразовательная школа»'),
  within('same', 'МБОУ «Сёмкинская основная школа»', 'Семкинская ООШ'),
  within('same', 'МАОУ СОШ № 7', 'МАОУ\nСОШ №\u00a07'),
  within('same', 'МБОУ ЛИЦЕЙ № 4', 'МБОУ «Лицей №4»'),
  within('same', 'МБОУ СОШ N 7', 'МБОУ СОШ № 7'),
  within('same', 'МБОУ средняя школа № 7', 'СШ № 7'),
  within('same', 'МБОУ «Средняя школа № 7»', 'МБОУ «СОШ № 7»'),
  within('same', 'МБОУ «Начальная школа № 2»', 'НОШ № 2'),
  within('same', 'МБОУ «СОШ №7» (edu220011)', '(edu220011) МБОУ «Школа имени Героя»'),
  within('same', 'МБОУ «Гимназия»', 'Гимназия'),
  within(
    'same',
    'Муниципальное казённое общеобразовательное учреждение «Вечерняя (сменная) общеобразовательная школа № 1»',
    'МКОУ «Вечерняя школа № 1»',
  ),
  within('same', 'МБОУ «Вечерняя (сменная) школа № 2»', 'МБОУ «В(С)ОШ № 2»'),
  within('same', 'ГБОУ ШИ № 2', 'ГБОУ «Школа-интернат № 2»'),
  within('same', 'МБОУ «Школа-интернат № 2»', 'Школа – интернат №2'),
  within('same', 'МБОУ СОШ с. Ясное', 'МБОУ «СОШ села Ясное»'),
  within('same', 'МБОУ СОШ п. Ясный', 'СОШ посёлка Ясный'),
  within('same', 'МБОУ «Троицкая СОШ»', 'МБОУ "Троицкая  средняя общеобразовательная школа"'),
  // An honour, a profile, a settlement, brackets.
  within('join', 'МБОУ «СОШ № 7»', 'МБОУ «СОШ № 7 им. А. С. Первого»'),
  within('join', 'МБОУ «СОШ № 7»', 'МБОУ «СОШ № 7 имени Героя Советского Союза Г. П. Второго»'),
  within('join', 'МБОУ СОШ № 7', 'МБОУ СОШ № 7 ИМ. Г.П. ВТОРОГО'),
  within('join', 'МБОУ «Троицкая СОШ»', 'МБОУ «Троицкая СОШ им. 60-летия Победы»'),
  within(
    'join',
    'МБОУ СОШ № 7',
    'МБОУ «Средняя общеобразовательная школа № 7 с углублённым изучением отдельных предметов»',
  ),
  within('join', 'МБОУ СОШ № 7', 'МБОУ СОШ № 7 с. Ясное'),
  within('join', 'МБОУ СОШ № 7', 'МБОУ СОШ № 7 (с. Ясное)'),
  within('join', 'МБОУ «Троицкая СОШ»', 'МБОУ «Троицкая СОШ» с. Троицкое'),
  within('join', 'МБОУ «Троицкая СОШ»', 'МБОУ «СОШ с. Троицкое»'),
  within('join', 'МБОУ «Ключевская СОШ»', 'МБОУ СОШ с. Ключи'),
  within('join', 'МБОУ «Озёрская ООШ»', 'ООШ д. Озёрки'),
  within('join', 'МБОУ «Троицкая СОШ»', 'МБОУ «Троицкая СОШ» Луговского района'),
  within('join', 'МБОУ «Троицкая СОШ»', 'МБОУ «Троицкая СОШ» Луговского района Полянской области'),
  within('join', 'МБОУ «СОШ № 7 им. Первого»', 'МБОУ «СОШ № 7 им. Второго»'),
  within('join', 'МБОУ СОШ № 7 г. Луговского', 'МБОУ СОШ № 7'),
  within('join', 'МБОУ «Троицкая СОШ»', 'Троицкая школа'),
  within('join', '12 школа', 'МБОУ СОШ № 12'),
  within('join', 'СОШ-12', 'МБОУ «СОШ № 12»'),
  within('join', 'МБОУ СОШ № 12 с УИОП', 'МБОУ СОШ № 12'),
  within('join', 'МБОУ «Первомайская СОШ» (с. Первомайское)', 'МБОУ СОШ с. Первомайское'),
  within('apart', 'структурное подразделение МБОУ «Троицкая СОШ» в д. Ясная', 'МБОУ «Троицкая СОШ»'),
  within('apart', 'МБОУ «Троицкая СОШ» СП «Ясная НОШ»', 'МБОУ «Троицкая СОШ»'),
  within('join', 'Троицкая средняя школа', 'МБОУ «Троицкая школа»'),
  within('join', 'МБОУ «Школа № 7»', 'МБОУ «СОШ № 7»'),
  within('join', 'МБОУ «СОШ № 7»', 'МБОУ № 7'),
  within('join', 'МБОУ «ООШ № 7»', 'МБОУ «СОШ № 7»'),
  within('join', 'МБОУ «Лицей»', 'МБОУ «Лицей № 1»'),
  within('join', 'Гимназия им. А. Первого', 'МАОУ «Гимназия»'),
  within('join', 'МБОУ «Троицкая СОШ № 1»', 'МБОУ «Троицкая СОШ»'),
  within('join', 'Филиал МБОУ «Троицкая СОШ» в с. Озёрки', 'Филиал МБОУ «Троицкая СОШ» (с. Озёрки)'),
  bare('join', 'Гимназия №2 г. Светлогорск', 'МАОУ «Гимназия № 2»'),
  bare('join', 'МБОУ СОШ № 7 г. Светлогорска', 'СОШ 7'),
  bare('join', 'Светлинская школа', 'МБОУ «Светлинская СОШ»'),
  bare('same', 'МАОУ СОШ № 7', 'МБОУ «СОШ №7»'),
  ['join', '', 'МБОУ «СОШ № 7»', 'Луговской район', 'МБОУ СОШ № 7'],
  ['join', 'Светлогорск', 'МБОУ СОШ № 7 г. Светлогорска', 'г. Светлогорск', 'МБОУ СОШ № 7'],
  // Two schools.
  within('apart', 'МБОУ «СОШ № 7»', 'МБОУ «СОШ № 17»'),
  within('apart', 'МБОУ «СОШ № 1»', 'МБОУ «СОШ № 11»'),
  within('apart', 'МБОУ «Лицей № 7»', 'МБОУ «СОШ № 7»'),
  within('apart', 'МБОУ «Гимназия № 7»', 'МБОУ «Лицей № 7»'),
  within('apart', 'МБОУ «Школа-интернат № 7»', 'МБОУ «СОШ № 7»'),
  within('apart', 'МБОУ «Вечерняя школа № 7»', 'МБОУ «СОШ № 7»'),
  within('apart', 'МБОУ «СОШ с. Ясное»', 'МБОУ «СОШ с. Ключи»'),
  within('apart', 'МБОУ «СОШ № 7 с. Ясное»', 'МБОУ «СОШ № 7 с. Ключи»'),
  within('apart', 'МБОУ «Троицкая СОШ»', 'Озёрский филиал МБОУ «Троицкая СОШ»'),
  within('apart', 'Филиал МБОУ «Троицкая СОШ» в с. Озёрки', 'Филиал МБОУ «Троицкая СОШ» в с. Ключи'),
  within('apart', 'МБОУ «Каменская СОШ»', 'МБОУ «Боровая СОШ»'),
  within('apart', 'МБОУ «Троицкая СОШ № 1»', 'МБОУ «Троицкая СОШ № 2»'),
  ['apart', 'Боровской район', wide, 'Заозёрный район', wide],
  ['apart', 'Боровской район', 'МБОУ «СОШ № 7»', 'Северный район', 'МБОУ «СОШ № 7»'],
];

/** Sheets as an office keeps them: the school of the pair between two others. */
function sheets(one: readonly [string, string][], other: readonly [string, string][]) {
  return (
    [
      [2024, one],
      [2025, other],
    ] as const
  ).map(([year, schools]) => {
    const first = schools[0]![0];
    const all = [...schools, [first, 'МБОУ «Верхняя СОШ»'], [first, 'МКОУ «Степная ООШ»']] as const;
    const hasTown = schools.some(([place]) => place !== '');
    const rows: CellValue[][] = [
      [`Результаты ВПР ${year} года`],
      [...(hasTown ? ['Муниципалитет'] : []), 'ОО', 'Класс', 'Предмет', 'Кол-во участников', '2', '3', '4', '5'],
    ];
    all.forEach(([place, school], index) => {
      for (const grade of [5, 6])
        for (const subject of ['Математика', 'Русский язык'])
          rows.push([...(hasTown ? [place] : []), school, grade, subject, 20 + index, 4, 9 + index, 4, 3]);
    });
    return sheet(`ВПР ${year}`, rows);
  });
}

function schoolsOf(one: readonly [string, string][], other: readonly [string, string][]) {
  const reading = read([workbook(sheets(one, other))], noAnswers());
  const schools = reading.schools.filter(({ name }) => !/Верхняя|Степная/.test(name));
  const asked = reading.questions.some(({ type }) => type === 'sameSchool' || type === 'sameMunicipality');
  return { schools: schools.length, asked, results: reading.results.length };
}

test.each(pairs)('%s: %s %s – %s %s', (expected, oneTown, one, otherTown, other) => {
  const { schools, asked, results } = schoolsOf([[oneTown, one]], [[otherTown, other]]);
  expect(results).toBe(24);
  if (expected === 'same') expect({ schools, asked }).toEqual({ schools: 1, asked: false });
  if (expected === 'join') expect(schools === 1 || asked).toBe(true);
  if (expected === 'ask') expect({ schools, asked }).toEqual({ schools: 2, asked: true });
  if (expected === 'apart') expect(schools).toBe(2);
});

/** Both in one table, in both years: two schools whatever their names share. */
const together: readonly (readonly [string, string, string, string])[] = [
  ['', 'МБОУ «Каменская СОШ»', '', 'МКОУ «Каменская СОШ»'],
  ['', 'МАОУ «СОШ № 7»', '', 'МБОУ «СОШ № 7»'],
  ['', 'МБОУ «СОШ № 7»', '', 'МБОУ «СОШ № 7 им. Первого»'],
  ['', 'МБОУ «Троицкая СОШ»', '', 'МБОУ «Троицкая ООШ»'],
  ['', 'МБОУ «Троицкая СОШ»', '', 'Озёрский филиал МБОУ «Троицкая СОШ»'],
  ['', 'МБОУ «Гимназия № 7»', '', 'МБОУ «СОШ № 7»'],
  ['', 'МБОУ СОШ с. Троицкое', '', 'МБОУ «Троицкая СОШ»'],
  ['Боровской район', wide, 'Северный район', wide],
  ['г. Боровск', 'МБОУ «СОШ № 7»', 'Боровский район', 'МБОУ «СОШ № 7»'],
  ['Боровск', 'МБОУ «СОШ № 7»', 'Боровский район', 'МБОУ «СОШ № 7»'],
];
test.each(together)('in one table: %s %s – %s %s', (oneTown, one, otherTown, other) => {
  const rows = [[oneTown, one] as [string, string], [otherTown, other] as [string, string]];
  expect(schoolsOf(rows, rows)).toEqual({ schools: 2, asked: false, results: 32 });
});
