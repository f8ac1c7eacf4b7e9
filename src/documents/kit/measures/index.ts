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
export { addressedMeasures, groundsOf, proceduresIn, reasonsOf, type AddressedMeasure } from './addressed';
