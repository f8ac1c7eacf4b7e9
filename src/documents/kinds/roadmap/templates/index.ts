/** The field's templates of roadmaps. A new one is a JSON file and a line here. */
import { templateSchema, type RoadmapTemplate } from '../template';
import calendarPlan from './calendar-plan.json';
import complex from './complex.json';
import municipal from './municipal.json';
import plan500 from './plan-500.json';
import regional from './regional.json';

export const builtInTemplates: readonly RoadmapTemplate[] = [municipal, regional, plan500, calendarPlan, complex].map(
  (data) => templateSchema.parse(data),
);
