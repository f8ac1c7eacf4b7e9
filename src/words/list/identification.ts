/** Texts of the sheets «ШНОР», «Свод» and «Что прочитано». */
import { listed, plural } from '../russian/russian';

/** Shown by a formula whose source row holds another school now, or is gone. */
export const sourceChanged = 'источник изменён';

/** Choices in the criteria cells of «Свод»; its formulas compare with them. */
export const choices = {
  belowMinimum: { count: 'учитывать', mark: 'учитывать с отметкой', exclude: 'не учитывать' },
  twoYears: { any: 'любая', same: 'одна и та же', off: 'не проверять' },
  combine: { any: 'хотя бы одно', both: 'оба' },
  off: 'не проверять',
} as const;

/** «Свод». */
export const svodWords = {
  sheet: 'Свод',
  title: 'Свод результатов по школам и процедурам',
  threshold: 'Порог низкого результата, не менее',
  minimum: 'Минимум участников (0 – нет)',
  below: 'Результаты меньших групп',
  twoProcedures: 'Правило 1: процедур с низкими результатами, не менее',
  twoYears: 'Правило 2: процедура в обоих годах',
  combine: 'Сколько правил должно выполняться',
  number: '№',
  municipality: 'Муниципалитет',
  school: 'Школа',
  verdict: 'Заключение',
  listed: 'В списке',
  certainty: 'Надёжность',
  onList: { yes: 'да', no: 'нет', added: 'да, включена', excluded: 'нет, исключена' },
  remade: 'пересчитано',
  asMade: 'Критерии как при формировании',
  changed: 'Критерии на листе изменены: в списке ',
  /** Before what stays as it was made. */
  byFormer: 'По исходным критериям. ',
  lowIn: (year: number): string => `Низких, ${year}`,
  year: (year: number): string => `${year} год`,
  participants: 'уч.',
  share: 'доля',
  keys: 'Ключи строк источника',
  flags: 'Оценка результатов',
  noData: '–',
  empty:
    'Нет результатов процедур, учитываемых по критериям: что прочитано и чего не хватает, сказано на листе «Что прочитано».',
  prompts: {
    threshold: 'Доля от 0,01 % до 100 %. Заключения пересчитаются сразу.',
    minimum: 'Целое число. 0 – учитываются все результаты.',
    choice: 'Выберите из списка. Заключения пересчитаются сразу.',
    twoProcedures: 'Целое число или «не проверять».',
  },
  notes: (valuesOnly: boolean): string[] => [
    'уч. – участники; доля – доля участников с отметкой «2» (ВПР, ОГЭ) или не преодолевших минимальный порог (ЕГЭ). Прочерк – результата нет: это не значит, что он хороший.',
    'Числа – формулы к исходным листам, заключение – формула от них и от условий в жёлтых ячейках: условия можно менять прямо здесь. Курсивом – числа, восстановленные неоднозначно.',
    `«${sourceChanged}» – на месте строки школы теперь другие данные (лист отсортирован или исправлен): сформируйте листы заново.`,
    'В списке – с учётом решений вручную, надёжность – по критериям на день формирования: если условия на листе изменены, вместо неё стоит «пересчитано».',
    'Служебные столбцы справа (ключи строк и оценки) нужны формулам, на печать они не выводятся.',
    ...(valuesOnly
      ? [
          'Строк индивидуальных результатов слишком много для формул: участники и доли по ним вписаны значениями, со ссылкой на источник.',
        ]
      : []),
  ],
} as const;

/** Top of every sheet. */
export const headWords = {
  years: ([previous, last]: readonly [number, number]): string => `${previous} и ${last} годы`,
  noYears: 'годы не определены',
  criteria: 'Критерии',
  preset: (title: string, source: string): string => `«${title}» (${source})`,
  own: 'собственные, заданы вручную',
  low: 'Низкий результат',
  lowMeans: (threshold: string): string =>
    `не менее ${threshold} участников получили «2» (ВПР, ОГЭ) или не преодолели минимальный порог (ЕГЭ)`,
  rules: 'ШНОР',
  unchecked: (year: number): string => ` (не проверялось: результатов за ${year} год нет)`,
  minimum: 'Минимум участников',
  procedures: 'Процедуры',
  points: 'Минимальные баллы',
} as const;

