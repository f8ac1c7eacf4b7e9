/** Results + criteria → verdicts: the official rule, its two readings, how sure it is, and what was decided by hand. */
export { judge } from './judge';
export { answeredYears, chooseYears } from './years';
export { defaultCriteria, findPreset, ownPreset, presets, type Preset } from './presets';
export { compareOfficial } from './list/official';
export { handDecisionOf, isListed } from './list/hand';
export {
  byLowShare,
  byWeight,
  groupOf,
  listedIds,
  type ListGroup,
  listGroups,
  listOf,
  type SchoolList,
} from './list/list';
export { chanceGround, chanceOf, fewestParticipants, fewestSchools, type Chance } from './chance/chance';
export { funnelLimits, isBeyondChance } from './chance/funnel';
export { fewParticipants } from './certainty';
export { distanceOf } from './overview/distance';
export { frameOf, nobodyHas, notCounted, yearsLeft, type NobodyHas } from './overview/frame';
export { againstLastYear, type AgainstLastYear } from './list/last-year';
export { lowestSchools, yardsticks, type Yardstick } from './overview/yardsticks';
export { procedureLookup } from './procedures';
export { isLow, isNearlyLow, watchMargin } from './threshold';
export { notHeldLookup } from './not-held';
export { gridOf, weakestOf, type ColumnYear, type Grid, type GridCell, type GridColumn } from './overview/grid';
export { closestSchools, isPartial, mostMissing, placesOf, sureness } from './overview/overview';
