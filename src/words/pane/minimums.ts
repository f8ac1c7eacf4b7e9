/** «Минимальные баллы»: words of the screen. */
import type { MinimumKey, UsedMinimum } from '../../model/minimum';
import { minimumTitle } from '../list/minimums';

export const minimumsScreenWords = {
  title: 'Минимальные баллы',
  help: 'Нужны там, где на листе только баллы: ниже минимума – «2» (ОГЭ) или порог не преодолён (ЕГЭ). Отметка или «зачёт» на листе важнее. Федеральные минимумы ОГЭ – рекомендация: регион может установить свои.',
  table: 'Минимумы по годам',
  columns: { year: 'Год', least: 'Минимум, баллов', source: 'Основание' },
  /** «8, из них 2 по геометрии». */
  points: (least: number, geometry: number | null): string =>
    geometry === null ? String(least) : `${least}, из них ${geometry} по геометрии`,
  mark: (exam: string, least: number): string => `${exam}: ставится отметка, минимум – ${least}.`,
  none: 'нет',
  noneSource: 'в таблице минимумов этого года нет',
  used: 'применён в этой книге',

  change: 'Изменить',
  changeLabel: (of: MinimumKey): string => `Изменить: ${minimumTitle(of)}`,
  back: 'Вернуть обычный',
  backLabel: (of: MinimumKey): string => `Вернуть обычный: ${minimumTitle(of)}`,
  form: 'Своё значение региона',
  exam: 'Экзамен',
  year: 'Год',
  least: { test: 'Минимум, тестовых баллов', primary: 'Минимум, первичных баллов' } satisfies Record<
    UsedMinimum['scale'],
    string
  >,
  leastRange: (most: number): string => `Целое число от 1 до ${most}`,
  geometry: 'Из них по геометрии (0 – условия нет)',
  geometryRange: 'Целое число, не больше минимума',
  number: 'Номер документа региона',
  date: 'Дата документа',
  yearRange: 'Год четырьмя цифрами',
  save: 'Записать',
} as const;
