import { useEffect, type RefObject } from 'react';

/** Where the focus goes from something that is there no longer. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('#panel h1')?.focus();

/**
 * What was pressed may go away with its work («Повторить», «Да, убрать»), or stand elsewhere after it: the focus then starts at the screen's title instead of
 * nowhere. At once, before anything else can ask where it is; a screen that knows a better place takes it from there.
 * @param keep brings the focus to what stays
 */
export function useKeptFocus(pane: RefObject<HTMLElement>, keep = focusTitle): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => void (last = target as Element);
    const look = (): void => {
      if (!last || last.isConnected) return;
      last = null;
      // Excel's grid may have the focus by now: it is not taken from there.
      if (document.activeElement === document.body && document.hasFocus()) keep();
    };
    const observer = new MutationObserver(look);
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [pane, keep]);
}
