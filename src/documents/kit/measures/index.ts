/** Measures of the library and their choice for a school. */
export {
  library,
  libraryTerm,
  measuresAgainst,
  measuresForEverySchool,
  measuresForSubject,
  scheduleOf,
  type LibraryMeasure,
} from './library';
export { addressedMeasures, baselineOf, targetResults, type AddressedMeasure, type TargetResult } from './addressed';
export { groundsOf, proceduresIn, reasonsOf } from './grounds';
export { baseSubject, lowProcedures, type LowProcedure } from './low';