/** «ШНОР». */
export const shnorWords = {
  sheet: 'ШНОР',
  title: 'Школы с низкими образовательными результатами (ШНОР)',
  columns: {
    number: '№',
    municipality: 'Муниципалитет',
    school: 'Школа',
    verdict: 'Заключение',
    ground: 'Основание',
    evidence: 'Низкие результаты: процедура, «2» или ниже порога из участников (доверительный интервал 95 %) и доля',
    certainty: 'Надёжность',
    weak: 'Предметы с низкими результатами',
    hand: 'Решение вручную',
  },
  section: (title: string, count: string): string => `${title}: ${count}`,
  none: {
    rule: 'По этим критериям ШНОР не выявлено.',
    watch: 'Школ в зоне риска нет.',
    insufficient: 'Школ, по которым данных недостаточно, нет.',
  },
  noYears: 'Результатов нет, судить не о чем: что прочитано и чего не хватает, сказано на листе «Что прочитано».',
  notJudgeable:
    'Данных недостаточно для проверки критериев: необходимы хотя бы две процедуры последнего года или по одной за два года.',
  watchGround: {
    low: 'есть низкий результат, но правило не выполнено',
    unchecked: (years: readonly number[]): string =>
      `есть низкий результат; правило не проверено: нет результатов за ${listed(years.map(String))} ${plural(years.length, 'год', 'годы', 'годы')}`,
    near: 'доля в пределах 5 процентных пунктов под порогом',
  },
  unknown: {
    year: (year: number): string => `нет результатов за ${year} год`,
    few: (known: string): string => `известно только ${known}`,
    excluded: (count: string): string => `не учтено по минимуму участников: ${count}`,
  },
  small: 'меньше минимума',
  undecided: 'число неоднозначно',
  more: (count: number, list: string): string => `и ещё ${count}: ${list}`,
  summary: (sentence: string, parts: string): string => `${sentence}. ${parts}.`,
  byRule: (schools: number, parts: string): string =>
    `По правилу из ${schools} ${plural(schools, 'школы', 'школ', 'школ')}: ${parts}`,
  summaryCaption: 'Итог',
  statusCaption: 'Основа',
  chanceCaption: 'Случайность',
  decisionsCaption: 'Решения',
  sheetsCaption: 'Листы',
  nobodyCaption: 'Нет данных',
  nobody: (text: string): string => `ни у одной школы: ${text}`,
  signs: 'Признаки',
  signMarks: { procedures: '1', any: '2 (любая процедура)', same: '2 (одна и та же)' },
  noResults: 'результатов в книге нет',
  signsTitle: 'Признаки, каждый сам по себе',
  yardsticksTitle: 'Другие мерки',
  others: (count: number): string => `ещё ${count}`,
  names: (caption: string, count: string, names: string): string =>
    `${caption} – ${names === '' ? 'нет' : `${count}: ${names}`}`,
  of: (low: string, participants: string): string => `${low} из ${participants}`,
  interval: (interval: string): string => `(${interval})`,
  handTitle: 'Решения вручную о школах вне этих списков',
  handNote: 'Решения приняты вне правила и вычисленного заключения не меняют.',
  official: {
    title: 'Сравнение с официальным списком',
    both: 'Совпало',
    onlyOurs: 'Только у нас',
    onlyListed: 'Только в списке',
    none: 'нет',
    notFound: (name: string): string => `${name} (в книге такой школы нет)`,
    unsure: (name: string, near: readonly string[]): string =>
      `${name} (не решено, та ли это школа: ${listed(near, 'или')})`,
  },
  fixedLink: 'Место на день формирования: после сортировки или вставки строк сформируйте лист заново.',
  notes: [
    'Заключение вычислено по правилу; интервал показывает, насколько доля могла отклониться случайно, и на заключение не влияет. Надёжность: «мало участников» – без результатов, где участников меньше 10, правило бы не выполнялось; «зависит от одного участника» – есть результат, в котором одна отметка больше или меньше меняет вывод; «устойчиво» – ни того, ни другого. Порядок – по названию: список не является рейтингом.',
  ],
  /** For the screen: below what is printed. */
  screenNotes: [
    'Доля низкого результата ведёт в исходный лист и находит строку школы, даже если лист отсортировали. «Источник изменён» вместо доли – строки с этой школой там больше нет; если лист переименовали, ссылка не откроется: сформируйте листы заново.',
  ],
} as const;

/** «Что прочитано». */
export const readWords = {
  sheet: 'Что прочитано',
  title: 'Что прочитано из исходных листов',
  columns: {
    file: 'Файл',
    sheet: 'Лист',
    table: 'Таблица',
    found: 'Что прочитано',
    schools: 'Школ',
    results: 'Строк с результатами',
    skipped: 'Строк пропущено',
    rows: 'Всего строк',
    reasons: 'Причина пропуска',
    uncertain: 'Неточных чисел',
  },
  found: (procedure: string, year: string, results: string): string => `${procedure}, ${year} – ${results}`,
  noYear: 'год не указан',
  notRead: (reason: string): string => `Не прочитан: ${reason}`,
  rowNumbers: (rows: string, more: boolean): string => ` (${rows}${more ? ' …' : ''})`,
  total: 'Итого',
  totals: (sheets: string, results: string, schools: string): string =>
    `Прочитано ${sheets}; результатов – ${results}; школ – ${schools}.`,
  questions: 'Требует уточнения',
  noQuestions: 'Вопросов нет.',
  problems: 'Замечания к данным',
  noProblems: 'Замечаний нет.',
  severity: { error: 'ошибка', warning: 'внимание', info: 'к сведению' },
  uncertain: 'Неточные числа',
  uncertainLine: (procedure: string, year: number, low: number, from: number, to: number, of: number): string =>
    `${procedure}, ${year}: принято ${low} из ${of}, возможно от ${from} до ${to}`,
  spellings: 'Одна школа под разными названиями',
  place: (sheet: string, cell?: string): string => (cell ? `${sheet}, ${cell}` : sheet),
} as const;
