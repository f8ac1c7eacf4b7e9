/** Words of the list of schools, of a school's page and of the criteria. */
import type { Criteria } from '../../model/criteria';
import { procedureShort } from '../../model/procedure';
import { lowShare } from '../../model/result';
import type { JudgedResult, Verdict, VerdictStatus } from '../../model/verdict';
import { counted, listed, percent } from '../russian';

export const schoolsWords = {
  title: 'Школы',
  statuses: { low: 'ШНОР', watch: 'Риск', insufficient: 'Мало данных', clear: 'Нет' } satisfies Record<
    VerdictStatus,
    string
  >,
  statusTitles: {
    low: 'ШНОР',
    watch: 'Зона риска',
    insufficient: 'Недостаточно данных',
    clear: 'Признаков нет',
  } satisfies Record<VerdictStatus, string>,
  groups: 'Какие группы показать',
  search: 'Найти школу',
  filters: 'Фильтры',
  municipality: 'Муниципалитет',
  procedure: 'Низкий результат по процедуре',
  any: 'Любой',
  anyProcedure: 'Любая',
  sort: 'Порядок',
  sorts: { worst: 'сначала низкие', name: 'по названию', municipality: 'по муниципалитету' },
  nobody: 'По этим условиям школ нет.',
  cannotTitle: 'По этим данным определить нельзя',
  noRule2: (year: number) => `Правило 2 не проверено: нет результатов за ${year} год.`,
  notJudged: 'Нет результатов последнего года хотя бы по двум процедурам и нет второго года. Добавьте файлы с ними.',
  criteria: 'Критерии',
  official: 'Сверить со списком',
  make: 'Сформировать листы',
  flag: 'Отметить на листе',
  unflag: 'Снять отметки',
  selectedHere: 'Выбрана на листе',
  list: 'Список школ',
  new: 'новая',
  byHandAdd: 'включена решением',
  byHandExclude: 'исключена решением',
} as const;

/** «2025: ВПР МА 5 — 41,2 %, ОГЭ РУ — 33,3 %»: why in one line. */
export function evidenceLine(verdict: Verdict): string {
  const years = [...new Set(verdict.evidence.map(({ result }) => result.year))].sort((a, b) => b - a);
  return years
    .map(
      (year) =>
        `${year}: ${verdict.evidence
          .filter(({ result }) => result.year === year)
          .map(shortResult)
          .join(', ')}`,
    )
    .join(' · ');
}
const shortResult = ({ result }: JudgedResult): string =>
  `${procedureShort(result.procedure)} ${percent(lowShare(result), 0)}`;

export const schoolWords = {
  noEvidence: {
    low: '',
    watch: 'Низкий результат есть или близок, но ни одно правило не выполняется.',
    insufficient: 'Низких результатов нет, но данных слишком мало для вывода.',
    clear: 'Низких результатов за оба года нет.',
  } satisfies Record<VerdictStatus, string>,
  rule1: (verdict: Verdict, year: number) =>
    `Правило 1: ${counted(countYear(verdict, year), 'низкий результат', 'низких результата', 'низких результатов')} за ${year} год.`,
  rule2: (years: readonly [number, number], same: boolean) =>
    same
      ? `Правило 2: низкий результат по одной и той же процедуре и в ${years[0]}, и в ${years[1]} году.`
      : `Правило 2: низкий результат и в ${years[0]}, и в ${years[1]} году.`,
  certainty: 'Насколько это надёжно',
  firm: 'Вывод не зависит от одного участника.',
  chart: (count: number, threshold: string) =>
    `Доля «2» по процедурам против порога ${threshold}: ${counted(count, 'результат', 'результата', 'результатов')}, числа — в таблице ниже.`,
  threshold: (text: string) => `порог ${text}`,
  procedure: 'Процедура',
  low: '«2»',
  of: 'из',
  share: 'Доля',
  belowMinimum: 'меньше минимума участников',
  excluded: 'не учтён',
  inexact: 'число неточно',
  code: 'код',
  hand: 'Решение методиста',
  handHelp: 'Записывается рядом с заключением и печатается с основанием; само заключение не меняется.',
  add: 'Включить в список',
  exclude: 'Исключить из списка',
  undo: 'Отменить решение',
  ground: 'Основание',
  ownGround: 'Другое основание',
  needGround: 'Укажите основание.',
  grounds: [
    'школа в неблагоприятных социальных условиях (ШНСУ)',
    'решение региона',
    'вечерняя школа',
    'коррекционная школа',
    'школа реорганизована',
  ],
  decided: (action: 'add' | 'exclude', ground: string) =>
    `${action === 'add' ? 'Включена' : 'Исключена'} решением: ${ground}.`,
} as const;
const countYear = (verdict: Verdict, year: number): number =>
  verdict.results.filter(({ result, isLow, excluded }) => result.year === year && isLow && !excluded).length;

/** How a school is named in the tables, and what a person says of it. */
export const schoolNamesWords = {
  title: 'Названия школы',
  help: 'Ответы хранятся в этой книге, их можно отменить. Листы с результатами не меняются.',
  joinWith: 'Это одна школа с…',
  join: 'Это одна школа',
  part: 'Разные школы',
  partName: (name: string) => `Разные школы: ${name} – другая школа`,
  rename: 'Исправить название',
  name: 'Название для документов',
  save: 'Сохранить название',
  cancel: 'Не менять',
  undo: 'Отменить',
  undoWhat: (what: string) => `Отменить: ${what}`,
  said: {
    same: ([one, other]: readonly string[]) => `${one} и ${other} – одна школа`,
    different: ([one, other]: readonly string[]) => `${one} и ${other} – разные школы`,
    name: ([written]: readonly string[]) => `название исправлено, в таблицах – ${written}`,
  },
} as const;

export const criteriaWords = {
  title: 'Критерии',
  preset: 'Набор критериев',
  own: 'Свои критерии',
  threshold: 'Порог доли «2», %',
  years: 'Годы',
  yearsPair: (years: readonly [number, number]) => `${years[0]} и ${years[1]}`,
  rule1: 'Правило 1: низких процедур за последний год, не менее',
  rule2: 'Правило 2: низкий результат в каждом из двух лет',
  rule2Kinds: { any: 'по любой процедуре', same: 'по одной и той же процедуре', off: 'не применять' } satisfies Record<
    Criteria['twoYears'],
    string
  >,
  off: 'не применять',
  minimum: 'Минимум участников',
  below: 'Если участников меньше',
  belowKinds: {
    exclude: 'не учитывать результат',
    mark: 'учитывать и помечать',
    count: 'учитывать',
  } satisfies Record<Criteria['belowMinimum'], string>,
  procedures: 'Какие процедуры считать',
  toList: 'К списку',
  nowLow: (count: number) => `В списке: ${counted(count, 'школа', 'школы', 'школ')}`,
  entered: (names: readonly string[]) => `Вошли: ${listed(names)}.`,
  left: (names: readonly string[]) => `Вышли: ${listed(names)}.`,
  badThreshold: 'Число от 0,01 до 100.',
} as const;

export const officialWords = {
  title: 'Сверка со списком',
  field: 'Официальный список: по одной школе на строке',
  compare: 'Сверить',
  both: 'Совпало',
  onlyOurs: 'Только у нас',
  onlyListed: 'Только в списке',
  unknown: 'такой школы в книге нет',
} as const;
