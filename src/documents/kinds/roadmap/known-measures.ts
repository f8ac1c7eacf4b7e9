/** Which measures a school's roadmap has today. */
import type { DocumentContext } from '../../definition';
import { prepareRoadmaps, roadmapInputs } from './make';

/** Ids of the measures that the school's roadmap by a template would have if it were made now. */
export function knownMeasures(context: DocumentContext, template: string, school: string): ReadonlySet<string> {
  const inputs = roadmapInputs.parse({ template, scope: 'schools', schools: [school] });
  const { roadmaps } = prepareRoadmaps(context, inputs);
  return new Set(roadmaps.flatMap(({ sections }) => sections.flatMap(({ measures }) => measures.map(({ id }) => id))));
}
