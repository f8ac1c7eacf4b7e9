/** Words of the analysis of the roadmap: its headings, tables and the sentences drafted from figures. */
import { institutionOf, counted, share } from '../russian/russian';
import { organisations } from '../diagnostics/diagnostics';

const ofMeasures = (count: number): string => counted(count, 'мероприятия', 'мероприятий', 'мероприятий');

export const analysisWords = {
  title: 'Анализ исполнения дорожной карты',
  sheet: 'Анализ дорожной карты',
  about: 'по работе со школами с низкими образовательными результатами',
  headings: {
    aim: 'Цель',
    ground: 'Основание',
    tasks: 'Задачи',
    problem: 'Описание проблемы',
    done: 'Исполнение мероприятий',
    late: 'Мероприятия, не исполненные в установленный срок',
    indicators: 'Показатели: исходное значение, цель, факт',
    results: 'Результаты до и после реализации мер',
    schools: 'Прогноз исключения из перечня ШНОР',
    conclusions: 'Выводы',
    decided: 'Предлагаемые решения',
  },
  aim: 'Оценка исполнения дорожной карты и результативности адресной методической помощи школам с низкими образовательными результатами (далее — ШНОР)',
  ground: (authority: string, date: string, number: string): string =>
    `Дорожная карта, утверждённая приказом ${authority} от ${date} № ${number}`,
  tasks: [
    'Оценить исполнение мероприятий и соблюдение сроков',
    'Сопоставить результаты общеобразовательных организаций (далее — ОО) до и после реализации мер',
    'Определить ОО, подлежащие исключению из перечня ШНОР и сохраняемые в перечне',
    'Подготовить предложения о решениях с исполнителями и сроками',
  ],
  problem: {
    counted: (schools: number, years: readonly [number, number]): string =>
      `Учтены результаты ${organisations(schools)} за ${years[0]} и ${years[1]} годы`,
    low: (threshold: string): string =>
      `Низким признаётся результат, при котором отметку «2» получили или не преодолели минимальный порог не менее ${threshold} участников`,
    criteria: (rules: string): string => `Критерии отнесения к ШНОР: ${rules}`,
    procedures: (procedures: string): string => `Учтены процедуры: ${procedures}`,
    planned: (schools: string): string => `ОО, включённые в дорожную карту: ${schools}`,
    listed: (schools: string): string => `ОО, отнесённые к ШНОР: ${schools}`,
  },
  conclusions: {
    noMarks: (measures: number): string =>
      `Отметки об исполнении мероприятий (${counted(measures, 'мероприятие', 'мероприятия', 'мероприятий')}) отсутствуют; выводы о результативности не формулируются`,
    done: (done: number, all: number, late: number): string =>
      `Исполнено ${done} из ${ofMeasures(all)} (${share(done / all)})${late > 0 ? `, не исполнено в срок\u00a0— ${late}` : '; мероприятия с нарушением срока отсутствуют'}`,
    better: (better: number, all: number): string =>
      `Доля низких результатов названных ОО снижена по ${better} из ${counted(all, 'процедуры', 'процедур', 'процедур')}`,
    leaving: (count: number, named: string): string =>
      `По результатам последнего года ${count === 1 ? 'подлежит' : 'подлежат'} исключению из перечня ШНОР ${named}`,
    staying: (count: number, named: string): string =>
      `${count === 1 ? 'Сохраняется' : 'Сохраняются'} в перечне ШНОР ${named}; адресная методическая помощь продолжается`,
    came: (count: number, named: string): string =>
      `${count === 1 ? 'Включена' : 'Включены'} в перечень ШНОР впервые ${named}`,
    unknown: (named: string): string => `Данных для заключения об исключении из перечня недостаточно: ${named}`,
  },
  /** Counts of the plan's measures by section. */
  progress: {
    section: 'Раздел',
    noSection: 'Без раздела',
    total: 'Всего',
    ofSchool: (school: string): string => `Дорожная карта ${institutionOf(school)}`,
    once: (measures: number): string =>
      `Мероприятие, включённое и в дорожную карту муниципалитета, и в дорожную карту ОО, учитывается один раз: всего ${counted(measures, 'мероприятие', 'мероприятия', 'мероприятий')}.`,
    columns: ['Выполнено', 'В работе', 'Не начато', 'Кроме того, снято', 'Просрочено'],
  },
  measures: {
    term: 'Срок',
    measure: 'Мероприятие',
    outcome: 'Результат исполнения',
    evidence: 'Подтверждение',
    overdue: 'Просрочено',
    noneDone: 'Исполненные мероприятия отсутствуют.',
    noneLate: 'Мероприятия с нарушением срока отсутствуют.',
    /** A done measure without a stated result. */
    done: (measure: string): string => `${measure}\u00a0— выполнено`,
    overdueBy: (days: number): string => counted(days, 'день', 'дня', 'дней'),
  },
  indicators: {
    note: 'Звёздочкой отмечен факт, определённый по результатам оценочных процедур последнего года.',
    columns: ['Показатель', 'Исходное значение', 'Цель', 'Факт'],
    /** Before a target that is not to be reached but stayed under. */
    below: 'менее\u00a0',
    source: 'Источник факта',
    reached: 'Цель достигнута',
    typed: 'отчёт',
    computed: '* по данным',
  },
  yes: 'да',
  no: 'нет',
  results: {
    none: 'Результаты за два года отсутствуют.',
    /** In place of the results where the newest are those that the plan set out from. */
    ahead:
      'Результаты оценочных процедур за период реализации дорожной карты не получены; сопоставление выполняется после их получения.',
    note: 'Суммарно по названным выше ОО.',
    procedure: 'Процедура',
    low: (year: number): string => `ОО с низкими результатами, ${year}\u00a0г.`,
    share: (year: number): string => `Доля, ${year}\u00a0г.`,
    participants: 'Участников',
  },
  schools: {
    none: 'ОО дорожной карты среди учтённых результатов отсутствуют.',
    before: 'Статус до',
    after: 'Статус после',
    ground: 'Основание',
    leaves: 'Подлежит исключению',
    unknown: 'данных недостаточно',
    planned: 'в дорожной карте',
  },
} as const;
