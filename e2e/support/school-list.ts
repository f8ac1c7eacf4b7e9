import type { Frame, FrameLocator, Page } from 'playwright-core';

/** From «Итоги», which a reading leads to, to the list of schools. */
export async function openList(pane: Page | Frame | FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: 'Список', exact: true }).click();
  await pane.getByRole('list', { name: 'Список школ' }).waitFor();
}
