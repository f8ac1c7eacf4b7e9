/** What the methodist chose and edited before the sheet is made: kept in the workbook, so that the next making starts from it. */
import * as z from 'zod';
import type { WorkbookState } from '../../../model/state';
import { keptAs, keptWith } from '../../kit/kept';
import { editsSchema, noEdits, type Edits } from './edits';

/** Name under which it stands in state.documents. */
export const choiceName = 'roadmap-choice';

const choiceSchema = z.object({
  template: z.string().default('municipal'),
  scope: z.enum(['municipality', 'schools']).default('municipality'),
  /** School ids; null: all ШНОР. */
  schools: z.array(z.string()).nullable().default(null),
  /** Makes the draft order as well. */
  order: z.boolean().default(false),
  /** Puts off the terms that are past already. */
  movePassed: z.boolean().default(false),
  /** Sheet key → edits of its list of measures. */
  edits: z.record(z.string(), editsSchema).default({}),
});
export type RoadmapChoice = z.infer<typeof choiceSchema>;

/** What is kept; what does not fit is left at its default. */
export const keptChoice = (state: Pick<WorkbookState, 'documents'>): RoadmapChoice =>
  keptAs(choiceSchema, state.documents[choiceName], choiceSchema.parse({}));
/** What state.documents[choiceName] becomes with another choice. */
export const withChoice = (state: Pick<WorkbookState, 'documents'>, now: RoadmapChoice): RoadmapChoice =>
  keptWith(choiceSchema, state.documents[choiceName], now, choiceSchema.parse({}));

export const withKeptEdits = (choice: RoadmapChoice, key: string, edits: Edits): RoadmapChoice => ({
  ...choice,
  edits: { ...choice.edits, [key]: edits },
});

/** What was edited in the list of measures of a sheet, and of the plans that a list of plans tells of; untouched lists are left out. */
export const editsUnder = (state: Pick<WorkbookState, 'documents'>, key: string): [key: string, edits: object][] =>
  Object.entries(keptChoice(state).edits)
    .filter(([one]) => one === key || one.startsWith(`${key}:`))
    .map(([one, { off, changed, added, order }]): [string, object] => [one, { off, changed, added, order }])
    .filter(([, edits]) => Object.values(edits).some((part: object) => Object.keys(part).length > 0))
    .sort(([one], [other]) => one.localeCompare(other));

/** Whether an id is of a section, or of a measure in one, that is one school's own. */
const isSchools = (id: string): boolean => /(?:^|@)addressed(?::|$)/.test(id);
const isCommon = (id: string): boolean => !isSchools(id);
const pick = <T>(record: Record<string, T>, wanted: (id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => wanted(id)));

/** The edits of one school's list in the sections that all schools have, put into the lists of other schools. */
export function spreadEdits(choice: RoadmapChoice, from: string, to: readonly string[]): RoadmapChoice {
  const source = choice.edits[from] ?? noEdits();
  const spread = (own: Edits): Edits => ({
    count: Math.max(own.count, source.count),
    off: [...own.off.filter(isSchools), ...source.off.filter(isCommon)],
    changed: { ...pick(own.changed, isSchools), ...pick(source.changed, isCommon) },
    added: [...own.added.filter(({ id }) => isSchools(id)), ...source.added.filter(({ id }) => isCommon(id))],
    order: { ...pick(own.order, isSchools), ...pick(source.order, isCommon) },
  });
  const others = to.filter((key) => key !== from).map((key) => [key, spread(choice.edits[key] ?? noEdits())]);
  return { ...choice, edits: { ...choice.edits, ...(Object.fromEntries(others) as Record<string, Edits>) } };
}
