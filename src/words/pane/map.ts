/** Words of «Карта». */
import { lowShare } from '../../model/result';
import { procedureShort, type Procedure } from '../../model/procedure';
import type { Absence, JudgedResult } from '../../model/verdict';
import { intervalText, thresholdText } from '../list/judging';
import { decimal, percent } from '../russian/russian';

export const mapWords = {
  title: 'Карта',
  grid: (threshold: string) => `Доля «2» по школам, процедурам и годам, порог ${threshold}`,
  sort: 'Порядок',
  sorts: { low: 'Сначала низкие', name: 'По названию' },
  years: 'Годы',
  yearsOf: { both: ([previous, last]: readonly [number, number]) => `${last} и ${previous}`, last: 'только последний' },
  kinds: 'Процедуры',
  everyKind: (count: number) => `все ${count}`,
  search: 'Найти школу',
  nobody: 'Такой школы на карте нет.',
  unit: 'Доля «2», %',
  threshold: (text: string) => `порог ${text}`,
  scale: {
    upTo: (to: number) => `до ${decimal(to, 2)}`,
    between: (from: number, to: number) => `${decimal(from, 2)}–${decimal(to, 2)}`,
    from: (from: number) => `от ${decimal(from, 2)}`,
  },
  few: 'мало участников',
  absent: {
    missing: 'нет данных',
    nobody: 'нет данных ни у одной школы',
    'not-held': 'не проводилось',
    'no-seniors': '11 класса нет',
  } satisfies Record<Absence, string>,
  absentSign: 'результата не ждут или его нет ни у одной школы',
  excluded: 'не учтён',
  rules: 'правила',
  area: 'По всем школам',
  outOf: 'из',
  showCell: 'Показать ячейку',
  openSchool: 'Открыть школу',
  addFiles: 'Добавить файлы',
  close: 'Закрыть подробности',
  help: 'Стрелки – по клеткам, Home и End – края строки, Enter – подробности, ещё раз Enter – ячейка на листе.',
  absentWhy: {
    missing: 'Нет данных: у других школ этот результат есть. Добавьте файл с ним, если он у вас есть.',
    nobody:
      'Нет данных ни у одной школы. Добавьте файл с ними; если процедуры не было, скажите «Не проводилось» под списком школ.',
    'not-held': 'Не проводилось: результата здесь не ждут.',
    'no-seniors': '11 класса в школе нет: результата ЕГЭ здесь не ждут.',
  } satisfies Record<Absence, string>,
} as const;

/** «ВПР МА 5, 2026»: a column in a year. */
export const columnName = (procedure: Procedure, year: number): string => `${procedureShort(procedure)}, ${year}`;

/** «9 из 22 – 40,9 %»: a result in full. */
export const resultText = ({ result }: JudgedResult): string =>
  `${result.low} из ${result.participants} – ${percent(lowShare(result))}`;

/** «вероятно от 23 до 61 %; в 2025 было 35 %». */
export function aroundText(judged: JudgedResult, before: JudgedResult | null): string {
  const interval = `вероятно ${intervalText(judged.interval)}`;
  return before === null ? interval : `${interval}; в ${before.result.year} было ${percent(lowShare(before.result))}`;
}

export const thresholdSaid = (threshold: number): string => `порог ${thresholdText(threshold)}`;
