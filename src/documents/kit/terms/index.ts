/** Terms of measures: periods, wordings, dates. */
export * from './period';
export { readTerm, type DatedTerm, type Term, type UndatedTerm } from './parse';
export type { Repeat } from './words';
