/** Sheets of ours that were lost, and those that were left to the user. */
import { listed, sheetNames } from '../russian/russian';

export const leftSheetsWords = {
  lost: (names: readonly string[]) =>
    names.length > 1
      ? `Листы навигатора не узнаны: ${sheetNames(names)}. До ответа на вопрос о них они не ведутся и новые вместо них не делаются.`
      : `Лист навигатора не узнан: ${sheetNames(names)}. До ответа на вопрос о нём он не ведётся и новый вместо него не делается.`,
  toQuestion: 'К вопросу',
  title: 'Листы навигатора, оставленные вам',
  free: (names: readonly string[]) =>
    `${sheetNames(names)}: навигатор их не обновляет и не убирает. Передумали – верните, вписанное в них сохранится.`,
  take: 'Вернуть навигатору',
  replaced: (sheets: readonly { name: string; instead: string }[]) =>
    `${listed(sheets.map(({ name, instead }) => `Вместо «${name}» сделан «${instead}»`))}. Чтобы вернуть прежний, сначала уберите новый («Убрать созданные листы»).`,
} as const;
