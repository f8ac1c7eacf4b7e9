/** A roadmap's template: data that a methodist may edit, save in the workbook, export and import. */
import * as z from 'zod';
import { done, failed, type Outcome } from '../../../../model/outcome';
import { factorIds } from '../../../kit/risk-factors';
import { scheduleSchema } from '../../../kit/terms';

export const columnRoles = ['number', 'text', 'term', 'responsible', 'result', 'indicator'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What a measure is for; left out: for everyone. */
const tags = z
  .object({
    /** Weak subjects, by their canonical spelling («Математика»). */
    subjects: z.array(z.string()),
    grades: z.array(z.number().int()),
    factors: z.array(z.enum(factorIds)),
    /** Who carries it out. */
    level: z.enum(['region', 'municipality', 'school']),
  })
  .partial();

export const measureSchema = z.object({
  /** Stable inside the template: the sheet's rows are known by it. */
  id: z.string().min(1),
  /** Heading printed above the measure inside its section. */
  heading: z.string().optional(),
  text: z.string(),
  /** As people write it: «апрель–май», «ежегодно», «не реже раза в квартал». */
  term: z.string().default(''),
  /** Stage and terms for both kinds of period; goes before `term`. An own measure has none. */
  schedule: scheduleSchema.optional(),
  /** Role ids (words/roadmap.ts) or texts as they stand. */
  responsible: z.array(z.string()).default([]),
  result: z.string().default(''),
  indicator: z.string().default(''),
  /** What closes the measure; '' gives the default. */
  evidence: z.string().default(''),
  /** Baseline taken from the findings: number of ШНОР, share of low results of the last year. */
  baseline: z.enum(['shnor', 'lowResults']).optional(),
  tags: tags.optional(),
});
export type Measure = z.infer<typeof measureSchema>;

export const sectionSchema = z.object({
  id: z.string().min(1),
  /** '' prints no heading row. */
  title: z.string(),
  measures: z.array(measureSchema),
});
export type Section = z.infer<typeof sectionSchema>;

/** Text before or after the plan. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(z.string()) }),
  /** Factors of risk with descriptions, in numbered blocks (risk-factors.ts). */
  z.object({ type: z.literal('riskTables') }),
]);
export type Block = z.infer<typeof blockSchema>;

export const templateSchema = z.object({
  format: z.literal('shnor-roadmap-1'),
  id: z.string().min(1).max(60),
  title: z.string().min(1),
  /** Source document («seeds/000»), '' for an own one. */
  source: z.string().default(''),
  /** Period the wording of the terms fits. */
  period: z.enum(['school', 'calendar']),
  /** `section`: 1.1, 1.2, 2.1; `running`: 1, 2, 3 through all; `roman`: sections I, II and 1, 2, 3 in each. */
  numbering: z.enum(['section', 'running', 'roman']),
  /** «Приложение № … к приказу» or «УТВЕРЖДЕНО приказом»; none where the office prints it otherwise. */
  approval: z.enum(['annex', 'approved', 'none']),
  /** Title of the document; fields: {{Муниципалитет}}, {{Период}}, {{Орган}}. A line break starts a new line. */
  heading: z.string(),
  passport: z
    .object({ heading: z.string(), rows: z.array(z.object({ caption: z.string(), text: z.string() })) })
    .nullable()
    .default(null),
  before: z.array(blockSchema).default([]),
  /** Title over the plan where a passport or text stands before it; '' for none. */
  planHeading: z.string().default(''),
  columns: z
    .array(z.object({ role: z.enum(columnRoles), caption: z.string(), width: z.number().min(3).max(120) }))
    .min(2),
  sections: z.array(sectionSchema),
  after: z.array(blockSchema).default([]),
});
export type RoadmapTemplate = z.infer<typeof templateSchema>;

/** A template from a file a colleague sent. Errors: templateUnreadable with the place that does not fit. */
export function parseTemplate(json: string): Outcome<RoadmapTemplate> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('templateUnreadable', { where: '' });
  }
  const parsed = templateSchema.safeParse(data);
  if (parsed.success) return done(parsed.data);
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  // A file of another kind has no place in it that could be mended.
  return failed('templateUnreadable', { where: where === 'format' ? '' : where });
}

/** The file a template is exported as. */
export const templateJson = (template: RoadmapTemplate): string => `${JSON.stringify(template, null, 2)}\n`;
