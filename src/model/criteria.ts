import * as z from 'zod';
import { procedureKinds } from './procedure';

/** Criteria of identification as data (seeds: the official rule and its two readings). */
export const criteriaSchema = z.object({
  /** Basis points: 3000 is 30 %. */
  threshold: z.number().int().min(1).max(10000),
  /** [previous, last]; null until chosen from the data. */
  years: z.tuple([z.number().int(), z.number().int()]).nullable(),
  /** Rule 1: how many low procedures of the last year make a ШНОР; 'off' leaves the rule out. */
  twoProcedures: z.union([z.number().int().min(1).max(20), z.literal('off')]),
  /** Rule 2: any low procedure in each year, the same one, or not judged. */
  twoYears: z.enum(['any', 'same', 'off']),
  /** One of the rules judged is enough, or all of them must hold. */
  combine: z.enum(['any', 'both']).default('any'),
  /** Which procedures count; grade null is any grade. */
  procedures: z.array(
    z.object({ kind: z.enum(procedureKinds), subject: z.string(), grade: z.number().int().nullable() }),
  ),
  /** People. 0: no minimum. */
  minParticipants: z.number().int().min(0),
  /** Below the minimum: judged; judged and flagged; as if missing. */
  belowMinimum: z.enum(['count', 'mark', 'exclude']),
});
export type Criteria = z.infer<typeof criteriaSchema>;

/** A hand decision beside the rule; never changes the computed verdict. */
export const handDecisionSchema = z.object({
  /** School by identity that survives a new reading: code, else municipality and name as first shown. */
  school: z.object({ name: z.string(), code: z.string().nullable(), municipality: z.string().nullable() }),
  action: z.enum(['add', 'exclude']),
  ground: z.string().min(1),
  /** The paper it rests on, or an explanation. */
  note: z.string().optional(),
  /** ISO date of the decision; decisions of older versions have none. */
  date: z.string().optional(),
});
export type HandDecision = z.infer<typeof handDecisionSchema>;

/** A procedure that was not held in a year: its absence says nothing of a school. `school` null: of nobody in the workbook. */
export const notHeldSchema = z.object({
  kind: z.enum(procedureKinds),
  /** null: every subject, every grade of the kind. */
  subject: z.string().nullable(),
  grade: z.number().int().nullable(),
  year: z.number().int(),
  school: handDecisionSchema.shape.school.nullable(),
});
export type NotHeld = z.infer<typeof notHeldSchema>;

/** A list as it was made for a year, kept so that the next year's can be held against it. */
export const namedListSchema = z.object({ year: z.number().int(), schools: z.array(handDecisionSchema.shape.school) });
export type NamedList = z.infer<typeof namedListSchema>;
