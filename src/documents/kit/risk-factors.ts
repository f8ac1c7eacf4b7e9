/**
 * Risk factors of the «500+» method: measured ones with the titles of both editions, and the rest of the five blocks.
 * Shared by the roadmap (blocks of the plan-schedule, measures by factor) and the risk profile of a school.
 */
import { keptAs } from './kept';
import * as z from 'zod';
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
  /** The title of a measured factor as the head of a narrow column, and that of the 2021 edition. */
  short?: string;
  short2021?: string;
  /** Measured by the questionnaires of the project (the profile's chart shows these). */
  measured: boolean;
  /** Index into riskBlocks. */
  block: number;
  description: string;
}

export const riskBlocks = [
  'Ресурсы и кадры',
  'Организация учебного процесса',
  'Школьная среда и взаимодействие с семьёй',
  'Управление ОО',
  'Вовлечённость педагогических работников',
] as const;

export const significances = ['high', 'medium', 'low'] as const;
export type Significance = (typeof significances)[number];
export const significanceTitles: Record<Significance, string> = { high: 'высокая', medium: 'средняя', low: 'низкая' };

export const riskFactors: readonly RiskFactor[] = [
  {
    id: 'equipment',
    title: 'Низкий уровень оснащения школы',
    short: 'Оснащение школы',
    measured: true,
    block: 0,
    description:
      'Недостаточно исправных компьютеров, лабораторных комплектов или устойчивого подключения к сети «Интернет». Лабораторные и практические работы, работа с цифровыми материалами выполняются не в полном объёме, условия обучения уступают среднему уровню.',
  },
  {
    id: 'staff',
    title: 'Дефицит педагогических кадров',
    short: 'Дефицит кадров',
    measured: true,
    block: 0,
    description:
      'Учитель-предметник отсутствует, либо предмет ведёт педагогический работник другого профиля с высокой нагрузкой. Риск характерен для сельских и малокомплектных ОО. Привлечение кадров требует длительного времени, возможности сетевой формы и цифровых курсов используются не в полной мере.',
  },
  {
    id: 'competence',
    title: 'Недостаточная предметная и методическая компетентность педагогических работников',
    short: 'Дефициты педагогов',
    measured: true,
    block: 0,
    description:
      'Имеются профессиональные дефициты по отдельным темам предмета и приёмам обучения. Типичные ошибки повторяются в работах обучающихся из года в год, учебная мотивация снижается, программа осваивается частично.',
  },
  {
    id: 'adaptivity',
    title: 'Риски низкой адаптивности учебного процесса',
    title2021: 'Низкая учебная мотивация обучающихся',
    short: 'Адаптивность обучения',
    short2021: 'Учебная мотивация',
    measured: true,
    block: 1,
    description:
      'Задания не дифференцированы по уровню сложности, ошибки по одной теме переходят в последующие. Система оценивания не содержит развивающей обратной связи, учебные затруднения выявляются только по итоговым работам.',
  },
  {
    id: 'training',
    title: 'Несформированность внутришкольной системы повышения квалификации',
    title2021: 'Низкий уровень дисциплины в классе',
    short: 'Повышение квалификации',
    short2021: 'Дисциплина в классе',
    measured: true,
    block: 1,
    description:
      'Взаимопосещение уроков и наставничество носят формальный характер, программы повышения квалификации выбираются без учёта результатов обучающихся. Профессиональные дефициты сохраняются.',
  },
  {
    id: 'failure',
    title: 'Высокая доля обучающихся с рисками учебной неуспешности',
    short: 'Риски неуспешности',
    measured: true,
    block: 1,
    description:
      'Доля обучающихся с накопленными предметными дефицитами высока, занятия поддержки не включены в расписание. Планы индивидуальной работы и психолого-педагогическое сопровождение отсутствуют либо реализуются эпизодически.',
  },
  {
    id: 'disabilities',
    title: 'Высокая доля обучающихся с ОВЗ',
    short: 'Обучающиеся с ОВЗ',
    measured: true,
    block: 1,
    description:
      'В классах обучаются лица с ограниченными возможностями здоровья, педагогические работники недостаточно владеют адаптацией заданий и оценивания. Специалистов сопровождения недостаточно, рекомендации психолого-медико-педагогической комиссии выполняются не полностью.',
  },
  {
    id: 'language',
    title: 'Низкое качество преодоления языковых и культурных барьеров',
    short: 'Языковые барьеры',
    measured: true,
    block: 1,
    description:
      'Для части обучающихся язык обучения не является родным. Понимание условий заданий и учебных текстов затруднено, что снижает результаты по всем предметам.',
  },
  {
    id: 'environment',
    title: 'Пониженный уровень качества школьной и воспитательной среды',
    title2021: 'Пониженный уровень школьного благополучия',
    short: 'Школьная среда',
    short2021: 'Школьное благополучие',
    measured: true,
    block: 2,
    description:
      'Отношения участников образовательных отношений характеризуются недостатком доверия, имеются случаи травли (буллинга), достижения обучающихся отмечаются редко. Учебная мотивация и представления о значимости обучения снижены.',
  },
  {
    id: 'parents',
    title: 'Низкий уровень вовлечённости родителей',
    short: 'Участие родителей',
    measured: true,
    block: 2,
    description:
      'Родители (законные представители) получают сведения об учебных затруднениях несвоевременно. Ожидания завышены или занижены, взаимодействие с ОО ограничено вопросами отметок и поведения.',
  },
  {
    id: 'leadership',
    title: 'Низкая мотивация руководства школы к изменениям',
    measured: false,
    block: 3,
    description:
      'Измеримые цели не установлены, результаты объясняются составом обучающихся. Программа развития не обновляется, исполнение решений педагогического совета не контролируется.',
  },
  {
    id: 'assessment',
    title: 'Недостаточная объективность внутренней оценки результатов',
    measured: false,
    block: 3,
    description:
      'Отметки в журнале расходятся с результатами внешних процедур, критерии оценивания не согласованы, перепроверка работ не проводится. Своевременное выявление учебных затруднений по таким данным невозможно.',
  },
  {
    id: 'cooperation',
    title: 'Слабое профессиональное взаимодействие в коллективе',
    measured: false,
    block: 3,
    description:
      'Деятельность методического объединения ограничена отчётностью, общие профессиональные дефициты не рассматриваются. Эффективные практики отдельных педагогических работников не распространяются.',
  },
  {
    id: 'career',
    title: 'Низкое качество профориентационной работы',
    measured: false,
    block: 3,
    description:
      'Представления обучающихся о профессиях и необходимых предметах не сформированы. Предметы для сдачи на экзамене выбираются случайно, учебная мотивация в старших классах снижена.',
  },
  {
    id: 'engagement',
    title: 'Низкая вовлечённость учителей в образовательный процесс',
    measured: false,
    block: 4,
    description:
      'Имеются признаки профессионального выгорания, документационная нагрузка высока, участие педагогических работников в принятии решений ограничено. Поддержка оказывается несвоевременно.',
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
  return keptAs(z.object({ factors: schoolFactorsSchema }), state.documents['risk'], { factors: {} }).factors;
}
