import { InOrder, type Followed } from '../../model/in-order';
import type { Procedure } from '../../model/procedure';

/** A procedure in one year. */
export interface Sitting extends Followed<Sitting> {
  procedure: Procedure;
  year: number;
  /** Counted from 0 in the order met. */
  number: number;
  results: number;
}

/** The procedures and years that results have: some ten of each, asked about once a result. */
export class Sittings {
  private readonly byProcedure = new Map<Procedure, Sitting[]>();
  private readonly order = new InOrder<Sitting>();
  count = 0;

  at(procedure: Procedure, year: number): Sitting {
    const { likely } = this.order;
    const isIt = likely !== null && likely.procedure === procedure && likely.year === year;
    return this.order.met(isIt ? likely : this.lookedUp(procedure, year));
  }

  private lookedUp(procedure: Procedure, year: number): Sitting {
    let years = this.byProcedure.get(procedure);
    if (!years) this.byProcedure.set(procedure, (years = []));
    for (let i = 0; i < years.length; i += 1) if (years[i]!.year === year) return years[i]!;
    const sitting: Sitting = { procedure, year, number: this.count++, results: 0, next: null };
    years.push(sitting);
    return sitting;
  }

  /** The years of a procedure together. */
  get list(): Sitting[] {
    return [...this.byProcedure.values()].flat();
  }
}
