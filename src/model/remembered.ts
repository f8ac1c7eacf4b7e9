/** Remembers what a function made of a text: the same captions and names return thousands of times. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      // A workbook's own texts are few; a process that reads many workbooks must not keep them all.
      if (known.size > 50_000) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

/** The same of an object that never changes, for as long as it is there. */
export function rememberedOf<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { made: T }>();
  return (key) => {
    let value = known.get(key);
    if (!value) known.set(key, (value = { made: make(key) }));
    return value.made;
  };
}
