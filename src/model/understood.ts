/** Data that a later version may have written: what this one understands of it, and what it does not, to be written back as it stood. */
import * as z from 'zod';

/** A value that was not understood, and where it stood. */
export const asideSchema = z.object({ path: z.array(z.union([z.string(), z.number()])), value: z.unknown() });
export type Aside = z.infer<typeof asideSchema>;
type Path = readonly (string | number)[];

export interface Understood<T> {
  value: T;
  aside: Aside[];
}

export interface UnderstandOptions {
  /** What stands in the place of a value set aside; nothing where it has none. */
  empty?: unknown;
  /** Fields that are understood whole or not at all: half of them would say something else. */
  whole?: readonly string[];
  /** Fields without which nothing can be said. */
  needed?: readonly string[];
}

/**
 * Reads data by a schema. The smallest part that does not fit (an element of a list, a field) is set aside; fields that the schema does not know stay in the
 * value, so that saving it does not erase them. Null where what is left would be nothing.
 */
export function understood<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  { empty, whole = [], needed = [] }: UnderstandOptions = {},
): Understood<T> | null {
  const aside: Aside[] = [];
  let left = raw;
  let parsed = parse(schema, left);
  while (!parsed.success) {
    const { issues } = parsed.error;
    const path = issues[0]!.path as Path;
    const list = path.findIndex((step) => typeof step === 'number');
    const longest = whole.includes(String(path[0])) ? 1 : list >= 0 ? list + 1 : path.length;
    const tries = Array.from({ length: longest }, (_, index) => path.slice(0, longest - index));
    const cured = tries.flatMap((at) => {
      if (valueAt(left, at) === undefined || (at.length === 1 && needed.includes(String(at[0])))) return [];
      const without = replaced(left, at, valueAt(empty, at));
      const again = parse(schema, without);
      return again.success || again.error.issues.length < issues.length ? [{ at, without, again }] : [];
    })[0];
    if (!cured) return null;
    aside.push({ path: [...cured.at], value: valueAt(left, cured.at) });
    [left, parsed] = [cured.without, cured.again];
  }
  return { value: withUnknown(parsed.data, left) as T, aside };
}

/**
 * Puts what was set aside back into data that may have changed since. A place that somebody has filled meanwhile is theirs.
 * @returns `left`: what found no place
 */
export function withAside<T>(value: T, aside: readonly Aside[], empty?: unknown): { value: T; left: Aside[] } {
  const left: Aside[] = [];
  let whole: unknown = value;
  for (const one of [...aside].reverse()) {
    const parent = valueAt(whole, one.path.slice(0, -1));
    const last = one.path[one.path.length - 1];
    if (Array.isArray(parent) && typeof last === 'number')
      whole = replaced(whole, one.path.slice(0, -1), [...parent.slice(0, last), one.value, ...parent.slice(last)]);
    else if (isRecord(parent) && isSame(valueAt(whole, one.path), valueAt(empty, one.path)))
      whole = replaced(whole, one.path, one.value);
    else left.unshift(one);
  }
  return { value: whole as T, left };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that a strict schema refuses are no reason not to read the rest: they are unknown fields like any other. */
function parse<T>(schema: z.ZodType<T>, raw: unknown): z.ZodSafeParseResult<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed;
  const strange = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key): Path => [...(issue.path as Path), key]) : [],
  );
  if (strange.length === 0) return parsed;
  return parse(
    schema,
    strange.reduce((rest, at) => replaced(rest, at, undefined), raw),
  );
}

function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[step as number], rest);
  return isRecord(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** The data with another value in a place; `undefined` takes it out. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    const index = step as number;
    const one = replaced(value[index], rest, by);
    return [...value.slice(0, index), ...(one === undefined ? [] : [one]), ...value.slice(index + 1)];
  }
  const { [step]: own, ...others } = value as Record<string, unknown>;
  const one = replaced(own, rest, by);
  return one === undefined ? others : { ...others, [step]: one };
}

/** What was understood, with the fields beside it that were not, at any depth. */
function withUnknown(known: unknown, raw: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(raw)) return known.map((one, index) => withUnknown(one, raw[index]));
  if (!isRecord(known) || !isRecord(raw)) return known;
  const merged = Object.entries(known).map(([key, value]) => [key, withUnknown(value, raw[key])] as const);
  return { ...raw, ...Object.fromEntries(merged) };
}
