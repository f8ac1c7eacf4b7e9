/** Results + criteria → verdicts: the official rule, its two readings, how sure it is, and what was decided by hand. */
export { judge } from './judge';
export { answeredYears, chooseYears } from './years';
export { defaultCriteria, findPreset, ownPreset, presets, type Preset } from './presets';
export { compareOfficial } from './official';
export { handDecisionOf, isListed } from './hand';
export { procedureLookup } from './procedures';
export { isLow, isNearlyLow, watchMargin } from './threshold';
export { fewestResults } from './school';
export { wilson } from './wilson';
