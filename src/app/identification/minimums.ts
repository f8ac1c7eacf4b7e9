/** A file of a region's own minimums, the same entries as the workbook keeps. */
import type * as z from 'zod';
import { isSameMinimum, ownMinimumSchema, type OwnMinimum } from '../../model/minimum';
import { done, failed, type Outcome } from '../../model/outcome';
import { judgedByPoints, mostPoints } from '../../reading/numbers/minimums';
import { minimumsFileWords as words } from '../../words/list/minimums';

/**
 * A file's text → minimums. Strict: a field too many, a missing or a wrong one, a procedure that points do not judge, a year given twice and a
 * condition in geometry where there is none refuse the whole file, with the entry (from 1) and what is wrong with it.
 */
export function parseMinimums(text: string): Outcome<OwnMinimum[]> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return failed('minimumsNoList');
    throw error;
  }
  if (!Array.isArray(data)) return failed('minimumsNoList');
  const minimums: OwnMinimum[] = [];
  for (const [index, item] of data.entries()) {
    const parsed = ownMinimumSchema.safeParse(item);
    const wrong = parsed.success ? wrongIn(parsed.data, minimums) : issueText(parsed.error.issues[0]!);
    if (wrong !== null) return failed('minimumsWrong', { entry: index + 1, wrong });
    minimums.push(parsed.data!);
  }
  return done(minimums);
}

/** What the fields of an entry do not fit together in, or with those before it; null where they do. */
export function wrongIn(entry: OwnMinimum, others: readonly OwnMinimum[]): string | null {
  const known = judgedByPoints.find(({ kind, subject }) => kind === entry.kind && subject === entry.subject);
  if (!known) return words.procedure(judgedByPoints);
  if (others.some((other) => isSameMinimum(other, entry))) return words.twice(entry);
  if (entry.least > mostPoints[known.scale]) return words.tooMany(mostPoints[known.scale]);
  if (known.hasGeometry && entry.geometry === undefined) return words.geometryNeeded;
  if (!known.hasGeometry && entry.geometry !== undefined) return words.geometryForeign;
  if ((entry.geometry ?? 0) > entry.least) return words.geometryMore;
  return null;
}

/** The first thing that is wrong with a form, in words. */
function issueText(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return words.extra(issue.keys.map((key) => [...issue.path, key].join('.')));
  return field === '' ? words.noObject : words.field(field);
}
