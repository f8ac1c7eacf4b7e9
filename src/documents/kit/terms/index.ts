/** Terms of measures: periods, wordings, dates. */
export * from './period';
export { putOff } from './put-off';
export { readTerm, type Term } from './parse';
export { outOfOrder, putInOrder, scheduledTerm, scheduleSchema, type Schedule, type Stage } from './stages';
