import { z } from 'zod';
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
});
export type HandDecision = z.infer<typeof handDecisionSchema>;
