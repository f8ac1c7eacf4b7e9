/** Measures of the library and their choice for a school. */
export { library, measuresAgainst, measuresForEverySchool, measuresForSubject, type LibraryMeasure } from './library';
export { addressedMeasures, groundsOf, proceduresIn, reasonsOf, type AddressedMeasure } from './addressed';
