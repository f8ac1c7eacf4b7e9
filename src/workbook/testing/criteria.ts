import type { Criteria } from '../../model/criteria';

/** The rule as it stands, for tests of what is kept. */
export const criteria: Criteria = {
  threshold: 3000,
  years: null,
  twoProcedures: 2,
  twoYears: 'any',
  combine: 'any',
  procedures: [],
  minParticipants: 0,
  belowMinimum: 'count',
};
