/**
 * All rules about trends together may speak falsely in about half of one rule's level of weeks: with the usual level of
 * 0.10 in one quiet week of twenty. The first step of the way meets every deal and shows a change weeks before the
 * others can, so most of it is spent there.
 */
const FIRST_SHARE = 0.3;
const OTHERS_SHARE = 0.2;

/**
 * Parts of their error levels that rules may use when they watch one pipeline side by side, reading after reading: a
 * weighted Bonferroni split (R. Rosenthal and D. Rubin, 1983). A three-week cohort tested at level α at every reading,
 * and believed at the second in a row, speaks falsely in about α of the weeks, so the parts add up to the weeks.
 * @param rules how many rules watch, the first step of the way first
 */
export function errorShares(rules: number): number[] {
  if (rules <= 1) return rules === 1 ? [FIRST_SHARE + OTHERS_SHARE] : [];
  return Array.from({ length: rules }, (_, at) => (at === 0 ? FIRST_SHARE : OTHERS_SHARE / (rules - 1)));
}
