/** Signs of bias: each marker on what the sheets allow. Beside the verdict, never in it. */
import type { Reading } from '../../model/reading';
import { journalCorrelations, journalShifts, publishedMarkers } from './journal';
import { gradeJumps, inflatedMeans } from './means';
import { defaultBiasLimits, type BiasCheck, type BiasLimits } from './model';
import { borderPeaks } from './peaks';

export { defaultBiasLimits, type BiasCheck, type BiasLimits, type BiasMarker, type BiasSign } from './model';

const known = new WeakMap<Reading, { limits: BiasLimits; checks: readonly BiasCheck[] }>();

/** All markers, each with how many comparisons it made and how many were too small. Several papers ask it of one reading: the last answer is kept with it. */
export function biasChecks(reading: Reading, limits: BiasLimits = defaultBiasLimits): readonly BiasCheck[] {
  const last = known.get(reading);
  if (last && isSame(last.limits, limits)) return last.checks;
  const checks = checksOf(reading, limits);
  known.set(reading, { limits, checks });
  return checks;
}

const isSame = (a: BiasLimits, b: BiasLimits): boolean =>
  (Object.keys(defaultBiasLimits) as (keyof BiasLimits)[]).every((name) => a[name] === b[name]);

function checksOf(reading: Reading, limits: BiasLimits): BiasCheck[] {
  return [
    inflatedMeans(reading, limits),
    journalCorrelations(reading, limits),
    journalShifts(reading, limits),
    gradeJumps(reading, limits),
    borderPeaks(reading, limits),
    publishedMarkers(reading),
  ];
}
