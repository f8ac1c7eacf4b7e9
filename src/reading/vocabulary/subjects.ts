/** Subjects: canonical spelling ← phrases (any ending where «*» stands) and abbreviations (capitals, a word of their own). */
export const subjects: readonly { subject: string; phrases: readonly string[]; short: readonly string[] }[] = [
  {
    subject: 'Родной язык',
    phrases: ['родн* язык*', 'родн* русск* язык*', 'русск* родн* язык*', 'родн* литератур*'],
    short: [],
  },
  {
    subject: 'Русский язык',
    phrases: ['русск* язык*', 'русск* яз', 'рус яз', 'рус язык', 'русский', 'русскому', 'русского', 'рус', 'русск'],
    short: ['РУ', 'РЯ', 'РУС'],
  },
  {
    subject: 'Математика (профильная)',
    phrases: ['математик* профил*', 'профил* математик*', 'математик* проф', 'математик* п', 'мат проф'],
    short: [],
  },
  {
    subject: 'Математика (базовая)',
    phrases: ['математик* базов*', 'базов* математик*', 'математик* баз', 'математик* б', 'мат баз'],
    short: [],
  },
  { subject: 'Математика', phrases: ['математик*', 'мат', 'матем'], short: ['МА', 'МАТ'] },
  { subject: 'Окружающий мир', phrases: ['окружающ* мир*', 'окруж мир', 'окр мир', 'окружайка'], short: ['ОМ', 'ОКР'] },
  { subject: 'Биология', phrases: ['биологи*', 'био', 'биол'], short: ['БИ', 'БИО'] },
  { subject: 'История', phrases: ['истори*', 'ист'], short: ['ИС', 'ИСТ'] },
  { subject: 'География', phrases: ['географи*', 'геогр', 'гео'], short: ['ГГ', 'ГЕО'] },
  { subject: 'Обществознание', phrases: ['обществознани*', 'общество', 'обществозн*', 'общест'], short: ['ОБ', 'ОБЩ'] },
  { subject: 'Физика', phrases: ['физик*', 'физ'], short: ['ФИ', 'ФИЗ'] },
  { subject: 'Химия', phrases: ['хими*', 'хим'], short: ['ХИ', 'ХИМ'] },
  {
    subject: 'Английский язык',
    phrases: ['английск* язык*', 'английский', 'англ яз', 'англ язык', 'англ'],
    short: ['АНГ'],
  },
  { subject: 'Немецкий язык', phrases: ['немецк* язык*', 'немецкий'], short: ['НЕМ'] },
  { subject: 'Французский язык', phrases: ['французск* язык*', 'французский'], short: ['ФР'] },
  { subject: 'Испанский язык', phrases: ['испанск* язык*'], short: [] },
  { subject: 'Китайский язык', phrases: ['китайск* язык*'], short: [] },
  { subject: 'Иностранный язык', phrases: ['иностранн* язык*', 'ин яз', 'иностр язык'], short: ['ИЯ', 'АЯ'] },
  { subject: 'Литературное чтение', phrases: ['литературн* чтени*', 'литературн* чтен'], short: [] },
  { subject: 'Литература', phrases: ['литератур*', 'литер'], short: ['ЛИ', 'ЛИТ'] },
  { subject: 'Информатика', phrases: ['информатик* и икт', 'информатик*', 'информ', 'инф'], short: ['ИНФ', 'ИКТ'] },
];

/** The levels of mathematics are subjects of their own: two of ЕГЭ, and the deep one of ВПР. */
export const subjectOfLevel = {
  profile: 'Математика (профильная)',
  basic: 'Математика (базовая)',
  deep: 'Математика (углублённая)',
} as const;
/** Words that make «Математика» one of them, wherever they stand in the caption. */
export const mathLevels = {
  profile: ['профил*', 'проф'],
  basic: ['базов*', 'баз', 'база'],
  // «Школа с углублённым изучением математики» is a school.
  deep: [
    'угл',
    'углуб',
    'углубленная',
    'углубленной',
    'углубленную',
    'углубленный',
    'углубленно',
    'углубл* уров*',
    'уров* углубл*',
    'углубл* математик*',
  ],
} as const;

/** What names a subject only where other columns of the table name theirs: elsewhere «МП» and «МБ» are other matters. */
export const besideSubjects: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Математика (профильная)': ['мп', 'пм', 'матп', 'мат п', 'м п', 'м(п)', 'мат(п)', 'ма п', 'мап', 'профиль'],
    'Математика (базовая)': ['мб', 'бм', 'матб', 'мат б', 'м б', 'м(б)', 'мат(б)', 'ма б', 'маб', 'база'],
  }).flatMap(([subject, words]) => words.map((word) => [word, subject] as const)),
);

/** Subjects as the codes of exam papers number them: proposed where a table has codes alone, never taken unasked. */
export const examCodes: Readonly<Record<string, string>> = {
  '1': 'Русский язык',
  '2': 'Математика',
  '3': 'Физика',
  '4': 'Химия',
  '5': 'Информатика',
  '6': 'Биология',
  '7': 'История',
  '8': 'География',
  '9': 'Английский язык',
  '10': 'Немецкий язык',
  '11': 'Французский язык',
  '12': 'Обществознание',
  '13': 'Испанский язык',
  '18': 'Литература',
  '22': 'Математика (базовая)',
};
