import { useEffect } from 'react';
import { useRouter } from './pane';
import type { Route } from './router';

/** A place that was left for a deeper one: how far it was scrolled, and what was pressed there. */
interface Left {
  route: Route;
  top: number;
  pressed: string | null;
}

const body = (): HTMLElement | null => document.querySelector('#panel [data-body]');
const nameOf = (element: Element): string | null => element.getAttribute('aria-label') ?? element.textContent;

/** «Назад» returns to where the screen was scrolled and to the control that led away from it. */
export function useWayBack(): void {
  const router = useRouter();
  useEffect(() => {
    let now = router.get();
    let left: Left[] = [];
    return router.subscribe(() => {
      const before = now;
      now = router.get();
      if (now === before) return;
      const at = left.findIndex(({ route }) => route === now);
      if (at >= 0) {
        const place = left[at]!;
        left = left.slice(0, at);
        returnTo(place);
      } else if (!router.canGoBack()) left = [];
      else if (document.activeElement?.closest('#panel'))
        left.push({ route: before, top: body()?.scrollTop ?? 0, pressed: nameOf(document.activeElement) });
    });
  }, [router]);
}

/** Once the screen is drawn; a windowed list draws its rows where it is scrolled to, a frame later. */
function returnTo({ top, pressed }: Left): void {
  requestAnimationFrame(() => {
    const scrolled = body();
    if (scrolled) scrolled.scrollTop = top;
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      // What has taken the focus by itself – a tab, Excel's grid – keeps it.
      if (pressed === null || (focused !== document.body && focused?.tagName !== 'H1')) return;
      const controls = document.querySelectorAll<HTMLElement>('#panel button, #panel [data-line]');
      [...controls].find((control) => nameOf(control) === pressed)?.focus({ preventScroll: true });
    });
  });
}
