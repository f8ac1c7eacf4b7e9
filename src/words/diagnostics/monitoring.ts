/** Words of the register of schools' documents and of its summary. */

import { monitoringTitle } from './diagnostics';

/** Captions of the register, by which it is read back. */
export const captions = {
  number: '№ п/п',
  school: 'Школа',
  document: 'Документ',
  due: 'Срок',
  approved: 'Утверждён',
  link: 'Ссылка на документ',
  state: 'Состояние',
  december: 'Этап: декабрь',
  june: 'Этап: июнь',
  november: 'Этап: ноябрь',
  note: 'Примечание',
} as const;

/** Values of its lists. */
export const documentStates = ['не начат', 'в разработке', 'на доработке', 'утверждён', 'размещён'] as const;
/** States in which nothing is left to do. */
export const readyStates = ['утверждён', 'размещён'] as const;
/** Stages of the monitoring, by the month that closes each. */
export type Stage = 'december' | 'june' | 'november';
export const stages = {
  school: ['december', 'june'],
  calendar: ['june', 'november'],
} as const satisfies Record<'school' | 'calendar', readonly Stage[]>;
export const stageStates = ['представлено', 'частично', 'не представлено'] as const;

export const monitoringWords = {
  title: monitoringTitle,
  sheet: 'Мониторинг',
  ofPeriod: (title: string, period: string): string => `${title}, ${period}`,
  stages: {
    school: 'Этапы мониторинга: декабрь и июнь, подведение итогов: август.',
    calendar: 'Этапы мониторинга: июнь и ноябрь, подведение итогов: декабрь.',
  },
  documents: ['Концепция развития', 'Среднесрочная программа развития'],
  antirisk: (factor: string): string => `Антирисковая программа: ${factor}`,
  /** A place of the form, to write a programme's name in. */
  blankProgramme: (number: number): string => `Антирисковая программа ${number}: ________`,
  stage: 'Этап',
  summary: {
    title: 'Итоги мониторинга документов школ',
    sheet: 'Мониторинг (итоги)',
    columns: ['Показатель', 'Порядок расчёта', 'Документов', 'Доля'],
    all: 'Всего документов',
    rows: 'строк реестра',
    ready: 'Готовы',
    states: `состояние: ${readyStates.join(' или ')}`,
    months: { december: 'декабрь', june: 'июнь', november: 'ноябрь' },
    stage: (index: number, month: string, year: number): string =>
      `${['Первый', 'Второй'][index]} этап, ${month} ${year}\u00a0г.: представлены`,
    mark: `отметка «${stageStates[0]}»`,
    toMend: 'Требуют доработки',
    state: `состояние «${documentStates[2]}»`,
  },
} as const;
