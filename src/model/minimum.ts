/** Minimums (минимальные баллы): below them a pupil's points are a low result where the sheet gives no mark. */
import * as z from 'zod';

const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The paper that a minimum rests on: number, ISO date. */
export const letterSchema = z.strictObject({
  number: z.string().trim().min(1).max(60),
  date: z.string().regex(isoDate),
});
export type Letter = z.infer<typeof letterSchema>;

/** A region's own minimum of a procedure for one year; it goes before the federal one of that year. */
export const ownMinimumSchema = z.strictObject({
  kind: z.enum(['ОГЭ', 'ЕГЭ']),
  subject: z.string().min(1),
  year: z.number().int().min(2000).max(2100),
  /** Primary points of ОГЭ, test points of ЕГЭ. */
  least: z.number().int().min(1).max(100),
  /** Points in geometry that a mark above «2» needs besides, 0 where none are needed; ОГЭ in maths alone has it. */
  geometry: z.number().int().min(0).max(100).optional(),
  letter: letterSchema,
});
export type OwnMinimum = z.infer<typeof ownMinimumSchema>;

/** A minimum that a reading went by: what the sheets print and what makes them out of date. */
export interface UsedMinimum {
  kind: OwnMinimum['kind'];
  subject: string;
  year: number;
  /** Test points of ЕГЭ, primary points of ОГЭ. */
  scale: 'test' | 'primary';
  least: number;
  /** Points in geometry that are needed besides; null where none are. */
  geometry: number | null;
  letter: Letter | null;
  own: boolean;
}

export type MinimumKey = Pick<OwnMinimum, 'kind' | 'subject' | 'year'>;

/** What tells one own minimum from another: a procedure has one a year. */
export const isSameMinimum = (one: MinimumKey, other: MinimumKey): boolean =>
  one.kind === other.kind && one.subject === other.subject && one.year === other.year;

/** Own minimums with others that go before those of the same procedure and year. */
export const withMinimums = (known: readonly OwnMinimum[], more: readonly OwnMinimum[]): OwnMinimum[] => [
  ...known.filter((one) => !more.some((other) => isSameMinimum(one, other))),
  ...more,
];
