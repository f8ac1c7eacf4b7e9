/**
 * Choices of a random table. What matters for a table's look is drawn from a tape of numbers (fast-check makes and shrinks it: a zero
 * is always the plainest choice); the many small numbers of its content come from dice seeded by one of them.
 */
export class Tape {
  private at = 0;
  constructor(private readonly numbers: readonly number[]) {}

  private next(): number {
    return this.numbers[this.at++] ?? 0;
  }
  /** A whole number from 0 to `count` − 1. */
  upTo(count: number): number {
    return this.next() % count;
  }
  /** One of the options; put the plainest first. */
  pick<T>(options: readonly T[]): T {
    return options[this.upTo(options.length)]!;
  }
  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.next() % times === times - 1;
  }
  dice(): Dice {
    return new Dice(this.next() + 1);
  }
}

/** A small seeded generator (Lehmer). */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = ((seed % 2147483646) + 1) * 16807;
    for (let warm = 0; warm < 4; warm++) this.roll();
  }
  /** 0 ≤ … < 1. */
  roll(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }
  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }
  of<T>(options: readonly T[]): T {
    return options[this.between(0, options.length - 1)]!;
  }
  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, key: this.roll() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }
}
