/** How the observation of one deal ended after `days`: won, lost, or still open when last seen. */
export interface Ending {
  readonly days: number;
  readonly outcome: 'won' | 'lost' | 'open';
}

/** The state of the estimate after one moment. */
export interface IncidencePoint {
  readonly days: number;
  /** Share still open. */
  readonly open: number;
  /** Share won by this day. */
  readonly won: number;
  /** Share lost by this day. */
  readonly lost: number;
}

/**
 * Cumulative share of deals won and lost by age, with open deals counted for as long as they were watched
 * (O. Aalen and S. Johansen, 1978). The last point's `won` is the win rate that neither forgets nor punishes open deals.
 * @returns one point per different day in ascending order; endings of one day are taken together
 */
export function aalenJohansen(endings: readonly Ending[]): IncidencePoint[] {
  const sorted = [...endings].sort((a, b) => a.days - b.days);
  const points: IncidencePoint[] = [];
  let open = 1;
  let won = 0;
  let lost = 0;
  for (let start = 0; start < sorted.length; ) {
    const days = sorted[start]?.days ?? 0;
    const atRisk = sorted.length - start;
    let wins = 0;
    let losses = 0;
    for (; sorted[start]?.days === days; start++) {
      if (sorted[start]?.outcome === 'won') wins++;
      if (sorted[start]?.outcome === 'lost') losses++;
    }
    won += (open * wins) / atRisk;
    lost += (open * losses) / atRisk;
    open *= 1 - (wins + losses) / atRisk;
    points.push({ days, open, won, lost });
  }
  return points;
}
