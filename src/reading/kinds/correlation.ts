/** Pairs of journal mark and primary score of one school's pupils; only their correlation leaves. */
export class JournalPairs {
  readonly marks: number[] = [];
  readonly scores: number[] = [];

  get count(): number {
    return this.marks.length;
  }

  add(mark: number | null, score: number | null): void {
    if (mark === null || score === null) return;
    this.marks.push(mark);
    this.scores.push(score);
  }
}

/** Spearman's ρ with mean ranks for ties; null below 3 pupils or where one side is all alike. */
export function correlate({ marks, scores, count }: JournalPairs): number | null {
  if (count < 3) return null;
  const first = ranks(marks);
  const second = ranks(scores);
  const mean = (count + 1) / 2;
  let both = 0;
  let one = 0;
  let other = 0;
  for (let i = 0; i < count; i += 1) {
    const a = first[i]! - mean;
    const b = second[i]! - mean;
    both += a * b;
    one += a * a;
    other += b * b;
  }
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_value, i) => i).sort((a, b) => values[a]! - values[b]!);
  const result = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1;
    for (let i = from; i <= to; i += 1) result[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}
