/** The field's templates of roadmaps. A new one is a JSON file and a line here. */
import { typesetAll } from '../../../../words/russian/russian';
import { templateSchema, type RoadmapTemplate } from '../template';
import calendarPlan from './calendar-plan.json';
import complex from './complex.json';
import municipal from './municipal.json';
import plan500 from './plan-500.json';
import regional from './regional.json';
import schedule from './schedule.json';

/** Template id → measure id → stage and terms. */
const schedules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = schedule;

export const builtInTemplates: readonly RoadmapTemplate[] = [municipal, regional, plan500, calendarPlan, complex].map(
  (data) => {
    const { sections, ...template } = typesetAll(data);
    return templateSchema.parse({
      ...template,
      sections: sections.map(({ measures, ...section }) => ({
        ...section,
        measures: measures.map((measure) => ({ ...measure, schedule: schedules[template.id]?.[measure.id] })),
      })),
    });
  },
);
