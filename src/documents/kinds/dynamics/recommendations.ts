/** Recommendations drafted from what the results show; an office edits them on the sheet. */
import { alwaysRecommended, recommendations } from '../../../words/diagnostics/dynamics';
import { typeset } from '../../../words/russian/russian';
import type { SwotStatement } from '../swot/model';

/** One recommendation a kind of problem, in the order problems are listed; nothing twice. */
export function recommendationsFor(problems: readonly SwotStatement[]): string[] {
  const kinds = [...new Set(problems.map(({ id }) => id.split(':')[0]!))];
  const drafted = kinds.flatMap((kind) => recommendations[kind] ?? []);
  return drafted.length > 0 ? [...drafted, alwaysRecommended].map(typeset) : [];
}
