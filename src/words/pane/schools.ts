/** Words of the list of schools, of a school's page and of the criteria. */
import type { Criteria } from '../../model/criteria';
import { procedureShort } from '../../model/procedure';
import { lowShare } from '../../model/result';
import type { JudgedResult, Judgement, Rule, Verdict, VerdictStatus } from '../../model/verdict';
import { decisionText, flipText } from '../list/list';
import { capital, counted, decimal, listed, percent, plural } from '../russian/russian';

export const schoolsWords = {
  title: 'Школы',
  statusTitles: {
    low: 'ШНОР',
    watch: 'Зона риска',
    insufficient: 'Недостаточно данных',
    clear: 'Признаков нет',
  } satisfies Record<VerdictStatus, string>,
  frame: 'Что сужает список',
  search: 'Найти школу',
  filters: 'Фильтры',
  municipality: 'Муниципалитет',
  procedure: 'Низкий результат по процедуре',
  any: 'Любой',
  anyProcedure: 'Любая',
  lowAt: (procedure: string) => `низкий результат: ${procedure}`,
  certainty: 'Насколько надёжно',
  anyCertainty: 'Всё равно',
  conditions: 'Условия отбора',
  withoutCondition: (text: string) => `Убрать условие: ${text}`,
  sort: 'Порядок',
  sorts: { name: 'по названию', weight: 'сначала самые устойчивые', municipality: 'по муниципалитету' },
  nobody: 'По этим условиям школ нет.',
  cannotTitle: 'По этим данным определить нельзя',
  thresholdShort: (threshold: string) => `порог ${threshold}`,
  noRule2: (year: number) => `Правило 2 не проверено: нет результатов за ${year} год.`,
  notJudged: 'Нет результатов последнего года хотя бы по двум процедурам и нет второго года. Добавьте файлы с ними.',
  criteria: 'Критерии',
  official: 'Сверить со списком',
  notHeld: 'Не проводилось',
  minimums: 'Минимальные баллы',
  make: 'Сформировать листы',
  flag: 'Отметить на листе',
  unflag: 'Снять отметки',
  selectedHere: 'Выбрана на листе',
  list: 'Список школ',
  new: 'новая',
} as const;

/** «Правило 1», «Правило 2». */
export const rowRules = (rules: readonly Rule[]): string[] =>
  (['two-procedures', 'two-years'] as const).flatMap((rule, index) =>
    rules.includes(rule) ? [`Правило ${index + 1}`] : [],
  );

/** Low procedures of the last year, then those of the one before: «ВПР МА 5: 35 → 41»; the first three and how many more. */
export function rowResults({ results, evidence }: Verdict, years: Judgement['years']): string {
  if (!years) return '';
  const shares = new Map<string, [number | null, number | null]>();
  for (const { result, excluded } of results) {
    if (excluded) continue;
    const name = procedureShort(result.procedure);
    const pair = shares.get(name) ?? [null, null];
    pair[result.year === years[1] ? 1 : 0] = lowShare(result);
    shares.set(name, pair);
  }
  const newest = [...evidence].sort((a, b) => b.result.year - a.result.year);
  const names = [...new Set(newest.map(({ result }) => procedureShort(result.procedure)))];
  const shown = names.slice(0, 3).map((name) => `${name}: ${shares.get(name)!.map(wholeShare).join(' → ')}`);
  return [...shown, ...(names.length > 3 ? [`ещё ${names.length - 3}`] : [])].join('; ');
}

const wholeShare = (share: number | null): string => (share === null ? 'нет' : wholePoints(share));

/**
 * A share 0–1 in whole percent points; with a decimal where rounding would carry it over a border: 29,63 is no 30.
 * @param borders percent points; without them every fifth point is one
 */
export function wholePoints(share: number, borders?: readonly number[]): string {
  const points = share * 100;
  const rounded = Math.round(points);
  const isBorder = borders ? borders.some((border) => points < border && rounded >= border) : rounded % 5 === 0;
  return rounded > points && isBorder ? decimal(Math.floor(points * 10) / 10) : decimal(points, 0);
}

/** What was decided about a school, or what is missing to the list. */
export function rowNote(verdict: Verdict): string {
  const { hand, flips, status, evidence } = verdict;
  if (hand) return capital(decisionText(hand));
  if (status !== 'low' && flips[0]) return `${flipText(flips[0])} – и школа в списке`;
  return evidence.length > 0 ? evidenceLine(verdict) : schoolsWords.statusTitles[status].toLowerCase();
}

