/** The programme of transition: its template as data. Fields in double braces are filled from the findings and the organisation. */
import * as z from 'zod';
import { typesetAll } from '../../../words/russian/russian';
import transition from './templates/transition.json';

const listItems = z.array(z.string());
const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('list'), items: listItems }),
  /** Who does what, or results by level. */
  z.object({ type: z.literal('duties'), rows: z.array(z.object({ who: z.string(), items: listItems })) }),
  /** № · act · main points: the acts of the workbook. */
  z.object({ type: z.literal('acts') }),
  /** Made from the workbook: figures of the system, the schools and their low results, what the data shows, what other sheets hold. */
  z.object({ type: z.literal('state') }),
  z.object({ type: z.literal('situation') }),
  z.object({ type: z.literal('problems') }),
  z.object({ type: z.literal('dynamics') }),
  z.object({ type: z.literal('staff') }),
  z.object({ type: z.literal('processes') }),
  z.object({ type: z.literal('swot') }),
  z.object({ type: z.literal('stages') }),
  z.object({ type: z.literal('budget') }),
  z.object({ type: z.literal('matrix') }),
  z.object({ type: z.literal('priorities') }),
  /** Measures of the calendar plan with terms of the first year. */
  z.object({ type: z.literal('calendar') }),
]);
export type ProgrammeBlock = z.infer<typeof blockSchema>;

const halfYears = 6;
export const programmeSchema = z.object({
  format: z.literal('shnor-programme-1'),
  id: z.string(),
  title: z.string(),
  source: z.string(),
  heading: z.string(),
  passport: z.array(z.object({ caption: z.string(), text: z.string() })),
  sections: z.array(z.object({ title: z.string(), blocks: z.array(blockSchema) })),
  stages: z.array(z.object({ title: z.string(), term: z.string(), items: listItems })),
  /** Names of the four priorities: columns of the matrix, titles of the plans. */
  priorities: z.array(z.string()).length(4),
  matrix: z.array(z.object({ title: z.string(), cells: z.array(z.string()).length(4) })),
  /** For each priority: aim → rows of a level with six half-years. */
  plans: z
    .array(
      z.object({
        aims: z.array(
          z.object({
            aim: z.string(),
            rows: z.array(z.object({ level: z.string(), cells: z.array(z.string()).length(halfYears) })),
          }),
        ),
      }),
    )
    .length(4),
});
export type ProgrammeTemplate = z.infer<typeof programmeSchema>;

export const programmeTemplate: ProgrammeTemplate = programmeSchema.parse(typesetAll(transition));
