/** The draft order: fields in double braces are filled; names stand in brackets in the nominative, so that nothing has to be declined. */
import { blanks } from './roadmap';
import { afterSigning } from './papers';
import { longDate, typeset } from '../russian/russian';

/** Where the workbook names one school, the order speaks of one. */
const number = (one: boolean, single: string, several: string): string => (one ? single : several);

export const orderWords = {
  order: 'ПРИКАЗ',
  date: '{{Дата приказа}}',
  issuer: 'Орган, им. п.',
  position: '{{Должность}}',
  signature: '{{Подпись}}',
  place: '____________________',
  number: '№ {{Номер приказа}}',
  title: (one: boolean): string =>
    `Об организации адресной методической помощи ${number(one, 'общеобразовательной организации', 'общеобразовательным организациям')} с низкими образовательными результатами на {{Период}}`,
  preamble:
    'В целях оказания адресной методической помощи общеобразовательным организациям (далее — ОО), отнесённым к школам с низкими образовательными результатами (далее — ШНОР), на основании результатов {{Процедуры}} {{Годы результатов}} ПРИКАЗЫВАЮ:',
  /** Where the workbook has no results. */
  someProcedures: 'оценочных процедур',
  someYears: '20___ и 20___ годов',
  procedures: {
    ВПР: 'всероссийских проверочных работ',
    ОГЭ: 'основного государственного экзамена',
    ЕГЭ: 'единого государственного экзамена',
  },
  years: ([previous, last]: readonly [number, number]): string => `${previous} и ${last} годов`,
  /** What the order approves, in the accusative, by template; any other roadmap as below. */
  approves: {
    municipal:
      'план мероприятий («дорожную карту») по работе со школами с низкими результатами обучения и школами, функционирующими в неблагоприятных социальных условиях,',
    'plan-500': 'дорожную карту адресной методической помощи ШНОР',
    regional: 'дорожную карту поддержки ШНОР',
    complex: 'дорожную карту повышения качества общего образования в ШНОР',
    'calendar-plan': 'календарный план программы перехода ШНОР в эффективный режим работы',
  } as Readonly<Record<string, string>>,
  approvesOther: 'дорожную карту по работе со ШНОР',
  /** A day a term lies before, and what stands where it is over. */
  until: (terms: string): string => `в срок ${terms}`,
  afterSigning: `${afterSigning} настоящего приказа`,
  /** Fields of the order's own texts. */
  values: (facts: {
    procedures: string;
    years: string;
    reports: string;
    curators: string;
    schoolPapers: string;
    plan: string;
    coordinator: string;
    centre: string;
  }) => ({
    Процедуры: facts.procedures,
    'Годы результатов': facts.years,
    'Сроки отчётов': facts.reports,
    'Срок кураторов': facts.curators,
    'Срок школьных документов': facts.schoolPapers,
    Документ: facts.plan,
    Координатор: facts.coordinator,
    Центр: facts.centre,
  }),
  /** Points of the order; what stands under a point has its number before a dot. */
  approve: 'Утвердить:',
  approvePlan: (annex: number): string => `{{Документ}} на {{Период}} (далее — План) (приложение № ${annex})`,
  approveProgrammeAlone: (annex: number): string =>
    `муниципальную программу перехода ШНОР в эффективный режим работы (далее — План) (приложение № ${annex})`,
  approveList: (annex: number, withHelpers: boolean): string =>
    `перечень ШНОР${withHelpers ? ' с указанием кураторов и школ-наставников' : ''} (приложение № ${annex})`,
  approveSupport: (annex: number): string => `схему сопровождения ШНОР (приложение № ${annex})`,
  approveProgramme: (annex: number): string =>
    `муниципальную программу перехода ШНОР в эффективный режим работы (приложение № ${annex})`,
  coordinator: 'Назначить ответственным за исполнение Плана муниципального координатора ({{Координатор}}).',
  centre: 'Информационно-методическому центру ({{Центр}}):',
  support: 'обеспечить методическое сопровождение исполнения Плана',
  reports: 'представлять информацию об исполнении Плана {{Сроки отчётов}}',
  curators: (one: boolean): string =>
    `представить на утверждение ${number(one, 'кандидатуру куратора и школу-наставника', 'список кураторов и школ-наставников')} ШНОР {{Срок кураторов}}`,
  heads: (one: boolean, annex: number): string =>
    `${number(one, 'Руководителю ОО, указанной', 'Руководителям ОО, указанных')} в приложении № ${annex}:`,
  schoolCoordinators: (one: boolean): string =>
    `назначить ${number(one, 'школьного координатора', 'школьных координаторов')} {{Срок кураторов}}`,
  schoolPlans: (one: boolean): string =>
    `утвердить ${number(one, 'школьную дорожную карту', 'школьные дорожные карты')} и антирисковые программы {{Срок школьных документов}}`,
  publish:
    'Муниципальному координатору разместить настоящий приказ на официальном сайте в течение пяти рабочих дней со дня подписания.',
  control: 'Контроль за исполнением настоящего приказа оставляю за собой.',
  /** The order signed where the results were judged and no school is on the list: it approves no list and charges nobody on it. */
  prevention: {
    title: 'О мерах по предупреждению низких образовательных результатов общеобразовательных организаций на {{Период}}',
    preamble:
      'В целях предупреждения низких образовательных результатов общеобразовательных организаций (далее — ОО), учитывая, что по результатам {{Процедуры}} {{Годы результатов}} школы с низкими образовательными результатами не выявлены, ПРИКАЗЫВАЮ:',
    coordinator:
      'Назначить ответственным за мониторинг образовательных результатов ОО муниципального координатора ({{Координатор}}).',
    monitoring: 'обеспечить мониторинг результатов оценочных процедур ОО',
    watched: (schools: readonly string[]): string =>
      `организовать методическую помощь ОО, результаты которых находятся в зоне риска: ${schools.join('; ')}`,
    reports: 'представлять информацию о результатах мониторинга {{Сроки отчётов}}',
    heads: 'Руководителям ОО:',
    analysis:
      'обеспечить анализ результатов оценочных процедур и устранение выявленных предметных дефицитов обучающихся',
    measures: (one: boolean): string =>
      `${number(one, 'Руководителю ОО, указанной', 'Руководителям ОО, указанных')} в подпункте 2.2, утвердить меры по предупреждению низких образовательных результатов {{Срок школьных документов}}.`,
  },
  annexHead: ['к приказу {{Орган}}', 'от {{Дата приказа}} № {{Номер приказа}}'],
  annexNumber: (annex: number): string => `Приложение № ${annex}`,
  listSheet: (annex: number): string => `Приказ, приложение ${annex}`,
  annexTitle: 'Перечень школ с низкими образовательными результатами',
  annexColumns: ['№ п/п', 'Общеобразовательная организация', 'Основание', 'Куратор, школа-наставник'],
  readTitle: 'Лист ознакомления с приказом',
  readColumns: ['№ п/п', 'Фамилия И.О.', 'Должность', 'Дата, подпись'],
} as const;

/** «Приложение № 3 к приказу отдела … от … № …» in one line. */
export const annexText = (annex: number, authority: string, date: string, number: string): string =>
  typeset(
    `Приложение № ${annex} к приказу ${authority || blanks.authority} от ${date ? longDate(date) : blanks.date} № ${number || blanks.number}`,
  );

/** Head words of the bodies that sign, in the genitive as they are kept, and in the nominative. */
const bodies: Readonly<Record<string, string>> = {
  управления: 'управление',
  отдела: 'отдел',
  комитета: 'комитет',
  департамента: 'департамент',
  министерства: 'министерство',
  администрации: 'администрация',
  центра: 'центр',
  службы: 'служба',
};

/** «управления образования администрации …» → «управление образования администрации …»: only the first known word changes. */
export function bodyInNominative(genitive: string): string {
  const words = genitive.split(' ');
  const at = words.findIndex((word) => bodies[word.toLowerCase()] !== undefined);
  if (at < 0) return genitive;
  const before = words.slice(0, at).map((word) => word.replace(/ого$/, 'ый').replace(/ой$/, 'ая'));
  return [...before, bodies[words[at]!.toLowerCase()]!, ...words.slice(at + 1)].join(' ');
}
