/** Measures of the library and their choice for a school. */
export { library, libraryTerm, measuresAgainst, scheduleOf } from './library';
export { addressedMeasures, baselineOf, targetResults } from './addressed';
export { groundsOf, proceduresIn, reasonsOf } from './grounds';
export { baseSubject, lowProcedures } from './low';
