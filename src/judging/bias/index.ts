/** Signs of bias: each marker on what the sheets allow. Beside the verdict, never in it. */
import type { Reading } from '../../model/reading';
import { journalCorrelations, journalShifts, publishedMarkers } from './journal';
import { gradeJumps, inflatedMeans } from './means';
import { defaultBiasLimits, type BiasCheck, type BiasLimits } from './model';
import { borderPeaks } from './peaks';

export { defaultBiasLimits, type BiasCheck, type BiasLimits, type BiasMarker, type BiasSign } from './model';

/** All markers, each with how many comparisons it made and how many were too small. Pure. */
export function biasChecks(reading: Reading, limits: BiasLimits = defaultBiasLimits): BiasCheck[] {
  return [
    inflatedMeans(reading, limits),
    journalCorrelations(reading, limits),
    journalShifts(reading, limits),
    gradeJumps(reading, limits),
    borderPeaks(reading, limits),
    publishedMarkers(reading),
  ];
}
