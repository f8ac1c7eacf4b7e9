/** One of the things that are asked for again and again. */
export interface Followed<T> {
  /** What was asked for after it last time. */
  next: T | null;
}

/**
 * Things that are asked for over and over in one order, as the procedures in the rows of one school after another: the next one is likely the one
 * that came next last time, and to compare with it costs less than to look anything up.
 */
export class InOrder<T extends Followed<T>> {
  private last: T | null = null;

  get likely(): T | null {
    return this.last === null ? null : this.last.next;
  }

  /** Notes which one it was. */
  met(one: T): T {
    if (this.last !== null) this.last.next = one;
    return (this.last = one);
  }
}
