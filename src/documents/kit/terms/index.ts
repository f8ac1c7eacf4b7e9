/** Terms of measures: periods, wordings, dates. */
export * from './period';
export { readTerm, type DatedTerm, type Term, type UndatedTerm } from './parse';
export type { Repeat } from './words';
export {
  outOfOrder,
  putInOrder,
  scheduledTerm,
  scheduleSchema,
  type OutOfOrder,
  type Schedule,
  type Stage,
} from './stages';
