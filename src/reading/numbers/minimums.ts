import { isSameMinimum, type OwnMinimum, type UsedMinimum } from '../../model/minimum';
import type { Procedure } from '../../model/procedure';
import { minimums } from '../vocabulary/minimums';

/** A procedure whose points the table judges. */
export interface JudgedByPoints extends Pick<UsedMinimum, 'kind' | 'subject' | 'scale'> {
  /** Points in geometry decide besides. */
  hasGeometry: boolean;
}

/** All of them, in the table's order: a region can have figures of its own for these. */
export const judgedByPoints: readonly JudgedByPoints[] = [
  ...new Map(
    minimums.flatMap(({ kind, subject, scale, geometry }) =>
      scale === 'mark'
        ? []
        : [[`${kind}|${subject}`, { kind, subject, scale, hasGeometry: geometry !== undefined }] as const],
    ),
  ).values(),
];

/** The most points that a minimum can be: all of an exam's (ОГЭ in Russian had 39 until 2019, and has fewer since). */
export const mostPoints = { test: 100, primary: 39 } as const;

/** The minimum of a procedure in a year: the region's own, else the federal one; null where there is none (a mark decides then). */
export function minimumOf(
  procedure: Pick<Procedure, 'kind' | 'subject'>,
  year: number,
  own: readonly OwnMinimum[] = [],
): UsedMinimum | null {
  const known = judgedByPoints.find(({ kind, subject }) => kind === procedure.kind && subject === procedure.subject);
  if (!known) return null;
  const { kind, subject, scale } = known;
  const ofRegion = own.find((one) => isSameMinimum(one, { ...known, year }));
  if (ofRegion) {
    const { least, geometry, letter } = ofRegion;
    return { kind, subject, year, scale, least, geometry: geometry || null, letter, own: true };
  }
  let best: (typeof minimums)[number] | null = null;
  for (const row of minimums) {
    if (row.kind !== kind || row.subject !== subject || row.from > year) continue;
    if (!best || row.from > best.from) best = row;
  }
  if (!best) return null;
  const { least, geometry = null, letter } = best;
  return { kind, subject, year, scale, least, geometry, letter, own: false };
}
