/** What documents keep in the workbook: read as far as this version understands it, and written with the rest as it stood. */
import type * as z from 'zod';
import { understood, withAside } from '../../model/understood';

/** Kept data by its schema; `empty` where there is none or nothing of it is understood. */
export const keptAs = <T>(schema: z.ZodType<T>, raw: unknown, empty: T): T =>
  understood(schema, raw ?? empty, { empty })?.value ?? empty;

/** Kept data after a change: values of a later version come back into their places, unless somebody has filled those. */
export const keptWith = <T>(schema: z.ZodType<T>, raw: unknown, now: T, empty: T): T =>
  withAside(now, understood(schema, raw ?? empty, { empty })?.aside ?? [], empty).value;
