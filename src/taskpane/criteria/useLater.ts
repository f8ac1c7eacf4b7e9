import { useEffect, useState } from 'react';

/** How long a value must rest before it is counted with, milliseconds: typing is not held up. */
const rest = 250;

/** Something counted from a value after the screen has shown it; null until then. */
export function useLater<T extends object, R>(value: T, count: (value: T) => R): R | null {
  const [counted, setCounted] = useState<{ of: T; is: R } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setCounted({ of: value, is: count(value) }), rest);
    return () => clearTimeout(timer);
  }, [value, count]);
  return counted?.of === value ? counted.is : null;
}
