/** Logarithm of the ways to choose some of all. */
function logWays(all: number, some: number): number {
  let sum = 0;
  for (let next = 1; next <= some; next++) sum += Math.log((all - some + next) / next);
  return sum;
}

/**
 * Probability that at least `least` of `trials` succeed, each with probability `share` (0–1), exact to rounding: the largest term of the tail by
 * logarithms, its neighbours from it.
 */
export function binomialTail(trials: number, share: number, least: number): number {
  if (least <= 0) return 1;
  if (least > trials) return 0;
  if (share >= 1) return 1;
  const odds = share / (1 - share);
  const from = Math.max(least, Math.floor(trials * share));
  const largest = Math.exp(logWays(trials, from) + from * Math.log(share) + (trials - from) * Math.log1p(-share));
  let sum = largest;
  let term = largest;
  // Stryker disable next-line EqualityOperator: a step beyond everybody adds nothing.
  for (let number = from; number < trials; number++) sum += term *= ((trials - number) / (number + 1)) * odds;
  term = largest;
  for (let number = from; number > least; number--) sum += term *= number / ((trials - number + 1) * odds);
  return Math.min(1, sum);
}
