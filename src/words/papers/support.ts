/** Words of the scheme of support: its captions, and why these schools are proposed. */
import { lowerFirst, participantsCount, percent, share } from '../russian/russian';

interface Strength {
  subject: string;
  low: number;
  quality: number | null;
  /** Quality of the municipality. */
  around: number | null;
  participants: number;
}

function strengthText({ subject, low, quality, around, participants }: Strength): string {
  const than = around === null ? '' : ` при ${share(around)} по муниципалитету`;
  const best = quality === null ? '' : `, качество ${share(quality)}${than}`;
  return `${lowerFirst(subject)}\u00a0— низких результатов ${share(low)}${best} (${participantsCount(participants)})`;
}

export const supportWords = {
  /** Captions by which yesterday's sheets are read back. */
  captions: {
    school: 'Школа',
    weak: 'Предметы с низкими результатами',
    curator: 'Куратор',
    mentor: 'Школа-наставник',
    partner: 'Школа-партнёр',
    ground: 'Обоснование',
    form: 'Формы взаимодействия',
  },
  note: (low: number, people: number, load: number): string =>
    `Школа-наставник определяется из ОО того же муниципалитета, не входящих в зону риска и не имеющих признаков необъективности, в которых по предметам сопровождаемой ОО доля низких результатов последнего года не превышает ${percent(low, 0)} при числе участников не менее ${people}, а качество обучения не ниже муниципального; число ОО, сопровождаемых одной школой-наставником,\u00a0— не более ${load}.`,
  strengths: (school: string, strengths: readonly Strength[]): string =>
    `${school}: ${strengths.map(strengthText).join('; ')}; признаков необъективности не выявлено`,
  nobody:
    'В муниципалитете отсутствует ОО с достаточным числом участников по этим предметам, вне зоны риска, без низких результатов и признаков необъективности',
  allTaken: (load: number): string => `За каждой подходящей ОО закреплено предельное число сопровождаемых ОО (${load})`,
  ties: (schools: string): string =>
    `Такие же результаты: ${schools}; выбрана ОО с меньшей нагрузкой, при равной\u00a0— первая по алфавиту`,
  changed: 'Изменено вручную',
  /** Results behind the proposals. */
  grounds: {
    annex: 'Приложение к схеме сопровождения',
    title: 'Результаты школ-наставников и школ-партнёров по предметам сопровождаемых ОО',
    sheet: 'Основания схемы',
    columns: ['Предмет', 'Школа-наставник, школа-партнёр', 'Низкие результаты', 'Качество', 'Участники'],
  },
} as const;
