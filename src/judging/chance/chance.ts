/**
 * How many schools the rule would list by chance alone: were every school at the common share of all schools in each procedure and year, with its
 * own number of participants. Exact: binomial tails, then the criteria's own combination of them; procedures are taken as independent.
 */
import { procedureId, type Procedure } from '../../model/procedure';
import type { Judgement, Verdict } from '../../model/verdict';
import { binomialTail } from './binomial';
import { rulesOf, signsOf, type Setting } from '../rules';
import { lowFrom } from '../threshold';

/** Of fewer schools or participants a procedure's common share is no measure. */
export const fewestSchools = 5;
export const fewestParticipants = 100;

/** A procedure in a year over the schools of a scope. */
export interface CommonShare {
  procedure: Procedure;
  year: number;
  schools: number;
  participants: number;
  low: number;
}

export type Chance =
  | { expected: number; listed: number; tooFew: null }
  /** Nothing can be said: a procedure that counts is too small, or (null) nothing was judged. `listed` stands all the same. */
  | { expected: null; listed: number; tooFew: CommonShare | null };

/** The results of a scope's schools as chance needs them. Nothing here depends on the threshold. */
export interface ChanceGround {
  common: CommonShare[];
  /** A school's results: index into `common`, participants. */
  schools: { of: number; participants: number }[][];
  /** Numbers in `common` of one procedure in the two years; −1 where a year has none. */
  pairs: { previous: number; last: number }[];
}

/** Gathers the results that count, procedure by procedure. */
export function chanceGround(verdicts: readonly Verdict[], [previousYear]: readonly [number, number]): ChanceGround {
  const numbers = new Map<string, number>();
  const byProcedure = new Map<Procedure, [number, number]>();
  const common: CommonShare[] = [];
  const pairs = new Map<string, ChanceGround['pairs'][number]>();
  const numberOf = (procedure: Procedure, year: number): number => {
    const id = procedureId(procedure);
    const key = `${year}|${id}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = common.push({ procedure, year, schools: 0, participants: 0, low: 0 }) - 1));
      // Stryker disable next-line ObjectLiteral: no number and −1 have no probability alike.
      const pair = pairs.get(id) ?? { previous: -1, last: -1 };
      pair[year === previousYear ? 'previous' : 'last'] = number;
      pairs.set(id, pair);
    }
    return number;
  };
  const schools = verdicts.map(({ results }) => {
    const own: ChanceGround['schools'][number] = [];
    for (const { result, excluded } of results) {
      const { procedure, year, participants, low } = result;
      // Results of one reading share their procedures: most are found by the object, and would be found by what it says.
      // Stryker disable ConditionalExpression,EqualityOperator
      const side = year === previousYear ? 0 : 1;
      let known = byProcedure.get(procedure);
      if (!known) byProcedure.set(procedure, (known = [-1, -1]));
      if (known[side] < 0) known[side] = numberOf(procedure, year);
      // Stryker restore ConditionalExpression,EqualityOperator
      const of = known[side];
      const share = common[of]!;
      share.schools++;
      share.participants += participants;
      share.low += low;
      // Every participant makes up the common share; a result that does not count is low for nobody.
      if (!excluded) own.push({ of, participants });
    }
    return own;
  });
  return { common, schools, pairs: [...pairs.values()] };
}

/** The probability that chance alone lists a school, one a school of the ground. */
export function chances(ground: ChanceGround, setting: Setting): number[] {
  const { threshold } = setting.criteria;
  const shares = ground.common.map(({ low, participants }) => low / participants);
  // A region's schools have a few hundred sizes.
  const tails = ground.common.map(() => new Map<number, number>());
  const tail = (of: number, participants: number): number => {
    let known = tails[of]!.get(participants);
    // Stryker disable next-line ConditionalExpression: counted again, the tail is the same.
    if (known === undefined) {
      known = binomialTail(participants, shares[of]!, lowFrom(participants, threshold));
      tails[of]!.set(participants, known);
    }
    return known;
  };
  const combine = combination(setting);
  const low = new Float64Array(ground.common.length);
  return ground.schools.map((results) => {
    low.fill(0);
    for (const { of, participants } of results) low[of] = tail(of, participants);
    return combine(ground.pairs.map(({ previous, last }) => [low[previous] ?? 0, low[last] ?? 0]));
  });
}

/** Probability that the criteria hold, from the probabilities of a low result in the previous and the last year, procedure by procedure. */
export function combination(setting: Setting): (pairs: readonly (readonly [number, number])[]) => number {
  const { twoProcedures } = setting.criteria;
  // More low procedures than rule 1 asks for change nothing.
  const most = Math.max(2, twoProcedures === 'off' ? 0 : twoProcedures);
  const states = Array.from({ length: (most + 1) * 4 }, (_, state) => ({
    last: state >> 2,
    previous: (state & 1) > 0,
    same: (state & 2) > 0,
  }));
  const isHeld = states.map((counts) => rulesOf(signsOf(counts, setting), setting.criteria).length > 0);
  let [now, next] = [new Float64Array(states.length), new Float64Array(states.length)];
  return (pairs) => {
    now.fill(0);
    now[0] = 1;
    for (const [previous, last] of pairs) {
      next.fill(0);
      const ways = [
        (1 - previous) * (1 - last),
        previous * (1 - last),
        (1 - previous) * last,
        previous * last,
      ] as const;
      for (let state = 0; state < states.length; state++) {
        const chance = now[state]!;
        const counted = state >> 2 < most ? state + 4 : state;
        next[state]! += chance * ways[0];
        next[state | 1]! += chance * ways[1];
        next[counted]! += chance * ways[2];
        next[counted | 3]! += chance * ways[3];
      }
      [now, next] = [next, now];
    }
    return now.reduce((sum, chance, state) => (isHeld[state] ? sum + chance : sum), 0);
  };
}

/** Chance for a judgement, or for the schools of one municipality; compared with who the rule lists, not with decisions by hand. */
export function chanceOf(judgement: Judgement, municipality: string | null = null): Chance {
  const { criteria, years, twoYearsChecked } = judgement;
  const verdicts =
    municipality === null
      ? judgement.verdicts
      : judgement.verdicts.filter(({ school }) => school.municipality === municipality);
  const listed = verdicts.filter(({ status }) => status === 'low').length;
  if (!years) return { expected: null, listed, tooFew: null };
  const ground = chanceGround(verdicts, years);
  const tooFew = ground.common.find(
    ({ schools, participants }) => schools < fewestSchools || participants < fewestParticipants,
  );
  if (tooFew || ground.common.length === 0) return { expected: null, listed, tooFew: tooFew ?? null };
  const expected = chances(ground, { criteria, years, twoYearsChecked }).reduce((sum, chance) => sum + chance, 0);
  return { expected, listed, tooFew: null };
}
