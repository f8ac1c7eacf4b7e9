/** Sheets of ours that were left to the user. */
import { listed, sheetNames } from '../russian';

export const leftSheetsWords = {
  title: 'Листы навигатора, оставленные вам',
  free: (names: readonly string[]) =>
    `${sheetNames(names)}: навигатор их не обновляет и не убирает. Передумали – верните, вписанное в них сохранится.`,
  take: 'Вернуть навигатору',
  replaced: (sheets: readonly { name: string; instead: string }[]) =>
    `${listed(sheets.map(({ name, instead }) => `Вместо «${name}» сделан «${instead}»`))}. Чтобы вернуть прежний, сначала уберите новый («Убрать созданные листы»).`,
} as const;
