/** ln n! up to a number, made longer as asked. */
const logFactorials = [0];
function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++)
    logFactorials.push(logFactorials[next - 1]! + Math.log(next));
  return logFactorials[n]!;
}

/**
 * Probability that at least `least` of `trials` succeed, each with probability `share` (0–1), exact to rounding. Terms are added from the far end
 * of the shorter tail, the smallest first.
 */
export function binomialTail(trials: number, share: number, least: number): number {
  if (least <= 0) return 1;
  if (least > trials || share <= 0) return 0;
  if (share >= 1) return 1;
  const above = sumOf(trials, share, least, trials);
  return Math.min(1, above);
}

function sumOf(trials: number, share: number, from: number, to: number): number {
  const odds = share / (1 - share);
  const first =
    logFactorial(trials) -
    logFactorial(from) -
    logFactorial(trials - from) +
    from * Math.log(share) +
    (trials - from) * Math.log1p(-share);
  let term = Math.exp(first);
  let sum = term;
  const peak = (trials + 1) * share;
  for (let number = from; number < to; number++) {
    term *= ((trials - number) / (number + 1)) * odds;
    sum += term;
    // Past the peak the terms fall: what is left cannot be seen in the sum.
    if (number > peak && term < sum * 1e-17) break;
  }
  return sum;
}
