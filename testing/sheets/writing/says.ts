/** How titles, block captions and cells say the procedure, its subject, grade and year. */
import type { Dice } from '../dice';
import type { Procedure } from '../facts';

export interface Said {
  kind?: Procedure['kind'];
  subject?: string;
  grade?: number;
  year?: number;
}

interface SubjectWords {
  names: readonly string[];
  dative: readonly string[];
  short: readonly string[];
}
const subjects: Record<string, SubjectWords> = {
  Математика: {
    names: ['Математика', 'математика', 'МАТЕМАТИКА'],
    dative: ['математике'],
    short: ['МА', 'Мат.', 'матем.'],
  },
  'Русский язык': {
    names: ['Русский язык', 'русский язык', 'РУССКИЙ ЯЗЫК'],
    dative: ['русскому языку'],
    short: ['РУ', 'Русский', 'рус. яз.', 'Рус. язык'],
  },
  История: { names: ['История'], dative: ['истории'], short: ['ИС'] },
  Биология: { names: ['Биология'], dative: ['биологии'], short: ['БИ'] },
  География: { names: ['География'], dative: ['географии'], short: ['ГГ'] },
  Обществознание: { names: ['Обществознание'], dative: ['обществознанию'], short: ['ОБ'] },
  Физика: { names: ['Физика'], dative: ['физике'], short: ['ФИ'] },
  'Математика (профильная)': {
    names: [
      'Математика (профильный уровень)',
      'Математика профильная',
      'Математика (профиль)',
      'Профильная математика',
      'Математика (проф.)',
      'математика профильного уровня',
      'Математика П',
    ],
    dative: ['математике (профильный уровень)', 'профильной математике', 'математике профильного уровня'],
    short: ['Математика (П)', 'Мат. проф.'],
  },
  'Математика (базовая)': {
    names: [
      'Математика (базовый уровень)',
      'Математика базовая',
      'Математика (база)',
      'Базовая математика',
      'Математика (баз.)',
      'математика базового уровня',
      'Математика Б',
    ],
    dative: ['математике (базовый уровень)', 'базовой математике', 'математике базового уровня'],
    short: ['Математика (Б)', 'Мат. баз.'],
  },
};

export const subjectName = (dice: Dice, subject: string): string => dice.pick(subjects[subject]!.names);
export const subjectDative = (dice: Dice, subject: string): string => dice.pick(subjects[subject]!.dative);
export const subjectShort = (dice: Dice, subject: string): string => dice.pick(subjects[subject]!.short);

const two = (year: number) => String(year % 100).padStart(2, '0');
/** The year in which the procedure was held, or the school year that ends in it. */
export const yearSaid = (dice: Dice, year: number): string =>
  dice.pick([
    `${year}`,
    `${year} год`,
    `${year} г.`,
    `${year} г`,
    `${year - 1}-${year} учебный год`,
    `${year - 1}/${year} уч. год`,
    `${year - 1}–${year} уч.г.`,
    `${two(year - 1)}-${two(year)} уч. год`,
    `${year - 1}/${two(year)} учебный год`,
    `${year - 1} - ${year} уч. г.`,
  ]);
const yearInside = (dice: Dice, year: number) =>
  dice.pick([
    `в ${year} году`,
    `за ${year} год`,
    `${year} года`,
    `в ${year - 1}-${year} учебном году`,
    `за ${year - 1}/${year} учебный год`,
    `в ${year} г.`,
    `(${year} г.)`,
  ]);

const kindNames = {
  ВПР: ['ВПР', 'ВПР', 'Всероссийских проверочных работ', 'всероссийских проверочных работ (ВПР)'],
  ОГЭ: [
    'ОГЭ',
    'ОГЭ',
    'основного государственного экзамена',
    'ГИА-9 в форме ОГЭ',
    'основного государственного экзамена (ОГЭ)',
  ],
  ЕГЭ: [
    'ЕГЭ',
    'ЕГЭ',
    'единого государственного экзамена',
    'ГИА-11 в форме ЕГЭ',
    'единого государственного экзамена (ЕГЭ)',
  ],
};
const leads = [
  'Результаты',
  'Итоги',
  'Анализ результатов',
  'Сведения о результатах',
  'Информация о результатах',
  'Сводная ведомость результатов',
  'Мониторинг результатов',
  'Статистика результатов',
  'Сводные данные по результатам',
];
const gradeSaid = (dice: Dice, grade: number) =>
  dice.pick([`${grade} класс`, `${grade} классы`, `${grade} кл.`, `${grade}-й класс`, `${grade}-е классы`]);

/** A heading that says exactly what is given. */
export function title(dice: Dice, { kind, subject, grade, year }: Said): string {
  const what = kind ? dice.pick(kindNames[kind]) : dice.pick(['диагностики', 'оценочных процедур', 'школ района']);
  const by = subject ? ` по ${subjectDative(dice, subject)}` : '';
  const inGrade = grade
    ? dice.pick([
        ` в ${grade} классах`,
        `, ${gradeSaid(dice, grade)}`,
        ` (${gradeSaid(dice, grade)})`,
        ` в ${grade}-х классах`,
      ])
    : '';
  if (kind && dice.chance(0.3)) {
    const parts = [subject && subjectName(dice, subject), grade && gradeSaid(dice, grade)]
      .filter(Boolean)
      .join(dice.pick([', ', ' ', '. ']));
    const head = year ? dice.pick([`${kind}-${year}`, `${kind} ${year}`, `${kind}, ${yearSaid(dice, year)}`]) : kind;
    return `${head}${parts ? dice.pick(['. ', ' – ', ': ', ' ']) : ''}${parts}`;
  }
  return `${dice.pick(leads)} ${what}${by}${inGrade}${year ? ` ${yearInside(dice, year)}` : ''}`;
}

/** A block's caption over its columns, or a heading above its rows. */
export function blockCaption(dice: Dice, said: Said): string {
  const parts = [
    said.kind,
    said.subject && (dice.chance(0.8) ? subjectName(dice, said.subject) : subjectShort(dice, said.subject)),
    said.grade && dice.pick([`${said.grade} класс`, `${said.grade} кл.`, `${said.grade} класс`]),
    said.year && yearSaid(dice, said.year),
  ].filter(Boolean);
  return parts.join(dice.pick([' ', ', ', ' ']));
}

/** A sheet's name, at most 31 characters. */
export const tabName = (dice: Dice, said: Said): string =>
  [
    said.kind,
    said.subject && subjectShort(dice, said.subject),
    said.grade && `${said.grade} кл`,
    said.year && dice.pick([`${said.year}`, `${said.year}г`]),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31);
