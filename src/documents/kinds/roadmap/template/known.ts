/** Templates known in a workbook: the field's, and the office's own kept in state.templates. */
import type { Problem } from '../../../../model/outcome';
import { templateSchema, type RoadmapTemplate } from '.';
import { builtInTemplates } from '../templates';

/** Own templates kept in the workbook; an own one with a built-in's id is an edited copy and goes before it. */
export function ownTemplates(kept: readonly unknown[]): RoadmapTemplate[] {
  return kept.flatMap((data) => {
    const parsed = templateSchema.safeParse(data);
    return parsed.success ? [parsed.data] : [];
  });
}

export function knownTemplates(kept: readonly unknown[]): RoadmapTemplate[] {
  const own = ownTemplates(kept);
  return [...builtInTemplates.filter(({ id }) => !own.some((one) => one.id === id)), ...own];
}

/** The template, or the first one and a problem that says so. */
export function templateById(
  id: string,
  kept: readonly unknown[],
): { template: RoadmapTemplate; problem: Problem | null } {
  const known = knownTemplates(kept);
  const template = known.find((one) => one.id === id);
  if (template) return { template, problem: null };
  const params = { id, known: known.map((one) => one.id).join(', ') };
  return { template: known[0]!, problem: { severity: 'error', code: 'templateUnknown', params } };
}

/** Keeps a template among the workbook's own, in place of one with the same id. */
export const withTemplate = (kept: readonly unknown[], template: RoadmapTemplate): unknown[] => [
  ...ownTemplates(kept).filter(({ id }) => id !== template.id),
  template,
];
export const withoutTemplate = (kept: readonly unknown[], id: string): unknown[] =>
  ownTemplates(kept).filter((one) => one.id !== id);
