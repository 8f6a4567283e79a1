/**
 * Amount × probability of one deal in whole minor units, half a unit rounded away from zero.
 * Rounding happens here, deal by deal, and nowhere else: so a row is exactly the sum of its deals, a total exactly the
 * sum of its rows, and neither depends on the order in which deals arrive. The price is at most half a minor unit per deal.
 */
export function weightedAmount(minor: number, p: number): number {
  // Adding 0 turns −0 into 0.
  return Math.sign(minor) * Math.round(Math.abs(minor) * p) + 0;
}
