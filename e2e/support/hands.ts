/** The same steps by mouse and by keyboard alone. */
import type { Locator } from 'playwright-core';
import type { Place } from './places';

export interface Hands {
  name: string;
  /** Brings the focus to a control and does nothing with it. */
  reach: (target: Locator) => Promise<void>;
  press: (target: Locator) => Promise<void>;
  /** Ticks or unticks. */
  tick: (target: Locator) => Promise<void>;
  type: (target: Locator, text: string) => Promise<void>;
  /** Moves a line of a list one place down. */
  down: (line: Locator) => Promise<void>;
}

export const mouse: Hands = {
  name: 'mouse',
  reach: (target) => target.focus(),
  press: (target) => target.click(),
  tick: (target) => target.click(),
  type: (target, text) => target.fill(text),
  down: async (line) => {
    await line.click();
    const item = line.locator('xpath=ancestor::li[1]');
    await item.getByRole('button', { name: 'Ниже' }).click();
    await line.click();
  },
};

/** Tab until the target has the focus, as a person without a mouse would. */
async function reach({ page }: Place, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 200; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

export const keyboard = (place: Place): Hands => {
  const at = async (target: Locator, key: string): Promise<void> => {
    await reach(place, target);
    await place.page.keyboard.press(key);
  };
  return {
    name: 'keyboard',
    reach: (target) => reach(place, target),
    press: (target) => at(target, 'Enter'),
    tick: (target) => at(target, 'Space'),
    type: async (target, text) => {
      await at(target, 'Control+A');
      await place.page.keyboard.insertText(text);
    },
    down: async (line) => {
      await at(line, 'Alt+ArrowDown');
      if (!(await line.evaluate((element) => element === document.activeElement)))
        throw new Error('A moved line loses the focus');
    },
  };
};

/** Notes what the screen said in each frame in which nothing had the focus. */
export const watchFocus = ({ pane }: Place): Promise<void> =>
  pane.locator('body').evaluate(() => {
    const lost: string[] = [];
    const look = (): void => {
      if (document.activeElement === document.body && document.hasFocus())
        lost.push(document.body.innerText.slice(0, 200));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { lost });
  });
export const lost = ({ pane }: Place): Promise<string[]> =>
  pane.locator('body').evaluate(() => (window as unknown as { lost: string[] }).lost);
