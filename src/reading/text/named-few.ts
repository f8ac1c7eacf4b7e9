/** So many are named, the rest is «и другие». */
const FEW = 3;

/** «„А“, „Б“, „В“ и другие»: captions as a message names them. */
export function namedFew(captions: readonly string[]): string {
  const once = [...new Set(captions)];
  const named = once.slice(0, FEW).map((caption) => `«${caption}»`);
  return named.join(', ') + (once.length > FEW ? ' и другие' : '');
}
