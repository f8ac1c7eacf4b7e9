/** The draft order: fields in double braces are filled; names stand in brackets in the nominative, so that nothing has to be declined. */
import { blanks } from './roadmap';
import { longDate, typeset } from './russian';

export const orderWords = {
  order: 'ПРИКАЗ',
  date: '{{Дата приказа}}',
  place: '____________________',
  number: '№ {{Номер приказа}}',
  title:
    'Об организации адресной методической помощи общеобразовательным организациям с низкими образовательными результатами на {{Период}}',
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
  approve: '1. Утвердить:',
  approvePlan: '1.1. {{Документ}} на {{Период}} (далее — План) (приложение № 1);',
  approveProgrammeAlone:
    '1.1. муниципальную программу перехода ШНОР в эффективный режим работы (далее — План) (приложение № 1);',
  approveSupport: (point: number, annex: number): string =>
    `1.${point}. схему сопровождения ШНОР (приложение № ${annex})`,
  approveProgramme: (point: number, annex: number): string =>
    `1.${point}. муниципальную программу перехода ШНОР в эффективный режим работы (приложение № ${annex})`,
  approveList: '1.2. перечень ШНОР (приложение № 2).',
  approveListWithCurators: '1.2. перечень ШНОР с указанием кураторов и школ-наставников (приложение № 2).',
  coordinator: '2. Назначить ответственным за исполнение Плана муниципального координатора ({{Координатор}}).',
  centre: '3. Информационно-методическому центру ({{Центр}}):',
  support: '3.1. обеспечить методическое сопровождение исполнения Плана;',
  reports: '3.2. представлять информацию об исполнении Плана в срок до {{Срок отчёта 1}} и до {{Срок отчёта 2}}',
  curators: '3.3. представить на утверждение список кураторов и школ-наставников ШНОР в срок до {{Срок кураторов}}',
  heads: '4. Руководителям ОО, указанных в приложении № 2:',
  schoolCoordinators: '4.1. назначить школьных координаторов в срок до {{Срок кураторов}};',
  schoolPlans: '4.2. утвердить школьные дорожные карты и антирисковые программы в срок до {{Срок школьных документов}}',
  publish:
    '5. Муниципальному координатору разместить настоящий приказ на официальном сайте в течение пяти рабочих дней со дня подписания.',
  control: '6. Контроль за исполнением настоящего приказа оставляю за собой.',
  annexHead: ['Приложение № 2', 'к приказу {{Орган}}', 'от {{Дата приказа}} № {{Номер приказа}}'],
  annexTitle: 'Перечень школ с низкими образовательными результатами',
  annexColumns: ['№ п/п', 'Общеобразовательная организация', 'Основание', 'Куратор, школа-наставник'],
  none: 'ШНОР по результатам оценочных процедур не выявлены.',
  readTitle: 'Лист ознакомления с приказом',
  readColumns: ['№ п/п', 'Фамилия И.О., должность', 'Дата', 'Подпись'],
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