/** «2025: ВПР МА 5 — 41,2 %, ОГЭ РУ — 33,3 %»: why in one line. */
function evidenceLine(verdict: Verdict): string {
  const years = [...new Set(verdict.evidence.map(({ result }) => result.year))].sort((a, b) => b - a);
  return years
    .map(
      (year) =>
        `${year}: ${verdict.evidence
          .filter(({ result }) => result.year === year)
          .map(({ result }) => `${procedureShort(result.procedure)} ${percent(lowShare(result), 0)}`)
          .join(', ')}`,
    )
    .join(' · ');
}

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
  shares: 'Доля «2» по процедурам',
  dotted: (threshold: string) => `пунктир – порог ${threshold}`,
  thinLine: 'Тонкая линия под полосой – вероятные значения (интервал 95\u00a0%).',
  noResult: 'нет',
  changes: 'Что изменило бы вывод',
  compare: 'Сравнить критерии',
  actions: 'Сделать для школы',
  page: 'Страница школы',
  roadmap: 'Дорожная карта школы',
  swot: 'SWOT школы',
  package: 'Пакет документов',
  showOnSheet: 'Показать на листе',
  previous: 'Предыдущая школа списка',
  next: 'Следующая школа списка',
  place: (place: number, of: number) => `${place} из ${of}`,
  certainty: 'Насколько это надёжно',
  unknown: 'данных мало для вывода',
  distance: (judged: JudgedResult, people: number, isLow: boolean) => {
    const { procedure, year, low } = judged.result;
    const step = Math.abs(people - low);
    // «На 1 участника», «на 2 участника».
    const who = counted(step, 'участника', 'участника', 'участников');
    return isLow
      ? `Школы не было бы в списке, если бы по ${procedureShort(procedure)} в ${year} году «2» получили на ${who} меньше: ${people} вместо ${low}.`
      : `Школа была бы в списке, если бы по ${procedureShort(procedure)} в ${year} году «2» получили на ${who} больше: ${people} вместо ${low}.`;
  },
  procedure: 'Процедура',
  of: 'из',
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
  choose: 'Выберите основание',
  grounds: {
    add: [
      'решение региона',
      'решение муниципалитета',
      'школа в неблагоприятных социальных условиях (ШНСУ)',
      'продолжение начатой поддержки',
    ],
    exclude: [
      'малочисленная школа',
      'реорганизована',
      'ликвидируется',
      'решение региона',
      'вечерняя школа',
      'коррекционная школа',
      'ошибка в исходных данных',
    ],
  },
  note: 'Документ или пояснение',
  willBe: (listedNow: number, of: number) => `В списке станет ${listedNow} из ${of}. Вернуть можно здесь же.`,
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
  combine: 'Сколько правил должно выполняться',
  combineKinds: { any: 'хотя бы одно', both: 'оба' } satisfies Record<Criteria['combine'], string>,
  toList: 'К списку',
  apply: 'Применить',
  cancel: 'Отмена',
  trying: 'Пробуйте: список пока не меняется.',
  presetColumns: { listed: 'В списке', enter: 'Войдут', leave: 'Выйдут' },
  outcome: (after: number, before: number, changed: boolean) =>
    !changed
      ? `В списке ${before}`
      : after === before
        ? `В списке останется ${before}, но другие школы`
        : `В списке станет ${after} вместо ${before}`,
  enter: (names: readonly string[], count: number) =>
    `${plural(count, 'войдёт', 'войдут', 'войдёт')} ${count}: ${some(names, count)}`,
  leave: (names: readonly string[], count: number) =>
    `${plural(count, 'выйдет', 'выйдут', 'выйдет')} ${count}: ${some(names, count)}`,
  badThreshold: 'Число от 0,01 до 100.',
} as const;

const some = (names: readonly string[], count: number): string =>
  listed([...names, ...(count > names.length ? [`ещё ${count - names.length}`] : [])]);

export const officialWords = {
  title: 'Сверка со списком',
  field: 'Официальный список: по одной школе на строке',
  compare: 'Сверить',
  both: 'Совпало',
  onlyOurs: 'Только у нас',
  onlyListed: 'Только в списке',
  unknown: 'такой школы в книге нет',
  unsure: 'не решено, та ли это школа',
  isIt: 'это она?',
  another: 'другая школа: включить',
  asked: (count: number) =>
    `${counted(count, 'строка ждёт', 'строки ждут', 'строк ждут')} ответа, какая это школа, и вместе с другими не ${plural(count, 'включается', 'включаются', 'включаются')}.`,
  addAll: (count: number) => `Включить по решению региона: ${count}`,
  addAllHelp: 'Недостающие школы станут «включены решением»; заключение по расчёту не изменится.',
  ground: 'решение региона (официальный список)',
} as const;
