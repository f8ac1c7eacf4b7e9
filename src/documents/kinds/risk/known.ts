import type { DocumentContext } from '../../definition';
import { latestMarks, typedMarks } from '../processes/read';
import { keptFactors, type FactorId, type SchoolFactors } from '../../kit/risk-factors';
import { declinedFactors } from './decisions';
import { riskEntries } from './read';

/** The risk factor that a weak indicator of school processes speaks of, so that its measures reach the roadmap. */
const factorByIndicator: Readonly<Record<string, FactorId>> = {
  '1.1': 'adaptivity',
  '1.2': 'adaptivity',
  '2.1': 'failure',
  '3.1': 'adaptivity',
  '3.2': 'failure',
  '3.3': 'assessment',
  '3.4': 'parents',
  '4.1': 'environment',
  '4.2': 'environment',
  '4.3': 'career',
  '4.4': 'assessment',
  '4.5': 'failure',
  '4.6': 'environment',
  '5.1': 'environment',
  '5.2': 'environment',
  '5.3': 'parents',
  '6.1': 'equipment',
  '6.2': 'equipment',
  '6.3': 'equipment',
  '6.4': 'staff',
  '6.5': 'competence',
  '6.6': 'training',
  '6.7': 'leadership',
  '7.1': 'leadership',
  '7.2': 'assessment',
  '7.3': 'leadership',
  '7.4': 'leadership',
};

/** The risk profiles as typed now; for a school without an entry, as kept with the last profile made. */
export function profileFactors(context: DocumentContext): SchoolFactors {
  const factors: SchoolFactors = structuredClone(keptFactors(context.state));
  const typed = riskEntries(context);
  for (const id of new Set(typed.map(({ school }) => school.id)))
    factors[id] = typed.flatMap(({ school, factor, significance }) =>
      school.id === id && significance !== null ? [{ factor, significance }] : [],
    );
  return factors;
}

/**
 * Risk factors of the schools as the workbook has them now: the profile as typed, else as kept with the last profile made; then what the
 * school itself marked «недост» in its processes, as of middle significance. Used by roadmaps and school pages.
 */
export function schoolFactors(context: DocumentContext): SchoolFactors {
  const known = ofContext.get(context) ?? factorsIn(context);
  ofContext.set(context, known);
  return known;
}
/** Read once for all pages of a document. */
const ofContext = new WeakMap<DocumentContext, SchoolFactors>();

function factorsIn(context: DocumentContext): SchoolFactors {
  const factors = profileFactors(context);
  const marks = typedMarks(context);
  for (const id of new Set(marks.map(({ school }) => school.id)))
    for (const { indicator, mark } of latestMarks(marks, id)) {
      const factor = factorByIndicator[indicator];
      const own = (factors[id] ??= []);
      if (mark === 'недост' && factor && !own.some((known) => known.factor === factor))
        own.push({ factor, significance: 'medium' });
    }
  for (const [id, own] of Object.entries(factors)) {
    const isDeclined = declinedFactors(context, id);
    factors[id] = own.filter(({ factor }) => !isDeclined(factor));
  }
  return factors;
}
