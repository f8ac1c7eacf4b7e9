import { deflateSync, inflateSync } from 'fflate';
import * as z from 'zod';
import { sheetPlanSchema } from '../../../model/plan';
import { registryEntrySchema, type WorkbookState } from '../../../model/state';
import { readStateData } from '../../../workbook/state-text';
import type { Content } from '../plan/content';
import { onlyText, type AskedParts } from '../state-part';

/** Plans of our sheets as they are now: what to put back when the next change fails. */
export const plansNamespace = 'urn:shnor-navigator:plans:1';
/** The workbook before the last change, while it can be put back. */
export const previousNamespace = 'urn:shnor-navigator:previous:1';

const area = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() });
const flagSchema = z.object({
  sheetId: z.string(),
  area,
  formula: z.string(),
  style: z.object({ fill: z.string(), color: z.string(), bold: z.boolean() }).partial(),
});

/** Plans by the identity of their sheet. */
export const plansSchema = z.record(z.string(), sheetPlanSchema);
export type Plans = z.infer<typeof plansSchema>;

/** Contents of a sheet as `formulas` takes them back. */
const contentSchema: z.ZodType<Content> = z.object({
  row: z.number(),
  col: z.number(),
  block: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))),
});

/** A state as it was: with all that this version does not know of it. */
const stateSchema = z.unknown().transform((raw, { addIssue }): WorkbookState => {
  const read = readStateData(raw);
  if (read) return read.state;
  addIssue({ code: 'custom' });
  return z.NEVER;
});

export const previousSchema = z.object({
  /** Of the change that made it: the in-progress mark carries the same. */
  run: z.string(),
  state: stateSchema.nullable(),
  plans: plansSchema,
  /** Our sheets that the change touches or takes away, as they were. */
  sheets: z.array(
    z.object({ entry: registryEntrySchema, plan: sheetPlanSchema.nullable(), content: contentSchema.nullable() }),
  ),
  /** Names of sheets that the change makes. */
  made: z.array(z.string()),
  /** Workbook names that the change defines. */
  names: z.array(z.string()),
  /** Ids of all sheets before: a sheet made by the change is not among them. */
  ids: z.array(z.string()),
  /** Our flags before; null where the change leaves them alone. */
  flags: z.array(flagSchema).nullable(),
  /** Cells of rules that Excel did not tell of before, and where the change adds flags: a rule it cannot tell of may be one of these. */
  unreadRules: z.array(z.string()).default([]),
  flagged: z.array(z.object({ sheetId: z.string(), area })).default([]),
});
export type Previous = z.infer<typeof previousSchema>;

/** The in-progress mark in the state. */
export const markSchema = z.object({ run: z.string() });

/** Plans are long and repeat themselves: deflated they are a tenth of their size. */
export function packed(value: unknown): string {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(value)));
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

/** What `packed` made; null where there is no part or it cannot be understood. */
export function unpacked<T>(parts: AskedParts, schema: z.ZodType<T>): T | null {
  const text = onlyText(parts);
  if (text === null) return null;
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(inflateSync(bytes))));
    return parsed.success ? parsed.data : null;
  } catch {
    // A part that someone edited counts as none: there is nothing to put back from it.
    return null;
  }
}
