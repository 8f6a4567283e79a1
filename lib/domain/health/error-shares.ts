/**
 * All rules about trends together may speak falsely in a little under half of one rule's level of weeks: with the usual
 * level of 0.10 in fewer than one quiet week of twenty. The first step of the way meets every deal and shows a change
 * weeks before the others can, so most of it is spent there.
 */
const FIRST_SHARE = 0.32;
const OTHERS_SHARE = 0.15;

/**
 * Parts of their error levels that rules may use when they watch one pipeline side by side, reading after reading: a
 * weighted Bonferroni split (R. Rosenthal and D. Rubin, 1983). The parts add up to the share of weeks with a false word.
 * @param rules how many rules watch, the first step of the way first
 */
export function errorShares(rules: number): number[] {
  if (rules <= 1) return rules === 1 ? [FIRST_SHARE + OTHERS_SHARE] : [];
  return Array.from({ length: rules }, (_, at) => (at === 0 ? FIRST_SHARE : OTHERS_SHARE / (rules - 1)));
}

/** How many times the bound below is too careful for cohorts of three and four weeks; measured, see docs/method.md. */
const SLACK = 8;

/**
 * Evidence from which a rule may speak, as the logarithm of a likelihood ratio. Without any change a ratio of c comes by
 * chance in at most 1/c of all cases (A. Wald, 1945).
 * @param weeks share of quiet weeks in which the rule may speak falsely
 */
export function neededEvidence(weeks: number): number {
  return weeks > 0 ? -Math.log(SLACK * weeks) : Number.POSITIVE_INFINITY;
}
