/** The sample's sheets, in the layouts methodists meet: ФИС ОКО exports, wide ОГЭ tables, an ЕГЭ summary, and sheets without results. */
import { municipality, procedures, sampleFacts, schools, years, type SampleFact, type SampleSchool } from './facts';
import type { SampleCell, SampleSheet, SampleStyle, SampleValue } from './xlsx';

const row = (values: SampleValue[], s?: SampleStyle): SampleCell[] => values.map((v) => ({ v, s }));
const rowOf = (styles: SampleStyle[], values: SampleValue[]): SampleCell[] =>
  values.map((v, at) => ({ v, s: styles[Math.min(at, styles.length - 1)] }));
const percent = (part: number, whole: number) => Math.round((part / whole) * 10000) / 100;
const comma = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

const facts = sampleFacts();
const factOf = (school: SampleSchool, kind: string, subject: string, grade: number, year: number) =>
  facts.find(
    (fact) =>
      fact.school === school &&
      fact.kind === kind &&
      fact.subject === subject &&
      fact.grade === grade &&
      fact.year === year,
  );

/** ФИС ОКО «Статистика по отметкам»: one subject × grade × year, percent points with two decimals. */
function fisoko(subject: string, grade: number, year: number): SampleSheet {
  const own = facts.filter((f) => f.kind === 'ВПР' && f.subject === subject && f.grade === grade && f.year === year);
  const marks = (each: SampleFact[]) => [0, 1, 2, 3].map((mark) => sum(each.map((f) => f.marks[mark]!)));
  const whole = sum(own.map((f) => f.participants));
  const line = (name: string, count: number | null, participants: number, shares: number[]) =>
    rowOf(['text', 'number', 'number', 'percent'], [name, count, participants, ...shares]);
  const short = subject === 'Математика' ? 'МА' : 'РУ';
  return {
    name: `${short} ${grade} ${year} Статистика по отметкам`.slice(0, 31),
    rows: [
      row(['Статистика по отметкам'], 'title'),
      [],
      row([`ВПР ${year} ${subject} ${grade} класс`]),
      row(['Предмет:', subject]),
      row(['Максимальный первичный балл:', grade === 5 ? 30 : 32]),
      row(['Дата:', `21.04.${year}`]),
      [],
      row(['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5], 'head'),
      line('Вся выборка', 35412, 1512038, [7.41, 37.62, 37.98, 16.99]),
      line('Синегорская область', 412, 14236, [9.87, 38.14, 37.02, 14.97]),
      line(
        `${municipality}(reg97_m007)`,
        own.length,
        whole,
        marks(own).map((people) => percent(people, whole)),
      ),
      ...own.map((f) =>
        line(
          `${f.school.name}(${f.school.code})`,
          null,
          f.participants,
          f.marks.map((people) => percent(people, f.participants)),
        ),
      ),
    ],
    merges: [],
    widths: [52, 11, 13, 9, 9, 9, 9],
    frozen: 8,
  };
}

/** The wide tables spell schools otherwise than ФИС ОКО does: straight quotes and Е one year, the legal form in words the other. */
function ogeName(school: SampleSchool, year: number): string {
  if (year === 2025) return school.name.replace(/«|»/g, '"').replace('№ ', '№').replace(/ё/g, 'е');
  const forms: Record<string, string> = { МБОУ: 'бюджетное', МКОУ: 'казённое', МАОУ: 'автономное' };
  return school.name.replace(/^(М[БКА]ОУ)/, (form) => `Муниципальное ${forms[form]} общеобразовательное учреждение`);
}

/** Municipal wide table: three header rows, both subjects side by side, a totals row, footnotes. */
function oge(year: number): SampleSheet {
  const subjects = ['Русский язык', 'Математика'];
  const listed = schools.filter((school) => school.upTo >= 9);
  const block = (fact: SampleFact | undefined): SampleValue[] => {
    if (!fact) return ['не участвовали', ...Array<string>(7).fill('-')];
    const [two, three, four, five] = fact.marks;
    const n = fact.participants;
    const mean = comma((2 * two + 3 * three + 4 * four + 5 * five) / n, 2);
    return [
      n,
      two,
      three,
      four,
      five,
      mean,
      `${comma(percent(four + five, n), 1)}%`,
      `${comma(percent(n - two, n), 1)}%`,
    ];
  };
  const totals = (subject: string): SampleValue[] => {
    const own = facts.filter((f) => f.kind === 'ОГЭ' && f.subject === subject && f.year === year);
    const marks = [0, 1, 2, 3].map((mark) => sum(own.map((f) => f.marks[mark]!)));
    return [sum(own.map((f) => f.participants)), ...marks, null, null, null];
  };
  const parents = [
    'Кол-во участников',
    'Получили отметку',
    null,
    null,
    null,
    'Средняя отметка',
    'Качество, %',
    'Успеваемость, %',
  ];
  const marks = [null, '«2»', '«3»', '«4»', '«5»', null, null, null];
  const title = `Сводная таблица результатов ОГЭ-${year} по общеобразовательным организациям (${municipality}), основной период`;
  const areas = subjects.flatMap((_, at) => {
    const left = 2 + at * 8;
    const alone = [0, 5, 6, 7].map((col) => ({ top: 3, bottom: 4, left: left + col, right: left + col }));
    return [
      { top: 2, bottom: 2, left, right: left + 7 },
      { top: 3, bottom: 3, left: left + 1, right: left + 4 },
      ...alone,
    ];
  });
  return {
    name: `ОГЭ ${year}`,
    rows: [
      row([title], 'title'),
      [],
      row(
        ['№ п/п', 'Наименование ОО', ...subjects.flatMap((subject) => [subject, ...Array<null>(7).fill(null)])],
        'head',
      ),
      row([null, null, ...subjects.flatMap(() => parents)], 'head'),
      row([null, null, ...subjects.flatMap(() => marks)], 'head'),
      ...listed.map((school, at) =>
        rowOf(
          ['number', 'text', 'number'],
          [
            at + 1,
            ogeName(school, year),
            ...subjects.flatMap((subject) => block(factOf(school, 'ОГЭ', subject, 9, year))),
          ],
        ),
      ),
      row([null, 'Итого по округу', ...subjects.flatMap(totals)], 'total'),
      row(['* без учёта результатов сентябрьских сроков'], 'note'),
      row(['Примечание: участники ГВЭ не учтены'], 'note'),
    ],
    merges: [
      { top: 0, bottom: 0, left: 0, right: 17 },
      ...[0, 1].map((col) => ({ top: 2, bottom: 4, left: col, right: col })),
      ...areas,
    ],
    widths: [6, 46, ...Array<number>(16).fill(14)],
    frozen: 5,
  };
}

/** Regional ЕГЭ summary: subjects over their columns, a row of column numbers, the municipality written once. */
function ege(year: number): SampleSheet {
  const subjects: [string, string][] = [
    ['Русский язык', 'Русский язык'],
    ['Математика (профильная)', 'Математика (профильный уровень)'],
    ['Математика (базовая)', 'Математика (базовый уровень)'],
  ];
  const listed = schools.filter((school) => school.upTo === 11);
  const captions = ['Приняли участие, чел.', 'Не преодолели мин. порог, чел.', 'Средний балл'];
  const block = (fact: SampleFact | undefined, basic: boolean): SampleValue[] => {
    if (!fact) return ['-', '-', '-'];
    const low = fact.marks[0] / fact.participants;
    return [fact.participants, fact.marks[0], comma(basic ? 4.4 - 1.8 * low : 66 - 55 * low, 1)];
  };
  const width = 3 + subjects.length * 3;
  return {
    name: `ЕГЭ ${year}`,
    rows: [
      row([`Результаты единого государственного экзамена ${year} года в разрезе ОО, основной период`], 'title'),
      [],
      row(
        [
          'Муниципалитет',
          'Наименование образовательной организации',
          'Всего выпускников, сдававших ЕГЭ',
          ...subjects.flatMap(([, caption]) => [caption, null, null]),
        ],
        'head',
      ),
      row([null, null, null, ...subjects.flatMap(() => captions)], 'head'),
      row(
        Array.from({ length: width }, (_, at) => at + 1),
        'head',
      ),
      ...listed.map((school, at) => {
        const own = subjects.map(([subject]) => factOf(school, 'ЕГЭ', subject, 11, year));
        return rowOf(
          ['text', 'text', 'number'],
          [
            at === 0 ? municipality : null,
            `(${school.egeNumber}) ${school.name}`,
            own[0]?.participants ?? '-',
            ...own.flatMap((fact, index) => block(fact, index === 2)),
          ],
        );
      }),
      row(
        [
          `Всего: ${municipality}`,
          null,
          sum(listed.map((s) => factOf(s, 'ЕГЭ', 'Русский язык', 11, year)?.participants ?? 0)),
        ],
        'total',
      ),
    ],
    merges: [
      { top: 0, bottom: 0, left: 0, right: width - 1 },
      ...[0, 1, 2].map((col) => ({ top: 2, bottom: 3, left: col, right: col })),
      ...subjects.map((_, at) => ({ top: 2, bottom: 2, left: 3 + at * 3, right: 5 + at * 3 })),
      { top: 5, bottom: 4 + listed.length, left: 0, right: 0 },
    ],
    widths: [44, 40, 16, ...Array<number>(width - 3).fill(16)],
    frozen: 5,
  };
}

const simple = (name: string, title: string, header: SampleValue[], body: SampleValue[][]): SampleSheet => ({
  name,
  rows: [
    row([title], 'title'),
    [],
    row(header, 'head'),
    ...body.map((values) => rowOf(['text', 'text', 'number'], values)),
  ],
  merges: [],
  widths: [30, 34, ...Array<number>(Math.max(0, header.length - 2)).fill(15)],
  frozen: 3,
});

/** Staff, contacts and dynamics: full of schools and small numbers, but no results to read. */
function others(): SampleSheet[] {
  const staff = schools.map((school, at) => [
    at + 1,
    school.name,
    Math.round(school.cohort / 2.6) + 4,
    Math.round(school.cohort / 9),
    Math.round(school.cohort / 6),
    at % 3,
    (at * 2) % 5,
    at % 4 === 1 ? 2 : 0,
  ]);
  const contacts = schools.map((school, at) => [
    at + 1,
    school.name,
    `8 (39700) 2-1${at % 10}-4${(at * 3) % 10}`,
    `school${school.egeNumber}@example.org`,
    `ул. Школьная, ${at + 2}`,
  ]);
  return [
    simple(
      'Кадры',
      'Кадровый состав общеобразовательных организаций, 2025/2026 учебный год',
      [
        '№',
        'ОО',
        'Педагогов всего',
        'Высшая категория',
        'Первая категория',
        'Молодые специалисты',
        'Старше 60 лет',
        'Вакансии',
      ],
      staff,
    ),
    simple('Контакты', 'Контактные данные', ['№', 'ОО', 'Телефон', 'Электронная почта', 'Адрес'], contacts),
    simple(
      'Динамика',
      `Качество обученности по предметам, ${municipality}`,
      ['Предметы', '2023-2024', '2024-2025', '2025-2026'],
      [
        ['Русский язык', '51,2%', '52,8%', '52,1%'],
        ['Математика', '47%', '46,4%', '45,9%'],
        ['Окружающий мир', '72%', '73,5%', '74%'],
        ['История', '49,3%', '50%', '51,6%'],
      ],
    ),
  ];
}

/** All sheets of the sample workbook, in the order a methodist would keep them. */
export function sampleSheets(): SampleSheet[] {
  const vpr = procedures.filter(({ kind }) => kind === 'ВПР');
  return [
    ...years.flatMap((year) => vpr.map(({ subject, grade }) => fisoko(subject, grade, year))),
    ...years.map(oge),
    ...years.map(ege),
    ...others(),
  ];
}
