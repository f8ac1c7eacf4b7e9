import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds serious or critical on the screen (or inside one frame of it), one line a rule and place. */
export async function seriousProblems(page: Page, frame?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (frame ? axe.include([frame, '#root']) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
