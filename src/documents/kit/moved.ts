/** The list with one item `step` places farther (−1 up, 1 down), as far as the list goes; the same where there is no such item. */
export function moved<T>(list: readonly T[], from: number, step: number): T[] {
  const next = [...list];
  if (from < 0) return next;
  const to = Math.min(Math.max(from + step, 0), list.length - 1);
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
