/** Words of «Надёжность»: what of the results chance could have made. */
import { procedureTitle, type Procedure } from '../../model/procedure';
import { capital, participantsCount, percent, plural, resultsCount } from '../russian/russian';

/** Groups of results, in the order they stand; each is a series of the chart. */
export const reliabilityGroups = {
  beyond: 'Порог достигнут, вряд ли случайно',
  reached: 'Порог достигнут, возможно, случайно',
  unknown: 'Порог достигнут',
  below: 'Ниже порога',
} as const;
export type ReliabilityGroup = keyof typeof reliabilityGroups;

export const reliabilityWords = {
  sheet: 'Надёжность',
  title: 'Надёжность результатов: что могло получиться случайно',
  how:
    'Точка\u00a0— результат одной ОО по одной процедуре: чем правее, тем больше участников, чем выше, тем больше доля низких результатов. ' +
    'Чем меньше участников, тем сильнее доля меняется случайно, поэтому слева расстояние между границами шире.',
  /** What is said over the chart of a year. */
  sentence: (year: number, threshold: string, reached: number, beyond: number): string => {
    const within = reached - beyond;
    if (reached === 0) return `${year} год: порога ${threshold} не достиг ни один результат.`;
    const could = `${plural(within, 'мог', 'могли', 'могли')} получиться случайно: ${plural(within, 'точка', 'точки', 'точки')} между границами`;
    const hardly = `вряд ли ${plural(beyond, 'случаен', 'случайны', 'случайны')}: ${plural(beyond, 'точка', 'точки', 'точки')} выше верхней границы`;
    if (beyond === 0) return `${year} год: порога ${threshold} ${reach(reached)}, ${all(reached)} ${could}.`;
    if (within === 0) return `${year} год: порога ${threshold} ${reach(reached)}, ${all(reached)} ${hardly}.`;
    return `${year} год: порога ${threshold} ${reach(reached)}: ${within} ${could}; ${beyond} ${hardly}.`;
  },
  /** The same where no common share can be taken. */
  noLimits: (year: number, threshold: string, reached: number, schools: number, participants: number): string =>
    reached === 0
      ? `${year} год: порога ${threshold} не достиг ни один результат.`
      : `${year} год: порога ${threshold} ${reach(reached)}. ` +
        `Могло ли это получиться случайно, сказать нельзя: нужны результаты не менее 5 ОО и 100 участников (здесь ${schools} ОО и ${participantsCount(participants)}).`,
  nothing: 'Результатов процедур, учитываемых по критериям, нет.',
  chart: (year: number): string => `Доля низких результатов и число участников, ${year} год`,
  participants: 'участников',
  share: 'доля низких результатов',
  threshold: (threshold: string): string => `Порог ${threshold}`,
  common: (of: number): string => `Общая доля ${percent(of)}`,
  upper: 'Верхняя граница случайного',
  lower: 'Нижняя граница случайного',
  procedures: 'Процедуры',
  procedureColumns: [
    'Процедура',
    'Год, число ОО',
    'Участники',
    'Общая доля',
    'Достигли порога',
    'Из них вряд ли случайно',
  ] as const,
  yearAndSchools: (year: number, schools: number): string => `${year} год, ${schools} ОО`,
  procedureNote:
    'В таблице «вряд ли случайно» считается по общей доле самой процедуры, на диаграмме границы проведены по общей доле всех процедур года: процедуры различаются трудностью. Прочерк\u00a0— менее 5 ОО или 100 участников.',
  results: (year: number): string => `Результаты ОО, ${year} год`,
  columns: {
    number: '№ п/п',
    municipality: 'Муниципалитет',
    school: 'ОО',
    procedure: 'Процедура',
    participants: 'Участники',
    low: 'Низкие, чел.',
    share: 'Доля',
    limit: 'Граница случайного',
  },
  group: (group: ReliabilityGroup, count: number): string =>
    `${reliabilityGroups[group]}\u00a0— ${resultsCount(count)}`,
  notPrinted: (count: number): string =>
    `Строки ОО (${resultsCount(count)}) стоят на листе ниже и на печать не выводятся.`,
  notes: [
    'Границы точные (биномиальное распределение): если бы доля во всех ОО была одинаковой\u00a0— равной общей,\u00a0— выше верхней границы случайно оказались бы не более 2,5 % результатов с таким числом участников.',
    'Заключение по правилу от этого листа не зависит.',
  ],
  gridCaptions: ['Участники', 'Верхняя граница', 'Нижняя граница', 'Порог', 'Общая доля'] as const,
  gridNote: (year: number): string => `Линии диаграммы, ${year} год`,
} as const;

const reach = (count: number): string => `${plural(count, 'достиг', 'достигли', 'достигли')} ${resultsCount(count)}`;

const all = (count: number): string => (count === 1 ? 'он' : 'все они');

/** «ВПР, математика, 5 класс». */
export const procedureCell = (procedure: Procedure): string => capital(procedureTitle(procedure));
