/** Two loads of one child («format/fill/color», «format/font/bold») answer as one object; items are merged in their order. */
export function merge(before: unknown, more: Record<string, unknown>): Record<string, unknown> {
  if (typeof before !== 'object' || before === null) return more;
  const all: Record<string, unknown> = { ...(before as Record<string, unknown>) };
  for (const [key, value] of Object.entries(more)) {
    const old = all[key];
    if (Array.isArray(value) && key === '_Items' && Array.isArray(old)) {
      all[key] = value.map((item, i) => merge(old[i], item as Record<string, unknown>));
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      all[key] = merge(old, value as Record<string, unknown>);
    } else all[key] = value;
  }
  return all;
}
