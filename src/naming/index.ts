/** Names of schools and municipalities: one room for everybody who compares them. */
export { codeSystem, isLogin, splitCode, takeCode, takeGroupCode } from './code';
export { finderOf, findSchool, SchoolFinder } from './find';
export { municipalityKey, municipalityName, type MunicipalityName } from './municipality';
export { schoolCore, schoolKey, schoolName, type SchoolName } from './school';
export { schoolId } from './school-id';
export { hasMunicipalities, schoolOrder } from './order';
export { once, stamped } from './stamp';
export { legalForms, looseTypes } from './vocabulary';
export { inRussian, plain, plainText, rootOf, shortened, tidy, withoutNumber } from './text';
