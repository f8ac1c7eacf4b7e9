import { fuzzSession } from './session';

test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
  'session %i: nothing of the user’s changes and a run after trouble equals a clean one',
  (seed) => fuzzSession(seed, 20),
  60_000,
);
