/** Words of the SWOT analysis: the sheet, and the statements drawn from data; a figure in them knows its cells (say.ts). */
import { lowName, procedureName } from '../diagnostics/diagnostics';
import { capital, plural } from '../russian/russian';
import { say } from '../russian/say';
import type { Procedure } from '../../model/procedure';

type Years = readonly [number, number];
/** Names after a count; '' where they are too many to read. */
const dashed = (names: string): string => (names === '' ? '' : ` — ${names}`);
const colon = (names: string): string => (names === '' ? '' : `: ${names}`);

export const swotWords = {
  title: 'SWOT-анализ',
  quadrants: {
    strengths: 'Сильные стороны',
    opportunities: 'Возможности',
    weaknesses: 'Слабые стороны',
    threats: 'Угрозы',
  },
  note: 'Основания утверждений с числами приведены на следующей странице: S — сильные стороны, W — слабые стороны, O — возможности, T — угрозы.',
  choose: 'Выберите формулировку из списка или впишите свою',
  own: 'Своя формулировка',
  notListed: 'Такой формулировки нет в списке. Оставить её?',
  grounds: 'Основания утверждений',
  groundColumns: ['№', 'Утверждение', 'Числа'],
  library: (quadrant: string): string => `Библиотека: ${quadrant.toLowerCase()}`,
} as const;

/** The schools of a municipality: how many, and which. */
export const schoolsSaid = {
  /** `decided`: what was decided by hand, '' for nothing. */
  listed: <T>(count: number, ofAll: T, names: string, decided: string) =>
    say`К ШНОР ${plural(count, 'отнесена', 'отнесены', 'отнесено')} ${ofAll}${colon(names)}${decided && `. ${capital(decided)}`}`,
  clear: <T>(of: T, part: T) => say`Признаки низких результатов отсутствуют: ${of} (${part})`,
  recovered: <T>([from, to]: Years, of: T, names: string) =>
    say`Низкие результаты ${from}\u00a0года преодолены к ${to}\u00a0году: ${of}${dashed(names)}`,
  nearExit: <T>(of: T, names: string) =>
    say`Исключение из перечня ШНОР зависит от результата одного участника: ${of}${dashed(names)}`,
  growing: <T>([from, to]: Years, of: T, names: string) =>
    say`Положительная динамика в ШНОР: число процедур с низкими результатами в ${to}\u00a0году сократилось по сравнению с ${from}\u00a0годом\u00a0— ${of}${colon(names)}`,
  watch: <T>(of: T, names: string) => say`В зоне риска: ${of}${dashed(names)}`,
  nearEntry: <T>(of: T, names: string) =>
    say`Высокий риск включения в перечень ШНОР (запас — один участник): ${of}${dashed(names)}`,
  border: <T>(of: T, names: string) =>
    say`На границе критерия «не менее двух процедур» (одна процедура с низкими результатами, по другой доля ниже порога не более чем на пять процентных пунктов): ${of}${dashed(names)}`,
  small: <T>(year: number, of: T, names: string) =>
    say`Малочисленные группы участников (менее десяти по каждой процедуре ${year}\u00a0года): ${of}${dashed(names)}; результат ОО определяют единичные отметки`,
  unknown: <T>(of: T, names: string) =>
    say`Данных недостаточно для заключения: ${of}${dashed(names)}; низкие результаты могут быть не выявлены`,
  mentors: <T>(subjects: string, of: T, names: string) =>
    say`Наставничество: школы со стабильно высокими результатами по предметам, требующим адресной методической помощи (${subjects}),\u00a0— ${of}${colon(names)}`,
};

/** One school. */
export const schoolSaid = {
  listed: <T>(rules: string, low: T) => say`ОО отнесена к ШНОР: ${rules} (низких результатов\u00a0— ${low})`,
  clear: <T>([from, to]: Years, results: T) =>
    say`Низкие результаты отсутствуют: учтено результатов за ${from} и ${to}\u00a0годы\u00a0— ${results}`,
  nearExit: 'Исключение из перечня ШНОР зависит от результата одного участника',
  nearEntry: 'Высокий риск включения в перечень ШНОР: запас\u00a0— один участник',
  procedure: (procedure: Procedure) => `${procedureName(procedure)}, ${lowName(procedure)}: `,
  /** «2025 г. — 13,0 % (6 из 46)» */
  ofYear: <T>(year: number, low: T) => say`${year}\u00a0г.\u00a0— ${low}`,
  overcome: '; низкий результат преодолён',
  twice: '; низкий результат два года подряд',
  others: <T>(year: number, low: T) => say`; в остальных ОО муниципалитета в ${year}\u00a0году\u00a0— ${low}`,
  beside: <T>(procedure: Procedure, year: number, worse: boolean, by: T, own: T, theirs: T) =>
    say`${procedureName(procedure)}, ${year}\u00a0год: ${lowName(procedure)}, ${by} ${worse ? 'выше' : 'ниже'}, чем в остальных ОО муниципалитета (${own} и ${theirs})`,
  mentor: <T>(subjects: string, mentor: T) =>
    say`Наставничество: стабильно высокие результаты по предметам (${subjects}) показывает ${mentor}`,
};

