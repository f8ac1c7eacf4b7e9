/**
 * Risk factors of the «500+» method: measured ones with the titles of both editions, and the rest of the five blocks.
 * Shared by the roadmap (blocks of the plan-schedule, measures by factor) and the risk profile of a school.
 */
import { z } from 'zod';
import type { WorkbookState } from '../../model/state';

export const factorIds = [
  'equipment',
  'staff',
  'competence',
  'adaptivity',
  'training',
  'failure',
  'disabilities',
  'language',
  'environment',
  'parents',
  'leadership',
  'assessment',
  'cooperation',
  'career',
  'engagement',
] as const;
export type FactorId = (typeof factorIds)[number];

export interface RiskFactor {
  id: FactorId;
  title: string;
  /** Title of the 2021 edition where it was another one. */
  title2021?: string;
  /** Measured by the questionnaires of the project (the profile's chart shows these). */
  measured: boolean;
  /** Index into riskBlocks. */
  block: number;
  description: string;
}

export const riskBlocks = [
  'Ресурсы и кадры',
  'Организация учебного процесса',
  'Школьный уклад и семья',
  'Управление школой',
  'Вовлечённость педагогов',
] as const;

export const significances = ['high', 'medium', 'low'] as const;
export type Significance = (typeof significances)[number];
export const significanceTitles: Record<Significance, string> = { high: 'высокая', medium: 'средняя', low: 'низкая' };

export const riskFactors: readonly RiskFactor[] = [
  {
    id: 'equipment',
    title: 'Низкий уровень оснащения школы',
    measured: true,
    block: 0,
    description:
      'Не хватает исправных компьютеров, лабораторных наборов или устойчивого подключения к сети. Ученики такой школы реже ставят опыты и работают с цифровыми материалами, поэтому стартуют с худшей позиции, чем сверстники из оснащённых школ.',
  },
  {
    id: 'staff',
    title: 'Дефицит педагогических кадров',
    measured: true,
    block: 0,
    description:
      'Предмет некому вести или его ведёт специалист другого профиля с большой нагрузкой. Чаще это сельские и малокомплектные школы. Привлечение новых учителей занимает годы, а быстрый эффект дают уроки школы-партнёра и цифровые курсы, которыми пользуются мало.',
  },
  {
    id: 'competence',
    title: 'Недостаточная предметная и методическая компетентность педагогических работников',
    measured: true,
    block: 0,
    description:
      'Учитель не уверен в отдельных темах своего предмета или владеет узким набором приёмов. Пробелы учителя повторяются в работах класса из года в год, интерес к урокам падает, программа усваивается частично.',
  },
  {
    id: 'adaptivity',
    title: 'Риски низкой адаптивности учебного процесса',
    title2021: 'Низкая учебная мотивация обучающихся',
    measured: true,
    block: 1,
    description:
      'Урок рассчитан на среднего ученика: задания не различаются по уровню, ошибки одной темы переходят в следующую. Отметка не показывает ребёнку, что исправить, и без текущих наблюдений школа узнаёт о трудностях только из итоговой работы.',
  },
  {
    id: 'training',
    title: 'Несформированность внутришкольной системы повышения квалификации',
    title2021: 'Низкий уровень дисциплины в классе',
    measured: true,
    block: 1,
    description:
      'Учителя не бывают на уроках друг друга, наставник назначен формально, курсы выбираются без связи с результатами класса. Педагог остаётся без взгляда со стороны и повторяет приёмы, которые не работают.',
  },
  {
    id: 'failure',
    title: 'Высокая доля обучающихся с рисками учебной неуспешности',
    measured: true,
    block: 1,
    description:
      'Учеников с накопленными пробелами много, а помощь им не входит в расписание и зависит от доброй воли учителя. Без плана восполнения пробелов и поддержки психолога ребёнок привыкает к положению отстающего. Низкая отметка должна включать такую поддержку, а не завершать работу над темой.',
  },
  {
    id: 'disabilities',
    title: 'Высокая доля обучающихся с ОВЗ',
    measured: true,
    block: 1,
    description:
      'В классах обучаются дети с ограниченными возможностями здоровья, а учителя мало знакомы с адаптацией заданий и оценивания. Специалистов сопровождения не хватает, рекомендации комиссии выполняются не полностью.',
  },
  {
    id: 'language',
    title: 'Низкое качество преодоления языковых и культурных барьеров',
    measured: true,
    block: 1,
    description:
      'Дома у части детей говорят на другом языке, чем на уроках. Условие задачи и учебный текст понимаются с трудом, из-за чего страдают результаты сразу по всем предметам.',
  },
  {
    id: 'environment',
    title: 'Пониженный уровень качества школьной и воспитательной среды',
    title2021: 'Пониженный уровень школьного благополучия',
    measured: true,
    block: 2,
    description:
      'В отношениях взрослых и детей мало доверия, встречается травля, усилия ученика редко замечают. Дети не видят связи учёбы со своим будущим и не верят, что могут справиться.',
  },
  {
    id: 'parents',
    title: 'Низкий уровень вовлечённости родителей',
    measured: true,
    block: 2,
    description:
      'Семья узнаёт о трудностях в конце четверти и не знает, чем помочь. Одни родители ждут от ребёнка невозможного, другие от учёбы устранились; школа общается с ними только по поводу отметок и поведения.',
  },
  {
    id: 'leadership',
    title: 'Низкая мотивация руководства школы к изменениям',
    measured: false,
    block: 3,
    description:
      'Администрация считает результаты следствием состава учеников и не ставит измеримых целей. Программа развития не обновляется, решения педсовета не проверяются, коллектив не ждёт перемен.',
  },
  {
    id: 'assessment',
    title: 'Недостаточная объективность внутренней оценки результатов',
    measured: false,
    block: 3,
    description:
      'Отметки в журнале расходятся с внешними работами, критерии у учителей разные, работы не перепроверяются. По таким данным нельзя вовремя увидеть отставание и выбрать помощь.',
  },
  {
    id: 'cooperation',
    title: 'Слабое профессиональное взаимодействие в коллективе',
    measured: false,
    block: 3,
    description:
      'Методическое объединение собирается для отчётов, общие дефициты класса учителя-предметники не обсуждают. Удачный приём одного учителя остаётся в его кабинете.',
  },
  {
    id: 'career',
    title: 'Низкое качество профориентационной работы',
    measured: false,
    block: 3,
    description:
      'Подросток не представляет, какая профессия его ждёт и какие предметы для неё нужны. Экзамен выбирается случайно, учёба теряет смысл в старших классах.',
  },
  {
    id: 'engagement',
    title: 'Низкая вовлечённость учителей в образовательный процесс',
    measured: false,
    block: 4,
    description:
      'Учитель работает формально: устал, перегружен отчётами, не получает признания и не участвует в решениях школы. Признаки выгорания замечают поздно, поддержки нет.',
  },
];

export const factorOf = (id: string): RiskFactor | undefined => riskFactors.find((factor) => factor.id === id);

/** School id → its factors with their significance. */
export const schoolFactorsSchema = z.record(
  z.string(),
  z.array(z.object({ factor: z.enum(factorIds), significance: z.enum(significances) })),
);
export type SchoolFactors = z.infer<typeof schoolFactorsSchema>;

/** Factors kept with the risk profile document: state.documents.risk = { factors: SchoolFactors, … }. Empty where there is none. */
export function keptFactors(state: WorkbookState): SchoolFactors {
  const kept = z.object({ factors: schoolFactorsSchema }).safeParse(state.documents['risk']);
  return kept.success ? kept.data.factors : {};
}
