/** Editing a template part by part: columns, sections, measures. An item is named by its part and id («column:term», «section:1», «measure:1.2»). */
import { moved } from '../../../kit/moved';
import { roles, type RoleId } from '../../../../words/papers/roadmap';
import type { Measure, RoadmapTemplate, Section } from '.';

export const columnsGroup = 'columns';
export const sectionsGroup = 'sections';
export const columnItem = (role: string): string => `column:${role}`;
export const sectionItem = (id: string): string => `section:${id}`;
export const measureItem = (id: string): string => `measure:${id}`;

const withMeasures = (template: RoadmapTemplate, change: (measures: Measure[]) => Measure[]): RoadmapTemplate => ({
  ...template,
  sections: template.sections.map((section) => ({ ...section, measures: change(section.measures) })),
});

/** Roles by their titles, other people and offices as written: «муниципальный координатор, МБУ «ИМЦ»». */
export const shownResponsible = (responsible: readonly string[]): string =>
  responsible.map((one) => roles[one as RoleId]?.title ?? one).join(', ');
const roleByTitle = new Map(Object.entries(roles).map(([id, { title }]) => [title.toLowerCase(), id]));
export const readResponsible = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => roleByTitle.get(part.toLowerCase()) ?? part);

/** Puts a text into an item's field. */
export function changeItem(template: RoadmapTemplate, item: string, field: string, value: string): RoadmapTemplate {
  return {
    ...withMeasures(template, (measures) =>
      measures.map((measure) =>
        measureItem(measure.id) === item
          ? {
              ...measure,
              [field]: field === 'responsible' ? readResponsible(value) : value,
              // A term given by hand stands for whatever period.
              ...(field === 'term' && { schedule: undefined }),
            }
          : measure,
      ),
    ),
    columns: template.columns.map((column) =>
      columnItem(column.role) === item ? { ...column, caption: value } : column,
    ),
    ...(item.startsWith('section:') && {
      sections: template.sections.map((section) =>
        sectionItem(section.id) === item ? { ...section, title: value } : section,
      ),
    }),
  };
}

/** Moves an item inside its group. */
export function moveTemplateItem(template: RoadmapTemplate, item: string, step: number): RoadmapTemplate {
  const next = withMeasures(template, (measures) =>
    moved(
      measures,
      measures.findIndex(({ id }) => measureItem(id) === item),
      step,
    ),
  );
  const section = next.sections.findIndex(({ id }) => sectionItem(id) === item);
  const column = next.columns.findIndex(({ role }) => columnItem(role) === item);
  return { ...next, sections: moved(next.sections, section, step), columns: moved(next.columns, column, step) };
}

/** Whether an item may go: a plan needs its measures' column and one more. */
export const isRemovable = (template: RoadmapTemplate, item: string): boolean =>
  item.startsWith('column:') ? item !== columnItem('text') && template.columns.length > 2 : true;

export function removeItem(template: RoadmapTemplate, item: string): RoadmapTemplate {
  if (!isRemovable(template, item)) return template;
  const next = withMeasures(template, (measures) => measures.filter(({ id }) => measureItem(id) !== item));
  return {
    ...next,
    sections: next.sections.filter(({ id }) => sectionItem(id) !== item),
    columns: next.columns.filter(({ role }) => columnItem(role) !== item),
  };
}

/** Adds an empty section, or an empty measure to a section; its id was never in the template. */
export function addItem(template: RoadmapTemplate, group: string): { template: RoadmapTemplate; item: string } {
  const used = new Set(template.sections.flatMap(({ id, measures }) => [id, ...measures.map((one) => one.id)]));
  let number = used.size + 1;
  while (used.has(`n${number}`)) number++;
  const id = `n${number}`;
  if (group === sectionsGroup) {
    const section: Section = { id, title: '', measures: [] };
    return { template: { ...template, sections: [...template.sections, section] }, item: sectionItem(id) };
  }
  const measure: Measure = { id, text: '', term: '', responsible: [], result: '', indicator: '', evidence: '' };
  const sections = template.sections.map((section) =>
    section.id === group ? { ...section, measures: [...section.measures, measure] } : section,
  );
  return { template: { ...template, sections }, item: measureItem(id) };
}

/** An office's own copy: another id, a title that tells it from the original. */
export function ownCopy(template: RoadmapTemplate, title: string, taken: ReadonlySet<string>): RoadmapTemplate {
  let number = 1;
  while (taken.has(`own-${template.id}-${number}`)) number++;
  return { ...template, id: `own-${template.id}-${number}`.slice(-60), title, source: '' };
}