type Measure = 'low' | 'quality';
/** With the comma that closes the participle, for the middle of a sentence. */
const measureName = (procedure: Procedure, measure: Measure): string =>
  measure === 'low' ? `${lowName(procedure)},` : 'качество обучения';
const changeVerb = (measure: Measure, grown: boolean): string =>
  measure === 'low' ? (grown ? 'увеличилась' : 'снизилась') : grown ? 'увеличилось' : 'снизилось';

/** Procedures over the schools. */
export const proceduresSaid = {
  /** «ОГЭ, математика: доля участников, получивших «2», увеличилась с 12,0 % в 2024 году до 20,0 % в 2025 году, на 8,0 п. п.» */
  changed: <T>(
    procedure: Procedure,
    measure: Measure,
    grown: boolean,
    [before, after]: readonly [{ year: number; shown: T }, { year: number; shown: T }],
    by: T,
  ) =>
    say`${procedureName(procedure)}: ${measureName(procedure, measure)} ${changeVerb(measure, grown)} с ${before.shown} в ${before.year}\u00a0году до ${after.shown} в ${after.year}\u00a0году, ${by}`,
  compared: <T>(schools: T) => say` (${schools})`,
  /** The same change, told as what it is: the doing of one school. `among`: of which schools it is, '' for all. */
  oneSchool: <T>(
    procedure: Procedure,
    measure: Measure,
    among: string,
    school: string,
    [all, own, rest]: readonly (readonly [before: T, after: T])[],
  ) =>
    say`${procedureName(procedure)}: изменение по муниципалитету (${measureName(procedure, measure)} с ${all![0]} до ${all![1]}${among === '' ? '' : ` ${among}`}) обусловлено результатом одной ОО\u00a0— ${school}: с ${own![0]} до ${own![1]}; без её учёта\u00a0— с ${rest![0]} до ${rest![1]}`,
  low: <T>(procedure: Procedure, year: number, schools: T) =>
    say`${procedureName(procedure)}: низкие результаты в ${year}\u00a0году\u00a0— ${schools}`,
  again: <T>(schools: T) => say`, из них второй год подряд\u00a0— ${schools}`,
  noneLow: <T>(procedure: Procedure, [from, to]: Years, schools: T, low: T) =>
    say`${procedureName(procedure)}: низкие результаты в ${from} и ${to}\u00a0годах отсутствуют во всех ОО (${schools}); ${lowName(procedure)},\u00a0— ${low}`,
  grades: <T>(subject: string, year: number, grade: number, by: T, [upper, lower]: readonly [T, T]) =>
    say`${subject}, ВПР ${year}\u00a0года: доля участников, получивших «2», в ${grade + 1}\u00a0классе ${by} выше, чем в ${grade}\u00a0классе (${upper} и ${lower})`,
  quality: <T>(procedure: Procedure, year: number, quality: T) =>
    say`${procedureName(procedure)}: качество обучения в ${year}\u00a0году\u00a0— ${quality}`,
};

/** The other sheets of the workbook: staff, risk factors, school processes. */
export const sheetsSaid = {
  oldStaff: <T>(name: string, now: T, period: string) =>
    say`${name}\u00a0— ${now} (${period}): возможен выход на пенсию опытных педагогических работников`,
  staff: <T>(name: string, now: T, period: string) => say`${name}: ${now} (${period})`,
  staffChanged: <T>(name: string, [first, was]: readonly [string, T], [last, now]: readonly [string, T]) =>
    say`${name}: ${first}\u00a0— ${was}, ${last}\u00a0— ${now}`,
  vacancies: <T>(posts: T, names: string) =>
    say`Вакансии педагогических работников, ставок: ${posts}${names === '' ? '' : ` (${names})`}`,
  network: <T>(full: T, vacant: T) =>
    say`Реализация программ в сетевой форме: вакансии отсутствуют\u00a0— ${full}, требуется замещение\u00a0— ${vacant}`,
  nearPension: <T>(part: T) =>
    say`Педагогические работники пенсионного возраста\u00a0— ${part}: требуется формирование кадрового резерва`,
  young: <T>(teachers: T) => say`Развитие наставничества: молодых специалистов\u00a0— ${teachers}`,
  riskProfile: 'рисковый профиль',
  factorOfSchool: <T>(factor: string, profile: T) => say`${factor}: значимость фактора высокая (${profile})`,
  factor: <T>(factor: string, schools: T, names: string) =>
    say`${factor}, высокая значимость: ${schools}${dashed(names)}`,
  weakProcesses: (area: string) => `Школьные процессы, область «${area}»: выявлены дефициты\u00a0— `,
  strongProcesses: (area: string) => `Школьные процессы, область «${area}»: сильная сторона\u00a0— `,
  process: <T>(id: string, title: string, marks: T) => say`${id} «${title}» (${marks})`,
  marked: (mark: string, year: number): string => `«${mark}», ${year} год`,
};
