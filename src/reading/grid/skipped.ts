import type { SkippedRows } from '../../model/reading';

/** How many example rows a reason keeps. */
const EXAMPLES = 5;

/** Rows without a result, counted by reason. */
export class Skipped {
  private readonly reasons = new Map<string, SkippedRows>();

  /** @param row counted from 0 in the sheet */
  add(reason: string, row: number): void {
    let entry = this.reasons.get(reason);
    if (!entry) {
      entry = { reason, count: 0, rows: [] };
      this.reasons.set(reason, entry);
    }
    entry.count += 1;
    if (entry.rows.length < EXAMPLES) entry.rows.push(row + 1);
  }

  get list(): SkippedRows[] {
    return [...this.reasons.values()];
  }

  get count(): number {
    let total = 0;
    for (const { count } of this.reasons.values()) total += count;
    return total;
  }
}
