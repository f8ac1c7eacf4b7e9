/**
 * A graph of plain values on its way to another thread, in pieces. The browser's own copying makes an object that is met twice in two messages two
 * objects, a text as many texts as there are cells, and all of a region in one task of seconds: here what is shared stays shared, and the page
 * takes over a piece at a time.
 */

/** A part of the stream: of each value its kind, and a number that says which. */
export interface Piece {
  kinds: Uint8Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
  /** Texts that are met first in this piece. */
  texts: string[];
  /** Names of the fields of objects, a list for each form that is met first in this piece. */
  forms: string[][];
}

const kind = {
  null: 0,
  undefined: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  node: 6,
  array: 7,
  object: 8,
  map: 9,
  set: 10,
};

/** Values of a piece: some milliseconds of a slow page. */
const most = 32_768;

/** The pieces of a graph: what an object holds stands before it, so that the root is the last. Cycles and objects of classes are mistakes of ours. */
export function* piecesOf(root: object, size = most): Generator<Piece> {
  const numbers = new Map<object, number>();
  let piece = new Writing(size);
  let count = 0;
  const stack = [{ node: root, values: valuesOf(root), at: 0 }];
  const known = { texts: new Map<string, number>(), forms: new Map<string, number>() };
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const { node, values } = top;
    let inner: object | null = null;
    for (; top.at < values.length && !inner; top.at++) {
      const value = values[top.at];
      if (typeof value === 'object' && value !== null && !numbers.has(value)) inner = value;
    }
    if (inner) {
      numbers.set(inner, -1);
      stack.push({ node: inner, values: valuesOf(inner), at: 0 });
      continue;
    }
    stack.pop();
    if (!piece.hasRoom(values.length + 1)) {
      if (!piece.isEmpty) yield piece.finish();
      piece = new Writing(Math.max(size, values.length + 1));
    }
    piece.node(node, values, known, numbers);
    numbers.set(node, count++);
  }
  yield piece.finish();
}

/** Buffers that travel with a piece instead of being copied. */
export const buffersOf = ({ kinds, numbers }: Piece): Transferable[] => [kinds.buffer, numbers.buffer];

function valuesOf(node: object): readonly unknown[] {
  if (Array.isArray(node)) return node;
  if (node instanceof Map) return [...node].flat();
  if (node instanceof Set) return [...node];
  const made: unknown = Object.getPrototypeOf(node);
  if (made !== Object.prototype && made !== null)
    throw new Error('Only plain objects can be carried to another thread');
  return Object.values(node);
}

interface Known {
  texts: Map<string, number>;
  forms: Map<string, number>;
}

class Writing {
  private readonly kinds: Uint8Array<ArrayBuffer>;
  private readonly numbers: Float64Array<ArrayBuffer>;
  private readonly texts: string[] = [];
  private readonly forms: string[][] = [];
  private at = 0;

  constructor(private readonly size: number) {
    this.kinds = new Uint8Array(size);
    this.numbers = new Float64Array(size);
  }

  get isEmpty(): boolean {
    return this.at === 0;
  }
  hasRoom(values: number): boolean {
    return this.at + values <= this.size;
  }

  node(node: object, values: readonly unknown[], known: Known, numbers: ReadonlyMap<object, number>): void {
    if (Array.isArray(node)) this.put(kind.array, values.length);
    else if (node instanceof Map) this.put(kind.map, values.length);
    else if (node instanceof Set) this.put(kind.set, values.length);
    else this.put(kind.object, this.form(Object.keys(node), known.forms));
    for (const value of values) {
      if (typeof value === 'string') this.put(kind.text, this.text(value, known.texts));
      else if (typeof value === 'number') this.put(kind.number, value);
      else if (value === null) this.put(kind.null, 0);
      else if (value === undefined) this.put(kind.undefined, 0);
      else if (typeof value === 'boolean') this.put(value ? kind.true : kind.false, 0);
      else if (typeof value === 'object') this.put(kind.node, numbered(value, numbers));
      else throw new Error(`A ${typeof value} cannot be carried to another thread`);
    }
  }

  finish(): Piece {
    const { texts, forms, at } = this;
    return { kinds: this.kinds.subarray(0, at), numbers: this.numbers.subarray(0, at), texts, forms };
  }

  private put(kind: number, number: number): void {
    this.kinds[this.at] = kind;
    this.numbers[this.at++] = number;
  }

  private text(text: string, known: Map<string, number>): number {
    let number = known.get(text);
    if (number === undefined) {
      known.set(text, (number = known.size));
      this.texts.push(text);
    }
    return number;
  }

  private form(keys: string[], known: Map<string, number>): number {
    const name = JSON.stringify(keys);
    let number = known.get(name);
    if (number === undefined) {
      known.set(name, (number = known.size));
      this.forms.push(keys);
    }
    return number;
  }
}

function numbered(node: object, numbers: ReadonlyMap<object, number>): number {
  const number = numbers.get(node)!;
  if (number < 0) throw new Error('An object that holds itself cannot be carried to another thread');
  return number;
}

/** Puts a graph together again, piece by piece in their order. */
export class Assembling {
  private readonly texts: string[] = [];
  private readonly forms: string[][] = [];
  private readonly nodes: object[] = [];

  take({ kinds, numbers, texts, forms }: Piece): void {
    for (const text of texts) this.texts.push(text);
    for (const form of forms) this.forms.push(form);
    const value = (at: number): unknown => {
      switch (kinds[at]) {
        case kind.text:
          return this.texts[numbers[at]!];
        case kind.number:
          return numbers[at];
        case kind.node:
          return this.nodes[numbers[at]!];
        case kind.null:
          return null;
        case kind.undefined:
          return undefined;
        default:
          return kinds[at] === kind.true;
      }
    };
    for (let at = 0; at < kinds.length;) {
      const [head, number] = [kinds[at], numbers[at]!];
      at++;
      if (head === kind.object) {
        const made: Record<string, unknown> = {};
        for (const key of this.forms[number]!) made[key] = value(at++);
        this.nodes.push(made);
        continue;
      }
      const values = new Array<unknown>(number);
      for (let index = 0; index < number; index++) values[index] = value(at++);
      this.nodes.push(head === kind.array ? values : head === kind.set ? new Set(values) : new Map(pairs(values)));
    }
  }

  /** The whole, after the last piece. */
  get root(): unknown {
    return this.nodes[this.nodes.length - 1];
  }
}

const pairs = (values: readonly unknown[]): [unknown, unknown][] =>
  Array.from({ length: values.length / 2 }, (_, at) => [values[2 * at], values[2 * at + 1]]);
