/**
 * A JSON answer in pieces: an item of a list a line, so that people can read it and a region's 50,000 results are never one text in memory.
 */
export function* jsonPieces(value: object): Generator<string> {
  if (Array.isArray(value)) {
    yield* listPieces(value);
    yield '\n';
    return;
  }
  yield '{\n';
  let first = true;
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    yield `${first ? '' : ',\n'}  ${JSON.stringify(key)}: `;
    if (Array.isArray(part)) yield* listPieces(part);
    else if (part instanceof JsonList) yield* listPieces(part.items, part.textOf);
    else yield JSON.stringify(part);
    first = false;
  }
  yield '\n}\n';
}

/** A list whose items become JSON by a function of their own, one as it is printed: for a region's 50,000 JSON.stringify takes thrice as long. */
export class JsonList<T> {
  constructor(
    readonly items: readonly T[],
    readonly textOf: (item: T) => string,
  ) {}

  /** Inside of another answer it is the list it says. */
  toJSON(): unknown[] {
    return this.items.map((item) => JSON.parse(this.textOf(item)) as unknown);
  }
}

/** Items are joined to pieces of some 64 KB: one write an item would be slow. */
function* listPieces<T>(list: readonly T[], textOf: (item: T) => string = JSON.stringify): Generator<string> {
  if (list.length === 0) {
    yield '[]';
    return;
  }
  let piece = '[\n';
  for (const [index, item] of list.entries()) {
    piece += `${index > 0 ? ',\n' : ''}    ${textOf(item)}`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n  ]`;
}
