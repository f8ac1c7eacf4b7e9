/** Subjects: canonical spelling ← phrases (any ending where «*» stands) and abbreviations (capitals, a word of their own). */
export const subjects: readonly { subject: string; phrases: readonly string[]; short: readonly string[] }[] = [
  {
    subject: 'Родной язык',
    phrases: ['родн* язык*', 'родн* русск* язык*', 'русск* родн* язык*', 'родн* литератур*'],
    short: [],
  },
  {
    subject: 'Русский язык',
    phrases: ['русск* язык*', 'русск* яз', 'рус яз', 'рус язык', 'русский', 'русскому', 'русского'],
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
  { subject: 'Математика', phrases: ['математик*'], short: ['МА', 'МАТ'] },
  { subject: 'Окружающий мир', phrases: ['окружающ* мир*', 'окруж мир'], short: ['ОМ', 'ОКР'] },
  { subject: 'Биология', phrases: ['биологи*'], short: ['БИ', 'БИО'] },
  { subject: 'История', phrases: ['истори*'], short: ['ИС', 'ИСТ'] },
  { subject: 'География', phrases: ['географи*'], short: ['ГГ', 'ГЕО'] },
  { subject: 'Обществознание', phrases: ['обществознани*'], short: ['ОБ', 'ОБЩ'] },
  { subject: 'Физика', phrases: ['физик*'], short: ['ФИ', 'ФИЗ'] },
  { subject: 'Химия', phrases: ['хими*'], short: ['ХИ', 'ХИМ'] },
  { subject: 'Английский язык', phrases: ['английск* язык*', 'английский', 'англ яз', 'англ язык'], short: ['АНГ'] },
  { subject: 'Немецкий язык', phrases: ['немецк* язык*', 'немецкий'], short: ['НЕМ'] },
  { subject: 'Французский язык', phrases: ['французск* язык*', 'французский'], short: ['ФР'] },
  { subject: 'Испанский язык', phrases: ['испанск* язык*'], short: [] },
  { subject: 'Китайский язык', phrases: ['китайск* язык*'], short: [] },
  { subject: 'Иностранный язык', phrases: ['иностранн* язык*', 'ин яз', 'иностр язык'], short: ['ИЯ', 'АЯ'] },
  { subject: 'Литературное чтение', phrases: ['литературн* чтени*', 'литературн* чтен'], short: [] },
  { subject: 'Литература', phrases: ['литератур*'], short: ['ЛИ', 'ЛИТ'] },
  { subject: 'Информатика', phrases: ['информатик* и икт', 'информатик*'], short: ['ИНФ', 'ИКТ'] },
];

/** Words that make «Математика» one of the two ЕГЭ procedures, wherever they stand in the caption. */
export const mathLevels = { profile: ['профил*', 'проф'], basic: ['базов*', 'баз', 'база'] } as const;
