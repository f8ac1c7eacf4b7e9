/** The field's templates of roadmaps. A new one is a JSON file and a line here. */
import { templateSchema, type RoadmapTemplate } from '../template';
import municipal from './municipal.json';

export const builtInTemplates: readonly RoadmapTemplate[] = [municipal].map((data) => templateSchema.parse(data));
