import type { Deal } from '../deal';
import { calibrationBins, duel, type ToldRound } from '../pipeline';
import type { DuelLine, DuelPipeline } from './screen-types';

/** Width of one group of forecasts on the chart. */
const TENTH = 0.1;
const LINES_LISTED = 100;

/**
 * The duel of one pipeline.
 * @param rounds forecasts told before the outcome, in the order told
 * @param deals deals as they stand now
 */
export function duelOf(pipeline: string, rounds: readonly ToldRound[], deals: readonly Deal[]): DuelPipeline {
  const own = rounds.filter(({ deal }) => (deal.pipeline ?? '') === pipeline);
  const told = deals.filter(
    (deal) => deal.outcome === 'open' && deal.probability !== null && (deal.pipeline ?? '') === pipeline,
  ).length;
  const bins = (of: 'manual' | 'automatic') =>
    calibrationBins(
      own.map((round) => ({ p: round[of], won: round.won })),
      TENTH,
    );
  return {
    pipeline,
    told,
    duel: duel(own),
    reason: own.length > 0 ? null : told > 0 ? 'none-closed' : 'no-manual',
    manual: bins('manual'),
    automatic: bins('automatic'),
    lines: own.slice(-LINES_LISTED).reverse().map(lineOf),
  };
}

function lineOf({ deal, day, manual, automatic, won }: ToldRound): DuelLine {
  const { id, title, href, stage } = deal;
  return { id, title, href, stage: stage ?? '', day, manual, automatic, won };
}
