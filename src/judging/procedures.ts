import { InOrder, type Followed } from '../model/in-order';
import type { Criteria } from '../model/criteria';
import { procedureId, type Procedure } from '../model/procedure';

/** A procedure that counts: its place in the criteria's list, and a number of its own (a listed «any grade» holds several). */
export interface CountedProcedure {
  place: number;
  number: number;
}

/**
 * What a procedure is to the criteria; null where it does not count. Remembers it by the object, as results of one reading share theirs,
 * and by what it says: a region asks 100,000 times about some ten procedures.
 */
export function procedureLookup(
  criteria: Pick<Criteria, 'procedures'>,
): (procedure: Procedure) => CountedProcedure | null {
  const byObject = new Map<Procedure, Looked>();
  const order = new InOrder<Looked>();
  const byId = new Map<string, CountedProcedure | null>();
  let numbers = 0;
  const bySaying = (procedure: Procedure): CountedProcedure | null => {
    const id = procedureId(procedure);
    let counted = byId.get(id);
    if (counted === undefined) {
      const place = criteria.procedures.findIndex((wanted) => isWanted(procedure, wanted));
      counted = place < 0 ? null : { place, number: numbers++ };
      byId.set(id, counted);
    }
    return counted;
  };
  const lookedUp = (procedure: Procedure): Looked => {
    let looked = byObject.get(procedure);
    // Stryker disable next-line ConditionalExpression: what it says leads to the same.
    if (!looked) byObject.set(procedure, (looked = { procedure, counted: bySaying(procedure), next: null }));
    return looked;
  };
  return (procedure) => {
    const { likely } = order;
    // Stryker disable next-line ConditionalExpression: looked up, it is the same.
    return order.met(likely !== null && likely.procedure === procedure ? likely : lookedUp(procedure)).counted;
  };
}

interface Looked extends Followed<Looked> {
  procedure: Procedure;
  counted: CountedProcedure | null;
}

const isWanted = (procedure: Procedure, wanted: Procedure): boolean =>
  wanted.kind === procedure.kind &&
  wanted.subject === procedure.subject &&
  (wanted.grade === null || wanted.grade === procedure.grade);
