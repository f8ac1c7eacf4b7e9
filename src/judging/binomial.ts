/** ln n! up to a number, made longer as asked. */
const logFactorials = [0];
function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++)
    logFactorials.push(logFactorials[next - 1]! + Math.log(next));
  return logFactorials[n]!;
}

/**
 * Probability that at least `least` of `trials` succeed, each with probability `share` (0–1), exact to rounding: the largest term of the tail by
 * logarithms, its neighbours from it.
 */
export function binomialTail(trials: number, share: number, least: number): number {
  if (least <= 0) return 1;
  if (least > trials || share <= 0) return 0;
  if (share >= 1) return 1;
  const odds = share / (1 - share);
  const from = Math.max(least, Math.min(trials, Math.floor((trials + 1) * share)));
  const largest = Math.exp(
    logFactorial(trials) -
      logFactorial(from) -
      logFactorial(trials - from) +
      from * Math.log(share) +
      (trials - from) * Math.log1p(-share),
  );
  let sum = largest;
  let term = largest;
  for (let number = from; number < trials && term > sum * unseen; number++)
    sum += term *= ((trials - number) / (number + 1)) * odds;
  term = largest;
  for (let number = from; number > least && term > sum * unseen; number--)
    sum += term *= number / ((trials - number + 1) * odds);
  return Math.min(1, sum);
}

/** A term this small beside the sum is not seen in it, nor are those beyond it. */
const unseen = 1e-18;
