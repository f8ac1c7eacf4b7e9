/** What a methodist changes in the list of measures before (and after) the sheet is made: plain data beside the template. */
import * as z from 'zod';
import { moved } from '../../kit/moved';
import type { DraftMeasure, DraftSection, RoadmapDraft } from './draft';

export const editableFields = ['text', 'term', 'responsible', 'result', 'indicator', 'evidence'] as const;
export type EditableField = (typeof editableFields)[number];

const fields = z.object({
  text: z.string(),
  term: z.string(),
  responsible: z.string(),
  result: z.string(),
  indicator: z.string(),
  evidence: z.string(),
});

export const editsSchema = z.object({
  /** Ids of measures whose tick was taken off. */
  off: z.array(z.string()).default([]),
  /** Measure id → fields worded by hand. */
  changed: z.record(z.string(), fields.partial()).default({}),
  /** Own measures, at the end of their section until ordered. */
  added: z.array(z.object({ section: z.string(), id: z.string(), fields: fields.partial() })).default([]),
  /** Section id → ids in the wanted order; those not named follow in theirs. */
  order: z.record(z.string(), z.array(z.string())).default({}),
  /** How many own measures there have ever been: the id of one taken away is not given again. */
  count: z.number().int().default(0),
});
export type Edits = z.infer<typeof editsSchema>;
export const noEdits = (): Edits => editsSchema.parse({});

/** Ticks a measure on or off. */
export function tick(edits: Edits, id: string, on: boolean): Edits {
  const off = edits.off.filter((other) => other !== id);
  return { ...edits, off: on ? off : [...off, id] };
}

/** Words a field of a measure by hand. */
export function reword(edits: Edits, id: string, field: EditableField, value: string): Edits {
  const added = edits.added.map((one) => (one.id === id ? { ...one, fields: { ...one.fields, [field]: value } } : one));
  if (edits.added.some((one) => one.id === id)) return { ...edits, added };
  return { ...edits, changed: { ...edits.changed, [id]: { ...edits.changed[id], [field]: value } } };
}

/** Adds an own measure to a section; its id is that of the edits' last added entry. */
export function addMeasure(edits: Edits, section: string, values: Partial<Record<EditableField, string>>): Edits {
  const count = edits.count + 1;
  return { ...edits, count, added: [...edits.added, { section, id: `own-${count}@${section}`, fields: values }] };
}

/** Takes an own measure away again. */
export function removeMeasure(edits: Edits, id: string): Edits {
  return { ...edits, added: edits.added.filter((one) => one.id !== id) };
}

/** Puts a measure's wording back to the template's. */
export function resetMeasure(edits: Edits, id: string): Edits {
  const { [id]: _mine, ...changed } = edits.changed;
  return { ...edits, changed };
}

/** Moves a measure inside its section. */
export function move(edits: Edits, section: DraftSection, id: string, step: number): Edits {
  const ids = section.measures.map((measure) => measure.id);
  if (!ids.includes(id)) return edits;
  return { ...edits, order: { ...edits.order, [section.id]: moved(ids, ids.indexOf(id), step) } };
}

/** The draft with the edits in it; measures ticked off, and own ones without a text, stay in it with `on: false`. */
export function withEdits(draft: RoadmapDraft, edits: Edits): RoadmapDraft {
  if (
    [edits.off, edits.added, Object.keys(edits.changed), Object.keys(edits.order)].every(({ length }) => length === 0)
  )
    return draft;
  const off = new Set(edits.off);
  const sections = draft.sections.map((section) => {
    const own = edits.added.filter((one) => one.section === section.id).map((one) => ownMeasure(one.id, one.fields));
    const measures = [...section.measures, ...own].map((measure) => ({
      ...measure,
      ...edits.changed[measure.id],
      on: !off.has(measure.id) && (!measure.own || measure.text.trim() !== ''),
    }));
    const order = edits.order[section.id];
    if (order) {
      const place = (measure: DraftMeasure) => {
        const index = order.indexOf(measure.id);
        return index < 0 ? order.length : index;
      };
      measures.sort((a, b) => place(a) - place(b));
    }
    return { ...section, measures };
  });
  return { ...draft, sections };
}

/** An own measure with the fields given. */
export function ownMeasure(id: string, values: Partial<Record<EditableField, string>>): DraftMeasure {
  const empty = { text: '', term: '', responsible: '', result: '', indicator: '', evidence: '' };
  return {
    id,
    on: true,
    own: true,
    heading: '',
    ground: '',
    stages: [],
    baseline: null,
    target: null,
    ...empty,
    ...values,
  };
}
