/**
 * say`Доля «2» — ${figure}.` → pieces of a sentence, whatever stands in it: a figure that knows its cells stays one.
 */
export function say<T = never>(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | T)[]
): (string | T)[] {
  const pieces: (string | T)[] = [];
  strings.forEach((text, index) => {
    if (text) pieces.push(text);
    const value = values[index];
    if (value !== undefined && value !== '') pieces.push(typeof value === 'number' ? String(value) : value);
  });
  return pieces;
}
