import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds serious or critical on the screen, one line a rule and place.
 * @param only the frame whose pane is looked at, and the rules that are asked; left out: the whole page, every rule
 */
export async function seriousProblems(page: Page, only: { frame?: string; rules?: string[] } = {}): Promise<string[]> {
  // One page with frames of its own origin: the legacy mode needs no second page, which takes most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (only.rules) axe.withRules(only.rules);
  const { violations } = await (only.frame ? axe.include([only.frame, '#root']) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
