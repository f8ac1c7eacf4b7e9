/** The list of measures as groups of the editable list. */
import type { DraftMeasure, Edits, PreparedRoadmaps } from '../../documents/kinds/roadmap';
import { readTerm, type Period } from '../../documents/kit/terms';
import { measureFields, roadmapPaneWords as words } from '../../words/pane/roadmap';
import type { EditableField, EditableGroup } from '../controls/editable';

const printed = (date: string): string => date.split('-').reverse().join('.');

/** What the sheet makes of a term's words. */
function termHint(term: string, period: Period): string {
  const read = readTerm(term, period);
  return read.dated ? words.dates(printed(read.start), printed(read.end)) : words.noDates;
}

function noteOf({ ground, term, responsible }: DraftMeasure): string {
  return [ground && words.ground(ground), term, responsible].filter(Boolean).join(' · ');
}

/** Sections with measures in them, a school's own under its name. Only the fields that the template prints, and what closes a measure. */
export function measureGroups({ template, period, roadmaps }: PreparedRoadmaps, edits: Edits): EditableGroup[] {
  const columns = new Set<string>([...template.columns.map(({ role }) => role), 'evidence']);
  const fields = Object.entries(measureFields)
    .filter(([name]) => columns.has(name))
    .map(([name, label]): EditableField => ({
      name,
      label,
      lines: name !== 'term' && name !== 'responsible',
      ...(name === 'term' && { hint: (value: string) => termHint(value, period) }),
    }));
  return (roadmaps[0]?.draft.sections ?? [])
    .filter(({ id, measures }) => measures.length > 0 || template.sections.some((section) => section.id === id))
    .map((section) => ({
      id: section.id,
      title: section.title || template.title,
      fields,
      items: section.measures.map((measure) => ({
        id: measure.id,
        on: measure.on,
        values: Object.fromEntries(fields.map(({ name }) => [name, measure[name as keyof DraftMeasure] as string])),
        note: noteOf(measure),
        own: measure.own,
        removable: measure.own,
        edited: !measure.own && edits.changed[measure.id] !== undefined,
      })),
    }));
}
