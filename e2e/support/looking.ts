/** Looks at a screen as people with every window and palette would. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { seriousProblems } from './axe';
import { looks } from './browser';

export const pictures = path.join(__dirname, '..', '..', 'out', 'screens');

/** What was seen on the way. */
export interface Seen {
  /** «schools/list», «documents/form swot»: where the pane was. */
  places: Set<string>;
  /** Every text that was on a screen, captions for screen readers among them. */
  texts: Set<string>;
  wrong: string[];
}
export const nothingSeen = (): Seen => ({ places: new Set(), texts: new Set(), wrong: [] });

/**
 * Takes a picture of each screen in every look into out/screens; notes where the pane is, what it says, and what is wrong: problems that axe finds, width
 * beyond the pane, a lost focus.
 * @param frame selector of the frame the pane lives in; left out: the page itself
 */
export function looker(page: Page, seen: Seen, frame?: string): (screen: string) => Promise<void> {
  const inside = async () => {
    const found = frame ? await (await page.$(frame))?.contentFrame() : page.mainFrame();
    if (!found) throw new Error(`No frame ${frame}`);
    return found;
  };
  const size = async (width: number, height: number): Promise<void> => {
    if (!frame) return page.setViewportSize({ width, height });
    await page.locator(frame).evaluate(
      (element, [wide, high]) => {
        element.style.cssText = `position: fixed; left: 0; top: 0; z-index: 9; width: ${wide}px; height: ${high}px`;
      },
      [width, height] as const,
    );
  };
  let hadFocus = false;
  return async (screen) => {
    const pane = await inside();
    const note = (what: string): void => void seen.wrong.push(`${screen}: ${what}`);
    const { place, texts, focused } = await pane.evaluate(said);
    if (place) seen.places.add(place);
    for (const text of texts) seen.texts.add(text);
    if (hadFocus && !focused) note('the focus is lost');
    hadFocus ||= focused;
    for (const look of looks) {
      await size(look.width, look.height);
      const { colorScheme, forcedColors } = look;
      // A button that is still changing its colours is no look: without motion they have changed two frames later.
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await pane.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.screenshot({
        path: path.join(pictures, `${look.name}-${screen}.png`),
        animations: 'disabled',
        ...(frame && { clip: { x: 0, y: 0, width: look.width, height: look.height } }),
      });
      const wider = await pane.evaluate(overflow);
      if (wider > 0) note(`wider than the pane by ${wider} at ${look.name}`);
      // The palette of forced colours is the system's; at the other size the same elements stand in the same palettes.
      if (look.width !== looks[0]!.width || look.forcedColors !== 'none') continue;
      const rules = look.colorScheme === 'light' ? undefined : ['color-contrast'];
      for (const problem of await seriousProblems(page, { frame, rules })) note(problem);
    }
    if (frame) await page.locator(frame).evaluate((element) => element.removeAttribute('style'));
    else await size(looks[0]!.width, looks[0]!.height);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  };
}

/** Pixels by which the pane is wider than its window. */
const overflow = (): number =>
  Math.max(
    0,
    document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('[data-body]')].map((body) => body.scrollWidth - body.clientWidth),
  );

/** Where the pane is and what it says; the focus counts as lost when a screen that had it leaves it nowhere. */
const said = (): { place: string | null; texts: string[]; focused: boolean } => {
  const panel = document.querySelector<HTMLElement>('#panel');
  const { place, id } = panel?.dataset ?? {};
  const named = ['aria-label', 'placeholder', 'title'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const options = [...document.querySelectorAll('option')].map(({ text }) => text);
  return {
    place: place === undefined ? null : [place, id].filter(Boolean).join(' '),
    texts: [document.body.innerText, ...named, ...options],
    focused: document.activeElement !== document.body || !document.hasFocus(),
  };
};
